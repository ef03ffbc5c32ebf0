"""Outside of the opening hours the screen is black; a touch begins a visit, and then it is black again."""

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QSignalSpy

from kiosk.content.schema.device import Device, OpeningHours, SpecialDay
from kiosk.content.store.store import StoredRelease
from kiosk.qt.heartbeat import Heartbeat
from tests.conftest import OpensKiosk
from tests.visitor import HandClock, Visitor

MONDAY = date(2083, 3, 1)
"""Later than any day on which the content was saved."""
HOURS = OpeningHours(
    monday="08:00-16:00",
    tuesday="08:00-16:00",
    friday="20:00-02:00",
    exceptions=(SpecialDay(first_day="2083-03-08"),),
)
NEVER_SECONDS = 3600.0


@pytest.fixture
def passer_by(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> Visitor:
    """Return somebody in front of a kiosk that has hours, at noon of a Monday."""
    visitor = opens_kiosk(shipped, device=Device(opening_hours=HOURS))
    _reads(visitor, "2083-03-01T12:00")
    return visitor


def _reads(visitor: Visitor, moment: str) -> None:
    visitor.clock.reads(datetime.fromisoformat(moment))
    visitor.pauses()
    visitor.sees_a_frame()


def _is_black(visitor: Visitor) -> bool:
    picture = visitor.picture()
    places = ((x, y) for x in range(5, picture.width(), 97) for y in range(5, picture.height(), 83))
    return all(picture.pixelColor(*place) == QColor("black") for place in places)


def test_the_screen_is_black_from_closing_time_until_opening_time(passer_by: Visitor) -> None:
    _reads(passer_by, "2083-03-01T15:59")
    assert passer_by.sees_the_attract_screen("ht")
    _reads(passer_by, "2083-03-01T16:00")
    assert _is_black(passer_by)
    _reads(passer_by, "2083-03-02T07:59")
    assert _is_black(passer_by)
    _reads(passer_by, "2083-03-02T08:00")
    assert passer_by.sees_the_attract_screen("ht")


def test_hours_may_pass_midnight_and_exceptions_count(passer_by: Visitor) -> None:
    _reads(passer_by, "2083-03-06T01:59")
    assert not _is_black(passer_by)
    _reads(passer_by, "2083-03-06T02:00")
    assert _is_black(passer_by)
    _reads(passer_by, "2083-03-08T12:00")  # a Monday that is an exception
    assert _is_black(passer_by)


def test_the_first_touch_begins_a_visit_and_its_end_is_dark_again(passer_by: Visitor) -> None:
    _reads(passer_by, "2083-03-01T23:00")
    passer_by.touches_the_attract_screen()
    assert passer_by.kiosk.visit.phase == "visiting"
    assert passer_by.kiosk.navigation.page == "home"
    assert not _is_black(passer_by)
    passer_by.kiosk.navigation.openBlock(1, 0, 0)
    passer_by.waits(90 + 30)
    passer_by.sees_a_frame()
    assert passer_by.kiosk.visit.phase == "attract"
    assert _is_black(passer_by)


def test_a_key_begins_a_visit_in_the_dark(passer_by: Visitor) -> None:
    _reads(passer_by, "2083-03-01T23:00")
    passer_by.types(Qt.Key.Key_Space)
    assert passer_by.kiosk.visit.phase == "visiting"


def test_whoever_leaves_in_the_dark_may_come_back_for_some_seconds(passer_by: Visitor) -> None:
    _reads(passer_by, "2083-03-01T23:00")
    passer_by.touches_the_attract_screen()
    passer_by.kiosk.leftVisit.leave()
    passer_by.sees_a_frame()
    assert passer_by.sees(passer_by.kiosk.leftVisit.words)
    passer_by.waits(15)
    passer_by.sees_a_frame()
    assert _is_black(passer_by)


def test_a_visit_that_goes_on_at_closing_time_goes_on(passer_by: Visitor) -> None:
    passer_by.taps("English")
    _reads(passer_by, "2083-03-01T16:00")
    _reads(passer_by, "2083-03-01T16:30")
    assert passer_by.kiosk.visit.phase == "visiting"
    assert passer_by.sees("Who We Are")
    passer_by.waits(90 + 30)
    passer_by.sees_a_frame()
    assert _is_black(passer_by)


def test_a_clock_that_cannot_be_right_is_ignored(passer_by: Visitor) -> None:
    _reads(passer_by, "2083-03-01T23:00")
    assert _is_black(passer_by)
    _reads(passer_by, "1970-01-01T03:00")  # a Thursday, on which it is closed
    assert passer_by.sees_the_attract_screen("ht")
    _reads(passer_by, "2025-01-01T03:00")  # before the content was saved
    assert passer_by.sees_the_attract_screen("ht")


def test_a_clock_that_jumps_counts_as_it_stands(passer_by: Visitor) -> None:
    for moment, black in (
        ("2083-03-01T16:00", True),
        ("2083-03-01T12:00", False),
        ("2098-03-03T12:00", False),  # a Monday
        ("2098-03-04T23:00", True),
        ("2083-03-02T09:00", False),
    ):
        _reads(passer_by, moment)
        assert _is_black(passer_by) is black, moment


def test_where_the_clock_is_put_on_and_back_the_hours_keep_to_it(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    hours = OpeningHours(sunday="03:00-05:00")
    visitor = opens_kiosk(shipped, device=Device(opening_hours=hours))
    put_on = [time(1, 58), time(1, 59), time(3, 0), time(3, 1)]
    seen = []
    for moment in put_on:
        visitor.clock.reads(datetime.combine(date(2083, 3, 14), moment))
        seen.append(visitor.kiosk.darkScreen.dark)
    assert seen == [True, True, False, False]
    put_back = [time(4, 59), time(5, 0), time(4, 59), time(5, 0)]
    seen = []
    for moment in put_back:
        visitor.clock.reads(datetime.combine(date(2083, 11, 7), moment))
        seen.append(visitor.kiosk.darkScreen.dark)
    assert seen == [False, True, False, True]


def test_in_the_dark_nothing_is_drawn_and_yet_it_beats(passer_by: Visitor) -> None:
    assert passer_by.clock.step_seconds > 0
    _reads(passer_by, "2083-03-01T23:00")
    frames = QSignalSpy(passer_by.window.frameSwapped)
    assert passer_by.clock.step_seconds == 0
    assert not passer_by.clock.running
    night = datetime.combine(MONDAY, time(23))
    for minute in range(60):
        passer_by.clock.reads(night + timedelta(minutes=minute))
    passer_by.pauses()
    assert frames.count() == 0
    heartbeat = Heartbeat(passer_by.window, NEVER_SECONDS, passer_by.window)
    beats, misses = QSignalSpy(heartbeat.beat), QSignalSpy(heartbeat.missed)
    for _ in range(3):
        passer_by.sees_a_frame()
        heartbeat.look()
    assert (beats.count() > 2, misses.count()) == (True, 0)
    heartbeat.stop()
    assert _is_black(passer_by)
    _reads(passer_by, "2083-03-02T09:00")
    assert passer_by.clock.step_seconds > 0


def test_without_hours_it_is_never_dark(visitor: Visitor) -> None:
    _reads(visitor, "2083-03-01T03:00")
    assert visitor.sees_the_attract_screen("ht")


def test_a_start_outside_of_the_hours_is_black_from_the_first_frame(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    device = Device(opening_hours=OpeningHours(monday="00:00-00:01"))
    visitor = opens_kiosk(shipped, device=device, clock=HandClock(MONDAY))
    visitor.sees_a_frame()
    assert _is_black(visitor)
