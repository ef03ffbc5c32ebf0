"""What may hang is done aside: the kiosk goes on, and gets what came of it when it comes."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from weakref import ref

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kiosk.qt.thread_pool import ThreadPool
from tests.conftest import ROOT
from tests.patience import PATIENCE_MILLISECONDS


@pytest.fixture
def aside(qapp: object) -> Iterator[ThreadPool]:
    """A thread in which nothing was done yet."""
    assert qapp
    aside = ThreadPool("test")
    yield aside
    aside.close()


def test_one_after_the_other_is_done_aside_and_handed_back_here(aside: ThreadPool, qtbot: QtBot) -> None:
    done: list[tuple[int, bool]] = []
    threads = set[str]()

    def act(number: int) -> int:
        threads.add(threading.current_thread().name)
        return number

    for number in range(3):
        aside.submit(
            partial(act, number),
            lambda value: done.append((value, threading.current_thread() is threading.main_thread())),
        )
    qtbot.waitUntil(lambda: not aside.pending, timeout=PATIENCE_MILLISECONDS)
    assert done == [(0, True), (1, True), (2, True)]
    assert threads == {"test"}


def test_what_fails_is_told_with_its_traceback_and_the_rest_is_done(
    aside: ThreadPool, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    done: list[str] = []

    def fail() -> str:
        message = "unheard of"
        raise ValueError(message)

    aside.submit(fail, done.append)
    aside.submit(lambda: "next", done.append)
    qtbot.waitUntil(lambda: not aside.pending, timeout=PATIENCE_MILLISECONDS)
    assert done == ["next"]
    assert "unheard of" in caplog.text
    assert "Traceback" in caplog.text


def test_whoever_waits_gets_it_at_once_if_it_comes_in_time(aside: ThreadPool) -> None:
    done: list[str] = []
    aside.submit(lambda: "content", done.append)
    aside.wait(PATIENCE_MILLISECONDS / 1000)
    assert done == ["content"]


def test_whoever_waits_for_what_hangs_goes_on_and_gets_it_later(aside: ThreadPool, qtbot: QtBot) -> None:
    done: list[bool] = []
    answers = threading.Event()
    aside.submit(answers.wait, done.append)
    aside.wait(0.01)
    assert done == []
    assert aside.pending
    answers.set()
    qtbot.waitUntil(lambda: done == [True], timeout=PATIENCE_MILLISECONDS)


def test_after_its_end_nothing_is_handed_back(aside: ThreadPool, qtbot: QtBot) -> None:
    done: list[bool] = []
    answers = threading.Event()
    aside.submit(answers.wait, done.append)
    aside.close()
    answers.set()
    qtbot.waitUntil(lambda: not aside.pending, timeout=PATIENCE_MILLISECONDS)
    assert done == []


class _Owner(QObject):
    """Works in a thread with what is its own, and notes what it gets."""

    def __init__(self, gate: threading.Event, got: list[str]) -> None:
        super().__init__()
        self._gate, self._got = gate, got
        self._pool = ThreadPool("owned", self)

    def begin(self) -> None:
        self._pool.submit(self._work, self._note)

    def _work(self) -> str:
        self._gate.wait()
        return "result"

    def _note(self, result: str) -> None:
        self._got.append(result)


def test_no_qt_object_ends_in_a_thread_that_works_for_it(qtbot: QtBot) -> None:
    gate, got, ended = threading.Event(), list[str](), list[threading.Thread]()
    owner = _Owner(gate, got)
    watched = ref(owner, lambda _: ended.append(threading.current_thread()))
    owner.begin()
    del owner
    gate.set()
    qtbot.waitUntil(lambda: watched() is None, timeout=PATIENCE_MILLISECONDS)
    assert ended == [threading.main_thread()]
    assert got == ["result"]


def test_nothing_is_delivered_to_what_was_taken_down(qtbot: QtBot) -> None:
    gate, got, parent = threading.Event(), list[str](), QObject()
    pool = ThreadPool("test", parent)
    pool.submit(gate.wait, lambda _: got.append("result"))
    del parent
    gate.set()
    qtbot.waitUntil(lambda: pool.pending == 0, timeout=PATIENCE_MILLISECONDS)
    assert got == []


def test_a_pool_that_was_closed_may_end() -> None:
    for _ in range(1_000):
        pool = ThreadPool("closed")
        pool.submit(lambda: None)
        pool.wait(PATIENCE_MILLISECONDS / 1000)
        pool.close(PATIENCE_MILLISECONDS / 1000)


def test_the_threads_of_a_pool_end_with_it(qtbot: QtBot) -> None:
    pool = ThreadPool("of a pool", threads=2)
    for _ in range(3):
        pool.submit(lambda: None)
    pool.wait(PATIENCE_MILLISECONDS / 1000)
    assert _names().count("of a pool") == 2
    del pool
    qtbot.waitUntil(lambda: "of a pool" not in _names(), timeout=PATIENCE_MILLISECONDS)


def test_what_was_not_begun_when_it_is_closed_is_not_done(aside: ThreadPool) -> None:
    begun, gate, done = threading.Event(), threading.Event(), list[str]()

    def first() -> None:
        begun.set()
        gate.wait()

    aside.submit(first)
    aside.submit(lambda: done.append("second"))
    begun.wait()
    aside.close()
    gate.set()
    aside.close(PATIENCE_MILLISECONDS / 1000)
    assert "test" not in _names()
    assert done == []


def test_what_is_done_after_the_end_of_the_program_disturbs_nobody() -> None:
    """Qt has taken down by then what would hand it back."""
    code = (
        "import threading, shiboken6\n"
        "from kiosk.qt import thread_pool\n"
        "pool, gate = thread_pool.ThreadPool('late'), threading.Event()\n"
        "pool.submit(gate.wait)\n"
        "shiboken6.delete(thread_pool._deliveries())\n"
        "gate.set()\n"
        "for each in pool._threads: each.join()\n"
    )
    ended = subprocess.run((sys.executable, "-c", code), cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")


def test_two_threads_do_two_things_at_once(qtbot: QtBot) -> None:
    pool, meet = ThreadPool("two", threads=2), threading.Barrier(2)
    done: list[int] = []
    for _ in range(2):
        pool.submit(partial(meet.wait, PATIENCE_MILLISECONDS / 1000), done.append)
    qtbot.waitUntil(lambda: sorted(done) == [0, 1], timeout=PATIENCE_MILLISECONDS)
    pool.close()


def _names() -> list[str]:
    return [thread.name for thread in threading.enumerate()]
