"""How long it takes to check a content folder, and until a saved change is on the screen."""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.figures import KIOSK, LARGE, Goal, Row
from benchmarks.screen import Change, Screen
from benchmarks.subjects import ROOT, KioskSubject, running

ACCENTS = ("#0033A0", "#7A1F5C")
"""Two colours for what can be touched: a change between them is seen at once."""
QUIET_SECONDS = 2.5
PATIENCE_SECONDS = 60


def measure_checking(folders: Mapping[int, Path], shipped: Path, rounds: int) -> list[Row]:
    """Return the seconds of `kiosk check` for some numbers of blocks, in ascending order, and how they grow.

    It opens every picture the first time, and later those that changed: the first time has a row of its own.
    """
    seconds: dict[int, list[float]] = {blocks: [] for blocks in folders}
    usual: list[float] = []
    with tempfile.TemporaryDirectory(prefix="bench-") as cache:
        first_time = {KIOSK: [_check(shipped, cache)]}
        for blocks, folder in folders.items():
            first_time[LARGE] = [_check(folder, f"{cache}/{blocks}")]
        for _ in range(rounds):
            usual.append(_check(shipped, cache))
            for blocks, folder in folders.items():
                seconds[blocks].append(_check(folder, f"{cache}/{blocks}"))
    few, some, many = (min(each) for each in seconds.values())
    first, second, third = seconds
    bend = ((many - some) / (third - second)) / ((some - few) / (second - first))
    maximum = max(folders)
    return [
        Row(
            f"`kiosk check` ({maximum:,} blocks: large)",
            "s",
            {KIOSK: usual, LARGE: seconds[maximum]},
            (Goal(2, "", LARGE),),
        ),
        Row("the same for the first time: every picture is opened", "s", first_time),
        Row("the same, seconds a block: late by early", "×", {LARGE: [bend]}, (Goal(1.25, "", LARGE),)),
    ]


def measure_reload(screen: Screen, subjects: Sequence[KioskSubject], saves: int) -> Row:
    """Return the seconds from saving the content file until the change is on the screen."""
    seconds: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    for subject in subjects:
        original = subject.content.read_text("utf-8")
        with running(subject, screen):
            for turn in range(saves):
                screen.settle(QUIET_SECONDS)
                seconds[subject.name].append(_save(screen, subject.content, original, ACCENTS[1 - turn % 2]))
        subject.content.write_text(original, "utf-8")
    return Row("from saving a change to seeing it", "s", seconds, (Goal(1), Goal(2, "", LARGE)))


def _check(content: Path, cache: str) -> float:
    """Return the seconds of processor time, which other programs on the machine change least."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = (sys.executable, "-m", "kiosk", "check", str(content))
    environment = {**os.environ, "XDG_CACHE_HOME": cache}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _save(screen: Screen, content: Path, original: str, accent: str) -> float:
    edited = content.with_suffix(".new")
    edited.write_text(original.replace(ACCENTS[0], accent, 1), "utf-8")
    button = (0, 540, 960, 540)
    began = time.monotonic()
    os.replace(edited, content)  # noqa: PTH105 - as editors do

    def goes_on(changes: list[Change]) -> bool:
        if time.monotonic() - began > PATIENCE_SECONDS:
            raise TimeoutError("the change does not show")
        return len(changes) == 1

    return screen.watch(goes_on, button)[-1].seconds - began
