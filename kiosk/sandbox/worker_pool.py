"""A pool of worker processes for media files; a file that crashes its process gets an error message."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Timer
from typing import Any

import kiosk
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.sandbox.limits import LIMITS, Limits

PACKAGE_PARENT = Path(kiosk.__file__).parent.parent
MAX_WORKERS = 4
GIVES_BACK = {"MALLOC_MMAP_THRESHOLD_": "8000000", "MALLOC_ARENA_MAX": "1"}
"""Has glibc give large pieces of memory back at once, so that one file leaves all of it to the next."""

Job = dict[str, Any]


def work(kind: str, jobs: Iterable[Job], max_workers: int = MAX_WORKERS) -> Iterator[tuple[Job, ErrorMessage | None]]:
    """Yield each job, in order, with the error message of its file or None. `kind` is one of `LIMITS`."""
    jobs = list(jobs)
    count = max(1, min(len(jobs), os.cpu_count() or 1, max_workers))
    idle: SimpleQueue[Worker] = SimpleQueue()
    workers = [Worker(kind) for _ in range(count)]
    for worker in workers:
        idle.put(worker)

    def do(job: Job) -> ErrorMessage | None:
        worker = idle.get()
        try:
            return worker.do(job)
        finally:
            idle.put(worker)

    pool = ThreadPoolExecutor(count)
    try:
        yield from zip(jobs, pool.map(do, jobs), strict=True)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        for worker in workers:
            worker.interrupt()
        pool.shutdown()
        for worker in workers:
            worker.close()


class Worker:
    """One worker process at a time, started on demand."""

    def __init__(self, kind: str, limits: Limits | None = None) -> None:
        self._kind = kind
        self._limits = limits or LIMITS[kind]
        self._process: subprocess.Popen[bytes] | None = None
        self._left = 0
        self._ends = False

    def do(self, job: Job) -> ErrorMessage | None:
        """Return the error message of a file or None, also when the process crashes.

        If the process has done other files before, a new one tries again: they may be the cause of the crash.
        """
        if not self._left:
            self.close()
        is_new = self._left == self._limits.files
        process = self._process or self._start()
        self._left -= 1
        line, is_overdue = _ask(process, json.dumps(job).encode() + b"\n", self._limits.timeout)
        try:
            answer = json.loads(line)
        except ValueError:
            if is_new or self._ends:
                return self._end(process, Path(job["path"]).name, is_overdue=is_overdue)
            self.close()
            return self.do(job)
        return (answer[0], answer[1]) if answer else None

    def interrupt(self) -> None:
        """End the process; a thread that waits for its answer gets an incomplete one."""
        self._ends = True
        if process := self._process:
            process.kill()

    def close(self) -> None:
        """End the process, if there is one."""
        if self._process:
            self._process.kill()
            self._process.communicate()
            self._process = None
        self._left = self._limits.files

    def _start(self) -> "subprocess.Popen[bytes]":
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            (sys.executable, "-m", "kiosk.sandbox.worker", self._kind),
            cwd=PACKAGE_PARENT,
            env={**os.environ, **GIVES_BACK},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl+C is for the command, which ends it
        )
        return self._process

    def _end(self, process: "subprocess.Popen[bytes]", name: str, *, is_overdue: bool) -> ErrorMessage:
        """End the process, which gave no answer, and return the reason as an error message."""
        with suppress(subprocess.TimeoutExpired):
            process.wait(1)  # it may be about to end by itself, which says more
        is_overdue = is_overdue or _used_too_long(process.returncode)
        self.close()
        if is_overdue:
            return f"`{name}` takes too long to open.", "Save it again, smaller."
        return f"`{name}` takes too much memory to open, or is damaged.", "Save it again, smaller."


def _used_too_long(code: int | None) -> bool:
    """Return whether a process ended, by its exit code, because it used the processor for too long."""
    return sys.platform != "win32" and code in {-signal.SIGPROF, -signal.SIGXCPU}


def _ask(process: "subprocess.Popen[bytes]", question: bytes, timeout: float) -> tuple[bytes, bool]:
    """Return the answer of the process, a line, which may be incomplete, and whether it timed out."""
    assert process.stdin  # noqa: S101 - it was started with pipes
    assert process.stdout  # noqa: S101
    overdue = Event()

    def end() -> None:
        overdue.set()
        process.kill()

    timer = Timer(timeout, end)  # unlike select(2), it works on the pipes of every system
    timer.start()
    try:
        process.stdin.write(question)
        process.stdin.flush()
        return process.stdout.readline(), overdue.is_set()
    except OSError:
        return b"", overdue.is_set()
    finally:
        timer.cancel()
