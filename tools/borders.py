"""What the rings of neighbouring areas tell about each other: which borders they share."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from topojson import Point, Ring

Edge = tuple[Point, Point]
"""A straight piece of a border, its ends in a fixed order."""


def edges(rings: list[Ring]) -> Iterator[Edge]:
    """Yield each straight piece of the rings."""
    for ring in rings:
        for start, end in pairwise(ring):
            yield min(start, end), max(start, end)


def split_borders(areas: dict[str, list[Ring]]) -> tuple[list[Edge], list[Edge]]:
    """Return the outer edge of all areas together, then the lines between them."""
    uses = Counter(edge for rings in areas.values() for edge in edges(rings))
    outer = [edge for edge, count in uses.items() if count == 1]
    inner = [edge for edge, count in uses.items() if count > 1]
    return outer, inner
