"""`kiosk check`, as an editor types it."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kiosk.app.state import folder_of
from kiosk.content.publish.publish import prepare
from kiosk.content.store.store import Store
from kiosk.content.validation.load import load
from tests.commands.terminal import (
    BAD,
    BILINGUAL,
    GOOD,
    REMARKABLE,
    ROOT,
    Capture,
    complains,
    ends,
    save,
    with_pictures,
)
from tests.sandbox import real_files


def test_good_content_is_clean(capsys: Capture, folder: Path) -> None:
    assert ends("check", str(folder)) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("No recording for 1 of 1 sections in ")
    assert said[1:] == ["No problems found."]


def test_the_content_that_comes_with_the_program_is_good() -> None:
    assert ends("check") == 0


def test_warnings_fail_only_when_strict(tmp_path: Path) -> None:
    folder = str(save(tmp_path, REMARKABLE))
    assert ends("check", folder) == 0
    assert ends("check", folder, "--strict") == 1


@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_errors_fail(capsys: Capture, tmp_path: Path, strict: tuple[str, ...]) -> None:
    assert ends("check", str(save(tmp_path, BAD)), *strict) == 1
    said = capsys.readouterr().out
    assert f"{tmp_path}/content.yaml:" in said
    assert "the content cannot be shown" in said


@pytest.mark.parametrize(("language", "title"), [("en", "Places"), ("fr", "Lieux")])
def test_places_are_told_in_the_language_that_the_editor_chose(
    capsys: Capture, tmp_path: Path, language: str, title: str
) -> None:
    assert ends("check", str(save(tmp_path, BILINGUAL)), "--language", language) == 1
    assert f"  in tab “{title}” (places) › section “First” (first) › icon\n" in capsys.readouterr().out


def test_a_language_that_the_content_does_not_have_is_one_line(capsys: Capture, tmp_path: Path) -> None:
    assert ends("check", str(save(tmp_path, BILINGUAL)), "--language", "de") == 2
    assert complains(capsys, "de is not one of the languages of this content: en, fr")


def test_letters_that_no_font_has_are_named_without_a_display(tmp_path: Path) -> None:
    save(tmp_path, GOOD.replace("Harbour", "\U00030000"))
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    command = (sys.executable, "-m", "kiosk", "check", str(tmp_path))
    said = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert "No font of this machine has \U00030000" in " ".join(said.stdout.split())
    assert said.returncode == 0


def test_problems_as_json(capsys: Capture, tmp_path: Path) -> None:
    assert ends("check", str(save(tmp_path, BAD)), "--format", "json") == 1
    diagnostics = json.loads(capsys.readouterr().out)
    assert {diagnostic["severity"] for diagnostic in diagnostics} == {"error"}


def test_problems_for_github(capsys: Capture, tmp_path: Path) -> None:
    assert ends("check", str(save(tmp_path, BAD)), "--format", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=")


def test_the_file_can_be_named_instead_of_its_folder(folder: Path) -> None:
    assert ends("check", str(folder / "content.yaml")) == 0
    assert ends("check", str((folder / "content.yaml").rename(folder / "other name.txt"))) == 0
    assert ends("check", str((folder / "other name.txt").rename(folder / "no-ending"))) == 0


def test_nothing_to_check_is_one_line(capsys: Capture, tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere", tmp_path / "nowhere.yaml"):
        assert ends("check", str(place)) == 2
        assert complains(capsys, "There is no content: ")


def test_a_folder_in_place_of_the_file_is_one_line(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "content.yaml").mkdir()
    assert ends("check", str(tmp_path)) == 2
    assert complains(capsys, "There is no content: ")


def test_a_file_that_cannot_be_read_is_one_line(capsys: Capture) -> None:
    assert ends("check", "/proc/self/mem") == 2
    assert complains(capsys, "/proc/self/mem cannot be read")


def test_a_picture_that_cannot_be_opened_is_named_at_each_of_its_lines(capsys: Capture, tmp_path: Path) -> None:
    block = '{kind: picture, picture: resources/a.png, alt: "A house", caption: "A house", credit: "Us"}'
    folder = with_pictures(tmp_path, block, block)
    (folder / "resources" / "a.png").write_bytes(real_files.png_bomb(64, 64, rows=3))
    assert ends("check", str(folder), "--format", "json") == 1
    diagnostics = json.loads(capsys.readouterr().out)
    last = GOOD.count("\n")
    assert [(each["line"], each["what"]) for each in diagnostics if each["severity"] == "error"] == [
        (last + 1, "`a.png` is damaged: it cannot be shown."),
        (last + 2, "`a.png` is damaged: it cannot be shown."),
    ]
    assert ends("check", str(folder)) == 1
    assert "2 errors: the content can be shown, with gaps." in capsys.readouterr().out


def test_what_pictures_lack_and_what_is_not_used_is_said_to_those_who_edit(capsys: Capture, tmp_path: Path) -> None:
    folder = with_pictures(
        tmp_path,
        '{kind: picture, picture: resources/a.png, alt: "A house"}',
        "{kind: picture, picture: resources/a.png, decoration: true}",
    )
    for name in ("a.png", "old.png"):
        (folder / "resources" / name).write_bytes(real_files.picture("png"))
    assert ends("check", str(folder)) == 0
    said = capsys.readouterr().out
    assert "The picture has no `caption` and no `credit`." in said
    assert "The picture has no `credit`." in said
    assert f"{folder}/resources/old.png:1:1: warning: No line of the content names this file." in said
    assert "3 warnings: the content can be shown." in said
    assert load(folder, today=date(2026, 3, 31)).diagnostics == ()


def test_content_is_checked_as_it_will_be_on_a_day(capsys: Capture, tmp_path: Path) -> None:
    announced = GOOD.replace("tabs:", "announcements: [{title: Closed, last_day: 2026-11-30}]\ntabs:", 1)
    folder = save(tmp_path, announced)
    for day, said in (("2026-11-30", False), ("2026-12-01", True)):
        assert ends("check", str(folder), "--day", day) == 0
        assert ("The announcement is over since 2026-11-30." in capsys.readouterr().out) is said


def test_a_file_that_lacks_what_is_shown_is_told(capsys: Capture, folder: Path) -> None:
    more = "      - {id: last, title: The last ship, icon: ship, blocks: [{kind: heading, text: Farewell}]}\n"
    state = folder / "state"
    save(folder, GOOD.rstrip("\n") + "\n" + more)
    prepare(folder / "content.yaml", Store(folder_of(state, folder / "content.yaml")))
    save(folder, GOOD)
    assert ends("check", str(folder), "--state", str(state)) == 0
    assert "A section that was shown before is missing at the end: “The last ship”." in capsys.readouterr().out
    assert ends("check", str(folder)) == 0
    assert "missing" not in capsys.readouterr().out
