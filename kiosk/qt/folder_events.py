"""Notifies of changes in folders (inotify)."""

import ctypes
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Signal, Slot

MASK = 0xFCE
"""Of inotify(7): written, touched, moved, made, deleted, or the folder itself moved or deleted."""
_MAX_BYTES = 64 * 1024


class FolderEvents(QObject):
    """Emits a signal at changes in folders, where the system has inotify; elsewhere never.

    `QFileSystemWatcher` would look at each file in the thread of its owner, which a share that hangs would stop.
    """

    happened = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library: ctypes.CDLL | None = None
        self._number = -1
        if sys.platform == "linux":
            self._library = ctypes.CDLL(None)
            self._number = self._library.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        self._notifier: QSocketNotifier | None = None
        if self._number >= 0:
            self._notifier = QSocketNotifier(self._number, QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._read_events)

    def watch(self, folders: Iterable[Path]) -> None:
        """Watch these folders, too. It blocks on their disks, so do not call it in the thread that draws."""
        for folder in folders:
            if self._library and self._number >= 0:
                self._library.inotify_add_watch(self._number, os.fsencode(folder), MASK)

    def close(self) -> None:
        """Stop watching."""
        number, self._number = self._number, -1
        if self._notifier:
            self._notifier.setEnabled(False)
            self._notifier = None
            os.close(number)

    @Slot()
    def _read_events(self) -> None:
        with suppress(OSError):
            os.read(self._number, _MAX_BYTES)
        self.happened.emit()
