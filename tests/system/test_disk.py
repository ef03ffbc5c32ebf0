"""What the store does to the disk: it flushes its own files alone, and waits for nobody for ever."""

import os
from pathlib import Path

import pytest

from kiosk.system.disk import LOCK_PAUSE_SECONDS, Disk, locked


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


@pytest.mark.parametrize("count", [1, 50])
def test_its_own_files_are_flushed_and_no_other_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    files = [tmp_path / str(number) for number in range(count)]
    flushed: list[str] = []
    for file in files:
        file.write_bytes(b"data")
    monkeypatch.setattr(os, "sync", None)
    monkeypatch.setattr(os, "fsync", lambda number: flushed.append(str(Path(f"/proc/self/fd/{number}").readlink())))
    Disk().flush(files)
    assert flushed == list(map(str, files))
