"""A content folder becomes content, or problems, or one clear line."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.content import load as module
from kiosk.content.load import LARGEST, LINES, NoContentError, load

if TYPE_CHECKING:
    from tests.content.conftest import Desk

ROOT = Path(__file__).parents[2]
HEADING = "          - {kind: heading, text: Hello}\n"


def test_a_folder_and_its_file_give_the_same(desk: "Desk", top: str) -> None:
    by_folder = desk.read(top + HEADING)
    by_file = load(desk.folder / "content.yaml", today=date(2025, 6, 1))

    assert by_folder == by_file
    assert by_folder.content is not None
    assert by_folder.folder == desk.folder


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests" / "other_content"])
def test_the_content_of_this_project_has_no_error(folder: Path) -> None:
    loaded = load(folder, today=date(2100, 1, 1))

    assert [problem for problem in loaded.problems if problem.severity == "error"] == []
    assert loaded.content is not None


@pytest.mark.parametrize("name", ["", "nowhere", "nowhere/content.yaml"])
def test_no_content_is_one_line(desk: "Desk", name: str) -> None:
    with pytest.raises(NoContentError, match=r"^There is no content: .*[^\n]$"):
        load(desk.folder / name, today=date(2025, 6, 1))


def test_what_is_no_file_is_not_opened(desk: "Desk") -> None:
    os.mkfifo(desk.folder / "content.yaml")

    with pytest.raises(NoContentError, match="is not a file"):
        load(desk.folder, today=date(2025, 6, 1))


def test_a_file_that_cannot_be_read_is_one_line(desk: "Desk", monkeypatch: pytest.MonkeyPatch) -> None:
    desk.save("content.yaml", b"format: 1\n")

    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(NoContentError, match=r"content.yaml cannot be read: Permission denied\.$"):
        load(desk.folder, today=date(2025, 6, 1))


def test_a_file_over_the_limit_is_a_problem(desk: "Desk") -> None:
    assert desk.problem(b"#" * (LARGEST + 1)).what == "The file is larger than 24 MB."


@pytest.mark.parametrize("end", [b"\n", b"\r"])
def test_a_file_of_too_many_lines_is_a_problem(desk: "Desk", end: bytes) -> None:
    assert desk.problem(end * LINES).what == "The file has more than 1,000,000 lines."
    assert desk.problem(end * (LINES - 1)).what == "The file is empty."


def test_a_newer_format_is_one_clear_message_and_nothing_else(desk: "Desk") -> None:
    problem = desk.problem("format: 2\nunknown: things\ntabs: []\n")

    assert problem.what == "This content has format 2; this program reads format 1."
    assert problem.line == 1


def test_errors_keep_content_back_and_warnings_do_not(desk: "Desk", top: str) -> None:
    assert desk.read(top + "          - {kind: heading, text: {en: Hello}}\n").content is not None
    assert desk.read(top + "          - {kind: heading, text: {en: Hello, de: Hallo}}\n").content is None


@pytest.mark.parametrize("error", [RecursionError, ValueError, MemoryError, OSError])
def test_whatever_happens_inside_becomes_a_problem(
    desk: "Desk", top: str, error: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(module, "read", fail)
    assert desk.problem(top + HEADING).what == f"The file cannot be read: {error.__name__}."


def test_so_many_problems_are_kept_and_the_rest_is_counted(desk: "Desk", top: str) -> None:
    loaded = desk.read(top + "          - {kind: heading, text: {en: Hello}}\n" * 60)
    assert (len(loaded.problems), loaded.dropped) == (60, 0)

    cards = "{title: {en: A}, icon: info}, " * 24
    loaded = desk.read(top + f"          - {{kind: cards, items: [{cards}]}}\n" * 60)
    assert (len(loaded.problems), loaded.dropped) == (500, 24 * 60 - 500)


def test_what_a_message_repeats_from_the_file_can_always_be_shown(desk: "Desk") -> None:
    loaded = desk.read_block('kind: heading\ntext: Hello\n"a\\nb\u202ec": d')

    assert loaded.problems[-1].what == "`a b·c` is not a key of this part."
    assert loaded.problems[-1].path == "tabs › Places › section 1 › block 1 › a b·c"


def test_the_program_starts_without_what_only_reading_needs() -> None:
    code = "import kiosk.content.model, sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT, text=True)

    assert {"pydantic", "pydantic_core", "yaml", "markdown_it", "rich", "sqlite3", "PySide6"}.isdisjoint(
        run.stdout.split()
    )


def test_reading_needs_no_qt() -> None:
    code = "import kiosk.content.load, kiosk.content.report, sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT, text=True)

    assert {"PySide6", "rich", "lucide"}.isdisjoint(run.stdout.split())
