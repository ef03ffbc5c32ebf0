"""A thread for reading disks and shares, which may take long or hang for ever."""

import logging
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Semaphore, Thread
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

log = logging.getLogger(__name__)

T = TypeVar("T")
_Task = tuple[Callable[[], object], Callable[[object], None] | None]


class IoThread(QObject):
    """Runs one function after another in a thread of its own; each result is delivered in the thread of its owner.

    Nobody waits for it, and it keeps no program from ending. What fails is logged with its traceback and hands nothing
    back.
    """

    _done = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """Make one with this name, which debuggers show."""
        super().__init__(parent)
        self._name = name
        self._tasks: deque[_Task | None] = deque()
        self._there = Semaphore(0)  # the module `queue` would cost the start a millisecond
        self._begun = self._closed = False
        self._left = 0
        self._idle = Event()
        self._done.connect(self._hand_back)

    @property
    def busy(self) -> bool:
        """Return whether something is to be done yet, or to be handed back."""
        return self._left > 0

    def do(self, act: Callable[[], T], then: Callable[[T], None] | None = None) -> None:
        """Do something as soon as all before it is done, and pass on to `then` what it returns."""
        if self._closed:
            return
        self._left += 1
        self._idle.clear()
        self._put((act, then))  # type: ignore[arg-type] # what one returns the other takes
        if not self._begun:
            self._begun = True
            Thread(target=self._work, name=self._name, daemon=True).start()

    def wait(self, seconds: float) -> None:
        """Wait until all is done and handed back, at most for so many seconds: for whoever has nothing to draw yet."""
        self._idle.wait(seconds)
        QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """Hand nothing back any more, and end the thread once it comes back from where it may hang."""
        self._closed = True
        self._put(None)

    def _put(self, task: _Task | None) -> None:
        self._tasks.append(task)
        self._there.release()

    def _take(self) -> _Task | None:
        self._there.acquire()
        return self._tasks.popleft()

    def _work(self) -> None:
        while task := self._take():
            act, then = task
            result: object = None
            try:
                result = act()
            except Exception:
                log.exception("in the thread %s", self._name)
                then = None
            with suppress(RuntimeError):  # the program ends: Qt has taken down who would get it
                self._done.emit((then, result))
            if not self._tasks:
                self._idle.set()

    @Slot(object)
    def _hand_back(self, done: tuple[Callable[[object], None] | None, object]) -> None:
        self._left -= 1
        then, result = done
        if then and not self._closed:
            then(result)
