"""The clock of a running kiosk."""

import time
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.models import clock as clock_module
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


def test_it_tells_each_minute_as_it_begins(qtbot: QtBot) -> None:
    clock = Clock()
    clock.emit_minutes()
    [timer] = [timer for timer in clock.findChildren(QTimer) if timer.isActive()]
    assert timer.timerType() == Qt.TimerType.PreciseTimer, "a coarse one may be late by three seconds"
    begins = time.time() + timer.remainingTime() / 1000
    assert abs(begins - round(begins / 60) * 60) < 0.5
    timer.setInterval(0)
    with qtbot.waitSignal(clock.minute):
        pass
    assert 0 < timer.remainingTime() <= 60_000  # the next one


def test_it_shows_the_time_of_the_machine_on_the_day_that_was_given() -> None:
    assert abs(Clock().local() - datetime.now()) < timedelta(seconds=30)  # noqa: DTZ005 - the clock on the wall
    assert Clock(day=date(2026, 12, 24)).local().date() == date(2026, 12, 24)


def test_what_it_shows_at_midnight_is_one_look_at_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = [datetime(2026, 3, 31, 23, 59, 59), datetime(2026, 4, 1, 0, 0, 0)]  # noqa: DTZ001 - the clock on the wall
    first, second = looks
    monkeypatch.setattr(clock_module, "_now", lambda: looks.pop(0))
    assert (Clock().local(), Clock().local()) == (first, second)
