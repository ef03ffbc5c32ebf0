"""The counts of what visitors find useful: nothing but counts, on any disk, by any clock."""

import collections
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.usage import answers
from kiosk.usage.answers import FACES, FILE, read_months
from kiosk.usage.counter import UsageCounter
from kiosk.usage.report import rows
from tests.patience import PATIENCE_SECONDS

AFTERNOON = datetime(2026, 3, 31, 14, 30, tzinfo=UTC)
KEPT_MONTHS = 15
MOST_NUMBERS = 100_000
MOST_ASIDE = 5
"""What operators are promised."""


class Counter:
    """Counts at a time that the test sets; `done` ends it, so that all is on the disk."""

    def __init__(self, path: Path) -> None:
        self.time = AFTERNOON
        self.path = path
        self._tallies: list[UsageCounter] = []

    def begins(self, most_rows: int | None = 1000, gather: float = 600) -> UsageCounter:
        """Return a usage, as a start of the kiosk makes it; None stands for as many rows as there usually are."""
        most = () if most_rows is None else (most_rows,)
        usage = UsageCounter(self.path, lambda: self.time, *most, gather=gather, patience=PATIENCE_SECONDS)
        self._tallies.append(usage)
        return self._tallies[-1]

    def counts(self, *answers: tuple[str, str, str], most_rows: int | None = 1000) -> None:
        """Count answers from a start to an end of the kiosk."""
        usage = self.begins(most_rows)
        for answer in answers:
            usage.count(*answer)
        usage.close()

    def rows(self) -> list[tuple[str, str, str, str, int]]:
        """Return all that is in the file."""
        with closing(sqlite3.connect(self.path)) as database:
            return database.execute("SELECT * FROM counts").fetchall()

    def close(self) -> None:
        """Leave no thread behind."""
        for usage in self._tallies:
            usage.close()


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """A counter whose folder is not there yet."""
    counter = Counter(tmp_path / "store" / FILE)
    yield counter
    counter.close()


SMILE, FROWN = ("about/who", "ht", "smile"), ("about/who", "ht", "frown")


def test_an_answer_is_a_number_of_a_month_a_section_a_language_and_a_face(counter: Counter) -> None:
    counter.counts(SMILE, SMILE, FROWN, ("about/who", "fr", "smile"))
    assert counter.rows() == [
        ("2026-03", "about/who", "fr", "smile", 1),
        ("2026-03", "about/who", "ht", "frown", 1),
        ("2026-03", "about/who", "ht", "smile", 2),
    ]


def test_the_file_holds_nothing_else(counter: Counter) -> None:
    counter.counts(SMILE)
    with closing(sqlite3.connect(counter.path)) as database:
        tables = [name for (name,) in database.execute("SELECT name FROM sqlite_master ORDER BY 1")]
        columns = [[row[1] for row in database.execute(f"PRAGMA table_info({name})")] for name in tables]
    assert dict(zip(tables, columns, strict=True)) == {
        "counts": ["month", "section", "language", "face", "count"],
        "months": ["month", "number"],
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


def test_answers_are_gathered_before_they_are_written(counter: Counter) -> None:
    counter.counts(SMILE)
    usage = counter.begins()
    for _ in range(10):
        usage.count(*SMILE)
    assert counter.rows()[0][4] == 1
    usage.close()
    assert counter.rows()[0][4] == 11


def _is_counted(path: Path) -> bool:
    """Return whether anything can be read; while it is written, nothing may be readable."""
    with suppress(OSError):
        return bool(read_months(path))
    return False


def test_they_are_gathered_for_ten_minutes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float | None] = []

    def wait(_: threading.Event, timeout: float | None = None) -> bool:
        waits.append(timeout)
        return True

    with monkeypatch.context() as impatient:
        impatient.setattr(threading.Thread, "start", threading.Thread.run)
        impatient.setattr(threading.Event, "wait", wait)
        UsageCounter(tmp_path / FILE)
    assert waits == [600]


def test_what_was_gathered_is_written_now_and_then(counter: Counter, qtbot: QtBot) -> None:
    usage = counter.begins(gather=0.01)
    usage.count(*SMILE)
    qtbot.waitUntil(lambda: _is_counted(counter.path))


def test_counts_go_on_after_a_start(counter: Counter) -> None:
    counter.counts(SMILE)
    counter.counts(SMILE)
    counter.time += timedelta(days=1)
    counter.counts(SMILE)
    assert [(row[0], row[4]) for row in counter.rows()] == [("2026-03", 2), ("2026-04", 1)]


def test_nothing_is_written_before_an_answer(counter: Counter) -> None:
    counter.counts()
    assert not counter.path.parent.exists()


def test_what_an_earlier_program_counted_by_the_hour_is_kept_by_the_month(counter: Counter) -> None:
    counter.path.parent.mkdir()
    with closing(sqlite3.connect(counter.path)) as database, database:
        database.execute("CREATE TABLE answers (hour TEXT, section TEXT, language TEXT, face TEXT, count INTEGER)")
        hours = [(f"2026-03-{day}T14", *SMILE, 2) for day in (30, 31)]
        database.executemany("INSERT INTO answers VALUES (?, ?, ?, ?, ?)", hours)
    assert read_months(counter.path) == [("2026-03", *SMILE, 4)]
    counter.counts(SMILE)
    assert read_months(counter.path) == [("2026-03", *SMILE, 5)]
    assert b"T14" not in counter.path.read_bytes()


# --- bounds


def _months(counter: Counter, count: int) -> None:
    """Have an answer counted in each of so many months."""
    for _ in range(count):
        counter.counts(SMILE)
        counter.time = (counter.time.replace(day=1) + timedelta(days=32)).replace(day=1)


def test_the_months_that_were_begun_last_are_kept(counter: Counter) -> None:
    _months(counter, KEPT_MONTHS + 2)
    months = [row[0] for row in counter.rows()]
    assert (len(months), months[0], months[-1]) == (KEPT_MONTHS, "2026-05", "2027-07")


def test_a_wrong_clock_deletes_nothing_of_the_year(counter: Counter) -> None:
    _months(counter, 12)
    right = counter.time
    for wrong in (datetime(1970, 1, 1, tzinfo=UTC), datetime(2042, 1, 1, tzinfo=UTC)):
        counter.time = wrong
        counter.counts(SMILE)
    counter.time = right
    counter.counts(SMILE)
    assert len(counter.rows()) == 15
    assert counter.rows()[0][0] == "1970-01"


def test_only_so_many_numbers_are_kept_and_those_of_the_newest_month_always(counter: Counter) -> None:
    for _ in range(3):
        counter.counts(SMILE, FROWN, most_rows=3)
        counter.time += timedelta(days=31)
    assert {row[0] for row in counter.rows()} == {"2026-06"}
    counter.counts(SMILE, FROWN, most_rows=1)
    assert len(counter.rows()) == 2


def test_so_many_numbers_are_kept_as_take_ten_megabytes(counter: Counter) -> None:
    counter.counts(*((f"about/{number}", "ht", "smile") for number in range(MOST_NUMBERS)), most_rows=None)
    assert len(counter.rows()) == MOST_NUMBERS
    assert counter.path.stat().st_size < 10 * 1024**2
    counter.time += timedelta(days=31)
    counter.counts(SMILE, most_rows=None)
    assert {row[0] for row in counter.rows()} == {"2026-05"}


# --- bad disks


Cells = collections.Counter[tuple[str, str, str, str]]


def _failing(code: int, text: str) -> sqlite3.Error:
    error = sqlite3.OperationalError(text)
    error.sqlite_errorcode = code
    return error


def _other_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DROP TABLE counts")
        database.execute("CREATE TABLE counts (something TEXT)")


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
    assert [row[3:] for row in counter.rows()] == [("frown", 1)]
    assert counter.path.with_suffix(".damaged").read_bytes() == held
    assert [record.message for record in caplog.records if "put aside" in record.message]
    assert len(caplog.records) == 1


def test_what_can_be_read_of_a_damaged_file_is_counted_on(counter: Counter) -> None:
    _months(counter, KEPT_MONTHS)
    with closing(sqlite3.connect(counter.path)) as database:
        names = [(f"about/{number:04}",) for number in range(2000)]
        with database:
            database.executemany("INSERT INTO counts VALUES ('2026-04', ?, 'ht', 'meh', 1)", names)
        pages = database.execute("PRAGMA page_count").fetchone()[0]
    data = bytearray(counter.path.read_bytes())
    middle = pages // 2 * 4096
    data[middle : middle + 4096] = bytes(4096)
    counter.path.write_bytes(data)
    counter.time -= timedelta(days=10)
    counter.counts(SMILE, most_rows=10_000)
    assert len(counter.rows()) > 1000
    assert {"2026-03", "2027-05"} <= {row[0] for row in counter.rows()}


def test_no_damaged_file_takes_the_place_of_another(counter: Counter, caplog: pytest.LogCaptureFixture) -> None:
    for number in range(MOST_ASIDE + 1):
        caplog.clear()
        counter.path.parent.mkdir(exist_ok=True)
        counter.path.write_bytes(b"damage %d" % number * 1000)
        counter.counts(SMILE)
    aside = sorted(path.name for path in counter.path.parent.iterdir())
    assert aside == ["answers.damaged", *(f"answers.damaged{number}" for number in range(1, MOST_ASIDE)), FILE]
    assert counter.path.read_bytes().startswith(b"damage 5")
    assert [record.levelname for record in caplog.records] == ["WARNING"], "it is no fault of ours"


@pytest.mark.parametrize(
    "error",
    [
        _failing(sqlite3.SQLITE_IOERR_READ, "disk I/O error"),
        _failing(sqlite3.SQLITE_IOERR_CORRUPTFS, "disk I/O error"),
        _failing(sqlite3.SQLITE_CANTOPEN, "unable to open database file"),
        _failing(sqlite3.SQLITE_CORRUPT, "database disk image is malformed"),
    ],
    ids=["read", "file system", "open", "damage once"],
)
def test_an_error_of_the_disk_that_goes_by_puts_nothing_aside(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, error: sqlite3.Error
) -> None:
    """Nor is an answer lost."""
    counter.counts(SMILE)
    usage = counter.begins()
    usage.count(*SMILE)
    errors, write = [error], usage._write  # noqa: SLF001 - where SQLite raises

    def fail_once(cells: Cells) -> None:
        if errors:
            raise errors.pop()
        write(cells)

    monkeypatch.setattr(usage, "_write", fail_once)
    usage.close()
    assert [path.name for path in counter.path.parent.iterdir()] == [FILE]
    assert counter.rows() == [("2026-03", *SMILE, 2)]


def test_a_disk_that_takes_nothing_is_one_line_in_the_log(counter: Counter, caplog: pytest.LogCaptureFixture) -> None:
    counter.path.parent.write_text("a file in place of the folder")
    counter.counts(SMILE, SMILE, SMILE)
    assert len(caplog.records) == 1
    assert "cannot be counted" in caplog.records[0].message


def test_what_a_disk_did_not_take_is_written_when_it_does(counter: Counter, qtbot: QtBot) -> None:
    counter.path.parent.write_text("a file in place of the folder")
    usage = counter.begins(gather=0.01)
    usage.count(*SMILE)
    qtbot.waitUntil(lambda: usage._complained)  # noqa: SLF001
    counter.path.parent.unlink()
    qtbot.waitUntil(lambda: _is_counted(counter.path))


def test_a_disk_that_keeps_no_times_has_nobody_counted_twice(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "utime", refuse)
    counter.counts(SMILE)
    assert counter.rows() == [("2026-03", *SMILE, 1)]


def test_the_end_of_the_program_waits_a_second_for_a_disk_that_hangs(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers_again, given_up = threading.Event(), list[bool]()
    usage = UsageCounter(counter.path, lambda: AFTERNOON)
    monkeypatch.setattr(usage, "_write", lambda _: given_up.append(not answers_again.wait(PATIENCE_SECONDS)))
    usage.count(*SMILE)
    usage.close()
    answers_again.set()
    usage._thread.join()  # noqa: SLF001
    assert given_up == [False]


def test_what_nobody_expected_ends_no_counting(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    usage = counter.begins()
    usage.count(*SMILE)
    monkeypatch.setattr(usage, "_write_gathered", lambda: 1 // 0)
    usage.close()
    assert "ZeroDivisionError" in caplog.text


def test_a_transaction_that_a_power_cut_ended_did_not_happen(counter: Counter) -> None:
    counter.counts(SMILE)
    with closing(sqlite3.connect(counter.path)) as database:
        database.execute("UPDATE counts SET count = 99")
        cut = counter.path.read_bytes(), counter.path.with_name(f"{FILE}-journal").read_bytes()
    counter.path.write_bytes(cut[0])
    counter.path.with_name(f"{FILE}-journal").write_bytes(cut[1])
    counter.counts(SMILE)
    assert [row[4] for row in counter.rows()] == [2]


def test_counting_waits_for_no_disk(counter: Counter) -> None:
    """Another program holds the file; `count` returns all the same, and what it took is written later."""
    counter.counts(SMILE)
    usage = counter.begins(gather=0.001)
    with closing(sqlite3.connect(counter.path, isolation_level=None)) as database:
        database.execute("BEGIN EXCLUSIVE")
        for _ in range(1000):
            usage.count(*SMILE)
        assert database.execute("SELECT count FROM counts").fetchall() == [(1,)]
        database.execute("COMMIT")
    usage.close()
    assert counter.rows()[0][4] == 1001


def test_it_is_written_in_one_thread_that_ends(counter: Counter) -> None:
    before = set(threading.enumerate())
    usage = counter.begins()
    (thread,) = (each for each in set(threading.enumerate()) - before if each.name == "usage")
    usage.close()
    assert not thread.is_alive()


# --- what people are shown


def test_a_journal_that_was_left_is_taken_into_account(counter: Counter) -> None:
    counter.counts(SMILE)
    journal = counter.path.with_name(f"{FILE}-journal")
    with closing(sqlite3.connect(counter.path)) as database:
        rows = [("2026-03", f"about/{number:04}", "ht", "meh", 1) for number in range(2000)]
        with database:
            database.executemany("INSERT INTO counts VALUES (?, ?, ?, ?, ?)", rows)
        database.execute("PRAGMA cache_size = 2")  # so that some of it is written before it is all done
        database.execute("UPDATE counts SET count = 99")
        torn, left = counter.path.read_bytes(), journal.read_bytes()
    counter.path.write_bytes(torn)
    journal.write_bytes(left)
    assert {row[4] for row in read_months(counter.path)} == {1}
    assert (counter.path.read_bytes(), journal.read_bytes()) == (torn, left)


def test_a_journal_that_the_kiosk_has_just_finished_with_is_not_needed(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter.counts(SMILE)
    monkeypatch.setattr(answers, "is_there", lambda _: True)  # it was, a moment ago
    assert read_months(counter.path) == [("2026-03", *SMILE, 1)]


def test_a_month_is_reported_once_it_is_over() -> None:
    counted = [(month, "about/who", "ht", "smile", 9) for month in ("2026-02", "2026-03")]
    assert [row[0] for row in rows(counted, AFTERNOON.date())] == ["2026-02"]
    assert [row[0] for row in rows(counted, AFTERNOON.date() + timedelta(days=1))] == ["2026-02", "2026-03"]


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((5, 5, 5), ("5", "5", "5", "15")),
        ((5, 5, 4), ("5", "5", "<5", "")),
        ((90, 4, 0), ("90", "<5", "<5", "")),
        ((1, 0, 0), ("<5", "<5", "<5", "")),
    ],
)
def test_neither_small_counts_nor_what_tells_them_are_shown(counts: tuple[int, ...], shown: tuple[str, ...]) -> None:
    counted = [("2026-03", "about/who", "ht", face, count) for face, count in zip(FACES, counts, strict=True) if count]
    assert rows(counted, AFTERNOON.date() + timedelta(days=1)) == [("2026-03", "about/who", "ht", *shown)]


def test_reading_a_file_that_is_none_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="unable to open"):
        read_months(tmp_path / FILE)
