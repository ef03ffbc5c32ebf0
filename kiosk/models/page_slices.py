"""Pages that are higher than the screen show in slices: parted between two lines, never within a letter."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kiosk.models.page_parts import BEGIN, Measure, Monolith, Part

SLACK = 0.01
"""The part of its room by which a page may be higher: that much is free below the letters of a last line."""
ROUNDING = 1.0
"""Pixels by which places may differ."""
EVENING_STEPS = 12
"""So many lower rooms are tried, to make slices about equally high."""


class Break(NamedTuple):
    """Between two lines, or between a line and a picture, in pixels from the top of the page."""

    bottom: float
    """Where what stands above it ends."""
    top: float
    """Where what stands below it begins."""
    titled: bool
    """Whether what stands above it is a title, which is parted from what follows only where there is no other way."""


class Slice(NamedTuple):
    """What of a page shows at once, in pixels from its top."""

    page: int
    top: float
    bottom: float

    @property
    def height(self) -> float:
        """Return how high it is."""
        return self.bottom - self.top


class FreeSpace(NamedTuple):
    """What of a page is left: down to its foot, in pixels from the upper corner where lines begin."""

    across: float = 0.0
    down: float = 0.0
    breadth: float = 0.0


class PlacedPart(NamedTuple):
    """A part of a block on its page, in pixels from the upper corner where lines begin."""

    part: Part
    page: int
    across: float
    down: float
    breadth: float
    extra_height: float = 0.0
    """By so much it may be higher than it was measured."""
    measure: Measure = Measure(0.0)
    """Of the block of which it is a part."""

    def top_of(self, item: int) -> float:
        """Return where one of its items begins, in pixels from the top of the page."""
        return self.down + self.part.top_of(item, self.measure)

    def extent_of(self, item: int) -> tuple[float, float]:
        """Return from where to where one of its items reaches on the page; all of the part if `item` is negative."""
        if item < 0:
            return self.down, self.down + sum(self.part.extent(self.measure))
        ends = [
            break_point.item
            for break_point in self.measure.break_points
            if break_point.item > item and self.part.has(break_point.item)
        ]
        top = self.top_of(item)
        bottom = self.top_of(min(ends)) if ends else self.down + sum(self.part.extent(self.measure))
        return top, bottom

    def monoliths(self) -> list[Monolith]:
        """Return its lines and pictures, in pixels from the top of the page."""
        return [each.lower(self.down) for each in self.part.monoliths(self.measure)]


class SectionLayout(NamedTuple):
    """The pages of a section."""

    placed: list[PlacedPart]
    """Where the parts of blocks stand, in order."""
    slices: list[Slice]
    """What shows at once, one after another."""
    free: list[FreeSpace]
    """Where there is room for a picture in each slice; no breadth where there is none."""

    def slice_of(self, block: int, item: int = BEGIN) -> int:
        """Return in which slice an item of a block is, else the block begins, else the first."""
        own = [each for each in self.placed if each.part.block == block]
        if not own:
            return 0
        placed = next((each for each in own if each.part.has(item)), own[0])
        top = placed.top_of(item)
        return next(
            number
            for number, each in reversed([*enumerate(self.slices)])
            if each.page == placed.page and each.top <= top + ROUNDING
        )

    def first_in(self, number: int) -> tuple[int, int]:
        """Return the block and the item with which a slice begins, behind all blocks if none is in it."""
        shown = self.slices[number]
        own = [each for each in self.placed if each.page == shown.page]
        if not own:
            return max((each.part.block for each in self.placed), default=-1) + 1, BEGIN
        above = [
            (top, placed.part.block, item)
            for placed in own
            for item in (
                placed.part.begin,
                *(break_point.item for break_point in placed.measure.break_points if placed.part.has(break_point.item)),
            )
            if (top := placed.top_of(item)) <= shown.top + ROUNDING
        ]
        return max(above)[1:] if shown.top and above else (own[0].part.block, own[0].part.begin)


def slices(page: int, height: float, room: float, monoliths: Sequence[Monolith]) -> list[Slice]:
    """Return the slices of a page in a room: as few as there can be, about equally high.

    What is higher than the room and has no break is a slice of its own.
    """
    if height <= room * (1 + SLACK):
        return [Slice(page, 0.0, height)]
    breaks = list(_breaks(monoliths))
    found, maximum, torn = _sliced(page, height, room, breaks)
    for step in range(1, EVENING_STEPS):
        evener, height_of_one, also_torn = _sliced(page, height, room * (1 - step / EVENING_STEPS), breaks)
        if len(evener) == len(found) and height_of_one < maximum and also_torn <= torn:
            found, maximum = evener, height_of_one
    return found


def _breaks(monoliths: Sequence[Monolith]) -> Iterator[Break]:
    """Yield where nothing is parted by a cut from side to side."""
    above: Monolith | None = None
    for each in sorted(monoliths):
        if above and each.top > above.bottom - ROUNDING:
            yield Break(min(above.bottom, each.top), each.top, above.title)
        if not above or each.bottom > above.bottom:
            above = each


def _sliced(page: int, height: float, room: float, breaks: Sequence[Break]) -> tuple[list[Slice], float, int]:
    """Return slices no higher than a room if breaks allow it, how high the highest is, and the titles torn."""
    found: list[Slice] = []
    begin, torn = 0.0, 0
    while height - begin > room and (below := [each for each in breaks if each.bottom > begin]):
        within = [each for each in below if each.bottom - begin <= room]
        whole = [each for each in within if not each.titled]
        chosen = (whole or within or below[:1])[-1]
        torn += chosen.titled
        found.append(Slice(page, begin, chosen.bottom))
        begin = chosen.top
    found.append(Slice(page, begin, height))
    return found, max(each.height for each in found), torn
