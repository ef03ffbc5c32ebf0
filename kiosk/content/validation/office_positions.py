"""Checks office positions: offices far from the map of the exhibit, swapped latitude and longitude."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kiosk.content.maps.longitudes import TURN, Point, Ring, span, stretch
from kiosk.content.maps.projection import rings_of
from kiosk.content.validation import media_rules
from kiosk.content.validation.context import ValidationContext
from kiosk.content.yaml import nodes
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.content.yaml.nodes import Mapping, Node, Scalar

_MARGIN, _MIN_MARGIN = 0.3, 0.5
"""How far around a map an office may lie: in widths of it, and in degrees at least."""
_MIN_OTHERS = 2
"""So many other offices tell where the exhibit is, when it has no map of its own."""


class _Box(NamedTuple):
    """A range of latitudes and longitudes, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def holds(self, point: Point) -> bool:
        """Return whether a point lies in it or near it."""
        margin = max(_MIN_MARGIN, _MARGIN * max(self.east - self.west, self.north - self.south))
        longitude, latitude = point
        east_of_west_edge = (longitude - self.west + margin) % TURN
        return (
            east_of_west_edge <= self.east - self.west + 2 * margin
            and self.south - margin <= latitude <= self.north + margin
        )


def offices_lie_on_the_map(top: Mapping, context: ValidationContext) -> None:
    """Report each office that lies far from the map of the exhibit, or without one where another place is meant."""
    offices = [(office, point) for office in _offices(top) if (point := _point(office))]
    if not offices:
        return
    box = _map(top, context)
    for office, point in offices:
        others = [(other,) for _, other in offices if other is not point]
        around = box or (_around(others) if len(others) >= _MIN_OTHERS else None)
        if around and not around.holds(point) and (found := _error(point, around, on_map=bool(box))):
            key, error = found
            context.warning(office[key], *error)


def degrees(node: Node | None) -> float | None:
    """Return the number of degrees, or None."""
    try:
        return float(node) if isinstance(node, Scalar) else None
    except ValueError:
        return None


def _error(point: Point, box: _Box, *, on_map: bool) -> tuple[str, ErrorMessage] | None:
    """Return the key whose value is wrong, what is wrong and how to mend it."""
    longitude, latitude = point
    if box.holds((latitude, longitude)):
        how = f"Interchange them: `latitude: {longitude:g}`, `longitude: {latitude:g}`."
        what = "Latitude and longitude are interchanged: the office lies far away from the others."
        return "latitude", (what, how)
    if box.holds((-longitude, latitude)):
        return "longitude", _wrong_sign("longitude", -longitude)
    if box.holds((longitude, -latitude)):
        return "latitude", _wrong_sign("latitude", -latitude)
    if box.holds((-longitude, -latitude)):
        how = f"Write `latitude: {-latitude:g}`, `longitude: {-longitude:g}`: west and south have a minus."
        return "latitude", ("Both lie on the other side of the world: latitude and longitude.", how)
    what = "The office lies far outside of the map of the exhibit, and nobody sees it there."
    return ("latitude", (what, "Correct `latitude` and `longitude`, or leave both out.")) if on_map else None


def _wrong_sign(key: str, meant: float) -> ErrorMessage:
    what = "A minus is missing" if meant < 0 else "A minus is too much"
    west, east = ("West", "east") if key == "longitude" else ("South", "north")
    how = f"Write `{key}: {meant:g}`: {west.lower()} has a minus, {east} has none."
    return f"{what}: the office lies on the other side of the world.", how


def _map(top: Mapping, context: ValidationContext) -> _Box | None:
    """Return what the map file of the exhibit shows, or None without one."""
    base = top.get("map")
    file, code_property = context.base_map
    features = media_rules.features_of(file, code_property, context) if file else None
    if not features:
        return None
    areas = base.get("areas") if isinstance(base, Mapping) else None
    codes = {str(area.get("code")) for area in _mappings(areas)}
    return _around(rings_of(features, codes) or [ring for area in features.areas for ring in area.rings])


def _around(rings: Sequence[Ring]) -> _Box:
    west, east = stretch(map(span, rings))
    norths = [north for ring in rings for _, north in ring]
    return _Box(west, min(norths), east, max(norths))


def _offices(top: Mapping) -> Iterator[Mapping]:
    for tab in _mappings(top.get("tabs")):
        for section in _mappings(tab.get("sections")):
            for block in _mappings(section.get("blocks")):
                if block.get("kind") == "offices":
                    yield from _mappings(block.get("items"))


def _mappings(node: Node | None) -> list[Mapping]:
    return [each for each in node if isinstance(each, Mapping)] if isinstance(node, nodes.Sequence) else []


def _point(office: Mapping) -> Point | None:
    latitude, longitude = degrees(office.get("latitude")), degrees(office.get("longitude"))
    return None if latitude is None or longitude is None else (longitude, latitude)
