"""A content folder becomes content, or problems, or one clear line."""

import errno
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.content.validation import load as module
from kiosk.content.validation.load import LARGEST, MAX_LINES, NoContentError, load
from tests.content.conftest import SECTION

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.content.conftest import Desk

ROOT = Path(__file__).parents[3]
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

    assert [diagnostic for diagnostic in loaded.diagnostics if diagnostic.severity == "error"] == []
    assert loaded.content is not None


@pytest.mark.parametrize("name", ["", "nowhere", "nowhere/content.yaml"])
def test_no_content_is_one_line(desk: "Desk", name: str) -> None:
    with pytest.raises(NoContentError, match=r"^There is no content: .*[^\n]$"):
        load(desk.folder / name, today=date(2025, 6, 1))


def test_what_is_no_file_is_not_opened(desk: "Desk") -> None:
    os.mkfifo(desk.folder / "content.yaml")

    with pytest.raises(NoContentError, match="is not a file"):
        load(desk.folder, today=date(2025, 6, 1))


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ESTALE, errno.EHOSTDOWN], ids=errno.errorcode.get)
def test_a_file_that_cannot_be_read_is_one_line(desk: "Desk", monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Whether the share fails to open it or to look at it."""
    desk.save("content.yaml", b"format: 1\n")

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    for name in ("open", "stat", "lstat"):
        monkeypatch.setattr(os, name, fail)
    with pytest.raises(NoContentError, match=f"content.yaml cannot be read: {os.strerror(number)}\\.$"):
        load(desk.folder / "content.yaml", today=date(2025, 6, 1))


def test_a_file_over_the_limit_is_a_problem(desk: "Desk") -> None:
    assert desk.diagnostic(b"#" * (LARGEST + 1)).what == "The file is larger than 24 MB."


@pytest.mark.parametrize("end", [b"\n", b"\r"])
def test_a_file_of_too_many_lines_is_a_problem(desk: "Desk", end: bytes) -> None:
    assert desk.diagnostic(end * MAX_LINES).what == "The file has more than 1,000,000 lines."
    assert desk.diagnostic(end * (MAX_LINES - 1)).what == "The file is empty."


def test_a_newer_format_is_one_clear_message_and_nothing_else(desk: "Desk") -> None:
    diagnostic = desk.diagnostic("format: 2\nunknown: things\ntabs: []\n")

    assert diagnostic.what == "This content has format 2; this program reads format 1."
    assert diagnostic.line == 1


def test_errors_keep_content_back_and_warnings_do_not(desk: "Desk", top: str) -> None:
    assert desk.read(top + "          - {kind: heading, text: {en: Hello}}\n").content is not None
    assert desk.read(top + "          - {kind: heading, text: {en: Hello, de: Hallo}}\n").content is None


def _breaks_down(error: Exception) -> "Callable[..., None]":
    def fail(*_: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize("broken", ["read", "explain"])
@pytest.mark.parametrize("error", [RecursionError(), ValueError("x"), KeyError("x"), TypeError("x")])
def test_a_bug_of_the_reader_is_told_as_ours_with_its_traceback(
    desk: "Desk",
    top: str,
    broken: str,
    error: Exception,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(module, broken, _breaks_down(error))

    diagnostic = desk.diagnostic(top + HEADING + "no YAML")
    assert "a mistake in the program, and not in your file" in diagnostic.what
    assert caplog.records[0].exc_info is not None
    assert caplog.records[0].exc_info[1] is error


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("kiosk.content.validation.text_rules._one_paragraph_each", 3),
        ("kiosk.content.validation.announcement_rules.date_at", 2),
    ],
)
@pytest.mark.parametrize("error", [ValueError("x"), AssertionError("x"), KeyError("x")])
def test_a_bug_of_one_rule_is_told_as_ours_where_it_was_and_the_others_are_applied(
    desk: "Desk",
    rule: str,
    line: int,
    error: Exception,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(rule, _breaks_down(error))
    loaded = desk.read("""\
format: 1
announcements: [{title: {en: A, fr: B}, last_day: 2025-01-01, icon: nothing-like-it}]
name: Test house
languages: [{code: en, name: English, reviewed: true}]
default_language: en
attract: {greeting: {en: Welcome}}
tabs: []
""")

    ours = [diagnostic.line for diagnostic in loaded.diagnostics if "a mistake in the program" in diagnostic.what]
    assert line in ours
    assert "There is no icon `nothing-like-it`." in [diagnostic.what for diagnostic in loaded.diagnostics]
    assert "The list is empty." in [diagnostic.what for diagnostic in loaded.diagnostics]
    assert {record.exc_info[1] for record in caplog.records if record.exc_info} == {error}


@pytest.mark.parametrize(
    ("error", "what"),
    [
        (MemoryError(), "This machine has not enough memory to read the file."),
        (OSError(5, "Input/output error"), "The disk cannot be read: Input/output error."),
    ],
)
def test_what_the_machine_lacks_is_neither_our_bug_nor_a_mistake_in_the_file(
    desk: "Desk", top: str, error: Exception, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "read", _breaks_down(error))

    assert desk.diagnostic(top + HEADING).what == what


def test_errors_come_before_warnings_each_in_the_order_of_the_file(desk: "Desk", top: str) -> None:
    headings = ["{en: One}", "[two]", "{en: Three}", "{en: Four, de: Vier, fr: Quatre}"]
    diagnostics = desk.read(
        top + "".join(f"          - {{kind: heading, text: {heading}}}\n" for heading in headings)
    ).diagnostics

    first = top.count("\n") + 1
    assert [(diagnostic.severity, diagnostic.line - first) for diagnostic in diagnostics] == [
        ("error", 1),
        ("error", 3),
        ("warning", 0),
        ("warning", 2),
    ]


def test_so_many_problems_are_kept_and_the_rest_is_counted(desk: "Desk", top: str) -> None:
    loaded = desk.read(top + "          - {kind: heading, text: {en: Hello}}\n" * 60)
    assert (len(loaded.diagnostics), loaded.dropped) == (60, 0)

    cards = "{title: {en: A}, icon: info}, " * 24
    loaded = desk.read(top + f"          - {{kind: cards, items: [{cards}]}}\n" * 60)
    assert (len(loaded.diagnostics), loaded.dropped) == (500, 24 * 60 - 500)


def test_what_a_message_repeats_from_the_file_can_always_be_shown(desk: "Desk") -> None:
    loaded = desk.read_block('kind: heading\ntext: Hello\n"a\\nb\u202ec": d')

    assert loaded.diagnostics[-1].what == "`a b·c` is not a key of this part."
    assert loaded.diagnostics[-1].path == f"{SECTION} › block 1 (heading) › a b·c"


@pytest.mark.slow
def test_the_program_starts_without_what_only_reading_needs() -> None:
    code = "import kiosk.content.schema.model, sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT, text=True)

    heavy = {"kiosk.content.validation", "yaml", "markdown_it", "rich", "sqlite3", "PySide6"}
    assert heavy.isdisjoint(run.stdout.split())


def test_reading_needs_no_qt() -> None:
    code = "import kiosk.content.validation.load, kiosk.content.validation.report, sys; print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, cwd=ROOT, text=True)

    assert {"PySide6", "rich", "lucide"}.isdisjoint(run.stdout.split())
