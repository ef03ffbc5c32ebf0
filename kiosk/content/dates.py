"""Dates as content writes them: a year, a month or a day, and no more than is known."""

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.content.problems import Fault

FORM = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
"""How a date is written, as a regular expression."""
YEARS = range(1800, 2201)
"""The years that a date can have."""

_HOW = "Write a year, a month or a day: `2024`, `2024-03` or `2024-03-31`."


@lru_cache(maxsize=1024)
def first_day(text: str) -> date:
    """Return the first day of a year or month, or the day."""
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


@lru_cache(maxsize=1024)
def date_fault(text: str) -> "Fault | None":
    """Return what is wrong with a date, or None."""
    if not re.fullmatch(FORM, text):
        return f"`{text[:60]}` is not a date.", _as_meant(text)
    year = int(text[:4])
    if year not in YEARS:
        return f"The year {year} is out of range.", f"Years from {YEARS[0]} to {YEARS[-1]} are possible."
    if not exists(text):
        from kiosk.content.meant_dates import turned

        meant = turned("-".join(reversed(text.split("-"))))
        return f"There is no such day as {text}.", f"Is `{meant}` meant?" if meant else _HOW
    return None


def _as_meant(text: str) -> str:
    """Return how to write a date that is written in another way."""
    from kiosk.content.meant_dates import turned, written_out

    if meant := turned(text):
        return f"Write the year first: `{meant}`."
    return f"Write `{meant}`." if (meant := written_out(text)) else _HOW


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
