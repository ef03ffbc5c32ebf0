"""What a visitor takes along, read from the screen by a reader of codes that knows nothing of this program."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from pyzbar import pyzbar  # type: ignore[import-untyped]

from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.narration.share import office_vcard, section_text
from kiosk.content.schema.blocks import Office
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.visitor import Visitor

SMALL = Screen.parse("1280x800@10.1")
LARGE = Screen.parse("1920x1080@21.5")
UPRIGHT = Screen.parse("1080x1920@21.5")
MIN_MILLIMETRES = 0.8
MIN_ACROSS_MILLIMETRES = 85


@pytest.mark.slow
@pytest.mark.parametrize("screen", [SMALL, LARGE], ids=str)
@pytest.mark.parametrize("content", ["shipped", "library"])
def test_a_phone_reads_every_section_and_office_in_every_language(
    opens_kiosk: OpensKiosk, request: pytest.FixtureRequest, content: str, screen: Screen
) -> None:
    """In each language on one of the screens; each section is read on both."""
    stored: StoredRelease = request.getfixturevalue(content)
    visitor = opens_kiosk(stored, screen)
    navigation, exhibit = visitor.kiosk.navigation, visitor.kiosk.exhibit
    visitor.touches_the_attract_screen()
    sections = [(tab, section) for tab in stored.release.content.tabs for section in tab.sections]
    read = set()
    for turn, language in enumerate(stored.release.content.languages, (SMALL, LARGE).index(screen)):
        exhibit.chooseLanguage(language.code)
        assert exhibit.localizer
        for tab, section in sections[turn % 2 :: 2]:
            read.add(section.id)
            navigation.openLink(f"{tab.id}/{section.id}")
            navigation.share.offer("")
            assert _scanned(visitor) == section_text(exhibit.localizer, section).text
            offices = [each for block in section.blocks for each in getattr(block, "items", ())]
            for office in (each for each in offices if isinstance(each, Office)):
                navigation.share.offer(office.id)
                card = office_vcard(exhibit.localizer, office).text
                assert _scanned(visitor).splitlines() == card.splitlines()
    assert len(read) == len({section.id for _, section in sections})


@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_the_code_is_whole_and_large_enough_for_a_phone(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen
) -> None:
    visitor = opens_kiosk(shipped, screen)
    visitor.begins("Français")
    visitor.taps("Sur votre téléphone")
    code = visitor.window.findChild(QQuickItem, "shareCode")
    assert isinstance(code, QQuickItem)
    millimetres = code.property("module") / visitor.kiosk.display.pixelsPerMillimetre
    assert millimetres >= MIN_MILLIMETRES
    assert _scanned(visitor)


@pytest.mark.parametrize("screen", [SMALL, LARGE, UPRIGHT], ids=str)
def test_the_code_takes_the_room_there_is_and_says_what_to_do(
    opens_kiosk: OpensKiosk, library: StoredRelease, screen: Screen
) -> None:
    visitor = opens_kiosk(library, screen, language="ar")
    visitor.kiosk.begin("ar")
    visitor.reads_the_first_section()
    visitor.kiosk.navigation.share.offer("")
    visitor.pauses()
    code = visitor.window.findChild(QQuickItem, "shareCode")
    assert isinstance(code, QQuickItem)
    assert code.width() / visitor.kiosk.display.pixelsPerMillimetre >= MIN_ACROSS_MILLIMETRES
    left = code.mapToScene(QPointF(0, 0)).x()
    if screen == UPRIGHT:
        assert abs(2 * left + code.width() - screen.width) <= 2, "it stands in the middle"
    words = next(thing for thing in visitor.everything() if thing.name.startswith("وجّه كاميرا الهاتف"))
    assert words.pane.contains(words.rect)
    assert words.rect.right() < left or words.rect.top() > code.mapToScene(QPointF(0, code.height())).y()


def test_a_section_is_taken_away_and_the_panel_closed(visitor: Visitor) -> None:
    visitor.begins("English")
    visitor.taps("On your phone")
    assert visitor.kiosk.navigation.title in _scanned(visitor)
    assert visitor.sees("Point a phone camera here")
    visitor.taps("Close")
    assert not _codes(visitor.picture())


def test_a_section_is_taken_away_where_large_text_leaves_little_room(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    visitor = opens_kiosk(shipped, SMALL)
    visitor.begins("English")
    visitor.kiosk.accessibility.chooseTextSize(2)
    visitor.kiosk.accessibility.useLowReach(True)
    visitor.pauses()
    visitor.taps("On your phone")
    assert visitor.kiosk.navigation.title in _scanned(visitor)


def test_an_office_is_taken_away_and_stays_open_below(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(shipped, SMALL)
    visitor.chooses_language("English")
    visitor.opens_tab("Offices")
    visitor.taps("Show all about Reception in Belladère")
    name = visitor.kiosk.navigation.offices.current["name"]
    visitor.taps("On your phone")
    assert f"FN:{name}" in _scanned(visitor)
    visitor.taps("Close")
    assert visitor.kiosk.navigation.offices.current["name"] == name


def test_the_panel_is_gone_after_the_visit(visitor: Visitor) -> None:
    visitor.begins("English")
    visitor.taps("On your phone")
    visitor.kiosk.visit.end()
    visitor.pauses()
    visitor.begins("English")
    assert not _codes(visitor.picture())


def _scanned(visitor: Visitor) -> str:
    """Return what the one code on the screen holds."""
    visitor.pauses()
    (code,) = _codes(visitor.picture())
    return code


def _codes(picture: QImage) -> list[str]:
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = (bytes(grey.constBits()), grey.bytesPerLine(), grey.height())
    return [found.data.decode() for found in pyzbar.decode(pixels, symbols=[pyzbar.ZBarSymbol.QRCODE])]
