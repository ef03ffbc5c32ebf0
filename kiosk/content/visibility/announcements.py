"""Selects the announcements of a day."""

from datetime import date

from kiosk.content.i18n.dates import lies_before
from kiosk.content.schema.model import Announcement
from kiosk.content.store.release import Release


def current(release: Release, today: date, *, certain: bool = False) -> tuple[Announcement, ...]:
    """Return the announcements of a day, in the order of the content.

    Unless the day is `certain`, a clock that stands before the day on which the content was saved is wrong: that day
    then counts as today.
    """
    day = today.isoformat() if certain else max(today.isoformat(), release.saved_on)
    return tuple(each for each in release.content.announcements if _shows_on(day, each))


def _shows_on(day: str, announcement: Announcement) -> bool:
    first, last = announcement.first_day, announcement.last_day
    return not (first and lies_before(day, first)) and not (last and lies_before(last, day))
