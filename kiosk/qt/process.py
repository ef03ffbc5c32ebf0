"""A child process whose output arrives by signals, so that the kiosk never waits for it."""

import logging
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Qt, QTimer, Signal, Slot

import kiosk

log = logging.getLogger(__name__)

PACKAGE_PARENT = Path(kiosk.__file__).parent.parent
MAX_ERROR_BYTES = 64 * 1024
"""Bytes of standard error that are kept."""
_ending = set[QProcess]()
"""Processes that were killed and still run: the destructor of a `QProcess` would wait for them."""


class ChildProcess(QObject):
    """Runs a command, collects its output, and kills it when it writes nothing for too long.

    A process that cannot be killed, because it waits for a disk that hangs, is left to itself.
    """

    output_received = Signal()
    """`output` has grown."""
    ended = Signal(str)
    """The process ended, with the reason; the reason is empty if it ended by itself and without an error."""

    def __init__(
        self,
        command: Sequence[str],
        parent: QObject | None = None,
        *,
        timeout: int = 0,
        max_bytes: int = 1024**3,
    ) -> None:
        """Start the command. After `send` it may write nothing for `timeout` milliseconds at most; 0 is no limit."""
        super().__init__(parent)
        self.output = bytearray()
        """Everything written to its standard output so far."""
        self.error_output = bytearray()
        """The beginning of its standard error."""
        self._max_bytes = max_bytes
        self._timer = QTimer(self, singleShot=True, interval=timeout)
        self._timer.timeout.connect(self._time_out)
        self._process: QProcess | None = QProcess(self)
        self._process.setWorkingDirectory(str(PACKAGE_PARENT))
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.readyReadStandardError.connect(self._read_error_output)
        self._process.finished.connect(self._finish)
        self._process.errorOccurred.connect(self._fail, Qt.ConnectionType.QueuedConnection)  # once the owner listens
        self._process.start(command[0], list(command[1:]))

    @property
    def process_id(self) -> int:
        """Return the process id, or 0 when it does not run."""
        return self._process.processId() if self._process else 0

    def send(self, data: bytes = b"") -> None:
        """Write its whole input and close it; the timeout counts from now on."""
        if self._process:
            self._process.write(data)
            self._process.closeWriteChannel()
        if self._timer.interval():
            self._timer.start()

    def end(self) -> None:
        """Kill it, without a signal. The object must not be used afterwards."""
        process, self._process = self._process, None
        self._timer.stop()
        self.deleteLater()
        if process and process.state() != QProcess.ProcessState.NotRunning:
            process.setParent(None)
            _ending.add(process)
            process.finished.connect(_let_go_soon)
            process.kill()

    @Slot()
    def _read(self) -> None:
        if self._process:
            self.output += self._process.readAllStandardOutput().data()
            if self._timer.isActive():
                self._timer.start()
            if len(self.output) > self._max_bytes:
                self._end_because("it said too much")
            else:
                self.output_received.emit()

    @Slot()
    def _read_error_output(self) -> None:
        if self._process:
            received = self._process.readAllStandardError().data()
            self.error_output += received[: MAX_ERROR_BYTES - len(self.error_output)]

    @Slot()
    def _finish(self) -> None:
        process = self._process
        if not process:
            return
        self._read_error_output()
        if process.bytesAvailable():
            self._read()
        normal = process.exitStatus() == QProcess.ExitStatus.NormalExit and process.exitCode() == 0
        message = self.error_output.decode("utf-8", "replace").strip()
        self.end()
        self.ended.emit("" if normal else message or "it came to no end")

    @Slot(QProcess.ProcessError)
    def _fail(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process:
            self._end_because(self._process.errorString())

    @Slot()
    def _time_out(self) -> None:
        self._end_because(f"it said nothing for {self._timer.interval() / 1000:g} seconds")

    def _end_because(self, why: str) -> None:
        self.end()
        self.ended.emit(why)


def _let_go_soon() -> None:
    """Let go of killed processes once their signals were delivered. It holds none: Qt would keep it as long."""
    QTimer.singleShot(0, _let_go)


def _let_go() -> None:
    ended = {each for each in _ending if each.state() == QProcess.ProcessState.NotRunning}
    _ending.difference_update(ended)
