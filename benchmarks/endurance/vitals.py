"""What a process takes from the machine, and whether it takes more and more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression, median

KILOBYTES_PER_MEGABYTE = 1024
VISITS_PER_DAY = 500


@dataclass(frozen=True)
class Vitals:
    """One process after one visit. Memory in MB: `rss` is all of it, `own` what no file on the disk holds."""

    own: float
    rss: float
    threads: int
    descriptors: int

    @classmethod
    def of(cls, pid: int) -> "Vitals":
        """Return those of a process; raises OSError when it is gone."""
        process = Path(f"/proc/{pid}")
        memory = (process / "smaps_rollup").read_text("ascii")
        return cls(
            own=_megabytes("Anonymous", memory),
            rss=_megabytes("Rss", memory),
            threads=len(list((process / "task").iterdir())),
            descriptors=len(list((process / "fd").iterdir())),
        )


@dataclass(frozen=True)
class Trend:
    """What became of a process over its visits. Slopes are MB a day over the second half: memory fills up before."""

    visits: int
    own_slope: float
    rss_slope: float
    rss: tuple[float, float]
    """MB in the first tenth and in the last, as are the others: medians."""
    threads: tuple[float, float]
    descriptors: tuple[float, float]


def trend_of(vitals: Sequence[Vitals]) -> Trend | None:
    """Return the trend, or None of fewer visits than a line needs."""
    tenth = max(1, len(vitals) // 10)
    later = vitals[len(vitals) // 2 :]
    if len(later) < 2:
        return None
    return Trend(
        visits=len(vitals),
        own_slope=_slope([each.own for each in later]),
        rss_slope=_slope([each.rss for each in later]),
        rss=_ends([each.rss for each in vitals], tenth),
        threads=_ends([each.threads for each in vitals], tenth),
        descriptors=_ends([each.descriptors for each in vitals], tenth),
    )


def children_of(pid: int) -> list[str]:
    """Return the command lines of the processes that a process has started."""
    numbers = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    return [line for number in numbers if (line := _command_line(number))]


def _command_line(number: str) -> str:
    try:
        return Path(f"/proc/{number}/cmdline").read_text("utf-8").replace("\0", " ").strip()
    except OSError:
        return ""  # it has ended meanwhile


def _slope(values: Sequence[float]) -> float:
    return linear_regression(range(len(values)), values).slope * VISITS_PER_DAY


def _ends(values: Sequence[float], tenth: int) -> tuple[float, float]:
    return median(values[:tenth]), median(values[-tenth:])


def _megabytes(name: str, memory: str) -> float:
    found = re.search(rf"^{name}: +(\d+) kB$", memory, re.MULTILINE)
    return int(found[1]) / KILOBYTES_PER_MEGABYTE if found else 0.0
