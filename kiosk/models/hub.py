"""What the page of a tab shows: its topics, in groups."""

from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.schema.model import Tab
from kiosk.models.exhibit import Exhibit
from kiosk.models.hub_pages import HubPages
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList
from kiosk.models.section_reference import in_groups

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


MAX_CARDS = 9
"""Topics that have room for a picture each."""


@QmlElement
@QmlUncreatable("Hubs come from the navigation")
class Hub(QObject):
    """The topics of the tab that is open."""

    changed = Signal()

    def __init__(self, exhibit: Exhibit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._tab: Tab | None = None
        self._count = 0
        self._groups = RecordList(("title", "topics"), self)
        self._pages = HubPages(self)

    def fill(self, localizer: Localizer, tab: Tab | None) -> None:
        """Show the topics of a tab in the language of a localizer, or none without a tab."""
        self._tab, self._count = tab, len(tab.sections) if tab else 0
        groups = tuple(_groups(localizer, tab)) if tab else ()
        if groups != self._groups.records:
            self._groups.show(groups)
            self._pages.show([len(group["topics"]) for group in groups])
        self.changed.emit()

    @property
    def spoken_items(self) -> list[list[str]]:
        """Return the words of each topic, before the first of a group its title."""
        return [
            [group["title"], each["title"]] if each is group["topics"][0] else [each["title"]]
            for group in self._groups.records
            for each in group["topics"]
        ]

    @Property(int, notify=changed)
    def count(self) -> int:
        """Return how many topics the tab has."""
        return self._count

    @Property(HubPages, constant=True)
    def pages(self) -> HubPages:
        """Return the pages on which the topics stand."""
        return self._pages

    @Property("QVariantList", notify=changed)
    def topics(self) -> list[dict[str, Any]]:
        """Return the topics with their `cover` where all stand in one group and have room for it; else nothing."""
        groups, tab = self._groups.records, self._tab
        if not tab or len(groups) != 1 or self._count > MAX_CARDS:
            return []
        return [{**each, "cover": self._exhibit.cover(tab.sections[each["index"]])} for each in groups[0]["topics"]]

    @Property(RecordList, constant=True)
    def groups(self) -> RecordList:
        """Return the groups: `title`, empty for topics without one, and `topics`.

        A topic has `title`, `icon`, `link`, `index` and `number`. `index` is that of the section in its tab, `number`
        counts the topics as they are shown, from 1.
        """
        return self._groups


def _groups(localizer: Localizer, tab: Tab) -> list[dict[str, Any]]:
    shown, number = [], 0
    for group, indexes in in_groups(tab):
        topics = []
        for index in indexes:
            number += 1
            section = tab.sections[index]
            title, link = localizer.localize(section.title), f"{tab.id}/{section.id}"
            topics.append({"title": title, "icon": section.icon, "link": link, "index": index, "number": number})
        shown.append({"title": localizer.localize(group.title) if group else "", "topics": topics})
    return shown
