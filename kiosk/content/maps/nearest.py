"""Moves points that lie slightly outside of simplified borders onto them."""

from collections.abc import Collection, Iterable, Iterator
from itertools import chain, pairwise
from math import cos, hypot, radians

from kiosk.content.maps.features import FeatureCollection
from kiosk.content.maps.longitudes import TURN, Point, Ring
from kiosk.content.maps.projection import rings_of

MOST_KILOMETRES = 5
"""So far a border may lie from where it should; what is farther away lies outside indeed."""
KILOMETRES_OF_A_DEGREE = 111.2


def within(features: FeatureCollection, codes: Collection[str], place: Point) -> Point:
    """Return the point, or the nearest point of these areas when it lies just outside of all of them."""
    rings = rings_of(features, codes)
    turned = [(place[0] + TURN * turns, place[1]) for turns in (0, -1, 1)]  # rings go on beyond the date line
    if any(sum(_surrounds(ring, each) for ring in rings) % 2 for each in turned):
        return place
    squeeze = cos(radians(place[1]))
    near = chain.from_iterable(_near(rings, each, squeeze) for each in turned)
    away, nearest = min(near, default=(MOST_KILOMETRES, place))
    return nearest if away < MOST_KILOMETRES else place


def _pieces(ring: Ring) -> Iterable[tuple[Point, Point]]:
    return pairwise([*ring, *ring[:1]])


def _surrounds(ring: Ring, place: Point) -> bool:
    east, north = place
    inside = False
    for (x, y), (next_x, next_y) in _pieces(ring):
        if (y < north) != (next_y < north) and east < x + (north - y) / (next_y - y) * (next_x - x):
            inside = not inside
    return inside


def _near(rings: Iterable[Ring], place: Point, squeeze: float) -> Iterator[tuple[float, Point]]:
    """Yield how far each piece of the borders lies from a place, in kilometres, and its nearest point."""
    for (x, y), (next_x, next_y) in (piece for ring in rings for piece in _pieces(ring)):
        across, up = (next_x - x) * squeeze, next_y - y
        length = across * across + up * up
        part = ((place[0] - x) * squeeze * across + (place[1] - y) * up) / length if length else 0
        part = max(0, min(1, part))
        point = (x + part * (next_x - x), y + part * up)
        yield hypot((point[0] - place[0]) * squeeze, point[1] - place[1]) * KILOMETRES_OF_A_DEGREE, point
