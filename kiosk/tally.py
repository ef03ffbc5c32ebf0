"""Counts how useful visitors found the sections: a number for each hour, section, language and face, nothing else.

The hour is the local one that the clock of the machine says, right or wrong: a number under a wrong hour is still a
number of the section, and nothing tells it from others but a clock that is wrong as well. What is older than 400 days
by that clock is deleted.
"""

import logging
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime, timedelta
from pathlib import Path
from queue import Full, Queue
from threading import Thread
from typing import TypeAlias

from kiosk.content.looks import is_there
from kiosk.log import net

log = logging.getLogger(__name__)

FILE = "answers.sqlite"
FACES = ("smile", "meh", "frown")
KEPT_DAYS = 400
MOST_ROWS = 100_000
"""So many numbers are kept, some 10 MB: the newest."""
MOST_WAITING = 100
"""Answers that wait for a slow disk; what comes on top is not counted."""
PATIENCE_SECONDS = 1.0
"""How long the end of the program waits for the last answer."""

Answer: TypeAlias = tuple[str, str, str]
"""Section as `tab/section`, language, face."""

_TABLE = """CREATE TABLE IF NOT EXISTS answers (
    hour TEXT, section TEXT, language TEXT, face TEXT, count INTEGER NOT NULL,
    PRIMARY KEY (hour, section, language, face)) WITHOUT ROWID"""
_ADD = "INSERT INTO answers VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET count = count + 1"
_FORGET_OLD = "DELETE FROM answers WHERE hour < ?"
_FORGET_MANY = "DELETE FROM answers WHERE hour <= (SELECT hour FROM answers ORDER BY hour DESC LIMIT 1 OFFSET ?)"
_MONTHS = """SELECT substr(hour, 1, 7), section, language, face, sum(count) FROM answers
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3"""
_DAMAGED = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
"""What SQLite says of a file that is not, or not only, what we wrote."""


def local_time() -> datetime:
    """Return the time where the kiosk is."""
    return datetime.now().astimezone()


class Tally:
    """Takes answers at once and writes them in a thread of its own, each in one transaction.

    A disk that does not take them loses them, and the log says so once. A damaged file is put aside as
    `answers.damaged`, in place of an earlier one, and a new one is begun.
    """

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime] = local_time,
        most_rows: int = MOST_ROWS,
        *,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        """Forget what is too old, if anything was ever counted, and wait for answers."""
        self._path = path
        self._now = now
        self._most_rows = most_rows
        self._patience = patience
        self._complained = False
        self._waiting: Queue[tuple[str, Answer] | None] = Queue(MOST_WAITING)
        self._thread = Thread(target=self._work, name="tally", daemon=True)
        self._thread.start()

    def count(self, section: str, language: str, face: str) -> None:
        """Count an answer in this hour. Returns at once."""
        with suppress(Full):
            self._waiting.put_nowait((_hour(self._now()), (section, language, face)))

    def close(self) -> None:
        """Write what is waiting and end; a disk that hangs is waited for as long as there is patience."""
        with suppress(Full):
            self._waiting.put_nowait(None)
        self._thread.join(self._patience)

    def _work(self) -> None:
        if is_there(self._path):
            with net():
                self._try(self._forget)
        while waiting := self._waiting.get():
            with net():
                self._try(self._add, *waiting)

    def _try(self, act: Callable[..., None], *values: object) -> None:
        """Do it; with a new file if the old one is damaged."""
        try:
            try:
                act(*values)
            except sqlite3.DatabaseError as error:
                if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DAMAGED:
                    raise
                self._put_aside(error)
                act(*values)
        except (OSError, sqlite3.Error) as error:
            if not self._complained:
                log.warning("what visitors find useful cannot be counted in %s: %s", self._path, error)
            self._complained = True
        else:
            self._complained = False

    def _forget(self) -> None:
        with self._opened() as database:
            if (verdict := database.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
                damage = sqlite3.DatabaseError(verdict)
                damage.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
                raise damage
            self._forget_in(database)

    def _add(self, hour: str, answer: Answer) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._opened() as database:
            database.execute(_ADD, (hour, *answer))
            self._forget_in(database)

    def _forget_in(self, database: sqlite3.Connection) -> None:
        database.execute(_FORGET_OLD, (_hour(self._now() - timedelta(days=KEPT_DAYS)),))
        database.execute(_FORGET_MANY, (self._most_rows,))

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """Open the file for one transaction."""
        with closing(sqlite3.connect(self._path)) as database, database:
            database.execute(_TABLE)
            yield database

    def _put_aside(self, error: sqlite3.DatabaseError) -> None:
        log.warning("the counts in %s are damaged and put aside: %s", self._path, error)
        self._path.with_name(f"{self._path.name}-journal").unlink(missing_ok=True)  # else it would change the new file
        self._path.replace(self._path.with_suffix(".damaged"))


def read_months(path: Path) -> list[tuple[str, str, str, str, int]]:
    """Return month, section, language, face and count, in this order and sorted.

    Raises OSError when the file cannot be read or is damaged.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            return database.execute(_MONTHS).fetchall()
    except sqlite3.Error as error:
        raise OSError(str(error)) from error


def _hour(time: datetime) -> str:
    return time.strftime("%Y-%m-%dT%H")
