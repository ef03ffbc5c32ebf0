"""`kiosk doctor`, as an operator types it."""

import json
import os
from pathlib import Path

import pytest

from kiosk.app import status_file
from kiosk.app.health import CHECKS
from kiosk.app.state import StateFolder, folder_of
from kiosk.app.status_file import JSON, Report, Screen, write_status
from kiosk.commands import doctor
from kiosk.content.publish.publish import prepare
from kiosk.content.store.store import Store, StoredRelease
from kiosk.models.clock import Clock
from tests.commands.terminal import Capture, ends


@pytest.fixture(autouse=True)
def _on_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Have no other kiosk here, and no sound looked for."""
    monkeypatch.delenv("RUNTIME_DIRECTORY", raising=False)
    monkeypatch.setattr(status_file, "USUAL_RUNTIME_FOLDER", tmp_path / "none")
    monkeypatch.setattr(doctor, "_probed", lambda languages: {"loudspeaker": True, "voices": languages})


@pytest.fixture
def store(folder: Path) -> Store:
    """The store of a kiosk that has shown its content."""
    store = Store(folder_of(folder / "state", folder / "content.yaml"))
    prepare(folder / "content.yaml", store)
    return store


def _writes(store: Store, folder: Path) -> None:
    """Have a kiosk write that all is well with it."""
    stored = store.current()
    assert stored
    report = Report(
        uptime_seconds=60,
        release=str(stored.folder),
        saved_on=stored.release.saved_on,
        last_frame_seconds=1,
        screen_on=True,
        restarts=0,
        failed_starts=0,
        today=Clock().today(),
        trusts_today=False,
        state_folder=store.folder,
        problems=(),
        screen=Screen(name="", width=1920, height=1080, width_millimetres=0, height_millimetres=0, inches=21.5),
        loudspeaker=True,
        voices=tuple(each.code for each in stored.release.content.languages),
    )
    write_status(folder, report)


def test_a_kiosk_with_which_all_is_well_is_ready(
    capsys: Capture, folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = folder / "run"
    run.mkdir()
    monkeypatch.setenv("RUNTIME_DIRECTORY", str(run))
    _writes(store, run)
    assert ends("doctor", str(folder), "--state", str(folder / "state")) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[1].strip() for line in lines[: len(CHECKS)]] == list(CHECKS)
    assert lines[-1] == "Ready for the field: yes."
    assert "reports no size" in "\n".join(lines)


def test_each_thing_that_is_wrong_says_what_to_do(capsys: Capture, folder: Path, store: Store) -> None:
    assert store
    assert ends("doctor", str(folder), "--state", str(folder / "state")) == 1
    lines = capsys.readouterr().out.splitlines()
    after = {line.split()[1]: lines[number + 1].strip() for number, line in enumerate(lines) if line.startswith("NO")}
    assert after.keys() == {"kiosk", "screen"}
    assert all(line.startswith("-> ") for line in after.values())
    assert lines[-1] == "Ready for the field: no, 2 to see to."


def test_a_file_of_an_earlier_program_is_read_as_far_as_it_tells(
    capsys: Capture, folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNTIME_DIRECTORY", str(folder))
    _writes(store, folder)
    told = json.loads((folder / JSON).read_text("utf-8"))
    (folder / JSON).write_text(json.dumps({key: told[key] for key in ("written", "content")}), "utf-8")
    assert ends("doctor", str(folder), "--state", str(folder / "state"), "--json") == 1
    found = {each["name"]: each["says"] for each in json.loads(capsys.readouterr().out)["findings"]}
    assert (found["sound"], found["voice"], found["disk"]) == ("not known", "not known", "not known")


def test_the_content_is_looked_up_once(
    capsys: Capture, folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = list[Store]()
    current = Store.current

    def look(self: Store) -> StoredRelease | None:
        looks.append(self)
        return current(self)

    monkeypatch.setattr(Store, "current", look)
    ends("doctor", str(folder), "--state", str(folder / "state"))
    assert [each.folder for each in looks] == [store.folder]
    assert "saved on" in capsys.readouterr().out


def test_programs_get_the_same_as_json(capsys: Capture, folder: Path, store: Store) -> None:
    assert ends("doctor", str(folder), "--state", str(folder / "state"), "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert told["ready"] is False
    assert [each["name"] for each in told["findings"]] == list(CHECKS)
    assert told["status"]["content"]["release"] == str(store.folders()[0])


def test_a_kiosk_that_never_ran_has_all_to_be_done(capsys: Capture, folder: Path) -> None:
    assert ends("doctor", str(folder), "--state", str(folder / "state")) == 1
    out = capsys.readouterr().out
    assert "there is none to show" in out
    assert "start the kiosk once" in out
    assert "espeak" not in out


def test_starts_that_failed_are_told_while_it_does_not_run(capsys: Capture, folder: Path, store: Store) -> None:
    assert store
    for _ in range(3):
        state_folder = StateFolder(folder / "state", folder / "content.yaml")
        state_folder.close()  # it showed nothing
    assert ends("doctor", str(folder), "--state", str(folder / "state")) == 1
    assert "2 restarts since the machine was booted; 3 starts in a row failed: the content before shows" in (
        capsys.readouterr().out
    )


def test_sound_is_looked_for_as_the_kiosk_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    os.environ["PULSE_SERVER"] = "unix:/nowhere"
    heard = vars(doctor)["_probed"](["fr", "tlh"])
    assert heard["loudspeaker"] is False
    assert "tlh" not in heard["voices"]
