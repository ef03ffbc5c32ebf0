"""What visitors find useful, and how the kiosk is used: numbers of a month or an hour, and nothing else."""

import sqlite3
import threading
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.usage.counter import UsageCounter
from kiosk.usage.usage_file import FILE
from tests.patience import PATIENCE_SECONDS
from tests.usage.counting import AFTERNOON, FROWN, SMILE, Counter, is_counted


def test_an_answer_is_a_number_of_a_month_a_section_a_language_and_a_face(counter: Counter) -> None:
    counter.counts(SMILE, SMILE, FROWN, ("about/who", "fr", "smile"))
    assert counter.rows() == [
        ("2026-03", "frown", "about/who", "ht", 1),
        ("2026-03", "smile", "about/who", "fr", 1),
        ("2026-03", "smile", "about/who", "ht", 2),
    ]


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


def test_answers_are_gathered_before_they_are_written(counter: Counter) -> None:
    counter.counts(SMILE)
    usage = counter.begins()
    for _ in range(10):
        usage.answer(*SMILE)
    assert counter.rows()[0][4] == 1
    usage.close()
    assert counter.rows()[0][4] == 11


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
    qtbot.waitUntil(lambda: is_counted(counter.path))


def test_an_hour_that_is_over_is_on_the_disk(counter: Counter, qtbot: QtBot) -> None:
    counter.time = AFTERNOON.replace(minute=59, second=59)
    usage = counter.begins(gather=600)
    usage.count("visits")
    qtbot.waitUntil(lambda: is_counted(counter.path))


def test_counts_go_on_after_a_start(counter: Counter) -> None:
    counter.counts(SMILE)
    counter.counts(SMILE)
    counter.time += timedelta(days=1)
    counter.counts(SMILE)
    assert [(row[0], row[4]) for row in counter.rows()] == [("2026-03", 2), ("2026-04", 1)]


def test_nothing_is_written_before_an_answer(counter: Counter) -> None:
    counter.counts()
    assert not counter.path.parent.exists()


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


def test_what_nobody_expected_ends_no_counting(
    counter: Counter, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    usage = counter.begins()
    usage.answer(*SMILE)
    monkeypatch.setattr(usage, "_write_gathered", lambda: 1 // 0)
    usage.close()
    assert "ZeroDivisionError" in caplog.text


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
