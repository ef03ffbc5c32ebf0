"""Where the visitor is: the tab, the section, and what is open on top of it."""

from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.blocks import Office, Partner
from kiosk.content.localise import Localiser
from kiosk.content.model import Section, Tab
from kiosk.models.exhibit import Exhibit
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import Record, RecordList

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T", Office, Partner)


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
    officeChanged = Signal()
    pictureChanged = Signal()
    partnersChanged = Signal()

    def __init__(self, exhibit: Exhibit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._tab = 0
        self._section = 0
        self._office_id = ""
        self._picture: int | None = None
        self._partner_kind = ""
        self._tabs = RecordList(("title", "icon"), self)
        self._sections = RecordList(("title", "icon"), self)
        self._blocks = RecordList(("kind", "block"), self)

    def arrive(self) -> None:
        """Other content is there: stay at the same place if it has one, else begin at its beginning."""
        if not self._has(self._tab, self._section):
            self._tab, self._section = 0, 0
        self._go(self._tab, self._section)

    def reset(self) -> None:
        """Go back to the first section of the first tab, with nothing open."""
        self._go(0, 0)

    def relocalise(self) -> None:
        """Say the same in another language, at the same place."""
        self.aboutToReread.emit()
        self._say(same=True)
        self.reread.emit()

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

    @Property(int, notify=changed)
    def tabIndex(self) -> int:
        """Return the index of the tab."""
        return self._tab

    @Property(int, notify=changed)
    def sectionIndex(self) -> int:
        """Return the index of the section in its tab."""
        return self._section

    @Property(str, notify=changed)
    def layout(self) -> str:
        """Return how the tab arranges its sections."""
        tab = self._current_tab()
        return tab.layout if tab else "page"

    @Property(str, notify=changed)
    def title(self) -> str:
        """Return the title of the section."""
        return str(self._current_record().get("title", ""))

    @Property(str, notify=changed)
    def icon(self) -> str:
        """Return the icon of the section."""
        return str(self._current_record().get("icon", ""))

    @Property(str, notify=changed)
    def nextTitle(self) -> str:
        """Return the title of the section that follows, in this tab or the next, or nothing at the end."""
        place, localiser = self._next(), self._exhibit.localiser
        if not place or not localiser:
            return ""
        tab, section = place
        return localiser.words(localiser.content.tabs[tab].sections[section].title)

    @Property("QVariantMap", notify=officeChanged)
    def office(self) -> dict[str, Any]:
        """Return the office that is open, or an empty map."""
        office, localiser = self._find_office(self._office_id), self._exhibit.localiser
        return localiser.block(office) if office and localiser else {}

    @Property("QVariantMap", notify=officeChanged)
    def leadingOffice(self) -> dict[str, Any]:
        """Return the office that is open, else the first of the section, else an empty map."""
        localiser, offices = self._exhibit.localiser, self._items(Office)
        office = self._find_office(self._office_id) or next(iter(offices), None)
        return localiser.block(office) if office and localiser else {}

    @Property("QVariantList", notify=changed)
    def partnerKinds(self) -> list[str]:
        """Return the kinds of partner in the section, in order, each once."""
        return list(dict.fromkeys(each.kind for each in self._items(Partner)))

    @Property(str, notify=partnersChanged)
    def partnerKind(self) -> str:
        """Return the kind of partner that the visitor asked for, or nothing for all."""
        return self._partner_kind

    @Property("QVariantMap", notify=pictureChanged)
    def picture(self) -> dict[str, Any]:
        """Return the picture block that is enlarged, or an empty map."""
        records = self._blocks.records
        if self._picture is None or self._picture >= len(records):
            return {}
        block: dict[str, Any] = records[self._picture]["block"]
        return block

    @Slot(int)
    def openTab(self, index: int) -> None:
        """Open a tab at its first section."""
        self._go(index, 0)

    @Slot(int)
    def openSection(self, index: int) -> None:
        """Open a section of this tab."""
        self._go(self._tab, index)

    @Slot()
    def openNext(self) -> None:
        """Open the section that follows, in this tab or the next."""
        if place := self._next():
            self._go(*place)

    @Slot(str)
    def openLink(self, link: str) -> None:
        """Open `tab` or `tab/section`, by their ids; an unknown one leads nowhere."""
        tab_id, _, section_id = link.partition("/")
        tabs = self._all_tabs()
        tab = next((index for index, each in enumerate(tabs) if each.id == tab_id), None)
        if tab is not None:
            ids = [each.id for each in tabs[tab].sections]
            self._go(tab, ids.index(section_id) if section_id in ids else 0)

    @Slot(str)
    def openOffice(self, office_id: str) -> None:
        """Show all about an office."""
        self._office_id = office_id
        self.officeChanged.emit()

    @Slot(str)
    def showPartners(self, kind: str) -> None:
        """Show the partners of one kind, or all with an empty kind."""
        self._partner_kind = kind
        self.partnersChanged.emit()

    @Slot(int)
    def enlarge(self, block_index: int) -> None:
        """Show the picture of a block as large as the screen."""
        self._picture = block_index
        self.pictureChanged.emit()

    @Slot()
    def close(self) -> None:
        """Close what is open on top of the section."""
        self._office_id, self._picture = "", None
        self.officeChanged.emit()
        self.pictureChanged.emit()

    def _go(self, tab: int, section: int) -> None:
        if self._has(tab, section):
            self._tab, self._section = tab, section
            self.close()
            self.showPartners("")
            self._say(same=False)
            self.opened.emit()

    def _has(self, tab: int, section: int) -> bool:
        tabs = self._all_tabs()
        return 0 <= tab < len(tabs) and 0 <= section < len(tabs[tab].sections)

    def _say(self, *, same: bool) -> None:
        localiser, tab, section = self._exhibit.localiser, self._current_tab(), self._current_section()
        if not localiser or not tab or not section:
            return
        self._tabs.show([_titled(localiser, each) for each in localiser.content.tabs])
        self._sections.show([_titled(localiser, each) for each in tab.sections])
        blocks = [{"kind": each.kind, "block": localiser.block(each)} for each in section.blocks]
        self._blocks.show(blocks, same=same)
        for signal in (self.changed, self.officeChanged, self.pictureChanged):
            signal.emit()

    def _all_tabs(self) -> tuple[Tab, ...]:
        localiser = self._exhibit.localiser
        return localiser.content.tabs if localiser else ()

    def _current_tab(self) -> Tab | None:
        tabs = self._all_tabs()
        return tabs[self._tab] if self._tab < len(tabs) else None

    def _current_section(self) -> Section | None:
        tab = self._current_tab()
        return tab.sections[self._section] if tab else None

    def _current_record(self) -> Record:
        records = self._sections.records
        return records[self._section] if self._section < len(records) else {}

    def _next(self) -> tuple[int, int] | None:
        tab = self._current_tab()
        if tab and self._section + 1 < len(tab.sections):
            return self._tab, self._section + 1
        return (self._tab + 1, 0) if self._tab + 1 < len(self._all_tabs()) else None

    def _items(self, kind: type[T]) -> list[T]:
        section = self._current_section()
        items = (item for block in (section.blocks if section else ()) for item in getattr(block, "items", ()))
        return [item for item in items if isinstance(item, kind)]

    def _find_office(self, office_id: str) -> Office | None:
        return next((office for office in self._items(Office) if office.id == office_id), None)


def _titled(localiser: Localiser, item: Tab | Section) -> dict[str, str]:
    return {"title": localiser.words(item.title), "icon": item.icon}
