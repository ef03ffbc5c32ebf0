"""The state folder of one kiosk: releases, compiled views, counts; or a temporary one in its place."""

import logging
import os
import zlib
from contextlib import suppress
from pathlib import Path

from kiosk.app.view_cache import CompiledViews
from kiosk.content.store.instance_lock import InstanceLock, lock_temporary_folder
from kiosk.content.store.store import Store
from kiosk.system.files import with_timeout
from kiosk.system.stacks import Stacks

log = logging.getLogger(__name__)

VIEWS = "views"
STACKS = "stacks"
RECOMPILE_VIEWS, REREAD_CONTENT, STEP_BACK, OUT_OF_SERVICE = 1, 2, 3, 4
"""Failed starts in a row after which the views are compiled anew; the content is read anew, and the processor draws;
the release before is shown; a page says that the kiosk is out of service."""
RESOLVE_SECONDS = 1.0
"""How long the start of a kiosk waits for the share that holds the content."""
LOCK_SECONDS = 5.0
"""How long it waits for the disk that holds the state. A slow card that has just been plugged in takes a second."""


def folder_of(state: Path, source: Path) -> Path:
    """Return the folder of a content file in the state folder: its name is readable, and unique for each path.

    A folder behind a link is one exhibit, wherever the link leads. Earlier programs named it after that: what they
    left is used until `StateFolder` gives it its new name.
    """
    folder = _folder(state, source)
    if not os.path.lexists(folder):
        with suppress(OSError):  # a share may fail, or give no answer
            earlier = state.absolute() / _name(with_timeout(source.resolve, RESOLVE_SECONDS))
            if os.path.lexists(earlier):
                return earlier
    return folder


def _folder(state: Path, source: Path) -> Path:
    return state.absolute() / _name(Path(os.path.abspath(source)))  # noqa: PTH100 - no link may be followed


def _name(source: Path) -> str:
    return f"{source.parent.name}-{zlib.crc32(bytes(source)):08x}"


class StateFolder:
    """The folder of a kiosk for its state, locked until `close`.

    If it cannot be written, or another kiosk uses it, a temporary folder is used instead, which is logged.
    """

    def __init__(self, state: Path, source: Path) -> None:
        self.source = source
        self.read_only_store: Store | None = None
        """The store of the folder that cannot be written: what it holds can be shown."""
        folder = _folder(state, source)
        self._lock: InstanceLock | None = None

        def lock() -> InstanceLock:
            nonlocal folder
            folder = _renamed(state, source)
            return InstanceLock(folder)

        try:
            self._lock = with_timeout(lock, LOCK_SECONDS)
        except OSError as error:
            hangs = isinstance(error, TimeoutError)
            why = "its disk gives no answer" if hangs else error.strerror
            log.warning("%s cannot be used: %s. Nothing is counted, what is new is forgotten at the end", folder, why)
            self.read_only_store = None if hangs or isinstance(error, BlockingIOError) else Store(folder)
            with suppress(OSError):
                self._lock = lock_temporary_folder()
        self.store = Store(self._lock.folder if self._lock else folder)
        self.failed = _failed(self._lock) if self._lock else 0
        """The number of failed starts in a row, just before this one: they showed nothing, or not for long."""
        self.restarts = self._lock.starts - 1 if self._lock else 0
        """The number of starts before this one since the machine was booted."""
        self.stacks: Stacks | None = None
        """The stacks of the threads when the program crashed or froze, once `keep_stacks` was called."""
        self._showed_something = False
        self.views = CompiledViews((self.read_only_store or self.store).folder / VIEWS)

    def keep_stacks(self) -> None:
        """Keep the stacks of all threads when this process crashes or freezes, as far as the disk allows."""
        if self._lock:
            with suppress(OSError):
                self.stacks = Stacks(self.store.folder / STACKS)

    def use_compiled_views(self) -> None:
        """Make Qt use the compiled views. Call it before any view is loaded."""
        if self.views.open(anew=self.failed >= RECOMPILE_VIEWS):
            os.environ.setdefault("QML_DISK_CACHE_PATH", str(self.views.folder))
        else:
            os.environ["QML_DISABLE_DISK_CACHE"] = "1"

    @property
    def is_temporary(self) -> bool:
        """Return whether what is new is forgotten at the end."""
        return self._lock is None or self._lock.is_temporary

    def note_shown(self) -> None:
        """Note that this start shows something."""
        self._showed_something = True
        if self._lock:
            self._lock.note_shown()

    def note_success(self) -> None:
        """Note that this start was good: it resets the number of failed ones."""
        if self._lock:
            self._lock.note_success()

    def request_retry(self) -> None:
        """Have the next start try again, with the content read anew."""
        if self._lock:
            self._lock.request_retry(REREAD_CONTENT)

    def close(self) -> None:
        """Release the lock. A start that showed something and ends as it was told to was good."""
        if self._showed_something:
            self.note_success()
        if self._lock:
            self._lock.close()


def _failed(lock: InstanceLock) -> int:
    """Return how many starts failed: never so many that nothing is tried, if the last one showed something.

    Nor after a boot: somebody may have mended the machine.
    """
    return min(lock.failed, STEP_BACK) if lock.showed or lock.rebooted else lock.failed


def _renamed(state: Path, source: Path) -> Path:
    """Give a folder of an earlier program its new name, if there is one; return the folder of the content file."""
    folder, found = _folder(state, source), folder_of(state, source)
    with suppress(OSError):
        if found != folder:
            found.rename(folder)
        return folder
    return found
