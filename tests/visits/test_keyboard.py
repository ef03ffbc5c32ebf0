"""The keyboard alone reaches and works everything, and shows where it is."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtQuick import QQuickItem
from shiboken6 import isValid

from kiosk.commands.screens import Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.visitor import Visitor

TAB, BACK, ENTER, SPACE, ESCAPE = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
)
MAX_STEPS = 120
TABS = ("Who We Are", "What We Do", "Offices", "Partnerships")


@pytest.fixture(params=["1920x1080@21.5", "1280x800@10.1"])
def reader(request: pytest.FixtureRequest, opens_kiosk: OpensKiosk, shipped: StoredRelease) -> Visitor:
    """Return somebody who has a keyboard, or a switch that sends keys, and has begun a visit with it."""
    visitor = opens_kiosk(shipped, Screen.parse(request.param), language="en")
    visitor.types(ENTER)
    return visitor


def test_a_whole_visit(reader: Visitor, shipped: StoredRelease) -> None:
    for tab in shipped.release.content.tabs:
        _goes_to(reader, tab.title.texts["en"])
        reader.types(SPACE)
        opened = tab.sections[0] if tab.layout == "offices" else tab
        assert reader.kiosk.navigation.title == opened.title.texts["en"]

    _goes_to(reader, "Offices")
    reader.types(ENTER)
    reader.types(Qt.Key.Key_End)
    reader.rests()
    _goes_to(reader, "Next: The network")
    reader.types(ENTER)
    assert reader.kiosk.navigation.title == "The network"
    reader.types(Qt.Key.Key_End)
    reader.rests()
    _goes_to(reader, "On your phone")
    reader.types(ENTER)
    assert _focused(reader) == "Close"
    reader.types(ESCAPE)
    assert not reader.sees("Close")

    if reader.sees("Languages: English"):  # on a small screen
        _goes_to(reader, "Languages: English")
        reader.types(ENTER)
    _goes_to(reader, "Español")
    reader.types(ENTER)
    assert reader.kiosk.exhibit.language == "es"
    _goes_to(reader, "Salir")
    reader.types(ENTER)
    assert reader.sees_the_attract_screen(in_language="en")


@pytest.mark.parametrize("read_aloud", [False, True])
def test_what_had_the_focus_on_a_page_goes_with_it(reader: Visitor, read_aloud: bool) -> None:  # noqa: FBT001
    if read_aloud:
        reader.kiosk.accessibility.useSelfVoicing(True)
    left = _gone_items()
    for section in (1, 2, 1, 2):
        reader.kiosk.navigation.openSection(section)
        for _ in range(12):
            reader.types(TAB)
    assert _gone_items() == left


def test_what_has_the_focus_can_be_seen(reader: Visitor) -> None:
    whole = QRect(0, 0, reader.window.width(), reader.window.height())
    for _ in _steps(reader):
        item = reader.window.activeFocusItem()
        assert whole.contains(_rectangle(item).center()), _focused(reader)
        assert _is_in_its_panes(item), f"{_focused(reader)!r} has the focus and is scrolled out of sight"


def test_the_focus_goes_round_and_back_the_same_way(reader: Visitor) -> None:
    there = [*_steps(reader)]
    back = [*_steps(reader, BACK)]

    assert len(there) > 10
    assert sorted(there) == sorted(back)
    assert [name for name in there if name in TABS] == list(TABS)


ONWARD = (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Right)
BACKWARD = (Qt.Key.Key_PageUp, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Home)


@pytest.mark.parametrize(("onward", "backward"), [*zip(ONWARD, BACKWARD, strict=True)])
def test_keys_turn_the_page_onward_and_back(reader: Visitor, onward: Qt.Key, backward: Qt.Key) -> None:
    reader.kiosk.navigation.openLink("what-we-do/tracking")
    reader.pauses()
    pages = reader.kiosk.navigation.pages
    for key, page in ((onward, 1), (backward, 0)):
        reader.page.forceActiveFocus()
        reader.types(key)
        reader.rests()
        assert pages.current == page


def test_the_last_page_and_the_first_are_one_key_away(reader: Visitor) -> None:
    reader.kiosk.navigation.openLink("what-we-do/tracking")
    reader.pauses()
    pages = reader.kiosk.navigation.pages
    reader.types(Qt.Key.Key_End)
    assert pages.current == pages.count - 1 > 0
    reader.types(Qt.Key.Key_Home)
    assert pages.current == 0


def test_after_a_turn_the_focus_is_at_the_first_thing_of_the_page(reader: Visitor) -> None:
    reader.kiosk.navigation.openLink("who-we-are/iom-in-haiti")
    reader.pauses()
    reader.types(Qt.Key.Key_PageDown)
    reader.rests()
    item = reader.window.activeFocusItem()
    assert item.isVisible()
    assert _focused(reader)


def test_the_next_visit_can_begin_by_keyboard_too(reader: Visitor) -> None:
    reader.waits(90)
    reader.waits(30)
    assert reader.sees_the_attract_screen(in_language="en")
    reader.types(ENTER)

    assert reader.sees("What do you need?")


@pytest.mark.parametrize("name", ["Access", "On your phone"])
def test_a_panel_that_opens_has_the_focus_and_gives_it_back(reader: Visitor, name: str) -> None:
    reader.kiosk.navigation.openLink("who-we-are/who-can-help")
    reader.pauses()
    reader.types(Qt.Key.Key_End)
    reader.rests()
    _goes_to(reader, name)
    reader.types(ENTER)
    assert _focused(reader) == "Close"
    reader.types(ENTER)
    assert _focused(reader) == name


def test_arrows_lead_from_one_to_the_next(reader: Visitor) -> None:
    _goes_to(reader, "What We Do")
    reader.types(Qt.Key.Key_Right)
    after = _focused(reader)
    reader.types(Qt.Key.Key_Left)

    assert (after, _focused(reader)) == ("Offices", "What We Do")


def test_escape_leads_back_to_where_the_focus_was(reader: Visitor) -> None:
    _goes_to(reader, "Partnerships")
    reader.types(ENTER)
    _goes_to(reader, "Government")
    reader.types(ENTER)
    assert reader.kiosk.navigation.title == "Government"
    assert _focused(reader) in {"Back to Partnerships", "On your phone"}  # where the page has room for it
    reader.types(ESCAPE)
    assert (reader.kiosk.navigation.title, _focused(reader)) == ("Partnerships", "Government")
    reader.types(ESCAPE)
    assert reader.kiosk.navigation.page == "home"
    reader.types(ESCAPE)
    assert reader.kiosk.navigation.page == "home"


def test_the_button_back_leads_to_where_the_focus_was(reader: Visitor) -> None:
    _goes_to(reader, "Partnerships")
    reader.types(ENTER)
    _goes_to(reader, "Government")
    reader.types(ENTER)
    _goes_to(reader, "Back to Partnerships")
    reader.types(ENTER)
    assert (reader.kiosk.navigation.title, _focused(reader)) == ("Partnerships", "Government")


def test_one_thing_has_the_focus_after_each_key(reader: Visitor) -> None:
    _goes_to(reader, "I had to leave home")
    for key in (ENTER, ESCAPE, ENTER, TAB, BACK, ESCAPE, TAB):
        reader.types(key)
        focused = [thing.name for thing in reader.everything() if thing.focused and thing.touchable]
        assert len(focused) == 1, focused
        assert reader.window.activeFocusItem().isVisible()


def test_home_has_at_most_twenty_stops(reader: Visitor) -> None:
    assert len(list(_steps(reader))) <= 20


def _goes_to(visitor: Visitor, name: str) -> None:
    """Press the tab key until something has the focus."""
    for _ in range(MAX_STEPS):
        if _focused(visitor).startswith(name):
            return
        visitor.types(TAB)
    raise AssertionError(f"the keyboard does not reach {name!r}")


def _steps(visitor: Visitor, key: Qt.Key = TAB) -> Iterator[str]:
    """Yield what has the focus, step by step, once around from the first tab."""
    _goes_to(visitor, TABS[0])
    yield TABS[0]
    for _ in range(MAX_STEPS):
        visitor.types(key)
        if _focused(visitor) == TABS[0]:
            return
        yield _focused(visitor)
    raise AssertionError("the focus never comes back")


def _focused(visitor: Visitor) -> str:
    item = visitor.window.activeFocusItem()
    return str(item.property("name") or "") if item else ""


def _rectangle(item: QQuickItem) -> QRect:
    return item.mapRectToScene(item.boundingRect()).toRect()


def _is_in_its_panes(item: QQuickItem) -> bool:
    """Return whether the middle of an item is inside of all that clips it."""
    middle, holder = _rectangle(item).center(), item.parentItem()
    while holder:
        if holder.clip() and not _rectangle(holder).contains(middle):
            return False
        holder = holder.parentItem()
    return True


def _gone_items() -> int:
    """Return the number of items that Python still keeps though their pages are gone."""
    gc.collect()
    return sum(isinstance(each, QQuickItem) and not isValid(each) for each in gc.get_objects())
