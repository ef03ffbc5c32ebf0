"""The command `kiosk`: its help, its complaints, and who takes what it prints."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import __version__, commands
from kiosk.cli import COMMANDS
from tests.commands.terminal import BAD, GOOD, NEEDED, ROOT, Capture, complains, ends, into, save

SHARED = {f"kiosk.commands.{name}" for name in ("arguments", "command", "machine_arguments", "screens")}


def test_help_lists_every_command(capsys: Capture) -> None:
    assert ends("--help") == 0
    said = capsys.readouterr().out
    assert "Example: kiosk run" in said
    assert re.findall(r"^    (\w+)\b", said, re.MULTILINE) == [*COMMANDS]


def test_every_command_of_the_folder_is_in_the_list() -> None:
    folder = Path(commands.__file__).parent
    assert {path.stem for path in folder.glob("*.py") if "\ndef execute(" in path.read_text("utf-8")} == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_waits_for_the_imports_of_another_or_for_those_of_its_own_work(command: str) -> None:
    code = f"import sys; from kiosk.cli import main\ntry: main(['{command}', '--help'])\nfinally: print(*sys.modules)"
    done = subprocess.run((sys.executable, "-c", code), cwd=ROOT, check=True, capture_output=True, text=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert {name for name in loaded if name.startswith("kiosk.commands.")} - SHARED == {f"kiosk.commands.{command}"}
    assert not {"PySide6", "yaml", "pydantic", "rich", "platformdirs", "kiosk.app", "kiosk.content"} & loaded


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_has_an_example(capsys: Capture, command: str) -> None:
    assert ends(command, "--help") == 0
    assert f"Example: kiosk {command}" in capsys.readouterr().out


def test_version(capsys: Capture) -> None:
    assert ends("--version") == 0
    assert capsys.readouterr().out == f"kiosk {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), ("COMMAND",)),
        (("fly",), ("'fly'", "check")),
        (("check", "--colour"), ("--colour",)),
        (("check", "--format", "xml"), ("'xml'", "github")),
        (("run", "--inches", "wide"), ("wide", "21.5")),
        (("run", "--inches", "nan"), ("nan", "21.5")),
        (("run", "--inches", "500"), ("500", "5 to 110")),
        (("run", "--renderer", "paper"), ("'paper'", "software")),
        (("run", "--day", "tomorrow"), ("tomorrow", "2026-12-01")),
        (("check", "--day", "2026-02-30"), ("2026-02-30", "2026-12-01")),
        (("snapshot",), ("--out",)),
        (("snapshot", "--out", "x", "--screen", "huge"), ("huge", "1920x1080@21.5")),
        (("snapshot", "--out", "x", "--text-size", "3"), ("3", "--text-size")),
        (("report", "--format", "xml"), ("--format",)),
        (("schema", "more"), ("more",)),
    ],
)
def test_a_wrong_option_is_one_line(capsys: Capture, arguments: tuple[str, ...], words: tuple[str, ...]) -> None:
    assert ends(*arguments) == 2
    assert complains(capsys, *words, "--help")


# --- where it is printed


def _every_command() -> Iterator[tuple[str, ...]]:
    for command in COMMANDS:
        yield command, *NEEDED.get(command, ())
        yield command, "--help"


@pytest.mark.parametrize("arguments", [("--help",), *_every_command(), ("check", "--format", "json")])
def test_what_an_encoding_lacks_ends_no_command(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    save(tmp_path, BAD.replace("kind: texst", "kind: tèxst → ق"))
    ended = into(tmp_path, subprocess.PIPE, *arguments, PYTHONIOENCODING="ascii")
    assert ended.returncode in {0, 1, 2}
    assert "Traceback" not in ended.stderr
    assert "Error" not in ended.stderr


def test_what_an_encoding_lacks_is_printed_as_its_code(tmp_path: Path) -> None:
    save(tmp_path, BAD.replace("kind: texst", "kind: tèxst → ق"))
    said = into(tmp_path, subprocess.PIPE, "check", PYTHONIOENCODING="ascii").stdout
    assert "There is no kind of block `t\\xe8xst \\u2192 \\u0642`." in said
    read = json.loads(into(tmp_path, subprocess.PIPE, "check", "--format", "json", PYTHONIOENCODING="cp1252").stdout)
    assert read[0]["what"] == "There is no kind of block `tèxst → ق`."


@pytest.mark.parametrize("arguments", [("--help",), *_every_command(), ("check", "--format", "json")])
def test_a_reader_who_goes_away_ends_a_command_without_a_word(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    save(tmp_path, BAD)
    heard, said = os.pipe()
    os.close(heard)
    ended = into(tmp_path, said, *arguments)
    os.close(said)
    assert ended.returncode in {0, 1, 2, 141}
    assert not re.search("Traceback|Broken|Exception", ended.stderr)
    if ended.returncode == 141:
        assert all(line.startswith("Content: ") for line in ended.stderr.splitlines())


@pytest.mark.parametrize(
    "arguments",
    [("history",), ("publish",), ("translate", "reviewed", "--language", "en", "--by", "Kay")],
    ids=lambda arguments: arguments[0],
)
def test_a_reader_who_goes_away_is_no_fault_of_the_disk(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    save(tmp_path, BAD if arguments == ("publish",) else GOOD)
    heard, said = os.pipe()
    os.close(heard)
    ended = into(tmp_path, said, *arguments, PYTHONUNBUFFERED="1")
    os.close(said)
    assert ended.returncode == 141
    assert all(line.startswith("Content: ") for line in ended.stderr.splitlines())


def test_an_output_that_is_closed_or_full_ends_no_command_in_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    save(tmp_path, BAD)
    with Path("/dev/full").open("wb") as full:
        ended = into(tmp_path, full.fileno(), "check")
    assert ended.returncode == 141
    assert ended.stderr.splitlines()[1:] == ["kiosk: the output cannot be written: there is no room on the disk"]
    closed = subprocess.run(
        ("sh", "-c", f"{sys.executable} -m kiosk check >&-"), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert closed.returncode == 0
    assert "Traceback" not in closed.stderr
