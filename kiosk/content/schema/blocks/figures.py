"""Blocks of figures and dates."""

from typing import Annotated, Literal

from kiosk.content.schema.blocks.block import Block, Fact
from kiosk.content.schema.record import record
from kiosk.content.schema.types import Figure, Limits, LocalizedText, PartialDate, Quantity


@record(frozen=True, kw_only=True)
class Number(Fact):
    """One figure."""

    value: Figure
    """The figure, short: `1.6 million`. A plain number (`1245000`) is written as each language does."""
    label: LocalizedText
    """What is counted."""
    drawn_as: Literal["figure", "people"] = "figure"
    """`people` draws a percentage of a whole, from 0% to 100%, as so many of ten people, too."""


@record(frozen=True, kw_only=True)
class Numbers(Block):
    """Big figures, each with its label, date and source."""

    kind: Literal["numbers"] = "numbers"
    title: LocalizedText | None = None
    """A small title above the figures."""
    items: Annotated[tuple[Number, ...], Limits(min_length=1, max_length=12)]
    """The figures."""


@record(frozen=True, kw_only=True)
class Value(Fact):
    """One bar, point or share of a chart."""

    label: LocalizedText | None = None
    """What it is, in a few words. Needed where there is no `date`."""
    date: PartialDate | None = None
    """When it was so: a year, a month or a day. Every point of `lines` needs one."""
    value: Quantity
    """A plain number: `1041000`, `84.5` or `36%`. Each language writes it in its own way."""


@record(frozen=True, kw_only=True)
class Chart(Block):
    """Numbers that can be seen."""

    kind: Literal["chart"] = "chart"
    style: Literal["bars", "lines", "shares"] = "bars"
    """`bars` compare, `lines` show how something went on, `shares` divide a whole."""
    drawn_as: Literal["bars", "people"] = "bars"
    """`people` draws each of the `shares` as so many of ten people."""
    title: LocalizedText | None = None
    """A small title above the chart."""
    unit: LocalizedText | None = None
    """What is counted, as it follows a number: `people`."""
    change: LocalizedText | None = None
    """What the `lines` tell, in a few words, instead of what the kiosk works out of the first and the last value."""
    tells_change: bool = True
    """`false`: nothing is worked out."""
    items: Annotated[tuple[Value, ...], Limits(min_length=2, max_length=12)]
    """The values, in the order shown."""


@record(frozen=True, kw_only=True)
class Event(Fact):
    """One point of a timeline."""

    date: PartialDate
    """When it happened: a year, a month or a day."""
    title: LocalizedText
    """What happened, in a few words."""
    text: LocalizedText | None = None
    """One or two sentences more."""


@record(frozen=True, kw_only=True)
class Timeline(Block):
    """A line with dates."""

    kind: Literal["timeline"] = "timeline"
    title: LocalizedText | None = None
    """A small title above the line."""
    items: Annotated[tuple[Event, ...], Limits(min_length=1, max_length=40)]
    """The events, in the order shown."""
