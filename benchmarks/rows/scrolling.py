"""What scrolling a long page costs, and whether every frame comes in time."""

import time
from collections.abc import Callable, Sequence
from itertools import pairwise

from benchmarks import processes
from benchmarks.figures import BROWSER, KIOSK, LARGE, Goal, Row
from benchmarks.rows.memory import Drivable
from benchmarks.rows.touch import PAGE
from benchmarks.screen import Change, Screen
from benchmarks.subjects import Hand, wait_for_picture

FRAME_SECONDS = 1 / 60
STEPS = 40
"""How many frames a finger moves on in one drag."""
STEP_PIXELS = 11
FIRST_STEPS = 4
"""After so many frames a press is a drag for certain. Until then a card may show that it is touched."""
WHEEL_STEPS = 4
"""In how many frames the wheel turns by one notch, which the browser spreads over several frames."""
START = (1100, 760)
REST_SECONDS = 0.15
LONG = (0, 0)


def measure_scrolling(screen: Screen, subjects: Sequence[Drivable], drags: int) -> list[Row]:
    """Return the frames that did not come in time in each drag, and milliseconds of processor time a frame."""
    dropped: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    milliseconds: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    for subject in subjects:
        with subject.driven(screen) as hand:
            wait_for_picture(screen)
            hand.begin("fr")
            for turn in range(drags):
                if turn % 2 == 0:
                    hand.open(*LONG)
                screen.settle(0.4)
                frames, missed, seconds = _scroll(screen, hand, _way(screen, subject, turn))
                dropped[subject.name].append(missed)
                milliseconds[subject.name].append(1000 * seconds / frames)
        screen.settle(0.3)
    return [
        Row("scrolling: frames dropped", "", dropped, (Goal(0), Goal(0, subject=LARGE)), "total"),
        Row(
            "scrolling: processor for a frame", "ms", milliseconds, (Goal(4), Goal(1, BROWSER), Goal(1.3, KIOSK, LARGE))
        ),
    ]


def _way(screen: Screen, subject: Drivable, turn: int) -> Callable[[int], None]:
    """Return what to do in each frame: the kiosk is dragged, the browser's wheel is turned."""
    if subject.name == BROWSER:
        return lambda step: screen.turn_wheel() if step % WHEEL_STEPS == 0 else None
    x, y = START
    direction = 1 if turn % 2 else -1
    start = y if direction < 0 else y - STEPS * STEP_PIXELS

    def drag(step: int) -> None:
        if step == 0:
            screen.move(x, start)
            screen.press()
        screen.move(x, start + direction * STEP_PIXELS * (step + 1))

    return drag


def _scroll(screen: Screen, hand: Hand, act: Callable[[int], None]) -> tuple[int, int, float]:
    """Return the frames shown, the frames missed and the seconds of processor time."""
    before = processes.effort(hand.pid)
    began = time.monotonic()
    done = 0

    def goes_on(_changes: list[Change]) -> bool:
        nonlocal done
        if done < STEPS and time.monotonic() >= began + done * FRAME_SECONDS:
            act(done)
            done += 1
        return time.monotonic() < began + STEPS * FRAME_SECONDS + REST_SECONDS

    changes = screen.watch(goes_on, PAGE)
    spent = processes.effort(hand.pid) - before
    screen.release()
    first, last = (began + steps * FRAME_SECONDS for steps in (FIRST_STEPS, STEPS))
    times = [first, *(change.seconds for change in changes if first < change.seconds <= last)]
    missed = sum(max(0, round((later - earlier) / FRAME_SECONDS) - 1) for earlier, later in pairwise(times))
    return max(1, len(changes) - 1), missed, spent.cpu_seconds
