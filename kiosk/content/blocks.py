"""The kinds of block that a section can hold.

One frozen class per kind. The class name in lower case is the word that content
writes after `kind:`, and the view of the kind is `kiosk/views/blocks/<Class>Block.qml`.
Limits stand in the annotations; the reader, the JSON Schema and `docs/content.md` follow from them.
"""

from dataclasses import dataclass
from typing import Annotated, Literal

from annotated_types import Ge, Le, Len

from kiosk.content.types import (
    ByKind,
    Checked,
    Date,
    Icon,
    Identifier,
    Link,
    MediaFile,
    Phone,
    Prose,
    SourceName,
    Words,
)


@dataclass(frozen=True, kw_only=True)
class Block(Checked):
    """One piece of a section. Every direct subclass is a kind."""

    kind: str


@dataclass(frozen=True, kw_only=True)
class Fact(Checked):
    """What tells a reader how far a statement can be trusted."""

    as_of: Date | None = None
    """When the fact was true: a year, a month or a day (`2024`, `2024-03`, `2024-03-31`)."""
    source: SourceName | None = None
    """The `id` of one of the `sources`."""
    confirmed: bool = True
    """`false` marks what nobody confirmed yet: shown as such, only with `as_of`, and reported by `kiosk check`."""


@dataclass(frozen=True, kw_only=True)
class Text(Block, Fact):
    """Paragraphs, with bold, italic, lists and links."""

    kind: Literal["text"] = "text"
    title: Words | None = None
    """A small title above the paragraphs."""
    text: Prose
    """The paragraphs."""


@dataclass(frozen=True, kw_only=True)
class Heading(Block):
    """A title between blocks."""

    kind: Literal["heading"] = "heading"
    text: Words
    """The words of the heading."""


@dataclass(frozen=True, kw_only=True)
class List(Block, Fact):
    """Short points below each other."""

    kind: Literal["list"] = "list"
    title: Words | None = None
    """A small title above the points."""
    icon: Icon = "check"
    """The icon in front of each point."""
    items: Annotated[tuple[Words, ...], Len(1, 20)]
    """The points."""


@dataclass(frozen=True, kw_only=True)
class Number(Fact):
    """One figure."""

    value: Words
    """The figure as it is shown, short: `1.6 million`. A plain value serves every language."""
    label: Words
    """What is counted."""


@dataclass(frozen=True, kw_only=True)
class Numbers(Block):
    """Big figures, each with its label, date and source."""

    kind: Literal["numbers"] = "numbers"
    title: Words | None = None
    """A small title above the figures."""
    items: Annotated[tuple[Number, ...], Len(1, 12)]
    """The figures."""


@dataclass(frozen=True, kw_only=True)
class Event(Fact):
    """One point of a timeline."""

    date: Date
    """When it happened: a year, a month or a day."""
    title: Words
    """What happened, in a few words."""
    text: Words | None = None
    """One or two sentences more."""


@dataclass(frozen=True, kw_only=True)
class Timeline(Block):
    """A line with dates."""

    kind: Literal["timeline"] = "timeline"
    title: Words | None = None
    """A small title above the line."""
    items: Annotated[tuple[Event, ...], Len(1, 40)]
    """The events, in the order shown."""


@dataclass(frozen=True, kw_only=True)
class Quote(Block, Fact):
    """What somebody really said or wrote."""

    kind: Literal["quote"] = "quote"
    text: Words
    """The words quoted, without quotation marks."""
    who: Words
    """Who said it."""


@dataclass(frozen=True, kw_only=True)
class Callout(Block, Fact):
    """A box that stands out."""

    kind: Literal["callout"] = "callout"
    style: Literal["information", "attention"] = "information"
    """`attention` for what must not be missed."""
    title: Words | None = None
    """The point in a few words."""
    text: Prose
    """What to know or to do."""


@dataclass(frozen=True, kw_only=True)
class Step(Checked):
    """One step of a way to do something."""

    title: Words
    """What to do."""
    text: Words | None = None
    """How, in one or two sentences."""
    icon: Icon | None = None
    """A picture of the step for those who do not read."""


@dataclass(frozen=True, kw_only=True)
class Steps(Block):
    """Numbered steps."""

    kind: Literal["steps"] = "steps"
    title: Words | None = None
    """A small title above the steps."""
    items: Annotated[tuple[Step, ...], Len(1, 12)]
    """The steps, in order."""


@dataclass(frozen=True, kw_only=True)
class Card(Checked):
    """One card."""

    icon: Icon
    """What the card is about, for those who do not read."""
    title: Words
    """What the card is about, in a few words."""
    text: Words | None = None
    """One or two sentences."""
    link: Link | None = None
    """Where a touch leads: `tab` or `tab/section`, by their ids."""


@dataclass(frozen=True, kw_only=True)
class Cards(Block):
    """Subjects side by side; a card with a link can be touched."""

    kind: Literal["cards"] = "cards"
    title: Words | None = None
    """A small title above the cards."""
    items: Annotated[tuple[Card, ...], Len(1, 24)]
    """The cards."""


@dataclass(frozen=True, kw_only=True)
class Picture(Block):
    """A picture that a touch enlarges."""

    kind: Literal["picture"] = "picture"
    picture: Annotated[str, MediaFile("picture")]
    """The file, below the content folder: `resources/field.jpg`."""
    alt: Words | None = None
    """What is to be seen, for those who do not see it. Needed unless `decoration` is true."""
    decoration: bool = False
    """`true` says that the picture carries no information."""
    caption: Words | None = None
    """A line below the picture."""
    credit: Words | None = None
    """Who made it and under which licence."""


@dataclass(frozen=True, kw_only=True)
class Partner(Fact):
    """One partner."""

    name: Words
    """Its name, with the abbreviation if that is better known."""
    kind: Literal["government", "united-nations", "sector", "donor", "civil-society", "other"]
    """Partners are grouped by kind."""
    role: Words
    """What the partner does in this partnership, in a few words."""
    text: Words | None = None
    """One or two sentences more."""


@dataclass(frozen=True, kw_only=True)
class Partners(Block):
    """Partners as cards, by kind."""

    kind: Literal["partners"] = "partners"
    title: Words | None = None
    """A small title above the partners."""
    items: Annotated[tuple[Partner, ...], Len(1, 60)]
    """The partners."""


@dataclass(frozen=True, kw_only=True)
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
    latitude: Annotated[float, Ge(-90), Le(90)] | None = None
    """Degrees north."""
    longitude: Annotated[float, Ge(-180), Le(180)] | None = None
    """Degrees east; negative in the Americas."""
    services: Annotated[tuple[Words, ...], Len(0, 12)] = ()
    """What people find there."""
    hours: Words | None = None
    """When it is open. Leave out what nobody confirmed."""
    note: Words | None = None
    """What else a visitor should know."""


@dataclass(frozen=True, kw_only=True)
class Offices(Block):
    """Offices as a list; a touch shows all about one."""

    kind: Literal["offices"] = "offices"
    title: Words | None = None
    """A small title above the list."""
    items: Annotated[tuple[Office, ...], Len(1, 60)]
    """The offices."""


@dataclass(frozen=True, kw_only=True)
class Person(Checked):
    """Somebody to ask."""

    who: Words
    """The function, not a personal name: `The person at the desk`."""
    text: Words
    """What to ask there."""
    where: Words | None = None
    """Where to find them."""
    icon: Icon = "user"
    """A picture of who it is."""
    phone: Phone | None = None
    """A telephone number. Refused without `verified_on`."""
    verified_on: Date | None = None
    """The day on which somebody called the number and was answered."""


@dataclass(frozen=True, kw_only=True)
class Contact(Block):
    """People to ask."""

    kind: Literal["contact"] = "contact"
    title: Words | None = None
    """A small title above the people."""
    items: Annotated[tuple[Person, ...], Len(1, 8)]
    """The people."""


AnyBlock = Annotated[Block, ByKind()]
"""A block of whichever kind the content says."""
