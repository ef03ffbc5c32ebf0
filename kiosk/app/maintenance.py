"""Maintains the files on the disk while the kiosk shows them, in a thread of its own with little load."""

import time
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.app.state import StateFolder
from kiosk.content.store.integrity import is_sound, mend
from kiosk.content.store.store import StoredRelease
from kiosk.qt.thread_pool import ThreadPool

REST_SECONDS = 0.01
"""How long the disk rests after each megabyte."""
WHOLE_SECONDS = 24 * 3600
"""How often all media are read."""
TIMEOUT_SECONDS = 1.0
"""How long the end of the program waits for a disk that hangs."""


class Maintenance(QObject):
    """Notes how the start went, seals compiled views, and compares what is shown with its checksums.

    Damaged media are taken anew from the content folder. For all else `damaged` asks the reader.
    """

    damaged = Signal()

    def __init__(self, state_folder: StateFolder, parent: QObject | None = None, *, seals: bool = True) -> None:
        """Begin. Only a start that showed content `seals`: it knows which views the first screen needs."""
        super().__init__(parent)
        self._state_folder = state_folder
        self._see_to_views = state_folder.views.seal if seals else state_folder.views.check
        self._last_full_check: tuple[StoredRelease | None, float] = None, 0.0
        self._ending = Event()
        self._thread = ThreadPool("maintenance", self)

    def look_at(self, stored: StoredRelease | None) -> None:
        """Look at compiled views and at this release, if any. Returns at once."""
        if self._thread.pending <= 1:  # one look is under way at most, and one waits
            self._thread.submit(partial(self._look, stored), self._tell)

    @Slot()
    def note_shown(self) -> None:
        """Note that the start shows something. Returns at once."""
        self._thread.submit(self._state_folder.note_shown)

    @Slot()
    def note_success(self) -> None:
        """Note that the start was good. Returns at once."""
        self._thread.submit(self._state_folder.note_success)

    @Slot()
    def close(self) -> None:
        """End; a disk that hangs is waited for for `TIMEOUT_SECONDS`."""
        self._ending.set()
        self._thread.close(TIMEOUT_SECONDS)

    def _look(self, stored: StoredRelease | None) -> bool:
        """Return whether the reader has to make the release anew. Runs in the thread."""
        self._see_to_views()
        try:
            return stored is not None and self._is_bad(stored)
        except _EndError:
            return False

    def _tell(self, is_bad: bool) -> None:  # noqa: FBT001 - it is what the thread returns
        if is_bad:
            self.damaged.emit()

    def _is_bad(self, stored: StoredRelease) -> bool:
        """Mend a release once a day, else only look; return whether the reader has to see to it."""
        now = time.monotonic()
        last, at = self._last_full_check
        if not self._state_folder.store.is_complete(stored) or (stored is last and now < at + WHOLE_SECONDS):
            return not is_sound(stored)
        self._last_full_check = stored, now
        return mend(stored, self._state_folder.source, pause=self._rest)

    def _rest(self) -> None:
        if self._ending.wait(REST_SECONDS):
            raise _EndError


class _EndError(Exception):
    """The program ends."""
