"""A double touch does what a single one does: the second half touches nothing that came to lie under the finger."""

from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.ears import Ears
from tests.visitor import Visitor

SMALL = Screen.parse("1280x800@10.1")
EDGE = 0.45
HITS = ((0.0, 0.0), (-EDGE, 0.0), (EDGE, 0.0), (0.0, EDGE))
"""Where somebody hits a button: parts of its width and height from its middle."""


def _opens_office(visitor: Visitor) -> None:
    visitor.kiosk.navigation.openLink("offices/presences")
    visitor.kiosk.navigation.offices.open("belladere")


def _opens_partner(visitor: Visitor) -> None:
    visitor.kiosk.navigation.openLink("partnerships/all-partners")
    visitor.kiosk.navigation.partners.open(0)


PANELS: dict[str, Callable[[Visitor], object]] = {
    "access": lambda visitor: visitor.taps("Access"),
    "search": lambda visitor: visitor.taps("Search"),
    "take away": lambda visitor: visitor.kiosk.navigation.share.offer(""),
    "sections": lambda visitor: visitor.taps("Sections"),
    "office": _opens_office,
    "partner": _opens_partner,
}


@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_a_double_touch_on_close_closes_and_touches_nothing_behind(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen
) -> None:
    visitor = opens_kiosk(shipped, screen)
    visitor.taps("English")
    for panel, (across, down) in product(PANELS, HITS):
        if panel == "sections" and not any(thing.name == "Sections" for thing in visitor.everything()):
            continue  # they stand beside the page
        PANELS[panel](visitor)
        visitor.pauses()
        if not _is_closed(visitor):
            before = visitor.kiosk.navigation.title
            close = visitor.finds("Close").rect
            visitor.touches_twice(close.center() + QPoint(round(across * close.width()), round(down * close.height())))
            assert _is_closed(visitor), panel
            assert (visitor.kiosk.visit.phase, visitor.kiosk.exhibit.language) == ("visiting", "en"), panel
            assert visitor.kiosk.navigation.title == before, panel


def _is_closed(visitor: Visitor) -> bool:
    """Return whether no panel lies over the page. An office stands beside it where there is room."""
    return not any(thing.name == "Close" for thing in visitor.everything())


@pytest.fixture
def guest(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> Visitor:
    """Return somebody in front of a small kiosk, where panels lie over the tools, who reads English."""
    guest = opens_kiosk(shipped, SMALL, language="en")
    guest.kiosk.begin("en")
    guest.pauses()
    return guest


def _way_out(guest: Visitor) -> QPoint:
    """Return where the button lies that leaves."""
    return guest.finds("Leave").rect.center()


def test_a_double_click_of_a_mouse_is_no_other(guest: Visitor) -> None:
    leave = _way_out(guest)
    guest.kiosk.visit.ask()
    guest.pauses()
    for _ in range(2):
        QTest.mouseClick(guest.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, leave)
    guest.pauses()
    assert guest.kiosk.visit.phase == "visiting"


def test_a_hasty_answer_to_the_question_whether_somebody_is_there_does_not_leave(guest: Visitor) -> None:
    leave = _way_out(guest)
    guest.kiosk.visit.ask()
    guest.pauses()
    guest.touches_twice(leave)
    assert guest.kiosk.visit.phase == "visiting"


def test_so_does_a_third_touch_as_long_as_nobody_looks_up(guest: Visitor) -> None:
    leave = _way_out(guest)
    guest.kiosk.visit.ask()
    guest.pauses()
    for _ in range(4):
        guest.fingers.time -= 1  # which every touch lets pass first
        guest.touches(leave)
    assert guest.kiosk.visit.phase == "visiting"
    guest.touches(leave)
    assert guest.kiosk.visit.phase == "attract"


def test_a_double_touch_on_the_waiting_screen_begins_a_visit_and_opens_nothing(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    for name in ("Find help", "Offices", "Leave", "Access", "I need documents"):
        visitor = opens_kiosk(shipped, language="en")
        visitor.kiosk.begin("en")
        visitor.pauses()
        point = visitor.finds(name).rect.center()
        visitor.kiosk.visit.end()
        visitor.pauses()
        visitor.touches_twice(point)
        navigation = visitor.kiosk.navigation
        assert (visitor.kiosk.visit.phase, navigation.page) == ("visiting", "home"), name


def test_a_double_touch_leads_one_section_on(guest: Visitor) -> None:
    guest.reads_the_first_section()
    guest.touches_twice(guest.brings("Next:").rect.center())
    assert guest.kiosk.navigation.sectionIndex == 1


def test_another_finger_far_away_is_no_echo(guest: Visitor) -> None:
    leave = _way_out(guest)
    guest.taps("Access")
    guest.touches(guest.finds("Close").rect.center())
    guest.fingers.time -= 1  # which every touch lets pass first
    guest.touches(leave)
    assert guest.kiosk.visit.phase == "attract"


def test_what_stays_where_it_is_acts_each_time(guest: Visitor) -> None:
    guest.kiosk.listening.set_backend(Ears())
    guest.taps("Access")
    guest.taps("Hear")
    before = guest.kiosk.accessibility.volume
    guest.touches_twice(guest.finds("Quieter").rect.center())
    assert guest.kiosk.accessibility.volume == before - 2


def test_letters_are_typed_as_fast_as_anybody_can(guest: Visitor) -> None:
    guest.taps("Search")
    letters = [guest.finds(letter).rect.center() for letter in "assas"]
    guest.touches_twice(letters[0])
    for letter in letters:
        guest.fingers.time -= 1  # which every touch lets pass first
        guest.touches(letter)
    assert guest.kiosk.search.text == "aaassas"
