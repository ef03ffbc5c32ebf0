"""The file of the usage counts: an SQLite database, which is read even if it is damaged."""

import re
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

from kiosk.system.files import is_there

FILE = "answers.sqlite"
FACES = ("smile", "meh", "frown")
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


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the database for a block. Raises sqlite3.DatabaseError when it is damaged."""
    with closing(sqlite3.connect(path)) as database:
        verdict: str = database.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise _verdict(verdict)
        yield database


def add(database: sqlite3.Connection, cells: Mapping[Cell, int]) -> None:
    """Add to the counts; create missing tables, and migrate those of earlier programs."""
    for table in _TABLES:
        database.execute(table)
    if database.execute(_EARLIER).fetchone():
        earlier = database.execute(_TAKE_EARLIER)
        _add(database, {(month, section, language, face): count for month, section, language, face, count in earlier})
        database.execute("DROP TABLE answers")
    _add(database, cells)


def forget(database: sqlite3.Connection, most_months: int, most_rows: int) -> None:
    """Delete the oldest months until the limits hold; never the newest month."""
    while True:
        (months,) = database.execute("SELECT count(*) FROM months").fetchone()
        (rows,) = database.execute("SELECT count(*) FROM counts").fetchone()
        if months <= 1 or (months <= most_months and rows <= most_rows):
            return
        oldest = database.execute(_OLDEST).fetchone()
        database.execute("DELETE FROM counts WHERE month = ?", oldest)
        database.execute("DELETE FROM months WHERE month = ?", oldest)


def put_aside(path: Path) -> Path:
    """Rename the file and its journal to an unused name, and return it. Raises OSError."""
    names = (path.with_suffix(f".damaged{number or ''}") for number in range(MOST_ASIDE))
    aside = next((name for name in names if not is_there(name)), None)
    if not aside:
        raise OSError(f"{MOST_ASIDE} damaged files lie there already")
    with suppress(FileNotFoundError):
        _journal(path).rename(_journal(aside))
    return path.rename(aside)


def read_months(path: Path) -> list[tuple[str, str, str, str, int]]:
    """Return month, section, language, face and count, in this order and sorted.

    A journal left by a power cut is applied, in a copy. Raises OSError when the file cannot be read or is
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


def readable(path: Path) -> Counter[Cell]:
    """Return what can still be read of a damaged file, from its beginning and from its end."""
    cells: Counter[Cell] = Counter()
    for turn in ("", " DESC"):
        with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as database:
            for *cell, count in database.execute(f"SELECT * FROM counts ORDER BY month{turn}"):  # noqa: S608 - ours
                if all(isinstance(each, str) for each in cell) and cell[3] in FACES and isinstance(count, int):
                    cells[cell[0], cell[1], cell[2], cell[3]] = count
    return cells


def _add(database: sqlite3.Connection, cells: Mapping[Cell, int]) -> None:
    for month in sorted({month for month, *_ in cells}):
        database.execute(_BEGIN, (month,))
    database.executemany(_ADD, sorted((*cell, count) for cell, count in cells.items()))


def _verdict(text: str) -> sqlite3.DatabaseError:
    """Return what a check found as an error; a page that the disk did not give it tells by the code of that."""
    error = sqlite3.DatabaseError(text)
    code = _CODE.search(text)
    error.sqlite_errorcode = int(code[1]) if code else sqlite3.SQLITE_CORRUPT
    return error


def tells_damage(error: Exception) -> bool:
    """Return whether an error means that the file is damaged; others are errors of the disk."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _DAMAGED


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")
