"""The lock that keeps a second kiosk from the same folder, and the number of failed starts in a row.

The operating system releases the lock when the process ends, however it ends: it cannot be stale.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

from kiosk.system.disk import Disk, open_own

FILE = "kiosk.lock"
"""Contains the process id of the holder, and the number of starts that showed nothing, including this one."""
TEMPORARY = "information-kiosk-"
"""The prefix of temporary folders, which replace a folder that cannot be used."""


class InstanceLock:
    """The exclusive lock of a folder, until `close`."""

    def __init__(self, folder: Path) -> None:
        """Lock the folder and count this start. Raises OSError when it is locked or not writable."""
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
        """Reset the number of failed starts: this one shows something."""
        if self._counts:
            self._write(0)
        self._counts = False

    def close(self) -> None:
        """Release the lock; remove a temporary folder."""
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
        """Return the process id of the last holder and the number of failed starts; 0 where they are unknown."""
        with suppress(OSError, ValueError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            holder, failed = map(int, os.read(self._descriptor, 32).split())
            return holder, failed
        return 0, 0

    def _write(self, failed: int) -> None:
        """Write the number of failed starts, without flushing; ignore a full disk."""
        with suppress(OSError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, f"{os.getpid()} {failed}\n".encode())


def lock_temporary_folder() -> InstanceLock:
    """Create and lock a temporary folder; remove those that killed kiosks left. Raises OSError."""
    import tempfile

    for left in Path(tempfile.gettempdir()).glob(f"{TEMPORARY}*"):
        with suppress(OSError):
            InstanceLock(left).close()
    return InstanceLock(Path(tempfile.mkdtemp(prefix=TEMPORARY)))
