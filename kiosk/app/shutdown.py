"""Ends the kiosk cleanly when the system asks for it."""

import os
import signal
import sys

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.system.signals import on_request

MOST_BYTES = 64
PULSE_MILLISECONDS = 200


class Shutdown(QObject):
    """Ends the event loop with exit code 0 on a signal, at once or as soon as the loop begins."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._application = application
        on_request(self._leave)
        self._reader, self._writer = os.pipe()
        if sys.platform == "win32":  # where Qt cannot wait for a pipe
            self._pulse = QTimer(self, interval=PULSE_MILLISECONDS)
            self._pulse.timeout.connect(self._let_python_run)
            self._pulse.start()
            return
        os.set_blocking(self._writer, False)
        signal.set_wakeup_fd(self._writer, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._reader, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    @Slot()
    def _let_python_run(self) -> None:
        """Do nothing: Python handles signals before it does."""

    @Slot()
    def _wake(self) -> None:
        """Let Python run, so that it handles the signal."""
        os.read(self._reader, MOST_BYTES)

    def _leave(self, _number: int, _frame: object) -> None:
        QTimer.singleShot(0, self._application.exit)  # quit() would ask the window, which refuses to close
