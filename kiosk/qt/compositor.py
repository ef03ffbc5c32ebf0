"""Asks a Wayland compositor whether it still answers, without waiting.

Qt takes one that hangs for one whose screen is off: no frames are asked for.
"""

import _socket
import os
import struct
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_DISPLAY, _SYNC, _CALLBACK = 1, 0, 2
"""The first object of each connection, its request to answer, and the object that the answer names."""
_QUESTION = struct.pack("=III", _DISPLAY, 12 << 16 | _SYNC, _CALLBACK)
MAX_BYTES = 4096


class Compositor:
    """The compositor of the session."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        name = environment.get("WAYLAND_DISPLAY", "")
        self._socket_path = str(Path(environment.get("XDG_RUNTIME_DIR", ""), name)) if name else ""
        self._channel: _socket.socket | None = None

    def answers(self) -> bool:
        """Return whether it has answered the last question, and ask the next; True before the first."""
        if sys.platform != "linux" or not self._socket_path:
            return True
        if self._channel and not self._is_connected(self._channel):
            return False
        self.close()
        channel = _socket.socket(_socket.AF_UNIX, _socket.SOCK_STREAM | _socket.SOCK_CLOEXEC | _socket.SOCK_NONBLOCK)
        self._channel = channel
        with suppress(OSError):  # then nothing will be heard
            channel.connect(self._socket_path)
            channel.send(_QUESTION)
        return True

    def close(self) -> None:
        """Forget the last question."""
        if self._channel:
            self._channel.close()
        self._channel = None

    @staticmethod
    def _is_connected(channel: _socket.socket) -> bool:
        with suppress(OSError):
            return bool(channel.recv(MAX_BYTES))
        return False
