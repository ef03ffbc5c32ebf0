"""The lock that keeps a second kiosk from the same folder, and the number of failed starts in a row.

The operating system releases the lock when the process ends, however it ends: it cannot be stale. What its file says is
written in place, in one piece of a sector, so that a power cut leaves the old or the new.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread

from kiosk.system.disk import Disk, open_or_create

FILE = "kiosk.lock"
"""A line: the process id of the holder, how many starts in a row failed, with this one, whether it showed something (0
or 1), how many there were since the machine was booted, and the id of that boot."""
LINE_BYTES = 64
BOOT = Path("/proc/sys/kernel/random/boot_id")
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
        self._descriptor = open_or_create(folder / FILE)
        holder, failed, self.showed, starts, boot = self._read()
        try:
            self._lock(holder)
        except OSError:
            os.close(self._descriptor)
            raise
        self._boot = _boot()
        self.rebooted = boot != self._boot
        """Whether the machine was booted since the start before this one."""
        self.failed = max(0, failed - (self.showed and self.rebooted))
        """How many starts in a row failed, just before this one; one that ended with the machine had not."""
        self.starts = 1 if self.rebooted else starts + 1
        """How many starts there were since the machine was booted, with this one."""
        self._counts = True
        self._shows = False
        self._write(self.failed + 1)
        Thread(target=self._flush, name="marks", daemon=True).start()  # the first frame waits for no disk

    @property
    def is_temporary(self) -> bool:
        """Return whether the folder is removed in the end."""
        return self.folder.name.startswith(TEMPORARY)

    def note_shown(self) -> None:
        """Note that this start shows something. It may fail yet."""
        if self._counts and not self._shows:
            self._shows = True
            self._write(self.failed + 1)
            self._flush()

    def note_success(self) -> None:
        """Reset the number of failed starts: this one was good."""
        if self._counts:
            self._write(0)
            self._flush()
        self._counts = False

    def request_retry(self, failed: int) -> None:
        """Have the next start count so many failed starts, in place of this one."""
        self._shows = self._counts = False
        self._write(failed)
        self._flush()

    def close(self) -> None:
        """Release the lock; remove a temporary folder."""
        if self.is_temporary:
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

    def _read(self) -> tuple[int, int, bool, int, str]:
        """Return what the file says; zeros where that is unknown."""
        with suppress(OSError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            return _parsed(os.read(self._descriptor, LINE_BYTES))
        return _parsed(b"")

    def _write(self, failed: int) -> None:
        """Write the number of failed starts and what else is known; ignore a full disk."""
        line = f"{os.getpid()} {failed} {int(self._shows)} {self.starts} {self._boot}"
        with suppress(OSError):
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, line.ljust(LINE_BYTES - 1).encode() + b"\n")

    def _flush(self) -> None:
        with suppress(OSError):
            Disk().flush([self.folder / FILE])


def noted_starts(folder: Path) -> tuple[int, int]:
    """Return how many starts in a row failed, with one that runs, and how many restarts there were since the boot."""
    line = b""
    with suppress(OSError):
        line = (folder / FILE).read_bytes()[:LINE_BYTES]
    _, failed, _, starts, boot = _parsed(line)
    return failed, max(0, starts - 1) if boot == _boot() else 0


def _parsed(line: bytes) -> tuple[int, int, bool, int, str]:
    """Return what a line says; zeros where that is unknown. Earlier programs wrote the first two."""
    with suppress(ValueError):
        holder, failed, *more = line.decode().split()
        shown, starts, boot = more or ("0", "0", "")
        return int(holder), int(failed), shown == "1", int(starts), boot
    return 0, 0, False, 0, ""


def _boot() -> str:
    """Return the id of this boot of the machine; always the same where the system has none."""
    with suppress(OSError):
        return BOOT.read_text("utf-8")[:8]
    return "-"


def lock_temporary_folder() -> InstanceLock:
    """Create and lock a temporary folder; remove those that killed kiosks left. Raises OSError."""
    import tempfile

    for left in Path(tempfile.gettempdir()).glob(f"{TEMPORARY}*"):
        with suppress(OSError):
            InstanceLock(left).close()
    return InstanceLock(Path(tempfile.mkdtemp(prefix=TEMPORARY)))
