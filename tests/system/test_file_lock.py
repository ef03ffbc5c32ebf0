"""A lock is waited for, and not for ever; who holds it is named."""

import os
from pathlib import Path

import pytest

from kiosk.system.file_lock import LOCK_PAUSE_SECONDS, locked


def test_a_lock_that_somebody_holds_for_too_long_is_an_error_that_names_them(tmp_path: Path) -> None:
    slept: list[float] = []
    with locked(tmp_path / "lock"):
        wait = locked(tmp_path / "lock", seconds=3, sleep=slept.append)
        with pytest.raises(OSError, match=f"the process {os.getpid()} has used it for too long"), wait:
            pass
    assert sum(slept) == pytest.approx(3)
    assert set(slept) == {LOCK_PAUSE_SECONDS}


def test_nobody_waits_longer_than_a_minute_for_a_lock(tmp_path: Path) -> None:
    slept: list[float] = []
    wait = locked(tmp_path / "lock", sleep=slept.append)
    with locked(tmp_path / "lock"), pytest.raises(OSError, match="has used it for too long"), wait:
        pass
    assert sum(slept) == pytest.approx(60)


def test_a_lock_that_is_given_back_in_time_is_taken(tmp_path: Path) -> None:
    holder = locked(tmp_path / "lock")
    holder.__enter__()

    def give_back(_seconds: float) -> None:
        holder.__exit__(None, None, None)

    with locked(tmp_path / "lock", seconds=3, sleep=give_back):
        assert (tmp_path / "lock").read_text("ascii") == f"{os.getpid()}\n"


def test_on_a_full_disk_a_lock_is_taken_without_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError(28, "no room")

    monkeypatch.setattr(os, "pwrite", refuse)
    wait = locked(tmp_path / "lock", seconds=1, sleep=lambda _: None)
    with locked(tmp_path / "lock"), pytest.raises(OSError, match="the process of an earlier program has used it"), wait:
        pass
