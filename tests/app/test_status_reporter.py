"""A running kiosk says each minute how it is."""

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import Event, Timer
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer, Signal
from pytestqt.qtbot import QtBot

from kiosk.app import status_reporter
from kiosk.app.status_reporter import CLOSE_SECONDS, StatusReporter
from tests.conftest import ROOT
from tests.patience import PATIENCE_SECONDS
from tests.screen.screen import wait_until
from tests.visitor import HandClock

GOOD = (ROOT / "tests" / "screen" / "exhibit" / "content.yaml").read_text("utf-8")
SOON = "import kiosk.qt.import_hook, kiosk.app.status_reporter as reporter; reporter.MINUTE_MILLISECONDS = 200"


def test_it_tells_its_release_its_frames_and_the_problems_of_a_file_that_was_spoiled(tmp_path: Path) -> None:
    (tmp_path / "content.yaml").write_text(GOOD, "utf-8")
    (tmp_path / "run").mkdir()
    arguments = ["run", str(tmp_path), "--state", str(tmp_path / "state")]
    program = f"{SOON}\nimport sys\nfrom kiosk.cli import main\nsys.exit(main({arguments!r}))"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "RUNTIME_DIRECTORY": str(tmp_path / "run")}
    file = tmp_path / "run" / "status.json"

    def told(key: str) -> object:
        return json.loads(file.read_text("utf-8"))[key] if file.exists() else None

    with subprocess.Popen((sys.executable, "-c", program), cwd=ROOT, env=environment) as process:
        try:
            wait_until(lambda: bool(told("content")), "the release is told")
            wait_until(lambda: told("problems") == [], "there is no problem")
            assert isinstance(told("last_frame_seconds"), float)
            assert (told("restarts"), told("failed_starts"), told("clock_credible")) == (0, 0, True)
            screen = told("screen")
            assert isinstance(screen, dict)
            assert (screen["width"], screen["width_millimetres"], screen["inches"]) == (800, 203, 11.3)
            assert told("loudspeaker") in {True, False}
            (tmp_path / "content.yaml").write_text("not: good", "utf-8")
            wait_until(lambda: bool(told("problems")), "what is wrong with the file is told")
            assert "content.yaml:1:1: " in str(told("problems"))
            assert told("content"), "what was good before shows"
        finally:
            process.terminate()
    assert sorted(path.name for path in file.parent.iterdir()) == ["status.json", "status.prom"]


class Alive(QObject):
    """What tells that the kiosk has begun."""

    begun = Signal()
    trouble = ""


def _reporter(folder: Path, errors: int = 0, clock: HandClock | None = None, frame: float = 0) -> StatusReporter:
    """Return the reporter of a kiosk that shows nothing yet, with so many errors in its content."""
    found = [{"file": "content.yaml", "line": line, "column": 1, "what": "bad"} for line in range(errors)]
    parts: tuple[Any, Any, Any] = (
        SimpleNamespace(last_frame=frame, exposed=True, screen=None),
        SimpleNamespace(latest=None, errors=found),
        SimpleNamespace(store=SimpleNamespace(folder=folder), restarts=0, failed=0, is_temporary=False),
    )
    alive: Any = Alive()
    kiosk: Any = SimpleNamespace(listening=SimpleNamespace(loudspeaker=False, voices=frozenset()))
    reporter = StatusReporter(alive, *parts, clock or HandClock(), kiosk)
    alive.setParent(reporter)
    return reporter


def test_it_is_told_each_minute_once_the_kiosk_has_begun(tmp_path: Path, qtbot: QtBot) -> None:
    reporter = _reporter(tmp_path)
    (each,) = reporter.findChildren(QTimer)
    assert (each.isActive(), each.interval()) == (True, 60_000)
    for alive in reporter.findChildren(Alive):
        alive.begun.emit()
    qtbot.waitUntil((tmp_path / "status.prom").exists)
    reporter.close()


def test_all_its_times_are_those_of_one_clock(tmp_path: Path, qtbot: QtBot) -> None:
    clock = HandClock()
    reporter = _reporter(tmp_path, clock=clock, frame=clock.now() + 50)
    clock.passes(90)
    reporter.report()
    qtbot.waitUntil((tmp_path / "status.prom").exists)
    reporter.close()
    told = json.loads((tmp_path / "status.json").read_text("utf-8"))
    assert (told["uptime_seconds"], told["last_frame_seconds"]) == (90, 40)


def test_of_many_problems_it_tells_twenty(tmp_path: Path, qtbot: QtBot) -> None:
    reporter = _reporter(tmp_path, errors=100)
    reporter.report()
    qtbot.waitUntil((tmp_path / "status.prom").exists)
    reporter.close()
    assert len(json.loads((tmp_path / "status.json").read_text("utf-8"))["problems"]) == 20


def test_a_disk_that_takes_no_status_is_one_line_in_the_log(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    reporter = _reporter(tmp_path / "gone")
    for _ in range(2):
        reporter.report()
        qtbot.waitUntil(lambda: not reporter._thread.pending)  # noqa: SLF001
    reporter.close()
    (line,) = caplog.messages
    assert line.startswith("the status cannot be written: ")


def test_a_kiosk_that_ends_leaves_no_status_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, goes_on, written = Event(), Event(), Event()

    def write(*_: object) -> None:
        begun.set()
        assert goes_on.wait(CLOSE_SECONDS)
        written.set()

    monkeypatch.setattr(status_reporter, "write_status", write)
    reporter = _reporter(tmp_path)
    reporter.report()
    assert begun.wait(PATIENCE_SECONDS)
    Timer(CLOSE_SECONDS / 10, goes_on.set).start()
    reporter.close()
    assert written.is_set()


def test_a_disk_that_hangs_does_not_keep_a_kiosk_from_ending(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    goes_on = Event()
    monkeypatch.setattr(status_reporter, "write_status", lambda *_: goes_on.wait())
    monkeypatch.setattr(status_reporter, "CLOSE_SECONDS", 0.01)
    reporter = _reporter(tmp_path)
    reporter.report()
    reporter.close()
    assert not goes_on.is_set()
    goes_on.set()
