"""Converts a frame of a film to a picture in the size of the screen item. Runs in threads beside the drawing."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

SMOOTH = 0.5
"""Below this part of its width a picture is averaged, which takes twice as long; above, neighbours are mixed."""


def convert(frame: "QVideoFrame", size: QSize) -> tuple[QImage, float]:
    """Return a frame as a picture of this size, or of its own where the size is empty; a null one if that fails.

    Also return the aspect ratio of the film, width to height, with its rotation applied.
    """
    picture = frame.toImage()
    ratio = picture.width() / max(1, picture.height())
    if size.isEmpty() or picture.isNull() or picture.size() == size:
        return picture, ratio
    if size.width() < picture.width() * SMOOTH:
        mode = Qt.TransformationMode.SmoothTransformation
        return picture.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, mode), ratio
    scaled = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(scaled)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(QRect(0, 0, size.width(), size.height()), picture)
    painter.end()
    return scaled, ratio
