"""The day that counts as today."""

from datetime import date

from kiosk.content.store.release import Release


def day_of(release: Release, today: date, *, certain: bool = False) -> str:
    """Return the day that counts as today, as `2024-03-31`.

    Unless the day is `certain`, a clock that stands before the day on which the content was saved is wrong: that day
    then counts as today.
    """
    return today.isoformat() if certain else max(today.isoformat(), release.saved_on)
