"""The office that the visitor has opened, in its section and on the map."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.schema.blocks import Office
from kiosk.models.map.office_map import OfficeMap
from kiosk.models.open_section import OpenSection
from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The selection comes from the navigation")
class OfficeSelection(QObject):
    """The offices of the open section: which of them is open, and the map that shows them all."""

    changed = Signal()

    def __init__(self, section: OpenSection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._section = section
        self._map = OfficeMap(self)
        self._id = ""
        self._kind = ""

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Return whether the visitor has opened an office."""
        return self._current() is not None

    @Property("QVariantMap", notify=changed)
    def current(self) -> dict[str, Any]:
        """Return the office that is open, or an empty map."""
        return self._section.localized(self._current())

    @Property("QVariantMap", notify=changed)
    def leading(self) -> dict[str, Any]:
        """Return the leading office: the open one, else the first of the kind that is shown, else an empty map."""
        return self._section.localized(self._leading())

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Return the kind that the visitor asked for, or nothing for all."""
        return self._kind

    @Property(int, notify=changed)
    def count(self) -> int:
        """Return how many offices of that kind there are."""
        return len(self._of_kind())

    @Property(int, notify=changed)
    def number(self) -> int:
        """Return which of them the leading one is, from 1 on, or 0 where there is none."""
        leading = self._leading()
        return self._of_kind().index(leading) + 1 if leading else 0

    @Property(OfficeMap, constant=True)
    def map(self) -> OfficeMap:
        """Return the map with the offices of the section."""
        return self._map

    @Slot(str)
    def open(self, office_id: str) -> None:
        """Show all about an office; an unknown one closes the one that is open."""
        self._id = office_id
        if (current := self._current()) and self._kind not in ("", current.kind):
            self.chooseKind("")
        self._map.mark(office_id)
        self.changed.emit()

    @Slot(int)
    def step(self, by: int) -> None:
        """Open the office that many places after the leading one, or before it if negative; at the ends stay."""
        offices, number = self._of_kind(), self.number - 1 + by
        if 0 <= number < len(offices):
            self.open(offices[number].id)

    @Slot(str)
    def chooseKind(self, kind: str) -> None:
        """Show the offices of one kind on the map, or all with an empty kind; one of another kind closes."""
        self._kind = kind
        current = self._current()
        if current and current not in self._of_kind():
            self._id = ""
            self._map.mark("")
        self.fill_map()
        self.changed.emit()

    def forget_kind(self) -> None:
        """Forget the kind that was asked for: another section shows, which is told after this."""
        self._kind = ""

    @Slot()
    def close(self) -> None:
        """Close the office that is open."""
        self.open("")

    def fill_map(self) -> None:
        """Show the offices of the section on the map, in the visitor's language."""
        section = self._section
        if section.localizer:
            self._map.show(section.office_map, section.items(Office), section.localizer, section.own_office, self._kind)

    def _of_kind(self) -> list[Office]:
        return [office for office in self._section.items(Office) if self._kind in ("", office.kind)]

    def _leading(self) -> Office | None:
        return self._current() or next(iter(self._of_kind()), None)

    def _current(self) -> Office | None:
        return next((office for office in self._section.items(Office) if office.id == self._id), None)
