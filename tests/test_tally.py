"""The counts of what visitors find useful: nothing but counts, on any disk, for 400 days."""

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.report import rows
from kiosk.tally import FACES, FILE, KEPT_DAYS, Tally, read_months

AFTERNOON = datetime(2026, 3, 31, 14, 30, tzinfo=UTC)
PATIENCE_SECONDS = 30


class Counter:
    """Counts at a time that the test sets; `done` ends it, so that all is on the disk."""

    def __init__(self, path: Path) -> None:
        self.time = AFTERNOON
        self.path = path
        self._tallies: list[Tally] = []

    def begins(self, most_rows: int = 1000) -> Tally:
        """Return a tally, as a start of the kiosk makes it."""
        self._tallies.append(Tally(self.path, lambda: self.time, most_rows, patience=PATIENCE_SECONDS))
        return self._tallies[-1]

    def counts(self, *answers: tuple[str, str, str], most_rows: int = 1000) -> None:
        """Count answers from a start to an end of the kiosk."""
        tally = self.begins(most_rows)
        for answer in answers:
            tally.count(*answer)
        tally.close()

    def rows(self) -> list[tuple[str, str, str, str, int]]:
        """Return all that is in the file."""
        with closing(sqlite3.connect(self.path)) as database:
            return database.execute("SELECT * FROM answers").fetchall()

    def close(self) -> None:
        """Leave no thread behind."""
        for tally in self._tallies:
            tally.close()


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """A counter whose folder is not there yet."""
    counter = Counter(tmp_path / "store" / FILE)
    yield counter
    counter.close()


SMILE, FROWN = ("about/who", "ht", "smile"), ("about/who", "ht", "frown")


def test_an_answer_is_a_number_of_an_hour_a_section_a_language_and_a_face(counter: Counter) -> None:
    counter.counts(SMILE, SMILE, FROWN, ("about/who", "fr", "smile"))
    assert counter.rows() == [
        ("2026-03-31T14", "about/who", "fr", "smile", 1),
        ("2026-03-31T14", "about/who", "ht", "frown", 1),
        ("2026-03-31T14", "about/who", "ht", "smile", 2),
    ]


def test_the_file_holds_nothing_else(counter: Counter) -> None:
    counter.counts(SMILE)
    with closing(sqlite3.connect(counter.path)) as database:
        columns = [row[1] for row in database.execute("PRAGMA table_info(answers)")]
        assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("answers",)]
    assert columns == ["hour", "section", "language", "face", "count"]


def test_counts_go_on_after_a_start(counter: Counter) -> None:
    counter.counts(SMILE)
    counter.counts(SMILE)
    counter.time += timedelta(hours=1)
    counter.counts(SMILE)
    assert [(row[0], row[4]) for row in counter.rows()] == [("2026-03-31T14", 2), ("2026-03-31T15", 1)]


def test_nothing_is_written_before_an_answer(counter: Counter) -> None:
    counter.counts()
    assert not counter.path.parent.exists()


def test_a_clock_that_is_wrong_by_years_counts_as_it_says(counter: Counter) -> None:
    counter.time = datetime(1970, 1, 1, tzinfo=UTC)
    counter.counts(SMILE)
    assert [row[0] for row in counter.rows()] == ["1970-01-01T00"]


# --- bounds


def test_old_counts_are_forgotten_at_the_start(counter: Counter) -> None:
    counter.counts(SMILE)
    counter.time += timedelta(days=KEPT_DAYS)
    counter.counts()
    assert len(counter.rows()) == 1
    counter.time += timedelta(hours=1)
    counter.counts()
    assert counter.rows() == []


def test_old_counts_are_forgotten_by_a_kiosk_that_is_never_ended(counter: Counter) -> None:
    tally = counter.begins()
    tally.count(*SMILE)
    counter.time += timedelta(days=KEPT_DAYS, hours=1)
    tally.count(*FROWN)
    tally.close()
    assert [row[3] for row in counter.rows()] == ["frown"]


def test_only_the_newest_numbers_are_kept(counter: Counter) -> None:
    for _ in range(5):
        counter.counts(SMILE, most_rows=3)
        counter.time += timedelta(hours=1)
    assert [row[0][-2:] for row in counter.rows()] == ["16", "17", "18"]


# --- bad disks


def _other_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DROP TABLE answers")
        database.execute("CREATE TABLE answers (something TEXT)")


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


def test_a_disk_that_takes_nothing_is_one_line_in_the_log(counter: Counter, caplog: pytest.LogCaptureFixture) -> None:
    counter.path.parent.write_text("a file in place of the folder")
    counter.counts(SMILE, SMILE, SMILE)
    assert len(caplog.records) == 1
    assert "cannot be counted" in caplog.records[0].message


def test_a_disk_that_takes_again_is_counted_on(counter: Counter, caplog: pytest.LogCaptureFixture) -> None:
    counter.path.parent.write_text("a file in place of the folder")
    counter.counts(SMILE)
    counter.path.parent.unlink()
    counter.counts(SMILE)
    assert len(counter.rows()) == len(caplog.records) == 1


def test_a_transaction_that_a_power_cut_ended_did_not_happen(counter: Counter) -> None:
    counter.counts(SMILE)
    with closing(sqlite3.connect(counter.path)) as database:
        database.execute("UPDATE answers SET count = 99")
        cut = counter.path.read_bytes(), counter.path.with_name(f"{FILE}-journal").read_bytes()
    counter.path.write_bytes(cut[0])
    counter.path.with_name(f"{FILE}-journal").write_bytes(cut[1])
    counter.counts(SMILE)
    assert [row[4] for row in counter.rows()] == [2]


def test_counting_waits_for_no_disk(counter: Counter) -> None:
    """Another program holds the file; `count` returns all the same, and what it took is written later."""
    counter.counts(SMILE)
    tally = counter.begins()
    with closing(sqlite3.connect(counter.path, isolation_level=None)) as database:
        database.execute("BEGIN EXCLUSIVE")
        for _ in range(1000):
            tally.count(*SMILE)
        assert database.execute("SELECT count FROM answers").fetchall() == [(1,)]
        database.execute("COMMIT")
    tally.close()
    assert counter.rows()[0][4] > 1


def test_it_is_written_in_one_thread_that_ends(counter: Counter) -> None:
    before = threading.active_count()
    tally = counter.begins()
    assert threading.active_count() == before + 1
    tally.close()
    assert threading.active_count() == before


# --- what people are shown


def test_months_add_their_hours_up(counter: Counter) -> None:
    counter.counts(SMILE, FROWN)
    counter.time += timedelta(hours=2)
    counter.counts(SMILE)
    counter.time += timedelta(days=1)
    counter.counts(SMILE)
    assert read_months(counter.path) == [
        ("2026-03", "about/who", "ht", "frown", 1),
        ("2026-03", "about/who", "ht", "smile", 2),
        ("2026-04", "about/who", "ht", "smile", 1),
    ]


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
    assert rows(counted) == [("2026-03", "about/who", "ht", *shown)]


def test_reading_a_file_that_is_none_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="unable to open"):
        read_months(tmp_path / FILE)
