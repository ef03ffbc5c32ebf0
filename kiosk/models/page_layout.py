"""Where the parts of blocks stand on the pages of a section."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from kiosk.models.block_parts import WIDE, Measure, Part, parts_of, pieces_of
from kiosk.models.packing import Piece, Room, pack

Record = Mapping[str, Any]


class Sheet(NamedTuple):
    """The place where pages are shown, in pixels."""

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

    def width_of(self, kind: str) -> float:
        """Return how wide a block of this kind is."""
        return self.width if kind in WIDE else self.column

    @property
    def shape(self) -> Hashable:
        """Return all on which the heights of blocks depend."""
        return (self.width, self.column_gap, self.first, self.columns, self.text)


class Placed(NamedTuple):
    """A part of a block on its page, in pixels from the upper corner where lines begin."""

    part: Part
    page: int
    across: float
    down: float
    breadth: float


def place(records: Sequence[Record], measures: Mapping[int, Measure], sheet: Sheet) -> tuple[list[Placed], list[float]]:
    """Return where the parts of blocks stand, in order, and how high what stands on each page is.

    A record has the `kind` and the `block`, its fields; what has no height stands nowhere.
    """
    pieces: list[Piece] = []
    least = min(sheet.first, sheet.other)
    for index, record in enumerate(records):
        if measures[index].height > 0:
            kind, fields = record["kind"], record["block"]
            pieces += pieces_of(
                index, kind, fields, measures[index], gap=sheet.block_gap, room=least, wide=kind in WIDE
            )
    room = Room(max(1.0, sheet.first), max(1.0, sheet.other), sheet.foot, sheet.columns)
    placed: list[Placed] = []
    heights: list[float] = []
    right = sheet.column + sheet.column_gap
    for number, page in enumerate(pack(pieces, room)):
        top = 0.0
        for band in page:
            top += pieces[band.start].gap if top else 0.0
            ends = [top]
            for across, start, end in ((0.0, band.start, band.middle), (right, band.middle, band.end)):
                for part, down, bottom in _column(pieces, measures, start, end):
                    width = sheet.width_of(records[part.block]["kind"])
                    placed.append(Placed(part, number, across, top + down, width))
                    ends.append(top + bottom)
            top = max(ends)
        heights.append(top)
    return placed, heights


def _column(
    pieces: Sequence[Piece], measures: Mapping[int, Measure], start: int, end: int
) -> Iterator[tuple[Part, float, float]]:
    """Yield the parts that stand below each other, each with where it begins and ends."""
    top = 0.0
    for part, first, after in parts_of(pieces, measures, start, end):
        own = pieces[first:after]
        top += own[0].gap if first > start else own[0].again
        down = top - (0.0 if first > start else own[0].again)
        top += sum(each.gap + each.height for each in own) - own[0].gap
        yield part, down, top
