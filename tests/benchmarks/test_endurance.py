"""What goes wrong around a kiosk is told, and is nothing that was found of it."""

import subprocess
from pathlib import Path
from threading import Event as Flag
from typing import NoReturn

import pytest

from benchmarks.endurance import rehearsal
from benchmarks.endurance.line import Line, NoAnswerError
from benchmarks.endurance.rehearsal import Limits, Rehearsal
from benchmarks.endurance.report import Account
from benchmarks.endurance.station import NoStartError

TIMEOUT = subprocess.TimeoutExpired("xdotool", 40)


def rehearsed(monkeypatch: pytest.MonkeyPatch, folder: Path, error: Exception) -> Account:
    """Return what happens in a session that cannot be opened."""

    def fail(_session: str) -> NoReturn:
        raise error

    monkeypatch.setattr(rehearsal, "open_station", fail)
    return Rehearsal("cage", 1, Limits(), Flag()).run([], folder)


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


def test_a_kiosk_that_no_longer_listens_is_noticed_while_it_is_spoken_to(tmp_path: Path) -> None:
    with Line(tmp_path / "in", tmp_path / "out", patience=0) as line, pytest.raises(NoAnswerError):
        line.ask(*[{"do": "touch", "points": [number]} for number in range(10_000)])
