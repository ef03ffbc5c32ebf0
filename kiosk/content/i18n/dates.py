"""Dates as content writes them: a year, a month or a day, and no more than is known."""

from calendar import monthrange
from datetime import date
from functools import lru_cache

DATE_PATTERN = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
"""How a date is written, as a regular expression."""
YEARS = range(1800, 2201)
"""The years that a date can have."""


@lru_cache(maxsize=1024)
def first_day(text: str) -> date:
    """Return the first day of a year or month, or the day."""
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


def last_day(text: str) -> date:
    """Return the last day of a year or month, or the day."""
    first = first_day(text)
    month = first.month if "-" in text else 12
    return first if text.count("-") > 1 else date(first.year, month, monthrange(first.year, month)[1])


def exists(text: str) -> bool:
    """Return whether a date in this form names a day, month or year of the calendar."""
    try:
        first_day(text)
    except ValueError:
        return False
    return True


def lies_before(one: str, other: str) -> bool:
    """Return whether a date ends before another begins: `2024` lies before `2025-03-01`, and not before `2024-03`."""
    known = min(len(one), len(other))
    return one[:known] < other[:known]


def lies_within(day: str, first: str | None, last: str | None) -> bool:
    """Return whether a day lies neither before the first nor after the last day, month or year."""
    return not (first and lies_before(day, first)) and not (last and lies_before(last, day))
