"""A lock of a file, which the operating system releases when its holder ends."""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kiosk.system.disk import open_or_create

LOCK_SECONDS = 60.0
LOCK_PAUSE_SECONDS = 0.1


@contextmanager
def locked(path: Path, seconds: float = LOCK_SECONDS, sleep: Callable[[float], None] = time.sleep) -> Iterator[None]:
    """Hold an exclusive lock while the block runs; the lock file contains the process id of its holder.

    Raises OSError that names it when it takes longer than so many seconds: it may hang with its disk.
    """
    if sys.platform == "win32":
        yield  # one kiosk on such a machine
        return
    import fcntl

    descriptor = open_or_create(path)
    try:
        for _ in range(max(1, round(seconds / LOCK_PAUSE_SECONDS))):
            with suppress(BlockingIOError):
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            sleep(LOCK_PAUSE_SECONDS)
        else:
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip() or "of an earlier program"
            raise OSError(errno.EBUSY, f"the process {holder} has used it for too long")
        with suppress(OSError):  # on a full disk it has no name
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, b"%d\n" % os.getpid(), 0)
        yield
    finally:
        os.close(descriptor)
