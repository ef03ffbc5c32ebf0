"""Whether the sound server answers: found out beside the drawing, and again and again."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.audio import pulse_context
from kiosk.audio import sound_server_monitor as module
from kiosk.audio.sound_server_monitor import SoundServerMonitor
from tests.audio.sound_servers import HandServer, audible_server, pulseaudio

ROOT = Path(__file__).resolve().parents[2]


def _asks(qtbot: QtBot, server: SoundServerMonitor) -> bool:
    with qtbot.waitSignal(server.answered) as told:
        server.ask()
    assert told.args
    return bool(told.args[0])


def test_nobody_is_asked_before_a_loudspeaker_is_found(qtbot: QtBot) -> None:
    hand = HandServer()
    server = SoundServerMonitor(check=hand.check)
    assert not _asks(qtbot, server)
    assert hand.asked == 0
    server.note_loudspeaker(found=True)
    assert _asks(qtbot, server)
    server.note_loudspeaker(found=False)
    assert not _asks(qtbot, server)
    assert hand.asked == 1


def test_a_loudspeaker_that_is_found_or_gone_is_told_once(qtbot: QtBot) -> None:
    server = SoundServerMonitor(check=HandServer().check)
    changes = QSignalSpy(server.changed)
    for there in (True, True, False, False):
        server.note_loudspeaker(found=there)
    assert changes.count() == 2
    assert not _asks(qtbot, server)


def test_a_server_that_stalls_is_lost_and_is_there_again_as_soon_as_it_answers(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TIMEOUT_MILLISECONDS", 20)
    hand = HandServer()
    server = audible_server(hand)
    hand.stalls()
    changes = QSignalSpy(server.changed)
    for _ in range(3):
        assert not _asks(qtbot, server)
    assert (server.available, server.lost, changes.count()) == (False, True, 1)
    assert hand.asked == 1, "one question is enough"
    with qtbot.waitSignal(server.answered) as told:
        hand.goes_on()
    assert told.args == [True]
    assert (server.available, server.lost, changes.count()) == (True, False, 2)


def test_a_visitor_waits_three_seconds_for_it(qapp: object) -> None:
    assert qapp
    server = SoundServerMonitor(check=HandServer().check)
    (patience,) = server.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert patience.interval() == 3_000


def test_a_machine_without_its_library_is_asked_by_qt_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pulse_context, "LIBRARY", "libnobody-has-this.so")
    assert module._libpulse_connects()  # noqa: SLF001


def test_a_server_that_has_ended_is_lost_until_another_is_found(qtbot: QtBot) -> None:
    hand = HandServer()
    server = audible_server(hand)
    hand.ends()
    assert not _asks(qtbot, server)
    assert server.lost
    hand.goes_on()
    assert not _asks(qtbot, server), "Qt connects only to a server that somebody has found"
    with qtbot.waitSignal(server.changed):
        server.note_loudspeaker(found=True)
    assert server.available


def test_a_server_that_a_player_has_lost_is_asked(qtbot: QtBot) -> None:
    hand = HandServer()
    server = audible_server(hand)
    changes = QSignalSpy(server.changed)
    with qtbot.waitSignal(server.answered) as told:
        server.note_stall()
        server.note_stall()
        assert not server.available
    assert told.args == [True]
    assert (server.available, hand.asked, changes.count()) == (True, 1, 2)


# --- Qt and the server, in a process of its own: Qt has one connection in each

ANSWERS = """
import sys, threading
from PySide6.QtCore import QCoreApplication
from kiosk.audio import sound_server_monitor
application = QCoreApplication([])

def answer():
    print(sound_server_monitor._qt_can_play(), "PySide6.QtMultimedia" in sys.modules, flush=True)

def work():
    for _ in sys.stdin:
        answer()

thread = threading.Thread(target=work)
thread.start()
thread.join()
"""


class Asker:
    """A process in which Qt asks a sound server, whenever it is told to."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def asks(self) -> tuple[str, str]:
        """Return whether the server answered, and whether Qt was asked."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        answers, asked = self._process.stdout.readline().split()
        return answers, asked


@contextmanager
def _asker(server: Path) -> Iterator[Asker]:
    environment = {**os.environ, "PULSE_SERVER": f"unix:{server}", "HOME": str(server.parent)}
    command = (sys.executable, "-c", ANSWERS)
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Asker(process)


def test_qt_is_not_asked_where_there_is_no_server(tmp_path: Path) -> None:
    """It would never look for one again."""
    with _asker(tmp_path / "server") as asker:
        assert asker.asks() == ("False", "False")


def test_a_server_that_comes_back_is_heard_again(tmp_path: Path) -> None:
    with _asker(tmp_path / "server") as asker:
        with pulseaudio(tmp_path / "server"):
            assert asker.asks() == ("True", "True")
            assert asker.asks() == ("True", "True")
        assert asker.asks() == ("False", "True")
        assert asker.asks() == ("False", "True")
        with pulseaudio(tmp_path / "server"):
            assert asker.asks() == ("True", "True")
