"""What a report tells of the counts: months that are over, and no number that tells of few people."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.usage.measures import FACES, SETTING_NAMES
from kiosk.usage.report import EACH_HOUR, HOURS, WEEKDAYS, ReportRow, report_rows
from kiosk.usage.report_tables import tables
from kiosk.usage.usage_file import Row

TODAY = datetime(2026, 4, 1, tzinfo=UTC).date()
MIN = 5


def _visits(**hours: int) -> list[Row]:
    """Return visits in hours of a Tuesday, named like `h09`."""
    return [(f"2026-03-31T{hour[1:]}", "visits", "", "", count) for hour, count in hours.items()]


def _numbers(report: list[ReportRow], measure: str) -> dict[str, int | None]:
    return {each.subject or each.language: each.number for each in report if each.measure == measure}


def test_a_month_is_reported_once_it_is_over() -> None:
    counted: list[Row] = [(month, "smile", "about/who", "ht", 9) for month in ("2026-02", "2026-03")]
    assert {each.month for each in report_rows(counted, TODAY - timedelta(days=1))} == {"2026-02"}
    assert {each.month for each in report_rows(counted, TODAY)} == {"2026-02", "2026-03"}


@pytest.mark.parametrize(
    ("counts", "shown"),
    [
        ((5, 5, 5), ("5", "5", "5", "15")),
        ((5, 5, 4), ("5", "5", "<5", "")),
        ((90, 4, 0), ("90", "<5", "<5", "")),
        ((1, 0, 0), ("<5", "<5", "<5", "")),
    ],
)
def test_neither_small_counts_nor_what_tells_them_are_shown(counts: tuple[int, ...], shown: tuple[str, ...]) -> None:
    counted = [("2026-03", face, "about/who", "ht", count) for face, count in zip(FACES, counts, strict=True) if count]
    (table,) = tables(report_rows(counted, TODAY), MIN)
    assert table.rows == [("2026-03", "about/who", "ht", *shown)]


@pytest.mark.parametrize(
    ("hours", "shown"),
    [
        ({"h09": 12, "h10": 3, "h11": 4}, {"09": 12}),
        ({"h09": 12, "h10": 3, "h11": 8}, {"09": 12}),
        ({"h09": 12, "h10": 8}, {"09": 12, "10": 8}),
        ({"h09": 4, "h10": 4}, {}),
        ({"h09": 4}, {}),
    ],
    ids=["few together are enough", "one alone would follow", "that nobody came is no secret", "all few", "few"],
)
def test_no_hour_follows_from_the_others_and_the_visits(hours: dict[str, int], shown: dict[str, int]) -> None:
    report = report_rows(_visits(**hours), TODAY)
    numbers = _numbers(report, HOURS)
    assert tuple(numbers) == EACH_HOUR
    assert {hour: number for hour, number in numbers.items() if number is not None} == shown
    visits = _numbers(report, "visits")[""]
    assert visits == (sum(hours.values()) if sum(hours.values()) >= MIN else None)
    assert visits is None or not 0 < visits - sum(shown.values()) < MIN


def test_a_day_of_the_week_does_not_follow_either() -> None:
    monday: list[Row] = [("2026-03-30T09", "visits", "", "", 3)]
    report = report_rows([*_visits(h09=90), *monday], TODAY)
    assert set(_numbers(report, WEEKDAYS).values()) == {None}
    assert _numbers(report, "visits") == {"": 93}


def test_what_nobody_used_is_told_like_what_few_used() -> None:
    report = report_rows([*_visits(h09=9), ("2026-03-31T09", "settings", "low_reach", "", 7)], TODAY)
    assert _numbers(report, "settings") == {**dict.fromkeys(SETTING_NAMES), "low_reach": 7}
    assert _numbers(report, "searches") == {"found": None, "in_vain": None}


def test_minutes_are_told_where_visits_are_and_restarts_always() -> None:
    rest: list[Row] = [("2026-03-31T09", "minutes", "", "", 60), ("2026-03-31T09", "restarts", "", "", 1)]
    for visits, minutes in ((4, None), (5, 60)):
        report = report_rows([*_visits(h09=visits), *rest], TODAY)
        assert _numbers(report, "minutes") == {"": minutes}
        assert _numbers(report, "restarts") == {"": 1}


def test_a_stricter_report_hides_more() -> None:
    counted: list[Row] = [*_visits(h09=20), ("2026-03-31T09", "languages", "", "ht", 10)]
    assert _numbers(report_rows(counted, TODAY), "languages") == {"ht": 10}
    assert _numbers(report_rows(counted, TODAY, 11), "languages") == {"ht": None}
