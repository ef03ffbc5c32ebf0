"""The base classes of blocks and facts."""

from kiosk.content.schema.record import record
from kiosk.content.schema.types import (
    ContentRecord,
    PastDate,
    Recordings,
    SourceName,
    StaffDate,
    StaffLabel,
    StaffPastDate,
)


@record(frozen=True, kw_only=True)
class Show(ContentRecord):
    """The days on which something shows; without the first or the last it shows before or after without end."""

    from_: StaffDate | None = None
    """The day, month or year with which it begins to show: `2026-05-01`."""
    until: StaffDate | None = None
    """The day, month or year in which it shows for the last time."""


@record(frozen=True, kw_only=True)
class Block(ContentRecord):
    """One piece of a section. Every direct subclass is a kind."""

    kind: str
    audio: Recordings | None = None
    """A recorded sound that says the block, by language; spoken by the computer where there is none."""
    show: Show | None = None
    """The days on which it shows; always if nothing is written."""


@record(frozen=True, kw_only=True)
class Fact(ContentRecord):
    """A statement with its date, its source, and whether it is confirmed."""

    as_of: PastDate | None = None
    """When the fact was true: a year, a month or a day (`2024`, `2024-03`, `2024-03-31`)."""
    source: SourceName | None = None
    """The `id` of one of the `sources`."""
    confirmed: bool = True
    """`false` marks what nobody confirmed yet: shown as such, only with `as_of`, and reported by `kiosk check`."""
    checked_on: StaffPastDate | None = None
    """The day on which somebody looked whether it still holds. Visitors are not told."""
    check_by: StaffDate | None = None
    """By when somebody has to look again: `kiosk check` lists it 30 days before. Visitors are not told."""
    owner: StaffLabel | None = None
    """Who does that: a function rather than a name. Visitors are not told."""
