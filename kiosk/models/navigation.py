"""Navigation: Home, the current tab and section, and opening other pages."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.schema.blocks import Offices
from kiosk.content.schema.model import Content, Section, Tab
from kiosk.models.exhibit import Exhibit
from kiosk.models.history import HOME, HUB, SECTION, Destination, History
from kiosk.models.home_page import HomePage
from kiosk.models.hub import Hub
from kiosk.models.map.block_maps import BlockMaps
from kiosk.models.office_selection import OfficeSelection
from kiosk.models.open_section import OpenSection
from kiosk.models.page_parts import BEGIN
from kiosk.models.pages import Pages
from kiosk.models.partner_selection import PartnerSelection
from kiosk.models.picture_viewer import PictureViewer
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList
from kiosk.models.section_reference import SectionReference, order_of
from kiosk.models.share import Share

if TYPE_CHECKING:
    from kiosk.content.schema.model import Announcement

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The navigation comes from the kiosk")
class Navigation(QObject):
    """The page that is open in the visitor's language, what is open in it, and the way back. Indexes count from 0."""

    changed = Signal()
    opened = Signal()
    """Another page was opened: it is read from its top."""

    def __init__(self, exhibit: Exhibit, parent: QObject | None = None, *, office: str = "") -> None:
        """Make a navigation. `office` is the id of the office in which the kiosk stands, or nothing."""
        super().__init__(parent)
        self._exhibit = exhibit
        self._open = OpenSection(exhibit, office)
        self._content: Content | None = None
        self._history = History()
        self._left_link = ""
        self._sought = (0, BEGIN)
        self._bar = RecordList(("title", "icon"), self)
        self._home = HomePage(exhibit, self)
        self._hub = Hub(exhibit, self)
        self._shown_kind = ""
        self._blocks = RecordList(("kind", "block"), self)
        self._pages = Pages(self)
        self._offices = OfficeSelection(self._open, self)
        self._partners = PartnerSelection(self._open, self)
        self._pictures = PictureViewer(self._blocks, self)
        self._maps = BlockMaps(self._open, self)
        self._share = Share(self._open, self)
        self._partners.kindChosen.connect(self._lay_out_again)

    def reset(self) -> None:
        """Go back to Home, with nothing open and no way back, and forget how pages were laid out."""
        self._pages.forget()
        self.restore(History())

    def current_history(self) -> History:
        """Return where the visitor is and has been, down to the block that is read."""
        self._leave()
        return self._history

    def restore(self, history: History) -> None:
        """Open the page at which a history of this content ends, where it was read."""
        self._history = history
        self._enter()

    @Slot()
    def relocalize(self) -> None:
        """Localize the page again; in new content, open the same page if it exists, else Home."""
        known, was = self._exhibit.localizer, self._content
        self._home.relocalize()
        if known and was is not known.content:
            self._pages.forget()
            link = self.link
            self._content = known.content
            self._history.begin(self._destination_of(link) or Destination())
            self._enter()
            return
        self._fill(keep_views=True)

    @property
    def _reference(self) -> SectionReference | None:
        return self._open.reference

    @property
    def link(self) -> str:
        """Return the page as `tab/section` or `tab`, by their ids, or nothing at Home."""
        return self._reference.link if self._reference else self._tab.id if self._tab else ""

    @property
    def section(self) -> Section | None:
        """Return the section without hidden pictures, with its blocks loaded, or None before there is content."""
        return self._open.section

    @Property(RecordList, constant=True)
    def bar(self) -> RecordList:
        """Return what the bar leads to, Home and then the tabs: `title`, `icon`, none for Home."""
        return self._bar

    @Property(HomePage, constant=True)
    def home(self) -> HomePage:
        """Return what Home shows."""
        return self._home

    @Property(Hub, constant=True)
    def hub(self) -> Hub:
        """Return the topics of the tab."""
        return self._hub

    @Property(RecordList, constant=True)
    def blocks(self) -> RecordList:
        """Return the blocks of the section: `kind` and `block`, a map with the keys of the kind."""
        return self._blocks

    @Property(Pages, constant=True)
    def pages(self) -> Pages:
        """Return the pages of the section."""
        return self._pages

    @property
    def spoken_items(self) -> list[list[str]]:
        """Return what Home or a hub says below its title: the words of each item, in order."""
        return {HOME: self._home.spoken_items, HUB: self._hub.spoken_items}.get(self.page, [])

    @property
    def announced(self) -> "tuple[Announcement, ...]":
        """Return the announcements above the first section; there are none above others."""
        first = self._history.now.is_page(Destination(0, 0))
        return self._exhibit.announcements if first else ()

    @Property("QVariantList", notify=changed)
    def announcements(self) -> list[dict[str, Any]]:
        """Return the announcements above this section: `title`, `text`, `icon`, `style`, `fallback`."""
        return [self._open.localized(each) for each in self.announced]

    @Property(str, notify=changed)
    def page(self) -> str:
        """Return what is open: `home`, `hub`, the page of a tab with all its topics, or `section`."""
        return self._history.now.page

    @Property(int, notify=changed)
    def tabIndex(self) -> int:
        """Return the index of the tab, or -1 at Home."""
        return self._history.now.tab_index

    @Property(int, notify=changed)
    def sectionIndex(self) -> int:
        """Return the index of the section in its tab, or -1 where none is open."""
        return self._history.now.section_index

    @Property(str, notify=changed)
    def layout(self) -> str:
        """Return how the tab arranges its sections."""
        return self._tab.layout if self._tab else "page"

    @Property(str, notify=changed)
    def title(self) -> str:
        """Return the title of the page: that of the section or the tab, or the question of Home."""
        return self._title_of(self._history.now) if self.page != HOME else self._home.question

    @Property(str, notify=changed)
    def lead(self) -> str:
        """Return what the section says in one sentence, or nothing."""
        localizer, reference = self._open.localizer, self._reference
        lead = reference.section.lead if reference else None
        return localizer.localize(lead) if localizer and lead else ""

    @Property(str, notify=changed)
    def icon(self) -> str:
        """Return the icon of the section or the tab."""
        open_now = self._reference.section if self._reference else self._tab
        return open_now.icon if open_now else ""

    @Property(str, notify=changed)
    def backTitle(self) -> str:
        """Return the title of the page to which Back leads, or nothing where there is no way back."""
        previous = self._history.previous
        return self._title_of(previous) if previous else ""

    @Property("QVariantMap", notify=changed)
    def cover(self) -> dict[str, Any]:
        """Return the cover of the section or the tab: `scene` with `icon`, or `picture` with `alt`."""
        open_now = self._reference.section if self._reference else self._tab
        return self._exhibit.cover(open_now) if open_now else {}

    @Property("QVariantMap", notify=changed)
    def tabCover(self) -> dict[str, Any]:
        """Return the cover of the tab, or of the first one on Home, as `cover`."""
        tab = self._tab or (self._content.tabs[0] if self._content else None)
        return self._exhibit.cover(tab) if tab else {}

    @Property(str, notify=changed)
    def nextTitle(self) -> str:
        """Return the title of the section that follows, in this tab or the next, or nothing at the end."""
        return self._open.title_of(self._reference.next() if self._reference else None)

    @Property(str, notify=changed)
    def left(self) -> str:
        """Return the link of the page from which Back led here, or nothing: the keyboard focus returns to its card."""
        return self._left_link

    @Property(OfficeSelection, constant=True)
    def offices(self) -> OfficeSelection:
        """Return the offices of the section, and which of them is open."""
        return self._offices

    @Property(PartnerSelection, constant=True)
    def partners(self) -> PartnerSelection:
        """Return the partners of the section: the kind that shows, and which of them is open."""
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

    @Slot()
    def openHome(self) -> None:
        """Open Home, where every visit begins; there is no way back from it."""
        self._leave()
        self._history.begin(Destination())
        self._enter()

    @Slot(int)
    def openFromBar(self, index: int) -> None:
        """Open what the bar leads to: Home, or a tab."""
        if index == 0:
            self.openHome()
        else:
            self.openTab(index - 1)

    @Slot(int)
    def openTab(self, index: int) -> None:
        """Open a tab at its hub, or at its first section if that tells of offices or is the only one."""
        if destination := self._beginning_of(index):
            self._leave()
            self._history.go_to_ancestor(destination)
            self._enter()

    @Slot()
    def openHub(self) -> None:
        """Open the hub of this tab."""
        if self._tab:
            self._leave()
            self._history.go_to_ancestor(Destination(self.tabIndex))
            self._enter()

    @Slot(int)
    def openSection(self, index: int) -> None:
        """Open a section of this tab. Opened from a section, it takes its place: Back leads where it led."""
        if self._content and SectionReference(self._content).at(self.tabIndex, index):
            self._leave()
            beside = self.page == SECTION
            (self._history.replace_current if beside else self._history.go)(Destination(self.tabIndex, index))
            self._enter()

    @Slot()
    def openNext(self) -> None:
        """Open the section that follows, in this tab or the next. Back leads where it led."""
        if following := self._reference.next() if self._reference else None:
            self._leave()
            self._history.replace_current(Destination(following.tab_index, following.section_index))
            self._enter()

    @Slot(str)
    def openLink(self, link: str) -> None:
        """Open `tab` or `tab/section`, by their ids; an unknown one leads nowhere."""
        self._go(self._destination_of(link))

    @Slot()
    def goBack(self) -> None:
        """Open the page that was open before, where it was read; at the beginning stay."""
        self._leave()
        left = self.link
        if self._history.go_back():
            self._enter(left=left)

    def openBlock(self, tab: int, section: int, block: int, words: Sequence[str] = ()) -> None:
        """Open a section at one of its blocks, or at its top with a negative block; ignore one that does not exist.

        `words` are the normalized words that the visitor searched.
        """
        reference = SectionReference(self._content).at(tab, section) if self._content else None
        if reference:
            item = self._item_with(words, reference, block)
            self._go(Destination(tab, section, max(0, block), item or BEGIN))
            found = reference.blocks[block] if words and 0 <= block < len(reference.blocks) else None
            if isinstance(found, Offices):
                self._offices.open(found.items[item].id)

    @Slot(int, result=int)
    def requestedItem(self, block_index: int) -> int:
        """Return the index of the item of a block that the search found, or 0."""
        block, item = self._sought
        return max(0, item) if block == block_index else 0

    @Slot()
    def close(self) -> None:
        """Close what is open on top of the section."""
        self._offices.close()
        self._partners.close()
        self._pictures.close()
        self._share.close()

    @property
    def _tab(self) -> Tab | None:
        return self._content.tabs[self.tabIndex] if self._content and self.tabIndex >= 0 else None

    def _destination_of(self, link: str) -> Destination | None:
        """Return where a link leads, or None when it leads nowhere."""
        found = SectionReference(self._content).find(link) if self._content else None
        if found and link == found.tab.id:
            return self._beginning_of(found.tab_index)
        return Destination(found.tab_index, found.section_index) if found else None

    def _beginning_of(self, tab_index: int) -> Destination | None:
        """Return where a tab begins, or None when there is no such tab."""
        first = SectionReference(self._content).at(tab_index, 0) if self._content else None
        if not first:
            return None
        straight = first.tab.layout == "offices" or len(first.tab.sections) == 1
        return Destination(tab_index, order_of(first.tab)[0]) if straight else Destination(tab_index)

    def _title_of(self, destination: Destination) -> str:
        localizer, content = self._open.localizer, self._content
        if not localizer or not content:
            return ""
        if destination.page == HOME:
            return localizer.message("home")
        tab = content.tabs[destination.tab_index]
        return localizer.localize((tab if destination.page == HUB else tab.sections[destination.section_index]).title)

    def _leave(self) -> None:
        if self.page == SECTION:
            self._history.note_position(max(0, self._pages.anchor), self._pages.anchor_item)
        elif self.page == HUB:
            self._history.note_position(self._hub.pages.anchor, BEGIN)

    def _go(self, destination: Destination | None) -> None:
        if destination:
            self._leave()
            self._history.go(destination)
            self._enter()

    def _enter(self, *, left: str = "") -> None:
        destination = self._history.now
        self._left_link = left
        if self._content:
            here = SectionReference(self._content, office_id=self._open.own_office)
            self._open.reference = here.at(destination.tab_index, destination.section_index)
            self._sought = (destination.block_index, destination.item_index)
            self.close()
            self._partners.forget_kind()
            self._offices.forget_kind()
            self._fill(keep_views=False)
            if destination.page == HUB:
                self._hub.pages.anchor_at(destination.block_index)
            self.opened.emit()

    def _fill(self, *, keep_views: bool) -> None:
        localizer, content, section = self._open.localizer, self._content, self._open.section
        if not localizer or not content:
            return
        tabs = [_titled(localizer, each) for each in content.tabs]
        self._bar.show([{"title": localizer.message("home"), "icon": ""}, *tabs])
        self._hub.fill(localizer, self._tab)
        self._offices.fill_map()
        self._open.report_missing_office()
        blocks = [{"kind": each.kind, "block": self._open.block(each)} for each in section.blocks] if section else []
        self._blocks.show(blocks, keep_views=keep_views)
        for part in (self, self._offices, self._partners, self._pictures, self._share):
            part.changed.emit()
        self._lay_out(keep_views=keep_views)

    def _lay_out(self, *, keep_views: bool) -> None:
        """Lay the section out, after its title changed: the title takes a part of the page."""
        localizer = self._open.localizer
        if not localizer:
            return
        kind = self._partners.kind
        blocks = [_of_kind(each, kind) for each in self._blocks.records]
        above = [_as_callout(each) for each in self.announcements]
        block, item = self._sought
        layout_key = (self.link, localizer.language, localizer.damaged_pictures, kind)
        self._pages.show(layout_key, blocks, above, keep_views=keep_views, block=block, item=item)

    @Slot()
    def _lay_out_again(self) -> None:
        self._lay_out(keep_views=True)

    def _item_with(self, words: Sequence[str], reference: SectionReference | None, block: int) -> int:
        localizer = self._exhibit.localizer
        if not words or not localizer or not reference or not 0 <= block < len(reference.blocks):
            return 0
        from kiosk.content.narration.narration import item_with

        return item_with(localizer, reference.blocks[block], words)


def _of_kind(record: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    """Return a block with its partners of this kind only, those of each kind together."""
    if record["kind"] != "partners":
        return record
    kinds = list(dict.fromkeys(each["kind"] for each in record["block"]["items"]))
    items = [each for each in record["block"]["items"] if kind in ("", each["kind"])]
    items.sort(key=lambda each: kinds.index(each["kind"]))
    return {**record, "block": {**record["block"], "items": items, "kinds": kinds}}


def _as_callout(announcement: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an announcement as the block that shows it."""
    from html import escape  # its tables are read by nothing that a start needs

    text = announcement["text"]
    icon = "triangle-alert" if announcement["style"] == "attention" else "megaphone"
    paragraphs = [{"style": "paragraph", "text": escape(text, quote=False), "address": ""}] if text else []
    facts = {"source": "", "asOf": "", "confirmed": True}
    block = {**facts, **announcement, "icon": announcement["icon"] or icon, "text": paragraphs}
    return {"kind": "callout", "block": block}


def _titled(localizer: Localizer, item: Tab | Section) -> dict[str, str]:
    return {"title": localizer.localize(item.title), "icon": item.icon}
