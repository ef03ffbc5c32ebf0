"""The file of the counts tells nothing but its numbers: no order, no moment, and nobody else may read it."""

import os
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.usage.measures import FACES
from kiosk.usage.usage_file import FILE
from tests.usage.counting import AFTERNOON, SMILE, Counter


def test_the_file_holds_nothing_else(counter: Counter) -> None:
    counter.counts(SMILE)
    with closing(sqlite3.connect(counter.path)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master ORDER BY 1")]
        columns = [[row[1] for row in database.execute(f"PRAGMA table_info({name})")] for name in tables]
    assert dict(zip(tables, columns, strict=True)) == {
        "months": ["month", "number"],
        "usage": ["period", "measure", "subject", "language", "count"],
    }


def test_the_file_does_not_tell_which_answer_came_first(tmp_path: Path) -> None:
    answers = [(f"about/{section}", "ht", face) for section in ("who", "what", "where") for face in FACES]
    files: list[bytes] = []
    for turn in (answers, answers[::-1]):
        other = Counter(tmp_path / str(len(files)) / FILE)
        for answer in turn:
            other.counts(answer)
        files.append(other.path.read_bytes())
    assert files[0] == files[1]


def test_what_the_file_looks_like_follows_from_its_numbers_alone(tmp_path: Path) -> None:
    """Whether all came at once or one after another, this way or that, and what was there before."""
    hours = [AFTERNOON + timedelta(hours=hour) for hour in range(40)]
    files: list[bytes] = []
    for turn, at_once in ((hours, True), (hours, False), (hours[::-1], False)):
        counter = Counter(tmp_path / str(len(files)) / FILE)
        counter.counts(("about/it", "fr", "meh"))
        usage = counter.begins()
        for counter.time in turn:
            usage.count("sections", f"about/{counter.time.hour:02}")
            usage.count("visits")
            if not at_once:
                usage.close()
                usage = counter.begins()
        usage.close()
        files.append(counter.path.read_bytes())
    assert files[0] == files[1] == files[2]


def test_the_system_tells_the_day_of_the_last_answer_and_no_more(counter: Counter) -> None:
    counter.counts(SMILE)
    status = counter.path.stat()
    midnight = AFTERNOON.replace(hour=0, minute=0).timestamp()
    assert (status.st_mtime, status.st_atime) == (midnight, midnight)


def test_nobody_else_may_read_the_file(counter: Counter) -> None:
    counter.counts(SMILE)
    assert counter.path.stat().st_mode & 0o777 == 0o600
    counter.path.chmod(0o644)
    counter.counts(SMILE)
    assert counter.path.stat().st_mode & 0o777 == 0o600


def test_a_disk_that_keeps_no_times_has_nobody_counted_twice(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "utime", refuse)
    counter.counts(SMILE)
    assert counter.rows() == [("2026-03", "smile", "about/who", "ht", 1)]
