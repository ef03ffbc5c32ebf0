"""Nothing is cut, too small, too close or out of reach: every view, on every reference screen, in every language."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QGuiApplication, QImage

from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.i18n import messages
from kiosk.content.store.store import StoredRelease
from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from kiosk.qt.application import ViewEngine
from kiosk.qt.window import WindowSizeObserver
from tests.conftest import USUAL_SCREEN, OpensKiosk
from tests.looks import MIN_READING_SHARE, Look
from tests.visitor import HandClock, Visitor, views_below

LANGUAGES = ("ht", "fr", "en", "es")
PORTRAIT = Screen.parse("1080x1920@21.5")
SMALL = Screen.parse("1280x800@10.1")
MAX_BARE = 0.6


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_the_exhibit_shows_well(opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen, language: str) -> None:
    """Each section is seen in each language on a small screen, where room is scarcest, and on each screen in some."""
    visitor = opens_kiosk(shipped, screen, language=language)
    lenses = [lambda _: bare(visitor.window.grabWindow())] if screen == USUAL_SCREEN else []
    sections = [section for tab in shipped.release.content.tabs for section in tab.sections]
    turn = REFERENCE_SCREENS.index(screen) + LANGUAGES.index(language)
    seen = sections if screen == SMALL else sections[turn % len(LANGUAGES) :: len(LANGUAGES)]
    assert not list(Look(visitor, *lenses).at_everything(shipped, language, seen.__contains__))


def bare(picture: QImage) -> Iterator[str]:
    """Yield whether more of a picture than should be is of one colour: nothing stands there."""
    small = picture.scaled(picture.size() / 4)  # its bits last as long as it does
    pixels = memoryview(small.constBits()).cast("I").tolist()
    if (share := Counter(pixels).most_common(1)[0][1] / len(pixels)) > MAX_BARE:
        yield f"{share:.0%} of the screen is bare"


@pytest.mark.slow
@pytest.mark.parametrize("language", ["ar", "en"])
def test_other_content_shows_well(opens_kiosk: OpensKiosk, library: StoredRelease, language: str) -> None:
    assert not list(Look(opens_kiosk(library, PORTRAIT, language=language)).at_everything(library, language))


@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_a_greeting_without_a_picture_shows_well(
    opens_kiosk: OpensKiosk, library: StoredRelease, screen: Screen
) -> None:
    content = library.release.content
    plain = replace(content, attract=replace(content.attract, pictures=()))
    visitor = opens_kiosk(replace(library, release=replace(library.release, content=plain)), screen)
    assert not list(Look(visitor).at_greetings())


@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_the_word_that_there_is_nothing_yet_shows_well(
    qapp: QGuiApplication, touchscreen: object, screen: Screen
) -> None:
    assert qapp
    kiosk = Kiosk(HandClock(), Display(screen.inches), still=True)
    known = [messages.read(code).messages for code in messages.languages()]
    kiosk.show_unavailable([{"title": words["being_prepared"], "text": words["ask_at_the_desk"]} for words in known])
    engine = ViewEngine(kiosk, QSize(screen.width, screen.height))
    WindowSizeObserver(engine.window, kiosk.display)
    engine.window.show()
    look = Look(Visitor(kiosk, engine.window, HandClock(), touchscreen))
    findings = list(look.at("nothing yet", look.child("unavailable")))
    engine.close()
    assert not findings


@pytest.mark.slow
@pytest.mark.parametrize(("screen", "language"), [*zip(REFERENCE_SCREENS, cycle(["fr", "ht"]))], ids=str)
def test_the_largest_text_shows_well(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen, language: str
) -> None:
    """In one language on each screen; a made-up one that is longer shows on all of them (`test_pseudo_language.py`)."""
    visitor = opens_kiosk(shipped, screen, language=language)
    visitor.kiosk.accessibility.chooseTextSize(2)
    assert not list(Look(visitor).where_it_is_longest(shipped, language, MIN_READING_SHARE))


@pytest.mark.slow
@pytest.mark.parametrize(("text_size", "min_share"), [(0, 0.6), (1, 0.6), (2, 0.6)])
def test_low_reach_shows_well(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, text_size: int, min_share: float
) -> None:
    visitor = opens_kiosk(shipped, SMALL, language="fr")
    visitor.kiosk.accessibility.useLowReach(True)
    visitor.kiosk.accessibility.chooseTextSize(text_size)
    assert not list(Look(visitor).where_it_is_longest(shipped, "fr", min_share))


@pytest.mark.slow
def test_high_contrast_and_larger_text_show_well(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(shipped, SMALL, language="es")
    visitor.kiosk.accessibility.useHighContrast(True)
    visitor.kiosk.accessibility.chooseTextSize(1)
    assert not list(Look(visitor).where_it_is_longest(shipped, "es", MIN_READING_SHARE))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("screen", "maximum"), [(SMALL, 6), (USUAL_SCREEN, 3)], ids=str)
def test_the_longest_section_is_read_in_few_pages(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen, maximum: int, language: str
) -> None:
    visitor = opens_kiosk(shipped, screen)
    visitor.kiosk.begin(language)
    visitor.reads_the_first_section()
    visitor.kiosk.navigation.openLink("what-we-do/tracking")
    visitor.pauses()
    assert visitor.kiosk.navigation.pages.count <= maximum


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_largest_text_is_read_page_by_page_on_the_smallest_screen(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, language: str
) -> None:
    """Nothing has to be scrolled, and no edge goes through letters."""
    visitor = opens_kiosk(shipped, SMALL)
    visitor.kiosk.begin(language)
    visitor.kiosk.accessibility.chooseTextSize(2)
    look = Look(visitor, lambda _: scrolled(visitor))
    found: list[str] = []
    for tab in shipped.release.content.tabs:
        for section in tab.sections:
            visitor.kiosk.navigation.openLink(f"{tab.id}/{section.id}")
            found += look.at(f"{tab.id}/{section.id}", look.child("frame"))
            found += look.at_further_pages(f"{tab.id}/{section.id}")
    assert not found


def scrolled(visitor: Visitor) -> Iterator[str]:
    """Yield whether more of the page is out of sight than turning shows."""
    if (below := visitor.page.property("restBelow")) > 0:
        yield f"{below:.0f} pixels are out of sight"


@pytest.mark.parametrize("link", ["offices/ask", "who-we-are/history", "who-we-are/who-can-help"])
def test_what_is_done_at_the_end_lies_on_no_words(opens_kiosk: OpensKiosk, shipped: StoredRelease, link: str) -> None:
    visitor = opens_kiosk(shipped, SMALL, language="es")
    visitor.kiosk.begin("es")
    visitor.kiosk.accessibility.chooseTextSize(2)
    visitor.kiosk.navigation.openLink(link)
    visitor.pauses()
    visitor.kiosk.navigation.pages.open(visitor.pages.count - 1)
    visitor.rests()
    faces = visitor.finds("Sí").rect
    below = [each for each in views_below(visitor.page, "BlockLoader") if each.isVisible() and each.height() > 0]

    assert [each for each in below if each.mapToScene(QPointF(0, each.height())).y() > faces.top()] == []
