"""Blocks below each other that go on from one slice to the next, also within an item, where that saves slices."""

from bisect import bisect_right
from collections.abc import Collection, Sequence

from kiosk.models.page_breaks import ROUNDING, Rooms, breaks, parted
from kiosk.models.page_slices import PlacedPart, Slice


def flow(placed: Sequence[PlacedPart], keeping: Collection[int], rooms: Rooms) -> tuple[list[PlacedPart], list[Slice]]:
    """Return blocks that stand below each other on one endless page on pages that each begin with a block, in slices.

    `keeping` are the blocks that stay with what follows.
    """
    monoliths = [
        each._replace(title=each.title or block.part.block in keeping) for block in placed for each in block.monoliths()
    ]
    between = [block.top_of(point.item) for block in placed for point in block.measure.break_points]
    begins = [block.down for block in placed]
    height = sum(placed[-1].extent_of(-1)[1:])
    found = parted(height, rooms, list(breaks(monoliths, [*between, *begins])))
    tops = [top for top, _ in found if any(abs(top - begin) < ROUNDING for begin in begins)]

    def page_of(top: float) -> int:
        return bisect_right(tops, top + ROUNDING) - 1

    pages = [each._replace(page=(page := page_of(each.down)), down=each.down - tops[page]) for each in placed]
    slices = [Slice(page := page_of(top), top - tops[page], bottom - tops[page]) for top, bottom in found]
    return pages, slices
