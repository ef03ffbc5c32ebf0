"""The display: its size in pixels and in millimetres."""

import math

from PySide6.QtCore import QObject, QSize, QSizeF, Signal
from PySide6.QtQml import QmlElement

from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

USUAL_INCHES = 21.5
PLAUSIBLE_INCHES = (7.0, 110.0)
MILLIMETRES_PER_INCH = 25.4


def plausible_inches(size: QSizeF) -> float:
    """Return the diagonal in inches of a screen that reports this size in millimetres.

    Screens often report nothing or nonsense; the usual 21.5 inches then stand in.
    """
    inches = math.hypot(size.width(), size.height()) / MILLIMETRES_PER_INCH
    low, high = PLAUSIBLE_INCHES
    return inches if low <= inches <= high else USUAL_INCHES


@QmlElement
@QmlUncreatable("The display comes from the kiosk")
class Display(QObject):
    """The size of the screen or window that the kiosk fills."""

    changed = Signal()

    def __init__(self, inches: float = USUAL_INCHES, parent: QObject | None = None, *, rotation: int = 0) -> None:
        """Make a display of so many inches; the picture is turned clockwise by 0, 90, 180 or 270 degrees."""
        super().__init__(parent)
        self._rotation = rotation
        self._inches = inches
        self._size = QSize(1920, 1080)

    @property
    def inches(self) -> float:
        """Return the diagonal of the screen."""
        return self._inches

    def measure(self, size: QSizeF) -> None:
        """Set the size of the screen in millimetres; see `plausible_inches`."""
        inches = plausible_inches(size)
        if inches != self._inches:
            self._inches = inches
            self.changed.emit()

    def resize(self, size: QSize) -> None:
        """Set the size of the screen or window in pixels. The picture fills it, and is turned in it by `rotation`."""
        if self._rotation % 180:
            size = size.transposed()
        if size != self._size and not size.isEmpty():
            self._size = size
            self.changed.emit()

    @Property(int, constant=True)
    def rotation(self) -> int:
        """Return by how many degrees the picture is turned clockwise."""
        return self._rotation

    @Property(int, notify=changed)
    def width(self) -> int:
        """Return the width of the picture in pixels."""
        return self._size.width()

    @Property(int, notify=changed)
    def height(self) -> int:
        """Return the height of the picture in pixels."""
        return self._size.height()

    @Property(float, notify=changed)
    def pixelsPerMillimetre(self) -> float:
        """Return the pixels per millimetre of the screen."""
        diagonal = math.hypot(self._size.width(), self._size.height())
        return diagonal / (MILLIMETRES_PER_INCH * self._inches)
