"""Brings places that lie a little outside of simplified borders back onto them."""

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from math import cos, hypot, radians

from kiosk.content.maps.atlas import Atlas, Point, Ring

MOST_KILOMETRES = 5
"""So far a border may lie from where it should; what is farther away lies outside indeed."""
KILOMETRES_OF_A_DEGREE = 111.2


def within(atlas: Atlas, codes: Collection[str], place: Point) -> Point:
    """Return the place, or the nearest point of these areas when it lies just outside of all of them."""
    rings = [ring for area in atlas.areas if area.code in codes for ring in area.rings]
    if sum(_surrounds(ring, place) for ring in rings) % 2:
        return place
    squeeze = cos(radians(place[1]))
    away, nearest = min(_near(rings, place, squeeze), default=(MOST_KILOMETRES, place))
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
