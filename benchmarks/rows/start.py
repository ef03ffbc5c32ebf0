"""How long it takes from the start of the process until the first screen is whole, seen from outside."""

import os
import sys
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random

from benchmarks.figures import BROWSER, EARLIER, FLOOR, KIOSK, LARGE, Goal, Row
from benchmarks.screen import Screen
from benchmarks.subjects import Subject, stop, wait_for_picture

GOALS = (Goal(1.5, FLOOR), Goal(0.5, BROWSER), Goal(1.05, EARLIER), Goal(1.3, KIOSK, LARGE))
PROGRAMS = ("/usr/lib/chromium", "/usr/lib/x86_64-linux-gnu", "/usr/share/fonts", "/usr/share/chromium")


def measure_start(screen: Screen, subjects: Sequence[Subject], rounds: int) -> Row:
    """Return the seconds of a start on a machine that has just run the same program."""
    for subject in subjects:
        _start(screen, subject)
    return Row("start to the first whole screen, warm", "s", _seconds(screen, subjects, rounds, ()), GOALS)


def measure_cold_start(screen: Screen, subjects: Sequence[Subject], rounds: int, homes: Path) -> Row:
    """Return the seconds of a start with nothing of the program in memory, as far as the system lets go of it."""
    folders = (*map(Path, PROGRAMS), Path(sys.prefix), Path(sys.base_prefix), homes)
    return Row("the same, with a cold page cache", "s", _seconds(screen, subjects, rounds, folders), GOALS)


def _seconds(
    screen: Screen, subjects: Sequence[Subject], rounds: int, forgotten: Iterable[Path]
) -> dict[str, list[float]]:
    seconds: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    for number in range(rounds):
        for subject in order(subjects, number):
            _forget(forgotten)
            seconds[subject.name].append(_start(screen, subject))
    return seconds


def order(subjects: Sequence[Subject], number: int) -> list[Subject]:
    """Return in which order everybody starts in a round: the next one finds warm what it shares with the one before."""
    return Random(number).sample(subjects, len(subjects))  # noqa: S311 - no secret


def _start(screen: Screen, subject: Subject) -> float:
    screen.settle(0.3)
    began = time.monotonic()
    process = subject.start(screen)
    try:
        return wait_for_picture(screen) - began
    finally:
        stop(process)


def _forget(folders: Iterable[Path]) -> None:
    """Have the system drop what it keeps in memory of all files in some folders; what is in use stays."""
    os.sync()
    for folder in folders:
        for parent, _, names in os.walk(folder):
            for name in names:
                with suppress(OSError):
                    _drop(os.path.join(parent, name))  # noqa: PTH118 - tens of thousands


def _drop(path: str) -> None:
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)
