"""What several commands take."""

import subprocess
from pathlib import Path

import pytest

from tests.commands.terminal import BAD, GOOD, NEEDED, READING, ROOT, Capture, complains, ends, into, save


@pytest.mark.parametrize("command", [*READING, "publish", "history"])
def test_without_a_folder_each_command_takes_the_content_of_this_one_and_says_so(tmp_path: Path, command: str) -> None:
    save(tmp_path, BAD)
    ended = into(tmp_path, subprocess.PIPE, command, *NEEDED.get(command, ()), QT_QPA_PLATFORM="nothing")
    assert ended.stderr.splitlines()[0] == f"Content: {tmp_path}/content.yaml"


@pytest.mark.parametrize("command", READING)
def test_without_a_content_file_here_each_command_says_that_it_takes_that_of_the_program(
    tmp_path: Path, command: str
) -> None:
    if command == "optimise":
        return  # it would write beside the content of the program
    more = ("--out", str(tmp_path / "no"), "--language", "xx") if command == "snapshot" else ()
    ended = into(tmp_path, subprocess.PIPE, command, *more, QT_QPA_PLATFORM="nothing")
    assert ended.stderr.splitlines()[0] == f"Content: {ROOT}/content.yaml, which comes with the program"


@pytest.mark.parametrize("name", ["content.yml", "Content.yaml", "content.yaml.txt", "CONTENT.YML"])
def test_a_file_that_was_meant_is_named_also_where_no_folder_is_given(
    capsys: Capture, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).write_text(GOOD, "utf-8")
    monkeypatch.chdir(tmp_path)
    for given in ((), (str(tmp_path),)):
        assert ends("check", *given) == 2
        assert complains(capsys, f"There is {name}: rename it to content.yaml.")


def test_a_folder_that_lies_one_level_deeper_is_named(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "exhibit").mkdir()
    save(tmp_path / "exhibit", GOOD)
    assert ends("check", str(tmp_path)) == 2
    assert complains(capsys, "There is exhibit/content.yaml: name that folder, or move all that it holds up.")
