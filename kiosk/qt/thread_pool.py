"""Threads for what may take long or hang for ever: reading disks and shares, converting pictures.

A thread never holds the last reference to a Qt object: Python would take the object down there, while the thread that
draws works with it. So whatever a thread works with is held, until it is done, by the thread that draws.
"""

import logging
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from itertools import count
from threading import Semaphore, Thread
from time import monotonic
from typing import NamedTuple, TypeVar
from weakref import finalize

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from shiboken6 import isValid

log = logging.getLogger(__name__)

T = TypeVar("T")


class ThreadPool(QObject):
    """Runs functions in threads of its own; each result is delivered in the drawing thread, which makes the pool.

    Its threads are daemons: a function that hangs keeps no program from ending. An exception is logged with its
    traceback, and nothing is delivered.
    """

    def __init__(self, name: str, parent: QObject | None = None, *, threads: int = 1) -> None:
        """Make a pool whose threads have this name. With one thread, functions run in order, one after another."""
        super().__init__(parent)
        self._name = name
        self._queue = _Queue()
        self._maximum = threads
        self._threads: list[Thread] = []
        self._pending = 0
        self._closed = False
        finalize(self, self._queue.end).atexit = False

    @property
    def pending(self) -> int:
        """Return the number of functions whose result was not delivered yet."""
        return self._pending

    def submit(self, function: Callable[[], T], callback: Callable[[T], None] | None = None) -> None:
        """Call `function` in a thread as soon as one is free, and `callback` with its result in the drawing thread."""
        if self._closed:
            return
        self._pending += 1

        def deliver(result: _Result) -> None:
            self._pending -= 1
            if result.is_good and callback and not self._closed and isValid(self):
                callback(result.value)  # type: ignore[arg-type] # it is what `function` returned

        self._queue.put(_deliveries().add(function, deliver))
        if len(self._threads) < min(self._pending, self._maximum):
            self._threads.append(Thread(target=_work, args=(self._name, self._queue), name=self._name, daemon=True))
            self._threads[-1].start()

    def wait(self, seconds: float) -> None:
        """Wait until all is done and delivered, at most for so many seconds: for whoever has nothing to draw yet."""
        until = monotonic() + seconds
        while self._pending and self._queue.done.acquire(timeout=max(0.0, until - monotonic())):
            QCoreApplication.sendPostedEvents(_deliveries())

    def close(self, seconds: float = 0.0) -> None:
        """Begin and deliver nothing any more. Wait so many seconds for what is being done, which may hang."""
        self._closed = True
        self._queue.end()
        until = monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, until - monotonic()))


class _Result(NamedTuple):
    is_good: bool
    value: object


class _Deliveries(QObject):
    """Keeps the functions of all pools and delivers their results in the drawing thread, while the program runs."""

    finished = Signal(int, object)

    def __init__(self) -> None:
        super().__init__()
        self._numbers = count()
        self._held: dict[int, tuple[Callable[[], object], Callable[[_Result], None]]] = {}
        self.finished.connect(self._deliver)

    def add(self, function: Callable[[], object], deliver: Callable[[_Result], None]) -> int:
        """Keep both functions until the result is delivered; return their number."""
        number = next(self._numbers)
        self._held[number] = function, deliver
        return number

    def remove(self, number: int) -> None:
        """Drop functions that no thread will call."""
        del self._held[number]

    def call(self, name: str, number: int) -> _Result:
        """Call the function with this number, in a thread of the pool; that thread keeps no reference to it."""
        try:
            return _Result(is_good=True, value=self._held[number][0]())
        except Exception:
            log.exception("in the thread %s", name)
        return _Result(is_good=False, value=None)

    @Slot(int, object)
    def _deliver(self, number: int, result: _Result) -> None:
        _function, deliver = self._held.pop(number)
        deliver(result)


@cache
def _deliveries() -> _Deliveries:
    return _Deliveries()


class _Queue:
    """The queue of a pool: numbers of functions, so that its threads hold no Qt object."""

    def __init__(self) -> None:
        self.deliveries = _deliveries()
        self.done = Semaphore(0)
        """Released after each function call."""
        self._numbers: deque[int] = deque()
        self._turns = Semaphore(0)  # the module `queue` would cost the start a millisecond

    def put(self, number: int) -> None:
        """Queue the function with this number."""
        self._numbers.append(number)
        self._turns.release()

    def take(self) -> int | None:
        """Wait for the next number; return None once the threads are to end."""
        self._turns.acquire()
        with suppress(IndexError):
            return self._numbers.popleft()
        self._turns.release()  # for the next thread
        return None

    def end(self) -> None:
        """End the threads: a function that none of them has begun is not called."""
        with suppress(IndexError):
            while True:
                self.deliveries.remove(self._numbers.popleft())
        self._turns.release()


def _work(name: str, queue: _Queue) -> None:
    deliveries = queue.deliveries
    with suppress(RuntimeError):  # the program ends, and Qt has taken down what delivers
        while (number := queue.take()) is not None:
            deliveries.finished.emit(number, deliveries.call(name, number))
            queue.done.release()
