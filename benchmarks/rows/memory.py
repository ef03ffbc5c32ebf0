"""How much memory a program takes: after its start, and after every page was opened."""

import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from benchmarks import processes
from benchmarks.figures import BROWSER, EARLIER, FLOOR, KIOSK, LARGE, Goal, Row
from benchmarks.screen import Screen
from benchmarks.subjects import Hand, Subject, running, wait_for_picture

GOALS = (Goal(1.5, FLOOR), Goal(0.25, BROWSER), Goal(1.05, EARLIER), Goal(1.3, KIOSK, LARGE))
REST_SECONDS = 3
SEEN_SECONDS = 0.05
"""A page is on the screen once nothing has changed for longer than from one frame to the next, and a few more."""
LOOK_SECONDS = 0.01
PATIENCE_SECONDS = 60


class Drivable(Protocol):
    """A program that obeys a hand."""

    @property
    def name(self) -> str:
        """Return what it is called in the table."""

    def driven(self, screen: Screen) -> AbstractContextManager[Hand]:
        """Start it; end it afterwards."""


def measure_memory(screen: Screen, subjects: Sequence[Subject], rounds: int) -> Row:
    """Return the memory of a program whose first screen has been there for a while, in MB."""
    megabytes: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    for _ in range(rounds):
        for subject in subjects:
            with running(subject, screen) as pid:
                screen.settle(REST_SECONDS)
                megabytes[subject.name].append(processes.memory(pid))
    return Row("memory after the start", "MB", megabytes, GOALS)


def measure_memory_of_pages(screen: Screen, subjects: Sequence[Drivable], rounds: int) -> list[Row]:
    """Return the memory after every page was opened, in MB, and how many times that of the first page this is."""
    after: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    growth: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    for _ in range(rounds):
        for subject in subjects:
            first, last = _open_everything(screen, subject)
            after[subject.name].append(last)
            growth[subject.name].append(last / first)
    return [
        Row(
            "memory after every page was opened",
            "MB",
            after,
            (Goal(0.25, BROWSER), Goal(1.05, EARLIER), Goal(1.3, KIOSK, LARGE)),
        ),
        Row("memory after every page, by that after the start", "×", growth, (Goal(1.2), Goal(1.2, subject=LARGE))),
    ]


def _open_everything(screen: Screen, subject: Drivable) -> tuple[float, float]:
    with subject.driven(screen) as hand:
        wait_for_picture(screen)
        screen.settle(REST_SECONDS)
        first = processes.memory(hand.pid)
        hand.begin("fr")
        for tab, section in hand.sections():
            hand.open(tab, section)
            wait_until_whole(hand)
            screen.settle(SEEN_SECONDS)
        hand.open(0, 0)
        screen.settle(REST_SECONDS)
        last = processes.memory(hand.pid)
    screen.settle(0.3)
    return first, last


def wait_until_whole(hand: Hand) -> None:
    """Return as soon as the page that was opened is there to its end. Raises TimeoutError."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not hand.is_whole():
        if time.monotonic() > deadline:
            raise TimeoutError("a page does not become whole")
        time.sleep(LOOK_SECONDS)
