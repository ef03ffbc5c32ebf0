"""Blocks of places."""

from typing import Annotated, Literal

from kiosk.content.blocks.block import Block, Fact
from kiosk.content.record import record
from kiosk.content.types import Identifier, Limits, Words


@record(frozen=True, kw_only=True)
class Office(Fact):
    """One office or place of work."""

    id: Identifier
    """A name for links, never shown: small letters, digits and hyphens."""
    name: Words
    """The name of the office."""
    kind: Literal["central", "sub-office", "presence", "border-point", "airport"]
    """What it is; gives the icon."""
    town: Words
    """The town."""
    department: Words | None = None
    """The department, province or region."""
    latitude: Annotated[float, Limits(ge=-90, le=90)] | None = None
    """Degrees north."""
    longitude: Annotated[float, Limits(ge=-180, le=180)] | None = None
    """Degrees east; negative in the Americas."""
    services: Annotated[tuple[Words, ...], Limits(max_length=12)] = ()
    """What people find there."""
    hours: Words | None = None
    """When it is open. Leave out what nobody confirmed."""
    note: Words | None = None
    """What else a visitor should know."""


@record(frozen=True, kw_only=True)
class Offices(Block):
    """Offices as a list; a touch shows all about one."""

    kind: Literal["offices"] = "offices"
    title: Words | None = None
    """A small title above the list."""
    items: Annotated[tuple[Office, ...], Limits(min_length=1, max_length=60)]
    """The offices."""
