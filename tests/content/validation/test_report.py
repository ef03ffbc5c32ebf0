"""Problems as people and programs read them."""

import io
import json
import re
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from kiosk.content.validation.report import SHOWN, report, summary
from tests.content.conftest import SECTION

if TYPE_CHECKING:
    from kiosk.content.validation.load import Loaded
    from kiosk.content.validation.report import Style
    from tests.content.conftest import Desk


@pytest.fixture
def bad(desk: "Desk", monkeypatch: pytest.MonkeyPatch) -> "Loaded":
    monkeypatch.chdir(desk.folder.parent)
    return desk.read_block("kind: list\nitems: [{en: One}]\ntitel: x")


def _told(loaded: "Loaded", style: "Style") -> str:
    out = io.StringIO()
    report(loaded, style, out)
    return out.getvalue()


def test_people_read_place_way_line_and_advice(bad: "Loaded") -> None:
    name = bad.folder.name

    assert _told(bad, "text") == (
        f"{name}/content.yaml:22:13: error: `titel` is not a key of this part.\n"
        f"  in {SECTION} › block 1 (list) › titel\n"
        "  22 │             titel: x\n"
        "     │             ^\n"
        "  Did you mean `title`?\n\n"
        f"{name}/content.yaml:21:21: warning: The text is missing in fr.\n"
        f"  in {SECTION} › block 1 (list) › item 1\n"
        "  21 │             items: [{en: One}]\n"
        "     │                     ^\n"
        "  Add it; until then visitors read another language here.\n\n"
        "1 error and 1 warning: the content cannot be shown.\n"
    )


def test_programs_read_a_list_of_plain_objects(bad: "Loaded") -> None:
    told = json.loads(_told(bad, "json"))

    assert [entry["severity"] for entry in told] == ["error", "warning"]
    assert told[1] == {**asdict(bad.diagnostics[1]), "file": f"{bad.folder.name}/content.yaml"}


def test_github_reads_annotations(bad: "Loaded") -> None:
    tricky = replace(bad.diagnostics[0], path="a: b, c", what="50% of\nit", how="Why: x, y")

    line = _told(replace(bad, diagnostics=(tricky,)), "github").splitlines()[0]
    file = f"{bad.folder.name}/content.yaml"
    assert line == f"::error file={file},line=22,col=13,title=a%3A b%2C c::50%25 of%0Ait Why: x, y"


def test_a_very_long_line_is_shown_around_the_place(desk: "Desk") -> None:
    told = _told(desk.read_block(f"kind: heading\ntext: {{en: {'Hello. ' * 200}, de: Hallo}}"), "text")

    shown, caret = next(
        (line, below)
        for line, below in zip(told.splitlines(), told.splitlines()[1:], strict=False)
        if "de: Hallo" in line
    )
    assert len(shown) < 120
    assert shown[caret.index("^") :].startswith("de: Hallo")


def test_as_much_of_the_left_of_a_line_is_shown_as_there_is_room_for(desk: "Desk") -> None:
    line = f"text: {{en: Hello, fr: {'y' * 45}, de: Hallo}}"
    assert f"│             {line}\n" in _told(desk.read_block(f"kind: heading\n{line}"), "text")


def test_tabs_are_seen(desk: "Desk") -> None:
    assert "3 │ →→c: 2\n    │ ^\n" in _told(desk.read("a:\n  b: 1\n\t\tc: 2\n"), "text")


def test_people_are_shown_so_many_and_told_how_many_more(bad: "Loaded") -> None:
    told = _told(replace(bad, diagnostics=bad.diagnostics[:1] * 300), "text")

    assert told.count("Did you mean") == SHOWN
    assert f"… and {300 - SHOWN} more" in told


def test_the_last_line_counts(bad: "Loaded") -> None:
    assert summary(replace(bad, diagnostics=())) == "No problems found."
    assert summary(replace(bad, diagnostics=bad.diagnostics[1:] * 2)) == "2 warnings: the content can be shown."
    assert summary(replace(bad, dropped=7)).startswith("1 error and 1 warning, and 7 more")


def test_no_colours_are_written_into_a_file(bad: "Loaded") -> None:
    assert "\x1b" not in _told(bad, "text")


class Terminal(io.StringIO):
    """A terminal that keeps what is written into it."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_the_same_in_colours(bad: "Loaded", monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    out = Terminal()

    report(bad, "text", out, ["[bold]A note."])

    assert "\x1b[1;31m" in out.getvalue()
    plain = io.StringIO()
    report(bad, "text", plain, ["[bold]A note."])
    assert re.sub(r"\x1b\[[0-9;]*m", "", out.getvalue()) == plain.getvalue()


@pytest.mark.parametrize("title", ["Ayiti", "Peyi kreyòl", "A\u0301rea", "海地"])
def test_the_sign_below_a_line_stands_below_its_place(desk: "Desk", title: str) -> None:
    told = _told(desk.read_block(f"kind: heading\ntext: {{en: {title}, de: Hallo}}"), "text").splitlines()

    shown, sign = [line for line in told if "│" in line][:2]
    assert cell_len(shown[: shown.index("de: Hallo")]) == sign.index("^")
