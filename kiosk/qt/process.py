"""A process that works for the kiosk, and for which the kiosk never waits."""

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal, Slot

import kiosk

log = logging.getLogger(__name__)

PACKAGE_PARENT = Path(kiosk.__file__).parent.parent
MOST_COMPLAINT = 64 * 1024
"""Bytes of an error output that are kept."""


class Child(QObject):
    """Starts a command, passes on what it says, and ends it when it says nothing for too long.

    Also one that cannot be ended, since it waits for a disk that hangs, is only let go of.
    """

    told = Signal()
    """There is more in `said`."""
    ended = Signal(str)
    """It is over. The text says why if it did not end by itself, without an error."""

    _going: ClassVar[set[QProcess]] = set()
    """Those that were ended and are still there: Qt waits for what it takes down."""

    def __init__(
        self,
        command: Sequence[str],
        parent: QObject | None = None,
        *,
        patience: int = 0,
        most_bytes: int = 1024**3,
    ) -> None:
        """Start the command. `patience` is how many milliseconds it may say nothing once it was asked, 0 for ever."""
        super().__init__(parent)
        self.said = bytearray()
        """All that it wrote to its output so far."""
        self.complaint = bytearray()
        """The beginning of what it wrote to its error output."""
        self._most_bytes = most_bytes
        self._patience = QTimer(self, singleShot=True, interval=patience)
        self._patience.timeout.connect(self._lose_patience)
        self._process: QProcess | None = QProcess(self)
        self._process.setWorkingDirectory(str(PACKAGE_PARENT))
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_complaint)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail, Qt.ConnectionType.QueuedConnection)  # once the owner listens
        self._process.start(command[0], list(command[1:]))

    @property
    def process_id(self) -> int:
        """Return its number, or 0 when it does not run."""
        return self._process.processId() if self._process else 0

    def ask(self, question: bytes = b"") -> None:
        """Give it all of its input; from now on it has to say something now and then."""
        if self._process:
            self._process.write(question)
            self._process.closeWriteChannel()
        if self._patience.interval():
            self._patience.start()

    def end(self) -> None:
        """End it without a word. It is not to be used any more."""
        process, self._process = self._process, None
        self._patience.stop()
        self.deleteLater()
        if process and process.state() != QProcess.ProcessState.NotRunning:
            process.setParent(None)
            self._going.add(process)
            process.finished.connect(lambda *_: QTimer.singleShot(0, lambda: self._going.discard(process)))
            process.kill()

    @Slot()
    def _read(self) -> None:
        if self._process:
            self.said += self._process.readAllStandardOutput().data()
            if self._patience.isActive():
                self._patience.start()
            if len(self.said) > self._most_bytes:
                self._end_because("it said too much")
            else:
                self.told.emit()

    @Slot()
    def _read_complaint(self) -> None:
        if self._process:
            said = self._process.readAllStandardError().data()
            self.complaint += said[: MOST_COMPLAINT - len(self.complaint)]

    @Slot()
    def _finish(self) -> None:
        process = self._process
        if not process:
            return
        self._read_complaint()
        if process.bytesAvailable():
            self._read()
        normal = process.exitStatus() == QProcess.ExitStatus.NormalExit and process.exitCode() == 0
        complaint = self.complaint.decode("utf-8", "replace").strip()
        self.end()
        self.ended.emit("" if normal else complaint or "it came to no end")

    @Slot(QProcess.ProcessError)
    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process:
            self._end_because(self._process.errorString())

    @Slot()
    def _lose_patience(self) -> None:
        self._end_because(f"it said nothing for {self._patience.interval() / 1000:g} seconds")

    def _end_because(self, why: str) -> None:
        self.end()
        self.ended.emit(why)
