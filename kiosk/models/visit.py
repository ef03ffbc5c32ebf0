"""The visit: from the first touch to the reset."""

import math

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.schema.model import VisitTimes
from kiosk.models.clock import Clock
from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

ATTRACT, VISITING, WARNING = "attract", "visiting", "warning"
RING_EACH_SECOND = 5
LONGEST_HOLD_SECONDS = 30 * 60
"""How long after the last touch what is heard still keeps a visit alive: dirt on the glass may have begun it."""


@QmlElement
@QmlUncreatable("The visit comes from the kiosk")
class Visit(QObject):
    """The state of the visit: after some idle time it asks whether anybody is there, and ends without an answer.

    `phase` is `attract`, `visiting` or `warning`. The clock runs in the last two only.
    """

    phaseChanged = Signal()
    secondsLeftChanged = Signal()
    byKeyboardChanged = Signal()
    warningDue = Signal()
    """Time for the warning sound: at the start of the warning, every five seconds, and in each of the last five."""
    ended = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None, *, endless: bool = False) -> None:
        """Make a visit that has not begun. An `endless` one never asks, and only ends by `end`."""
        super().__init__(parent)
        self._clock = clock
        self._endless = endless
        self._times = VisitTimes()
        self._phase = ATTRACT
        self._seconds_left = 0
        self._began = 0.0
        self._last_touch = 0.0
        self._last_sign = 0.0
        self._busy_sources = set[str]()
        self._by_keyboard = False
        clock.second.connect(self._look)

    def set_times(self, times: VisitTimes) -> None:
        """Use the times of new content from now on."""
        self._times = times

    @Property(str, notify=phaseChanged)
    def phase(self) -> str:
        """Return `attract`, `visiting` or `warning`."""
        return self._phase

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:
        """Return the seconds left to answer the warning."""
        return self._seconds_left

    @Slot()
    def begin(self) -> None:
        """Begin the visit."""
        self._note_touch()
        if self._phase == ATTRACT:
            self._began = self._last_touch
        if not self._endless:
            self._clock.start()
        self._enter(VISITING)

    @property
    def seconds(self) -> float:
        """Return how long the visit, or the last one, lasted up to the last sign that somebody was there."""
        return self._last_sign - self._began

    @Property(bool, notify=byKeyboardChanged)
    def byKeyboard(self) -> bool:
        """Return whether the last input came from a keyboard, so that the focus must be visible."""
        return self._by_keyboard

    def touched(self, *, by_keyboard: bool = False) -> None:
        """Note a touch or key; it restarts the idle time, but does not answer the warning: see `stay`."""
        self.noteAssistiveAction()
        self._note_keyboard(used=by_keyboard)

    @Slot()
    def noteAssistiveAction(self) -> None:
        """Note an action by an assistive program, of which the window gets no event."""
        if self._phase == VISITING:
            self._note_touch()

    def hold(self, *, busy: bool, by: str = "voice") -> None:
        """Pause the idle time while something is heard or played, for half an hour at most."""
        if by in self._busy_sources and not busy:
            self._look()
        self._busy_sources = self._busy_sources | {by} if busy else self._busy_sources - {by}

    @Slot()
    def stay(self) -> None:
        """Answer the warning: the visit goes on."""
        if self._phase == WARNING:
            self._note_touch()
            self._enter(VISITING)

    @Slot()
    def ask(self) -> None:
        """Show the warning now."""
        if self._phase == VISITING:
            self._last_touch = self._last_sign = self._clock.now() - self._times.idle_seconds
            self._busy_sources = set()
            self._look()

    @Slot()
    def end(self) -> None:
        """End the visit."""
        if self._phase != ATTRACT:
            self._clock.stop()
            self._note_keyboard(used=False)
            self._enter(ATTRACT)
            self.ended.emit()

    @Slot()
    def _look(self) -> None:
        if self._phase == ATTRACT or self._endless:
            return
        now = self._clock.now()
        if self._busy_sources and self._phase == VISITING and now - self._last_touch <= LONGEST_HOLD_SECONDS:
            self._last_sign = now
        over = now - self._last_sign - self._times.idle_seconds
        if over >= self._times.warning_seconds:
            self.end()
        elif over >= 0:
            self._warn(math.ceil(self._times.warning_seconds - over))

    def _note_touch(self) -> None:
        self._last_touch = self._last_sign = self._clock.now()

    def _warn(self, seconds_left: int) -> None:
        begins = self._phase != WARNING
        self._seconds_left = seconds_left
        self.secondsLeftChanged.emit()
        self._enter(WARNING)
        if begins or seconds_left <= RING_EACH_SECOND or seconds_left % RING_EACH_SECOND == 0:
            self.warningDue.emit()

    def _note_keyboard(self, *, used: bool) -> None:
        if self._by_keyboard != used:
            self._by_keyboard = used
            self.byKeyboardChanged.emit()

    def _enter(self, phase: str) -> None:
        if self._phase != phase:
            self._phase = phase
            self.phaseChanged.emit()
