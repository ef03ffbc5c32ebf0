"""The table of the benchmark says which goals are met."""

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from benchmarks.figures import BROWSER, EARLIER, FLOOR, HEADINGS, KIOSK, LARGE, Goal, Results, Row


def row(*goals: Goal, kiosk: float = 0.3, floor: float = 0.2, browser: float = 0.8) -> Row:
    values = {KIOSK: [kiosk] * 3, FLOOR: [floor] * 3, BROWSER: [browser]}
    return Row("start", "s", values, goals)


def test_the_figure_is_the_median_unless_told_otherwise() -> None:
    values = {KIOSK: [5.0, 1.0, 2.0]}
    assert Row("", "", values).figure(KIOSK) == 2
    assert Row("", "", values, way="p99").figure(KIOSK) == 5
    assert Row("", "", values, way="total").figure(KIOSK) == 8


@pytest.mark.parametrize(
    ("goals", "verdict"),
    [
        ((), ""),
        ((Goal(1.5, FLOOR), Goal(0.5, BROWSER)), "yes"),
        ((Goal(1.5, FLOOR), Goal(0.25, BROWSER)), "NO, 1.50 × the goal"),
        ((Goal(0.1),), "NO, 3.00 × the goal"),
        ((Goal(1.3, KIOSK, LARGE),), ""),
    ],
)
def test_the_verdict_follows_from_the_goal_that_is_missed_most(goals: tuple[Goal, ...], verdict: str) -> None:
    assert row(*goals).verdict() == verdict


def test_nothing_is_allowed_and_nothing_was_found() -> None:
    assert row(Goal(0), kiosk=0).verdict() == "yes"
    assert row(Goal(0), kiosk=1).verdict().startswith("NO")


def test_a_start_that_became_slower_is_told() -> None:
    goal = Goal(1.5, FLOOR)
    assert [row(goal, kiosk=seconds).verdict() for seconds in (0.29, 0.59)] == ["yes", "NO, 1.97 × the goal"]


def test_the_table_and_the_file_hold_every_figure() -> None:
    results = Results({"machine": "two cores"}, [row(Goal(1.5, FLOOR))])
    printed = io.StringIO()
    results.show(Console(file=printed, width=200))
    assert all(part in printed.getvalue() for part in ("machine: two cores", "start", "≤ 1.5 × floor", "yes"))
    plain = json.loads(json.dumps(results.as_plain()))
    assert plain["rows"][0]["values"][KIOSK] == [0.3, 0.3, 0.3]


def test_the_table_has_columns_and_goals_for_those_alone_who_were_measured() -> None:
    goals = (Goal(1.5, FLOOR), Goal(1.05, EARLIER))
    results = Results({}, [row(*goals)])
    printed = io.StringIO()
    results.show(Console(file=printed, width=200))
    assert HEADINGS[EARLIER] not in printed.getvalue()
    results.rows.append(Row("start", "s", {KIOSK: [0.22], EARLIER: [0.2]}, goals))
    results.show(Console(file=printed, width=200))
    assert all(part in printed.getvalue() for part in ("≤ 1.05 × kiosk, earlier", "NO, 1.05 × the goal"))


def test_the_file_is_whole_after_every_row(tmp_path: Path) -> None:
    file = tmp_path / "build" / "bench.json"
    results = Results({"machine": "two cores"})
    for number in (1, 2):
        results.take(row(), file)
        assert len(json.loads(file.read_text("utf-8"))["rows"]) == number
    assert list(file.parent.iterdir()) == [file]


def test_a_row_in_one_line_names_everybody_who_was_measured() -> None:
    assert row().summary() == "start, s: kiosk 0.3, floor 0.2, Chromium 0.8"
