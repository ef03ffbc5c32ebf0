"""Opening hours by the clock on the wall: weekdays, exceptions, midnight, and a clock that is put on or back."""

import os
import time
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from kiosk.content.schema.device import OpeningHours, SpecialDay
from kiosk.content.visibility.opening_hours import is_open

MONDAY, TUESDAY, SATURDAY = "2026-11-30", "2026-12-01", "2026-12-05"
HOURS = OpeningHours(
    monday="08:00-12:00, 13:00-16:00",
    friday="20:00-02:00",
    exceptions=(
        SpecialDay(first_day="2026-12-25", last_day="2026-12-31"),
        SpecialDay(first_day="2026-12-07", hours="9:00-10:00"),
        SpecialDay(first_day="2027-01", hours="00:00-24:00"),
        SpecialDay(first_day="2027-01-15"),
    ),
)


def _open(moment: str, hours: OpeningHours = HOURS) -> bool:
    return is_open(hours, datetime.fromisoformat(moment))


@pytest.mark.parametrize(
    ("moment", "is_so"),
    [
        (f"{MONDAY}T07:59:59", False),
        (f"{MONDAY}T08:00", True),
        (f"{MONDAY}T11:59:59", True),
        (f"{MONDAY}T12:00", False),
        (f"{MONDAY}T13:00", True),
        (f"{MONDAY}T16:00", False),
        (f"{TUESDAY}T09:00", False),
    ],
)
def test_it_is_open_from_the_first_minute_until_the_last(moment: str, *, is_so: bool) -> None:
    assert _open(moment) is is_so


def test_hours_that_pass_midnight_belong_to_the_day_they_begin_on() -> None:
    assert not _open("2026-12-04T01:00")
    assert _open("2026-12-04T20:00")
    assert _open(f"{SATURDAY}T01:59")
    assert not _open(f"{SATURDAY}T02:00")
    assert not _open(f"{SATURDAY}T20:00")


def test_an_exception_takes_the_place_of_the_weekday() -> None:
    assert _open("2026-12-07T09:30")
    assert not _open("2026-12-07T10:30")
    assert not _open("2026-12-28T09:00")  # a Monday among holidays
    assert not _open("2026-12-25T21:00")
    assert not _open("2026-12-26T01:00")


def test_the_first_exception_that_fits_counts_and_a_month_is_one() -> None:
    assert all(_open(f"2027-01-{day:02}T03:00") for day in (1, 15, 31))
    assert not _open("2027-02-01T07:00")


@pytest.fixture
def haiti() -> Iterator[None]:
    """Have this machine stand where clocks are put on in March and back in November, at two o'clock."""
    before = os.environ.get("TZ")
    os.environ["TZ"] = "EST5EDT,M3.2.0,M11.1.0"
    time.tzset()
    yield
    if before is None:
        del os.environ["TZ"]
    else:
        os.environ["TZ"] = before
    time.tzset()


def _changes(hours: str, first: datetime, minutes: int) -> list[str]:
    """Return when it opens and closes, as a clock shows it that is looked at each minute."""
    every_day = OpeningHours(saturday=hours, sunday=hours)
    found, before = [], False
    for minute in range(minutes):
        moment = (first + timedelta(minutes=minute)).astimezone()  # an instant, as the zone of the machine shows it
        now = is_open(every_day, moment.replace(tzinfo=None))
        if now != before:
            found.append(f"{moment:%d %H:%M %Z}")
        before = now
    return found


@pytest.mark.usefixtures("haiti")
def test_where_the_clock_is_put_on_hours_keep_to_the_clock() -> None:
    evening = datetime.fromisoformat("2026-03-07T17:00-05:00")
    assert _changes("20:00-03:30", evening, 12 * 60) == ["07 20:00 EST", "08 03:30 EDT"]
    assert _changes("20:00-02:30", evening, 12 * 60) == ["07 20:00 EST", "08 03:00 EDT"]  # 02:30 was left out
    assert _changes("08:00-16:00", evening, 24 * 60) == ["08 08:00 EDT", "08 16:00 EDT"]


@pytest.mark.usefixtures("haiti")
def test_where_the_clock_is_put_back_hours_keep_to_the_clock() -> None:
    evening = datetime.fromisoformat("2026-10-31T17:00-04:00")
    assert _changes("20:00-03:30", evening, 12 * 60) == ["31 20:00 EDT", "01 03:30 EST"]
    assert _changes("08:00-16:00", evening, 26 * 60) == ["01 08:00 EST", "01 16:00 EST"]
