"""The heartbeat of the window: whether the event loop runs and frames are drawn."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QScreen
from PySide6.QtQuick import QQuickWindow

FIRST_LOOKS_MILLISECONDS = 1000
"""How often the window is looked at until the first beat."""


class Heartbeat(QObject):
    """Asks for a frame every so many seconds, and beats if the one before came or if there is no screen to draw it on.

    The window system does not ask for frames of a window that nobody can see: the screen is off, or not there, or
    something covers it. Qt then calls the window not exposed, and it is enough that the event loop runs and that what
    manages the screen `answers`.
    """

    beat = Signal()
    missed = Signal()
    """No frame came although the window can be seen, or nothing manages the screen."""

    def __init__(
        self,
        window: QQuickWindow,
        seconds: float,
        parent: QObject | None = None,
        now: Callable[[], float] = monotonic,
        answers: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._window, self._seconds, self._now, self._compositor_answers = window, seconds, now, answers
        self._waiting_for_frame = False
        self._began = False
        self.last_frame = 0.0
        """When the latest frame that was asked for came, on the monotonic clock; 0 before the first."""
        self._timer = QTimer(self, interval=min(FIRST_LOOKS_MILLISECONDS, round(seconds * 1000)))
        self._timer.timeout.connect(self.look)
        self._timer.start()
        self._ask()

    @property
    def exposed(self) -> bool:
        """Return whether the window can be seen."""
        return self._window.isExposed()

    @property
    def screen(self) -> QScreen | None:
        """Return the screen on which the window stands, None if there is none."""
        return self._window.screen()

    @Slot()
    def look(self) -> None:
        """Beat, or tell that a frame is missing; ask for the next one."""
        if self._waiting_for_frame and (self.exposed or not self._compositor_answers()):
            self.missed.emit()
        else:
            self._beat()
        self._ask()

    @Slot()
    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _ask(self) -> None:
        if not self._waiting_for_frame:
            self._waiting_for_frame = True
            self._window.frameSwapped.connect(self._see)
        self._window.update()

    @Slot()
    def _see(self) -> None:
        """Note a frame. Runs in the thread of the models, also where another thread draws."""
        if not self._waiting_for_frame:
            return
        self._waiting_for_frame = False
        self._window.frameSwapped.disconnect(self._see)
        self.last_frame = self._now()
        if not self._began:
            self._beat()

    def _beat(self) -> None:
        if not self._began:
            self._began = True
            self._timer.setInterval(round(self._seconds * 1000))
        self.beat.emit()
