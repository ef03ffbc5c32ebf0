"""What a film costs that fills the screen, and whether all its pictures come."""

import subprocess
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks import processes
from benchmarks.figures import BROWSER, Goal, Row
from benchmarks.rows.memory import Drivable
from benchmarks.screen import Change, Rect, Screen

RATE = 30
"""Pictures a second, of 1920 × 1080 pixels."""
TITLE = "Film"
QUIET_SECONDS = 1.5
BEGIN_SECONDS = 2
SPARE_SECONDS = 10
"""How much longer the film is than what is measured of it."""
MIDDLE: Rect = (480, 240, 960, 480)
"""A part of the screen that differs in each picture."""
CONTENT = f"""\
format: 1
name: Cinema
languages: [{{code: en, name: English, reviewed: true}}]
default_language: en
attract: {{greeting: Welcome}}
tabs:
  - id: films
    title: Films
    icon: film
    sections:
      - id: films
        title: Films
        icon: film
        blocks:
          - {{kind: film, title: {TITLE}, film: film.mp4, alt: Moving patterns}}
"""


def write_film(folder: Path, seconds: float) -> Path:
    """Write content with a film that lasts while so many seconds are measured; return its file."""
    folder.mkdir(parents=True)
    made = f"testsrc2=size=1920x1080:rate={RATE}:duration={seconds + SPARE_SECONDS}"
    encoded = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-movflags", "+faststart")
    film = str(folder / "film.mp4")
    subprocess.run(("ffmpeg", "-loglevel", "error", "-y", "-f", "lavfi", "-i", made, *encoded, film), check=True)
    content = folder / "content.yaml"
    content.write_text(CONTENT, "utf-8")
    return content


def measure_film(screen: Screen, subjects: Sequence[Drivable], seconds: float) -> list[Row]:
    """Return how many pictures of a second did not show, the longest wait for one, and the processor time."""
    missing = dict[str, list[float]]()
    longest = dict[str, list[float]]()
    spent = dict[str, list[float]]()
    for subject in subjects:
        with subject.driven(screen) as hand:
            screen.settle(QUIET_SECONDS)
            hand.begin("en")
            hand.open(0, 0)
            hand.play(TITLE)
            _watch(screen, BEGIN_SECONDS)
            before = processes.effort(hand.pid)
            changes = _watch(screen, seconds)
            effort = processes.effort(hand.pid) - before
        shown = (len(changes) - 1) / seconds
        missing[subject.name] = [max(0, RATE - shown)]
        longest[subject.name] = [1000 * max((later - earlier for earlier, later in _times(changes)), default=seconds)]
        spent[subject.name] = [100 * effort.cpu_seconds / seconds]
        screen.settle(0.3)
    return [
        Row(f"film of 1080p: pictures not shown, of {RATE} a second", "1/s", missing, (Goal(0.5),)),
        Row("the longest wait for a picture", "ms", longest, (Goal(100),)),
        Row("processor while it plays", "%", spent, (Goal(60), Goal(1, BROWSER))),
    ]


def _watch(screen: Screen, seconds: float) -> list[Change]:
    end = time.monotonic() + seconds
    return screen.watch(lambda _: time.monotonic() < end, MIDDLE)


def _times(changes: Sequence[Change]) -> list[tuple[float, float]]:
    return list(pairwise(change.seconds for change in changes[1:]))
