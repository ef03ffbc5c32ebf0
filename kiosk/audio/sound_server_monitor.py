"""The monitor of the sound server: knows whether it answers, and has Qt wait for it in a thread of its own."""

from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot

from kiosk.audio.pulse_context import PulseContext
from kiosk.qt.thread_pool import ThreadPool

TIMEOUT_MILLISECONDS = 3_000
"""The timeout of an answer, which takes 5 ms, and longer the first time: Qt Multimedia is loaded from the disk."""
RECONNECT_MILLISECONDS = 4_000
"""Qt connects again 3 seconds after the event loop told it that the connection was lost."""


class SoundServerMonitor(QObject):
    """Knows whether a sound can be heard. Ask it before each sound.

    Qt 6.11 waits for the server in the thread that first asks for audio devices, and in the one that first opens a
    stream: half a minute, if it stalls. There it also connects again, and never any more if nobody is there then. So it
    is the thread of this class that does both first, and that lets Qt connect again once a server was found.
    """

    changed = Signal()
    """`available` has changed."""
    answered = Signal(bool)
    """Whether a sound can be heard, after `ask`: within 3 seconds."""

    def __init__(self, parent: QObject | None = None, check: Callable[[], bool] | None = None) -> None:
        """Know of no loudspeaker yet. `check` runs in the thread, and returns whether the server answers Qt."""
        super().__init__(parent)
        self._check = check or _qt_can_play
        self._thread = ThreadPool("sound server", self)
        self._loudspeaker = self._unresponsive = False
        self._timeout = QTimer(self, singleShot=True, interval=TIMEOUT_MILLISECONDS)
        self._timeout.timeout.connect(self._give_up)

    @property
    def lost(self) -> bool:
        """Return whether the server has failed to answer."""
        return self._unresponsive

    @property
    def available(self) -> bool:
        """Return whether there is a loudspeaker, and its server has not failed to answer."""
        return self._loudspeaker and not self._unresponsive

    def note_loudspeaker(self, *, found: bool) -> None:
        """Take note of whether another process has found a server that answers, with a loudspeaker."""
        before, self._loudspeaker = self.available, found
        if found and self._unresponsive:
            self._ask_in_thread()
        if self.available != before:
            self.changed.emit()

    def ask(self) -> None:
        """Ask for an answer; `answered` follows."""
        if self.available:
            self._timeout.start()
            self._ask_in_thread()
        else:
            QTimer.singleShot(0, self._refuse)

    def note_stall(self) -> None:
        """Take note that the server gives no answer. It is available again as soon as it gives one."""
        before, self._unresponsive = self.available, True
        self._ask_in_thread()
        if before:
            self.changed.emit()

    def _ask_in_thread(self) -> None:
        if not self._thread.pending:  # else one waits already
            self._thread.submit(self._check, self._note_answer)

    def _note_answer(self, answers: bool) -> None:  # noqa: FBT001 - the result of the thread
        before, self._unresponsive = self.available, not answers
        self._timeout.stop()
        if self.available != before:
            self.changed.emit()
        self.answered.emit(self.available)

    @Slot()
    def _give_up(self) -> None:
        self.note_stall()
        self._refuse()

    @Slot()
    def _refuse(self) -> None:
        self.answered.emit(False)


def _qt_can_play() -> bool:
    """Return whether Qt can play a sound. Runs in the thread, and waits there as long as the server stalls.

    Qt is asked only once the server has answered libpulse, and may then connect again.
    """
    if not _libpulse_connects():
        return False
    if _stream_opens():
        return True
    loop = QEventLoop()
    QTimer.singleShot(RECONNECT_MILLISECONDS, loop.quit)
    loop.exec()
    return _stream_opens()


def _libpulse_connects() -> bool:
    """Return whether the server answers libpulse, which Qt uses, too; also true without that library."""
    try:
        pulse = PulseContext()
    except OSError:
        return True  # Qt does without that server, too
    with closing(pulse.changes()) as changes:
        return any(True for _ in changes)  # the first is that it has answered


def _stream_opens() -> bool:
    """Have Qt open a stream for a moment; return whether it is connected to the server."""
    from PySide6.QtMultimedia import QAudioSink, QMediaDevices, QtAudio

    device = QMediaDevices.defaultAudioOutput()
    if device.isNull():
        return False
    sink = QAudioSink(device)
    sink.start()
    error = sink.error()
    sink.stop()
    return error != QtAudio.Error.FatalError  # that one alone says that there is no connection
