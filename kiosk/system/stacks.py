"""Keeps where the threads of the program stood when it crashed or froze: functions, files and lines, no values.

Python's faulthandler writes them without Python, also while the thread that draws stands still.
"""

import faulthandler
import logging
import os
from contextlib import suppress
from pathlib import Path
from time import monotonic

from kiosk.system.files import try_stat

log = logging.getLogger(__name__)

CURRENT = "current.txt"
MAX_FILES = 8
MAX_BYTES = 64 * 1024
"""Of each file of an earlier start."""
MAX_DUMPS = 5
"""Of freezes in one start, each of some kilobytes: one that froze and went on may freeze again."""


class Stacks:
    """The folder of the stacks; `1.txt` is of the last start that left some."""

    def __init__(self, folder: Path) -> None:
        """Keep what the last start left, and write what this one leaves. Raises OSError."""
        folder.mkdir(exist_ok=True)
        current = folder / CURRENT
        if (left := try_stat(current)) and left.st_size:
            _keep(current)
            log.warning("an earlier start crashed or froze: %s says where", folder / "1.txt")
        self._descriptor = os.open(current, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND, 0o644)
        self._dumps = 0
        self._due = float("inf")
        faulthandler.enable(self._descriptor)

    def arm(self, seconds: float) -> None:
        """Write the stacks so many seconds from now, unless it is armed again or `disarm` is called before."""
        self._dumps += monotonic() >= self._due
        if self._dumps < MAX_DUMPS:
            faulthandler.dump_traceback_later(seconds, file=self._descriptor)
            self._due = monotonic() + seconds
        else:
            self.disarm()

    def disarm(self) -> None:
        """Write none until it is armed."""
        faulthandler.cancel_dump_traceback_later()
        self._due = float("inf")


def _keep(current: Path) -> None:
    """Make the stacks of the last start the newest of those that are kept."""
    for number in range(MAX_FILES - 1, 0, -1):
        with suppress(FileNotFoundError):
            current.with_name(f"{number}.txt").replace(current.with_name(f"{number + 1}.txt"))
    kept = current.replace(current.with_name("1.txt"))
    if (found := try_stat(kept)) and found.st_size > MAX_BYTES:
        os.truncate(kept, MAX_BYTES)
