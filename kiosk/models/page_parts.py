"""What is packed into pages, and the parts of which pages consist."""

from collections.abc import Iterator
from typing import NamedTuple

BEGIN = -1
"""The item with which a block begins: all that stands above its first one, too."""


class BreakPoint(NamedTuple):
    """A point between items at which a page can end, as in CSS. All sizes are pixels from the top of the block."""

    bottom: float
    """Where what stands above it ends."""
    top: float
    """Where what stands below it begins."""
    item: int
    """The index of the first item below it; 0 when only a map stands above."""
    repeated: float = 0.0
    """What is told again above the part below it."""


class Monolith(NamedTuple):
    """A line or a picture that shows whole, in pixels from the top of what it stands in.

    The word is that of https://www.w3.org/TR/css-break-3/.
    """

    top: float
    bottom: float
    title: bool = False

    def lower(self, by: float) -> "Monolith":
        """Return the same so many pixels lower."""
        return self._replace(top=self.top + by, bottom=self.bottom + by)


class Measure(NamedTuple):
    """How high a block is in one width, and where it can be parted."""

    height: float
    break_points: tuple[BreakPoint, ...] = ()
    used: float = 1.0
    """The part of the width that it takes."""
    monoliths: tuple[Monolith, ...] = ()
    """Its lines and pictures, where it is so high that a page may have to break between them; else it is one itself."""


class Block(NamedTuple):
    """What is packed."""

    number: int
    """Its index among all blocks."""
    wide: Measure
    """As wide as the page."""
    narrow: Measure | None = None
    """As wide as one of two columns, if it can stand in one."""
    keep_with_next: bool = False
    """Whether it stays with what follows, as a heading does."""
    keep_together: bool = False
    """Whether no part of it stands in the next column."""
    beside: bool = False
    """Whether it begins the second column, beside what stands before it, where there are two."""


class Room(NamedTuple):
    """How much room there is for blocks, in pixels."""

    first: float
    """The height of the first page."""
    other: float
    """The height of all others."""
    foot: float = 0.0
    """What of the last page is taken."""
    gap: float = 0.0
    """The space between blocks that stand below each other."""


class Part(NamedTuple):
    """A block, or as much of it as stands on a page."""

    block: int
    """The index of the block."""
    begin: int = BEGIN
    """The index of its first item, or -1 for the very beginning of the block."""
    end: int = -1
    """The index after its last item, or -1 for the very end of the block."""

    @property
    def whole(self) -> bool:
        """Return whether it is all of the block."""
        return self.begin < 0 and self.end < 0

    def has(self, item: int) -> bool:
        """Return whether an item is in it; a negative index is the beginning of the block."""
        return self.begin <= item and (self.end < 0 or item < self.end)

    def extent(self, measure: Measure) -> tuple[float, float]:
        """Return the height of what is told again above it, and its own height."""
        first, bottom = self._ends(measure)
        return first.repeated, bottom - first.top

    def top_of(self, item: int, measure: Measure) -> float:
        """Return where one of its items begins, in pixels from the top of the part."""
        first, _ = self._ends(measure)
        return next(
            (
                first.repeated + break_point.top - first.top
                for break_point in measure.break_points
                if break_point.item == item > self.begin
            ),
            0.0,
        )

    def monoliths(self, measure: Measure) -> Iterator[Monolith]:
        """Yield its lines and pictures, in pixels from the top of the part; the outer ones reach to its ends."""
        first, bottom = self._ends(measure)
        if first.repeated:
            yield Monolith(0.0, first.repeated, title=True)
        own = [each for each in measure.monoliths if first.top <= (each.top + each.bottom) / 2 <= bottom]
        last = max((each.bottom for each in own), default=bottom)
        for index, each in enumerate(own or [Monolith(first.top, bottom)]):
            top = each.top if index else first.top
            reached = bottom if each.bottom == last else each.bottom
            yield Monolith(top, reached, each.title).lower(first.repeated - first.top)

    def _ends(self, measure: Measure) -> tuple[BreakPoint, float]:
        """Return where it begins, and where it ends."""
        break_points = {break_point.item: break_point for break_point in measure.break_points}
        first = break_points[self.begin] if self.begin >= 0 else BreakPoint(0.0, 0.0, BEGIN)
        return first, break_points[self.end].bottom if self.end >= 0 else measure.height


class Band(NamedTuple):
    """Parts below each other, as wide as the page; or two columns of them beside each other."""

    columns: tuple[tuple[Part, ...], ...]

    @property
    def wide(self) -> bool:
        """Return whether what stands in it is as wide as the page."""
        return len(self.columns) == 1


Page = tuple[Band, ...]
"""Bands below each other."""
