"""A start takes what is good of the settings of the device, and nothing about them hinders it."""

import logging
import subprocess
import threading
from pathlib import Path
from typing import Any

import pytest

from kiosk.app.device_settings import device_settings
from kiosk.content.schema.device import Device, OpeningHours
from kiosk.content.store.device_copy import FILE
from kiosk.system.disk import Disk
from tests.patience import PATIENCE_SECONDS

GOOD = "rotation: 90\noffice: les-cayes\nopening_hours:\n  monday: 08:00-16:00\n  exceptions: [2026-12-25]\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with good settings."""
    path = tmp_path / "device.yaml"
    path.write_text(GOOD, "utf-8")
    return path


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The processes that were started."""
    started: list[Any] = []
    run = subprocess.run

    def noted(command: Any, **options: Any) -> Any:
        started.append(command)
        return run(command, **options)

    monkeypatch.setattr(subprocess, "run", noted)
    return started


def test_they_are_read_once_and_then_kept(path: Path, tmp_path: Path, processes: list[Any]) -> None:
    first = device_settings(path, tmp_path)
    assert (first.rotation, first.office) == (90, "les-cayes")
    assert isinstance(first.opening_hours, OpeningHours)
    assert device_settings(path, tmp_path) == first
    assert len(processes) == 1
    path.write_text("rotation: 180\n", "utf-8")
    assert device_settings(path, tmp_path) == Device(rotation=180)
    assert len(processes) == 2


def test_what_is_wrong_is_logged_at_each_start(path: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path.write_text("rotation: 90\nvolume: loud\npin: 2580\n", "utf-8")
    for _ in range(2):
        caplog.clear()
        assert device_settings(path, tmp_path) == Device(rotation=90)
        told = [record.getMessage() for record in caplog.records if record.levelno == logging.ERROR]
        assert [each.partition(": ")[0] for each in told] == ["device.yaml:2:9", "device.yaml:3:1"]
        assert not any("2580" in each for each in told)


def test_a_copy_that_is_damaged_is_made_anew(path: Path, tmp_path: Path) -> None:
    whole = device_settings(path, tmp_path)
    copy = tmp_path / FILE
    data = copy.read_bytes()
    for damaged in (b"", data[:-1], data.replace(b"les-cayes", b"les-cayez"), data[:16] + b"\n" + b"\0" * 100):
        copy.write_bytes(damaged)
        assert device_settings(path, tmp_path) == whole
        assert copy.read_bytes() == data


def test_where_nothing_can_be_kept_they_count_all_the_same(path: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "file"
    nowhere.write_text("a file in place of the folder", "utf-8")
    assert device_settings(path, nowhere).rotation == 90


def test_while_the_disk_of_the_file_hangs_what_was_kept_counts(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    stored = device_settings(path, tmp_path)
    answers_again = threading.Event()
    monkeypatch.setattr("kiosk.app.device_settings.STAT_SECONDS", 0.01)
    monkeypatch.setattr("kiosk.app.device_settings.try_stat", lambda _: answers_again.wait(PATIENCE_SECONDS))
    assert device_settings(path, tmp_path) == stored
    assert device_settings(tmp_path / "other.yaml", tmp_path) == Device(), "what was kept is of another file"
    assert [line.partition(": ")[2] for line in caplog.messages] == [
        "the device has what it had before",
        "the device has its defaults",
    ]
    answers_again.set()


def test_the_copy_outlives_a_power_cut(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed = list[Path]()
    monkeypatch.setattr(Disk, "flush_folder", lambda _, folder: flushed.append(folder))
    device_settings(path, tmp_path)
    assert flushed == [tmp_path]
    assert {each.name for each in tmp_path.iterdir()} == {"device.yaml", FILE}


def test_a_reader_that_breaks_down_leaves_what_was_read_before(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = device_settings(path, tmp_path)
    path.write_text("rotation: 180\n", "utf-8")
    monkeypatch.setattr("kiosk.app.device_settings.READ_SECONDS", 0.001)
    assert device_settings(path, tmp_path) == before
    assert device_settings(path, tmp_path / "missing") == Device()


def test_without_a_file_there_are_defaults(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert device_settings(tmp_path / "none.yaml", tmp_path) == Device()
    assert "none.yaml cannot be found" in caplog.text


def test_a_window_has_nothing_to_do_with_the_screen(path: Path, tmp_path: Path) -> None:
    assert device_settings(path, tmp_path, windowed=True) == Device(office="les-cayes")
