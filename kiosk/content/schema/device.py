"""The settings of a device, which belong to it and not to the content that it shows.

Like the classes of content, they are plain and frozen, so that the first frame waits for neither YAML nor Qt.
"""

from pathlib import Path
from typing import Annotated, ClassVar

from kiosk.content.schema.record import record
from kiosk.content.schema.types import (
    ContentRecord,
    Hours,
    Identifier,
    Label,
    LanguageCode,
    Limits,
    PartialDate,
    Rotation,
)

DEVICE_FILE = Path("/etc/kiosk/device.yaml")
"""Where the settings of a device stand."""
QUARTER_TURNS = (0, 90, 180, 270)
"""How far the picture may be turned, in degrees clockwise."""
SMALLEST_DIAGONAL, LARGEST_DIAGONAL = 5, 110
"""Diagonals in inches."""


@record(frozen=True, kw_only=True)
class SpecialDay(ContentRecord):
    """A day, or some days, with hours of their own. A day alone is closed."""

    shorthand_field: ClassVar[str] = "first_day"

    first_day: PartialDate
    """The day: `2026-12-25`; or a whole month: `2026-08`."""
    last_day: PartialDate | None = None
    """The last one, where there are several."""
    hours: Hours = "closed"
    """When it is open then."""


@record(frozen=True, kw_only=True)
class OpeningHours(ContentRecord):
    """When the place is open, by the clock on the wall. A day that is not named is closed."""

    monday: Hours = "closed"
    """`08:00-16:00`, two spans as `08:00-12:00, 13:00-16:00`, past midnight as `20:00-02:00`, or `closed`."""
    tuesday: Hours = "closed"
    """As for Monday."""
    wednesday: Hours = "closed"
    """As for Monday."""
    thursday: Hours = "closed"
    """As for Monday."""
    friday: Hours = "closed"
    """As for Monday."""
    saturday: Hours = "closed"
    """As for Monday."""
    sunday: Hours = "closed"
    """As for Monday."""
    exceptions: Annotated[tuple[SpecialDay, ...], Limits(max_length=400)] = ()
    """Days with other hours: `first_day`, maybe `last_day`, and `hours`; a day alone is closed.

    The first that fits counts.
    """


@record(frozen=True, kw_only=True)
class Device(ContentRecord):
    """The settings of one device. All may be left out."""

    diagonal_inches: Annotated[float, Limits(ge=SMALLEST_DIAGONAL, le=LARGEST_DIAGONAL)] | None = None
    """The diagonal of the screen in inches: `21.5`. Unless given, what the screen reports of itself."""
    rotation: Rotation = 0
    """How far picture and touch are turned, in degrees clockwise: `0`, `90`, `180` or `270`."""
    screen: Label | None = None
    """The screen to fill, by its name: `HDMI-A-1`. Unless given, the primary one."""
    office: Identifier | None = None
    """The office where the kiosk stands, by its `id` in the content."""
    language: LanguageCode | None = None
    """Visits begin in this language. Unless given, in the first one of the content."""
    volume: Annotated[int, Limits(ge=0, le=100)] = 100
    """How loud the highest step of the volume is, in percent of what the machine can; `0` is silent."""
    opening_hours: OpeningHours | None = None
    """Outside of these hours the screen is black until somebody touches it. Unless given, it is never black."""
    update_channel: Identifier = "stable"
    """The versions of the program that an updater may install. The kiosk itself fetches nothing."""
