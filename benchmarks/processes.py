"""What a program and all the processes that it started cost, as Linux counts it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
USER_TICKS, SYSTEM_TICKS = 11, 12
"""Which words they are in /proc/PID/stat, after the name of the program."""
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Effort:
    """What was spent since a program began: seconds of processor time, and how often one of its threads woke up."""

    cpu_seconds: float
    wakeups: int

    def __sub__(self, other: "Effort") -> "Effort":
        """Return what was spent between the two."""
        return Effort(self.cpu_seconds - other.cpu_seconds, self.wakeups - other.wakeups)


def family(pid: int) -> list[int]:
    """Return a process and all that descend from it, as far as they still run."""
    process = PROC / str(pid)
    if not process.exists():
        return []
    children = [int(child) for task in (process / "task").glob("*") for child in _words(task / "children")]
    return [pid, *(member for child in children for member in family(child))]


def memory(pid: int) -> float:
    """Return the memory of a program in MB of 1,000,000 bytes: what is shared counts by its share (PSS)."""
    return sum(map(_pss, family(pid)))


def effort(pid: int) -> Effort:
    """Return what a program spent until now. The wake-ups of threads that have ended are not counted."""
    members = family(pid)
    tasks = [task for member in members for task in (PROC / str(member) / "task").glob("*")]
    return Effort(sum(map(_cpu_seconds, members)), sum(map(_wakeups, tasks)))


def _pss(pid: int) -> float:
    return next((int(line.split()[1]) * 1024 / 1e6 for line in _lines(PROC / str(pid) / "smaps_rollup", "Pss:")), 0.0)


def _cpu_seconds(pid: int) -> float:
    """Return the seconds of all threads, also of those that have ended, as proc(5) counts them."""
    words = " ".join(_words(PROC / str(pid) / "stat")).rpartition(")")[2].split()
    return (int(words[USER_TICKS]) + int(words[SYSTEM_TICKS])) / TICKS_A_SECOND if words else 0.0


def _wakeups(task: Path) -> int:
    return next((int(line.split()[1]) for line in _lines(task / "status", "voluntary_ctxt_switches:")), 0)


def _words(path: Path) -> list[str]:
    """Return the words of a file, none if the process has just ended."""
    try:
        return path.read_text("utf-8").split()
    except OSError:
        return []


def _lines(path: Path, start: str) -> Iterator[str]:
    try:
        text = path.read_text("utf-8")
    except OSError:
        return
    yield from (line for line in text.splitlines() if line.startswith(start))
