"""The kinds of block that a section can hold.

One frozen class per kind. The class name in lower case is the word that content
writes after `kind:`, and the view of the kind is `kiosk/views/blocks/<Class>Block.qml`.
Limits stand in the annotations; the reader, the JSON Schema and `docs/content.md` follow from them.
"""

from typing import Annotated, Literal

from kiosk.content.record import record
from kiosk.content.types import (
    ByKind,
    Checked,
    Date,
    Figure,
    Icon,
    Identifier,
    Limits,
    Link,
    MediaFile,
    Phone,
    Prose,
    Recordings,
    SourceName,
    Words,
)


@record(frozen=True, kw_only=True)
class Block(Checked):
    """One piece of a section. Every direct subclass is a kind."""

    kind: str
    audio: Recordings | None = None
    """A recorded sound that says the block, by language; spoken by the computer where there is none."""


@record(frozen=True, kw_only=True)
class Fact(Checked):
    """What tells a reader how far a statement can be trusted."""

    as_of: Date | None = None
    """When the fact was true: a year, a month or a day (`2024`, `2024-03`, `2024-03-31`)."""
    source: SourceName | None = None
    """The `id` of one of the `sources`."""
    confirmed: bool = True
    """`false` marks what nobody confirmed yet: shown as such, only with `as_of`, and reported by `kiosk check`."""


@record(frozen=True, kw_only=True)
class Text(Block, Fact):
    """Paragraphs, with bold, italic, lists and links."""

    kind: Literal["text"] = "text"
    title: Words | None = None
    """A small title above the paragraphs."""
    text: Prose
    """The paragraphs."""


@record(frozen=True, kw_only=True)
class Heading(Block):
    """A title between blocks."""

    kind: Literal["heading"] = "heading"
    text: Words
    """The words of the heading."""


@record(frozen=True, kw_only=True)
class List(Block, Fact):
    """Short points below each other."""

    kind: Literal["list"] = "list"
    title: Words | None = None
    """A small title above the points."""
    icon: Icon = "check"
    """The icon in front of each point."""
    items: Annotated[tuple[Words, ...], Limits(min_length=1, max_length=20)]
    """The points."""


@record(frozen=True, kw_only=True)
class Number(Fact):
    """One figure."""

    value: Figure
    """The figure, short: `1.6 million`. A plain number (`1245000`) is written as each language does."""
    label: Words
    """What is counted."""


@record(frozen=True, kw_only=True)
class Numbers(Block):
    """Big figures, each with its label, date and source."""

    kind: Literal["numbers"] = "numbers"
    title: Words | None = None
    """A small title above the figures."""
    items: Annotated[tuple[Number, ...], Limits(min_length=1, max_length=12)]
    """The figures."""


@record(frozen=True, kw_only=True)
class Event(Fact):
    """One point of a timeline."""

    date: Date
    """When it happened: a year, a month or a day."""
    title: Words
    """What happened, in a few words."""
    text: Words | None = None
    """One or two sentences more."""


@record(frozen=True, kw_only=True)
class Timeline(Block):
    """A line with dates."""

    kind: Literal["timeline"] = "timeline"
    title: Words | None = None
    """A small title above the line."""
    items: Annotated[tuple[Event, ...], Limits(min_length=1, max_length=40)]
    """The events, in the order shown."""


@record(frozen=True, kw_only=True)
class Quote(Block, Fact):
    """What somebody really said or wrote."""

    kind: Literal["quote"] = "quote"
    text: Words
    """The words quoted, without quotation marks."""
    who: Words
    """Who said it."""


@record(frozen=True, kw_only=True)
class Callout(Block, Fact):
    """A box that stands out."""

    kind: Literal["callout"] = "callout"
    style: Literal["information", "attention"] = "information"
    """`attention` for what must not be missed."""
    title: Words | None = None
    """The point in a few words."""
    text: Prose
    """What to know or to do."""


@record(frozen=True, kw_only=True)
class Step(Checked):
    """One step of a way to do something."""

    title: Words
    """What to do."""
    text: Words | None = None
    """How, in one or two sentences."""
    icon: Icon | None = None
    """A picture of the step for those who do not read."""


@record(frozen=True, kw_only=True)
class Steps(Block):
    """Numbered steps."""

    kind: Literal["steps"] = "steps"
    title: Words | None = None
    """A small title above the steps."""
    items: Annotated[tuple[Step, ...], Limits(min_length=1, max_length=12)]
    """The steps, in order."""


@record(frozen=True, kw_only=True)
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


@record(frozen=True, kw_only=True)
class Cards(Block):
    """Subjects side by side; a card with a link can be touched."""

    kind: Literal["cards"] = "cards"
    title: Words | None = None
    """A small title above the cards."""
    items: Annotated[tuple[Card, ...], Limits(min_length=1, max_length=24)]
    """The cards."""


@record(frozen=True, kw_only=True)
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


@record(frozen=True, kw_only=True)
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


@record(frozen=True, kw_only=True)
class Partners(Block):
    """Partners as cards, by kind."""

    kind: Literal["partners"] = "partners"
    title: Words | None = None
    """A small title above the partners."""
    items: Annotated[tuple[Partner, ...], Limits(min_length=1, max_length=60)]
    """The partners."""


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


@record(frozen=True, kw_only=True)
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


@record(frozen=True, kw_only=True)
class Contact(Block):
    """People to ask."""

    kind: Literal["contact"] = "contact"
    title: Words | None = None
    """A small title above the people."""
    items: Annotated[tuple[Person, ...], Limits(min_length=1, max_length=8)]
    """The people."""


AnyBlock = Annotated[Block, ByKind()]
"""A block of whichever kind the content says."""
