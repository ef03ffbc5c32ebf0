"""The clock, which tests replace."""

import time
from datetime import date, datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

MINUTE_MILLISECONDS = 60 * 1000


class Clock(QObject):
    """Monotonic seconds, a signal each second while started, and the date."""

    second = Signal()
    step = Signal()
    """The attract screen goes on; see `step_every`."""
    minute = Signal()
    """The clock on the wall has begun a minute; see `emit_minutes`. A jump of it is noticed within one."""

    def __init__(self, parent: QObject | None = None, *, day: date | None = None) -> None:
        """Make a clock; with a `day`, `today` always returns that one."""
        super().__init__(parent)
        self._day = day
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.second)
        self._stepper = QTimer(self)
        self._stepper.timeout.connect(self.step)
        self._minutes = QTimer(self, singleShot=True)
        self._minutes.timeout.connect(self._begin_minute)

    def now(self) -> float:
        """Return seconds on the monotonic clock."""
        return time.monotonic()

    def today(self) -> date:
        """Return the local date; it may be wrong by years on a machine without a battery."""
        return self.local().date()

    def local(self) -> datetime:
        """Return the local date and time, as the clock on the wall shows it."""
        now = _now()
        return datetime.combine(self._day or now.date(), now.time())

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

    def emit_minutes(self) -> None:
        """Emit `minute` at the begin of each, from the next one on."""
        from PySide6.QtCore import Qt  # its names take 20 ms, and a start needs none

        self._minutes.setTimerType(Qt.TimerType.PreciseTimer)
        self._minutes.start(MINUTE_MILLISECONDS - round(time.time() * 1000) % MINUTE_MILLISECONDS)

    @Slot()
    def _begin_minute(self) -> None:
        self.emit_minutes()
        self.minute.emit()


def _now() -> datetime:
    return datetime.now().astimezone()
