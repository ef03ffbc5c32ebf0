"""Where the visitor is: the tab, the section, and what is open on top of it."""

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QPointF, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.i18n import distances
from kiosk.content.i18n.localizer import Localizer
from kiosk.content.maps.shapes import map_name
from kiosk.content.schema.blocks import Block, Map, Office, Offices, Partner
from kiosk.content.schema.model import Section, Tab
from kiosk.models.exhibit import Exhibit
from kiosk.models.image_providers import text_code
from kiosk.models.map.office_map import OfficeMap
from kiosk.models.position import Position
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList

if TYPE_CHECKING:
    from kiosk.content.schema.model import Announcement
    from kiosk.models.map.maps import Map as DrawnMap

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

log = logging.getLogger(__name__)

T = TypeVar("T")

SECTIONS_AT_ONCE, BLOCKS_AT_ONCE = 12, 1
"""What the first frame after a touch shows; the rest follows, a frame each, while the visitor begins to read."""


@QmlElement
@QmlUncreatable("The place comes from the kiosk")
class Place(QObject):
    """The current tab and section in the visitor's language. Indexes count from 0."""

    changed = Signal()
    aboutToReread = Signal()
    """The same section is about to be told in other words."""
    reread = Signal()
    """The same section was told in other words."""
    opened = Signal()
    """Another section was opened: it is read from its top."""
    led = Signal(int)
    """A section was opened to be read from this block on."""
    officeChanged = Signal()
    picturesChanged = Signal()
    """Pictures of a block were enlarged, or none are any more."""
    pictureChanged = Signal()
    """Another one of them shows."""
    takenChanged = Signal()
    partnersChanged = Signal()

    def __init__(self, exhibit: Exhibit, parent: QObject | None = None, *, office: str = "") -> None:
        """Make a place. `office` is the id of the office in which the kiosk stands, or nothing."""
        super().__init__(parent)
        self._exhibit = exhibit
        self._own_office, self._missed = office, False
        self._map = OfficeMap(self)
        self._position: Position | None = None
        self._office_id = ""
        self._picture_block, self._picture_index = -1, 0
        self._taken_office: str | None = None
        self._partner_kind = ""
        self._first_read = 0
        self._sought = (0, 0)
        self._tabs = RecordList(("title", "icon"), self)
        self._sections = RecordList(("title", "icon"), self)
        self._blocks = RecordList(("kind", "block"), self)

    def reset(self) -> None:
        """Go back to the first section of the first tab, with nothing open."""
        self._go(0, 0)

    def relocalize(self) -> None:
        """Say the same in another language; of other content, say the same section if it has it, else the first."""
        known, was = self._exhibit.localizer, self._position
        if known and (was is None or was.content is not known.content):
            first = Position(known.content, office_id=self._own_office)
            self._enter((was and first.find(was.link)) or first)
            return
        self.aboutToReread.emit()
        self._say(same=True)
        self.reread.emit()

    @property
    def link(self) -> str:
        """Return the section as `tab/section`, by their ids, or nothing before there is content."""
        return self._position.link if self._position else ""

    @property
    def section(self) -> Section | None:
        """Return the section as it may be shown, with its blocks at hand, or None before there is content."""
        position = self._position
        return self._exhibit.permitted(position.section, position.blocks) if position else None

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
        return [self._told(each) for each in self.announced]

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
        return self._title_of(self._position)

    @Property(str, notify=changed)
    def icon(self) -> str:
        """Return the icon of the section."""
        return self._position.section.icon if self._position else ""

    @Property(str, notify=changed)
    def nextTitle(self) -> str:
        """Return the title of the section that follows, in this tab or the next, or nothing at the end."""
        return self._title_of(self._position.next() if self._position else None)

    @Property("QVariantMap", notify=officeChanged)
    def office(self) -> dict[str, Any]:
        """Return the office that is open, or an empty map."""
        return self._told(self._open_office())

    @Property("QVariantMap", notify=officeChanged)
    def leadingOffice(self) -> dict[str, Any]:
        """Return the office that is open, else the first of the section, else an empty map."""
        return self._told(self._open_office() or next(iter(self._items(Office)), None))

    @Property(OfficeMap, constant=True)
    def officeMap(self) -> OfficeMap:
        """Return the map with the offices of the section."""
        return self._map

    @Property("QVariantList", notify=changed)
    def partnerKinds(self) -> list[str]:
        """Return the kinds of partner in the section, in order, each once."""
        return list(dict.fromkeys(each.kind for each in self._items(Partner)))

    @Property(str, notify=partnersChanged)
    def partnerKind(self) -> str:
        """Return the kind of partner that the visitor asked for, or nothing for all."""
        return self._partner_kind

    @Property("QVariantList", notify=picturesChanged)
    def pictures(self) -> list[dict[str, Any]]:
        """Return the pictures of the block of which one is enlarged, or an empty list."""
        return self._pictures_of(self._picture_block)

    @Property(int, notify=pictureChanged)
    def picture(self) -> int:
        """Return the index of the picture that is enlarged."""
        return self._picture_index

    @Property(int, notify=picturesChanged)
    def pictureBlock(self) -> int:
        """Return the index of the block of which a picture is enlarged, or -1."""
        return self._picture_block

    @Property("QVariantMap", notify=takenChanged)
    def taken(self) -> dict[str, Any]:
        """Return what the visitor takes away: `title`, `code`, `cut`, `place`; or an empty map."""
        from kiosk.content.narration.share import office_card, section_text

        localizer, section = self._exhibit.localizer, self.section
        if not localizer or not section or self._taken_office is None:
            return {}
        office = next((each for each in self._items(Office) if each.id == self._taken_office), None)
        taken = office_card(localizer, office) if office else section_text(localizer, section)
        return {"title": taken.title, "code": text_code(taken.text), "cut": taken.cut, "place": taken.place}

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
        """Open a section at one of its blocks, or at its top with a block below 0; a place that is not there not.

        `words`, folded, are what the visitor looks for in it.
        """
        position = self._position.at(tab, section) if self._position else None
        self._enter(position, max(0, block), self._item_with(words, position, block))
        if block > 0:
            self.led.emit(block)

    @Slot(int, result=int)
    def itemSought(self, block_index: int) -> int:
        """Return the index of the item of a block for which the visitor came, or 0."""
        block, item = self._sought
        return item if block == block_index else 0

    @Slot(int)
    def readFrom(self, block_index: int) -> None:
        """Note which block stands at the top of the page: up to there, all must be there at once."""
        self._first_read = block_index

    @Slot(str)
    def openOffice(self, office_id: str) -> None:
        """Show all about an office."""
        self._office_id = office_id
        self._map.mark(office_id)
        self.officeChanged.emit()

    @Slot(int, float, float, float, float, int, result="QVariantList")
    def namesOnMap(
        self, block_index: int, width: float, zoom: float, left: float, top: float, text: int
    ) -> list[dict[str, Any]]:
        """Return the names that find room on the map of a block, see `names_with_room`, with the values of the areas.

        See `OfficeMap.arrange`; the block may be gone by then.
        """
        from kiosk.models.map.area_map import area_map
        from kiosk.models.map.labels import View, names_of, names_with_room
        from kiosk.models.map.pins import Room

        localizer, blocks = self._exhibit.localizer, self.section.blocks if self.section else ()
        block = blocks[block_index] if 0 <= block_index < len(blocks) else None
        shown = self._map_of(block) if isinstance(block, Map) else None
        if not (localizer and isinstance(block, Map) and shown and width > 0):
            return []
        view = View(width, width * shown.ratio, zoom, (left, top))
        areas = area_map(localizer, block, shown)["areas"]
        told = [(each["name"], each["code"], each["value"], each["step"]) for each in areas]
        return names_with_room(names_of(shown, told, view), Room(view.width, view.height), view, text)

    @Slot(int, float, float, result="QPointF")
    def lookAt(self, block_index: int, x: float, y: float) -> QPointF:
        """Return what there is of land nearest to a place on the map of a block, both in parts of the whole map."""
        blocks = self.section.blocks if self.section else ()
        block = blocks[block_index] if 0 <= block_index < len(blocks) else None
        shown = self._map_of(block) if isinstance(block, Map) else None
        return QPointF(*(shown.land_near((x, y))[1] if shown else (x, y)))

    @Slot(str)
    def showPartners(self, kind: str) -> None:
        """Show the partners of one kind, or all with an empty kind."""
        self._partner_kind = kind
        self.partnersChanged.emit()

    @Slot(int, int)
    def enlarge(self, block_index: int, index: int = 0) -> None:
        """Show a picture of a block as large as the screen; what is none, or may not be shown, not."""
        pictures = self._pictures_of(block_index)
        if 0 <= index < len(pictures) and (pictures[index]["picture"] or pictures[index]["alt"]):
            other = block_index != self._picture_block
            self._picture_block, self._picture_index = block_index, index
            if other:
                self.picturesChanged.emit()
            self.pictureChanged.emit()

    @Slot(str)
    def takeAway(self, office_id: str) -> None:
        """Show the code that holds an office, or the section with an empty id."""
        self._taken_office = office_id
        self.takenChanged.emit()

    @Slot()
    def keepHere(self) -> None:
        """Close the code; what was open below it stays."""
        self._taken_office = None
        self.takenChanged.emit()

    @Slot()
    def close(self) -> None:
        """Close what is open on top of the section."""
        self._office_id, self._picture_block, self._picture_index = "", -1, 0
        self._map.mark("")
        self.officeChanged.emit()
        self.picturesChanged.emit()
        self.keepHere()

    def _go(self, tab: int, section: int) -> None:
        self._enter(self._position.at(tab, section) if self._position else None)

    def _enter(self, position: Position | None, block: int = 0, item: int = 0) -> None:
        if position:
            self._position = position
            self._sought = (block, item)
            self.close()
            self.showPartners("")
            self._first_read = block
            self._say(same=False)
            self.opened.emit()

    def _say(self, *, same: bool) -> None:
        localizer, position, section = self._exhibit.localizer, self._position, self.section
        if not localizer or not position or not section:
            return
        self._tabs.show([_titled(localizer, each) for each in position.content.tabs])
        sections = [_titled(localizer, each) for each in position.tab.sections]
        self._sections.show(sections, at_once=SECTIONS_AT_ONCE)
        self._map.show(self._exhibit.maps.named(""), self._items(Office), localizer, self._own_office)
        self._miss_own_office(position)
        blocks = [{"kind": each.kind, "block": self._block(each)} for each in section.blocks]
        self._blocks.show(blocks, same=same, at_once=self._first_read + BLOCKS_AT_ONCE)
        for signal in (self.changed, self.officeChanged, self.picturesChanged, self.takenChanged):
            signal.emit()

    def _pictures_of(self, block_index: int) -> list[dict[str, Any]]:
        for index, record in enumerate(self._blocks.records):
            if index == block_index and record["kind"] == "picture":
                return [record["block"]]
            if index == block_index and record["kind"] == "gallery":
                return list(record["block"]["items"])
        return []

    def _title_of(self, position: Position | None) -> str:
        localizer = self._exhibit.localizer
        return localizer.words(position.section.title) if localizer and position else ""

    def _told(self, item: object) -> dict[str, Any]:
        localizer = self._exhibit.localizer
        told = localizer.block(item) if localizer and item else {}
        return {**told, **self._nearness(item)} if isinstance(item, Office) else told

    def _block(self, block: Block) -> dict[str, Any]:
        """Return a block for its view, with what it knows beside the content."""
        told, localizer = self._told(block), self._exhibit.localizer
        if isinstance(block, Offices):
            told["items"] = [
                {**its, **self._nearness(each)} for each, its in zip(block.items, told["items"], strict=True)
            ]
            told["first"] = self._items(Office)[0] is block.items[0]
        if isinstance(block, Map) and localizer:
            from kiosk.models.map.area_map import area_map

            told["map"] = area_map(localizer, block, self._map_of(block))
        return told

    def _map_of(self, block: Map) -> "DrawnMap | None":
        return self._exhibit.maps.named(map_name(block.file, block.code_property))

    def _miss_own_office(self, position: Position) -> None:
        """Say once in the log that the office in which the kiosk is said to stand is not there."""
        if self._own_office and not self._missed and self._items(Office) and not position.here:
            self._missed = True
            log.warning(
                "no office in the tab %s has the id %s: no distances are shown", position.tab.id, self._own_office
            )

    def _nearness(self, office: Office) -> dict[str, Any]:
        """Return how far away an office is, in words, and whether the kiosk stands there."""
        localizer, here = self._exhibit.localizer, self._position.here if self._position else None
        distance = distances.say(here, office, localizer.catalogue) if localizer else ""
        return {"distance": distance, "here": here is not None and office.id == here.id}

    def _items(self, kind: type[T]) -> list[T]:
        return self._position.items(kind) if self._position else []

    def _item_with(self, words: Sequence[str], position: Position | None, block: int) -> int:
        localizer = self._exhibit.localizer
        if not words or not localizer or not position or not 0 <= block < len(position.blocks):
            return 0
        from kiosk.content.narration.narration import item_with

        return item_with(localizer, position.blocks[block], words)

    def _open_office(self) -> Office | None:
        return next((office for office in self._items(Office) if office.id == self._office_id), None)


def _titled(localizer: Localizer, item: Tab | Section) -> dict[str, str]:
    return {"title": localizer.words(item.title), "icon": item.icon}
