"""Whether a kiosk is ready for the field: each thing that is wrong is named, with what to do."""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk import __version__
from kiosk.app.health import CHECKS, Condition, findings, is_fresh
from kiosk.app.status_file import NOTHING_KNOWN, Report, Screen, status_of
from kiosk.usage.usage_file import FILE

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
SCREEN = Screen(name="HDMI-1", width=1920, height=1080, width_millimetres=476, height_millimetres=268, inches=21.5)
ENOUGH = {"disk": {"free_bytes": 10**10}, "memory": {"available_bytes": 10**9}}


@pytest.fixture
def condition(tmp_path: Path) -> Condition:
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
    return Condition(status=status, runs=True, state_folder=tmp_path, languages={"ht": "Kreyòl"}, missing=())


def _wrong(condition: Condition) -> dict[str, str]:
    return {each.name: f"{each.says} -> {each.do}" for each in findings(condition) if not each.well}


def _with(condition: Condition, **status: Any) -> Condition:
    values: dict[str, Any] = {**vars(condition), "status": {**condition.status, **status}}
    return Condition(**values)


def test_a_kiosk_with_which_all_is_well_is_ready(condition: Condition) -> None:
    assert _wrong(condition) == {}
    said = {each.name: each.says for each in findings(condition)}
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
    condition: Condition, status: dict[str, Any], name: str, words: str
) -> None:
    wrong = _wrong(_with(condition, **status))
    assert list(wrong) == [name]
    assert words in wrong[name]
    assert not wrong[name].endswith("-> ")


def test_a_kiosk_that_does_not_run_is_not_ready(condition: Condition) -> None:
    values = {**vars(condition), "runs": False}
    assert "start it" in _wrong(Condition(**values))["kiosk"]


@pytest.mark.parametrize(("seconds", "fresh"), [(0, True), (90, True), (600, False), (-600, False)])
def test_what_was_written_long_ago_comes_from_no_running_kiosk(
    condition: Condition, seconds: int, *, fresh: bool
) -> None:
    assert is_fresh(condition.status, NOON + timedelta(seconds=seconds)) is fresh
    assert not is_fresh({}, NOON)
    assert not is_fresh({"written": "yesterday"}, NOON)


def test_letters_without_a_font_name_their_package(condition: Condition) -> None:
    values = {**vars(condition), "missing": [("日本語", "日 本", "fonts-noto-cjk")]}
    assert "install fonts-noto-cjk" in _wrong(Condition(**values))["fonts"]


def test_where_there_is_nothing_to_speak_no_voice_is_asked_for(condition: Condition) -> None:
    values = {**vars(condition), "languages": {}}
    assert _wrong(Condition(**values)) == {}


@pytest.mark.parametrize("key", NOTHING_KNOWN)
def test_what_an_earlier_program_did_not_tell_is_not_known_and_no_error(condition: Condition, key: str) -> None:
    values = {**vars(condition), "status": {**condition.status, key: NOTHING_KNOWN[key]}}
    assert "install" not in "".join(found for name, found in _wrong(Condition(**values)).items() if name != "kiosk")


def test_sizes_are_told_in_the_millions_in_which_they_are_judged(condition: Condition) -> None:
    wrong = _wrong(_with(condition, disk={"free_bytes": 199_999_999}))
    assert wrong["disk"].startswith("199 MB free")
    assert _wrong(_with(condition, disk={"free_bytes": 200_000_000})) == {}


def test_crashes_are_told_until_their_files_are_gone(condition: Condition) -> None:
    stacks = condition.state_folder / "stacks"
    stacks.mkdir()
    (stacks / "current.txt").touch()
    assert _wrong(condition) == {}
    for number in (1, 2):
        (stacks / f"{number}.txt").write_text("Fatal Python error: Segmentation fault", "utf-8")
    assert _wrong(condition)["crashes"].startswith("2 left where the program stood, the last on 20")
    assert str(stacks / "1.txt") in _wrong(condition)["crashes"]


def test_a_state_folder_is_for_one_user_alone(condition: Condition, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = condition.state_folder
    folder.chmod(0o777)
    (folder / FILE).chmod(0o644)
    assert f"others may write {folder}; others may read {FILE}" in _wrong(condition)["state folder"]
    folder.chmod(0o755)
    (folder / FILE).chmod(0o600)
    (folder / "kiosk.lock").touch()
    real = os.stat

    def owned_by_root(path: Any, **named: Any) -> os.stat_result:
        found = real(path, **named)
        other = str(path).endswith("kiosk.lock")
        return os.stat_result([*found[:4], found.st_uid + 1 if other else found.st_uid, *found[5:10]])

    monkeypatch.setattr(os, "stat", owned_by_root)
    assert "another user owns kiosk.lock" in _wrong(condition)["state folder"]


def test_the_status_can_be_told_to_programs(condition: Condition) -> None:
    assert json.loads(json.dumps([{**vars(each)} for each in findings(condition)]))[0]["name"] == "kiosk"
