"""Counts how useful visitors found the sections: a number for each month, section, language and face, nothing else.

The month is the local one that the clock of the machine says, right or wrong: a number under a wrong month is still a
number of the section. No clock deletes anything: the months that were begun last are kept, whatever they are called.

The file tells no more than the numbers. Answers are gathered and written together, it is rewritten in order each time,
and the system shows only the day on which it changed.
"""

import logging
import os
import re
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from kiosk.system.files import is_there
from kiosk.system.log import net

log = logging.getLogger(__name__)

FILE = "answers.sqlite"
FACES = ("smile", "meh", "frown")
KEPT_MONTHS = 15
"""A year and what was begun of two months, and one that a wrong clock made up."""
MOST_ROWS = 100_000
"""So many numbers are kept, some 10 MB, but always those of the newest month."""
GATHER_SECONDS = 600.0
"""How long answers are gathered: the moment of writing tells nothing of any of them."""
PATIENCE_SECONDS = 1.0
"""How long the end of the program waits for the last answers."""
MOST_ASIDE = 5
"""Damaged files that are put aside; with more, the disk is of no use."""

Cell: TypeAlias = tuple[str, str, str, str]
"""Month, section as `tab/section`, language, face."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS months (month TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID",
    """CREATE TABLE IF NOT EXISTS counts (month TEXT, section TEXT, language TEXT, face TEXT, count INTEGER NOT NULL,
        PRIMARY KEY (month, section, language, face)) WITHOUT ROWID""",
)
_BEGIN = "INSERT OR IGNORE INTO months SELECT ?, coalesce(max(number), 0) + 1 FROM months"
_ADD = "INSERT INTO counts VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"
_EARLIER = "SELECT 1 FROM sqlite_master WHERE name = 'answers'"
_TAKE_EARLIER = "SELECT substr(hour, 1, 7), section, language, face, sum(count) FROM answers GROUP BY 1, 2, 3, 4"
"""Earlier programs counted by the hour."""
_OLDEST = "SELECT month FROM months ORDER BY number LIMIT 1"
_ALL = "SELECT month, section, language, face, count FROM counts ORDER BY 1, 2, 3, 4"
_DAMAGED = {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
"""What SQLite says of a file that is not, or not only, what we wrote. What it says of the disk is no damage."""
_PRIMARY = 0xFF
_CODE = re.compile(r"error code[ =](\d+)")


def local_time() -> datetime:
    """Return the time where the kiosk is."""
    return datetime.now().astimezone()


class Tally:
    """Takes answers at once, and writes them now and then in a thread of its own.

    A disk that does not take them gets them again the next time; the log says so once. A file that was found damaged
    twice is put aside, in place of no other, and what can be read of it goes into a new one.
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
        """Wait for answers. `gather` and `patience` are the seconds between two writings, and for the last one."""
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
        self._thread = threading.Thread(target=self._work, name="tally", daemon=True)
        self._thread.start()

    def count(self, section: str, language: str, face: str) -> None:
        """Count an answer in this month. Returns at once."""
        with self._turn:
            self._gathered[f"{self._now():%Y-%m}", section, language, face] += 1

    def close(self) -> None:
        """Write what was gathered and end; a disk that hangs is waited for as long as there is patience."""
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
        if not _tells_damage(error):
            if not self._complained:
                log.warning("what visitors find useful cannot be counted in %s: %s", self._path, error)
            self._complained = True
            return
        self._damages += 1
        if self._damages > 1:
            self._damages = 0
            log.warning("the counts in %s are damaged and put aside: %s", self._path, error)
            with suppress(OSError):
                rescued = _readable(self._put_aside())
                with self._turn:
                    self._gathered += rescued
                self._write_gathered()

    def _write(self, cells: Counter[Cell]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(self._path, os.O_WRONLY | os.O_CREAT, 0o600))
        self._path.chmod(0o600)
        with self._opened() as database:
            with database:
                for table in _TABLES:
                    database.execute(table)
                if database.execute(_EARLIER).fetchone():
                    _add(database, {tuple(row[:4]): row[4] for row in database.execute(_TAKE_EARLIER)})
                    database.execute("DROP TABLE answers")
                _add(database, cells)
                self._forget(database)
            database.execute("VACUUM")  # pages in the order of the keys, and nothing that was deleted
        midnight = self._now().replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
        with suppress(OSError, OverflowError):
            os.utime(self._path, (midnight, midnight))

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path)) as database:
            verdict: str = database.execute("PRAGMA quick_check(1)").fetchone()[0]
            if verdict != "ok":
                raise _verdict(verdict)
            yield database

    def _forget(self, database: sqlite3.Connection) -> None:
        """Forget the months that were begun first."""
        while True:
            (months,) = database.execute("SELECT count(*) FROM months").fetchone()
            (rows,) = database.execute("SELECT count(*) FROM counts").fetchone()
            if months <= 1 or (months <= KEPT_MONTHS and rows <= self._most_rows):
                return
            oldest = database.execute(_OLDEST).fetchone()
            database.execute("DELETE FROM counts WHERE month = ?", oldest)
            database.execute("DELETE FROM months WHERE month = ?", oldest)

    def _put_aside(self) -> Path:
        """Give the file, and its journal if one was left, a name that no other has; return it."""
        names = (self._path.with_suffix(f".damaged{number or ''}") for number in range(MOST_ASIDE))
        aside = next((name for name in names if not is_there(name)), None)
        if not aside:
            raise OSError(f"{MOST_ASIDE} damaged files lie there already")
        with suppress(FileNotFoundError):
            _journal(self._path).rename(_journal(aside))
        return self._path.rename(aside)


def read_months(path: Path) -> list[tuple[str, str, str, str, int]]:
    """Return month, section, language, face and count, in this order and sorted.

    A journal that a power cut left is taken into account, in a copy. Raises OSError when the file cannot be read or is
    damaged.
    """
    try:
        if not is_there(_journal(path)):
            return _read(f"{path.absolute().as_uri()}?mode=ro")
        return _read_copy(path)
    except sqlite3.Error as error:
        raise OSError(str(error)) from error


def _read_copy(path: Path) -> list[tuple[str, str, str, str, int]]:
    import shutil
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        with suppress(FileNotFoundError):  # the kiosk has just finished with it
            shutil.copy(_journal(path), _journal(copy))
        shutil.copy(path, copy)
        return _read(copy.as_uri())


def _read(uri: str) -> list[tuple[str, str, str, str, int]]:
    with closing(sqlite3.connect(uri, uri=True)) as database:
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
        if "answers" in tables:
            return sorted(database.execute(_TAKE_EARLIER))
        return database.execute(_ALL).fetchall() if "counts" in tables else []


def _readable(path: Path) -> Counter[Cell]:
    """Return what can still be read of a damaged file, from its beginning and from its end."""
    cells: Counter[Cell] = Counter()
    for turn in ("", " DESC"):
        with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as database:
            for *cell, count in database.execute(f"SELECT * FROM counts ORDER BY month{turn}"):  # noqa: S608 - ours
                if all(isinstance(each, str) for each in cell) and cell[3] in FACES and isinstance(count, int):
                    cells[cell[0], cell[1], cell[2], cell[3]] = count
    return cells


def _add(database: sqlite3.Connection, cells: "Counter[Cell] | dict[tuple[str, ...], int]") -> None:
    for month in sorted({month for month, *_ in cells}):
        database.execute(_BEGIN, (month,))
    database.executemany(_ADD, sorted((*cell, count) for cell, count in cells.items()))


def _verdict(text: str) -> sqlite3.DatabaseError:
    """Return what a check found as an error; a page that the disk did not give it tells by the code of that."""
    error = sqlite3.DatabaseError(text)
    code = _CODE.search(text)
    error.sqlite_errorcode = int(code[1]) if code else sqlite3.SQLITE_CORRUPT
    return error


def _tells_damage(error: Exception) -> bool:
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _DAMAGED


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")
