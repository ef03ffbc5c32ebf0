"""Where the parts of blocks stand on the pages of a section."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, NamedTuple

from kiosk.models.block_parts import beside_figures, block_of, is_wide
from kiosk.models.packing import pack
from kiosk.models.page_parts import Block, Measure, Part, Room
from kiosk.models.page_slices import ROUNDING, FreeSpace, PlacedPart, SectionLayout, Slice, slices

Record = Mapping[str, Any]

MIN_FREE = 0.15
"""The part of the height of a page from which on what is left has room for a picture."""
FLAT, FLATTEST = 4.0, 12.0
"""How many times as broad as high that room is used, and may be: in a flatter one a scene would be lost."""
MAX_GROWTH = 0.5
"""By so much of its height a picture of numbers becomes higher at most, to fill its page."""


class PageGeometry(NamedTuple):
    """The sizes of what shows pages, in pixels."""

    width: float = 0.0
    column_gap: float = 0.0
    block_gap: float = 0.0
    first: float = 0.0
    other: float = 0.0
    foot: float = 0.0
    columns: int = 1
    text: float = 0.0
    """The size of the text, and whatever else changes heights."""

    @property
    def column(self) -> float:
        """Return the width of a column."""
        return (self.width - self.column_gap * (self.columns - 1)) / self.columns

    @property
    def second(self) -> float:
        """Return where the second column begins."""
        return self.column + self.column_gap

    def breadth(self, *, wide: bool) -> float:
        """Return how wide a block is: as the page, or as a column."""
        return self.width if wide else self.column

    def is_wide(self, breadth: float) -> bool:
        """Return whether what is so wide is as wide as the page."""
        return breadth > self.width - 1

    def widths_of(self, record: Record) -> tuple[bool, ...]:
        """Return whether the block of a record can be as wide as the page: False is as wide as a column."""
        return (True,) if self.columns == 1 or is_wide(record["kind"], record["block"]) else (False, True)

    @property
    def shape(self) -> Hashable:
        """Return all on which the heights of blocks depend."""
        return (self.width, self.column_gap, self.first, self.columns, self.text)


class BlockMeasures(NamedTuple):
    """The measures of a block."""

    wide: Measure
    """As wide as the page."""
    narrow: Measure | None = None
    """As wide as a column, where it can stand in one."""


def lay_out(records: Sequence[Record], sizes: Sequence[BlockMeasures], geometry: PageGeometry) -> SectionLayout:
    """Return the pages on which these records stand.

    A record has the `kind` and the `block`, its fields; what has no height stands nowhere. Where the last of it is too
    high for the foot of the last page, the foot has a page of its own.
    """
    room = Room(max(1.0, geometry.first), max(1.0, geometry.other), geometry.foot, geometry.block_gap)
    beside = beside_figures(records)
    blocks = [
        block_of(
            index,
            record["kind"],
            record["block"],
            *each,
            room=min(room.first, room.other),
            maximum=room.other - room.foot,
        )._replace(beside=index in beside and geometry.columns > 1)
        for index, (record, each) in enumerate(zip(records, sizes, strict=True))
        if each.wide.height > 0
    ]
    layout = _layout(blocks, records, sizes, geometry, room)
    if not layout.slices or _holds_foot(layout.slices, room):
        return layout
    layout = _layout(blocks, records, sizes, geometry, room._replace(foot=0.0))
    if _holds_foot(layout.slices, room):
        return layout
    foot = Slice(layout.slices[-1].page + 1, 0.0, 0.0)
    return SectionLayout(
        layout.placed, [*layout.slices, foot], [*layout.free, _free([0.0], room.other - room.foot, geometry)]
    )


def _holds_foot(slices: Sequence[Slice], room: Room) -> bool:
    """Return whether what is done at the end has room below the last slice."""
    room_below = (room.other if len(slices) > 1 else room.first) - room.foot
    return slices[-1].height <= room_below + ROUNDING


def _layout(
    blocks: Sequence[Block],
    records: Sequence[Record],
    sizes: Sequence[BlockMeasures],
    geometry: PageGeometry,
    room: Room,
) -> SectionLayout:
    placed: list[PlacedPart] = []
    shown: list[Slice] = []
    free: list[FreeSpace] = []
    pages = pack(blocks, room)
    for number, page in enumerate(pages):
        top, columns = 0.0, [0.0]
        room_below = _height(number, pages, room)
        for band in page:
            top += geometry.block_gap if top else 0.0
            columns = [top] * len(band.columns)
            for column, parts in enumerate(band.columns):
                down = top
                for part in parts:
                    measure = sizes[part.block].narrow if not band.wide else None
                    measure = measure or sizes[part.block].wide
                    again, height = part.extent(measure)
                    extra_height = 0.0
                    if band is page[-1] and part is parts[-1] and _grows(records[part.block], part):
                        extra_height = max(0.0, min(room_below - down - again - height, height * MAX_GROWTH))
                    across, breadth = column * geometry.second, geometry.breadth(wide=band.wide)
                    placed.append(PlacedPart(part, number, across, down, breadth, extra_height, measure))
                    columns[column] = down + again + height + extra_height
                    down = columns[column] + geometry.block_gap
            top = max(columns)
        monoliths = [each for part in placed if part.page == number for each in part.monoliths()]
        parted = slices(number, top, room.other if number else room.first, monoliths)
        shown += parted
        free += [FreeSpace()] * (len(parted) - 1)
        free.append(_free(columns if len(parted) == 1 else [parted[-1].height], room_below, geometry))
    return SectionLayout(placed, shown, free)


def _height(number: int, pages: Sequence[object], room: Room) -> float:
    """Return how high what stands on a page may be."""
    return (room.other if number else room.first) - (room.foot if number == len(pages) - 1 else 0.0)


def _grows(record: Record, part: Part) -> bool:
    """Return whether a part can be higher than it must be: the line of a chart, a picture of a story."""
    line = record["kind"] == "chart" and record["block"]["style"] == "lines" and part.begin < 0
    return line or record["kind"] == "story"


def _free(columns: Sequence[float], bottom: float, geometry: PageGeometry) -> FreeSpace:
    """Return where a picture is largest: below all columns of a page, or below the shorter one, if high enough."""

    def below(height: float) -> float:
        return height + geometry.block_gap if height else 0.0

    found = [FreeSpace(0.0, below(max(columns)), geometry.width)]
    if len(columns) > 1:
        short = min(range(2), key=columns.__getitem__)
        found.append(FreeSpace(short * geometry.second, below(columns[short]), geometry.column))

    def height(free: FreeSpace) -> float:
        return bottom - free.down

    enough = [each for each in found if height(each) >= max(MIN_FREE * geometry.other, each.breadth / FLATTEST)]
    return max(enough, key=lambda each: min(each.breadth, FLAT * height(each)) * height(each), default=FreeSpace())
