"""Whether the section was useful: one touch answers."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.models.exhibit import Exhibit
from kiosk.models.navigation import Navigation
from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("Feedback comes from the kiosk")
class Feedback(QObject):
    """Takes one answer a section and visit. It stands: nothing is kept by which it could be found and changed."""

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
        """Forget which sections were answered for: the next visitor may answer."""
        self._answered.clear()
        self.changed.emit()

    @Property(bool, notify=changed)
    def wanted(self) -> bool:
        """Return whether the content asks for answers."""
        localizer = self._exhibit.localizer
        return bool(localizer and localizer.content.feedback)

    @Property(bool, notify=changed)
    def thanked(self) -> bool:
        """Return whether this visitor has answered for this section."""
        return self._navigation.link in self._answered

    @Slot(str)
    def answer(self, face: str) -> None:
        """Take an answer: `smile`, `meh` or `frown`."""
        if self.wanted and not self.thanked:
            self._answered.add(self._navigation.link)
            self.given.emit(self._navigation.link, self._exhibit.language, face)
            self.changed.emit()
