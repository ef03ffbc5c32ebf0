"""The file of the usage counts: an SQLite database, which is written as a whole.

It is made anew in memory each time, row by row in the order of its keys, and then takes the place of the one before: a
power cut leaves the old one or the new one. What it looks like follows from the numbers alone, whichever came first.
"""

import os
import shutil
import sqlite3
from collections import Counter
from collections.abc import Mapping
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

from kiosk.system.disk import Disk
from kiosk.usage.measures import HOUR, MEASURES

FILE = "answers.sqlite"
MAX_ASIDE = 5
"""Damaged files that are put aside; with more, the disk is of no use."""

Cell: TypeAlias = tuple[str, str, str, str]
"""Period, measure, subject, language. The measure is a face or another one of `MEASURES`, the period of a face a month,
`2026-03`, and of all else an hour, `2026-03-31T14`. The subject of a section or of an answer is `tab/section`."""
Row: TypeAlias = tuple[str, str, str, str, int]
"""A cell and its number."""

_MONTHS = "months (month TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID"
_USAGE = """usage (period TEXT, measure TEXT, subject TEXT, language TEXT, count INTEGER NOT NULL,
    PRIMARY KEY (period, measure, subject, language)) WITHOUT ROWID"""
_BEGIN = "INSERT OR IGNORE INTO months SELECT ?, coalesce(max(number), 0) + 1 FROM months"
_ADD = "INSERT INTO usage VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count"
_LAYOUTS = {
    "answers": "SELECT substr(hour, 1, 7), face, section, language, sum(count) FROM answers GROUP BY 1, 2, 3, 4",
    "counts": "SELECT month, face, section, language, count FROM counts",
    "usage": "SELECT period, measure, subject, language, count FROM usage",
}
"""How what this program and earlier ones wrote is read, by the name of its table."""
_TABLES = "SELECT name FROM sqlite_master"
_OLDEST = "SELECT month FROM months ORDER BY number LIMIT 1"


def read_usage(path: Path) -> list[Row]:
    """Return all rows, sorted. Raises OSError when the file cannot be read or is damaged."""
    try:
        if not _is_there(_journal(path)):
            return _rows_of(path.read_bytes())
        import tempfile  # a kiosk that counts has no use for it

        with tempfile.TemporaryDirectory() as folder:
            copy = Path(folder) / path.name
            with suppress(FileNotFoundError):  # the kiosk has just finished with it
                shutil.copy(_journal(path), _journal(copy))
            shutil.copy(path, copy)
            _settle(copy)
            return _rows_of(copy.read_bytes())
    except sqlite3.Error as error:
        raise OSError(str(error)) from error


def add_usage(path: Path, cells: Mapping[Cell, int], now: datetime, max_months: int, max_rows: int, disk: Disk) -> None:
    """Add to the counts, and forget the oldest months beyond the limits, but never the newest.

    Raises OSError when the disk does not take it, and sqlite3.Error when the file is damaged; then nothing was added.
    """
    disk.make_folder(path.parent)
    _settle(path)
    held = path.read_bytes() if _is_there(path) else b""
    data = _updated(held, cells, max_months, max_rows)
    partial = path.with_name(f"{path.name}.partial")
    os.close(os.open(partial, os.O_WRONLY | os.O_CREAT, 0o600))
    partial.chmod(0o600)
    disk.write(partial, data)
    with suppress(OSError, OverflowError):  # the system tells the day and no more
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
        os.utime(partial, (midnight, midnight))
    disk.rename(partial, path)
    with suppress(OSError):  # it is in use already; only a power cut could take it back
        disk.flush_folder(path.parent)


def put_aside(path: Path) -> Path:
    """Rename the file and its journal to an unused name, and return it. Raises OSError."""
    names = (path.with_suffix(f".damaged{number or ''}") for number in range(MAX_ASIDE))
    aside = next((name for name in names if not _is_there(name)), None)
    if not aside:
        raise OSError(f"{MAX_ASIDE} damaged files lie there already")
    with suppress(FileNotFoundError):
        _journal(path).rename(_journal(aside))
    return path.rename(aside)


def readable(path: Path) -> Counter[Cell]:
    """Return what can still be read of a damaged file, from its beginning and from its end."""
    cells: Counter[Cell] = Counter()
    for table in ("usage", "counts"):
        for turn in ("", " DESC"):
            with suppress(sqlite3.Error), closing(sqlite3.connect(path)) as database:
                for *cell, count in database.execute(f"{_LAYOUTS[table]} ORDER BY 1{turn}"):
                    if _is_sound(cell) and isinstance(count, int):
                        cells[cell[0], cell[1], cell[2], cell[3]] = count
    return cells


def _is_sound(cell: list[Any]) -> bool:
    """Return whether a cell is one that we could have written."""
    with suppress(KeyError, TypeError, ValueError):
        period, measure, subject, language = cell
        datetime.fromisoformat(period if MEASURES[measure][1] == HOUR else f"{period}-01")
        return isinstance(subject, str) and isinstance(language, str)
    return False


def _rows_of(data: bytes) -> list[Row]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data)
        return sorted(row for query in _layouts(database).values() for row in database.execute(query))


def _layouts(database: sqlite3.Connection) -> dict[str, str]:
    """Return the tables that there are, and how each is read."""
    names = {name for (name,) in database.execute(_TABLES)}
    return {name: query for name, query in _LAYOUTS.items() if name in names}


def _updated(held: bytes, cells: Mapping[Cell, int], max_months: int, max_rows: int) -> bytes:
    """Return what the file is to hold, given what it holds. Raises sqlite3.Error when that is damaged."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        if held:
            database.deserialize(held)
        verdict: str = database.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)
        _migrate(database)
        _add(database, cells)
        _forget(database, max_months, max_rows)
        database.execute("ATTACH ':memory:' AS fresh")
        for columns, key in ((_MONTHS, "month"), (_USAGE, "period, measure, subject, language")):
            table = columns.split()[0]
            database.execute(f"CREATE TABLE fresh.{columns}")
            database.execute(f"INSERT INTO fresh.{table} SELECT * FROM main.{table} ORDER BY {key}")  # noqa: S608 - ours
        return database.serialize(name="fresh")


def _migrate(database: sqlite3.Connection) -> None:
    """Create missing tables, and take over what earlier programs counted."""
    earlier = {name: query for name, query in _layouts(database).items() if name != "usage"}
    for columns in (_MONTHS, _USAGE):
        database.execute(f"CREATE TABLE IF NOT EXISTS {columns}")
    for table, query in earlier.items():
        _add(database, {(*cell,): count for *cell, count in database.execute(query)})
        database.execute(f"DROP TABLE {table}")


def _add(database: sqlite3.Connection, cells: Mapping[Cell, int]) -> None:
    for month in sorted({period[:7] for period, *_ in cells}):
        database.execute(_BEGIN, (month,))
    database.executemany(_ADD, ((*cell, count) for cell, count in cells.items()))


def _forget(database: sqlite3.Connection, max_months: int, max_rows: int) -> None:
    while True:
        (months,) = database.execute("SELECT count(*) FROM months").fetchone()
        (rows,) = database.execute("SELECT count(*) FROM usage").fetchone()
        if months <= 1 or (months <= max_months and rows <= max_rows):
            return
        oldest = database.execute(_OLDEST).fetchone()
        database.execute("DELETE FROM usage WHERE substr(period, 1, 7) = ?", oldest)
        database.execute("DELETE FROM months WHERE month = ?", oldest)


def _settle(path: Path) -> None:
    """Have what a power cut interrupted in an earlier program undone: that wrote into the file. Raises OSError."""
    journal = _journal(path)
    if _is_there(journal):
        try:
            with closing(sqlite3.connect(path)) as database:
                database.execute(_TABLES).fetchall()
        except sqlite3.OperationalError as error:
            raise OSError(str(error)) from error
        journal.unlink(missing_ok=True)


def _journal(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")


def _is_there(path: Path) -> bool:
    """Return whether a file exists; an error of the disk is no answer. Raises OSError."""
    try:
        os.stat(path)  # noqa: PTH116 - `Path.stat` is the same, and no bare look here
    except FileNotFoundError:
        return False
    return True
