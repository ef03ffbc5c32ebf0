"""Whether a kiosk is ready for the field: each thing that is wrong is named, with what to do."""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk import __version__
from kiosk.app.health import CHECKS, Device, findings, is_fresh
from kiosk.app.status_file import Report, Screen, status_of
from kiosk.usage.usage_file import FILE

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
SCREEN = Screen(name="HDMI-1", width=1920, height=1080, width_millimetres=476, height_millimetres=268, inches=21.5)
ENOUGH = {"disk": {"free_bytes": 10**10}, "memory": {"available_bytes": 10**9}}


@pytest.fixture
def device(tmp_path: Path) -> Device:
    """A kiosk with which all is well."""
    report = Report(
        uptime_seconds=3600,
        release=str(tmp_path / "3-1f0c"),
        saved_on="2026-11-02",
        last_frame_seconds=2,
        screen_on=True,
        restarts=1,
        failed_starts=0,
        today=NOON.date(),
        trusts_today=False,
        state_folder=tmp_path,
        problems=(),
        screen=SCREEN,
        loudspeaker=True,
        voices=("ht",),
    )
    tmp_path.chmod(0o755)
    (tmp_path / FILE).touch(0o600)
    status = {**status_of(report, NOON), **ENOUGH, "problems": []}
    return Device(status=status, runs=True, state_folder=tmp_path, languages={"ht": "Kreyòl"}, missing=())


def _wrong(device: Device) -> dict[str, str]:
    return {each.name: f"{each.says} -> {each.do}" for each in findings(device) if not each.well}


def _with(device: Device, **status: Any) -> Device:
    values: dict[str, Any] = {**vars(device), "status": {**device.status, **status}}
    return Device(**values)


def test_a_kiosk_with_which_all_is_well_is_ready(device: Device) -> None:
    assert _wrong(device) == {}
    said = {each.name: each.says for each in findings(device)}
    assert list(said) == list(CHECKS)
    assert f"version {__version__} runs since" in said["kiosk"]
    assert said["content"] == "3-1f0c, saved on 2026-11-02"
    assert said["screen"] == (
        "HDMI-1, 1920 × 1080, reports 476 × 268 mm; letters and buttons are sized for 21.5 inches"
    )
    assert said["voice"] == "speaks Kreyòl"


@pytest.mark.parametrize(
    ("status", "name", "words"),
    [
        ({"version": "0.0.1"}, "kiosk", "is installed"),
        ({"content": None}, "content", "kiosk check"),
        ({"problems": ["the kiosk draws no frames"]}, "problems", "draws no frames"),
        ({"screen_on": False}, "screen", "off or covered"),
        ({"last_frame_seconds": None}, "screen", "nothing is drawn"),
        ({"last_frame_seconds": 3600.0}, "screen", "nothing is drawn"),
        ({"screen": None}, "screen", "not known"),
        ({"failed_starts": 2}, "starts", "the processor draws"),
        ({"failed_starts": 9}, "starts", "out of service"),
        ({"disk": {"free_bytes": 10**6}}, "disk", "1 MB free"),
        ({"memory": {"available_bytes": 10**6}}, "memory", "1 MB available"),
        ({"clock_credible": False}, "clock", "timedatectl"),
        ({"loudspeaker": False}, "sound", "plug a loudspeaker"),
        ({"voices": ["fr"]}, "voice", "libespeak-ng1"),
    ],
)
def test_what_is_wrong_is_named_alone_and_with_what_to_do(
    device: Device, status: dict[str, Any], name: str, words: str
) -> None:
    wrong = _wrong(_with(device, **status))
    assert list(wrong) == [name]
    assert words in wrong[name]
    assert not wrong[name].endswith("-> ")


def test_a_kiosk_that_does_not_run_is_not_ready(device: Device) -> None:
    values = {**vars(device), "runs": False}
    assert "start it" in _wrong(Device(**values))["kiosk"]


@pytest.mark.parametrize(("seconds", "fresh"), [(0, True), (90, True), (600, False), (-600, False)])
def test_what_was_written_long_ago_comes_from_no_running_kiosk(device: Device, seconds: int, *, fresh: bool) -> None:
    assert is_fresh(device.status, NOON + timedelta(seconds=seconds)) is fresh
    assert not is_fresh({}, NOON)
    assert not is_fresh({"written": "yesterday"}, NOON)


def test_letters_without_a_font_name_their_package(device: Device) -> None:
    values = {**vars(device), "missing": [("日本語", "日 本", "fonts-noto-cjk")]}
    assert "install fonts-noto-cjk" in _wrong(Device(**values))["fonts"]


def test_crashes_are_told_until_their_files_are_gone(device: Device) -> None:
    stacks = device.state_folder / "stacks"
    stacks.mkdir()
    (stacks / "current.txt").touch()
    assert _wrong(device) == {}
    for number in (1, 2):
        (stacks / f"{number}.txt").write_text("Fatal Python error: Segmentation fault", "utf-8")
    assert _wrong(device)["crashes"].startswith("2 left where the program stood, the last on 20")
    assert str(stacks / "1.txt") in _wrong(device)["crashes"]


def test_a_state_folder_is_for_one_user_alone(device: Device, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = device.state_folder
    folder.chmod(0o777)
    (folder / FILE).chmod(0o644)
    assert f"others may write {folder}; others may read {FILE}" in _wrong(device)["state folder"]
    folder.chmod(0o755)
    (folder / FILE).chmod(0o600)
    (folder / "kiosk.lock").touch()
    real = os.stat

    def owned_by_root(path: Any, **named: Any) -> os.stat_result:
        found = real(path, **named)
        other = str(path).endswith("kiosk.lock")
        return os.stat_result([*found[:4], found.st_uid + 1 if other else found.st_uid, *found[5:10]])

    monkeypatch.setattr(os, "stat", owned_by_root)
    assert "another user owns kiosk.lock" in _wrong(device)["state folder"]


def test_the_status_can_be_told_to_programs(device: Device) -> None:
    assert json.loads(json.dumps([{**vars(each)} for each in findings(device)]))[0]["name"] == "kiosk"
