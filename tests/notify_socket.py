"""A service manager for tests: the socket to which a program tells how it is."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from tests.patience import PATIENCE_SECONDS


class NotifySocket:
    """A real datagram socket, and what came in."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.bind(str(path))
        self.heard: list[str] = []

    def hears(self, state: str, times: int = 1) -> None:
        """Wait until a state, by its pattern, came so many times from now on; raises TimeoutError."""
        until = monotonic() + PATIENCE_SECONDS
        while times:
            if re.match(state, self._next(max(0.001, until - monotonic()))):
                times -= 1

    def hears_no(self, state: str, seconds: float) -> bool:
        """Return whether a state stays out so long, once it was heard for the last time."""
        until = monotonic() + PATIENCE_SECONDS
        silent_since = monotonic()
        while monotonic() < until:
            if (left := silent_since + seconds - monotonic()) <= 0:
                return True
            try:
                if self._next(left).startswith(state):
                    silent_since = monotonic()
            except TimeoutError:
                return True
        return False

    def _next(self, seconds: float) -> str:
        self._socket.settimeout(seconds)
        states = self._socket.recv(4096).decode()
        self.heard.append(states)
        return states

    def close(self) -> None:
        """Listen no more."""
        self._socket.close()


@contextmanager
def notify_socket(folder: Path) -> Iterator[NotifySocket]:
    """Listen in a folder, whose path must be short."""
    opened = NotifySocket(folder / "notify")
    try:
        yield opened
    finally:
        opened.close()
