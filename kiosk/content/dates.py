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
        meant = _turned(text)
        return f"`{text[:60]}` is not a date.", f"Write the year first: `{meant}`." if meant else _HOW
    year = int(text[:4])
    if year not in YEARS:
        return f"The year {year} is out of range.", f"Years from {YEARS[0]} to {YEARS[-1]} are possible."
    if not _exists(text):
        meant = _turned("-".join(reversed(text.split("-"))))
        return f"There is no such day as {text}.", f"Is `{meant}` meant?" if meant else _HOW
    return None


def _exists(text: str) -> bool:
    try:
        first_day(text)
    except ValueError:
        return False
    return True


def _turned(text: str) -> str:
    """Return a date that is written with its year last as content writes it; nothing where it can be two dates."""
    parts = re.fullmatch(r"(?:([0-9]{1,2})[./ -])?([0-9]{1,2})[./ -]([0-9]{4})", text)
    if not parts:
        return ""
    first, second, year = int(parts[1] or 0), int(parts[2]), parts[3]
    orders = {(second, first), (first, second)} if first else {(second, 0)}
    possible = {f"{year}-{month:02}" + (f"-{day:02}" if day else "") for month, day in orders}
    dates = list(filter(_exists, possible))
    return dates[0] if len(dates) == 1 else ""


def lies_before(one: str, other: str) -> bool:
    """Return whether a date ends before another begins: `2024` lies before `2025-03-01`, and not before `2024-03`."""
    known = min(len(one), len(other))
    return one[:known] < other[:known]
