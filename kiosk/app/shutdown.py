"""Ends the kiosk cleanly when the system asks for it."""

import os
import signal
import sys

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.system.signals import on_request

MAX_BYTES = 64
SIGNAL_POLL_MILLISECONDS = 200


class Shutdown(QObject):
    """Ends the event loop with exit code 0 on a signal, at once or as soon as the loop begins."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._application = application
        on_request(self._exit)
        self._reader, self._writer = os.pipe()
        if sys.platform == "win32":  # where Qt cannot wait for a pipe
            self._signal_timer = QTimer(self, interval=SIGNAL_POLL_MILLISECONDS)
            self._signal_timer.timeout.connect(self._let_python_run)
            self._signal_timer.start()
            return
        os.set_blocking(self._writer, False)
        signal.set_wakeup_fd(self._writer, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    @Slot()
    def _let_python_run(self) -> None:
        """Do nothing: Python handles signals before it does."""

    @Slot()
    def _drain(self) -> None:
        """Let Python run, so that it handles the signal."""
        os.read(self._reader, MAX_BYTES)

    def _exit(self, _number: int, _frame: object) -> None:
        QTimer.singleShot(0, self._application.exit)  # quit() would ask the window, which refuses to close
