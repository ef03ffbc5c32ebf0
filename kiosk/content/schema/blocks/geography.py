"""Blocks of offices and maps."""

from typing import Annotated, Literal

from kiosk.content.schema.blocks.block import Block, Fact
from kiosk.content.schema.record import record
from kiosk.content.schema.types import ContentRecord, Identifier, Label, Limits, LocalizedText, MapFile, Measure


@record(frozen=True, kw_only=True)
class Office(Fact):
    """One office or place of work."""

    id: Identifier
    """A name for links, never shown: small letters, digits and hyphens."""
    name: LocalizedText
    """The name of the office."""
    kind: Literal["central", "sub-office", "presence", "border-point", "airport"]
    """What it is; gives the icon."""
    town: LocalizedText
    """The town."""
    department: LocalizedText | None = None
    """The department, province or region."""
    latitude: Annotated[float, Limits(ge=-90, le=90)] | None = None
    """Degrees north."""
    longitude: Annotated[float, Limits(ge=-180, le=180)] | None = None
    """Degrees east; negative in the Americas."""
    services: Annotated[tuple[LocalizedText, ...], Limits(max_length=12)] = ()
    """What people find there."""
    hours: LocalizedText | None = None
    """When it is open. Leave out what nobody confirmed."""
    note: LocalizedText | None = None
    """What else a visitor should know."""


@record(frozen=True, kw_only=True)
class Offices(Block):
    """Offices as a list; a touch shows all about one."""

    kind: Literal["offices"] = "offices"
    title: LocalizedText | None = None
    """A small title above the list."""
    items: Annotated[tuple[Office, ...], Limits(min_length=1, max_length=60)]
    """The offices."""


@record(frozen=True, kw_only=True)
class Area(ContentRecord):
    """One area of a map, with its value if it has one."""

    code: Label
    """The code of the area in the map file."""
    name: LocalizedText
    """Its name."""
    value: Measure | None = None
    """A plain number (`1245000`, `12.5`, `36%`), written as each language does; it gives the shade."""


@record(frozen=True, kw_only=True)
class Map(Block, Fact):
    """A map of areas, with their values as shades of one colour."""

    kind: Literal["map"] = "map"
    title: LocalizedText | None = None
    """A small title above the map."""
    label: LocalizedText | None = None
    """What the values count: stands above the list."""
    file: MapFile | None = None
    """A map file, GeoJSON or TopoJSON; the map of the exhibit if nothing is written."""
    code_property: Label | None = None
    """The property that holds the codes of its areas, where the kiosk finds others: `ADM1_EN`."""
    items: Annotated[tuple[Area, ...], Limits(min_length=1, max_length=60)]
    """The areas that are named."""
