"""A damaged file of the counts is put aside, and what can be read of it is counted on."""

import collections
import errno
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.usage import usage_file
from kiosk.usage.usage_file import FILE
from tests.usage.counting import FROWN, KEPT_MONTHS, SMILE, Counter, counts_months

MAX_ASIDE = 5
"""What operators are promised."""
Cells = collections.Counter[tuple[str, str, str, str]]


def _other_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DROP TABLE usage")
        database.execute("CREATE TABLE usage (something TEXT)")


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_bytes(b"not a database" * 1000),
        lambda path: path.write_bytes(path.read_bytes()[:4096] + b"\xff" * 4096),
        _other_table,
    ],
    ids=["no database", "torn", "of another program"],
)
def test_a_damaged_file_is_put_aside(
    counter: Counter, caplog: pytest.LogCaptureFixture, damage: Callable[[Path], object]
) -> None:
    counter.counts(SMILE, SMILE)
    damage(counter.path)
    held = counter.path.read_bytes()
    counter.counts(FROWN)
    assert [(row[1], row[4]) for row in counter.rows()] == [("frown", 1)]
    assert counter.path.with_suffix(".damaged").read_bytes() == held
    assert [record.message for record in caplog.records if "put aside" in record.message]
    assert len(caplog.records) == 1


def test_what_can_be_read_of_a_damaged_file_is_counted_on(counter: Counter) -> None:
    counts_months(counter, KEPT_MONTHS)
    with closing(sqlite3.connect(counter.path)) as database:
        names = [(f"about/{number:04}",) for number in range(2000)]
        with database:
            database.executemany("INSERT INTO usage VALUES ('2026-04', 'meh', ?, 'ht', 1)", names)
        pages = database.execute("PRAGMA page_count").fetchone()[0]
    data = bytearray(counter.path.read_bytes())
    middle = pages // 2 * 4096
    data[middle : middle + 4096] = bytes(4096)
    counter.path.write_bytes(data)
    counter.time -= timedelta(days=10)
    counter.counts(SMILE, max_rows=10_000)
    assert len(counter.rows()) > 1000
    assert {"2026-03", "2027-06"} <= {row[0] for row in counter.rows()}


def test_of_a_damaged_file_nothing_is_taken_that_nobody_counted(counter: Counter) -> None:
    counter.counts(SMILE)
    hour = "2026-03-31T14"
    with closing(sqlite3.connect(counter.path)) as database, database:
        for row in (
            (hour, "visits", "", "", 3),
            ("2026-13-31T14", "visits", "", "", 1),
            ("2026-03", "thumb", "about/who", "ht", 1),
            (hour, b"visits", "", "", 1),
            (hour, "sections", 7.5, b"", 1),
            (hour, "minutes", "", "", "many"),
            ("\ufffd", "smile", "about/who", "ht", 1),
        ):
            database.execute("INSERT INTO usage VALUES (?, ?, ?, ?, ?)", row)
    assert usage_file.readable(counter.path) == {
        (hour, "visits", "", ""): 3,
        ("2026-03", "smile", "about/who", "ht"): 1,
    }


def test_no_damaged_file_takes_the_place_of_another(counter: Counter, caplog: pytest.LogCaptureFixture) -> None:
    for number in range(MAX_ASIDE + 1):
        caplog.clear()
        counter.path.parent.mkdir(exist_ok=True)
        counter.path.write_bytes(b"damage %d" % number * 1000)
        counter.counts(SMILE)
    aside = sorted(path.name for path in counter.path.parent.iterdir())
    assert aside == ["answers.damaged", *(f"answers.damaged{number}" for number in range(1, MAX_ASIDE)), FILE]
    assert counter.path.read_bytes().startswith(b"damage 5")
    assert [record.levelname for record in caplog.records] == ["WARNING"], "it is no fault of ours"


@pytest.mark.parametrize(
    "error",
    [
        OSError(errno.EIO, "Input/output error"),
        sqlite3.DatabaseError("database disk image is malformed"),
    ],
    ids=["the disk", "damage once"],
)
def test_an_error_of_the_disk_that_goes_by_puts_nothing_aside(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """Nor is an answer lost."""
    counter.counts(SMILE)
    usage = counter.begins()
    usage.answer(*SMILE)
    errors, write = [error], usage._write  # noqa: SLF001 - where SQLite raises

    def fail_once(cells: Cells) -> None:
        if errors:
            raise errors.pop()
        write(cells)

    monkeypatch.setattr(usage, "_write", fail_once)
    usage.close()
    assert [path.name for path in counter.path.parent.iterdir()] == [FILE]
    assert counter.rows() == [("2026-03", "smile", "about/who", "ht", 2)]
