"""What a program and all the processes that it started cost, as Linux counts it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")


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
    try:
        children = [int(child) for each in (PROC / str(pid) / "task").glob("*/children") for child in _words(each)]
    except OSError:
        return []
    return [pid, *(member for child in children for member in family(child))]


def memory(pid: int) -> float:
    """Return the memory of a program in MB of 1,000,000 bytes: what is shared counts by its share (PSS)."""
    return sum(map(_pss, family(pid)))


def effort(pid: int) -> Effort:
    """Return what a program spent until now. Threads that have ended are not counted."""
    tasks = [task for member in family(pid) for task in (PROC / str(member) / "task").glob("*")]
    return Effort(sum(map(_cpu_seconds, tasks)), sum(map(_wakeups, tasks)))


def _pss(pid: int) -> float:
    return next((int(line.split()[1]) * 1024 / 1e6 for line in _lines(PROC / str(pid) / "smaps_rollup", "Pss:")), 0.0)


def _cpu_seconds(task: Path) -> float:
    return next((int(word) / 1e9 for word in _words(task / "schedstat")), 0.0)


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
