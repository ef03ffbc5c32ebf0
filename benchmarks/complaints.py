"""What goes wrong inside the kiosk: exceptions that nobody caught, and warnings of Qt."""

import logging
import sys
import traceback
from collections import deque
from types import TracebackType

LATEST = 20
QT_LOGGER = "kiosk.qt.application"


class Tally:
    """Counts texts and keeps the latest."""

    def __init__(self) -> None:
        self.count = 0
        self._texts: deque[str] = deque(maxlen=LATEST)

    @property
    def latest(self) -> list[str]:
        """Return the latest texts, the newest last."""
        return list(self._texts)

    def add(self, text: str) -> None:
        """Count one more."""
        self.count += 1
        self._texts.append(text)


class Complaints(logging.Handler):
    """Listens from now on, beside the log."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.exceptions = Tally()
        self.warnings = Tally()
        logging.getLogger(QT_LOGGER).addHandler(self)
        sys.excepthook = self._catch
        sys.unraisablehook = self._note

    def emit(self, record: logging.LogRecord) -> None:
        """Take a line of the log."""
        self.warnings.add(record.getMessage())

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.exceptions.add("".join(traceback.format_exception(kind, error, trace)))
        sys.__excepthook__(kind, error, trace)

    def _note(self, unraisable: "sys.UnraisableHookArgs") -> None:
        self.exceptions.add(f"{unraisable.err_msg} {unraisable.object!r}: {unraisable.exc_value!r}")
        sys.__unraisablehook__(unraisable)
