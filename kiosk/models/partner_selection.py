"""The partners that the visitor has asked for: those of one kind, and all about one."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.schema.blocks import Partner
from kiosk.models.open_section import OpenSection
from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

NONE = -1


@QmlElement
@QmlUncreatable("The selection comes from the navigation")
class PartnerSelection(QObject):
    """The partners of the open section: the kind that shows, and which of them is open."""

    changed = Signal()
    kindChosen = Signal()
    """The visitor asked for another kind."""

    def __init__(self, section: OpenSection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._section = section
        self._kind = ""
        self._number = NONE

    @Property("QVariantList", notify=changed)
    def kinds(self) -> list[str]:
        """Return the kinds of partner in the section, in order, each once."""
        return list(dict.fromkeys(each.kind for each in self._section.items(Partner)))

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Return the kind that the visitor asked for, or nothing for all."""
        return self._kind

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Return whether the visitor has opened a partner."""
        return self._current() is not None

    @Property("QVariantMap", notify=changed)
    def current(self) -> dict[str, Any]:
        """Return the partner that is open, or an empty map."""
        return self._section.localized(self._current())

    @Slot(str)
    def chooseKind(self, kind: str) -> None:
        """Show the partners of one kind, or all with an empty kind."""
        if kind != self._kind:
            self._kind = kind
            self.changed.emit()
            self.kindChosen.emit()

    def forget_kind(self) -> None:
        """Forget the kind that was asked for: another section shows, which is told after this."""
        self._kind = ""

    @Slot(int)
    def open(self, number: int) -> None:
        """Show all about the partner with this `number` in the section; one that is not there closes the open one."""
        self._number = number
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close the partner that is open."""
        self.open(NONE)

    def _current(self) -> Partner | None:
        partners = self._section.items(Partner)
        return partners[self._number] if 0 <= self._number < len(partners) else None
