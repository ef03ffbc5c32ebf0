"""Opening hours: when a place is open, by the clock on the wall."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from kiosk.content.i18n.dates import lies_within
from kiosk.content.schema.device import OpeningHours

CLOSED = "closed"
DAY_MINUTES = 24 * 60
SPAN = r"([01]?[0-9]|2[0-3]):([0-5][0-9]) *- *(?:([01]?[0-9]|2[0-3]):([0-5][0-9])|24:00)"
"""From a time to another, as a regular expression."""
HOURS_PATTERN = rf"{CLOSED}|{SPAN}( *, *{SPAN})*"
"""How the hours of a day are written, as a regular expression."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def is_open(hours: OpeningHours, now: datetime) -> bool:
    """Return whether the place is open at a local time. Hours that pass midnight belong to the day they begin on."""
    minute, today = now.hour * 60 + now.minute, now.date()
    return any(
        begin <= minute + before * DAY_MINUTES < end
        for before in (0, 1)
        for begin, end in spans(hours_of(hours, today - timedelta(days=before)))
    )


def hours_of(hours: OpeningHours, day: date) -> str:
    """Return the hours of a day as they are written."""
    written = day.isoformat()
    for special in hours.exceptions:
        if lies_within(written, special.first_day, special.last_day or special.first_day):
            return special.hours
    found: str = getattr(hours, WEEKDAYS[day.weekday()])
    return found


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield beginning and end of each span, in minutes after midnight; more than a day where it passes midnight."""
    for found in re.finditer(SPAN, text):
        begin = int(found[1]) * 60 + int(found[2])
        end = int(found[3]) * 60 + int(found[4]) if found[3] else DAY_MINUTES
        yield begin, end if end > begin else end + DAY_MINUTES
