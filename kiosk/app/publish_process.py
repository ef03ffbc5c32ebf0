"""The publish process, as the kiosk starts it and hears from it."""

import json
import logging
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.qt.process import ChildProcess

log = logging.getLogger(__name__)

TIMEOUT_MILLISECONDS = 60_000
"""The timeout without a sign of progress. A film that is copied to a slow disk makes progress all the time."""


class PublishProcess(QObject):
    """A process that reads the content and stores a release; it answers, and makes the search index afterwards.

    See `kiosk/content/publish/publish.py`.
    """

    answered = Signal(dict)
    """The answer of the process."""
    finished = Signal()
    """The process ended: the index is made, too, unless the disk failed."""
    failed = Signal()
    """There is no answer, or no index; the reason is logged."""

    def __init__(
        self,
        source: Path,
        store: Path,
        parent: QObject | None = None,
        timeout: int = TIMEOUT_MILLISECONDS,
        day: date | None = None,
    ) -> None:
        """Make a process for a content file and the store in a folder. `timeout` is in milliseconds.

        With a `day` the content is validated for that day instead of today.
        """
        super().__init__(parent)
        self._arguments = (str(source), str(store), *((day.isoformat(),) if day else ()))
        self._timeout = timeout
        self._child: ChildProcess | None = None
        self._prestarted = False
        self.working = False
        """Whether it was told to begin, and has not answered yet."""

    def prestart(self) -> None:
        """Start the process early: it imports its modules while the file is still being saved."""
        if not self._prestarted:
            self.stop()  # it may make the index of what is out of date
            self._prestarted = True
            command = (sys.executable, "-m", "kiosk.content.publish.publish", *self._arguments)
            self._child = ChildProcess(command, self, timeout=self._timeout)
            self._child.output_received.connect(self._receive)
            self._child.ended.connect(self._end)

    def begin(self, request: bytes = b"") -> None:
        """Let the process begin. `request` is its input."""
        self.prestart()
        self._prestarted, self.working = False, True
        if self._child:
            self._child.send(request)

    def stop(self) -> None:
        """Kill the process, without a signal."""
        child, self._child = self._child, None
        self._prestarted = self.working = False
        if child:
            child.end()

    @Slot()
    def _receive(self) -> None:
        answer = _parse(self._child.output) if self._child and self.working else None
        if answer is not None:
            self.working = False
            self.answered.emit(answer)

    @Slot(str)
    def _end(self, why: str) -> None:
        child, self._child = self._child, None
        if child and child.error_output and not why:
            log.error("while the content was read: %s", child.error_output.decode("utf-8", "replace").strip())
        answered = not (self._prestarted or self.working)
        self._prestarted = self.working = False
        if why or not answered:
            what = "made ready for searching" if answered else "read"
            log.error("the content could not be %s: %s", what, why or "it came to no end")
            self.failed.emit()
        else:
            self.finished.emit()


def _parse(output: bytearray) -> Mapping[str, Any] | None:
    """Return the answer once it is complete; empty lines around it are signs of progress."""
    with suppress(ValueError):
        answer: Mapping[str, Any] | None = json.loads(output) if output.endswith(b"\n") and output.strip() else None
        return answer
    return None
