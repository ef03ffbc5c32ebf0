"""What a run has found, as text and as files."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.endurance.events import Event
from benchmarks.endurance.vitals import VISITS_PER_DAY, Trend, Vitals, trend_of

SLOPE_LIMIT = 1.0
"""MB of RSS a day of 500 visits. PSS would grow by itself: what is shared counts more when others end."""
MIN_VISITS = 1500
"""Fewer visits are not judged: RSS rises for some 700 visits, until caches are full, and then stands still."""
MORE_THREADS, MORE_DESCRIPTORS = 2, 4


@dataclass(frozen=True)
class Finding:
    """Something that must not be, and what led to it."""

    kind: str
    text: str
    session: str
    seed: int
    event: int
    visit: int
    events: list[Event]
    log: str = ""

    def lines(self) -> str:
        """Return lines of JSON: what was found, then the events before it."""
        about = {name: value for name, value in asdict(self).items() if name != "events"}
        return "\n".join((json.dumps(about), *(event.line() for event in self.events))) + "\n"


@dataclass
class Account:
    """What happened in one session."""

    session: str
    seed: int
    seconds: float = 0
    visits: int = 0
    events: int = 0
    actions: dict[str, int] = field(default_factory=dict)
    longest_silence: float = 0
    restarts: int = 0
    done: bool = True
    """Whether it came to its end, and not to too many restarts."""
    troubles: list[str] = field(default_factory=list)
    """What went wrong around the kiosk and made another one necessary."""
    findings: list[Finding] = field(default_factory=list)
    vitals: list[Vitals] = field(default_factory=list)
    """Of the kiosk that lived longest."""

    @property
    def trend(self) -> Trend | None:
        """Return what became of memory, threads and descriptors."""
        return trend_of(self.vitals)

    def complaints(self) -> list[str]:
        """Return what grew and must not."""
        trend = self.trend
        if not trend or trend.visits < MIN_VISITS:
            return []
        return [
            *([f"memory grows by {trend.rss_slope:.2f} MB a day"] if trend.rss_slope > SLOPE_LIMIT else []),
            *([f"threads: {trend.threads}"] if _growth(trend.threads) > MORE_THREADS else []),
            *([f"descriptors: {trend.descriptors}"] if _growth(trend.descriptors) > MORE_DESCRIPTORS else []),
        ]

    def is_clean(self) -> bool:
        """Return whether the session came to its end and nothing was found."""
        return self.done and not self.findings and not self.complaints()

    def text(self) -> str:
        """Return a summary for people."""
        rate = self.visits / max(self.seconds, 1) * 3600
        lines = [
            f"{self.session}, seed {self.seed}: {self.visits} visits, {self.events} events",
            f"  {self.seconds / 60:.1f} minutes, {rate:.0f} visits an hour, restarts {self.restarts}",
            f"  longest silence {self.longest_silence:.2f} s",
            *(_told(self.trend) if self.trend else []),
            *(f"  {found.kind}, event {found.event}, visit {found.visit}: {found.text}" for found in self.findings),
            *(f"  {complaint}" for complaint in self.complaints()),
            *(f"  trouble around the kiosk: {trouble}" for trouble in self.troubles),
            *([] if self.done else ["  given up after too many restarts"]),
            f"  {'clean' if self.is_clean() else 'NOT CLEAN'}",
        ]
        return "\n".join(lines)

    def write(self, folder: Path) -> None:
        """Write the figures, and one file for each finding, from which it can be replayed."""
        figures = asdict(self) | {"trend": self.trend and asdict(self.trend), "complaints": self.complaints()}
        Path(folder, f"{self.session}.json").write_text(json.dumps(figures, indent=1), "utf-8")
        for number, found in enumerate(self.findings, 1):
            Path(folder, f"{self.session}-{number}.jsonl").write_text(found.lines(), "utf-8")


def _told(trend: Trend) -> list[str]:
    judged = "" if trend.visits >= MIN_VISITS else f"; not judged below {MIN_VISITS} visits"
    slopes = f"RSS {trend.rss_slope:+.2f} MB a day of {VISITS_PER_DAY} visits, {trend.own_slope:+.2f} its own"
    return [
        f"  memory in the second half: {slopes}{judged}",
        f"  first tenth: {_ends(trend, 0)}; last tenth of {trend.visits} visits: {_ends(trend, 1)}",
    ]


def _ends(trend: Trend, end: int) -> str:
    return f"{trend.rss[end]:.1f} MB, {trend.threads[end]:g} threads, {trend.descriptors[end]:g} descriptors"


def _growth(ends: tuple[float, float]) -> float:
    return ends[1] - ends[0]
