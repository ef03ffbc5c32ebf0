"""Announcements: how they are read, and on which days they show."""

import os
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.content.publish.publish import prepare
from kiosk.content.store.release import Release
from kiosk.content.store.store import Store
from kiosk.content.visibility.announcements import current

if TYPE_CHECKING:
    from tests.content.conftest import Desk

HEADING = "          - {kind: heading, text: Hello}\n"


def _read(desk: "Desk", top: str, announcement: str) -> list[tuple[str, str]]:
    whole = top.replace("tabs:", f"announcements:\n  - {{{announcement}}}\ntabs:") + HEADING
    return [(diagnostic.severity, diagnostic.what) for diagnostic in desk.read(whole).diagnostics]


def _release(folder: Path, top: str, *announcements: str, saved: date = date(2026, 5, 1)) -> Release:
    """Return what the store keeps of a file with these announcements that was saved on this day."""
    listed = "\n".join(f"  - {{{each}}}" for each in announcements)
    source = folder / "content.yaml"
    source.write_text(top.replace("tabs:", f"announcements:\n{listed}\ntabs:") + HEADING, "utf-8")
    noon = datetime(saved.year, saved.month, saved.day, 12).astimezone().timestamp()
    os.utime(source, (noon, noon))
    stored = prepare(source, Store(folder / "store"), lambda: saved).stored
    assert stored
    return stored.release


def _titles(release: Release, today: date) -> list[str]:
    return [each.title.texts[""] for each in current(release, today)]


@pytest.mark.parametrize(
    "days", ["", ", first_day: 2199-01-01", ", first_day: 2025-06-01, last_day: 2025-06-01", ", last_day: 2025-06"]
)
def test_days_to_come_and_the_day_of_today_are_fine(desk: "Desk", top: str, days: str) -> None:
    assert _read(desk, top, f"title: Closed{days}") == []


def test_what_ends_before_it_begins_is_an_error(desk: "Desk", top: str) -> None:
    found = _read(desk, top, "title: Closed, first_day: 2025-07-02, last_day: 2025-07-01")
    assert found == [("error", "The `last_day` 2025-07-01 lies before the `first_day` 2025-07-02.")]


def test_what_is_over_is_a_warning(desk: "Desk", top: str) -> None:
    assert _read(desk, top, "title: Closed, last_day: 2025-05") == [
        ("warning", "The announcement is over since 2025-05.")
    ]


@pytest.mark.parametrize("day", ["soon", "2025-02-30", "[2025]"])
def test_what_is_no_day_is_named_once(desk: "Desk", top: str, day: str) -> None:
    found = _read(desk, top, f"title: Closed, first_day: 2025-01-01, last_day: {day}")
    assert [severity for severity, _ in found] == ["error"]


@pytest.mark.parametrize(("key", "maximum"), [("title", 60), ("text", 250)])
def test_what_nobody_reads_in_passing_is_refused(desk: "Desk", top: str, key: str, maximum: int) -> None:
    other = "" if key == "title" else "title: Closed, "
    assert _read(desk, top, f'{other}{key}: {{en: "{"a" * maximum}", fr: Non}}') == []
    found = _read(desk, top, f'{other}{key}: {{en: Yes, fr: "{"a" * (maximum + 1)}"}}')
    assert found == [("error", f"The `{key}` of an announcement has {maximum + 1} characters; {maximum} are possible.")]


def test_more_than_anybody_waits_for_are_refused(desk: "Desk", top: str) -> None:
    listed = "\n".join("  - {title: Closed}" for _ in range(21))
    diagnostic = desk.diagnostic(top.replace("tabs:", f"announcements:\n{listed}\ntabs:") + HEADING)
    assert diagnostic.severity == "error"


@pytest.mark.parametrize(
    ("today", "shown"),
    [
        (date(2026, 5, 1), ["always", "till May"]),
        (date(2026, 5, 31), ["always", "till May"]),
        (date(2026, 6, 1), ["always", "June"]),
        (date(2026, 6, 30), ["always", "June"]),
        (date(2026, 7, 1), ["always"]),
    ],
)
def test_each_shows_from_its_first_day_to_its_last(tmp_path: Path, top: str, today: date, shown: list[str]) -> None:
    release = _release(
        tmp_path,
        top,
        "title: always",
        "title: till May, last_day: 2026-05",
        "title: June, first_day: 2026-06-01, last_day: 2026-06-30",
    )
    assert _titles(release, today) == shown


def test_a_clock_that_stands_before_the_file_was_saved_is_not_believed(tmp_path: Path, top: str) -> None:
    release = _release(
        tmp_path,
        top,
        "title: old, last_day: 2026-04-30",
        "title: of the day, first_day: 2026-05-01, last_day: 2026-05-01",
        "title: later, first_day: 2026-05-02",
        saved=date(2026, 5, 1),
    )
    assert _titles(release, date(1970, 1, 1)) == ["of the day"]
    assert _titles(release, date(2026, 4, 30)) == ["of the day"]
    assert _titles(release, date(2026, 5, 2)) == ["later"]


@pytest.mark.parametrize("nanoseconds", [-(2**62), 2**62, 2**70])
def test_a_file_from_no_calendar_is_read(
    tmp_path: Path, top: str, nanoseconds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.content.publish.publish.inputs_of", lambda source, _: {source.name: (1, nanoseconds)})
    monkeypatch.setattr("kiosk.content.store.store.inputs_of", lambda source, _: {source.name: (1, nanoseconds)})
    release = _release(tmp_path, top, "title: always")
    assert _titles(release, date(2026, 5, 1)) == ["always"]
