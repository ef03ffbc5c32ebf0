"""Selects the announcements of a day."""

from datetime import date

from kiosk.content.i18n.dates import lies_within
from kiosk.content.schema.model import Announcement
from kiosk.content.store.release import Release
from kiosk.content.visibility.days import day_of


def current(release: Release, today: date, *, certain: bool = False) -> tuple[Announcement, ...]:
    """Return the announcements of a day, see `day_of`, in the order of the content."""
    day = day_of(release, today, certain=certain)
    return tuple(each for each in release.content.announcements if lies_within(day, each.first_day, each.last_day))
