"""Whoever watches many kiosks reads how each of them is, and never half of it."""

import json
import re
import shutil
from collections import namedtuple
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.app import status_file
from kiosk.app.prometheus import METRICS
from kiosk.app.status_file import (
    JSON,
    PROMETHEUS,
    Report,
    Screen,
    read_status,
    runtime_folder,
    status_of,
    write_status,
)

Usage = namedtuple("Usage", "total used free")  # noqa: PYI024 - as shutil has it
KILOBYTES = status_file._kilobytes  # noqa: SLF001 - before tests put another in its place
LINE = re.compile(r'(# (HELP|TYPE) kiosk_\w+ .+|kiosk_\w+(\{\w+="[^"\n]*"(,\w+="[^"\n]*")*\})? -?[0-9.e+]+)')


@pytest.fixture
def report(tmp_path: Path) -> Report:
    """What a kiosk without any problem knows."""
    return Report(
        uptime_seconds=61.4,
        release=str(tmp_path / "3-1f0c"),
        saved_on="2026-11-02",
        last_frame_seconds=2.04,
        screen_on=True,
        restarts=1,
        failed_starts=0,
        today=date(2026, 11, 30),
        trusts_today=False,
        state_folder=tmp_path,
        problems=(),
        screen=Screen(
            name="HDMI-1", width=1920, height=1080, width_millimetres=476, height_millimetres=268, inches=21.5
        ),
        loudspeaker=True,
        voices=("fr", "ht"),
    )


@pytest.fixture(autouse=True)
def _much_room(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(64 * 10**9, 0, 10**9))
    monkeypatch.setattr(status_file, "_kilobytes", lambda _file, name: {"VmRSS": 150 * 10**6}.get(name, 10**9))


def test_it_says_how_a_kiosk_without_problems_is(report: Report) -> None:
    assert status_of(report, datetime(2026, 11, 30, 12, tzinfo=UTC)) == {
        "version": __version__,
        "written": "2026-11-30T12:00:00+00:00",
        "uptime_seconds": 61,
        "content": {"release": report.release, "saved_on": "2026-11-02"},
        "last_frame_seconds": 2.0,
        "screen": {
            "name": "HDMI-1",
            "width": 1920,
            "height": 1080,
            "width_millimetres": 476,
            "height_millimetres": 268,
            "inches": 21.5,
        },
        "screen_on": True,
        "loudspeaker": True,
        "voices": ["fr", "ht"],
        "restarts": 1,
        "failed_starts": 0,
        "disk": {"free_bytes": 10**9, "total_bytes": 64 * 10**9},
        "memory": {"resident_bytes": 150 * 10**6, "available_bytes": 10**9},
        "clock_credible": True,
        "problems": [],
    }


@pytest.mark.parametrize(("by_hand", "credible"), [(False, False), (True, True)])
def test_a_clock_before_the_content_is_not_credible_unless_the_day_was_given(
    report: Report,
    by_hand: bool,  # noqa: FBT001
    credible: bool,  # noqa: FBT001
) -> None:
    status = status_of(replace(report, today=date(1970, 1, 1), trusts_today=by_hand))
    assert status["clock_credible"] is credible
    wrong = ["the clock says 1970-01-01, but the content was saved on 2026-11-02"]
    assert status["problems"] == ([] if credible else wrong)


def test_little_room_is_a_problem(report: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(64 * 10**9, 0, 10**6))
    monkeypatch.setattr(status_file, "_kilobytes", lambda *_: 10**6)
    assert status_of(report)["problems"] == [
        "less than 200 MB are free on the disk of the state folder",
        "less than 100 MB of memory are available",
    ]


def test_what_the_machine_does_not_tell_is_unknown_and_no_problem(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> Usage:
        raise OSError(116, "Stale file handle")

    monkeypatch.setattr(shutil, "disk_usage", fail)
    monkeypatch.setattr(status_file, "_kilobytes", lambda file, name: KILOBYTES(f"{file}-of-nobody", name))
    status = status_of(report)
    assert status["disk"] == {"free_bytes": None, "total_bytes": None}
    assert status["memory"] == {"resident_bytes": None, "available_bytes": None}
    assert status["problems"] == []


def test_prometheus_gets_the_same_without_what_is_unknown(report: Report, tmp_path: Path) -> None:
    write_status(tmp_path, replace(report, last_frame_seconds=None, problems=("one", "two")))
    assert json.loads((tmp_path / JSON).read_text("utf-8"))["problems"] == ["one", "two"]
    lines = (tmp_path / PROMETHEUS).read_text("utf-8").splitlines()
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    told = dict(line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
    assert told.pop(f'kiosk_info{{version="{__version__}",release="3-1f0c"}}') == "1"
    assert told.keys() == {f"kiosk_{name}" for name in METRICS} - {"kiosk_last_frame_seconds"}
    assert float(told["kiosk_problems"]) == 2
    assert float(told["kiosk_screen_on"]) == 1
    assert float(told["kiosk_disk_total_bytes"]) == 64 * 10**9, "to the byte"


def test_who_reads_never_finds_half_a_file(report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_status(tmp_path, report)
    first = (tmp_path / JSON).stat().st_ino
    write_status(tmp_path, report)
    assert (tmp_path / JSON).stat().st_ino != first, "another file takes its place"
    before = (tmp_path / JSON).read_bytes()

    def half(path: Path, text: str, encoding: str) -> int:
        path.write_bytes(text.encode(encoding)[:10])
        raise OSError(28, "no room")

    monkeypatch.setattr(Path, "write_text", half)
    with pytest.raises(OSError, match="no room"):
        write_status(tmp_path, replace(report, restarts=2))
    assert (tmp_path / JSON).read_bytes() == before


def test_it_lies_where_systemd_gives_a_folder_else_in_the_state_folder(tmp_path: Path) -> None:
    assert runtime_folder({"RUNTIME_DIRECTORY": "/run/kiosk:/run/other"}, tmp_path) == Path("/run/kiosk")
    assert runtime_folder({}, tmp_path) == tmp_path


def test_what_another_kiosk_wrote_is_not_taken_for_ones_own(report: Report, tmp_path: Path) -> None:
    run = tmp_path / "run"
    run.mkdir()
    environment = {"RUNTIME_DIRECTORY": str(run)}
    assert read_status(environment, tmp_path) is None
    write_status(run, report)
    assert read_status(environment, tmp_path) == json.loads((run / JSON).read_text("utf-8"))
    assert read_status(environment, tmp_path / "another") is None
    (run / JSON).write_text("half", "utf-8")
    assert read_status(environment, tmp_path) is None
