"""A workaround for missing frame callbacks: a pixel that differs in every frame.

Wayland tells a window when to draw next once the screen has shown something new of it. Some compositors (cage 0.1.4)
never tell it after a frame in which nothing changed, and the window would draw no more.
"""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QSGNode, QSGSimpleRectNode

PIXEL = QRectF(0, 0, 1, 1)
SHADES = (QColor(0, 0, 0, 1), QColor(0, 0, 0, 2))
"""Nobody sees them, nor the difference."""


class FrameCallbackWorkaround(QQuickItem):
    """A pixel in the corner of an item, on top of everything. For the software renderer only."""

    def __init__(self, parent: QQuickItem) -> None:
        super().__init__(parent)
        self._node: _Node | None = None
        self.setFlag(QQuickItem.Flag.ItemHasContents)
        self.setSize(QSizeF(PIXEL.size()))
        self.setZ(1)

    def updatePaintNode(self, _old: QSGNode, _data: QQuickItem.UpdatePaintNodeData) -> QSGNode:  # noqa: N802
        """Return the pixel."""
        if self._node is None:
            self._node = _Node(PIXEL, SHADES[0])
            self._node.setFlag(QSGNode.Flag.UsePreprocess)
        return self._node


class _Node(QSGSimpleRectNode):
    """Qt calls `preprocess` before each frame. A change there belongs to that frame and requests no other."""

    def preprocess(self) -> None:
        """Change the colour of the pixel."""
        self.setColor(SHADES[self.color() == SHADES[0]])
