"""The clock of a running kiosk."""

import time
from datetime import datetime

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from kiosk.models.clock import Clock


def test_it_sends_a_signal_every_second_while_it_runs(qtbot: QtBot) -> None:
    clock = Clock()
    began = clock.now()
    clock.start()
    with qtbot.waitSignal(clock.second, timeout=10_000):
        pass
    assert 0.9 < clock.now() - began < 10


def test_a_waiting_kiosk_is_not_woken_by_it(qapp: object) -> None:
    assert qapp
    clock = Clock()
    timer = clock.findChild(QTimer)
    assert timer
    clock.start()
    assert timer.isActive()
    clock.stop()
    assert not timer.isActive()


def test_its_seconds_do_not_follow_the_date() -> None:
    assert abs(Clock().now() - time.monotonic()) < 1


def test_it_knows_the_day() -> None:
    assert Clock().today() == datetime.now().astimezone().date()
