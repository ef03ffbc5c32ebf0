"""Joins areas that GeoJSON files cut along the date line: the cut, a seam, is no border."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from kiosk.content.maps.longitudes import HALF, TURN, Point, Ring, span, unrolled

_Edge = tuple[Point, Point]


def joined(rings: Iterable[Ring]) -> tuple[Ring, ...]:
    """Return the rings of one area, without the lines along 180 degrees on both sides of which it lies."""
    uncut, edges = list[Ring](), dict[_Edge, None]()
    for ring in rings:
        if ring_edges := _edges_at_the_seam(ring):
            edges.update(dict.fromkeys(ring_edges))
        else:
            uncut.append(ring)
    return (*uncut, *_rings(edge for edge in edges if edge[::-1] not in edges))


def _edges_at_the_seam(ring: Ring) -> list[_Edge]:
    """Return the edges of a ring that lies at the date line, east of it as if it went on there."""
    west, east = span(ring)
    if (west == -HALF) == (east == HALF):
        return []
    ring_edges = [*pairwise([*ring, *ring[:1]])]
    if not any(abs(start[0]) == HALF and start[0] == end[0] for start, end in ring_edges):
        return []
    shift = TURN if west == -HALF else 0
    return [((x + shift, y), (next_x + shift, next_y)) for (x, y), (next_x, next_y) in ring_edges]


def _rings(edges: Iterable[_Edge]) -> Iterator[Ring]:
    """Yield the closed lines that these edges make."""
    following = defaultdict[Point, list[Point]](list)
    for start, end in edges:
        following[start].append(end)
    while following:
        ring = [next(iter(following))]
        while ends := following.get(ring[-1]):
            end = ends.pop()
            if not ends:
                del following[ring[-1]]
            ring.append(end)
        yield unrolled(ring[:-1])
