"""The pages of the open section: what stands on each, and which of them shows."""

from collections import OrderedDict
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, QPointF, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.models.block_parts import fields_of
from kiosk.models.page_layout import BlockMeasures, PageGeometry, lay_out
from kiosk.models.page_parts import BEGIN, BreakPoint, Measure, Monolith, Part
from kiosk.models.page_sequence import PageSequence
from kiosk.models.page_slices import FreeSpace, PlacedPart, SectionLayout, Slice
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

Record = Mapping[str, Any]

MAX_CACHED = 60
"""Sections whose measures are kept; a measure takes some hundred bytes."""
SLACK = 1.0
"""Pixels by which a height may differ from what was measured."""
NO_PAGE = -1
"""The page of what is being measured."""


class _MeasuredSection:
    """What is known of a section that was laid out: the heights of its blocks."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self.measures: dict[tuple[int, bool], Measure] = {}
        """By the index of the record, and whether it is as wide as the page."""
        self.in_sentences: set[int] = set()

    def needed(self, geometry: PageGeometry) -> set[tuple[int, bool]]:
        """Return all measures that are needed."""
        return {(index, wide) for index, each in enumerate(self.records) for wide in geometry.widths_of(each)}

    def lacks(self, geometry: PageGeometry) -> set[tuple[int, bool]]:
        return self.needed(geometry) - self.measures.keys()

    @property
    def sizes(self) -> list[BlockMeasures]:
        return [
            BlockMeasures(self.measures[row, True], self.measures.get((row, False))) for row in range(len(self.records))
        ]


@QmlElement
@QmlUncreatable("Pages come from the navigation")
class Pages(PageSequence):
    """Packs the blocks of a section into pages once their heights are known. Pages count from 0."""

    laidOut = Signal()
    """Something else stands on the pages, or on the one that shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = RecordList(
            ("kind", "block", "number", "page", "across", "down", "breadth", "extraHeight"), self, key="key"
        )
        self._geometry = PageGeometry()
        self._cache: OrderedDict[Hashable, _MeasuredSection] = OrderedDict()
        self._section: Hashable = None
        self._records: list[Record] = []
        self._above = 0
        """How many records stand above the blocks."""
        self._measured_section = _MeasuredSection()
        self._is_packed = False
        self._layout = SectionLayout([], [], [])
        self._anchor = (0, -1)
        self._expanded: frozenset[int] = frozenset()
        self._layout_timer = QTimer(self, interval=0, singleShot=True)
        self._layout_timer.timeout.connect(self._lay_out)
        self._pack_timer = QTimer(self, interval=0, singleShot=True)
        self._pack_timer.timeout.connect(self._pack)

    # --- what the views bind to

    @Property(RecordList, constant=True)
    def parts(self) -> RecordList:
        """Return the blocks and parts of blocks, each with the `page` on which it stands.

        `kind`, `block`, its fields; `number`, the index of its block; `across` and `down`, its place, and `breadth`;
        `extraHeight`, so much higher it may be than it was measured.
        While blocks are being measured the page is -1.
        """
        return self._parts

    def _notify(self) -> None:
        self.laidOut.emit()
        super()._notify()

    @property
    def _unsettled(self) -> bool:
        return not self._is_packed and bool(self._records)

    @Property(float, notify=laidOut)
    def progress(self) -> float:
        """Return the part of the blocks that was measured, from 0 to 1."""
        return len(self._measured_section.measures) / max(1, len(self._measured_section.needed(self._geometry)))

    @Property(int, notify=laidOut)
    def anchor(self) -> int:
        """Return the index of the block with which the page that shows begins, or -1 for what is above them."""
        return max(-1, self._anchor[0] - self._above)

    @property
    def anchor_item(self) -> int:
        """Return the index of the item with which the page begins, or -1 for the beginning of its block."""
        return self._anchor[1]

    @Property(float, notify=laidOut)
    def height(self) -> float:
        """Return how high what shows of the page is, in pixels; more than its room where one line or picture is."""
        return self._slice.height

    @Property(int, notify=laidOut)
    def packedPage(self) -> int:
        """Return the page of the parts that show."""
        return self._slice.page

    @Property(float, notify=laidOut)
    def top(self) -> float:
        """Return from where on it shows, in pixels: more than 0 where it is higher than the screen."""
        return self._slice.top

    @Property(bool, notify=laidOut)
    def hasMoreBelow(self) -> bool:
        """Return whether more of the page shows after this."""
        return any(each.page == self._slice.page for each in self._layout.slices[self._current + 1 :])

    @property
    def _slice(self) -> Slice:
        return self._layout.slices[self._current] if self._layout.slices else Slice(0, 0.0, 0.0)

    @Property(QPointF, notify=laidOut)
    def free(self) -> QPointF:
        """Return from where on there is room for a picture on the page, in pixels from where lines begin."""
        return QPointF(*self._free_space[:2])

    @Property(float, notify=laidOut)
    def freeWidth(self) -> float:
        """Return how broad the room for a picture is, in pixels; 0 where there is none."""
        return self._free_space.breadth

    @property
    def _free_space(self) -> FreeSpace:
        return self._layout.free[self._current] if self._layout.free else FreeSpace()

    @Slot("QVariantList")
    def fit(self, sizes: Sequence[float]) -> None:
        """Lay the section out in this `PageGeometry`; what is read stays."""
        width, column_gap, block_gap, first, other, foot, columns, text = sizes
        geometry = PageGeometry(width, column_gap, block_gap, first, other, foot, int(columns), text)
        if geometry != self._geometry:
            self._geometry = geometry
            self._layout_timer.start()

    @Slot("QVariantList")
    def measured(self, rows: Sequence[Sequence[Any]]) -> None:
        """Take note of heights: for each row of the parts, `[row, breadth, height, break_points, used, monoliths]`."""
        changed = False
        for row, breadth, height, break_points, used, monoliths in rows:
            measure = _measure(height, break_points, used, monoliths)
            if self._is_packed:
                changed |= self._update_measure(int(row), measure)
            elif 0 <= row < self._parts.shown_count:
                self._measured_section.measures[int(row), self._geometry.is_wide(breadth)] = measure
        if self._is_packed:
            if changed:
                self._pack_timer.start()
        elif self._records and self._parts.complete and not (lacking := self._measured_section.lacks(self._geometry)):
            self._pack()
        elif self._records and self._parts.complete and all(wide for _, wide in lacking):
            self._measure_all(keep_views=True, wide=True)
        else:
            self._notify()

    @Slot(int, int)
    def openBlock(self, block: int, item: int = -1) -> None:
        """Turn to the page on which an item of a block stands, or the block begins."""
        anchor = self._row_of(block, item)
        if self._is_packed:
            self.open(self._page_of(*anchor))
        else:
            self._anchor = anchor

    @Slot(int, float)
    def openAt(self, page: int, down: float) -> None:
        """Turn to where a place on a page of the parts shows, `down` pixels from its top."""
        own = [(number, each.top) for number, each in enumerate(self._layout.slices) if each.page == page]
        if self._is_packed and own:
            self.open(max((number for number, top in own if top <= down), default=own[0][0]))

    @Slot(int, int, result=bool)
    def shows(self, block: int, item: int) -> bool:
        """Return whether any of a block is on the page that shows, or its item if that is not negative."""
        if (row := self.partWith(block, item)) < 0:
            return False
        shown = self._slice
        top, bottom = self._layout.placed[row].extent_of(item)
        return top < shown.bottom - SLACK and bottom > shown.top + SLACK

    @Slot(int, int, result=int)
    def partWith(self, block: int, item: int) -> int:
        """Return the row of the part of a block with this item, or of its first, on the page that shows; -1 if none."""
        index, _ = self._row_of(block, item)
        own = (
            row
            for row, each in enumerate(self._layout.placed)
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
        keep_views: bool,
        block: int = 0,
        item: int = BEGIN,
    ) -> None:
        """Show the blocks of a section and what stands `above` them, from an item of a block on.

        `keep_views` if it is the same section in other words: what is read stays.
        """
        self._above = len(above)
        self._section, self._records = (section, len(above)), [*above, *records]
        if not keep_views:
            self._expanded = frozenset()
            self._anchor = self._row_of(block, item) if block or item >= 0 else (0, BEGIN)
        self._lay_out(keep_views=keep_views)

    def forget(self) -> None:
        """Forget all measures: other content shows, or another visit begins."""
        self._cache.clear()

    def _row_of(self, block: int, item: int) -> tuple[int, int]:
        """Return the index among all records of a block, and the item; what is above the blocks has the index -1."""
        return (max(0, block + self._above) if block >= 0 else 0, item)

    @Slot()
    def _lay_out(self, *, keep_views: bool = True) -> None:
        self._layout_timer.stop()
        self._pack_timer.stop()
        key = (self._section, self._expanded, self._geometry.shape)
        if cached := self._cache.get(key):
            self._cache.move_to_end(key)
        else:
            cached = self._cache[key] = _MeasuredSection()
            while len(self._cache) > MAX_CACHED:
                self._cache.popitem(last=False)
        if cached.lacks(self._geometry) or not cached.records:
            cached.records = [self._with_all_items(index, each) for index, each in enumerate(self._records)]
            cached.measures.clear()
            cached.in_sentences.clear()
        else:
            cached.records = [
                each if index in cached.in_sentences else self._with_all_items(index, self._records[index])
                for index, each in enumerate(cached.records)
            ]
        self._measured_section = cached
        if not cached.lacks(self._geometry):
            self._pack(keep_views=keep_views, measured=False)
            return
        self._is_packed, self._layout, self._current = False, SectionLayout([], [], []), 0
        self._measure_all(keep_views=keep_views)

    def _with_all_items(self, index: int, record: Record) -> Record:
        if index not in self._expanded:
            return record
        return {**record, "block": {**record["block"], "all": True}}

    def _measure_all(self, *, keep_views: bool, wide: bool = False) -> None:
        """Have the views made of all blocks, below each other in time: the one that is read first shows at once.

        They are made as wide as a column where they can be, and then as `wide` as the page.
        """
        rows = []
        for index, record in enumerate(self._measured_section.records):
            breadth = self._geometry.breadth(wide=wide or self._geometry.widths_of(record)[0])
            rows.append(self._row(PlacedPart(Part(index), NO_PAGE, 0.0, 0.0, breadth)))
        self._parts.show(rows, keep_views=keep_views, at_once=self._anchor[0] + 1)
        self._notify()

    def _row(self, placed: PlacedPart) -> Record:
        record, part = self._measured_section.records[placed.part.block], placed.part
        return {
            "kind": record["kind"],
            "block": fields_of(record["kind"], record["block"], part),
            "key": (record["kind"], part.block, part.begin),
            "number": self._number_of(part.block),
            "page": placed.page,
            "across": placed.across,
            "down": placed.down,
            "breadth": placed.breadth,
            "extraHeight": placed.extra_height,
        }

    def _number_of(self, index: int) -> int:
        """Return the index of the block among the blocks, or -1 for what is above them."""
        return max(-1, index - self._above)

    def _update_measure(self, row: int, measure: Measure) -> bool:
        """Note that a block on its page became higher or lower; return whether pages follow from that."""
        if not 0 <= row < len(self._layout.placed):
            return False
        placed = self._layout.placed[row]
        key = (placed.part.block, self._geometry.is_wide(placed.breadth))
        cached = self._measured_section.measures.get(
            key
        )  # of another geometry, for which all is laid out soon, there is none
        if not cached or not placed.part.whole or abs(measure.height - cached.height) <= SLACK:
            return False
        self._measured_section.measures[key] = measure
        return True

    @Slot()
    def _pack(self, *, keep_views: bool = True, measured: bool = True) -> None:
        """Pack what was measured; what is `measured` just now has its views already."""
        self._pack_timer.stop()
        if self._parts_of_paragraphs():
            self._is_packed, self._layout = False, SectionLayout([], [], [])
            self._measure_all(keep_views=True)
            return
        now = self._measured_section
        self._layout = lay_out(now.records, now.sizes, self._geometry)
        self._is_packed = True
        self._current = self._page_of(*self._anchor)
        rows = [self._row(each) for each in self._layout.placed]
        first = next((row for row, each in enumerate(self._layout.placed) if each.page == self._slice.page), 0)
        self._parts.show(rows, keep_views=keep_views, at_once=None if measured else first + 1)
        self._notify()

    def _parts_of_paragraphs(self) -> bool:
        """Part paragraphs that are higher than a page; return whether there are any, which are to be measured then."""
        now, room = self._measured_section, min(self._geometry.first, self._geometry.other) - self._geometry.foot
        for index, record in enumerate(now.records):
            widths = self._geometry.widths_of(record)
            measure = now.measures[index, widths[0]]
            if record["kind"] != "text" or index in now.in_sentences or measure.height <= room:
                continue
            from kiosk.models.sentences import in_sentences  # a start has none

            if parted := in_sentences(record["block"], measure, max(1.0, room)):
                now.in_sentences.add(index)
                now.records[index] = {**record, "block": parted}
                for wide in widths:
                    del now.measures[index, wide]
        return bool(now.lacks(self._geometry))

    def _page_of(self, block: int, item: int) -> int:
        """Return the page of an item of a block, else the first page of the block, else the first.

        Behind all blocks is the last page.
        """
        return (
            max(0, self._known - 1)
            if block >= len(self._measured_section.records)
            else self._layout.slice_of(block, item)
        )

    @property
    def _known(self) -> int:
        return len(self._layout.slices)

    def _show(self, page: int) -> None:
        self._current = page
        self._anchor = self._layout.first_in(page)
        self._notify()


def _measure(
    height: float, break_points: Sequence[Sequence[float]], used: float, monoliths: Sequence[Sequence[float]]
) -> Measure:
    parted = tuple(BreakPoint(float(b), float(t), int(i), float(a)) for b, t, i, a in break_points)
    lines = tuple(sorted(Monolith(float(t), float(b), bool(title)) for t, b, title in monoliths))
    return Measure(float(height), parted, float(used), lines)
