"""Navigation: the current tab and section, and opening others."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.schema.model import Section, Tab
from kiosk.models.exhibit import Exhibit
from kiosk.models.map.block_maps import BlockMaps
from kiosk.models.office_selection import OfficeSelection
from kiosk.models.open_section import OpenSection
from kiosk.models.partner_filter import PartnerFilter
from kiosk.models.picture_viewer import PictureViewer
from kiosk.models.position import Position
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList
from kiosk.models.share import Share

if TYPE_CHECKING:
    from kiosk.content.schema.model import Announcement

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

SECTIONS_AT_ONCE, BLOCKS_AT_ONCE = 12, 1
"""What the first frame after a touch shows; the rest follows, a frame each, while the visitor begins to read."""


@QmlElement
@QmlUncreatable("The navigation comes from the kiosk")
class Navigation(QObject):
    """The current tab and section in the visitor's language, and what is open in it. Indexes count from 0."""

    changed = Signal()
    aboutToReread = Signal()
    """The same section is about to be told in other words."""
    reread = Signal()
    """The same section was told in other words."""
    opened = Signal()
    """Another section was opened: it is read from its top."""
    led = Signal(int)
    """A section was opened to be read from this block on."""

    def __init__(self, exhibit: Exhibit, parent: QObject | None = None, *, office: str = "") -> None:
        """Make a navigation. `office` is the id of the office in which the kiosk stands, or nothing."""
        super().__init__(parent)
        self._exhibit = exhibit
        self._open = OpenSection(exhibit, office)
        self._first_read = 0
        self._sought = (0, 0)
        self._tabs = RecordList(("title", "icon"), self)
        self._sections = RecordList(("title", "icon"), self)
        self._blocks = RecordList(("kind", "block"), self)
        self._offices = OfficeSelection(self._open, self)
        self._partners = PartnerFilter(self._open, self)
        self._pictures = PictureViewer(self._blocks, self)
        self._maps = BlockMaps(self._open, self)
        self._share = Share(self._open, self)

    def reset(self) -> None:
        """Go back to the first section of the first tab, with nothing open."""
        self._go(0, 0)

    def relocalize(self) -> None:
        """Localize the section again; in new content, open the same section if it exists, else the first."""
        known, was = self._exhibit.localizer, self._position
        if known and (was is None or was.content is not known.content):
            first = Position(known.content, office_id=self._open.own_office)
            self._enter((was and first.find(was.link)) or first)
            return
        self.aboutToReread.emit()
        self._say(same=True)
        self.reread.emit()

    @property
    def _position(self) -> Position | None:
        return self._open.position

    @property
    def link(self) -> str:
        """Return the section as `tab/section`, by their ids, or nothing before there is content."""
        return self._position.link if self._position else ""

    @property
    def section(self) -> Section | None:
        """Return the section without hidden pictures, with its blocks loaded, or None before there is content."""
        return self._open.section

    @Property(RecordList, constant=True)
    def tabs(self) -> RecordList:
        """Return the tabs: `title`, `icon`."""
        return self._tabs

    @Property(RecordList, constant=True)
    def sections(self) -> RecordList:
        """Return the sections of the tab: `title`, `icon`."""
        return self._sections

    @Property(RecordList, constant=True)
    def blocks(self) -> RecordList:
        """Return the blocks of the section: `kind` and `block`, a map with the keys of the kind."""
        return self._blocks

    @property
    def announced(self) -> "tuple[Announcement, ...]":
        """Return the announcements above the first section; there are none above others."""
        first = self.tabIndex == 0 and self.sectionIndex == 0
        return self._exhibit.announcements if first else ()

    @Property("QVariantList", notify=changed)
    def announcements(self) -> list[dict[str, Any]]:
        """Return the announcements above this section: `title`, `text`, `icon`, `style`, `fallback`."""
        return [self._open.localized(each) for each in self.announced]

    @Property(int, notify=changed)
    def tabIndex(self) -> int:
        """Return the index of the tab."""
        return self._position.tab_index if self._position else 0

    @Property(int, notify=changed)
    def sectionIndex(self) -> int:
        """Return the index of the section in its tab."""
        return self._position.section_index if self._position else 0

    @Property(str, notify=changed)
    def layout(self) -> str:
        """Return how the tab arranges its sections."""
        return self._position.tab.layout if self._position else "page"

    @Property(str, notify=changed)
    def title(self) -> str:
        """Return the title of the section."""
        return self._open.title_of(self._position)

    @Property(str, notify=changed)
    def icon(self) -> str:
        """Return the icon of the section."""
        return self._position.section.icon if self._position else ""

    @Property(str, notify=changed)
    def nextTitle(self) -> str:
        """Return the title of the section that follows, in this tab or the next, or nothing at the end."""
        return self._open.title_of(self._position.next() if self._position else None)

    @Property(OfficeSelection, constant=True)
    def offices(self) -> OfficeSelection:
        """Return the offices of the section, and which of them is open."""
        return self._offices

    @Property(PartnerFilter, constant=True)
    def partners(self) -> PartnerFilter:
        """Return the filter of partners."""
        return self._partners

    @Property(PictureViewer, constant=True)
    def pictures(self) -> PictureViewer:
        """Return the pictures of the section that are enlarged."""
        return self._pictures

    @Property(BlockMaps, constant=True)
    def maps(self) -> BlockMaps:
        """Return the maps of the map blocks of the section."""
        return self._maps

    @Property(Share, constant=True)
    def share(self) -> Share:
        """Return the share of the section or an office."""
        return self._share

    @Slot(int)
    def openTab(self, index: int) -> None:
        """Open a tab at its first section."""
        self._go(index, 0)

    @Slot(int)
    def openSection(self, index: int) -> None:
        """Open a section of this tab."""
        self._go(self.tabIndex, index)

    @Slot()
    def openNext(self) -> None:
        """Open the section that follows, in this tab or the next."""
        self._enter(self._position.next() if self._position else None)

    @Slot(str)
    def openLink(self, link: str) -> None:
        """Open `tab` or `tab/section`, by their ids; an unknown one leads nowhere."""
        self._enter(self._position.find(link) if self._position else None)

    def openBlock(self, tab: int, section: int, block: int, words: Sequence[str] = ()) -> None:
        """Open a section at one of its blocks, or at its top with a negative block; ignore one that does not exist.

        `words` are the normalized words that the visitor searched.
        """
        position = self._position.at(tab, section) if self._position else None
        self._enter(position, max(0, block), self._item_with(words, position, block))
        if block > 0:
            self.led.emit(block)

    @Slot(int, result=int)
    def requestedItem(self, block_index: int) -> int:
        """Return the index of the item of a block that the search found, or 0."""
        block, item = self._sought
        return item if block == block_index else 0

    @Slot(int)
    def readFrom(self, block_index: int) -> None:
        """Note the block at the top of the page: up to there, all must be made at once."""
        self._first_read = block_index

    @Slot()
    def close(self) -> None:
        """Close what is open on top of the section."""
        self._offices.close()
        self._pictures.close()
        self._share.close()

    def _go(self, tab: int, section: int) -> None:
        self._enter(self._position.at(tab, section) if self._position else None)

    def _enter(self, position: Position | None, block: int = 0, item: int = 0) -> None:
        if position:
            self._open.position = position
            self._sought = (block, item)
            self.close()
            self._partners.choose("")
            self._first_read = block
            self._say(same=False)
            self.opened.emit()

    def _say(self, *, same: bool) -> None:
        localizer, position, section = self._open.localizer, self._position, self._open.section
        if not localizer or not position or not section:
            return
        self._tabs.show([_titled(localizer, each) for each in position.content.tabs])
        sections = [_titled(localizer, each) for each in position.tab.sections]
        self._sections.show(sections, at_once=SECTIONS_AT_ONCE)
        self._offices.fill_map()
        self._open.report_missing_office()
        blocks = [{"kind": each.kind, "block": self._open.block(each)} for each in section.blocks]
        self._blocks.show(blocks, same=same, at_once=self._first_read + BLOCKS_AT_ONCE)
        for part in (self, self._offices, self._partners, self._pictures, self._share):
            part.changed.emit()

    def _item_with(self, words: Sequence[str], position: Position | None, block: int) -> int:
        localizer = self._exhibit.localizer
        if not words or not localizer or not position or not 0 <= block < len(position.blocks):
            return 0
        from kiosk.content.narration.narration import item_with

        return item_with(localizer, position.blocks[block], words)


def _titled(localizer: Localizer, item: Tab | Section) -> dict[str, str]:
    return {"title": localizer.localize(item.title), "icon": item.icon}
