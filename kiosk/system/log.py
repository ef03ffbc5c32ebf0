"""A log that never blocks the program, even if its reader or its disk hangs.

What the program and Qt write goes into a pipe, which never makes its writer wait: what it cannot hold is lost. A thread
passes on what it holds to where the log goes, and may hang there.
"""

import logging
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from select import select
from types import TracebackType
from typing import NoReturn

log = logging.getLogger(__name__)

FORMAT = "%(levelname)s %(message)s"
MAX_BYTES = 1024 * 1024
"""What the pipe holds while nobody takes anything, where the system allows so much."""
TIMEOUT_SECONDS = 1.0
"""How long the end of the program waits for the last lines."""
_OUTPUTS = (1, 2)
_CHUNK = 64 * 1024


def begin() -> None:
    """Redirect standard output and error into the pipe, and log uncaught exceptions with their traceback."""
    logging.basicConfig(handlers=[_handler()], format=FORMAT, force=True)
    logging.getLogger().setLevel(logging.INFO)
    sys.excepthook = _log_uncaught
    threading.excepthook = lambda uncaught: _log_uncaught(uncaught.exc_type, uncaught.exc_value, uncaught.exc_traceback)


def leave(code: int) -> NoReturn:
    """Write the last lines and end the process at once, without waiting for threads or child processes."""
    logging.shutdown()
    os._exit(code)


@contextmanager
def logged_errors() -> Iterator[None]:
    """Log any exception of the block with its traceback, and continue after the block."""
    try:
        yield
    except Exception:
        log.exception("nobody expected this; the rest goes on")


def _handler() -> logging.Handler:
    if sys.platform == "win32":
        return logging.StreamHandler()
    return Pipe()


class Pipe(logging.Handler):
    """A log handler that writes into a pipe; when it is full, lines are dropped, and their number is logged later."""

    def __init__(self, timeout: float = TIMEOUT_SECONDS) -> None:
        """Redirect the outputs of the process; `close` restores them."""
        super().__init__()
        self._timeout = timeout
        self._lost = 0
        self._outputs = [os.dup(number) for number in _OUTPUTS]
        inlet, self._pipe = os.pipe()
        _make_patient(self._pipe)
        for number in _OUTPUTS:
            os.dup2(self._pipe, number)
        self._thread = threading.Thread(target=_pass_on, args=(inlet, self._outputs[-1]), name="log", daemon=True)
        self._thread.start()

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, or count it as dropped."""
        lost = f"WARNING {self._lost} lines of the log were lost: nobody took them\n" if self._lost else ""
        try:
            data = f"{lost}{self.format(record)}\n".encode("utf-8", "backslashreplace")
            self._lost = 0 if os.write(self._pipe, data) == len(data) else self._lost + 1
        except OSError:
            self._lost += 1
        except Exception:  # noqa: BLE001 - as every handler does
            self.handleError(record)

    def close(self) -> None:
        """Write the remaining lines, as far as they are taken in time, and restore the outputs."""
        super().close()
        outputs, self._outputs = self._outputs, []
        if not outputs:
            return
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for number in (*_OUTPUTS, self._pipe):  # so that the pipe comes to its end
            os.dup2(nowhere, number)
        os.close(nowhere)
        self._thread.join(self._timeout)
        if not self._thread.is_alive():
            for number, output in zip(_OUTPUTS, outputs, strict=True):
                os.dup2(output, number)


def _make_patient(pipe: int) -> None:
    """Make a pipe non-blocking, and its buffer large."""
    if sys.platform != "win32":
        import fcntl

        os.set_blocking(pipe, False)
        if sys.platform == "linux":
            with suppress(OSError):
                fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, MAX_BYTES)


def _pass_on(inlet: int, output: int) -> None:
    """Copy the pipe to the real output until its last writer closes it."""
    while data := os.read(inlet, _CHUNK):
        while data:
            try:
                data = data[os.write(output, data) :]
            except BlockingIOError:
                select([], [output], [])
            except OSError:  # whoever took it is gone, or the disk is full
                break
    os.close(inlet)


def _log_uncaught(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
    log.critical("nobody expected this", exc_info=(kind, error or kind(), trace))
