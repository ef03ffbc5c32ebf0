"""The usual slips of the pen: the line, the sign, and what to write instead."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.content.conftest import Desk


@pytest.mark.parametrize(
    ("text", "place", "what", "how"),
    [
        ("title: Hours: 8 to 4\n", (1, 13), "colon", "between quotes"),
        ("a:\n\t- b: 1\n", (2, 1), "tab", "spaces only"),
        ("a:\n  b: 1\n\tc: 2\n", (3, 1), "tab", "spaces only"),
        ('a: "He said "hello" to me"\nb: 1\n', (1, 14), "quotation mark ends", "“ ”"),
        ("a: 'It's fine'\n", (1, 8), "quotation mark ends", "’"),
        ('a: "open\nb: 1\nc: 2\n', (1, 4), "never closed", "Close it"),
        ("a: {en: Hello: you, fr: x}\n", (1, 14), "inside these brackets", "between quotes"),
        ("a: {en: Hello\nb: 1\n", (1, 4), "inside these brackets", "close the bracket"),
        ("a: {en: x}}\nb: 1\n", (1, 11), "closing bracket", "Delete it"),
        ("a: @me\n", (1, 4), "cannot begin with this sign", "between quotes"),
        ("a: %50\n", (1, 4), "cannot begin with this sign", "between quotes"),
        ("a: **bold** text\n", (1, 4), "cannot begin with this sign", "between quotes"),
        ("a: , x\n", (1, 4), "cannot begin with this sign", "between quotes"),
        ("a:\n  b: 1\n c: 2\n", (3, 2), "exactly below", "same number of spaces"),
        ("a:\n  b: 1\n   c: 2\n", (3, 5), "too far right", "same number of spaces"),
        ("a: 1\ntitle\nb: 2\n", (2, 1), "neither `key: value`", "with its colon"),
        ("a: 1\ntitle:Hello\nb: 2\n", (2, 1), "space is missing", "`key: value`"),
        ("a:\n  - b: 1\n  c: 2\n", (3, 3), "does not begin with a hyphen", "`- `"),
        ('a: "C:\\Users\\x"\n', (1, 9), "backslash", "two backslashes"),
        ("a: |text\n  more\n", (1, 5), "behind `|`", "next line"),
        ("a: - b\n", (1, 4), "hyphen", "between quotes"),
        ("a:\n  b: 1\n \u00a0c: 1\n", (3, 2), "unusual space", "ordinary spaces"),
        ("a: 1\n...\nb: 1\n", (3, 1), "after the end", "`...`"),
    ],
)
def test_a_slip_is_explained_where_it_is(desk: "Desk", text: str, place: tuple[int, int], what: str, how: str) -> None:
    problem = desk.problem(text)

    assert (problem.line, problem.column) == place
    assert what in problem.what
    assert how in problem.how
    assert problem.excerpt == text.splitlines()[place[0] - 1]


def test_a_comma_inside_brackets_gives_the_hint(desk: "Desk") -> None:
    problem = desk.block_problem("kind: heading\ntext: {en: Hello, world, fr: Bonjour}")

    assert problem.how.startswith("Put the text before it between quotes")


def test_a_text_cut_by_a_remark_is_a_warning(desk: "Desk") -> None:
    problem = desk.block_problem("kind: heading\ntext: Room #4 on the left")

    assert problem.severity == "warning"
    assert problem.what == "The text ends before `#4 on the left`: after a space, `#` begins a remark."
    assert desk.read_block('kind: heading # a remark\ntext: "Room #4" #4').problems == ()
