"""What may hang is done aside: the kiosk goes on, and gets what came of it when it comes."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from kiosk.qt.io_thread import IoThread

PATIENCE_MILLISECONDS = 30_000


@pytest.fixture
def aside(qapp: object) -> Iterator[IoThread]:
    """A thread in which nothing was done yet."""
    assert qapp
    aside = IoThread("test")
    yield aside
    aside.close()


def test_one_after_the_other_is_done_aside_and_handed_back_here(aside: IoThread, qtbot: QtBot) -> None:
    done: list[tuple[int, bool]] = []
    threads = set[str]()

    def act(number: int) -> int:
        threads.add(threading.current_thread().name)
        return number

    for number in range(3):
        aside.do(
            partial(act, number),
            lambda value: done.append((value, threading.current_thread() is threading.main_thread())),
        )
    qtbot.waitUntil(lambda: not aside.busy, timeout=PATIENCE_MILLISECONDS)
    assert done == [(0, True), (1, True), (2, True)]
    assert threads == {"test"}


def test_what_fails_is_told_with_its_traceback_and_the_rest_is_done(
    aside: IoThread, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    done: list[str] = []

    def fail() -> str:
        message = "unheard of"
        raise ValueError(message)

    aside.do(fail, done.append)
    aside.do(lambda: "next", done.append)
    qtbot.waitUntil(lambda: not aside.busy, timeout=PATIENCE_MILLISECONDS)
    assert done == ["next"]
    assert "unheard of" in caplog.text
    assert "Traceback" in caplog.text


def test_whoever_waits_gets_it_at_once_if_it_comes_in_time(aside: IoThread) -> None:
    done: list[str] = []
    aside.do(lambda: "content", done.append)
    aside.wait(PATIENCE_MILLISECONDS / 1000)
    assert done == ["content"]


def test_whoever_waits_for_what_hangs_goes_on_and_gets_it_later(aside: IoThread, qtbot: QtBot) -> None:
    done: list[bool] = []
    answers = threading.Event()
    aside.do(answers.wait, done.append)
    aside.wait(0.01)
    assert done == []
    assert aside.busy
    answers.set()
    qtbot.waitUntil(lambda: done == [True], timeout=PATIENCE_MILLISECONDS)


def test_after_its_end_nothing_is_handed_back(aside: IoThread, qtbot: QtBot) -> None:
    done: list[bool] = []
    answers = threading.Event()
    aside.do(answers.wait, done.append)
    aside.close()
    answers.set()
    qtbot.waitUntil(lambda: not aside.busy, timeout=PATIENCE_MILLISECONDS)
    assert done == []
