"""The item that shows the frames of a film. Qt's own item for films draws nothing without a graphics card."""

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickPaintedItem

from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The screen comes from the playback")
class VideoOutput(QQuickPaintedItem):
    """Shows each frame as soon as it comes. Frames come in the size of the item, which only copies them.

    There is one, which the view of each film borrows: PySide 6.11 never frees an object in Python that a view makes.
    """

    ratioChanged = Signal()
    resized = Signal(QSize)
    """It has another size now, in pixels."""

    def __init__(self, parent: QObject) -> None:
        super().__init__()
        self.setParent(parent)
        self._picture = QImage()
        self._ratio = 0.0
        self.setOpaquePainting(True)
        self.setFillColor(Qt.GlobalColor.black)
        self.widthChanged.connect(self._fit)
        self.heightChanged.connect(self._fit)

    @Property(float, notify=ratioChanged)
    def ratio(self) -> float:
        """Return the ratio of width to height of the film; 0 before its first frame."""
        return self._ratio

    def paint(self, painter: QPainter) -> None:
        """Draw the picture; one that was made for another size is stretched until the next comes."""
        area = QRectF(0, 0, self.width(), self.height())
        if self._picture.isNull():
            return
        if self._picture.size() == area.size().toSize():
            painter.drawImage(0, 0, self._picture)
        else:
            painter.drawImage(area, self._picture)

    @Slot()
    def _fit(self) -> None:
        self.resized.emit(QSize(round(self.width()), round(self.height())))

    @Slot(QImage, float)
    def take(self, picture: QImage, ratio: float) -> None:
        """Show a frame; `ratio` is the width of the film divided by its height."""
        self._picture = picture
        if ratio != self._ratio:
            self._ratio = ratio
            self.ratioChanged.emit()
        self.update()
