"""Dates as content writes them: a year, a month or a day, and no more than is known."""

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.content.problems import Fault

FORM = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
"""How a date is written, as a regular expression."""
YEARS = range(1800, 2201)
"""The years that a date can have."""

_HOW = "Write a year, a month or a day: `2024`, `2024-03` or `2024-03-31`."


def first_day(text: str) -> date:
    """Return the first day of a year or month, or the day."""
    year, month, day = (*map(int, text.split("-")), 1, 1)[:3]
    return date(year, month, day)


def date_fault(text: str) -> "Fault | None":
    """Return what is wrong with a date, or None."""
    if not re.fullmatch(FORM, text):
        return f"`{text[:60]}` is not a date.", _HOW
    year = int(text[:4])
    if year not in YEARS:
        return f"The year {year} is out of range.", f"Years from {YEARS[0]} to {YEARS[-1]} are possible."
    try:
        first_day(text)
    except ValueError:
        return f"There is no such day as {text}.", _HOW
    return None


def lies_before(one: str, other: str) -> bool:
    """Return whether a date ends before another begins: `2024` lies before `2025-03-01`, and not before `2024-03`."""
    known = min(len(one), len(other))
    return one[:known] < other[:known]
