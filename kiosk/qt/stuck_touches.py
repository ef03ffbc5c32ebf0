"""Filters unintended touches: dirt, a lost release, a hand on the glass, the second touch of a double touch.

The window does not receive them.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QEventPoint, QGuiApplication, QInputDevice, QMouseEvent, QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.models.clock import Clock
from kiosk.models.visit import Visit
from kiosk.qt.double_touch import DoubleTouch

LONGEST_REST_SECONDS = 20
TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd})
CLICKS = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease})
BEGINNING, ENDING = QEventPoint.State.Pressed, QEventPoint.State.Released


@dataclass(frozen=True)
class Rest:
    """The point where a finger rests, and since when."""

    point: QPointF
    since: float


class StuckTouches(QObject):
    """Cancels a touch that rests for too long, and all of them when the visit ends; filters double touches and clicks.

    A cancelled finger is hidden from the window until it is lifted: Qt would still count it, and what it lies on
    would not answer to others. The window sees it go: a movement that Qt Quick kept for the next frame belongs to it.
    Qt cancels all fingers at once, so whoever moves another one meanwhile touches again.
    """

    def __init__(self, window: QQuickWindow, visit: Visit, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._resting: dict[int, Rest] = {}
        self._ignored: set[int] = set()
        self._double_touch = DoubleTouch(window, clock)
        self._ignores_click = False
        clock.setParent(self)
        clock.second.connect(self._look)
        # A cancel amid a touch, which may be what ended the visit, would crash Qt.
        visit.ended.connect(self._forget_all, Qt.ConnectionType.QueuedConnection)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Return True for an event that is swallowed."""
        kind = event.type()
        if kind == QEvent.Type.TouchCancel:
            self._ignored.clear()
            self._watch({})
        elif kind in TOUCHES and isinstance(event, QTouchEvent) and event.spontaneous():  # not what it hands on
            points = event.points()
            self._follow(points)
            if self._ignored:
                return self._hides(event, points)
        elif kind in CLICKS and isinstance(event, QMouseEvent) and event.spontaneous():
            return self._follow_mouse(kind, event.position())
        return super().eventFilter(watched, event)

    def _follow(self, points: list[QEventPoint]) -> None:
        """Note pressed, moved and released fingers. One missing in the event rests: its release may be lost."""
        slip = QGuiApplication.styleHints().startDragDistance()
        resting = dict(self._resting)
        for touch in points:
            number, state, point = touch.id(), touch.state(), touch.position()
            if state in (BEGINNING, ENDING):
                self._ignored.discard(number)
            if state == BEGINNING and self._double_touch.begins(point):
                self._ignored.add(number)
            if state == ENDING:
                self._double_touch.ends()
                resting.pop(number, None)
            elif number not in self._ignored:
                rest = None if state == BEGINNING else resting.get(number)
                if not rest or (point - rest.point).manhattanLength() > slip:
                    resting[number] = Rest(point, self._clock.now())
        self._watch(resting)

    def _follow_mouse(self, kind: QEvent.Type, point: QPointF) -> bool:
        """Return whether a click is an echo. Qt tells of a second press twice, of which the first is looked at."""
        if kind == QEvent.Type.MouseButtonPress:
            self._ignores_click = self._double_touch.begins(point)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._double_touch.ends()
        return self._ignores_click

    def _watch(self, resting: dict[int, Rest]) -> None:
        if bool(resting) != bool(self._resting):
            (self._clock.start if resting else self._clock.stop)()
        self._resting = resting

    def _hides(self, event: QTouchEvent, points: list[QEventPoint]) -> bool:
        """Pass on the part of an event that concerns other fingers."""
        others = [point for point in points if point.id() not in self._ignored]
        self._ignored &= {point.id() for point in points}
        if len(others) == len(points):
            return False
        event.accept()
        if others:
            part = QTouchEvent(_kind(others), event.pointingDevice(), event.modifiers(), others)
            part.setTimestamp(event.timestamp())
            QCoreApplication.sendEvent(self._window, part)
        return True

    @Slot()
    def _look(self) -> None:
        latest = self._clock.now() - LONGEST_REST_SECONDS
        if forgotten := {number for number, rest in self._resting.items() if rest.since <= latest}:
            self._forget(forgotten)

    @Slot()
    def _forget_all(self) -> None:
        if self._resting:
            self._forget(set(self._resting))

    def _forget(self, numbers: set[int]) -> None:
        forgotten = self._ignored | numbers
        others = {number: rest for number, rest in self._resting.items() if number not in numbers}
        for device in QInputDevice.devices():
            if isinstance(device, QPointingDevice) and device.type() == QInputDevice.DeviceType.TouchScreen:
                QCoreApplication.sendEvent(self._window, QTouchEvent(QEvent.Type.TouchCancel, device))
        self._ignored = forgotten
        self._watch(others)


def _kind(points: list[QEventPoint]) -> QEvent.Type:
    states = {point.state() for point in points}
    if states == {BEGINNING}:
        return QEvent.Type.TouchBegin
    return QEvent.Type.TouchEnd if states == {ENDING} else QEvent.Type.TouchUpdate
