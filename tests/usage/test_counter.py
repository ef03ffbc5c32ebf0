"""The counts of what visitors find useful: nothing but counts, on any disk, by any clock."""

import collections
import errno
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from kiosk.system.disk import Disk
from kiosk.usage import usage_file
from kiosk.usage.counter import UsageCounter
from kiosk.usage.measures import FACES
from kiosk.usage.usage_file import FILE, add_usage, read_usage
from tests.content.disks import Failing, Journal
from tests.patience import PATIENCE_SECONDS

CUTS = int(os.environ.get("KIOSK_TEST_CUTS", "1000"))
AFTERNOON = datetime(2026, 3, 31, 14, 30, tzinfo=UTC)
KEPT_MONTHS = 16
MOST_NUMBERS = 200_000
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
            usage.answer(*answer)
        usage.close()

    def rows(self) -> list[tuple[str, str, str, str, int]]:
        """Return all that is in the file."""
        with closing(sqlite3.connect(self.path)) as database:
            return database.execute("SELECT * FROM usage").fetchall()

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
        ("2026-03", "frown", "about/who", "ht", 1),
        ("2026-03", "smile", "about/who", "fr", 1),
        ("2026-03", "smile", "about/who", "ht", 2),
    ]


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
        usage.answer(*SMILE)
    assert counter.rows()[0][4] == 1
    usage.close()
    assert counter.rows()[0][4] == 11


def _is_counted(path: Path) -> bool:
    """Return whether anything can be read; while it is written, nothing may be readable."""
    with suppress(OSError):
        return bool(read_usage(path))
    return False


def test_they_are_gathered_for_ten_minutes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float | None] = []

    def wait(_: threading.Event, timeout: float | None = None) -> bool:
        waits.append(timeout)
        return True

    with monkeypatch.context() as impatient:
        impatient.setattr(threading.Thread, "start", threading.Thread.run)
        impatient.setattr(threading.Event, "wait", wait)
        UsageCounter(tmp_path / FILE, lambda: AFTERNOON)
        UsageCounter(tmp_path / FILE, lambda: AFTERNOON + timedelta(minutes=25))
    assert waits == [600, 300], "and to the end of an hour"


def test_what_was_gathered_is_written_now_and_then(counter: Counter, qtbot: QtBot) -> None:
    usage = counter.begins(gather=0.01)
    usage.answer(*SMILE)
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


# --- by the hour


def test_all_but_answers_is_a_number_of_an_hour(counter: Counter) -> None:
    usage = counter.begins()
    usage.answer(*SMILE)
    for minutes in (0, 20, 40):
        counter.time = AFTERNOON + timedelta(minutes=minutes)
        usage.count("visits")
    usage.count("minutes", number=7)
    usage.close()
    assert counter.rows() == [
        ("2026-03", "smile", "about/who", "ht", 1),
        ("2026-03-31T14", "visits", "", "", 2),
        ("2026-03-31T15", "minutes", "", "", 7),
        ("2026-03-31T15", "visits", "", "", 1),
    ]


def test_an_hour_that_is_over_is_on_the_disk(counter: Counter, qtbot: QtBot) -> None:
    counter.time = AFTERNOON.replace(minute=59, second=59)
    usage = counter.begins(gather=600)
    usage.count("visits")
    qtbot.waitUntil(lambda: _is_counted(counter.path))


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


# --- bounds


def _months(counter: Counter, count: int) -> None:
    """Have an answer counted in each of so many months."""
    for _ in range(count):
        counter.counts(SMILE)
        counter.time = (counter.time.replace(day=1) + timedelta(days=32)).replace(day=1)


def test_the_months_that_were_begun_last_are_kept(counter: Counter) -> None:
    _months(counter, KEPT_MONTHS + 2)
    months = [row[0] for row in counter.rows()]
    assert (len(months), months[0], months[-1]) == (KEPT_MONTHS, "2026-05", "2027-08")


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
    _months(counter, KEPT_MONTHS)
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
    counter.counts(SMILE, most_rows=10_000)
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


HOURS = 12


def _counts_hours(counter: Counter) -> Iterator[None]:
    """Count a visit and an answer in each of some hours; yield when each is on the disk."""
    for hour in range(HOURS):
        counter.time = AFTERNOON + timedelta(hours=hour)
        add_usage(
            counter.path,
            {(f"{counter.time:%Y-%m-%dT%H}", "visits", "", ""): 1, ("2026-03", "smile", "about/who", "ht"): 1},
            counter.time,
            KEPT_MONTHS,
            1000,
            Disk(),
        )
        yield


@pytest.mark.slow
def test_no_power_cut_loses_an_hour_that_is_over(counter: Counter, tmp_path: Path) -> None:
    counter.counts(SMILE)
    folder = counter.path.parent
    journal = Journal(folder)
    with journal.watching():
        done = [0, *(len(journal) for _ in _counts_hours(counter))]
    seen = set()
    for seed in range(CUTS):
        place = tmp_path / "cut" / str(seed)
        step = journal.cut(place, Random(seed))  # noqa: S311 - no secret
        rows = read_usage(place / FILE)
        hours = sum(row[4] for row in rows if row[1] == "visits")
        over = sum(step >= steps for steps in done) - 1
        assert over <= hours <= over + 1, f"seed {seed}, before change {step} of {len(journal)}"
        assert sum(row[4] for row in rows if row[1] == "smile") == hours + 1, "all that was written at once, or nothing"
        seen.add(hours)
        if seed % 10 == 0:
            Counter(place / FILE).counts(SMILE)
            assert sum(row[4] for row in read_usage(place / FILE)) == 2 * hours + 2
            assert {path.name for path in place.iterdir()} == {FILE}
        shutil.rmtree(place)
    assert len(seen) > HOURS // 2


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
def test_whatever_a_disk_refuses_each_hour_is_counted_once(counter: Counter, tmp_path: Path, *, for_ever: bool) -> None:
    counter.counts(SMILE)
    whole = Failing(counter.path.parent)
    cells = {("2026-03-31T14", "visits", "", ""): 1}
    with whole.watching():
        add_usage(counter.path, cells, AFTERNOON, KEPT_MONTHS, 1000, Disk())
    assert whole.requests > 5
    for step in range(1, whole.requests + 1):
        path = tmp_path / str(step) / FILE
        path.parent.mkdir()
        path.write_bytes(counter.path.read_bytes())
        usage = UsageCounter(path, lambda: AFTERNOON, patience=PATIENCE_SECONDS)
        usage.count("visits")
        with Failing(path.parent, step, for_ever=for_ever).watching():
            usage._write_gathered()  # noqa: SLF001 - where its thread begins
        with suppress(OSError):
            assert sum(row[4] for row in read_usage(path)) in {2, 3}
        usage.close()
        assert sum(row[4] for row in read_usage(path)) == 3, f"request {step}"


def test_a_disk_that_takes_nothing_is_one_line_in_the_log(counter: Counter, caplog: pytest.LogCaptureFixture) -> None:
    counter.path.parent.write_text("a file in place of the folder")
    counter.counts(SMILE, SMILE, SMILE)
    assert len(caplog.records) == 1
    assert "cannot be counted" in caplog.records[0].message


def test_what_a_disk_did_not_take_is_written_when_it_does(counter: Counter, qtbot: QtBot) -> None:
    counter.path.parent.write_text("a file in place of the folder")
    usage = counter.begins(gather=0.01)
    usage.answer(*SMILE)
    qtbot.waitUntil(lambda: usage._complained)  # noqa: SLF001
    counter.path.parent.unlink()
    qtbot.waitUntil(lambda: _is_counted(counter.path))


def test_a_disk_that_keeps_no_times_has_nobody_counted_twice(counter: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(os, "utime", refuse)
    counter.counts(SMILE)
    assert counter.rows() == [("2026-03", "smile", "about/who", "ht", 1)]


def test_the_end_of_the_program_waits_a_second_for_a_disk_that_hangs(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers_again, given_up = threading.Event(), list[bool]()
    usage = UsageCounter(counter.path, lambda: AFTERNOON)
    monkeypatch.setattr(usage, "_write", lambda _: given_up.append(not answers_again.wait(PATIENCE_SECONDS)))
    usage.answer(*SMILE)
    usage.close()
    answers_again.set()
    usage._thread.join()  # noqa: SLF001
    assert given_up == [False]


def test_what_nobody_expected_ends_no_counting(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    usage = counter.begins()
    usage.answer(*SMILE)
    monkeypatch.setattr(usage, "_write_gathered", lambda: 1 // 0)
    usage.close()
    assert "ZeroDivisionError" in caplog.text


def test_a_transaction_that_a_power_cut_ended_did_not_happen(counter: Counter) -> None:
    counter.counts(SMILE)
    with closing(sqlite3.connect(counter.path)) as database:
        database.execute("UPDATE usage SET count = 99")
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
            usage.answer(*SMILE)
        assert database.execute("SELECT count FROM usage").fetchall() == [(1,)]
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
