"""The pages of a hub: which topics stand on each, where one screenful does not hold them all."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.models.page_sequence import PageSequence
from kiosk.models.qml import Property, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.models.hub_packing import Page

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

BESIDE, BELOW, PAGED = range(3)
"""How groups stand: each in a column, below each other, or on pages."""
SLACK = 1.0
"""Pixels by which a page may be higher than its room."""


@QmlElement
@QmlUncreatable("Pages come from the hub")
class HubPages(PageSequence):
    """Finds out how the groups of topics have room.

    First they stand beside each other; where that is too high, below each other over the whole width; where that is too
    high as well, on pages: as few as there can be, and groups whole where that takes no more. The views measure each of
    these in turn, for how high words are depends on it. Topics count from 0, as they are shown.
    """

    laidOut = Signal()
    """Something else stands on the pages, or on the one that shows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._group_sizes: list[int] = []
        """How many topics each group has."""
        self._stage = BESIDE
        self._page_of_topic: list[int] = []
        """The page of each topic."""
        self._row_heights = [0.0]
        """Of each page."""
        self._anchor = 0

    @Property(int, notify=laidOut)
    def stage(self) -> int:
        """Return 0 while groups stand beside each other, 1 below each other, 2 on pages."""
        return self._stage

    @Property("QVariantList", notify=laidOut)
    def pageOfTopic(self) -> list[int]:
        """Return the page of each topic."""
        return self._page_of_topic

    @Property(float, notify=laidOut)
    def rowHeight(self) -> float:
        """Return how high the rows of topics can be on the page that shows, so that they fill it, in pixels."""
        return self._row_heights[min(self._current, len(self._row_heights) - 1)]

    @property
    def anchor(self) -> int:
        """Return the topic with which the page begins that is looked at."""
        return self._anchor

    def show(self, counts: Sequence[int]) -> None:
        """Show groups with so many topics each; the place that is looked at stays."""
        self._group_sizes = list(counts)
        self.measure()

    def anchor_at(self, topic: int) -> None:
        """Have the page show on which a topic stands."""
        self._anchor = topic
        self._follow_anchor()
        self._notify()

    @Slot(int)
    def follow(self, topic: int) -> None:
        """Turn to the page of a topic that is being read."""
        if 0 <= topic < len(self._page_of_topic):
            self.open(self._page_of_topic[topic])

    @Slot()
    def measure(self) -> None:
        """Begin anew: how much room there is, or how large words are, has changed."""
        self._stage, self._page_of_topic, self._current = BESIDE, [], 0
        self._notify()

    @Slot("QVariantList")
    def fit(self, sizes: Sequence[float]) -> None:
        """Find room for the topics.

        `sizes` are the stage in which they were measured, how many topics have room in a line, the height of a page and
        of the space between groups; and then how high the title of each group and each topic is, in pixels. What
        was measured in another stage is of no use any more.
        """
        from kiosk.models.hub_packing import Page, filled_pages, row_height_of  # a start packs nothing

        (stage, columns, room, gap), measured = sizes[:4], sizes[4:]
        title_heights, heights = measured[: len(self._group_sizes)], measured[len(self._group_sizes) :]
        if int(stage) != self._stage or not title_heights or len(heights) != sum(self._group_sizes):
            return
        in_line = 1 if self._stage == BESIDE else max(1, int(columns))
        groups = self._in_lines(heights, in_line)
        if self._stage == BESIDE:
            pages = [Page(max(title_heights), lines) for lines in groups]
            possible = 1 < len(groups) <= columns
        elif self._stage == BELOW:
            pages = [
                Page(sum(title_heights) + gap * (len(title_heights) - 1), [line for lines in groups for line in lines])
            ]
            possible = True
        else:
            ways = (filled_pages(groups, title_heights, room + SLACK, gap, whole=whole) for whole in (True, False))
            pages = min(ways, key=len)
            self._settle(
                self._pages_of_topics(pages, in_line), [row_height_of(page.lines, room - page.taken) for page in pages]
            )
            return
        if possible and all(page.height <= room + SLACK for page in pages):
            self._settle([0] * len(heights), [min(row_height_of(page.lines, room - page.taken) for page in pages)])
        else:
            self._stage += 1
            self._notify()

    def _pages_of_topics(self, pages: "Sequence[Page]", columns: int) -> list[int]:
        """Return the page of each topic."""
        left = list(self._group_sizes)
        page_of_topic = list[int]()
        for number, page in enumerate(pages):
            for group in page.groups:
                topics = min(columns, left[group])
                left[group] -= topics
                page_of_topic += [number] * topics
        return page_of_topic

    def _in_lines(self, heights: Sequence[float], columns: int) -> list[list[float]]:
        """Return how high the lines of each group are."""
        groups, end = [], 0
        for count in self._group_sizes:
            begin, end = end, end + count
            groups.append([max(heights[topic : min(end, topic + columns)]) for topic in range(begin, end, columns)])
        return groups

    def _settle(self, page_of_topic: list[int], row_heights: list[float]) -> None:
        if (page_of_topic, row_heights) != (self._page_of_topic, self._row_heights):
            self._page_of_topic, self._row_heights = page_of_topic, row_heights
            self._follow_anchor()
            self._notify()

    def _follow_anchor(self) -> None:
        self._current = self._page_of_topic[self._anchor] if self._anchor < len(self._page_of_topic) else 0

    def _notify(self) -> None:
        self.laidOut.emit()
        super()._notify()

    @property
    def _unsettled(self) -> bool:
        return bool(self._group_sizes) and not self._page_of_topic

    @property
    def _known(self) -> int:
        return max(self._page_of_topic, default=0) + 1

    def _show(self, page: int) -> None:
        self._current, self._anchor = page, self._page_of_topic.index(page)
        self._notify()
