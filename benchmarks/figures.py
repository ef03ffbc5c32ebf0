"""Figures, what they are compared with, and the table of them."""

import json
import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from rich.console import Console
from rich.table import Table

KIOSK, LARGE, EARLIER, BROWSER, FLOOR = "kiosk", "large", "earlier", "browser", "floor"
HEADINGS = {FLOOR: "floor", KIOSK: "kiosk", LARGE: "kiosk, large", EARLIER: "kiosk, earlier", BROWSER: "Chromium"}
"""Who is measured: the empty window, the kiosk with the shipped content, with the large one and as it once was, and the
browser."""


def p99(values: Sequence[float]) -> float:
    """Return the value that one in a hundred exceeds."""
    ordered = sorted(values)
    return ordered[math.ceil(0.99 * len(ordered)) - 1]


Way = Literal["median", "p99", "total"]
WAYS: Mapping[Way, Callable[[Sequence[float]], float]] = {"median": statistics.median, "p99": p99, "total": sum}
"""How the figure that stands for many values comes about."""
THOUSAND = 1000


@dataclass(frozen=True)
class Goal:
    """A figure of `subject` is to be at most `limit`, or at most `limit` times the figure of another."""

    limit: float
    of: str = ""
    subject: str = KIOSK

    def __str__(self) -> str:
        """Return it as people write it."""
        who = "" if self.subject == KIOSK else f"{HEADINGS[self.subject]} "
        return f"{who}≤ {self.limit:g} × {HEADINGS[self.of]}" if self.of else f"{who}≤ {self.limit:g}"


@dataclass(frozen=True)
class Row:
    """One figure of everybody: all values that were measured, by subject."""

    name: str
    unit: str
    values: Mapping[str, Sequence[float]]
    goals: tuple[Goal, ...] = ()
    way: Way = "median"

    def figure(self, subject: str) -> float:
        """Return the figure that stands for the values of a subject; not a number where there are none."""
        values = self.values.get(subject, ())
        if not values:
            return math.nan
        return WAYS[self.way](values)

    def ratio(self, goal: Goal) -> float:
        """Return how much of what a goal allows is used; not a number where something was not measured."""
        allowed = goal.limit * (self.figure(goal.of) if goal.of else 1)
        return self.figure(goal.subject) / allowed if allowed else (math.inf if self.figure(goal.subject) else 0.0)

    def summary(self) -> str:
        """Return its figures in one line."""
        figures = ", ".join(f"{HEADINGS[subject]} {_short(self.figure(subject))}" for subject in self.values)
        return f"{self.name}, {self.unit}: {figures}" if self.unit else f"{self.name}: {figures}"

    def verdict(self) -> str:
        """Return whether the goals are met: `yes`, `NO` with the factor, or nothing without goals that can be told."""
        ratios = [ratio for goal in self.goals if not math.isnan(ratio := self.ratio(goal))]
        if not ratios:
            return ""
        return "yes" if max(ratios) <= 1 else f"NO, {max(ratios):.2f} × the goal"


@dataclass(frozen=True)
class Results:
    """The table, with the circumstances under which it was made."""

    circumstances: Mapping[str, str]
    rows: list[Row] = field(default_factory=list)

    def as_plain(self) -> dict[str, Any]:
        """Return everything as plain data for JSON: each value, not only the figures."""
        rows = [asdict(row) | {"verdict": row.verdict()} for row in self.rows]
        return {"circumstances": dict(self.circumstances), "rows": rows}

    def take(self, row: Row, file: Path) -> None:
        """Add a row, and have all rows in a JSON file at once: whatever ends the run leaves a whole file."""
        self.rows.append(row)
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_name(f"{file.name}.new")
        new.write_text(json.dumps(self.as_plain(), indent=1), "utf-8")
        new.replace(file)

    def show(self, console: Console) -> None:
        """Print the table."""
        for name, value in self.circumstances.items():
            console.print(f"{name}: {value}", highlight=False)
        table = Table(show_lines=False)
        subjects = [each for each in HEADINGS if any(each in row.values for row in self.rows)]
        for heading in ("figure", "unit", *(HEADINGS[each] for each in subjects), "goal", "met"):
            table.add_column(heading, overflow="fold")
        for row in self.rows:
            cells = [_cell(row, subject) for subject in subjects]
            goals = [goal for goal in row.goals if {goal.of, goal.subject} <= {"", *subjects}]
            table.add_row(row.name, row.unit, *cells, "\n".join(map(str, goals)), row.verdict())
        console.print(table)


def _cell(row: Row, subject: str) -> str:
    values = row.values.get(subject, ())
    if not values:
        return ""
    spread = "" if len(set(values)) == 1 or row.way == "total" else f" ({_short(min(values))}–{_short(max(values))})"
    return _short(row.figure(subject)) + spread


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= THOUSAND else f"{value:.3g}"
