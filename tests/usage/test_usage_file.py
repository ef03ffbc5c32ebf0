"""The file of the counts is read and written on, whichever program wrote it and whatever interrupted it."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.usage import usage_file
from kiosk.usage.usage_file import FILE, read_usage
from tests.usage.counting import FROWN, SMILE, Counter


def test_what_an_earlier_program_counted_by_the_hour_is_kept_by_the_month(counter: Counter) -> None:
    counter.path.parent.mkdir()
    with closing(sqlite3.connect(counter.path)) as database, database:
        database.execute("CREATE TABLE answers (hour TEXT, section TEXT, language TEXT, face TEXT, count INTEGER)")
        hours = [(f"2026-03-{day}T14", *SMILE, 2) for day in (30, 31)]
        database.executemany("INSERT INTO answers VALUES (?, ?, ?, ?, ?)", hours)
    assert read_usage(counter.path) == [("2026-03", "smile", "about/who", "ht", 4)]
    counter.counts(SMILE)
    assert read_usage(counter.path) == [("2026-03", "smile", "about/who", "ht", 5)]
    assert b"T14" not in counter.path.read_bytes()


def test_what_an_earlier_program_counted_by_the_month_is_kept(counter: Counter) -> None:
    counter.path.parent.mkdir()
    with closing(sqlite3.connect(counter.path)) as database, database:
        database.execute("CREATE TABLE months (month TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID")
        database.execute("CREATE TABLE counts (month TEXT, section TEXT, language TEXT, face TEXT, count INTEGER)")
        database.executemany("INSERT INTO months VALUES (?, ?)", [("2026-02", 7), ("2026-03", 8)])
        database.executemany("INSERT INTO counts VALUES (?, ?, ?, ?, ?)", [(f"2026-0{n}", *SMILE, n) for n in (2, 3)])
    held = [("2026-02", "smile", "about/who", "ht", 2), ("2026-03", "smile", "about/who", "ht", 3)]
    assert read_usage(counter.path) == held
    counter.counts(FROWN)
    assert read_usage(counter.path) == [held[0], ("2026-03", "frown", "about/who", "ht", 1), held[1]]


def test_a_transaction_that_a_power_cut_ended_did_not_happen(counter: Counter) -> None:
    counter.counts(SMILE)
    with closing(sqlite3.connect(counter.path)) as database:
        database.execute("UPDATE usage SET count = 99")
        cut = counter.path.read_bytes(), counter.path.with_name(f"{FILE}-journal").read_bytes()
    counter.path.write_bytes(cut[0])
    counter.path.with_name(f"{FILE}-journal").write_bytes(cut[1])
    counter.counts(SMILE)
    assert [row[4] for row in counter.rows()] == [2]


def test_a_journal_that_was_left_is_taken_into_account(counter: Counter) -> None:
    counter.counts(SMILE)
    journal = counter.path.with_name(f"{FILE}-journal")
    with closing(sqlite3.connect(counter.path)) as database:
        rows = [("2026-03", "meh", f"about/{number:04}", "ht", 1) for number in range(2000)]
        with database:
            database.executemany("INSERT INTO usage VALUES (?, ?, ?, ?, ?)", rows)
        database.execute("PRAGMA cache_size = 2")  # so that some of it is written before it is all done
        database.execute("UPDATE usage SET count = 99")
        torn, left = counter.path.read_bytes(), journal.read_bytes()
    counter.path.write_bytes(torn)
    journal.write_bytes(left)
    assert {row[4] for row in read_usage(counter.path)} == {1}
    assert (counter.path.read_bytes(), journal.read_bytes()) == (torn, left)


def test_a_journal_that_the_kiosk_has_just_finished_with_is_not_needed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter.counts(SMILE)
    monkeypatch.setattr(usage_file, "_is_there", lambda _: True)  # it was, a moment ago
    assert read_usage(counter.path) == [("2026-03", "smile", "about/who", "ht", 1)]


def test_reading_a_file_that_is_none_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        read_usage(tmp_path / FILE)
