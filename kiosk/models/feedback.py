"""The question whether the section was useful; one touch answers."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.models.exhibit import Exhibit
from kiosk.models.history import SECTION
from kiosk.models.navigation import Navigation
from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Feedback comes from the kiosk")
class Feedback(QObject):
    """Accepts one answer for each section and visit. It cannot be changed: it is not kept with the visit."""

    changed = Signal()
    given = Signal(str, str, str)
    """Somebody answered: the section as `tab/section`, the language, the face."""

    def __init__(self, exhibit: Exhibit, navigation: Navigation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._navigation = navigation
        self._answered: set[str] = set()
        navigation.changed.connect(self.changed)

    def reset(self) -> None:
        """Forget the answered sections: the next visitor may answer."""
        self._answered.clear()
        self.changed.emit()

    @Property(bool, notify=changed)
    def available(self) -> bool:
        """Return whether the content asks for answers, and a section is open for which they are."""
        localizer = self._exhibit.localizer
        return bool(localizer and localizer.content.feedback and self._navigation.page == SECTION)

    @Property(bool, notify=changed)
    def thanked(self) -> bool:
        """Return whether this visitor has answered for this section."""
        return self._navigation.link in self._answered

    @Slot(str)
    def answer(self, face: str) -> None:
        """Accept an answer: `smile`, `meh` or `frown`."""
        if self.available and not self.thanked:
            self._answered.add(self._navigation.link)
            self.given.emit(self._navigation.link, self._exhibit.language, face)
            self.changed.emit()
