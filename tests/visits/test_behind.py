"""What lies behind a panel neither acts nor is told, however somebody reaches it; and the next visit begins anew."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface

from kiosk.commands.screens import Screen
from kiosk.content.store.store import StoredRelease
from kiosk.models.left_visit import KEPT_SECONDS
from tests.conftest import OpensKiosk
from tests.visitor import Visitor

SMALL = Screen.parse("1280x800@10.1")
IDLE_SECONDS, WARNING_SECONDS = 90, 30
Key = Qt.Key
PRESS, TOGGLE = QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.toggleAction()
BUTTON = QAccessible.Role.Button
ON_EACH_PAGE = {"Help", "Languages: English", "Leave"}
MAX_STEPS = 60
LARGEST = 2


def _sees_offices_in_the_largest_text(visitor: Visitor) -> None:
    """Go where all about an office has no room beside the map."""
    visitor.kiosk.accessibility.chooseTextSize(LARGEST)
    visitor.kiosk.navigation.openLink("offices/presences")
    visitor.pauses()


def _sees_partners(visitor: Visitor) -> None:
    visitor.kiosk.navigation.openLink("partnerships/all-partners")
    visitor.pauses()


PANELS: dict[str, Callable[[Visitor], object]] = {
    "access": lambda visitor: visitor.taps("Access"),
    "search": lambda visitor: visitor.taps("Search"),
    "take away": lambda visitor: visitor.kiosk.navigation.share.offer(""),
    "languages": lambda visitor: visitor.taps("Languages"),
    "sections": lambda visitor: visitor.kiosk.panels.open("sections"),
    "office": lambda visitor: visitor.kiosk.navigation.offices.open("belladere"),
    "partner": lambda visitor: visitor.kiosk.navigation.partners.open(0),
    "the question": lambda visitor: visitor.kiosk.visit.ask(),
}
BEFORE: dict[str, Callable[[Visitor], object]] = {
    "office": _sees_offices_in_the_largest_text,
    "partner": _sees_partners,
}
"""How somebody comes to the page over which a panel opens."""


@pytest.fixture
def guest(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> Visitor:
    """Return somebody in front of a small kiosk, where every panel lies over the page."""
    guest = opens_kiosk(shipped, SMALL, language="en")
    guest.kiosk.begin("en")
    guest.reads_the_first_section()
    guest.pauses()
    return guest


@pytest.mark.parametrize("panel", PANELS)
def test_behind_a_panel_nothing_is_told_and_no_action_acts(guest: Visitor, panel: str) -> None:
    behind = _page(guest, panel)
    _opens(guest, panel)
    before = _state(guest)
    assert not _told(guest).keys() & behind.keys()
    for node in behind.values():
        if node.actionInterface():
            node.actionInterface().doAction(PRESS)
            node.actionInterface().doAction(TOGGLE)
    guest.pauses()
    assert _state(guest) == before


@pytest.mark.parametrize("panel", PANELS)
def test_the_keyboard_stays_in_the_panel(guest: Visitor, panel: str) -> None:
    behind = _page(guest, panel)
    _opens(guest, panel)
    reached = set[QObject | None]()
    for _ in range(MAX_STEPS):
        guest.types(Key.Key_Tab)
        reached.add(guest.window.activeFocusItem())
    assert reached - {None}
    assert not reached & behind.keys()


@pytest.mark.parametrize("panel", [panel for panel in PANELS if panel != "the question"])
def test_behind_the_question_the_panel_rests_and_has_the_focus_again_after_it(guest: Visitor, panel: str) -> None:
    _page(guest, panel)
    _opens(guest, panel)
    assert any(_name(node) == "Close" for node in _nodes(guest))
    guest.kiosk.visit.ask()
    guest.pauses()
    assert {_name(node) for node in _nodes(guest) if node.role() == BUTTON} == {"I am still here"}
    guest.types(Key.Key_Tab)
    assert _focused(guest) == "I am still here"
    guest.types(Key.Key_Return)
    assert any(_name(node) == "Close" for node in _nodes(guest))
    front = guest.window.activeFocusItem()
    assert front
    assert front.isEnabled()
    guest.types(Key.Key_Escape)
    assert not any(_name(node) == "Close" for node in _nodes(guest))


def test_what_an_assistive_program_does_begins_the_idle_time_anew(guest: Visitor) -> None:
    for tab in ("Offices", "Home"):
        guest.waits(IDLE_SECONDS - 1)
        assert guest.kiosk.visit.phase == "visiting"
        _does(guest, tab, TOGGLE)
    guest.waits(IDLE_SECONDS - 1)
    assert guest.kiosk.visit.phase == "visiting"
    _does(guest, "Search", PRESS)
    guest.pauses()
    guest.waits(IDLE_SECONDS - 1)
    _does(guest, "a", PRESS)
    guest.waits(IDLE_SECONDS - 1)
    assert guest.kiosk.visit.phase == "visiting"
    guest.waits(1)
    assert guest.kiosk.visit.phase == "warning"


def test_a_visit_begins_without_what_the_last_one_had_the_focus_on(guest: Visitor) -> None:
    guest.opens_tab("Home")
    first = _first(guest)
    for leave in (_leaves_by_keyboard, _walks_away_from_a_panel, _leaves_by_touch):
        guest.reads_the_first_section()
        leave(guest)
        assert guest.kiosk.visit.phase == "attract"
        guest.waits(KEPT_SECONDS)  # until then a key leads back
        guest.types(Key.Key_Return)
        assert guest.kiosk.visit.phase == "visiting"
        assert _focused(guest) == ""
        guest.kiosk.exhibit.chooseLanguage("en")  # the greeting has gone on to another one
        assert _first(guest) == first


def _page(guest: Visitor, panel: str) -> dict[QObject, QAccessibleInterface]:
    """Go to the page over which a panel opens, and return what is told of it."""
    BEFORE.get(panel, Visitor.pauses)(guest)
    told = _told(guest)
    acting = {_name(node) for node in told.values() if node.actionInterface()}
    assert acting >= ON_EACH_PAGE
    assert any(name.startswith("Back to") for name in acting)
    return told


def _opens(guest: Visitor, panel: str) -> None:
    PANELS[panel](guest)
    guest.pauses()


def _told(guest: Visitor) -> dict[QObject, QAccessibleInterface]:
    """Return all that is told by a name."""
    return {node.object(): node for node in _nodes(guest) if _name(node)}


def _first(guest: Visitor) -> str:
    """Return what the first press of the tab key leads to."""
    guest.types(Key.Key_Tab)
    return _focused(guest)


def _leaves_by_keyboard(guest: Visitor) -> None:
    while _focused(guest) != "Leave":
        guest.types(Key.Key_Tab)
    guest.types(Key.Key_Return)


def _walks_away_from_a_panel(guest: Visitor) -> None:
    guest.taps("Access")
    guest.types(Key.Key_Tab)
    guest.waits(IDLE_SECONDS + WARNING_SECONDS)


def _leaves_by_touch(guest: Visitor) -> None:
    guest.types(Key.Key_Tab)
    guest.taps("Leave")


def _state(guest: Visitor) -> tuple[object, ...]:
    kiosk = guest.kiosk
    place = (
        kiosk.navigation.tabIndex,
        kiosk.navigation.sectionIndex,
        kiosk.navigation.pages.current,
        kiosk.navigation.offices.current,
        kiosk.navigation.share.payload,
    )
    return (kiosk.visit.phase, kiosk.exhibit.language, kiosk.search.text, *place)


def _does(guest: Visitor, name: str, action: str) -> None:
    node = next(node for node in _nodes(guest) if _name(node) == name and node.actionInterface())
    node.actionInterface().doAction(action)
    guest.pauses()


def _nodes(guest: Visitor) -> list[QAccessibleInterface]:
    return list(_below(QAccessible.queryAccessibleInterface(guest.window)))


def _below(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    for index in range(node.childCount()):
        child = node.child(index)
        if not child.state().invisible:
            yield child
            yield from _below(child)


def _name(node: QAccessibleInterface) -> str:
    return node.text(QAccessible.Text.Name)


def _focused(guest: Visitor) -> str:
    item = guest.window.activeFocusItem()
    return str(item.property("name") or "") if item else ""
