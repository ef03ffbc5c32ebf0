"""Blocks of words: paragraphs, titles, points and boxes."""

from typing import Annotated, Literal

from kiosk.content.schema.blocks.block import Block, Fact
from kiosk.content.schema.record import record
from kiosk.content.schema.types import ContentRecord, Icon, Limits, Link, LocalizedText, RichText


@record(frozen=True, kw_only=True)
class Text(Block, Fact):
    """Paragraphs, with bold, italic, lists and links."""

    kind: Literal["text"] = "text"
    title: LocalizedText | None = None
    """A small title above the paragraphs."""
    text: RichText
    """The paragraphs."""


@record(frozen=True, kw_only=True)
class Heading(Block):
    """A title between blocks."""

    kind: Literal["heading"] = "heading"
    text: LocalizedText
    """The words of the heading."""


@record(frozen=True, kw_only=True)
class List(Block, Fact):
    """Short points below each other."""

    kind: Literal["list"] = "list"
    title: LocalizedText | None = None
    """A small title above the points."""
    icon: Icon = "check"
    """The icon in front of each point."""
    items: Annotated[tuple[LocalizedText, ...], Limits(min_length=1, max_length=20)]
    """The points."""


@record(frozen=True, kw_only=True)
class Quote(Block, Fact):
    """What somebody really said or wrote."""

    kind: Literal["quote"] = "quote"
    text: LocalizedText
    """The words quoted, without quotation marks."""
    who: LocalizedText
    """Who said it."""


@record(frozen=True, kw_only=True)
class Callout(Block, Fact):
    """A box that stands out."""

    kind: Literal["callout"] = "callout"
    style: Literal["information", "attention"] = "information"
    """`attention` for what must not be missed."""
    icon: Icon | None = None
    """A picture of the point for those who do not read; a sign of its style unless given."""
    title: LocalizedText | None = None
    """The point in a few words."""
    text: RichText
    """What to know or to do."""


@record(frozen=True, kw_only=True)
class Step(ContentRecord):
    """One step of a way to do something."""

    title: LocalizedText
    """What to do."""
    text: LocalizedText | None = None
    """How, in one or two sentences."""
    icon: Icon | None = None
    """A picture of the step for those who do not read."""


@record(frozen=True, kw_only=True)
class Steps(Block):
    """Numbered steps."""

    kind: Literal["steps"] = "steps"
    title: LocalizedText | None = None
    """A small title above the steps."""
    items: Annotated[tuple[Step, ...], Limits(min_length=1, max_length=12)]
    """The steps, in order."""


@record(frozen=True, kw_only=True)
class Card(ContentRecord):
    """One card."""

    icon: Icon
    """What the card is about, for those who do not read."""
    title: LocalizedText
    """What the card is about, in a few words."""
    text: LocalizedText | None = None
    """One or two sentences."""
    link: Link | None = None
    """Where a touch leads: `tab` or `tab/section`, by their ids."""


@record(frozen=True, kw_only=True)
class Cards(Block):
    """Subjects side by side; a card with a link can be touched."""

    kind: Literal["cards"] = "cards"
    title: LocalizedText | None = None
    """A small title above the cards."""
    items: Annotated[tuple[Card, ...], Limits(min_length=1, max_length=24)]
    """The cards."""
