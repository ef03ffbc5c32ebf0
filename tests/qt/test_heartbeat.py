"""The heart of the window beats while frames come, and where nobody could see them."""

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.qt.heartbeat import Heartbeat

NEVER_SECONDS = 3600


@pytest.fixture
def window(qapp: object) -> Iterator[QQuickWindow]:
    """An empty window."""
    assert qapp
    window = QQuickWindow()
    window.resize(100, 100)
    yield window
    window.close()


def test_the_first_beat_comes_with_the_first_frame(window: QQuickWindow, qtbot: QtBot) -> None:
    heartbeat = Heartbeat(window, NEVER_SECONDS, window, now=lambda: 7.0)
    beats = QSignalSpy(heartbeat.beat)
    assert heartbeat.last_frame == 0
    with qtbot.waitSignal(heartbeat.beat):
        window.show()
    qtbot.waitUntil(lambda: heartbeat.last_frame == 7.0)
    assert beats.count() == 1


def test_a_frame_that_does_not_come_is_missed_until_it_comes(window: QQuickWindow, qtbot: QtBot) -> None:
    heartbeat = Heartbeat(window, NEVER_SECONDS, window)
    with qtbot.waitSignal(heartbeat.beat):
        window.show()
    beats, misses = QSignalSpy(heartbeat.beat), QSignalSpy(heartbeat.missed)
    heartbeat.look()  # and asks for a frame, which no event loop draws meanwhile
    heartbeat.look()
    heartbeat.look()
    assert (beats.count(), misses.count()) == (1, 2)
    with qtbot.waitSignal(window.frameSwapped):
        window.update()
    heartbeat.look()
    assert (beats.count(), misses.count()) == (2, 2)


def test_a_window_that_cannot_be_seen_beats_without_frames(window: QQuickWindow) -> None:
    heartbeat = Heartbeat(window, NEVER_SECONDS, window)
    beats = QSignalSpy(heartbeat.beat)
    heartbeat.look()
    heartbeat.look()
    assert not heartbeat.exposed
    assert beats.count() == 2
    assert heartbeat.last_frame == 0


def test_a_window_that_nobody_can_see_beats_within_seconds_of_the_start(window: QQuickWindow, qtbot: QtBot) -> None:
    heartbeat = Heartbeat(window, NEVER_SECONDS, window)
    with qtbot.waitSignal(heartbeat.beat):
        pass


def test_no_screen_is_no_excuse_where_nothing_answers_any_more(window: QQuickWindow) -> None:
    heartbeat = Heartbeat(window, NEVER_SECONDS, window, answers=iter([True, False, True]).__next__)
    beats, misses = QSignalSpy(heartbeat.beat), QSignalSpy(heartbeat.missed)
    for _ in range(3):
        heartbeat.look()
    assert (beats.count(), misses.count()) == (2, 1)
