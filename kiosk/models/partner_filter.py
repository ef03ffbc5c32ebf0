"""The filter of partners by kind."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.schema.blocks import Partner
from kiosk.models.open_section import OpenSection
from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The filter comes from the navigation")
class PartnerFilter(QObject):
    """Shows the partners of one kind in the open section, or all."""

    changed = Signal()

    def __init__(self, section: OpenSection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._section = section
        self._kind = ""

    @Property("QVariantList", notify=changed)
    def kinds(self) -> list[str]:
        """Return the kinds of partner in the section, in order, each once."""
        return list(dict.fromkeys(each.kind for each in self._section.items(Partner)))

    @Property(str, notify=changed)
    def kind(self) -> str:
        """Return the kind that the visitor asked for, or nothing for all."""
        return self._kind

    @Slot(str)
    def choose(self, kind: str) -> None:
        """Show the partners of one kind, or all with an empty kind."""
        self._kind = kind
        self.changed.emit()
