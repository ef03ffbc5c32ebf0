"""Sound servers: by hand, one that answers when the test says so, one that never does; and a real one."""

import os
import shutil
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from kiosk.audio.sound_server_monitor import SoundServerMonitor
from tests.patience import PATIENCE_SECONDS
from tests.screen.screen import wait_until


class HandServer:
    """Answers at once; after `stalls` not until it `goes_on`, and after `ends` that there is none."""

    def __init__(self) -> None:
        self.asked = 0
        self._there = True
        self._answers = threading.Event()
        self._answers.set()

    def stalls(self) -> None:
        """Answer no longer."""
        self._answers.clear()

    def goes_on(self) -> None:
        """Answer all that was asked, and what is asked from now on."""
        self._there = True
        self._answers.set()

    def ends(self) -> None:
        """Be gone."""
        self._there = False
        self._answers.set()

    def check(self) -> bool:
        """Wait for an answer, as the thread does."""
        self.asked += 1
        return self._answers.wait(PATIENCE_SECONDS) and self._there


def audible_server(hand: HandServer | None = None) -> SoundServerMonitor:
    """Return a server with a loudspeaker."""
    server = SoundServerMonitor(check=(hand or HandServer()).check)
    server.note_loudspeaker(found=True)
    return server


@contextmanager
def silent_server(path: Path) -> Iterator[None]:
    """Take all connections to a socket and never answer."""
    taken = list[socket.socket]()
    path.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(path))
        listener.listen()

        def take() -> None:
            with suppress(OSError):
                while True:
                    taken.append(listener.accept()[0])

        thread = threading.Thread(target=take, daemon=True)
        thread.start()
        try:
            yield
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()
            for each in taken:
                each.close()


@contextmanager
def pulseaudio(path: Path) -> Iterator[None]:
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
