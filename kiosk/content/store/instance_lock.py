"""The sole right of a kiosk to its folder, and how often in a row it started without showing anything.

The right is a lock that the system takes back when the process ends, however it ends: it cannot be stale.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from kiosk.system.disk import Disk, open_own

FILE = "kiosk.lock"
"""Holds the number of the process that has the right, and the number of starts that showed nothing, with this one."""
TEMPORARY = "information-kiosk-"
"""How the names of the folders begin that take the place of one that cannot be used."""


class InstanceLock:
    """The right to a folder, for as long as this object lives."""

    def __init__(self, folder: Path) -> None:
        """Take the right, and count this start. Raises OSError when that cannot be; its `strerror` says why."""
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(None, "nothing can be written there")
        self.folder = folder
        self._descriptor = open_own(folder / FILE)
        holder, failed = self._read()
        try:
            self._lock(holder)
        except OSError:
            os.close(self._descriptor)
            raise
        self.failed = failed
        """How many starts in a row, just before this one, showed nothing."""
        self._write(failed + 1)
        self._counts = True

    def succeed(self) -> None:
        """Note that this start shows something."""
        if self._counts:
            self._write(0)
        self._counts = False

    def close(self) -> None:
        """Give the right back; a temporary folder is removed."""
        if self.folder.name.startswith(TEMPORARY):
            Disk().remove(self.folder)
        os.close(self._descriptor)

    def _lock(self, holder: int) -> None:
        if sys.platform == "win32":
            return  # one kiosk on such a machine
        import fcntl

        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BlockingIOError(error.errno, f"the kiosk with the process number {holder} uses it") from None

    def _read(self) -> tuple[int, int]:
        """Return the process that has or had the right, and how many starts showed nothing: 0 where nothing says it."""
        with suppress(OSError, ValueError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            holder, failed = map(int, os.read(self._descriptor, 32).split())
            return holder, failed
        return 0, 0

    def _write(self, failed: int) -> None:
        """Note how many starts showed nothing. It need not outlive a power cut, and a full disk is no hindrance."""
        with suppress(OSError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, f"{os.getpid()} {failed}\n".encode())


def lock_temporary_folder() -> InstanceLock:
    """Return the right to a new temporary folder; those that killed kiosks left are removed. Raises OSError."""
    import tempfile

    for left in Path(tempfile.gettempdir()).glob(f"{TEMPORARY}*"):
        with suppress(OSError):
            InstanceLock(left).close()
    return InstanceLock(Path(tempfile.mkdtemp(prefix=TEMPORARY)))
