"""Whether the sound server answers: found out beside the drawing, and again and again."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.audio import sound_server as module
from kiosk.audio.sound_server import SoundServer
from tests.audio.sound_servers import HandServer, audible_server
from tests.screen.screen import wait_until

ROOT = Path(__file__).resolve().parents[2]


def _asks(qtbot: QtBot, server: SoundServer) -> bool:
    with qtbot.waitSignal(server.answered) as told:
        server.ask()
    assert told.args
    return bool(told.args[0])


def test_nobody_is_asked_before_a_loudspeaker_is_found(qtbot: QtBot) -> None:
    hand = HandServer()
    server = SoundServer(check=hand.check)
    assert not _asks(qtbot, server)
    assert hand.asked == 0
    server.note_loudspeaker(found=True)
    assert _asks(qtbot, server)
    server.note_loudspeaker(found=False)
    assert not _asks(qtbot, server)
    assert hand.asked == 1


def test_a_loudspeaker_that_is_found_or_gone_is_told_once(qtbot: QtBot) -> None:
    server = SoundServer(check=HandServer().check)
    changes = QSignalSpy(server.changed)
    for there in (True, True, False, False):
        server.note_loudspeaker(found=there)
    assert changes.count() == 2
    assert not _asks(qtbot, server)


def test_a_server_that_stalls_is_lost_and_is_there_again_as_soon_as_it_answers(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PATIENCE_MILLISECONDS", 20)
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
from kiosk.audio import sound_server
application = QCoreApplication([])

def answer():
    print(sound_server._answers(), "PySide6.QtMultimedia" in sys.modules, flush=True)

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


@contextmanager
def _pulseaudio(path: Path) -> Iterator[None]:
    """Run a PulseAudio that plays to nobody."""
    if not shutil.which("pulseaudio"):
        pytest.skip("PulseAudio is not installed")
    path.unlink(missing_ok=True)
    options = ("-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes")
    modules = ("-L", "module-null-sink", "-L", f"module-native-protocol-unix socket={path} auth-anonymous=1")
    environment = {**os.environ, "HOME": str(path.parent), "XDG_RUNTIME_DIR": str(path.parent)}
    with subprocess.Popen(("pulseaudio", *options, *modules), env=environment, stderr=subprocess.DEVNULL) as process:
        try:
            wait_until(path.exists, "PulseAudio is there")
            yield
        finally:
            process.kill()


def test_qt_is_not_asked_where_there_is_no_server(tmp_path: Path) -> None:
    """It would never look for one again."""
    with _asker(tmp_path / "server") as asker:
        assert asker.asks() == ("False", "False")


def test_a_server_that_comes_back_is_heard_again(tmp_path: Path) -> None:
    with _asker(tmp_path / "server") as asker:
        with _pulseaudio(tmp_path / "server"):
            assert asker.asks() == ("True", "True")
            assert asker.asks() == ("True", "True")
        assert asker.asks() == ("False", "True")
        assert asker.asks() == ("False", "True")
        with _pulseaudio(tmp_path / "server"):
            assert asker.asks() == ("True", "True")
