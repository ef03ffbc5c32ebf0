"""How long it takes from a touch until the screen shows an answer, seen from outside."""

import time
from collections.abc import Callable, Sequence

from benchmarks.figures import BROWSER, KIOSK, LARGE, Goal, Row
from benchmarks.rows.memory import Drivable
from benchmarks.screen import Change, Rect, Screen
from benchmarks.subjects import Hand, wait_for_picture

PAGE: Rect = (700, 200, 900, 500)
"""Where every page shows something of its own."""
NEUTRAL = (1300, 30)
"""Where a finger touches nothing."""
DOWN_SECONDS = 0.06
PATIENCE_SECONDS = 2
QUIET_SECONDS = 0.25
SESSIONS = 3

Samples = dict[str, list[float]]


def measure_touches(screen: Screen, subjects: Sequence[Drivable], touches: int) -> list[Row]:
    """Return the milliseconds until a press shows, until another tab shows, and until another language shows."""
    kinds: dict[str, Callable[[Screen, Hand, int], float]] = {
        "touch to frame: press feedback": _press,
        "touch to frame: another tab": _change_tab,
        "touch to frame: another language": _change_language,
    }
    samples: dict[str, Samples] = {kind: {subject.name: [] for subject in subjects} for kind in kinds}
    for _ in range(SESSIONS):
        for subject in subjects:
            with subject.driven(screen) as hand:
                wait_for_picture(screen)
                hand.begin("fr")
                for kind, touch in kinds.items():
                    hand.open(0, 0)
                    for turn in range(touches // SESSIONS):
                        screen.settle(QUIET_SECONDS)
                        samples[kind][subject.name].append(1000 * touch(screen, hand, turn))
            screen.settle(0.3)
    return [row for kind, values in samples.items() for row in _rows(kind, values)]


def _rows(kind: str, values: Samples) -> list[Row]:
    median = (Goal(20), Goal(1, BROWSER), Goal(1.3, KIOSK, LARGE))
    return [Row(kind, "ms", values, median), Row(f"{kind}, p99", "ms", values, (Goal(33), Goal(1, BROWSER)), "p99")]


def _press(screen: Screen, hand: Hand, turn: int) -> float:
    left, top, width, height = hand.tab(1 + turn % 2)
    screen.move(left + width // 2, top + height // 2)
    screen.settle(0.05)
    seconds = _until_change(screen, screen.press, (left, top, width, height))
    screen.move(*NEUTRAL)
    screen.release()
    return seconds


def _change_tab(screen: Screen, hand: Hand, turn: int) -> float:
    return _tap(screen, hand.tab(1 - turn % 2))


def _change_language(screen: Screen, hand: Hand, turn: int) -> float:
    return _tap(screen, hand.language(("es", "fr")[turn % 2]))


def _tap(screen: Screen, target: Rect) -> float:
    left, top, width, height = target
    screen.move(left + width // 2, top + height // 2)
    screen.press()
    time.sleep(DOWN_SECONDS)
    return _until_change(screen, screen.release, PAGE)


def _until_change(screen: Screen, act: Callable[[], None], area: Rect) -> float:
    """Return the seconds from an act until the area shows something else. Raises TimeoutError."""
    screen.fingerprint(area)
    began: list[float] = []

    def goes_on(changes: list[Change]) -> bool:
        if not began:
            began.append(time.monotonic())
            act()
        if time.monotonic() - began[0] > PATIENCE_SECONDS:
            raise TimeoutError("a touch is not answered")
        return len(changes) == 1

    return screen.watch(goes_on, area)[-1].seconds - began[0]
