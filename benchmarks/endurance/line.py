"""The line to a driven kiosk: commands go one way, answers come back, and silence is measured."""

import json
import os
import select
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

SLICE_SECONDS = 0.1
MAX_BYTES = 1 << 16
NANOSECONDS = 1e9


class GoneError(ConnectionError):
    """Nobody is at the other end any more."""


class NoAnswerError(TimeoutError):
    """The other end is there and says nothing."""


class Line:
    """Two named pipes. `patience` is the number of seconds after which silence raises NoAnswerError."""

    def __init__(self, inlet: Path, outlet: Path, patience: float) -> None:
        os.mkfifo(inlet)
        os.mkfifo(outlet)
        self._writer = os.open(inlet, os.O_RDWR | os.O_NONBLOCK)
        self._reader = os.open(outlet, os.O_RDONLY | os.O_NONBLOCK)
        self._patience = patience
        self._heard = b""
        self.pid = 0
        self.longest_silence = 0.0
        """The most seconds that an answer took, without those in which the machine let neither end run."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.close(self._writer)
        os.close(self._reader)

    def ask(self, *commands: dict[str, Any]) -> list[Any]:
        """Send commands all at once and return their answers. Raises GoneError and NoAnswerError."""
        self._say("".join(json.dumps(command) + "\n" for command in commands).encode())
        return [self._answer() for _ in commands]

    def _say(self, data: bytes) -> None:
        """Send more than a pipe holds, too, as long as the other end takes it."""
        while data:
            if not select.select([], [self._writer], [], self._patience)[1]:
                raise NoAnswerError
            data = data[os.write(self._writer, data) :]

    def _answer(self) -> Any:
        begun, starved, stalled = time.monotonic(), self._starved_seconds(), 0.0
        while b"\n" not in self._heard:
            before = time.monotonic()
            ready, _, _ = select.select([self._reader], [], [], SLICE_SECONDS)
            stalled += max(0.0, time.monotonic() - before - SLICE_SECONDS)
            if ready:
                self._hear()
            elif time.monotonic() - begun - stalled > self._patience:
                raise NoAnswerError
        silence = time.monotonic() - begun - stalled
        if silence > self.longest_silence:
            self.longest_silence = max(self.longest_silence, silence - (self._starved_seconds() - starved))
        line, _, self._heard = self._heard.partition(b"\n")
        return json.loads(line)

    def _hear(self) -> None:
        heard = os.read(self._reader, MAX_BYTES)
        if not heard:
            raise GoneError
        self._heard += heard

    def _starved_seconds(self) -> float:
        """Return for how long the process at the other end wanted to run and could not."""
        with suppress(OSError):
            return int(Path(f"/proc/{self.pid}/schedstat").read_text("ascii").split()[1]) / NANOSECONDS
        return 0.0
