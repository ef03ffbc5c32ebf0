"""The service manager hears of a compositor that hangs, although the kiosk in it still runs."""

import os
import signal
from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import pytest

from tests.notify_socket import NotifySocket, notify_socket
from tests.screen.opened import open_kiosk
from tests.screen.sessions import Command, Setting, cage

if TYPE_CHECKING:
    import subprocess

WATCHDOG_SECONDS = 4
SILENCE_SECONDS = 2.0 * WATCHDOG_SECONDS


@pytest.fixture
def manager(setting: Setting) -> Iterator[NotifySocket]:
    """A service manager that hears every user."""
    setting.folder.chmod(0o755)
    with notify_socket(setting.folder) as manager:
        manager.path.chmod(0o777)
        yield manager


def test_a_compositor_that_stands_still_stops_the_beats_and_one_that_goes_on_starts_them(
    setting: Setting, manager: NotifySocket
) -> None:
    told = (f"NOTIFY_SOCKET={manager.path}", f"WATCHDOG_USEC={WATCHDOG_SECONDS * 1_000_000}")

    def watched(setting: Setting, command: Command) -> AbstractContextManager["subprocess.Popen[bytes]"]:
        return cage(setting, ("env", *told, *command))

    with open_kiosk(watched, setting) as kiosk:
        manager.hears("READY=1")
        manager.hears("WATCHDOG=1", 5)
        os.kill(kiosk.process.pid, signal.SIGSTOP)
        try:
            manager.hears("STATUS=gets no answer from the compositor")
            assert manager.hears_no("WATCHDOG=1", SILENCE_SECONDS)
        finally:
            os.kill(kiosk.process.pid, signal.SIGCONT)
        manager.hears("WATCHDOG=1", 3)
