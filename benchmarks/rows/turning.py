"""What turning a page costs: how soon the next one shows, and whether every frame comes in which it slides in."""

import time
from collections.abc import Sequence
from itertools import pairwise

from benchmarks import processes
from benchmarks.figures import BROWSER, KIOSK, LARGE, Goal, Row
from benchmarks.rows.memory import Drivable, wait_until_whole
from benchmarks.rows.touch import DOWN_SECONDS, PAGE, QUIET_SECONDS
from benchmarks.screen import Change, Screen
from benchmarks.subjects import Hand, wait_for_picture

FRAME_SECONDS = 1 / 60
SLIDE_SECONDS = 0.18
"""How long a page slides in."""
WATCHED = 0.7
"""The part of the slide in which each frame differs from the one before: at its end it moves by less than a pixel."""
WATCH_SECONDS = 0.4
LONG = (0, 0)


def measure_turning(screen: Screen, subjects: Sequence[Drivable], turns: int) -> list[Row]:
    """Return the milliseconds until a turned page shows, the frames that did not come, and the cost of a frame."""
    shown: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    dropped: dict[str, list[float]] = {subject.name: [] for subject in subjects if subject.name != BROWSER}
    milliseconds: dict[str, list[float]] = {name: [] for name in dropped}
    for subject in subjects:
        with subject.driven(screen) as hand:
            wait_for_picture(screen)
            hand.begin("fr")
            hand.open(*LONG)
            wait_until_whole(hand)
            for turn in range(turns):
                screen.settle(QUIET_SECONDS)
                times, seconds = _turn(screen, hand, -1 if turn % 2 else 1)
                shown[subject.name].append(1000 * times[0])
                if subject.name in dropped:  # the browser's page jumps
                    dropped[subject.name].append(_missed(times))
                    milliseconds[subject.name].append(1000 * seconds / len(times))
        screen.settle(0.3)
    return [
        Row("page turn: touch to frame", "ms", shown, (Goal(20), Goal(1.3, KIOSK, LARGE))),
        Row("page turn: frames dropped", "", dropped, (Goal(0), Goal(0, subject=LARGE)), "total"),
        Row("page turn: processor for a frame", "ms", milliseconds, (Goal(4), Goal(1.3, KIOSK, LARGE))),
    ]


def _turn(screen: Screen, hand: Hand, step: int) -> tuple[list[float], float]:
    """Touch a button; return how many seconds later each change showed, and the seconds of processor time."""
    left, top, width, height = hand.turner(step)
    screen.move(left + width // 2, top + height // 2)
    screen.press()
    time.sleep(DOWN_SECONDS)
    before = processes.effort(hand.pid)
    began: list[float] = []

    def goes_on(_changes: list[Change]) -> bool:
        if not began:
            began.append(time.monotonic())
            screen.release()
        return time.monotonic() - began[0] < WATCH_SECONDS

    changes = screen.watch(goes_on, PAGE)[1:]
    if not changes:
        raise TimeoutError("a page does not turn")
    return [change.seconds - began[0] for change in changes], (processes.effort(hand.pid) - before).cpu_seconds


def _missed(times: Sequence[float]) -> int:
    """Return how many frames of the slide did not come in time."""
    sliding = [each for each in times if each - times[0] <= WATCHED * SLIDE_SECONDS]
    return sum(max(0, round((later - earlier) / FRAME_SECONDS) - 1) for earlier, later in pairwise(sliding))
