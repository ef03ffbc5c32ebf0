"""Blocks of figures and dates."""

from typing import Annotated, Literal

from kiosk.content.blocks.block import Block, Fact
from kiosk.content.record import record
from kiosk.content.types import Date, Figure, Limits, Words


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
