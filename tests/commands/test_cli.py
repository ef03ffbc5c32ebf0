"""The commands, as somebody types them."""

import gc
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import jsonschema
import pytest

from kiosk import __version__
from kiosk.app.run import Options
from kiosk.app.state import folder_of
from kiosk.cli import main
from kiosk.content.publish.publish import prepare
from kiosk.content.store.store import Store
from kiosk.content.validation.load import load
from kiosk.content.yaml.content_file import content_file
from kiosk.usage.counter import FILE, Tally
from tests.content.conftest import TOP
from tests.sandbox import real_files

ROOT = Path(__file__).resolve().parent.parent.parent
PATIENCE_SECONDS = 30
NEEDED = {"snapshot": ("--out", "pictures"), "words": ("pt",)}
"""What a command cannot do without."""
READING = ("run", "check", "optimise", "snapshot", "report")
"""Those that take a content folder."""
GOOD = (ROOT / "tests" / "screen" / "exhibit" / "content.yaml").read_text("utf-8")
REMARKABLE = GOOD.replace("reviewed: true", "reviewed: false")
BAD = GOOD.replace("kind: text", "kind: texst", 1)
BILINGUAL = f"{TOP}          - {{kind: heading, text: Hello}}\n".replace("icon: users", "icon: userz")

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _apart(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep what commands keep apart from what people keep; look for garbage afterwards, for commands do without."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    yield
    gc.enable()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with good content."""
    return _save(tmp_path, GOOD)


def _save(folder: Path, text: str) -> Path:
    (folder / "content.yaml").write_text(text, "utf-8")
    return folder


def _ends(*arguments: str) -> int:
    """Run a command; return its exit code, however it ends."""
    try:
        return main(arguments)
    except SystemExit as end:
        return int(str(end.code))


def _complains(captured: Capture, *words: str) -> bool:
    """Return whether exactly one line was printed, to the error output, with these words.

    Another one may tell which content was read.
    """
    out, error = captured.readouterr()
    error = re.sub(r"^Content: .*\n", "", error)
    assert out == ""
    assert error.count("\n") == 1, error
    return all(word in error for word in words)


def _commands() -> list[str]:
    """Return the names of all commands, as the help lists them."""
    said = subprocess.check_output((sys.executable, "-m", "kiosk", "--help"), cwd=ROOT, text=True)
    return re.findall(r"^    (\w+) ", said, re.MULTILINE)


COMMANDS = _commands()


# --- help


def test_help_lists_every_command(capsys: Capture) -> None:
    assert _ends("--help") == 0
    assert "Example: kiosk run" in capsys.readouterr().out
    assert {*READING, "schema", "words"} == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_has_an_example(capsys: Capture, command: str) -> None:
    assert _ends(command, "--help") == 0
    assert f"Example: kiosk {command}" in capsys.readouterr().out


def test_version(capsys: Capture) -> None:
    assert _ends("--version") == 0
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
    assert _ends(*arguments) == 2
    assert _complains(capsys, *words, "--help")


# --- where it is printed


def _into(folder: Path, output: int, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run a command in a folder, into this output."""
    return subprocess.run(
        (sys.executable, "-m", "kiosk", *arguments),
        cwd=folder,
        env={**_WITHOUT_DISPLAY, "PYTHONPATH": str(ROOT), **environment},
        stdout=output,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


_UNWANTED = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONUNBUFFERED"}
_WITHOUT_DISPLAY = {name: value for name, value in os.environ.items() if name not in _UNWANTED}


def _every_command() -> Iterator[tuple[str, ...]]:
    for command in COMMANDS:
        yield command, *NEEDED.get(command, ())
        yield command, "--help"


@pytest.mark.parametrize("arguments", [("--help",), *_every_command(), ("check", "--format", "json")])
def test_what_an_encoding_lacks_ends_no_command(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    _save(tmp_path, BAD.replace("kind: texst", "kind: tèxst → ق"))
    ended = _into(tmp_path, subprocess.PIPE, *arguments, PYTHONIOENCODING="ascii")
    assert ended.returncode in {0, 1, 2}
    assert "Traceback" not in ended.stderr
    assert "Error" not in ended.stderr


def test_what_an_encoding_lacks_is_printed_as_its_code(tmp_path: Path) -> None:
    _save(tmp_path, BAD.replace("kind: texst", "kind: tèxst → ق"))
    said = _into(tmp_path, subprocess.PIPE, "check", PYTHONIOENCODING="ascii").stdout
    assert "There is no kind of block `t\\xe8xst \\u2192 \\u0642`." in said
    read = json.loads(_into(tmp_path, subprocess.PIPE, "check", "--format", "json", PYTHONIOENCODING="cp1252").stdout)
    assert read[0]["what"] == "There is no kind of block `tèxst → ق`."


@pytest.mark.parametrize("arguments", [("--help",), *_every_command(), ("check", "--format", "json")])
def test_a_reader_who_goes_away_ends_a_command_without_a_word(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    _save(tmp_path, BAD)
    heard, said = os.pipe()
    os.close(heard)
    ended = _into(tmp_path, said, *arguments)
    os.close(said)
    assert ended.returncode in {0, 1, 2, 141}
    assert not re.search("Traceback|Broken|Exception", ended.stderr)
    if ended.returncode == 141:
        assert all(line.startswith("Content: ") for line in ended.stderr.splitlines())


def test_an_output_that_is_closed_or_full_ends_no_command_in_a_traceback(tmp_path: Path) -> None:
    _save(tmp_path, BAD)
    with Path("/dev/full").open("wb") as full:
        ended = _into(tmp_path, full.fileno(), "check")
    assert ended.returncode == 141
    assert ended.stderr.splitlines()[1:] == ["kiosk: the output cannot be written: there is no room on the disk"]
    closed = subprocess.run(
        ("sh", "-c", f"{sys.executable} -m kiosk check >&-"), cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert closed.returncode == 0
    assert "Traceback" not in closed.stderr


# --- which content


@pytest.mark.parametrize("command", READING)
def test_without_a_folder_each_command_takes_the_content_of_this_one_and_says_so(tmp_path: Path, command: str) -> None:
    _save(tmp_path, BAD)
    ended = _into(tmp_path, subprocess.PIPE, command, *NEEDED.get(command, ()), QT_QPA_PLATFORM="nothing")
    assert ended.stderr.splitlines()[0] == f"Content: {tmp_path}/content.yaml"


@pytest.mark.parametrize("command", READING)
def test_without_a_content_file_here_each_command_says_that_it_takes_that_of_the_program(
    tmp_path: Path, command: str
) -> None:
    if command == "optimise":
        return  # it would write beside the content of the program
    more = ("--out", str(tmp_path / "no"), "--language", "xx") if command == "snapshot" else ()
    ended = _into(tmp_path, subprocess.PIPE, command, *more, QT_QPA_PLATFORM="nothing")
    assert ended.stderr.splitlines()[0] == f"Content: {ROOT}/content.yaml, which comes with the program"


@pytest.mark.parametrize("name", ["content.yml", "Content.yaml", "content.yaml.txt", "CONTENT.YML"])
def test_a_file_that_was_meant_is_named_also_where_no_folder_is_given(
    capsys: Capture, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / name).write_text(GOOD, "utf-8")
    monkeypatch.chdir(tmp_path)
    for given in ((), (str(tmp_path),)):
        assert _ends("check", *given) == 2
        assert _complains(capsys, f"There is {name}: rename it to content.yaml.")


def test_a_folder_that_lies_one_level_deeper_is_named(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "exhibit").mkdir()
    _save(tmp_path / "exhibit", GOOD)
    assert _ends("check", str(tmp_path)) == 2
    assert _complains(capsys, "There is exhibit/content.yaml: name that folder, or move all that it holds up.")


# --- check


def test_good_content_is_clean(capsys: Capture, folder: Path) -> None:
    assert _ends("check", str(folder)) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("No recording for 1 of 1 sections in ")
    assert said[1:] == ["No problems found."]


def test_the_content_that_comes_with_the_program_is_good() -> None:
    assert _ends("check") == 0


def test_warnings_fail_only_when_strict(tmp_path: Path) -> None:
    folder = str(_save(tmp_path, REMARKABLE))
    assert _ends("check", folder) == 0
    assert _ends("check", folder, "--strict") == 1


@pytest.mark.parametrize("strict", [(), ("--strict",)])
def test_errors_fail(capsys: Capture, tmp_path: Path, strict: tuple[str, ...]) -> None:
    assert _ends("check", str(_save(tmp_path, BAD)), *strict) == 1
    said = capsys.readouterr().out
    assert f"{tmp_path}/content.yaml:" in said
    assert "the content cannot be shown" in said


@pytest.mark.parametrize(("language", "title"), [("en", "Places"), ("fr", "Lieux")])
def test_places_are_told_in_the_language_that_the_editor_chose(
    capsys: Capture, tmp_path: Path, language: str, title: str
) -> None:
    assert _ends("check", str(_save(tmp_path, BILINGUAL)), "--language", language) == 1
    assert f"  in tab “{title}” (places) › section “First” (first) › icon\n" in capsys.readouterr().out


def test_a_language_that_the_content_does_not_have_is_one_line(capsys: Capture, tmp_path: Path) -> None:
    assert _ends("check", str(_save(tmp_path, BILINGUAL)), "--language", "de") == 2
    assert _complains(capsys, "de is not one of the languages of this content: en, fr")


def test_letters_that_no_font_has_are_named_without_a_display(tmp_path: Path) -> None:
    _save(tmp_path, GOOD.replace("Harbour", "\U00030000"))
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    command = (sys.executable, "-m", "kiosk", "check", str(tmp_path))
    said = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert "No font of this machine has \U00030000" in " ".join(said.stdout.split())
    assert said.returncode == 0


def test_problems_as_json(capsys: Capture, tmp_path: Path) -> None:
    assert _ends("check", str(_save(tmp_path, BAD)), "--format", "json") == 1
    problems = json.loads(capsys.readouterr().out)
    assert {problem["severity"] for problem in problems} == {"error"}


def test_problems_for_github(capsys: Capture, tmp_path: Path) -> None:
    assert _ends("check", str(_save(tmp_path, BAD)), "--format", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=")


def test_the_file_can_be_named_instead_of_its_folder(folder: Path) -> None:
    assert _ends("check", str(folder / "content.yaml")) == 0
    assert _ends("check", str((folder / "content.yaml").rename(folder / "other name.txt"))) == 0
    assert _ends("check", str((folder / "other name.txt").rename(folder / "no-ending"))) == 0


def test_nothing_to_check_is_one_line(capsys: Capture, tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere", tmp_path / "nowhere.yaml"):
        assert _ends("check", str(place)) == 2
        assert _complains(capsys, "There is no content: ")


def test_a_folder_in_place_of_the_file_is_one_line(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "content.yaml").mkdir()
    assert _ends("check", str(tmp_path)) == 2
    assert _complains(capsys, "There is no content: ")


def test_a_file_that_cannot_be_read_is_one_line(capsys: Capture) -> None:
    assert _ends("check", "/proc/self/mem") == 2
    assert _complains(capsys, "/proc/self/mem cannot be read")


def _with_pictures(folder: Path, *blocks: str) -> Path:
    """Save good content with these blocks at its end; return its folder."""
    (folder / "resources").mkdir()
    return _save(folder, GOOD.rstrip("\n") + "\n" + "".join(f"          - {block}\n" for block in blocks))


def test_a_picture_that_cannot_be_opened_is_named_at_each_of_its_lines(capsys: Capture, tmp_path: Path) -> None:
    block = '{kind: picture, picture: resources/a.png, alt: "A house", caption: "A house", credit: "Us"}'
    folder = _with_pictures(tmp_path, block, block)
    (folder / "resources" / "a.png").write_bytes(real_files.png_bomb(64, 64, rows=3))
    assert _ends("check", str(folder), "--format", "json") == 1
    problems = json.loads(capsys.readouterr().out)
    last = GOOD.count("\n")
    assert [(each["line"], each["what"]) for each in problems if each["severity"] == "error"] == [
        (last + 1, "`a.png` is damaged: it cannot be shown."),
        (last + 2, "`a.png` is damaged: it cannot be shown."),
    ]
    assert _ends("check", str(folder)) == 1
    assert "2 errors: the content can be shown, with gaps." in capsys.readouterr().out


def test_what_pictures_lack_and_what_is_not_used_is_said_to_those_who_edit(capsys: Capture, tmp_path: Path) -> None:
    folder = _with_pictures(
        tmp_path,
        '{kind: picture, picture: resources/a.png, alt: "A house"}',
        "{kind: picture, picture: resources/a.png, decoration: true}",
    )
    for name in ("a.png", "old.png"):
        (folder / "resources" / name).write_bytes(real_files.picture("png"))
    assert _ends("check", str(folder)) == 0
    said = capsys.readouterr().out
    assert "The picture has no `caption` and no `credit`." in said
    assert "The picture has no `credit`." in said
    assert f"{folder}/resources/old.png:1:1: warning: No line of the content names this file." in said
    assert "3 warnings: the content can be shown." in said
    assert load(folder, today=date(2026, 3, 31)).problems == ()


def test_content_is_checked_as_it_will_be_on_a_day(capsys: Capture, tmp_path: Path) -> None:
    announced = GOOD.replace("tabs:", "announcements: [{title: Closed, last_day: 2026-11-30}]\ntabs:", 1)
    folder = _save(tmp_path, announced)
    for day, said in (("2026-11-30", False), ("2026-12-01", True)):
        assert _ends("check", str(folder), "--day", day) == 0
        assert ("The announcement is over since 2026-11-30." in capsys.readouterr().out) is said


def test_a_file_that_lacks_what_is_shown_is_told(capsys: Capture, folder: Path) -> None:
    more = "      - {id: last, title: The last ship, icon: ship, blocks: [{kind: heading, text: Farewell}]}\n"
    state = folder / "state"
    _save(folder, GOOD.rstrip("\n") + "\n" + more)
    prepare(folder / "content.yaml", Store(folder_of(state, folder / "content.yaml")))
    _save(folder, GOOD)
    assert _ends("check", str(folder), "--state", str(state)) == 0
    assert "A section that was shown before is missing at the end: “The last ship”." in capsys.readouterr().out
    assert _ends("check", str(folder)) == 0
    assert "missing" not in capsys.readouterr().out


# --- optimise


def test_a_picture_that_is_too_large_is_good_once_it_has_a_copy(capsys: Capture, tmp_path: Path) -> None:
    folder = _with_pictures(tmp_path, "{kind: picture, picture: resources/a.png, decoration: true, credit: Us}")
    (folder / "resources" / "a.png").write_bytes(real_files.png_bomb(6200, 6200))
    assert _ends("check", str(folder)) == 1
    said = capsys.readouterr().out
    assert "Run `kiosk optimise`, or save it smaller." in said
    assert "1 picture is larger than any screen needs: with `kiosk optimise` pages open sooner." in said
    assert _ends("optimise", str(folder)) == 0
    capsys.readouterr()
    assert _ends("check", str(folder)) == 0
    said = capsys.readouterr().out
    assert "optimise" not in said
    assert "No problems found." in said


def test_bad_content_is_not_optimised(capsys: Capture, tmp_path: Path) -> None:
    assert _ends("optimise", str(_save(tmp_path, BAD))) == 1
    assert "the content cannot be shown" in capsys.readouterr().err


def test_nothing_to_optimise_is_one_line(capsys: Capture, tmp_path: Path) -> None:
    assert _ends("optimise", str(tmp_path)) == 2
    assert _complains(capsys, "There is no content: ")


def test_copies_that_cannot_be_written_are_one_line(capsys: Capture, tmp_path: Path) -> None:
    folder = _with_pictures(tmp_path, "{kind: picture, picture: resources/a.png, decoration: true}")
    (folder / "resources" / "a.png").write_bytes(real_files.picture("png", 4000, 100))
    (folder / "display").write_bytes(b"in the way")
    assert _ends("optimise", str(folder)) == 2
    assert "the copies cannot be written" in capsys.readouterr().err


# --- report


@pytest.fixture
def counted(folder: Path) -> Path:
    """A folder with content, and a state folder in which answers were counted."""
    path = folder_of(folder / "state", folder / "content.yaml") / FILE
    tally = Tally(path, lambda: datetime(2026, 3, 31, 14, tzinfo=UTC), patience=PATIENCE_SECONDS)
    for face, count in (("smile", 21), ("meh", 5), ("frown", 6)):
        for _ in range(count):
            tally.count("about/who", "ht", face)
    tally.count("about/who", "fr", "frown")
    tally.close()
    return folder


def test_a_report_prints_large_counts_and_no_small_ones(capsys: Capture, counted: Path) -> None:
    assert _ends("report", str(counted), "--state", str(counted / "state")) == 0
    head, *lines = [line.split() for line in capsys.readouterr().out.splitlines() if line.strip(" ─")]
    assert head == ["month", "section", "language", "smile", "meh", "frown", "total"]
    assert lines == [
        ["2026-03", "about/who", "fr", "<5", "<5", "<5"],
        ["2026-03", "about/who", "ht", "21", "5", "6", "32"],
    ]


def test_a_report_as_csv(capsys: Capture, counted: Path) -> None:
    said = (
        "month,section,language,smile,meh,frown,total\n2026-03,about/who,fr,<5,<5,<5,\n2026-03,about/who,ht,21,5,6,32\n"
    )
    assert _ends("report", str(counted), "--state", str(counted / "state"), "--csv", "-") == 0
    assert capsys.readouterr().out == said
    assert _ends("report", str(counted), "--state", str(counted / "state"), "--csv", str(counted / "useful.csv")) == 0
    assert (counted / "useful.csv").read_text("utf-8") == said
    assert capsys.readouterr().out == ""


def test_a_report_of_nothing_is_one_line(capsys: Capture, folder: Path) -> None:
    assert _ends("report", str(folder), "--state", str(folder / "state")) == 2
    assert _complains(capsys, "nothing was counted yet", str(folder / "state"))


def test_a_report_of_damaged_counts_is_one_line(capsys: Capture, counted: Path) -> None:
    next((counted / "state").glob(f"*/{FILE}")).write_bytes(b"not a database" * 100)
    assert _ends("report", str(counted), "--state", str(counted / "state")) == 2
    assert _complains(capsys, "cannot be reported", FILE)


def test_a_report_that_cannot_be_written_is_one_line(capsys: Capture, counted: Path) -> None:
    assert _ends("report", str(counted), "--state", str(counted / "state"), "--csv", str(counted / "no" / "x.csv")) == 2
    assert _complains(capsys, "cannot be reported", "x.csv")


# --- schema


def test_the_schema_accepts_good_content_and_no_other(capsys: Capture) -> None:
    assert _ends("schema") == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert not jsonschema.Draft202012Validator(schema).is_valid({"format": 1})


# --- run and snapshot


def test_without_a_display_run_is_one_line(folder: Path) -> None:
    for options in ((), ("--windowed",)):
        ended = _into(folder, subprocess.PIPE, "run", str(folder), *options)
        assert ended.returncode == 2
        assert ended.stderr.startswith("kiosk: there is no display; ")
        assert ended.stderr.count("\n") == 1


def test_a_kiosk_and_pictures_show_the_day_that_is_asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    days: list[date] = []

    def open_kiosk(options: Options) -> int:
        days.append(options.clock().today())
        return 0

    def draw(*_: object, day: date, whole: bool) -> int:
        days.append(day)
        return int(whole)

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("kiosk.system.log.begin", lambda: None)
    monkeypatch.setattr("kiosk.system.log.leave", int)
    monkeypatch.setattr("kiosk.app.run.run", open_kiosk)
    monkeypatch.setattr("kiosk.commands.snapshot.snapshot", draw)
    assert _ends("run", str(folder), "--day", "2026-12-01") == 0
    assert _ends("snapshot", str(folder), "--out", "x", "--day", "2026-12-02") == 0
    assert days == [date(2026, 12, 1), date(2026, 12, 2)]


def test_a_display_that_never_answers_ends_it_with_a_word(folder: Path) -> None:
    code = (
        "import sys, kiosk.qt.display_server; from kiosk.cli import main; kiosk.qt.display_server.PATIENCE_SECONDS = 0;"
        f"sys.exit(main(['run', {str(folder)!r}]))"
    )
    environment = {**_WITHOUT_DISPLAY, "DISPLAY": ":65000"}
    command = (sys.executable, "-c", code)
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert ended.stderr.startswith("kiosk: within 0 s no display answered at DISPLAY=:65000 (")
    assert ended.stderr.count("\n") == 1


def test_a_display_that_qt_cannot_use_ends_it_with_a_word(folder: Path) -> None:
    environment = {**_WITHOUT_DISPLAY, "DISPLAY": "127.0.0.1:50000"}
    command = (sys.executable, "-m", "kiosk", "run", str(folder))
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "could not connect to display 127.0.0.1:50000" in ended.stderr


def test_a_snapshot_of_nothing_is_one_line(capsys: Capture, tmp_path: Path) -> None:
    assert _ends("snapshot", str(tmp_path), "--out", str(tmp_path / "out")) == 2
    assert _complains(capsys, "There is no content: ")


def test_a_snapshot_of_bad_content_lists_the_problems(capsys: Capture, tmp_path: Path) -> None:
    assert _ends("snapshot", str(_save(tmp_path, BAD)), "--out", str(tmp_path / "out")) == 1
    assert "the content cannot be shown" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_snapshot_in_a_language_that_the_content_lacks_is_one_line(capsys: Capture, folder: Path) -> None:
    assert _ends("snapshot", str(folder), "--out", str(folder / "out"), "--language", "xx") == 2
    assert _complains(capsys, "xx", "en")


# --- which file is meant


def test_a_folder_stands_for_its_content_file(tmp_path: Path) -> None:
    assert content_file(tmp_path) == tmp_path / "content.yaml"
    (tmp_path / "exhibit.v2").mkdir()
    assert content_file(tmp_path / "exhibit.v2") == tmp_path / "exhibit.v2" / "content.yaml"


def test_a_file_stands_for_itself(tmp_path: Path) -> None:
    for name in ("content.yaml", "other.yml", "no-ending"):
        (tmp_path / name).touch()
        assert content_file(tmp_path / name) == tmp_path / name


def test_what_does_not_exist_is_a_file_when_it_is_called_like_one(tmp_path: Path) -> None:
    assert content_file(tmp_path / "new.yaml") == tmp_path / "new.yaml"
    assert content_file(tmp_path / "new") == tmp_path / "new" / "content.yaml"


def test_nothing_stands_for_the_content_that_comes_with_the_program() -> None:
    assert content_file(None) == ROOT / "content.yaml"


# --- words


def test_the_words_of_the_kiosk_are_printed_to_be_translated(capsys: Capture) -> None:
    assert _ends("words", "pt") == 0
    printed = capsys.readouterr().out
    assert printed.startswith("- code: pt\n")
    assert 'close: "Close"' in printed


def test_the_words_of_no_language_are_refused(capsys: Capture) -> None:
    assert _ends("words", "../../etc") == 2
    assert "is not the code of a language" in capsys.readouterr().err
