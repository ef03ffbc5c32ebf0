"""The search: what the visitor types, and its results."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.i18n.localizer import Localizer, is_right_to_left
from kiosk.content.store.store import INDEX, StoredRelease
from kiosk.models.exhibit import Exhibit
from kiosk.models.navigation import Navigation
from kiosk.models.position import Position
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList

if TYPE_CHECKING:
    from kiosk.content.search.query import Hit, Index, Shows

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

RESULTS_AT_ONCE = 3
"""What fills the room beside the keyboard; the rest follows between frames."""
MOST_PLACES = 16
"""Places that are offered where nothing is found."""
LONGEST_TEXT = 60
"""Characters that can be typed."""


@QmlElement
@QmlUncreatable("The search comes from the kiosk")
class Search(QObject):
    """Searches while the visitor types, from `begin` to `rest`; `reset` forgets everything."""

    changed = Signal()
    damaged = Signal()
    """The index cannot be read, and has to be made anew."""
    finished = Signal(bool)
    """What was typed is given up or left: whether it found anything."""

    def __init__(self, exhibit: Exhibit, navigation: Navigation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._navigation = navigation
        self._kept: StoredRelease | None = None
        self._index: Index | None = None
        self._reported = False
        """Whether `damaged` told of this index."""
        self._begun = False
        self._text = ""
        self._grew = False
        """Whether text was typed of which `finished` did not tell."""
        self._found: list[Hit] = []
        self._offered: list[Position] = []
        self._results = RecordList(("title", "place", "icon", "excerpt", "language", "rightToLeft", "heard"), self)
        self._places = RecordList(("title", "icon"), self)
        self._suggestions = RecordList(("title",), self)
        exhibit.localized.connect(self._answer)

    def use(self, kept: StoredRelease) -> None:
        """Search in this release from now on. Its index is opened when somebody searches."""
        if self._index:
            self._index.close()
        self._kept, self._index, self._offered, self._reported = kept, None, [], False

    @Slot()
    def renew(self) -> None:
        """Open the index again if there was none: it may have been made since."""
        if self._index and not self._index.is_open:
            self._index, self._reported = None, False
            self._answer()

    def reset(self) -> None:
        """Forget the text and the results; close the index."""
        self._finish()
        self._text = ""
        self.suspend()
        if self._index:
            self._index.close()

    @Property(str, notify=changed)
    def text(self) -> str:
        """Return the text."""
        return self._text

    @Property(int, constant=True)
    def longestText(self) -> int:
        """Return the longest text that can be typed."""
        return LONGEST_TEXT

    @Property(bool, notify=changed)
    def inVain(self) -> bool:
        """Return whether the search has no results."""
        return bool(self._text.strip()) and not self._found

    @Property(RecordList, constant=True)
    def results(self) -> RecordList:
        """Return the results, the best first.

        `title` and `excerpt` are styled text with the found words marked, `place` is the tab, and `language` the name
        of the language of the result if it is another. `heard` is all of it as plain text, for speech.
        """
        return self._results

    @Property(RecordList, constant=True)
    def places(self) -> RecordList:
        """Return sections that are offered before anything is typed, and where nothing is found: `title`, `icon`."""
        return self._places

    @Property("QVariantMap", notify=changed)
    def cover(self) -> dict[str, Any]:
        """Return the cover of the first of them, or an empty map."""
        return self._exhibit.cover(self._offered[0].section) if self._offered else {}

    @Property(RecordList, constant=True)
    def suggestions(self) -> RecordList:
        """Return words that go on from what was typed: `title`."""
        return self._suggestions

    @Slot()
    def begin(self) -> None:
        """Start searching: show suggestions, and results for the text."""
        self._begun = True
        self._answer()

    @Slot()
    def suspend(self) -> None:
        """Hide the results until `begin`; the text stays until the end of the visit."""
        self._finish()
        self._begun = False
        self._answer()

    @Slot(str)
    def look(self, text: str) -> None:
        """Set the text and search."""
        if text[:LONGEST_TEXT] != self._text:
            if len(text) < len(self._text):
                self._finish()
            else:
                self._grew = True
            self._text = text[:LONGEST_TEXT]
            self._answer()
            if self._index and self._index.damaged and not self._reported:
                self._reported = True
                self.damaged.emit()

    @Slot(int)
    def take(self, index: int) -> None:
        """Search a word that was suggested."""
        if 0 <= index < len(self._suggestions.records):
            self.look(f"{self._completed(self._suggestions.records[index]['title'])} ")

    @Slot(int)
    def openPlace(self, index: int) -> None:
        """Open a section that is offered."""
        if 0 <= index < len(self._offered):
            place = self._offered[index]
            self._navigation.openBlock(place.tab_index, place.section_index, 0)

    @Slot(int)
    def open(self, index: int) -> None:
        """Open a result: its section, at the block."""
        if 0 <= index < len(self._found):
            found = self._found[index]
            self._navigation.openBlock(found.tab, found.section, found.block, found.words)

    def _finish(self) -> None:
        if self._grew and self._begun and self._text.strip():
            self.finished.emit(bool(self._found))
        self._grew = False

    @Slot()
    def _answer(self) -> None:
        known = self._exhibit.localizer if self._begun else None
        index = self._opened_index() if known and self._text.strip() else None
        self._found = self._find(index, self._text, known.language) if index and known else []
        if known:
            self._found = [each for each in self._found if Position(known.content).at(each.tab, each.section)]
        results = [_told(known, each) for each in self._found] if known else []
        self._results.show(results, at_once=RESULTS_AT_ONCE)
        words = index.completions(self._text, known.language, self._shows()) if index and known else []
        self._suggestions.show([{"title": word} for word in words])
        self._offered = list(islice(_useful(known), MOST_PLACES)) if known and not self._found else []
        self._places.show([_offer(known, each) for each in self._offered] if known else [])
        self.changed.emit()

    def _find(self, index: "Index", text: str, language: str) -> "list[Hit]":
        """Return what is found of what shows today, with the indexes that it has there."""
        found, shown = index.find(text, language, self._shows()), self._exhibit.shown
        if not shown:
            return found
        places = ((each, shown.position(each.tab, each.section, each.block)) for each in found)
        return [replace(each, tab=at[0], section=at[1], block=at[2]) for each, at in places if at]

    def _shows(self) -> "Shows | None":
        """Return what says whether a block shows today; None where all do."""
        shown = self._exhibit.shown
        return (lambda *place: shown.position(*place) is not None) if shown else None

    def _completed(self, word: str) -> str:
        """Return the text with a word in the place of its last one."""
        before = self._text.rstrip()
        return f"{before[: before.rfind(' ') + 1]}{word}"

    def _opened_index(self) -> "Index | None":
        if not self._index and self._kept:
            from kiosk.content.search.query import Index

            self._index = Index(self._kept.folder.absolute() / INDEX)
        return self._index


def _useful(known: Localizer) -> Iterator[Position]:
    """Yield the section that helps, then the first section of each tab, then the second of each, and so on."""
    first = Position(known.content)
    link = known.content.help
    help_section = first.find(link) if link else None
    tabs = (
        [Position(known.content, t, s) for s in range(len(tab.sections))] for t, tab in enumerate(known.content.tabs)
    )
    others = (each for row in zip_longest(*tabs) for each in row if each and each != help_section)
    return chain([help_section] if help_section else [], others)


def _offer(known: Localizer, place: Position) -> dict[str, Any]:
    """Return a place for QML."""
    from html import escape

    return {"title": escape(known.localize(place.section.title), quote=False), "icon": place.section.icon}


def _told(known: Localizer, found: "Hit") -> dict[str, Any]:
    """Return a result for QML."""
    from html import escape

    from kiosk.content.search.excerpt import excerpt, plain, sentences

    tab = known.content.tabs[found.tab]
    section = tab.sections[found.section]
    title, place = known.localize(section.title), known.localize(tab.title)
    foreign = found.language != known.language
    language = (
        next((each.name for each in known.content.languages if each.code == found.language), "") if foreign else ""
    )
    says_more = foreign or found.text != title
    heard = [title, place, plain(found.text, found.groups) if says_more else "", language]
    return {
        "title": excerpt(title, found.groups),
        "place": escape(place, quote=False),
        "icon": section.icon,
        "excerpt": excerpt(found.text, found.groups) if says_more else "",
        "language": escape(language, quote=False),
        "rightToLeft": is_right_to_left(found.language),
        "heard": sentences(heard),
    }
