"""The line on which a process that reads tells the kiosk its answer, and until then that it comes further."""

import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self, TextIO

BEAT_SECONDS = 5.0


class ProgressWriter:
    """Writes an empty line now and then, as long as the thread that made it comes further.

    It comes further when the processor does something for it: a disk that is slow makes it do so all the time, one that
    hangs never again. A file that has it go round for ever is ended by the limit of the processor.
    """

    def __init__(self, out: TextIO, seconds: float = BEAT_SECONDS, worked: Callable[[], float] | None = None) -> None:
        """Write to `out`, each so many seconds. `worked` returns how long the processor was used so far."""
        self._out = out
        self._seconds = seconds
        self._worked = worked or _clock_of_this_thread()
        self._turn = threading.Lock()
        self._over = threading.Event()

    def __enter__(self) -> Self:
        threading.Thread(target=self._beat, name="progress", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()

    def say(self, answer: str) -> None:
        """Write the answer, a single line."""
        with self._turn:
            self._out.write(f"{answer}\n")
            self._out.flush()

    def _beat(self) -> None:
        before = self._worked()
        while not self._over.wait(self._seconds):
            now = self._worked()
            if now != before:
                with suppress(OSError):  # nobody listens any more
                    self.say("")
            before = now


def _clock_of_this_thread() -> Callable[[], float]:
    """Return what tells, to any thread, how many seconds of the processor this one has used."""
    if sys.platform != "linux":
        return time.process_time
    clock = time.pthread_getcpuclockid(threading.get_ident())
    return lambda: time.clock_gettime(clock)
