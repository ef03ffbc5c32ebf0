"""Packs what a section consists of into pages: heights go in, pages come out."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

PAGE_COST = 4.0
"""What one more page costs, against the part of a page that is empty, from 0 to 1, squared."""
TORN_COST = 0.4
"""What it costs to part a block that would fit on a page; less than another page."""
PARTED_COST = 0.05
"""What it costs to part a block that is larger than a page."""


class Piece(NamedTuple):
    """What stays whole: a block, or a part of one that can be parted. All sizes are pixels."""

    block: int
    """The index of its block."""
    height: float
    gap: float
    """The space between it and what stands above it."""
    wide: bool = False
    """Whether it takes the whole width, where there are two columns."""
    keeps: bool = False
    """Whether it stays with what follows, as a heading does."""
    again: float = 0.0
    """What is told again above it where a page or a column begins with it."""


class Room(NamedTuple):
    """How much room there is for pieces, in pixels."""

    first: float
    """The height of the first page."""
    other: float
    """The height of all others."""
    foot: float = 0.0
    """What of the last page is taken."""
    columns: int = 1
    """1 or 2."""


class Band(NamedTuple):
    """Two columns beside each other, or one: the pieces from `start` to `middle`, and those from there to `end`."""

    start: int
    middle: int
    end: int


Page = tuple[Band, ...]
"""Bands below each other."""


def pack(pieces: Sequence[Piece], room: Room) -> tuple[Page, ...]:
    """Return the pages: as few as there can be, with as few blocks parted as there can be, evenly filled.

    Each piece stands on one page, in order. A page is higher than its room only where one piece alone is, with what
    keeps with it. What keeps with the next is never the last of a page or a column, but at the very end.
    """
    return _Packer(pieces, room).pages() if pieces else ()


class _Choice(NamedTuple):
    cost: float
    end: int


class _Packer:
    """Works from the last piece to the first: from each, the best of all pages that can begin there."""

    def __init__(self, pieces: Sequence[Piece], room: Room) -> None:
        self._pieces, self._room = pieces, room
        self._sums = [0.0, *accumulate(piece.gap + piece.height for piece in pieces)]
        """How high all pieces before one are, with the spaces above them."""
        self._begins = [piece.again - piece.gap for piece in pieces]
        """How much higher a piece is where a column begins with it."""
        self._ends = [end for end in range(1, len(pieces)) if not pieces[end - 1].keeps]
        """Where a page or a column can end."""
        self._whole_ends = [end for end in self._ends if not self._parts(end)]
        """Where it can end between two blocks."""
        self._heights = {block: sum(p.height + p.gap for p in own) for block, own in groupby(pieces, _block)}

    def pages(self) -> tuple[Page, ...]:
        count = len(self._pieces)
        best: list[_Choice] = [_Choice(0.0, count)] * (count + 1)
        for start in range(count - 1, -1, -1):
            choices = (_Choice(cost + best[end].cost, end) for end, cost in self._choices(start))
            best[start] = min(choices, key=attrgetter("cost"))
        starts = [0]
        while starts[-1] < count:
            starts.append(best[starts[-1]].end)
        return tuple(tuple(self._bands(start, end)) for start, end in pairwise(starts))

    def _choices(self, start: int) -> Iterator[tuple[int, float]]:
        """Yield where a page that begins here can end, and what each costs."""
        count = len(self._pieces)
        room = self._room.first if start == 0 else self._room.other
        nothing = True
        for end in (*self._ends[bisect_right(self._ends, start) :], count):
            free = room - (self._room.foot if end == count else 0) - self._height(start, end)
            if free >= 0 or nothing:
                yield end, PAGE_COST + self._emptiness(start, end, room) ** 2 + self._tear(end)
            nothing = False
            if self._sums[end] - self._sums[start] > self._room.columns * room:
                break

    def _emptiness(self, start: int, end: int, room: float) -> float:
        """Return the part of a page that is empty, beside a short column too."""
        columns = self._room.columns
        filled = sum(
            (self._sums[band.end] - self._sums[band.start]) / (1 if self._pieces[band.start].wide else columns)
            for band in self._bands(start, end)
        )
        return max(0.0, 1 - filled / room)

    def _tear(self, end: int) -> float:
        if end == len(self._pieces) or not self._parts(end):
            return 0.0
        larger = self._heights[self._pieces[end].block] > self._room.other * self._room.columns
        return PARTED_COST if larger else TORN_COST

    def _parts(self, end: int) -> bool:
        """Return whether a break here parts a block."""
        return self._pieces[end - 1].block == self._pieces[end].block

    def _height(self, start: int, end: int) -> float:
        bands = self._bands(start, end)
        gaps = sum(self._pieces[band.start].gap for band in bands[1:])
        return gaps + sum(self._higher(*band) for band in bands)

    def _higher(self, start: int, middle: int, end: int) -> float:
        """Return how high the higher one of two columns is."""
        left = self._sums[middle] - self._sums[start] + self._begins[start]
        return max(left, self._sums[end] - self._sums[middle] + self._begins[middle]) if middle < end else left

    def _bands(self, start: int, end: int) -> list[Band]:
        if self._room.columns == 1:
            return [Band(start, end, end)]
        bands = []
        while start < end:
            after = start + 1
            while after < end and self._pieces[after].wide == self._pieces[start].wide:
                after += 1
            middle = after if self._pieces[start].wide else self._middle(start, after)
            bands.append(Band(start, middle, after))
            start = after
        return bands

    def _middle(self, start: int, end: int) -> int:
        """Return where the second column begins so that both are equally high; between two blocks if that fits."""
        near = bisect_left(self._sums, (self._sums[start] + self._sums[end]) / 2)
        whole = self._evenest(self._whole_ends, start, near, end)
        fits = min(self._room.first, self._room.other - self._room.foot)
        if whole < end and self._higher(start, whole, end) <= fits:
            return whole
        parted = self._evenest(self._ends, start, near, end)
        return min((whole, parted, end), key=lambda middle: self._higher(start, middle, end))

    def _evenest(self, places: list[int], start: int, near: int, end: int) -> int:
        """Return the one of two places around `near` that leaves the columns more even, or the end."""
        index = bisect_left(places, near)
        around = [place for place in places[max(0, index - 1) : index + 1] if start < place < end]
        return min(around, key=lambda middle: self._higher(start, middle, end), default=end)


def _block(piece: Piece) -> int:
    return piece.block
