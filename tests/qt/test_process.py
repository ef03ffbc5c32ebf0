"""A process that works for the kiosk: whatever it does, the kiosk does not wait for it."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.qt.process import ChildProcess
from tests.patience import PATIENCE_MILLISECONDS

pytestmark = pytest.mark.slow

HANGS = ("sleep", "600")


@pytest.fixture
def owner(qapp: object) -> Iterator[QObject]:
    """Whoever has processes work for it. All of them end with the test."""
    assert qapp
    owner = QObject()
    yield owner
    for child in owner.findChildren(ChildProcess):
        child.end()


def _says(code: str) -> tuple[str, ...]:
    return (sys.executable, "-S", "-c", f"import sys; {code}")


def _why(qtbot: QtBot, child: ChildProcess) -> str:
    """Return why a process is over, once it is."""
    with qtbot.waitSignal(child.ended, timeout=PATIENCE_MILLISECONDS) as over:
        pass
    return str(over.args[0])


def test_it_is_asked_and_answers(qtbot: QtBot, owner: QObject) -> None:
    child = ChildProcess(_says("print(sys.stdin.read().upper())"), owner)
    child.send(b"good food")
    assert _why(qtbot, child) == ""
    assert child.output == b"GOOD FOOD\n"


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (_says("sys.exit('no room')"), "no room"),
        (_says("sys.exit(1)"), "it came to no end"),
        (("/nobody/has/this",), "No such file"),
    ],
)
def test_one_that_fails_is_over_and_says_why(qtbot: QtBot, owner: QObject, command: tuple[str, ...], why: str) -> None:
    assert why in _why(qtbot, ChildProcess(command, owner))


def test_one_that_says_nothing_is_ended(qtbot: QtBot, owner: QObject) -> None:
    child = ChildProcess(HANGS, owner, timeout=50)
    child.send()
    assert _why(qtbot, child) == "it said nothing for 0.05 seconds"


def test_one_that_was_not_asked_yet_may_wait(qtbot: QtBot, owner: QObject) -> None:
    child = ChildProcess(HANGS, owner, timeout=1)
    qtbot.waitUntil(lambda: child.process_id > 0)
    assert not any(timer.isActive() for timer in child.findChildren(QTimer))


def test_each_word_gives_it_as_much_time_again(qtbot: QtBot, owner: QObject, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "word")
    child = ChildProcess(("sh", "-c", f"cat '{tmp_path}/word'; sleep 600"), owner, timeout=PATIENCE_MILLISECONDS)
    (patience,) = child.findChildren(QTimer)
    child.send()
    asked = patience.timerId()
    (tmp_path / "word").write_text("\n")
    with qtbot.waitSignal(child.output_received, timeout=PATIENCE_MILLISECONDS):
        pass
    assert patience.isActive()
    assert patience.timerId() != asked  # it began anew


def test_one_that_says_too_much_is_ended(qtbot: QtBot, owner: QObject) -> None:
    child = ChildProcess(_says("[print('x' * 1000) for _ in iter(int, 1)]"), owner, max_bytes=100_000)
    assert _why(qtbot, child) == "it said too much"


def test_of_what_it_complains_only_the_beginning_is_kept(qtbot: QtBot, owner: QObject) -> None:
    child = ChildProcess(_says("sys.stderr.write('no room' + 'x' * 200_000); sys.exit(1)"), owner)
    assert _why(qtbot, child).startswith("no room")
    assert len(child.error_output) == 64 * 1024


def test_its_end_is_waited_for_by_nobody(qtbot: QtBot, owner: QObject, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even when whoever had it is taken down meanwhile, for which Qt would wait."""
    child = ChildProcess(HANGS, owner)
    (process,) = child.findChildren(QProcess)
    qtbot.waitUntil(lambda: process.state() == QProcess.ProcessState.Running)
    ended, finished = QSignalSpy(child.ended), QSignalSpy(process.finished)
    monkeypatch.setattr(QProcess, "waitForFinished", None)
    child.end()
    assert process.state() == QProcess.ProcessState.Running
    assert process.parent() is None
    qtbot.waitUntil(lambda: finished.count() > 0, timeout=PATIENCE_MILLISECONDS)
    assert ended.count() == 0


def test_nothing_stays_of_one_that_was_ended(qtbot: QtBot) -> None:
    child = ChildProcess(HANGS)
    _wait_for_start(qtbot, child)
    (process,) = child.findChildren(QProcess)
    watched = ref(child), ref(process)
    child.end()
    del child, process
    qtbot.waitUntil(lambda: [each() for each in watched] == [None, None], timeout=PATIENCE_MILLISECONDS)


def _wait_for_start(qtbot: QtBot, child: ChildProcess) -> None:
    qtbot.waitUntil(lambda: child.process_id > 0, timeout=PATIENCE_MILLISECONDS)
