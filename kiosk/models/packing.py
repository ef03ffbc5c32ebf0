"""Packs what a section consists of into pages: heights go in, pages come out."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from math import inf
from typing import NamedTuple

from kiosk.models.page_parts import BEGIN, Band, Block, BreakPoint, Measure, Page, Part, Room

PAGE_COST = 4.0
"""What one more page costs, against the part of a page that is empty, from 0 to 1, squared."""
TORN_COST = 0.3
"""What it costs to part a block that would fit on a page; less than another page."""
PARTED_COST = 0.05
"""What it costs to part a block that is larger than a page."""
TURNED_COST = 0.03
"""What it costs, as a part of the page, to part a block between two columns that others share."""
APART_COST = 0.4
"""What it costs, as a part of the page, if a block does not stand beside what it should."""
MOSTLY_USED, ALONE_USED = 0.7, 0.3
"""What takes less than the first of the width counts as if it took the second: a column leaves room for a picture."""
OVERFLOW_COST = 100.0
"""What it costs when something is higher than its page; more than all pages without it."""
SLACK = 0.001
"""Pixels that sums of heights may be off."""


def pack(blocks: Sequence[Block], room: Room) -> tuple[Page, ...]:
    """Return the pages: as few as there can be, with as few blocks parted as there can be, evenly filled.

    Blocks stand in order; where one can stand in a column, it stands in one or takes the whole width, whichever fills
    pages better. A page is higher than its room only where that which cannot be parted is, with what keeps with it.
    What keeps with the next is never the last of a page or a column, but at the very end.
    """
    return _Packer(blocks, room).pages() if blocks else ()


class _BlockItem(NamedTuple):
    """A break point: where a block begins, or one of its items."""

    block: int
    """The index of the block among the blocks."""
    item: int


class _Edge(NamedTuple):
    """A break point in one width, from the top of all blocks, were they below each other on one endless page."""

    bottom: float
    """Where what stands above it ends."""
    top: float
    """Where what stands below it begins."""
    repeated: float = 0.0


class _Choice(NamedTuple):
    """A band that begins at one break point and ends at another; the second of two columns begins at the `middle`."""

    begin: int
    middle: int
    end: int
    height: float
    filled: float
    """So high were that which stands in it, were it as wide as the page."""
    wide: bool


class _Filling(NamedTuple):
    """How a page can be filled down to a break point."""

    height: float = 0.0
    filled: float = 0.0
    bands: tuple[_Choice, ...] = ()

    @property
    def end(self) -> int:
        """Return the break point down to which it is filled."""
        return self.bands[-1].end

    @property
    def ends(self) -> bool:
        """Return whether nothing can stand below it: its last band is one column, beside which a picture may stand."""
        return bool(self.bands) and not self.bands[-1].wide and self.bands[-1].middle == self.bands[-1].end

    @property
    def in_columns(self) -> bool:
        """Return whether its last band is of columns."""
        return bool(self.bands) and not self.bands[-1].wide


class _Packer:
    """Works from the last break point to the first: from each, the best of all pages that can begin there."""

    def __init__(self, blocks: Sequence[Block], room: Room) -> None:
        self._blocks, self._room = blocks, room
        self._break_points = [
            _BlockItem(number, item)
            for number, block in enumerate(blocks)
            for item in (
                BEGIN,
                *sorted({break_point.item for each in _widths(block) for break_point in each.break_points}),
            )
        ]
        self._end = len(self._break_points)
        self._wide = self._edges([block.wide for block in blocks])
        self._narrow = self._edges([block.narrow or block.wide for block in blocks])
        self._middles = [point for point in self._narrow if self._may_end(point) and not self._keeps_together(point)]
        self._column_starts = [
            point for point, each in enumerate(self._break_points) if each.item == BEGIN and blocks[each.block].beside
        ]
        self._costs = [0.0] * (self._end + 1)
        """What the pages cost that begin at a break point, infinite where none can."""
        self._choices_by_start: dict[int, tuple[_Choice, ...]] = {}
        self._whole_middles = [point for point in self._middles if point == self._end or self._begins(point)]

    def _edges(self, measures: Sequence[Measure]) -> dict[int, _Edge]:
        """Return the break points that there are in one width."""
        edges: dict[int, _Edge] = {}
        begin, end, gap = 0.0, 0.0, 0.0
        break_points: dict[int, BreakPoint] = {}
        for index, point in enumerate(self._break_points):
            if point.item == BEGIN:
                begin, gap = end + gap, self._room.gap
                edges[index] = _Edge(end, begin)
                break_points = {break_point.item: break_point for break_point in measures[point.block].break_points}
                end = begin + measures[point.block].height
            elif break_point := break_points.get(point.item):
                edges[index] = _Edge(begin + break_point.bottom, begin + break_point.top, break_point.repeated)
        edges[self._end] = _Edge(end, end + gap)
        return edges

    def pages(self) -> tuple[Page, ...]:
        """Return the pages."""
        costs = self._costs
        best: list[tuple[_Choice, ...]] = [()] * (self._end + 1)
        for start in range(self._end - 1, -1, -1):
            if start == 0 or self._may_end(start):
                costs[start], best[start] = min(
                    ((cost + costs[filling.end], filling.bands) for cost, filling in self._fillings(start)),
                    default=(inf, ()),
                )
        pages = []
        start = 0
        while start < self._end:
            pages.append(tuple(map(self._band, best[start])))
            start = best[start][-1].end
        return tuple(pages)

    # --- a page

    def _fillings(self, start: int) -> list[tuple[float, _Filling]]:
        """Return how a page that begins here can be filled, and what each costs; nothing where none can begin."""
        room = (self._room.first if start == 0 else self._room.other) + SLACK
        foot = self._room.foot
        found = [*self._reachable(start, room)]
        within = [
            (self._cost(each, free), each)
            for each in found
            if each.height <= (free := room - foot if each.end == self._end else room)
        ]
        if within:
            return within
        found = found or [*self._reachable(start, inf)]
        minimum = min((each.end for each in found), default=start)
        return [(self._cost(each, room - foot), each) for each in found if each.end == minimum]

    def _reachable(self, start: int, room: float) -> Iterator[_Filling]:
        """Yield the ways to fill a page of this height."""
        reached = {start: [_Filling()]}
        for point in range(start, self._end):
            for before in reached.pop(point, ()):
                for choice in self._choices(point):
                    filling = self._below(before, choice)
                    if filling.height > room or (before.in_columns and not choice.wide):
                        continue  # columns below columns would be of one band
                    if self._may_end(filling.end) and self._costs[filling.end] < inf:
                        yield filling
                    if filling.end < self._end and self._begins(filling.end) and not filling.ends:
                        _add_filling(reached.setdefault(filling.end, []), filling)

    def _below(self, before: _Filling, choice: _Choice) -> _Filling:
        gap = self._room.gap if before.bands else 0.0
        height, filled = before.height + gap + choice.height, before.filled + gap + choice.filled
        return _Filling(height, filled, (*before.bands, choice))

    def _cost(self, filling: _Filling, room: float) -> float:
        cost = PAGE_COST + max(0.0, 1 - filling.filled / room) ** 2
        if filling.height > room:
            cost += OVERFLOW_COST * filling.height / room
        end = filling.end
        if end == self._end or self._begins(end):
            return cost
        minimum = min(measure.height for measure in _widths(self._blocks[self._break_points[end].block]))
        return cost + (PARTED_COST if minimum > self._room.other else TORN_COST)

    def _begins(self, point: int) -> bool:
        """Return whether a block begins at a break point."""
        return self._break_points[point].item == BEGIN

    def _may_end(self, point: int) -> bool:
        """Return whether a page or a column can end above a break point: not below what stays with what follows."""
        if point in {0, self._end} or not self._begins(point):
            return point > 0
        return not self._blocks[self._break_points[point].block - 1].keep_with_next

    def _keeps_together(self, point: int) -> bool:
        return (
            point < self._end
            and not self._begins(point)
            and self._blocks[self._break_points[point].block].keep_together
        )

    # --- a band

    def _choices(self, point: int) -> tuple[_Choice, ...]:
        """Return the bands that can begin at a break point."""
        if point not in self._choices_by_start:
            found = (*self._wide_choices(point), *self._column_choices(point))
            self._choices_by_start[point] = tuple(map(self._with_cost_of_separation, found))
        return self._choices_by_start[point]

    def _with_cost_of_separation(self, choice: _Choice) -> _Choice:
        """Return a band as if it filled less of the page for each block in or below it that should begin a column."""
        middle = choice.middle if choice.middle < choice.end else None
        apart = sum(choice.begin < point <= choice.end and point != middle for point in self._column_starts)
        return choice._replace(filled=choice.filled - apart * APART_COST * self._room.other)

    def _wide_choices(self, point: int) -> Iterator[_Choice]:
        if point not in self._wide:
            return
        begin = self._wide[point]
        for end in range(point + 1, self._end + 1):
            if edge := self._wide.get(end):
                height = edge.bottom - begin.top + begin.repeated
                block = self._blocks[self._break_points[point].block]
                used = block.wide.used
                if block.narrow and used < MOSTLY_USED:
                    used = min(used, ALONE_USED)
                yield _Choice(point, end, end, height, height * used, wide=True)
            if end == self._end or self._begins(end):
                return

    def _column_choices(self, point: int) -> Iterator[_Choice]:
        if point not in self._narrow:
            return
        maximum = 2 * max(self._room.first, self._room.other)
        for end in range(point + 1, self._end + 1):
            if not self._blocks[self._break_points[end - 1].block].narrow:
                return
            if end in self._narrow and self._may_end(end):
                alone = self._break_points[point].block == self._break_points[end - 1].block
                evenest = {self._evenest(each, point, end) for each in (self._whole_middles, self._middles)}
                for middle in evenest | {each for each in self._column_starts if point < each < end}:
                    parted = not alone and middle < end and not self._begins(middle)
                    sides = self._narrow_height(point, middle), self._narrow_height(middle, end)
                    filled = sum(sides) / 2 - parted * TURNED_COST * self._room.other
                    yield _Choice(point, middle, end, max(sides), filled, wide=False)
                if self._narrow_height(point, end) > maximum:
                    return

    def _narrow_height(self, begin: int, end: int) -> float:
        if begin == end:
            return 0.0
        return self._narrow[end].bottom - self._narrow[begin].top + self._narrow[begin].repeated

    def _evenest(self, points: Sequence[int], begin: int, end: int) -> int:
        """Return which of these break points leaves two columns most even, or the end if there is none between."""
        half = (self._narrow[begin].top + self._narrow[end].bottom) / 2
        index = bisect_left(points, half, key=lambda point: self._narrow[point].top)
        around = [point for point in points[max(0, index - 1) : index + 2] if begin < point < end]
        return min(around, key=lambda middle: self._higher(begin, middle, end), default=end)

    def _higher(self, begin: int, middle: int, end: int) -> float:
        return max(self._narrow_height(begin, middle), self._narrow_height(middle, end))

    def _band(self, choice: _Choice) -> Band:
        if choice.wide:
            return Band((self._parts(choice.begin, choice.end),))
        return Band((self._parts(choice.begin, choice.middle), self._parts(choice.middle, choice.end)))

    def _parts(self, begin: int, end: int) -> tuple[Part, ...]:
        """Return the blocks and parts of blocks from one break point to another."""
        parts = []
        while begin < end:
            number, item = self._break_points[begin]
            after = next((each for each in range(begin + 1, end) if self._begins(each)), end)
            within = after < self._end and not self._begins(after)
            parts.append(Part(self._blocks[number].number, item, self._break_points[after].item if within else -1))
            begin = after
        return tuple(parts)


def _widths(block: Block) -> Iterator[Measure]:
    """Yield the measures of a block."""
    yield block.wide
    if block.narrow:
        yield block.narrow


def _add_filling(known: list[_Filling], new: _Filling) -> None:
    """Add a filling to the others that end at the same break point, unless one is better in all respects."""
    if not any(_is_better(each, new) for each in known):
        known[:] = [*(each for each in known if not _is_better(new, each)), new]


def _is_better(one: _Filling, other: _Filling) -> bool:
    return one.height <= other.height and one.filled >= other.filled and one.in_columns <= other.in_columns
