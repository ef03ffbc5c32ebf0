"""What content tells against a clock is believed, unless it is a slip."""

import os
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk.content.publish.publish import prepare
from kiosk.content.store.release import Release
from kiosk.content.store.store import Store
from kiosk.content.visibility.announcements import current
from kiosk.content.visibility.clock_evidence import credible, evidence

TODAY = date(2026, 3, 31)


def test_the_newest_date_and_the_day_of_saving_tell_what_is_past() -> None:
    assert evidence(["2025-10", "2026-02", "2024"], "2026-03-30", TODAY) == ("2026-02", "2026-03-30")
    assert evidence([], "", TODAY) == ("", "")
    assert evidence(["2026", "2026-03"], "2026-03-31", TODAY) == ("2026-03", "2026-03-31")


def test_one_mistyped_date_tells_nothing() -> None:
    assert evidence(["2025-10", "2062"], "2026-03-30", TODAY) == ("2025-10", "2026-03-30")
    assert evidence(["2062-01-01"], "2026-03-30", TODAY) == ("", "2026-03-30")


def test_a_file_that_was_saved_in_the_future_was_there_today() -> None:
    assert evidence(["2025-10"], "2062-01-01", TODAY) == ("2025-10", "2026-03-31")


def test_several_days_in_the_future_tell_that_the_clock_is_behind() -> None:
    assert evidence(["2027-01", "2027-02"], "2026-03-30", TODAY) == ("2027-02", "2026-03-30")
    assert evidence(["2027-01"], "2027-03-30", TODAY) == ("2027-01", "2027-03-30")


def test_a_clock_from_before_the_program_is_wrong_whatever_else_is_known() -> None:
    assert evidence([], "2026-03-30", date(1970, 1, 1)) == ("", "2026-03-30")
    assert evidence(["2025-10"], "1970-01-01", date(1970, 1, 1)) == ("2025-10", "1970-01-01")


@pytest.fixture
def source(tmp_path: Path, top: str) -> Path:
    """Content with an announcement, two facts and pictures of people in mind."""
    path = tmp_path / "content.yaml"
    blocks = "          - {kind: list, items: [a], as_of: 2025-10}\n          - {kind: list, items: [a], as_of: 2062}\n"
    listed = "announcements:\n  - {title: Closed, last_day: 2026-04-02}\n"
    path.write_text(top.replace("tabs:", f"{listed}tabs:") + blocks, "utf-8")
    return path


def _save(source: Path, day: date) -> None:
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()
    os.utime(source, (noon, noon))


def _release(source: Path, saved: date) -> Release:
    _save(source, saved)
    stored = prepare(source, Store(source.parent / "store"), lambda: TODAY).stored
    assert stored
    return stored.release


def test_a_mistyped_year_withholds_no_picture(source: Path) -> None:
    assert _release(source, date(2026, 3, 30)).newest_date == "2025-10"


def test_a_clock_is_believed_from_the_day_of_saving_on() -> None:
    assert credible(date(2026, 3, 30), "2026-03-30")
    assert not credible(date(2026, 3, 29), "2026-03-30")
    assert not credible(date(1970, 1, 1), "")
    assert credible(date(2026, 1, 1), "")


def test_a_file_from_the_future_hides_no_announcement(source: Path) -> None:
    source.write_text(source.read_text("utf-8").replace("2062", "2024"), "utf-8")
    release = _release(source, date(2062, 1, 1))
    assert [each.title.texts[""] for each in current(release, TODAY)] == ["Closed"]


def test_a_day_that_somebody_only_looks_at_is_no_evidence(source: Path) -> None:
    _save(source, TODAY)
    prepared = prepare(source, Store(source.parent / "store"), lambda: TODAY, shown=date(2099, 1, 1))
    assert any("is over since 2026-04-02" in diagnostic.what for diagnostic in prepared.diagnostics)
    assert not any("lies in the future" in diagnostic.what for diagnostic in prepared.diagnostics)
    assert prepared.stored
    assert prepared.stored.release.newest_date == "2025-10"
