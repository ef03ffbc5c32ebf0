"""The service manager hears that a kiosk lives while it draws, and nothing once it freezes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.app import liveness
from kiosk.app.liveness import Liveness, beat_seconds
from kiosk.qt.heartbeat import Heartbeat
from kiosk.system.service_manager import ServiceManager
from tests.conftest import ROOT
from tests.notify_socket import NotifySocket, notify_socket
from tests.patience import PATIENCE_SECONDS

if TYPE_CHECKING:
    from kiosk.app.publisher import Publisher

EXHIBIT = ROOT / "tests" / "screen" / "exhibit" / "content.yaml"
WATCHDOG_SECONDS = 2.0
SILENCE_SECONDS = 2 * WATCHDOG_SECONDS
"""Then the service manager would have ended it."""


class Watched:
    """A running kiosk, and the service manager that watches it."""

    def __init__(self, process: "subprocess.Popen[str]", manager: NotifySocket) -> None:
        self.process = process
        self.manager = manager

    def does(self, what: str) -> None:
        """Let something happen in the kiosk."""
        assert self.process.stdin
        self.process.stdin.write(f"{what}\n")
        self.process.stdin.flush()

    def lives(self) -> None:
        """Wait for some beats."""
        self.manager.hears("WATCHDOG=1", 3)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Watched]:
    """Return a kiosk that is watched, and has beaten."""
    (tmp_path / "content.yaml").write_bytes(EXHIBIT.read_bytes())
    command = (sys.executable, "-m", "tests.app.watched_kiosk", str(tmp_path))
    with notify_socket(tmp_path) as manager:
        microseconds = str(round(WATCHDOG_SECONDS * 1e6))
        told = {"NOTIFY_SOCKET": str(manager.path), "WATCHDOG_USEC": microseconds, "WATCHDOG_PID": "1"}
        environment = {**os.environ, **told, "QT_QPA_PLATFORM": "offscreen"}
        with subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, text=True) as process:
            try:
                manager.hears("READY=1")
                assert "WATCHDOG=1" not in manager.heard, "nobody waits for beats before it is ready"
                yield Watched(process, manager)
            finally:
                process.kill()


def test_it_beats_while_it_draws_says_what_it_shows_and_that_it_ends(watched: Watched) -> None:
    watched.manager.hears("STATUS=shows .*/1-")
    watched.lives()
    watched.process.terminate()
    watched.manager.hears("STOPPING=1")
    assert watched.process.wait(PATIENCE_SECONDS) == 0


def test_a_loop_that_stands_still_stops_the_beats_and_is_told_where_it_stands(watched: Watched, tmp_path: Path) -> None:
    watched.lives()
    (stacks,) = tmp_path.glob("state/*/stacks/current.txt")
    assert stacks.read_bytes() == b""
    watched.does("block")
    assert watched.manager.hears_no("WATCHDOG=1", SILENCE_SECONDS)
    assert "watched_kiosk.py" in stacks.read_text()
    assert "in _obey" in stacks.read_text()


def test_frames_that_stay_out_stop_the_beats_and_frames_that_come_again_start_them(watched: Watched) -> None:
    watched.lives()
    watched.does("no frames")
    watched.manager.hears("STATUS=draws no frames")
    assert watched.manager.hears_no("WATCHDOG=1", SILENCE_SECONDS)
    watched.does("frames")
    watched.lives()


def test_a_window_that_nobody_can_see_is_not_taken_for_frozen(watched: Watched) -> None:
    watched.lives()
    watched.does("hide")
    watched.manager.hears("STATUS=.*the screen is off or covered")
    watched.manager.hears("WATCHDOG=1", 9)  # longer than without any


@pytest.mark.parametrize(("watchdog", "seconds"), [({"WATCHDOG_USEC": "20000000"}, 5), ({}, 60)])
def test_the_heart_beats_four_times_while_it_is_waited_for_and_once_a_minute_where_it_is_not(
    watchdog: dict[str, str], seconds: int
) -> None:
    assert beat_seconds(ServiceManager({"NOTIFY_SOCKET": "/nobody", **watchdog})) == seconds


def test_a_start_was_good_once_its_first_beat_is_five_minutes_ago(
    qapp: object, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    assert liveness.GOOD_MILLISECONDS == 5 * 60 * 1000
    monkeypatch.setattr(liveness, "GOOD_MILLISECONDS", 1)
    window = QQuickWindow()
    heartbeat = Heartbeat(window, 3600, window)
    publisher = cast("Publisher", SimpleNamespace(latest=None))
    alive = Liveness(heartbeat, ServiceManager({}), publisher)
    begun, lasted = QSignalSpy(alive.begun), QSignalSpy(alive.lasted)
    heartbeat.look()
    assert (begun.count(), lasted.count()) == (1, 0)
    qtbot.waitUntil(lambda: lasted.count() == 1)
    heartbeat.look()
    assert begun.count() == 1
    heartbeat.stop()
