"""What a screen reader or a switch is told of the kiosk on a real screen, and what it can do, through AT-SPI."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from itertools import count
from pathlib import Path

import pytest

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.schema.blocks import Film, Gallery, Photo, Scene, Story
from kiosk.content.schema.model import Section
from kiosk.content.schema.types import LocalizedText
from kiosk.content.store.release import Release
from kiosk.content.store.store import StoredRelease
from kiosk.models.section_reference import order_of
from tests.conftest import OTHER_CONTENT, ROOT
from tests.screen.assistive import CHECKED, SHOWING, AssistiveProgram, Node, assistive_program
from tests.screen.opened import open_kiosk
from tests.screen.screen import wait_until
from tests.screen.sessions import Setting, session_bus, with_accessibility

pytestmark = pytest.mark.slow

SMALL_SCREEN = ("--inches", "10.1")
TOUCHABLE = {"check box", "link", "list item", "page tab", "push button", "radio button"}
GRAPHIC = "graphic"
FOUND = "How to join. Using the library. short form. Take your card"
"""The first result of the search for a card."""


def test_a_whole_visit_by_actions_alone(setting: Setting) -> None:
    """On a small panel, where the languages, a picture, the settings and, in the largest text, an office lie on top."""
    with _assisted(setting, OTHER_CONTENT, *SMALL_SCREEN) as visitor:
        visitor.does("العربية: المس للبدء", "push button")
        visitor.does("اللغات: العربية", "push button")
        visitor.does("English", "radio button")
        visitor.waits_to_hear("Languages: English")
        for tab, (first_section, role) in {
            "Using the library": ("How to join", "list item"),
            "Activities": ("For children", "list item"),
            "Partners": ("Who works with us", "list item"),
            "Branches": ("In the city", "heading"),
        }.items():
            visitor.does(tab, "page tab")
            visitor.waits_to_hear(first_section, role)
            assert tab in _checked(visitor)

        office = _turns_to(visitor, "Show all about Central library")  # the map comes first
        visitor.does(office, "push button")
        visitor.waits_to_hear("Sixteen computers")
        assert _dialogs_offered(visitor) == {""}
        _chooses_text(visitor, "Largest")
        wait_until(lambda: _dialogs_offered(visitor) == {"Central library"}, "the office lies on top")
        visitor.waits_to_hear("Sixteen computers")
        visitor.does("Close", "push button")
        _chooses_text(visitor, "Standard")

        visitor.does("About us", "page tab")
        visitor.does("Floor plan", "list item")
        visitor.waits_to_hear("Floor plan", "heading")

        visitor.does(_turns_to(visitor, "Enlarge the picture: "), "push button")
        visitor.waits_to_hear("Enlarge the picture", "dialog")
        assert _dialogs_offered(visitor) == {"Enlarge the picture"}
        for button in ("Zoom in", "Zoom out", "Zoom in", "Whole picture"):
            visitor.does(button, "push button")
        visitor.does("Close", "push button")

        visitor.does(_turns_to(visitor, "Next picture"), "push button")
        visitor.waits_to_hear("2 of 4")

        visitor.does("Access", "push button")
        visitor.does("High contrast", "check box", "Toggle")
        wait_until(lambda: "High contrast" in _checked(visitor), "the contrast is told as high")
        assert _dialogs_offered(visitor) == {"Access"}
        visitor.does("Close", "push button")

        visitor.does("Back to About us", "push button")
        visitor.waits_to_hear("Floor plan", "list item")
        visitor.does("Home", "page tab")
        visitor.waits_to_hear("What do you need?", "heading")

        visitor.does("Leave", "push button")
        visitor.waits_to_hear("العربية: المس للبدء")
        assert not [node for node in visitor.offers() if node.role == "page tab"]


def test_behind_a_panel_nothing_is_told_and_no_action_acts(setting: Setting) -> None:
    with _assisted(setting, OTHER_CONTENT, *SMALL_SCREEN) as visitor:
        visitor.does("English: Touch to begin", "push button")
        visitor.waits_to_hear("About us", "page tab")
        page = [node for node in visitor.offers() if node.name != "Access"]
        assert {"Leave", "Branches"} <= {node.name for node in page}
        visitor.does("Access", "push button")
        visitor.waits_to_hear("Access", "dialog")
        assert {node.dialog for node in visitor.tree() if node.is_(SHOWING) and node.name} <= {"Access", ""}
        assert not {node.name for node in visitor.tree()} & {"Leave", "Branches", "Floor plan"}
        for node in page:
            visitor.tries(node)
        visitor.does("Close", "push button")
        visitor.waits_to_hear("About us", "page tab")
        assert "Home" in _checked(visitor)
        assert visitor.hears("Languages: English")


def test_a_search_by_actions_alone(setting: Setting) -> None:
    with _assisted(setting, OTHER_CONTENT, "--language", "en") as visitor:
        visitor.does("English: Touch to begin", "push button")
        visitor.does("Search", "push button")
        for letter in "card":
            visitor.does(letter, "push button")
        visitor.does("Delete", "push button")
        visitor.waits_to_hear(FOUND, "list item")
        assert _faults(visitor.tree()) == []
        result = next(node for node in visitor.offers() if node.role == "list item" and node.dialog == "Search")
        assert result.name == FOUND
        assert _dialogs_offered(visitor) == {"Search"}
        visitor.does(FOUND, "list item")
        visitor.waits_to_hear("Four steps", "heading")
        assert not any(node.dialog == "Search" for node in visitor.offers())


def test_the_map_by_actions_alone(setting: Setting) -> None:
    """On a small panel, where all about an office stands beside the map."""
    with _assisted(setting, OTHER_CONTENT, *SMALL_SCREEN, "--language", "en", "--office", "garden-branch") as visitor:
        visitor.does("English: Touch to begin", "push button")
        visitor.does("Branches", "page tab")
        _turns_to(visitor, "Gardens branch, You are here")
        visitor.does("2 places: Central library, Old Town branch", "push button")
        visitor.does("Old Town branch", "push button")
        visitor.waits_to_hear("Reading club")
        assert _dialogs_offered(visitor) == {""}
        visitor.does("Whole map", "push button")
        visitor.waits_to_hear("Harbour branch", "push button")
        assert _faults(visitor.tree()) == []


def test_the_waiting_screen_can_be_pressed_as_a_whole(setting: Setting) -> None:
    with _assisted(setting, OTHER_CONTENT) as visitor:
        visitor.does("شبكة مكتبات النخيل العامة", "panel")
        visitor.waits_to_hear("ماذا تحتاج؟", "heading")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_section_is_told_in_the_language_of_the_visitor(
    setting: Setting, library: StoredRelease, language: str
) -> None:
    """Every kind of block is among them."""
    with _assisted(setting, OTHER_CONTENT) as visitor:
        _looks_at(visitor, library.release, language, sections_of_a_tab=None)


@pytest.mark.parametrize("language", ["ht", "fr", "en", "es"])
def test_every_tab_is_told_in_the_language_of_the_visitor(
    setting: Setting, shipped: StoredRelease, language: str
) -> None:
    with _assisted(setting, ROOT) as visitor:
        _looks_at(visitor, shipped.release, language, sections_of_a_tab=2)


def _looks_at(visitor: AssistiveProgram, release: Release, language: str, sections_of_a_tab: int | None) -> None:
    """Open one section after another, as their ways on lead, and look at all that is told on each page."""
    localizer = Localizer(release.content, release.catalogues, "", language, {})
    words, message = localizer.localize, localizer.message
    own_name = next(each.name for each in release.content.languages if each.code == language)
    foreign = _said_in(release, language, others=True) - _said_in(release, language)

    def looks(told: list[Node]) -> None:
        assert _faults(told) == []
        assert {node.name for node in told} & foreign == set()

    visitor.does(f"{own_name}: {message('touch_to_begin')}", "push button")
    question = release.content.home.question
    visitor.waits_to_hear(words(question) if question else message("home_question"), "heading")
    looks(visitor.tree())
    for tab in release.content.tabs:
        sections = [tab.sections[index] for index in order_of(tab)][:sections_of_a_tab]
        visitor.does(words(tab.title), "page tab")
        if tab.layout != "offices":
            visitor.waits_to_hear(words(tab.title), "heading")
            looks(visitor.tree())
            visitor.does(words(sections[0].title), "list item")
        for index, section in enumerate(sections):
            title = words(section.title)
            if index:
                visitor.does(message("next_section").replace("%1", title), "push button")
            visitor.waits_to_hear(title, "heading")
            assert visitor.language_of(title, "heading") == language
            pictures = {words(alt) for alt in _alternatives(section)}
            for told in _pages(visitor, message):
                looks(told)
                pictures -= {node.name for node in told if node.role == GRAPHIC}
            assert pictures == set()


def _pages(visitor: AssistiveProgram, message: Callable[[str], str]) -> Iterator[list[Node]]:
    """Yield what is told on each page of a section, from the first to the last, turned by its button."""
    for page in count(1):
        place = message("page_of").replace("%1", str(page)).partition("%2")[0]

        def shows(name: str, place: str = place) -> bool:
            return name.startswith(place) or name == message("useful_question")

        wait_until(lambda: visitor.hears_one_of(shows), f"page {page} is there")
        told = visitor.tree()
        yield told
        if not any(node.offered and node.name == message("next_page") for node in told):
            return
        visitor.does(message("next_page"), "push button")


def _turns_to(visitor: AssistiveProgram, name: str) -> str:
    """Turn the pages of a section until something is offered whose name begins so, and return the name."""
    found: list[str] = []

    def is_offered() -> bool:
        names = [node.name for node in visitor.offers()]
        found[:] = [each for each in names if each.startswith(name)]
        if not found and "Next page" in names:
            visitor.does("Next page", "push button")
        return bool(found)

    wait_until(is_offered, f"{name!r} is on a page")
    return found[0]


def _chooses_text(visitor: AssistiveProgram, size: str) -> None:
    visitor.does("Access", "push button")
    visitor.does("See", "page tab")
    visitor.does(size, "radio button", "Toggle")
    wait_until(lambda: size in _checked(visitor), f"the text is {size}")
    visitor.does("Close", "push button")


def _faults(told: list[Node]) -> list[Node]:
    """Return what can be touched and has no name or no role, and what has the signs of Markdown or HTML in its name."""
    touchable = [node for node in told if node.offered]
    assert touchable
    return [node for node in touchable if not node.name or node.role not in TOUCHABLE] + [
        node for node in told if "</" in node.name or "**" in node.name or "&amp;" in node.name
    ]


def _checked(visitor: AssistiveProgram) -> set[str]:
    return {node.name for node in visitor.offers() if node.is_(CHECKED)}


def _dialogs_offered(visitor: AssistiveProgram) -> set[str]:
    """Return in which dialogs the things are that can be touched; empty for what is in none."""
    return {node.dialog for node in visitor.offers()}


def _alternatives(section: Section) -> list[LocalizedText]:
    """Return the words for the pictures that are shown when a section opens: of a gallery or a story, the first."""
    pictures = (block.items[0] if isinstance(block, (Gallery, Story)) else block for block in section.blocks)
    return [each.alt for each in pictures if isinstance(each, (Film, Photo, Scene)) and each.alt]


def _said_in(release: Release, language: str, *, others: bool = False) -> set[str]:
    """Return every text of the content and of the interface in a language, or in all but this one."""
    codes = {each.code for each in release.content.languages}
    wanted = codes - {language} if others else {language}
    said = {texts.get(code, "") for texts in _texts(release.content) for code in wanted}
    return said.union(*(release.catalogues[code].messages.values() for code in wanted)) - {""}


def _texts(part: object) -> Iterator[dict[str, str]]:
    if isinstance(part, LocalizedText):
        yield dict(part.texts)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _texts(getattr(part, field.name))
    elif isinstance(part, Sequence) and not isinstance(part, str):
        for each in part:
            yield from _texts(each)


@contextmanager
def _assisted(setting: Setting, content: Path, *options: str) -> Iterator[AssistiveProgram]:
    with (
        open_kiosk(with_accessibility, setting, *options, content=content),
        assistive_program(session_bus(setting)) as program,
    ):
        yield program
