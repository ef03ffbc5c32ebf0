"""Office markers: the towns with offices, which light up on a map of the attract screen."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.content.maps.shapes import map_name
from kiosk.content.schema.blocks import Office, Offices
from kiosk.content.schema.model import Content, Edges
from kiosk.content.schema.record import Record, record
from kiosk.content.schema.types import LocalizedText

if TYPE_CHECKING:
    from kiosk.content.maps.features import FeatureCollection

MAX = 60
"""Markers at most: more cannot be told apart on a map."""


@record(frozen=True, kw_only=True)
class OfficeMarker(Record):
    """A town with an office."""

    town: LocalizedText
    latitude: float
    longitude: float
    central: bool
    """Whether the central office is there."""
    confirmed: bool
    """Whether anybody confirmed an office there."""

    def position(self, edges: Edges) -> tuple[float, float] | None:
        """Return the distances from the left and the upper edge of a map, from 0 to 1; None outside of the map."""
        across = (self.longitude - edges.west) % 360 / (edges.east - edges.west)
        down = (edges.north - self.latitude) / (edges.north - edges.south)
        return (across, down) if 0 <= across <= 1 and 0 <= down <= 1 else None


def office_markers(
    content: Content, feature_collections: "Mapping[str, FeatureCollection]"
) -> tuple[OfficeMarker, ...]:
    """Return one marker for each town, in the order of the content; none where no backdrop is a map.

    Offices that show on some days only have none.

    A town just outside of the areas that the map file of the exhibit draws stands on their border: maps are simplified.
    """
    if not any(each.edges for each in content.attract.pictures):
        return ()
    towns: dict[tuple[tuple[str, str], ...], OfficeMarker] = {}
    for office in _offices(content):
        if office.latitude is None or office.longitude is None:
            continue
        key = tuple(office.town.texts.items())
        known = towns.get(key)
        if known is None and len(towns) == MAX:
            continue
        towns[key] = OfficeMarker(
            town=office.town,
            latitude=known.latitude if known else office.latitude,
            longitude=known.longitude if known else office.longitude,
            central=office.kind == "central" or (known is not None and known.central),
            confirmed=office.confirmed or (known is not None and known.confirmed),
        )
    codes = {each.code for each in content.map.areas}
    features = feature_collections.get(map_name(content.map.file, content.map.code_property))
    return tuple(_on_land(marker, features, codes) if features and codes else marker for marker in towns.values())


def _on_land(marker: OfficeMarker, features: "FeatureCollection", codes: set[str]) -> OfficeMarker:
    from kiosk.content.maps.nearest import within

    east, north = within(features, codes, (marker.longitude, marker.latitude))
    return replace(marker, longitude=east, latitude=north)


def _offices(content: Content) -> Iterator[Office]:
    sections = (section for tab in content.tabs if not tab.show for section in tab.sections if not section.show)
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Offices) and not block.show:
                yield from block.items
