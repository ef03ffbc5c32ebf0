"""How a visitor wants to see and reach the exhibit."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

LARGEST_TEXT = 2
"""Text has three sizes, 0 to 2."""


@QmlElement
@QmlUncreatable("The access settings come from the kiosk")
class Access(QObject):
    """What the visitor asked for in the access panel; all of it ends with the visit."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, still: bool = False) -> None:
        """Make the settings as they are before anybody asks for anything. `still`: nothing ever moves."""
        super().__init__(parent)
        self._still = still
        self._text_size = 0
        self._high_contrast = False
        self._low_reach = False
        self._reduced_motion = False

    @Property(int, notify=changed)
    def textSize(self) -> int:
        """Return the size of the text: 0 standard, 1 larger, 2 largest."""
        return self._text_size

    @Property(bool, notify=changed)
    def highContrast(self) -> bool:
        """Return whether the colours are those of high contrast."""
        return self._high_contrast

    @Property(bool, notify=changed)
    def lowReach(self) -> bool:
        """Return whether everything lies in the lower part of the screen."""
        return self._low_reach

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        """Return whether pages change without sliding."""
        return self._still or self._reduced_motion

    @Slot(int)
    def chooseTextSize(self, size: int) -> None:
        """Show text in this size; a size that does not exist becomes the nearest one."""
        self._text_size = max(0, min(size, LARGEST_TEXT))
        self.changed.emit()

    @Slot(bool)
    def useHighContrast(self, on: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        """Use the colours of high contrast, or the usual ones."""
        self._high_contrast = on
        self.changed.emit()

    @Slot(bool)
    def useLowReach(self, on: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        """Lay everything out in the lower part of the screen, or in all of it."""
        self._low_reach = on
        self.changed.emit()

    @Slot(bool)
    def useReducedMotion(self, on: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        """Change pages without sliding, or as usual."""
        self._reduced_motion = on
        self.changed.emit()

    def reset(self) -> None:
        """Go back to how it was before the visit."""
        wanted = (self._text_size, self._high_contrast, self._low_reach, self._reduced_motion)
        self._text_size = 0
        self._high_contrast = self._low_reach = self._reduced_motion = False
        if any(wanted):
            self.changed.emit()
