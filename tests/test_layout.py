"""Nothing is cut, too small, too close or out of reach: every view, on every reference screen, in every language."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.content import interface
from kiosk.content.blocks import Offices, Picture
from kiosk.content.model import Section
from kiosk.content.store import Kept
from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from kiosk.screens import REFERENCE_SCREENS, Screen
from kiosk.stage import Stage
from kiosk.window import Follower
from tests.conftest import OpensKiosk
from tests.layout import Ruler
from tests.visitor import HandClock, Visitor

LANGUAGES = ("ht", "fr", "en", "es")
PORTRAIT = Screen.parse("1080x1920@21.5")
LEAST_READING_SHARE = 0.5
"""How much of the height of the screen the page must have."""
SMALL = Screen.parse("1280x800@10.1")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_the_exhibit_shows_well(opens_kiosk: OpensKiosk, shipped: Kept, screen: Screen, language: str) -> None:
    assert not list(_findings(opens_kiosk(shipped, screen, language=language), shipped, language))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_other_content_shows_well(opens_kiosk: OpensKiosk, library: Kept, language: str) -> None:
    assert not list(_findings(opens_kiosk(library, PORTRAIT, language=language), library, language))


@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_a_greeting_without_a_picture_shows_well(opens_kiosk: OpensKiosk, library: Kept, screen: Screen) -> None:
    content = library.release.content
    plain = replace(content, attract=replace(content.attract, picture=None))
    visitor = opens_kiosk(replace(library, release=replace(library.release, content=plain)), screen)
    assert not list(_Look(visitor).at_greetings())


@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_the_word_that_there_is_nothing_yet_shows_well(
    qapp: QGuiApplication, touchscreen: object, screen: Screen
) -> None:
    assert qapp
    kiosk = Kiosk(HandClock(), Display(screen.inches), still=True)
    known = [interface.read(code).words for code in interface.languages()]
    kiosk.say_unavailable([{"title": words["being_prepared"], "text": words["ask_at_the_desk"]} for words in known])
    stage = Stage(kiosk)
    Follower(stage.window, kiosk.display)
    stage.window.resize(screen.width, screen.height)
    stage.window.show()
    look = _Look(Visitor(kiosk, stage.window, HandClock(), touchscreen))
    findings = list(look.at("nothing yet", look.child("unavailable")))
    stage.close()
    assert not findings


@pytest.mark.parametrize("language", ["ht", "fr"])
@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_the_largest_text_shows_well(opens_kiosk: OpensKiosk, shipped: Kept, screen: Screen, language: str) -> None:
    visitor = opens_kiosk(shipped, screen, language=language)
    visitor.kiosk.access.chooseTextSize(2)
    assert not list(_findings_where_it_is_longest(visitor, shipped, language, LEAST_READING_SHARE))


@pytest.mark.parametrize(("text_size", "least_share"), [(0, 0.6), (1, 0.6), (2, 0.6)])
def test_low_reach_shows_well(opens_kiosk: OpensKiosk, shipped: Kept, text_size: int, least_share: float) -> None:
    visitor = opens_kiosk(shipped, SMALL, language="fr")
    visitor.kiosk.access.useLowReach(True)
    visitor.kiosk.access.chooseTextSize(text_size)
    assert not list(_findings_where_it_is_longest(visitor, shipped, "fr", least_share))


def test_high_contrast_and_larger_text_show_well(opens_kiosk: OpensKiosk, shipped: Kept) -> None:
    visitor = opens_kiosk(shipped, SMALL, language="es")
    visitor.kiosk.access.useHighContrast(True)
    visitor.kiosk.access.chooseTextSize(1)
    assert not list(_findings_where_it_is_longest(visitor, shipped, "es", LEAST_READING_SHARE))


def _findings_where_it_is_longest(
    visitor: Visitor, kept: Kept, language: str, least_reading_share: float
) -> Iterator[str]:
    """Look at the longest section of each tab and at every panel, and yield what is wrong, and where."""
    kiosk = visitor.kiosk
    look = _Look(visitor)
    kiosk.begin(language)
    for tab in kept.release.content.tabs:
        section = max(tab.sections, key=lambda each: len(repr(each)))
        name = f"{tab.id}/{section.id}"
        kiosk.place.openLink(name)
        yield from look.at(name, look.child("frame"))
        yield from look.reading_room(name, least_reading_share)
        yield from look.at_panels(name, section)
        yield from look.at_opened("sectionsOpen", tab.id)
    yield from look.at_opened("accessOpen", "any page")
    kiosk.visit.ask()
    yield from look.at("still there", look.child("overlays"))


def _findings(visitor: Visitor, kept: Kept, language: str) -> Iterator[str]:
    """Walk through all that the kiosk can show and yield what is wrong, and where."""
    kiosk = visitor.kiosk
    look = _Look(visitor)
    yield from look.at_greetings()
    kiosk.begin(language)
    for tab in kept.release.content.tabs:
        for section in tab.sections:
            name = f"{tab.id}/{section.id}"
            kiosk.place.openLink(name)
            yield from look.at(name, look.child("frame"))
            yield from look.reading_room(name)
            yield from look.at_panels(name, section)
        yield from look.at_opened("sectionsOpen", tab.id)
    yield from look.at_opened("accessOpen", "any page")
    kiosk.feedback.answer("smile")
    yield from look.at("thanks", look.child("frame"))
    kiosk.visit.ask()
    yield from look.at("still there", look.child("overlays"))


class _Look:
    """Looks at one view after another."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._ruler = Ruler(visitor.window, visitor.kiosk.display.pixelsPerMillimetre)

    def at(self, name: str, root: QQuickItem, *, right_to_left: bool | None = None) -> Iterator[str]:
        """Yield what is wrong with what `root` shows now; it is written as the exhibit is unless told otherwise."""
        mirrored = self._visitor.kiosk.exhibit.rightToLeft if right_to_left is None else right_to_left
        self._visitor.pauses()
        self._visitor.sees_a_frame()
        yield from (f"{name}: {finding}" for finding in self._ruler.findings(root, right_to_left=mirrored))

    def at_greetings(self) -> Iterator[str]:
        """Yield what is wrong with the attract screen in each language."""
        for turn, greeting in enumerate(self._visitor.kiosk.exhibit.greetings.records):
            self.child("attract").setProperty("turn", turn)
            yield from self.at(
                f"attract {greeting['code']}", self.child("attract"), right_to_left=greeting["rightToLeft"]
            )

    def at_panels(self, name: str, section: Section) -> Iterator[str]:
        """Yield what is wrong with what opens on top of a section."""
        place = self._visitor.kiosk.place
        for index, block in enumerate(section.blocks):
            if isinstance(block, Picture):
                place.enlarge(index)
                yield from self.at(f"{name}, picture", self.child("overlays"))
            for office in block.items if isinstance(block, Offices) else ():
                place.openOffice(office.id)
                yield from self.at(f"{name}, {office.id}", self.child("overlays"))
            place.close()

    def at_opened(self, panel: str, name: str) -> Iterator[str]:
        """Yield what is wrong with a panel of the visit screen."""
        self.child("visitScreen").setProperty(panel, True)
        yield from self.at(f"{name}, {panel}", self.child("overlays"))
        self.child("visitScreen").setProperty(panel, False)

    def reading_room(self, name: str, least: float = LEAST_READING_SHARE) -> Iterator[str]:
        """Yield whether the section gets too little of the height of the screen."""
        share = self._visitor.page.height() / self._visitor.window.height()
        if share < least:
            yield f"{name}: only {share:.0%} of the height is for reading"

    def child(self, name: str) -> QQuickItem:
        """Return an item by its object name."""
        child = self._visitor.window.findChild(QQuickItem, name)
        assert isinstance(child, QQuickItem), name
        return child
