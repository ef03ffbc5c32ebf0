"""Recognises the second touch of a double touch after the first has replaced its target."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.models.clock import Clock

ECHO_SECONDS = 0.5
"""The time after a touch in which nobody can have seen what replaced its target, and aimed at that."""
ECHO_SLIPS = 3
"""How far from the first touch the second may be: 12 mm, in multiples of the distance that a finger may slip."""

Target = tuple[QQuickItem, str] | None
"""What a touch would act on, and its name: one button may lead to another place each time."""


class DoubleTouch:
    """Recognises unintended second touches of a hasty or trembling hand."""

    def __init__(self, window: QQuickWindow, clock: Clock) -> None:
        self._window = window
        self._clock = clock
        self._point = QPointF()
        self._target: Target = None
        self._ended = -ECHO_SECONDS

    def begins(self, point: QPointF) -> bool:
        """Note a press; return whether it follows another at once and would hit another target."""
        reach = ECHO_SLIPS * QGuiApplication.styleHints().startDragDistance()
        near = (point - self._point).manhattanLength() <= reach
        soon = self._clock.now() - self._ended < ECHO_SECONDS
        if soon and near and target_at(self._window, self._point) != self._target:
            return True
        self._point, self._target = point, target_at(self._window, point)
        return False

    def ends(self) -> None:
        """Note a release."""
        self._ended = self._clock.now()


def target_at(window: QQuickWindow, point: QPointF) -> Target:
    """Return the item that a touch at a point of the window would act on, or None."""
    item = _front(window.contentItem(), point)
    return (item, str(item.property("name"))) if item else None


def _front(item: QQuickItem, point: QPointF) -> QQuickItem | None:
    """Return the front item at a point of this one that acts on touches. Items without a size may hold others."""
    if not (item.isVisible() and item.isEnabled()):
        return None
    inside = item.contains(point)
    if not inside and item.width() > 0 and item.height() > 0:
        return None
    children = item.childItems()
    children.sort(key=QQuickItem.z)  # of the same height, the last one lies on the others
    for child in reversed(children):
        if found := _front(child, item.mapToItem(child, point)):
            return found
    return item if inside and item.property("fillPressed") is not None else None
