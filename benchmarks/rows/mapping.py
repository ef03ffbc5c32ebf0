"""What a map that fills a screen of 3840 × 2160 costs while fingers move it, without a graphics card."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import KIOSK, Goal, Row
from benchmarks.subjects import ROOT

FRAME_MILLISECONDS = 1000 / 60
GOAL_MILLISECONDS = 8
"""Half a frame of processor time: a slower machine keeps up, too."""


def measure_map(content: Path, folder: Path, rounds: int) -> Iterator[Row]:
    """Yield the frames that came late, and the processor time of a frame that moves, zooms, and draws the map anew."""
    late: list[float] = []
    heavy: list[float] = []
    milliseconds: dict[str, list[float]] = {"moved": [], "zoomed": [], "rested": []}
    for _ in range(rounds):
        told = _frames(content, folder)
        for name, values in milliseconds.items():
            values.extend(told[name][1])
        moving = [told[name] for name in ("moved", "zoomed")]
        late.append(sum(each // FRAME_MILLISECONDS for frames, _ in moving for each in frames))
        heavy.append(sum(each > FRAME_MILLISECONDS for _, frames in moving for each in frames))
    yield Row("map, 3840×2160: frames dropped", "", {KIOSK: late}, (Goal(0),), "total")
    yield Row("map: frames that cost more than a frame's time", "", {KIOSK: heavy}, (Goal(0),), "total")
    goals = {"moved": (Goal(GOAL_MILLISECONDS),), "zoomed": (Goal(GOAL_MILLISECONDS),)}
    for name, values in milliseconds.items():
        yield Row(f"map, {name}: processor for a frame", "ms", {KIOSK: values}, goals.get(name, ()))


def _frames(content: Path, folder: Path) -> dict[str, tuple[list[float], list[float]]]:
    command = (sys.executable, "-m", "benchmarks.map_frames", str(content), str(folder))
    done = subprocess.run(command, cwd=ROOT, env=dict(os.environ), check=True, stdout=subprocess.PIPE)
    told: dict[str, tuple[list[float], list[float]]] = json.loads(done.stdout)
    return told
