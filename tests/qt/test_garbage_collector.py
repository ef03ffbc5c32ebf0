"""Garbage is collected in the thread that draws, with the beat of the clock, and in no other thread."""

import gc
from collections.abc import Iterator
from threading import Thread, current_thread, main_thread
from weakref import ref

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.qt.garbage_collector import GarbageCollector
from tests.visitor import HandClock

MANY = 2 * gc.get_threshold()[0]
"""Objects for which Python would collect."""


@pytest.fixture
def clock(qapp: QGuiApplication) -> Iterator[HandClock]:
    """Return the clock of a collector that works."""
    assert qapp
    clock = HandClock()
    collector = GarbageCollector(clock)
    yield clock
    clock.second.disconnect(collector.collect)
    clock.step.disconnect(collector.collect)
    gc.unfreeze()


class _Ring(QObject):
    """Has a timer, and holds itself, so that only the collector ends it."""

    def __init__(self) -> None:
        super().__init__()
        self.timer = QTimer(self, interval=1)
        self.timer.start()
        self.itself = self


def _ask_for_memory() -> None:
    """Leave so many lists that hold themselves that Python would collect."""
    for _ in range(MANY):
        ring: list[object] = []
        ring.append(ring)


def test_no_qt_object_ends_in_a_thread_that_asks_for_memory(clock: HandClock) -> None:
    ring = ref(_Ring())
    collected_in = []
    gc.callbacks.append(lambda *_: collected_in.append(current_thread()))
    thread = Thread(target=_ask_for_memory)
    thread.start()
    thread.join()
    assert ring() is not None
    _ask_for_memory()
    clock.start()
    clock.passes(1)
    gc.callbacks.pop()
    assert ring() is None
    assert set(collected_in) == {main_thread()}


def test_the_steps_of_the_attract_screen_collect_too(clock: HandClock) -> None:
    ring = ref(_Ring())
    _ask_for_memory()
    clock.step.emit()
    assert ring() is None


def test_nothing_is_collected_where_there_is_little(clock: HandClock) -> None:
    gc.collect()
    ring = ref(_Ring())
    clock.step.emit()
    assert ring() is not None
