"""Blocks of people and organisations."""

from typing import Annotated, Literal

from kiosk.content.schema.blocks.block import Block, Fact
from kiosk.content.schema.record import record
from kiosk.content.schema.types import (
    ContentRecord,
    Icon,
    Limits,
    LocalizedText,
    Phone,
    StaffDate,
    StaffLabel,
    VerifiedOn,
)


@record(frozen=True, kw_only=True)
class Partner(Fact):
    """One partner."""

    name: LocalizedText
    """Its name, with the abbreviation in brackets at its end if that is better known."""
    kind: Literal["government", "united-nations", "sector", "donor", "civil-society", "other"]
    """Partners are grouped by kind."""
    role: LocalizedText
    """What the partner does in this partnership, in a few words. Shown when its tile is touched."""
    text: LocalizedText | None = None
    """One or two sentences more, below it."""


@record(frozen=True, kw_only=True)
class Partners(Block):
    """Partners as tiles, by kind; a touch on one shows all about it."""

    kind: Literal["partners"] = "partners"
    title: LocalizedText | None = None
    """A small title above the partners."""
    items: Annotated[tuple[Partner, ...], Limits(min_length=1, max_length=60)]
    """The partners."""


@record(frozen=True, kw_only=True)
class Person(ContentRecord):
    """Somebody to ask."""

    who: LocalizedText
    """The function, not a personal name: `The person at the desk`."""
    text: LocalizedText
    """What to ask there."""
    where: LocalizedText | None = None
    """Where to find them."""
    icon: Icon = "user"
    """A picture of who it is."""
    phone: Phone | None = None
    """A telephone number. Refused without `verified_on`."""
    verified_on: VerifiedOn | None = None
    """The day on which somebody called the number and was answered."""
    check_by: StaffDate | None = None
    """By when somebody has to call it again: `kiosk check` lists it 30 days before. Visitors are not told."""
    owner: StaffLabel | None = None
    """Who does that: a function rather than a name. Visitors are not told."""


@record(frozen=True, kw_only=True)
class Contact(Block):
    """People to ask."""

    kind: Literal["contact"] = "contact"
    title: LocalizedText | None = None
    """A small title above the people."""
    items: Annotated[tuple[Person, ...], Limits(min_length=1, max_length=8)]
    """The people."""
