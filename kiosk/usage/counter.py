"""Counts how the kiosk is used: numbers of a month or an hour, and nothing else.

Months and hours are the local ones that the clock of the machine says, right or wrong: a number under a wrong month is
still a number of the section. No clock deletes anything: the months that were begun last are kept, whatever they are
called.

Numbers are gathered and written together, and the system shows only the day on which the file changed. An hour that is
over is on the disk.
"""

import logging
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.system.disk import Disk
from kiosk.system.log import logged_errors
from kiosk.usage.usage_file import Cell, add_usage, put_aside, readable

log = logging.getLogger(__name__)

KEPT_MONTHS = 16
"""400 days, which 15 months hold, wherever in a month they begin; and one month that a wrong clock made up."""
MAX_ROWS = 200_000
"""So many numbers are kept, some 10 MB, but always those of the newest month."""
GATHER_SECONDS = 600.0
"""The longest time between two writes. For privacy: it is not seen from a write when something was counted."""
TIMEOUT_SECONDS = 1.0
"""How long the end of the program waits until the last numbers are written."""
HOUR_SECONDS = 3600


def local_time() -> datetime:
    """Return the local time."""
    return datetime.now().astimezone()


class UsageCounter:
    """Counts, and writes the numbers at intervals and when an hour is over, in a thread.

    After an error of the disk they are written the next time, and it is logged once. A file that was found damaged
    twice is renamed, and what can be read of it is copied into a new one.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime] = local_time,
        max_rows: int = MAX_ROWS,
        *,
        gather: float = GATHER_SECONDS,
        timeout: float = TIMEOUT_SECONDS,
        disk: Disk | None = None,
    ) -> None:
        """Start the thread. `gather` is the interval of writes, `timeout` that of the last, in seconds."""
        self._path = path
        self._now = now
        self._max_rows = max_rows
        self._gather, self._timeout = gather, timeout
        self._disk = disk or Disk()
        self._complained = False
        self._damages = 0
        """How often in a row the file was found damaged."""
        self._gathered: Counter[Cell] = Counter()
        self._turn = threading.Lock()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work, name="usage", daemon=True)
        self._thread.start()

    def answer(self, section: str, language: str, face: str) -> None:
        """Count an answer in this month. It does not block."""
        self._add((f"{self._now():%Y-%m}", face, section, language))

    def count(self, measure: str, subject: str = "", language: str = "", number: int = 1) -> None:
        """Count something in this hour; for `measure` and `subject` see `Cell`. It does not block."""
        self._add((f"{self._now():%Y-%m-%dT%H}", measure, subject, language), number)

    def close(self) -> None:
        """Write the remaining numbers and end the thread; give up after the timeout, when the disk hangs."""
        self._over.set()
        self._thread.join(self._timeout)

    def _add(self, cell: Cell, number: int = 1) -> None:
        with self._turn:
            self._gathered[cell] += number

    def _work(self) -> None:
        over = False
        while not over:
            over = self._over.wait(min(self._gather, _rest_of_hour(self._now())))
            for _ in range(2 if over else 1):  # a file that seems damaged at the end has no other time
                with logged_errors():
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
        if isinstance(error, OSError):
            if not self._complained:
                log.warning("how the kiosk is used cannot be counted in %s: %s", self._path, error)
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
        add_usage(self._path, cells, self._now(), KEPT_MONTHS, self._max_rows, self._disk)


def _rest_of_hour(now: datetime) -> float:
    """Return after how many seconds this hour is over."""
    return HOUR_SECONDS - 60 * now.minute - now.second
