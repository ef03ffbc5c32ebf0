"""The QR code that gives a section or an office to a phone."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.schema.blocks import Office
from kiosk.models.image_providers import qr_address_of_text
from kiosk.models.open_section import OpenSection
from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The share comes from the navigation")
class Share(QObject):
    """Offers the open section, or one of its offices, as a QR code that needs no network."""

    changed = Signal()

    def __init__(self, section: OpenSection, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._section = section
        self._office: str | None = None

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Return whether a code shows."""
        return self._office is not None and self._section.reference is not None

    @Property("QVariantMap", notify=changed)
    def payload(self) -> dict[str, Any]:
        """Return `title`, `where` (an office is), `code` (the address of its picture), and `truncated`.

        An empty map while no code shows.
        """
        from kiosk.content.narration.share import office_vcard, section_text

        localizer, section = self._section.localizer, self._section.section
        if not localizer or not section or self._office is None:
            return {}
        office = next((each for each in self._section.items(Office) if each.id == self._office), None)
        payload = office_vcard(localizer, office) if office else section_text(localizer, section)
        return {
            "title": payload.title,
            "code": qr_address_of_text(payload.text),
            "truncated": payload.truncated,
            "where": payload.where,
        }

    @Slot(str)
    def offer(self, office_id: str) -> None:
        """Show the code that holds an office, or the section with an empty id."""
        self._office = office_id
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close the code; what was open below it stays."""
        self._office = None
        self.changed.emit()
