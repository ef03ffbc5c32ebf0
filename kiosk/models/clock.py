"""The clock, which tests replace."""

import time
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal


class Clock(QObject):
    """Monotonic seconds, a signal each second while started, and the date."""

    second = Signal()
    step = Signal()
    """The attract screen goes on; see `step_every`."""

    def __init__(self, parent: QObject | None = None, *, day: date | None = None) -> None:
        """Make a clock; with a `day`, `today` always returns that one."""
        super().__init__(parent)
        self._day = day
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.second)
        self._stepper = QTimer(self)
        self._stepper.timeout.connect(self.step)

    def now(self) -> float:
        """Return seconds on the monotonic clock."""
        return time.monotonic()

    def today(self) -> date:
        """Return the local date; it may be wrong by years on a machine without a battery."""
        return self._day or datetime.now().astimezone().date()

    @property
    def certain(self) -> bool:
        """Return whether the day was given on the command line, so that it is not checked against clock evidence."""
        return self._day is not None

    def start(self) -> None:
        """Start emitting `second`."""
        self._timer.start()

    def stop(self) -> None:
        """Stop emitting `second`, so that a waiting kiosk does not wake up for it."""
        self._timer.stop()

    def step_every(self, seconds: float) -> None:
        """Emit `step` every so many seconds from now on; never with 0."""
        if seconds:
            self._stepper.start(round(seconds * 1000))
        else:
            self._stepper.stop()
