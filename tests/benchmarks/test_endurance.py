"""What goes wrong around a kiosk is told, and is nothing that was found of it."""

import subprocess
from pathlib import Path
from threading import Event as Flag
from typing import NoReturn

import pytest

from benchmarks.endurance import rehearsal
from benchmarks.endurance.line import Line, NoAnswerError
from benchmarks.endurance.rehearsal import Limits, Rehearsal
from benchmarks.endurance.report import MIN_VISITS, Account
from benchmarks.endurance.station import NoStartError
from benchmarks.endurance.vitals import VISITS_PER_DAY, Vitals

TIMEOUT = subprocess.TimeoutExpired("xdotool", 40)


def rehearsed(monkeypatch: pytest.MonkeyPatch, folder: Path, error: Exception) -> Account:
    """Return what happens in a session that cannot be opened."""

    def fail(_session: str) -> NoReturn:
        raise error

    monkeypatch.setattr(rehearsal, "open_station", fail)
    return Rehearsal("cage", 1, Limits(), Flag()).run([], folder)


def lived(own: float, rss: float, visits: int = MIN_VISITS, filling: float = 0) -> list[Vitals]:
    """Return a kiosk after each visit, whose memory grew by so many MB a day; `filling`: MB a day of the first half."""
    days = [(visit / VISITS_PER_DAY, min(visit, visits // 2) / VISITS_PER_DAY) for visit in range(visits)]
    return [Vitals(100 + own * day, 160 + rss * day + filling * full, 9, 40) for day, full in days]


def test_a_rig_that_never_works_finds_nothing_and_is_not_clean(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    account = rehearsed(monkeypatch, tmp_path, TIMEOUT)
    assert account.findings == []
    assert "xdotool" in account.troubles[0]
    assert not account.is_clean()
    assert "given up" in account.text()


def test_a_kiosk_that_does_not_start_is_found(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    account = rehearsed(monkeypatch, tmp_path, NoStartError("no content"))
    assert {found.kind for found in account.findings} == {"no start"}


def test_trouble_around_the_kiosk_leaves_a_session_clean() -> None:
    account = Account("cage", 1, visits=3, restarts=1, troubles=["TimeoutExpired: xdotool"])
    assert account.is_clean()
    assert "trouble around the kiosk: TimeoutExpired: xdotool" in account.text()


def test_memory_that_grows_is_a_finding() -> None:
    account = Account("openbox", 1, visits=MIN_VISITS, vitals=lived(own=1.4, rss=1.5))
    assert account.complaints() == ["memory grows by 1.50 MB a day"]
    assert "RSS +1.50 MB a day of 500 visits, +1.40 its own" in account.text()
    assert not account.is_clean()


def test_memory_that_stays_the_same_is_none() -> None:
    account = Account("openbox", 1, visits=MIN_VISITS, vitals=lived(own=0.5, rss=0.5))
    assert account.is_clean()


def test_memory_that_fills_up_and_then_stands_still_is_none() -> None:
    account = Account("openbox", 1, visits=MIN_VISITS, vitals=lived(own=0.2, rss=0.2, filling=4))
    assert account.is_clean()


def test_too_few_visits_are_not_judged_and_the_report_says_so() -> None:
    few = MIN_VISITS - 1
    account = Account("openbox", 1, visits=few, vitals=lived(own=9, rss=9, visits=few))
    assert account.is_clean()
    assert "not judged below 1500 visits" in account.text()


def test_a_kiosk_that_no_longer_listens_is_noticed_while_it_is_spoken_to(tmp_path: Path) -> None:
    with Line(tmp_path / "in", tmp_path / "out", patience=0) as line, pytest.raises(NoAnswerError):
        line.ask(*[{"do": "touch", "points": [number]} for number in range(10_000)])
