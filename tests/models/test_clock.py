"""The clock of a running kiosk."""

import time
from datetime import date, datetime

from PySide6.QtCore import QTimer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.models.clock import Clock


def test_it_sends_a_signal_every_second_while_it_runs(qtbot: QtBot) -> None:
    clock = Clock()
    began = clock.now()
    clock.start()
    with qtbot.waitSignal(clock.second):
        pass
    assert clock.now() - began > 0.9


def test_a_waiting_kiosk_is_not_woken_by_it(qapp: object) -> None:
    assert qapp
    clock = Clock()
    timers = clock.findChildren(QTimer)
    clock.start()
    assert any(timer.isActive() for timer in timers)
    clock.stop()
    assert not any(timer.isActive() for timer in timers)


def test_it_steps_as_often_as_it_was_told(qtbot: QtBot) -> None:
    clock = Clock()
    seconds = QSignalSpy(clock.second)
    clock.step_every(0.05)
    with qtbot.waitSignals([clock.step] * 3):
        pass
    clock.step_every(0)
    assert not any(timer.isActive() for timer in clock.findChildren(QTimer))
    assert seconds.count() == 0


def test_its_seconds_do_not_follow_the_date() -> None:
    before = time.monotonic()
    assert before <= Clock().now() <= time.monotonic()


def test_it_knows_the_day() -> None:
    before = datetime.now().astimezone().date()
    assert before <= Clock().today() <= datetime.now().astimezone().date()  # midnight may come between
    assert not Clock().certain


def test_somebody_may_say_which_day_it_is() -> None:
    clock = Clock(day=date(2026, 12, 1))
    assert clock.today() == date(2026, 12, 1)
    assert clock.certain
