"""What a program costs while nobody touches it."""

import time
from collections.abc import Sequence

from benchmarks import processes
from benchmarks.figures import LARGE, Goal, Row
from benchmarks.rows.memory import Drivable
from benchmarks.screen import Screen
from benchmarks.subjects import wait_for_picture

REST_SECONDS = 3


def measure_idle(screen: Screen, subjects: Sequence[Drivable], seconds: float) -> list[Row]:
    """Return processor time in % of one core and wake-ups a second, on the attract screen and on a page."""
    attract = {subject.name: [0.0, 0.0] for subject in subjects}
    page = {subject.name: [0.0, 0.0] for subject in subjects}
    for subject in subjects:
        with subject.driven(screen) as hand:
            wait_for_picture(screen)
            attract[subject.name] = _rest(hand.pid, seconds)
            hand.begin("fr")
            page[subject.name] = _rest(hand.pid, seconds)
        screen.settle(0.3)
    both = (Goal(0.2), Goal(0.2, subject=LARGE))
    return [
        Row("processor on the attract screen, nobody there", "%", _nth(attract, 0), (Goal(1), Goal(1, subject=LARGE))),
        Row("processor on a page, nobody touches", "%", _nth(page, 0), both),
        Row("wake-ups on the attract screen", "1/s", _nth(attract, 1)),
        Row("wake-ups on a page", "1/s", _nth(page, 1), (Goal(5), Goal(5, subject=LARGE))),
    ]


def _rest(pid: int, seconds: float) -> list[float]:
    time.sleep(REST_SECONDS)
    before = processes.effort(pid)
    time.sleep(seconds)
    spent = processes.effort(pid) - before
    return [100 * spent.cpu_seconds / seconds, spent.wakeups / seconds]


def _nth(measured: dict[str, list[float]], index: int) -> dict[str, list[float]]:
    return {name: [values[index]] for name, values in measured.items()}
