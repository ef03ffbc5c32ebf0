"""The base classes of blocks and facts."""

from kiosk.content.schema.record import record
from kiosk.content.schema.types import Checked, PastDate, Recordings, SourceName


@record(frozen=True, kw_only=True)
class Block(Checked):
    """One piece of a section. Every direct subclass is a kind."""

    kind: str
    audio: Recordings | None = None
    """A recorded sound that says the block, by language; spoken by the computer where there is none."""


@record(frozen=True, kw_only=True)
class Fact(Checked):
    """A statement with its date, its source, and whether it is confirmed."""

    as_of: PastDate | None = None
    """When the fact was true: a year, a month or a day (`2024`, `2024-03`, `2024-03-31`)."""
    source: SourceName | None = None
    """The `id` of one of the `sources`."""
    confirmed: bool = True
    """`false` marks what nobody confirmed yet: shown as such, only with `as_of`, and reported by `kiosk check`."""
