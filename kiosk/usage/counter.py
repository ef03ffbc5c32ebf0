"""Counts how useful visitors found the sections: a number for each month, section, language and face, nothing else.

The month is the local one that the clock of the machine says, right or wrong: a number under a wrong month is still a
number of the section. No clock deletes anything: the months that were begun last are kept, whatever they are called.

The file tells no more than the numbers. Answers are gathered and written together, it is rewritten in order each time,
and the system shows only the day on which it changed.
"""

import logging
import os
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.system.log import net
from kiosk.usage.answers import Cell, add, forget, opened, put_aside, readable, tells_damage

log = logging.getLogger(__name__)

KEPT_MONTHS = 15
"""A year and what was begun of two months, and one that a wrong clock made up."""
MOST_ROWS = 100_000
"""So many numbers are kept, some 10 MB, but always those of the newest month."""
GATHER_SECONDS = 600.0
"""How long answers are gathered: the moment of writing tells nothing of any of them."""
PATIENCE_SECONDS = 1.0
"""How long the end of the program waits for the last answers."""


def local_time() -> datetime:
    """Return the local time."""
    return datetime.now().astimezone()


class UsageCounter:
    """Counts answers, and writes them at intervals in a thread.

    After an error of the disk they are written the next time, and it is logged once. A file that was found damaged
    twice is renamed, and what can be read of it is copied into a new one.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime] = local_time,
        most_rows: int = MOST_ROWS,
        *,
        gather: float = GATHER_SECONDS,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        """Start the thread. `gather` is the interval of writes, `patience` the timeout of the last, in seconds."""
        self._path = path
        self._now = now
        self._most_rows = most_rows
        self._gather, self._patience = gather, patience
        self._complained = False
        self._damages = 0
        """How often in a row the file was found damaged."""
        self._gathered: Counter[Cell] = Counter()
        self._turn = threading.Lock()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work, name="usage", daemon=True)
        self._thread.start()

    def count(self, section: str, language: str, face: str) -> None:
        """Count an answer in this month. It does not block."""
        with self._turn:
            self._gathered[f"{self._now():%Y-%m}", section, language, face] += 1

    def close(self) -> None:
        """Write the remaining answers and end the thread; give up after the timeout, when the disk hangs."""
        self._over.set()
        self._thread.join(self._patience)

    def _work(self) -> None:
        over = False
        while not over:
            over = self._over.wait(self._gather)
            for _ in range(2 if over else 1):  # a file that seems damaged at the end has no other time
                with net():
                    self._write_gathered()

    def _write_gathered(self) -> None:
        with self._turn:
            cells, self._gathered = self._gathered, Counter()
        if not cells:
            return
        try:
            self._write(cells)
        except (OSError, sqlite3.Error) as error:
            with self._turn:
                self._gathered += cells
            self._see(error)
        else:
            self._complained, self._damages = False, 0

    def _see(self, error: Exception) -> None:
        """Say that it could not be written; see to a file that is found damaged again."""
        if not tells_damage(error):
            if not self._complained:
                log.warning("what visitors find useful cannot be counted in %s: %s", self._path, error)
            self._complained = True
            return
        self._damages += 1
        if self._damages > 1:
            self._damages = 0
            log.warning("the counts in %s are damaged and put aside: %s", self._path, error)
            with suppress(OSError):
                rescued = readable(put_aside(self._path))
                with self._turn:
                    self._gathered += rescued
                self._write_gathered()

    def _write(self, cells: Counter[Cell]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(self._path, os.O_WRONLY | os.O_CREAT, 0o600))
        self._path.chmod(0o600)
        with opened(self._path) as database:
            with database:
                add(database, cells)
                forget(database, KEPT_MONTHS, self._most_rows)
            database.execute("VACUUM")  # pages in the order of the keys, and nothing that was deleted
        midnight = self._now().replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
        with suppress(OSError, OverflowError):
            os.utime(self._path, (midnight, midnight))
