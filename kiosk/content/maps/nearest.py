"""Moves points that lie slightly outside of simplified borders onto them."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, pairwise
from math import cos, hypot, radians

from kiosk.content.maps.features import FeatureCollection
from kiosk.content.maps.longitudes import TURN, Point, Ring
from kiosk.content.maps.projection import rings_of

MAX_KILOMETRES = 5
"""So far a border may lie from where it should; what is farther away lies outside indeed."""
KILOMETRES_OF_A_DEGREE = 111.2


def within(features: FeatureCollection, codes: Collection[str], point: Point) -> Point:
    """Return the point, or the nearest point of these areas when it lies just outside of all of them."""
    rings = rings_of(features, codes)
    turned = [(point[0] + TURN * turns, point[1]) for turns in (0, -1, 1)]  # rings go on beyond the date line
    if any(sum(_surrounds(ring, each) for ring in rings) % 2 for each in turned):
        return point
    longitude_scale = cos(radians(point[1]))
    near = chain.from_iterable(_near(rings, each, longitude_scale) for each in turned)
    distance, nearest = min(near, default=(MAX_KILOMETRES, point))
    return nearest if distance < MAX_KILOMETRES else point


def _pieces(ring: Ring) -> Iterable[tuple[Point, Point]]:
    return pairwise([*ring, *ring[:1]])


def _surrounds(ring: Ring, point: Point) -> bool:
    east, north = point
    inside = False
    for (x, y), (next_x, next_y) in _pieces(ring):
        if (y < north) != (next_y < north) and east < x + (north - y) / (next_y - y) * (next_x - x):
            inside = not inside
    return inside


def _near(rings: Iterable[Ring], point: Point, longitude_scale: float) -> Iterator[tuple[float, Point]]:
    """Yield how far each piece of the borders lies from a place, in kilometres, and its nearest point."""
    for (x, y), (next_x, next_y) in (piece for ring in rings for piece in _pieces(ring)):
        across, up = (next_x - x) * longitude_scale, next_y - y
        length = across * across + up * up
        part = ((point[0] - x) * longitude_scale * across + (point[1] - y) * up) / length if length else 0
        part = max(0, min(1, part))
        nearest_point = (x + part * (next_x - x), y + part * up)
        yield (
            hypot((nearest_point[0] - point[0]) * longitude_scale, nearest_point[1] - point[1])
            * KILOMETRES_OF_A_DEGREE,
            nearest_point,
        )
