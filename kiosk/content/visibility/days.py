"""The day that counts as today, and what shows on it."""

from datetime import date

from kiosk.content.i18n.dates import lies_before
from kiosk.content.store.release import Release


def day_of(release: Release, today: date, *, certain: bool = False) -> str:
    """Return the day that counts as today, as `2024-03-31`.

    Unless the day is `certain`, a clock that stands before the day on which the content was saved is wrong: that day
    then counts as today.
    """
    return today.isoformat() if certain else max(today.isoformat(), release.saved_on)


def lies_within(day: str, first: str | None, last: str | None) -> bool:
    """Return whether a day lies neither before the first nor after the last day, month or year."""
    return not (first and lies_before(day, first)) and not (last and lies_before(last, day))
