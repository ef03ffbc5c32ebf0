"""Reads the areas of a map file, GeoJSON or TopoJSON. Hostile files are safe.

Only polygons count; points and lines are passed over. Nothing is followed deeper than the formats ask for, and every
point counts, also one that an arc repeats: so a small file cannot become a large map.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from kiosk.content.maps import topojson
from kiosk.content.maps.area_codes import Features
from kiosk.content.maps.longitudes import TURN, Point, Ring, unrolled
from kiosk.content.maps.seams import joined

if TYPE_CHECKING:
    from kiosk.content.yaml.diagnostics import ErrorMessage

LARGEST_FILE = 4 * 1024 * 1024
"""In bytes."""
MAX_POINTS = 100_000
MAX_AREAS = 2_000

WORLD = Path(__file__).parent / "world.json"

_SIMPLER = "Make it simpler, at mapshaper.org say, and save it again."
_SAVE_AGAIN = "Save it again as GeoJSON or TopoJSON."
_MIN_CORNERS = 3
_POLE = 90
_NUMBERS = frozenset({int, float})


class MapFileError(Exception):
    """The file cannot be used; `error` says what is wrong and how to mend it."""

    def __init__(self, what: str, how: str = _SAVE_AGAIN) -> None:
        """Make the error."""
        super().__init__(what)
        self.error: ErrorMessage = (what, how)


@dataclass(frozen=True)
class Area:
    """One area of a map file, with all its islands and holes."""

    code: str
    """Empty where the file gives none."""
    rings: tuple[Ring, ...]


@dataclass(frozen=True)
class FeatureCollection:
    """The areas of a map file."""

    areas: tuple[Area, ...]
    properties: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The values of the properties that areas have, by their names."""

    @property
    def codes(self) -> frozenset[str]:
        """Return the codes of the areas that have one."""
        return frozenset(area.code for area in self.areas if area.code)


@cache
def world() -> FeatureCollection:
    """Return the map that comes with the program: the countries by their codes of two letters."""
    return read(WORLD.read_bytes())


def read(data: bytes, code_property: str = "") -> FeatureCollection:
    """Return the areas of a map file, with their codes from this property, if one is named.

    Raises `MapFileError`.
    """
    if len(data) > LARGEST_FILE:
        raise MapFileError(f"it is larger than {LARGEST_FILE // 1024**2} MB", _SIMPLER)
    try:
        top = json.loads(data, parse_constant=_refuse)
    except RecursionError:
        raise MapFileError("its brackets stand too deep inside each other") from None
    except UnicodeDecodeError:
        raise MapFileError("it is not written in UTF-8") from None
    except ValueError as error:
        line = getattr(error, "lineno", 0)
        raise MapFileError(f"it is not JSON, or is cut off{f': see its line {line}' if line else ''}") from None
    try:
        return _feature_collection(top, code_property)
    except (TypeError, KeyError, IndexError, AttributeError, ValueError, OverflowError, RecursionError):
        raise MapFileError("it is not built as GeoJSON or TopoJSON is") from None


def _refuse(name: str) -> NoReturn:
    raise MapFileError(f"it holds {name}, which is not a number")


def _feature_collection(top: Any, code_property: str) -> FeatureCollection:
    counter, features = _PointCounter(), Features(code_property)
    all_rings = list[list[Ring]]()
    for index, (item, polygons) in enumerate(_shapes(top)):
        if index >= MAX_AREAS:
            raise MapFileError(f"it has more than {MAX_AREAS:,} areas", _SIMPLER)
        rings = [counter.ring(ring, index) for polygon in polygons for ring in polygon]
        all_rings.append(rings)
        features.add(item)
    areas = tuple(_areas(zip(features.codes(), all_rings, strict=True)))
    if not areas:
        raise MapFileError("it has no area", "Use a file with polygons: points and lines are not drawn.")
    return FeatureCollection(areas, {name: tuple(values) for name, values in features.properties.items()})


def _areas(coded: Iterable[tuple[str, list[Ring]]]) -> Iterator[Area]:
    """Yield the areas, those of one code as one."""
    found: dict[str | int, list[Ring]] = {}
    for index, (code, rings) in enumerate(coded):
        found.setdefault(code or index, []).extend(rings)
    for key, rings in found.items():
        if drawn := tuple(ring for ring in joined(filter(None, rings)) if len(ring) >= _MIN_CORNERS):
            yield Area(key if isinstance(key, str) else "", drawn)


def _shapes(top: Any) -> Iterator[tuple[Mapping[str, Any], Iterator[Iterator[Sequence[Any]]]]]:
    """Yield what tells the code of each area, and its polygons."""
    match top["type"]:
        case "FeatureCollection":
            yield from ((each, _polygons(each["geometry"])) for each in top["features"])
        case "Feature":
            yield top, _polygons(top["geometry"])
        case "Topology":
            yield from topojson.shapes(top, MAX_POINTS)
        case "Polygon" | "MultiPolygon":
            yield {}, _polygons(top)
        case other:
            raise MapFileError(f"it is a {str(other)[:40]}, not a map of areas")


def _polygons(geometry: Any) -> Iterator[Iterator[Sequence[Any]]]:
    if geometry and geometry["type"] in {"Polygon", "MultiPolygon"}:
        polygons = geometry["coordinates"]
        yield from (iter(each) for each in ([polygons] if geometry["type"] == "Polygon" else polygons))


class _PointCounter:
    """Takes points over, as long as there are not too many."""

    def __init__(self) -> None:
        self._count = 0

    def ring(self, points: Sequence[Any], area: int) -> Ring:
        self._count += len(points)
        if self._count > MAX_POINTS:
            raise MapFileError(f"it has more than {MAX_POINTS:,} points", _SIMPLER)
        ring = [self._point(point, area) for point in points]
        return unrolled(ring[:-1] if ring and ring[0] == ring[-1] else ring)

    def _point(self, point: Sequence[Any], area: int) -> Point:
        east, north = point[0], point[1]
        numbers = type(east) in _NUMBERS and type(north) in _NUMBERS
        if not (numbers and -TURN <= east <= TURN and -_POLE <= north <= _POLE):
            what = f"area {area + 1} has the point {str(point)[:60]}, which is not degrees east and north"
            raise MapFileError(what, "Save it with longitude and latitude in degrees (WGS 84).")
        return float(east), float(north)
