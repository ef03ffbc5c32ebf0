"""What Home shows, in the visitor's language."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.schema.blocks import Number
from kiosk.content.schema.home import HomeFact, Need
from kiosk.models.exhibit import Exhibit
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList
from kiosk.models.section_reference import SectionReference

if TYPE_CHECKING:
    from kiosk.content.schema.model import Section, Tab
    from kiosk.content.store.release import Release

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

MAX_BELOW = 3
"""Announcements and facts that have room below the cards."""


@QmlElement
@QmlUncreatable("Home comes from the navigation")
class HomePage(QObject):
    """A question, cards of which the first is the largest, and below them announcements and figures that lead on."""

    changed = Signal()

    def __init__(self, exhibit: Exhibit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._requested = False
        self._cards = RecordList(("title", "text", "cover", "link", "tab"), self)
        self._facts = RecordList(("value", "label", "asOf", "link", "tab"), self)
        self._notices = RecordList(("title", "icon", "style", "link"), self)

    def relocalize(self) -> None:
        """Fill the lists anew, in the language of the exhibit; not before Home is looked at for the first time."""
        if self._requested:
            self._fill()
        self.changed.emit()

    def _filled(self, records: RecordList) -> RecordList:
        if not self._requested:
            self._requested = True
            self._fill()
        return records

    def _fill(self) -> None:
        localizer, release = self._exhibit.localizer, self._exhibit.release
        if not localizer or not release:
            return
        home, first = release.home, SectionReference(localizer.content)
        self._cards.show([self._card(localizer, each) for each in (home.hero, *home.needs) if each])
        notices = [localizer.block(each) for each in self._exhibit.announcements[:MAX_BELOW]]
        self._notices.show([{**each, "link": first.link} for each in notices])
        self._facts.show(figures(localizer, release)[: MAX_BELOW - len(notices)])

    def _card(self, localizer: Localizer, need: Need) -> dict[str, Any]:
        """Return a card; what content says nothing of is taken from where it leads."""
        reference = SectionReference(localizer.content).find(need.link) or SectionReference(localizer.content)
        there: Tab | Section = reference.section if "/" in need.link else reference.tab
        return {
            "title": localizer.localize(need.title or there.title),
            "text": localizer.localize(need.text) if need.text else "",
            "cover": self._exhibit.cover(replace(there, cover=need.cover) if need.cover else there),
            "link": need.link,
            "tab": reference.tab_index,
        }

    @property
    def spoken_items(self) -> list[list[str]]:
        """Return the words of each card, announcement and figure, in order."""
        shown = (
            (self._filled(self._cards), ("title", "text")),
            (self._notices, ("title",)),
            (self._facts, ("value", "label")),
        )
        return [[record[key] for key in keys] for records, keys in shown for record in records.records]

    @Property(str, notify=changed)
    def question(self) -> str:
        """Return what it asks."""
        localizer, release = self._exhibit.localizer, self._exhibit.release
        if not localizer or not release:
            return ""
        question = release.home.question
        return localizer.localize(question) if question else localizer.message("home_question")

    @Property(RecordList, constant=True)
    def cards(self) -> RecordList:
        """Return the cards, the largest first: `title`, `text`, `cover`, `link`, `tab`, the index of the tab there."""
        return self._filled(self._cards)

    @Property(RecordList, constant=True)
    def facts(self) -> RecordList:
        """Return the figures: `value`, `label`, `asOf`, `link`, `tab`."""
        return self._filled(self._facts)

    @Property(RecordList, constant=True)
    def notices(self) -> RecordList:
        """Return the announcements of today: `title`, `icon`, `style`, `link`, where all of it can be read."""
        return self._filled(self._notices)


def figures(localizer: Localizer, release: "Release") -> list[dict[str, Any]]:
    """Return the figures of Home, which are confirmed: `value`, `label`, `asOf`, `fallback`, `link`, `tab`."""
    return [
        _figure(localizer, fact, number) for fact, number in zip(release.home.facts, release.home_figures, strict=False)
    ]


def _figure(localizer: Localizer, fact: HomeFact, number: Number) -> dict[str, Any]:
    labelled = replace(number, label=fact.text) if fact.text else number
    tab_index = reference.tab_index if (reference := SectionReference(localizer.content).find(fact.link)) else 0
    return {**localizer.block(labelled), "link": fact.link, "tab": tab_index}
