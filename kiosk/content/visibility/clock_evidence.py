"""Clock evidence: dates that were past when the content was saved, so that no right clock is behind them."""

from collections.abc import Iterable
from datetime import date

_FIRST_YEAR = 2025
"""No clock that tells a year before this program is right."""


def credible(today: date, saved_on: str) -> bool:
    """Return whether a clock that says this day can be right, while content shows that was saved on a day."""
    return today.year >= _FIRST_YEAR and today.isoformat() >= saved_on


def evidence(dates: Iterable[str], saved_on: str, today: date) -> tuple[str, str]:
    """Return the newest past date of content, and the day on which its file was saved, as far as they can be believed.

    `today` is the day of reading. One date alone that lies after it is a slip of whoever typed it, or of the
    computer that saved the file, and is passed over; several tell that the clock is behind.
    """
    day, known = today.isoformat(), sorted(dates)
    later = [when for when in (*known, saved_on) if when > day]
    if len(later) == 1 and today.year >= _FIRST_YEAR:
        known, saved_on = [when for when in known if when <= day], min(saved_on, day)
    return max(known, default=""), saved_on
