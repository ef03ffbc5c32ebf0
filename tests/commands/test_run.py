"""`kiosk run`, where it cannot open a window, and what it is asked for."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kiosk.app.run import Options
from kiosk.app.state import StateFolder
from tests.commands.terminal import ROOT, WITHOUT_DISPLAY, ends, into


def test_without_a_display_run_is_one_line(folder: Path) -> None:
    for options in ((), ("--windowed",)):
        ended = into(folder, subprocess.PIPE, "run", str(folder), *options)
        assert ended.returncode == 2
        assert ended.stderr.startswith("kiosk: there is no display; ")
        assert ended.stderr.count("\n") == 1


def test_a_kiosk_and_pictures_show_the_day_that_is_asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    days: list[date] = []

    def open_kiosk(options: Options, state_folder: StateFolder) -> int:
        days.append(options.clock().today())
        state_folder.close()
        return 0

    def draw(*_: object, day: date) -> int:
        days.append(day)
        return 0

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("kiosk.system.log.begin", lambda: None)
    monkeypatch.setattr("kiosk.system.log.leave", int)
    monkeypatch.setattr("kiosk.app.run.run", open_kiosk)
    monkeypatch.setattr("kiosk.commands.photographer.draw_views", draw)
    assert ends("run", str(folder), "--day", "2026-12-01") == 0
    assert ends("snapshot", str(folder), "--out", "x", "--day", "2026-12-02") == 0
    assert days == [date(2026, 12, 1), date(2026, 12, 2)]


def test_a_display_that_never_answers_ends_it_with_a_word(folder: Path) -> None:
    code = (
        "import sys, kiosk.qt.display_server; from kiosk.cli import main; kiosk.qt.display_server.TIMEOUT_SECONDS = 0;"
        f"sys.exit(main(['run', {str(folder)!r}]))"
    )
    environment = {**WITHOUT_DISPLAY, "DISPLAY": ":65000"}
    command = (sys.executable, "-c", code)
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr.startswith("kiosk: within 0 s no display answered at DISPLAY=:65000 (")
    assert ended.stderr.count("\n") == 1


def test_a_display_that_qt_cannot_use_ends_it_with_a_word(folder: Path) -> None:
    environment = {**WITHOUT_DISPLAY, "DISPLAY": "127.0.0.1:50000"}
    command = (sys.executable, "-m", "kiosk", "run", str(folder))
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "could not connect to display 127.0.0.1:50000" in ended.stderr
