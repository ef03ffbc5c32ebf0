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
MOST_STEPS = 120
TABS = ("Who We Are", "What We Do", "Offices", "Partnerships")
SCROLLING = ("More above", "More below")
"""Offered where there is more, which changes with the place of the focus."""


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
        assert reader.kiosk.navigation.title == tab.sections[0].title.texts["en"]

    _goes_to(reader, "Offices")
    reader.types(ENTER)
    _goes_to(reader, "Next: The network")
    reader.types(ENTER)
    assert reader.kiosk.navigation.title == "The network"
    _goes_to(reader, "Take away")
    reader.types(ENTER)
    assert _focused(reader) == "Close"
    reader.types(ESCAPE)
    assert not reader.sees("Close")

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
    there = [name for name in _steps(reader) if name not in SCROLLING]
    back = [name for name in _steps(reader, BACK) if name not in SCROLLING]

    assert len(there) > 10
    assert sorted(there) == sorted(back)
    assert [name for name in there if name in TABS] == list(TABS)


def test_arrows_scroll_the_page_and_home_goes_to_its_top(reader: Visitor) -> None:
    reader.types(Qt.Key.Key_PageDown)
    reader.rests()
    down = reader.page.property("contentY")
    reader.types(Qt.Key.Key_Down)
    further = reader.page.property("contentY")
    reader.types(Qt.Key.Key_End)
    end = reader.page.property("contentY")
    reader.types(Qt.Key.Key_Home)

    assert 0 < down <= further <= end
    assert reader.page.property("contentY") == 0


def test_the_next_visit_can_begin_by_keyboard_too(reader: Visitor) -> None:
    reader.waits(90)
    reader.waits(30)
    assert reader.sees_the_attract_screen(in_language="en")
    reader.types(ENTER)

    assert reader.sees("IOM in Haiti")


@pytest.mark.parametrize("name", ["Access", "Take away"])
def test_a_panel_that_opens_has_the_focus_and_gives_it_back(reader: Visitor, name: str) -> None:
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


def test_escape_leads_to_the_top(reader: Visitor) -> None:
    _goes_to(reader, "Partnerships")
    reader.types(ENTER)
    reader.types(ESCAPE)

    assert (reader.kiosk.navigation.tabIndex, reader.kiosk.navigation.sectionIndex) == (0, 0)


def _goes_to(visitor: Visitor, name: str) -> None:
    """Press the tab key until something has the focus."""
    for _ in range(MOST_STEPS):
        if _focused(visitor).startswith(name):
            return
        visitor.types(TAB)
    raise AssertionError(f"the keyboard does not reach {name!r}")


def _steps(visitor: Visitor, key: Qt.Key = TAB) -> Iterator[str]:
    """Yield what has the focus, step by step, once around from the first tab."""
    _goes_to(visitor, TABS[0])
    yield TABS[0]
    for _ in range(MOST_STEPS):
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
