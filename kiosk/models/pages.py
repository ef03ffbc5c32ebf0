"""The pages of the open section: what stands on each, and which of them shows."""

from collections import OrderedDict
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.models.block_parts import fields_of
from kiosk.models.page_layout import Sheet, Sizes, place
from kiosk.models.page_parts import BEGIN, Cut, Measure, Monolith, Part
from kiosk.models.page_sequence import PageSequence
from kiosk.models.page_slices import Free, Laid, Placed, Slice
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

Record = Mapping[str, Any]

MOST_KEPT = 60
"""Sections whose measures are kept; a measure takes some hundred bytes."""
SLACK = 1.0
"""Pixels by which a height may differ from what was measured."""
UNPLACED = -1
"""The page of what is being measured."""


class _Measured:
    """What is known of a section that was laid out: the heights of its blocks."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.measures: dict[tuple[int, bool], Measure] = {}
        """By the index of the record, and whether it is as wide as the page."""
        self.in_sentences: set[int] = set()

    def wanted(self, sheet: Sheet) -> set[tuple[int, bool]]:
        """Return all measures that are needed."""
        return {(index, wide) for index, each in enumerate(self.records) for wide in sheet.widths_of(each["kind"])}

    def lacks(self, sheet: Sheet) -> set[tuple[int, bool]]:
        return self.wanted(sheet) - self.measures.keys()

    @property
    def sizes(self) -> list[Sizes]:
        return [Sizes(self.measures[row, True], self.measures.get((row, False))) for row in range(len(self.records))]


@QmlElement
@QmlUncreatable("Pages come from the navigation")
class Pages(PageSequence):
    """Packs the blocks of a section into pages once their heights are known. Pages count from 0."""

    placed = Signal()
    """Something else stands on the pages, or on the one that shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = RecordList(
            ("kind", "block", "number", "page", "across", "down", "breadth", "spare"), self, key="key"
        )
        self._sheet = Sheet()
        self._kept: OrderedDict[Hashable, _Measured] = OrderedDict()
        self._section: Hashable = None
        self._records: list[Record] = []
        self._above = 0
        """How many records stand above the blocks."""
        self._now = _Measured()
        self._packed = False
        self._laid = Laid([], [], [])
        self._anchor = (0, -1)
        self._expanded: frozenset[int] = frozenset()
        self._again = QTimer(self, interval=0, singleShot=True)
        self._again.timeout.connect(self._lay_out)
        self._repack = QTimer(self, interval=0, singleShot=True)
        self._repack.timeout.connect(self._pack)

    # --- what the views bind to

    @Property(RecordList, constant=True)
    def parts(self) -> RecordList:
        """Return the blocks and parts of blocks, each with the `page` on which it stands.

        `kind`, `block`, its fields; `number`, the index of its block; `across` and `down`, its place, and `breadth`;
        `spare`, so much higher it may be than it was measured.
        While blocks are being measured the page is -1.
        """
        return self._parts

    def _tell(self) -> None:
        self.placed.emit()
        super()._tell()

    @property
    def _unsettled(self) -> bool:
        return not self._packed and bool(self._records)

    @Property(float, notify=placed)
    def progress(self) -> float:
        """Return the part of the blocks that was measured, from 0 to 1."""
        return len(self._now.measures) / max(1, len(self._now.wanted(self._sheet)))

    @Property(int, notify=placed)
    def anchor(self) -> int:
        """Return the index of the block with which the page that shows begins, or -1 for what is above them."""
        return max(-1, self._anchor[0] - self._above)

    @property
    def anchor_item(self) -> int:
        """Return the index of the item with which the page begins, or -1 for the beginning of its block."""
        return self._anchor[1]

    @Property(float, notify=placed)
    def height(self) -> float:
        """Return how high what shows of the page is, in pixels; more than its room where one line or picture is."""
        return self._slice.height

    @Property(int, notify=placed)
    def packed(self) -> int:
        """Return the page of the parts that show."""
        return self._slice.page

    @Property(float, notify=placed)
    def top(self) -> float:
        """Return from where on it shows, in pixels: more than 0 where it is higher than the screen."""
        return self._slice.top

    @Property(bool, notify=placed)
    def goesOn(self) -> bool:
        """Return whether more of the page shows after this."""
        return any(each.page == self._slice.page for each in self._laid.slices[self._current + 1 :])

    @property
    def _slice(self) -> Slice:
        return self._laid.slices[self._current] if self._laid.slices else Slice(0, 0.0, 0.0)

    @Property(QPointF, notify=placed)
    def free(self) -> QPointF:
        """Return from where on there is room for a picture on the page, in pixels from where lines begin."""
        return QPointF(*self._left[:2])

    @Property(float, notify=placed)
    def freeBreadth(self) -> float:
        """Return how broad the room for a picture is, in pixels; 0 where there is none."""
        return self._left.breadth

    @property
    def _left(self) -> Free:
        return self._laid.free[self._current] if self._laid.free else Free()

    @Slot("QVariantList")
    def fit(self, sizes: Sequence[float]) -> None:
        """Lay the section out for a `Sheet` of these sizes; the place that is read stays."""
        width, column_gap, block_gap, first, other, foot, columns, text = sizes
        sheet = Sheet(width, column_gap, block_gap, first, other, foot, int(columns), text)
        if sheet != self._sheet:
            self._sheet = sheet
            self._again.start()

    @Slot("QVariantList")
    def measured(self, rows: Sequence[Sequence[Any]]) -> None:
        """Take note of heights: for each row of the parts, `[row, breadth, height, cuts, used, monoliths]`."""
        changed = False
        for row, breadth, height, cuts, used, monoliths in rows:
            measure = _measure(height, cuts, used, monoliths)
            if self._packed:
                changed |= self._note_again(int(row), measure)
            elif 0 <= row < self._parts.told:
                self._now.measures[int(row), self._sheet.is_wide(breadth)] = measure
        if self._packed:
            if changed:
                self._repack.start()
        elif self._records and self._parts.whole and not (lacking := self._now.lacks(self._sheet)):
            self._pack()
        elif self._records and self._parts.whole and all(wide for _, wide in lacking):
            self._measure_all(same=True, wide=True)
        else:
            self._tell()

    @Slot(int, int)
    def openBlock(self, block: int, item: int = -1) -> None:
        """Turn to the page on which an item of a block stands, or the block begins."""
        place = self._row_of(block, item)
        if self._packed:
            self.open(self._page_of(*place))
        else:
            self._anchor = place

    @Slot(int, float)
    def openAt(self, packed: int, down: float) -> None:
        """Turn to where a place on a page of the parts shows, `down` pixels from its top."""
        own = [(number, each.top) for number, each in enumerate(self._laid.slices) if each.page == packed]
        if self._packed and own:
            self.open(max((number for number, top in own if top <= down), default=own[0][0]))

    @Slot(int, int, result=bool)
    def shows(self, block: int, item: int) -> bool:
        """Return whether any of a block is on the page that shows, or its item if that is not negative."""
        if (row := self.partWith(block, item)) < 0:
            return False
        shown = self._slice
        top, bottom = self._laid.placed[row].extent_of(item)
        return top < shown.bottom - SLACK and bottom > shown.top + SLACK

    @Slot(int, int, result=int)
    def partWith(self, block: int, item: int) -> int:
        """Return the row of the part of a block with this item, or of its first, on the page that shows; -1 if none."""
        index, _ = self._row_of(block, item)
        own = (
            row
            for row, each in enumerate(self._laid.placed)
            if each.part.block == index and each.page == self._slice.page and (item < 0 or each.part.has(item))
        )
        return next(own, -1)

    @Slot(int, int)
    def follow(self, block: int, item: int) -> None:
        """Turn to what is being read, unless any of it shows, and stay at it when pages are packed anew."""
        if not self.shows(block, item):
            self.openBlock(block, item)
        self._anchor = self._row_of(block, item)

    @Slot(int, bool)
    def expand(self, block: int, all_of_it: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        """Show all items of a block, or one at a time."""
        row, _ = self._anchor = self._row_of(block, -1)
        self._expanded = self._expanded | {row} if all_of_it else self._expanded - {row}
        self._lay_out()

    # --- what the navigation does

    def show(
        self,
        section: Hashable,
        records: Sequence[Record],
        above: Sequence[Record] = (),
        *,
        same: bool,
        block: int = 0,
        item: int = BEGIN,
    ) -> None:
        """Show the blocks of a section and what stands `above` them, from an item of a block on.

        If it is the `same` section in other words, the place that is read stays.
        """
        self._above = len(above)
        self._section, self._records = (section, len(above)), [*above, *records]
        if not same:
            self._expanded = frozenset()
            self._anchor = self._row_of(block, item) if block or item >= 0 else (0, BEGIN)
        self._lay_out(same=same)

    def forget(self) -> None:
        """Forget all measures: other content shows, or another visit begins."""
        self._kept.clear()

    def _row_of(self, block: int, item: int) -> tuple[int, int]:
        """Return the index among all records of a block, and the item; what is above the blocks has the index -1."""
        return (max(0, block + self._above) if block >= 0 else 0, item)

    @Slot()
    def _lay_out(self, *, same: bool = True) -> None:
        self._again.stop()
        self._repack.stop()
        key = (self._section, self._expanded, self._sheet.shape)
        if known := self._kept.get(key):
            self._kept.move_to_end(key)
        else:
            known = self._kept[key] = _Measured()
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        if known.lacks(self._sheet) or not known.records:
            known.records = [self._told(index, each) for index, each in enumerate(self._records)]
            known.measures.clear()
            known.in_sentences.clear()
        else:
            known.records = [
                each if index in known.in_sentences else self._told(index, self._records[index])
                for index, each in enumerate(known.records)
            ]
        self._now = known
        if not known.lacks(self._sheet):
            self._pack(same=same, measured=False)
            return
        self._packed, self._laid, self._current = False, Laid([], [], []), 0
        self._measure_all(same=same)

    def _told(self, index: int, record: Record) -> Record:
        if index not in self._expanded:
            return record
        return {**record, "block": {**record["block"], "all": True}}

    def _measure_all(self, *, same: bool, wide: bool = False) -> None:
        """Have the views made of all blocks, below each other in time: the one that is read first shows at once.

        They are made as wide as a column where they can be, and then as `wide` as the page.
        """
        rows = []
        for index, record in enumerate(self._now.records):
            breadth = self._sheet.breadth(wide=wide or self._sheet.widths_of(record["kind"])[0])
            rows.append(self._row(Placed(Part(index), UNPLACED, 0.0, 0.0, breadth)))
        self._parts.show(rows, same=same, at_once=self._anchor[0] + 1)
        self._tell()

    def _row(self, placed: Placed) -> Record:
        record, part = self._now.records[placed.part.block], placed.part
        return {
            "kind": record["kind"],
            "block": fields_of(record["kind"], record["block"], part),
            "key": (record["kind"], part.block, part.begin),
            "number": self._number_of(part.block),
            "page": placed.page,
            "across": placed.across,
            "down": placed.down,
            "breadth": placed.breadth,
            "spare": placed.spare,
        }

    def _number_of(self, index: int) -> int:
        """Return the index of the block among the blocks, or -1 for what is above them."""
        return max(-1, index - self._above)

    def _note_again(self, row: int, measure: Measure) -> bool:
        """Note that a block on its page became higher or lower; return whether pages follow from that."""
        if not 0 <= row < len(self._laid.placed):
            return False
        placed = self._laid.placed[row]
        key = (placed.part.block, self._sheet.is_wide(placed.breadth))
        known = self._now.measures.get(key)  # of another sheet, for which all is laid out soon, there is none
        if not known or not placed.part.whole or abs(measure.height - known.height) <= SLACK:
            return False
        self._now.measures[key] = measure
        return True

    @Slot()
    def _pack(self, *, same: bool = True, measured: bool = True) -> None:
        """Pack what was measured; what is `measured` just now has its views already."""
        self._repack.stop()
        if self._parts_of_paragraphs():
            self._packed, self._laid = False, Laid([], [], [])
            self._measure_all(same=True)
            return
        now = self._now
        self._laid = place(now.records, now.sizes, self._sheet)
        self._packed = True
        self._current = self._page_of(*self._anchor)
        rows = [self._row(each) for each in self._laid.placed]
        first = next((row for row, each in enumerate(self._laid.placed) if each.page == self._slice.page), 0)
        self._parts.show(rows, same=same, at_once=None if measured else first + 1)
        self._tell()

    def _parts_of_paragraphs(self) -> bool:
        """Part paragraphs that are higher than a page; return whether there are any, which are to be measured then."""
        now, room = self._now, min(self._sheet.first, self._sheet.other) - self._sheet.foot
        for index, record in enumerate(now.records):
            widths = self._sheet.widths_of(record["kind"])
            measure = now.measures[index, widths[0]]
            if record["kind"] != "text" or index in now.in_sentences or measure.height <= room:
                continue
            from kiosk.models.sentences import in_sentences  # a start has none

            if parted := in_sentences(record["block"], measure, max(1.0, room)):
                now.in_sentences.add(index)
                now.records[index] = {**record, "block": parted}
                for wide in widths:
                    del now.measures[index, wide]
        return bool(now.lacks(self._sheet))

    def _page_of(self, block: int, item: int) -> int:
        """Return the page of an item of a block, else the first page of the block, else the first.

        Behind all blocks is the last page.
        """
        return max(0, self._known - 1) if block >= len(self._now.records) else self._laid.slice_of(block, item)

    @property
    def _known(self) -> int:
        return len(self._laid.slices)

    def _show(self, page: int) -> None:
        self._current = page
        self._anchor = self._laid.first_in(page)
        self._tell()


def _measure(
    height: float, cuts: Sequence[Sequence[float]], used: float, monoliths: Sequence[Sequence[float]]
) -> Measure:
    parted = tuple(Cut(float(b), float(t), int(i), float(a)) for b, t, i, a in cuts)
    lines = tuple(sorted(Monolith(float(t), float(b), bool(title)) for t, b, title in monoliths))
    return Measure(float(height), parted, float(used), lines)
