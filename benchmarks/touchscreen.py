"""Fingers on a window of this process."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest


class Touchscreen:
    """A touch device for one window. As touchscreens do, it tells in every event of all fingers that are down."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._device: QPointingDevice = QTest.createTouchDevice()
        self._down: dict[int, QPoint] = {}

    def touch(self, points: list[dict[str, Any]]) -> None:
        """Deliver one event with these points: `id`, `state`, and pixels of the window as `x` and `y`.

        Only a press brings a finger, until its release. Whoever is down already moves with a press: his release got
        lost, and the screen takes the next touch for his.
        """
        event = QTest.touchEvent(self._window, self._device, autoCommit=False)
        told = {each["id"]: each for each in points if each["state"] == "press" or each["id"] in self._down}
        for number in told.keys() | self._down.keys():
            state = told[number]["state"] if number in told else "stationary"
            act = event.release if state == "release" else event.move if number in self._down else event.press
            if state != "stationary":
                self._down[number] = QPoint(told[number]["x"], told[number]["y"])
            act(number, self._down[number], self._window)
            if state == "release":
                del self._down[number]
        event.commit(processEvents=False)

    def cancel(self) -> None:
        """Take all fingers away without releasing them."""
        self._down.clear()
        QCoreApplication.sendEvent(self._window, QTouchEvent(QEvent.Type.TouchCancel, self._device))
