"""Where what is higher than the screen is parted into slices: between lines, never within a letter."""

from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from kiosk.models.page_parts import Monolith

SLACK = 0.01
"""The part of its room by which a slice may be higher: that much is free below the letters of a last line."""
ROUNDING = 1.0
"""Pixels by which places may differ."""
SLICE_COST = 4.0
"""What one more slice costs, against the part of a slice that is empty, from 0 to 1, squared."""
LINE_COST = 0.5
"""What it costs to part an item."""
TITLE_COST = 3.0
"""What it costs to part a title from what follows it."""
OVERFLOW_COST = 100.0
"""What it costs when something is higher than its room; more than all slices without it."""


class Rooms(NamedTuple):
    """How high slices may be, in pixels."""

    first: float
    other: float
    foot: float = 0.0
    """What of the last one is taken; it can be parted from it, and take a room of its own."""


class Break(NamedTuple):
    """A place between two lines, or between a line and a picture, in pixels from the top of the page."""

    bottom: float
    """Where what stands above it ends."""
    top: float
    """Where what stands below it begins."""
    cost: float = 0.0


def breaks(monoliths: Sequence[Monolith], between: Sequence[float] = ()) -> Iterator[Break]:
    """Yield where nothing is parted by a cut from side to side; it costs nothing `between` items, where one begins."""
    above: Monolith | None = None
    for each in sorted(monoliths):
        if above and each.top > above.bottom - ROUNDING:
            bottom = min(above.bottom, each.top)
            free = any(bottom - ROUNDING <= top <= each.top + ROUNDING for top in between)
            yield Break(bottom, each.top, TITLE_COST if above.title else 0.0 if free else LINE_COST)
        if not above or each.bottom > above.bottom:
            above = each


def parted(height: float, rooms: Rooms, found: Sequence[Break]) -> list[tuple[float, float]]:
    """Return from where to where each slice of a page reaches: as few as there can be, evenly filled.

    What is higher than its room and has no break is a slice of its own.
    """
    tops = [0.0, *(each.top for each in found)]
    ends = [*found, Break(height, height)]
    costs, best = [inf] * len(ends) + [0.0], [0] * len(ends)
    for start in range(len(ends) - 1, -1, -1):
        for end in range(start, len(ends)):
            cost, fits = _cost(ends[end].bottom - tops[start], rooms, first=start == 0, last=end == len(ends) - 1)
            if not fits and costs[start] < inf:
                break
            if (whole := cost + ends[end].cost + costs[end + 1]) <= costs[start]:
                costs[start], best[start] = whole, end
    slices, start = [], 0
    while start < len(ends):
        slices.append((tops[start], ends[best[start]].bottom))
        start = best[start] + 1
    return slices


def _cost(height: float, rooms: Rooms, *, first: bool, last: bool) -> tuple[float, bool]:
    """Return what a slice of this height costs, and whether it fits into its room."""
    room = rooms.first if first else rooms.other
    most = room - rooms.foot if last else room
    if height > room * (1 + SLACK):
        return SLICE_COST + OVERFLOW_COST * height / room, False
    if most < room and height > most + ROUNDING:
        return 2 * SLICE_COST + 1.0, True  # what is done at the end shows alone
    return SLICE_COST + max(0.0, 1 - height / most) ** 2, True
