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
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList
from kiosk.models.section_reference import SectionReference

if TYPE_CHECKING:
    from kiosk.content.search.query import Hit, Index, Shows

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

RESULTS_AT_ONCE = 3
"""What fills the room beside the keyboard; the rest follows between frames."""
MAX_SUGGESTIONS = 16
"""Sections that are suggested where nothing is found."""
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
        self._release: StoredRelease | None = None
        self._index: Index | None = None
        self._damage_reported = False
        """Whether `damaged` told of this index."""
        self._active = False
        self._text = ""
        self._unfinished = False
        """Whether text was typed of which `finished` did not tell."""
        self._found: list[Hit] = []
        self._suggested: list[SectionReference] = []
        self._results = RecordList(
            ("title", "tabTitle", "icon", "excerpt", "language", "rightToLeft", "accessibleName"), self
        )
        self._suggestions = RecordList(("title", "icon"), self)
        self._completions = RecordList(("title",), self)
        exhibit.localized.connect(self._answer)

    def use(self, release: StoredRelease) -> None:
        """Search in this release from now on. Its index is opened when somebody searches."""
        if self._index:
            self._index.close()
        self._release, self._index, self._suggested, self._damage_reported = release, None, [], False

    @Slot()
    def renew(self) -> None:
        """Open the index again if there was none: it may have been made since."""
        if self._index and not self._index.is_open:
            self._index, self._damage_reported = None, False
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
    def foundNothing(self) -> bool:
        """Return whether the search has no results."""
        return bool(self._text.strip()) and not self._found

    @Property(RecordList, constant=True)
    def results(self) -> RecordList:
        """Return the results, the best first.

        `title` and `excerpt` are styled text with the found words marked, `tabTitle` names its tab, and `language` the
        language of the result if it is another. `accessibleName` is all of it as plain text, for speech.
        """
        return self._results

    @Property(RecordList, constant=True)
    def suggestions(self) -> RecordList:
        """Return suggested sections, shown before anything is typed and where nothing is found: `title`, `icon`."""
        return self._suggestions

    @Property("QVariantMap", notify=changed)
    def cover(self) -> dict[str, Any]:
        """Return the cover of the first of them, or an empty map."""
        return self._exhibit.cover(self._suggested[0].section) if self._suggested else {}

    @Property(RecordList, constant=True)
    def completions(self) -> RecordList:
        """Return words that complete what was typed: `title`."""
        return self._completions

    @Slot()
    def begin(self) -> None:
        """Start searching: show completions, suggestions, and results for the text."""
        self._active = True
        self._answer()

    @Slot()
    def suspend(self) -> None:
        """Hide the results until `begin`; the text stays until the end of the visit."""
        self._finish()
        self._active = False
        self._answer()

    @Slot(str)
    def find(self, text: str) -> None:
        """Set the text and search."""
        if text[:LONGEST_TEXT] != self._text:
            if len(text) < len(self._text):
                self._finish()
            else:
                self._unfinished = True
            self._text = text[:LONGEST_TEXT]
            self._answer()
            if self._index and self._index.damaged and not self._damage_reported:
                self._damage_reported = True
                self.damaged.emit()

    @Slot(int)
    def chooseCompletion(self, index: int) -> None:
        """Search a word of the completions."""
        if 0 <= index < len(self._completions.records):
            self.find(f"{self._completed(self._completions.records[index]['title'])} ")

    @Slot(int)
    def openSuggestion(self, index: int) -> None:
        """Open a suggested section."""
        if 0 <= index < len(self._suggested):
            suggestion = self._suggested[index]
            self._navigation.openBlock(suggestion.tab_index, suggestion.section_index, 0)

    @Slot(int)
    def open(self, index: int) -> None:
        """Open a result: its section, at the block."""
        if 0 <= index < len(self._found):
            found = self._found[index]
            self._navigation.openBlock(found.tab, found.section, found.block, found.words)

    def _finish(self) -> None:
        if self._unfinished and self._active and self._text.strip():
            self.finished.emit(bool(self._found))
        self._unfinished = False

    @Slot()
    def _answer(self) -> None:
        localizer = self._exhibit.localizer if self._active else None
        index = self._opened_index() if localizer and self._text.strip() else None
        self._found = self._find(index, self._text, localizer.language) if index and localizer else []
        if localizer:
            self._found = [
                each for each in self._found if SectionReference(localizer.content).at(each.tab, each.section)
            ]
        results = [_result(localizer, each) for each in self._found] if localizer else []
        self._results.show(results, at_once=RESULTS_AT_ONCE)
        words = index.completions(self._text, localizer.language, self._shows()) if index and localizer else []
        self._completions.show([{"title": word} for word in words])
        self._suggested = (
            list(islice(_suggested_sections(localizer), MAX_SUGGESTIONS)) if localizer and not self._found else []
        )
        self._suggestions.show([_suggestion(localizer, each) for each in self._suggested] if localizer else [])
        self.changed.emit()

    def _find(self, index: "Index", text: str, language: str) -> "list[Hit]":
        """Return what is found of what shows today, with the indexes that it has there."""
        found, shown = index.find(text, language, self._shows()), self._exhibit.shown
        if not shown:
            return found
        located = ((each, shown.position(each.tab, each.section, each.block)) for each in found)
        return [replace(each, tab=at[0], section=at[1], block=at[2]) for each, at in located if at]

    def _shows(self) -> "Shows | None":
        """Return what says whether a block shows today; None where all do."""
        shown = self._exhibit.shown
        return (lambda *indexes: shown.position(*indexes) is not None) if shown else None

    def _completed(self, word: str) -> str:
        """Return the text with a word in the place of its last one."""
        before = self._text.rstrip()
        return f"{before[: before.rfind(' ') + 1]}{word}"

    def _opened_index(self) -> "Index | None":
        if not self._index and self._release:
            from kiosk.content.search.query import Index

            self._index = Index(self._release.folder.absolute() / INDEX)
        return self._index


def _suggested_sections(localizer: Localizer) -> Iterator[SectionReference]:
    """Yield the section that helps, then the first section of each tab, then the second of each, and so on."""
    first = SectionReference(localizer.content)
    link = localizer.content.help
    help_section = first.find(link) if link else None
    tabs = (
        [SectionReference(localizer.content, t, s) for s in range(len(tab.sections))]
        for t, tab in enumerate(localizer.content.tabs)
    )
    others = (each for row in zip_longest(*tabs) for each in row if each and each != help_section)
    return chain([help_section] if help_section else [], others)


def _suggestion(localizer: Localizer, suggestion: SectionReference) -> dict[str, Any]:
    """Return a suggested section for QML."""
    from html import escape

    return {"title": escape(localizer.localize(suggestion.section.title), quote=False), "icon": suggestion.section.icon}


def _result(localizer: Localizer, found: "Hit") -> dict[str, Any]:
    """Return a result for QML."""
    from html import escape

    from kiosk.content.search.excerpt import excerpt, plain, sentences

    tab = localizer.content.tabs[found.tab]
    section = tab.sections[found.section]
    title, tab_title = localizer.localize(section.title), localizer.localize(tab.title)
    foreign = found.language != localizer.language
    language = (
        next((each.name for each in localizer.content.languages if each.code == found.language), "") if foreign else ""
    )
    says_more = foreign or found.text != title
    spoken = [title, tab_title, plain(found.text, found.groups) if says_more else "", language]
    return {
        "title": excerpt(title, found.groups),
        "tabTitle": escape(tab_title, quote=False),
        "icon": section.icon,
        "excerpt": excerpt(found.text, found.groups) if says_more else "",
        "language": escape(language, quote=False),
        "rightToLeft": is_right_to_left(found.language),
        "accessibleName": sentences(spoken),
    }
