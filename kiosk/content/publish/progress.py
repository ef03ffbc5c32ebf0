"""The output of the publish process: its answer as one line, and before it empty lines as signs of progress."""

import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self, TextIO

BEAT_SECONDS = 5.0


class ProgressWriter:
    """Writes an empty line at intervals while the thread that created it makes progress.

    Progress is processor time used by the thread: with a slow disk it grows, with a hung one it does not. An endless
    loop is ended by the limit of processor time.
    """

    def __init__(
        self, out: TextIO, seconds: float = BEAT_SECONDS, processor_time: Callable[[], float] | None = None
    ) -> None:
        """Write to `out` every `seconds`. `processor_time` returns the processor time used so far."""
        self._stream = out
        self._seconds = seconds
        self._processor_time = processor_time or _clock_of_this_thread()
        self._lock = threading.Lock()
        self._stopped = threading.Event()

    def __enter__(self) -> Self:
        threading.Thread(target=self._beat, name="progress", daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopped.set()

    def send(self, answer: str) -> None:
        """Write the answer, a single line."""
        with self._lock:
            self._stream.write(f"{answer}\n")
            self._stream.flush()

    def _beat(self) -> None:
        before = self._processor_time()
        while not self._stopped.wait(self._seconds):
            now = self._processor_time()
            if now != before:
                with suppress(OSError):  # nobody listens any more
                    self.send("")
            before = now


def _clock_of_this_thread() -> Callable[[], float]:
    """Return a function that returns the processor time of this thread, in seconds; any thread may call it."""
    if sys.platform != "linux":
        return time.process_time
    clock = time.pthread_getcpuclockid(threading.get_ident())
    return lambda: time.clock_gettime(clock)
