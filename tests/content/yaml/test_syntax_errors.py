"""The usual slips of the pen: the line, the sign, and what to write instead."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.content.conftest import Desk


@pytest.mark.parametrize(
    ("text", "location", "what", "how"),
    [
        ("title: Hours: 8 to 4\n", (1, 13), "colon", "between quotes"),
        ("a:\n\t- b: 1\n", (2, 1), "A tab stands", "in front of the hyphen and type 2 ordinary"),
        ("a:\n  b: 1\n\tc: 2\n", (3, 1), "A tab stands", "first word and type 2 ordinary"),
        ('a: "He said "hello" to me"\nb: 1\n', (1, 14), "quotation mark ends", '`a: "He said “hello” to me"`'),
        ("a: 'It's fine'\n", (1, 8), "apostrophe ends", '`a: "It\'s fine"`'),
        ("a: {fr: 'L'eau, et l'air', en: 'x'}\n", (1, 12), "apostrophe ends", """`fr: "L'eau, et l'air"`"""),
        ("a: ['l'eau', 'b']\n", (1, 8), "apostrophe ends", """`"l'eau"`"""),
        ("a: 'L'eau \"y\"'\n", (1, 7), "apostrophe ends", """`a: 'L’eau "y"'`"""),
        ("a: 'L'eau\n", (1, 7), "apostrophe ends", "Write ’ inside the text."),
        ('a: "open\nb: 1\nc: 2\n', (1, 4), "never closed", "Close it"),
        (
            'a: {x: "b\\"", y: "open\n  b: c\n  d: "e"}\n',
            (1, 18),
            "not closed before the next one, in line 3",
            '`"open"`',
        ),
        ('a: "open\n  b: c\n  d: "e"\n', (1, 4), "not closed before the next one, in line 3", '`"open"`'),
        ("a: {en: Hello: you, fr: x}\n", (1, 14), "colon with a space", '`en: "Hello: you"`'),
        ("a: {en: Hello\nb: 1\n", (1, 4), "never closed", "Write `}`"),
        ("a: {en: x}}\nb: 1\n", (1, 11), "`}` closes nothing", "Delete it"),
        ('a: {en: "x"}]\nb: 1\n', (1, 13), "`]` closes nothing", "Delete it"),
        ("a: [x, y}\nb: 1\n", (1, 9), "`[` is closed with `}`", "Write `]` instead."),
        ('a: {en: "x" fr: "y"}\n', (1, 12), "comma is missing in front of `fr`", '{en: "x", fr: "y"}'),
        ("a: {en: x fr: y}\nfr: z\n", (1, 11), "comma is missing in front of `fr`", "commas"),
        ('a: [{b: "c"} {b: "d"}]\n', (1, 14), "inside these brackets", "between quotes"),
        ('a: ["b" "c"]\n', (1, 8), "comma is missing", "commas"),
        ('a: {\n  en: "x"\n  fr: "y"\n}\n', (2, 10), "comma is missing at the end", "commas"),
        ('a: {en: "x, fr: "y"}\n', (1, 9), "not closed before the next one", '`"x"`'),
        ('a: {en: "x "big" y"}\n', (1, 13), "quotation mark ends", "“ ”"),
        ('{\n  "a": 1\n  "b": 2\n}\n', (2, 9), "comma is missing at the end", "commas"),
        ('"a": "b",\n"c": "d"\n', (1, 9), "comma stands after the value", "Delete it"),
        ("a: {b: c},\nd: 1\n", (1, 10), "comma stands after the value", "Delete it"),
        ("a: “Hours: 8 to 4”\n", (1, 4), "These quotation marks are curly", '`a: "Hours: 8 to 4"`'),
        ("a: {en: “Hours: 8 to 4”}\n", (1, 9), "These quotation marks are curly", '`en: "Hours: 8 to 4"`'),
        ("a: « Hours: 8 to 4 »\n", (1, 4), "These quotation marks are pointed", '`a: "Hours: 8 to 4"`'),
        ("a: 1\nb:\u00a02\nc: 3\n", (2, 3), "ordinary one, stands behind the colon of `b`", "type an ordinary space."),
        ("a: 1\nb:\u00a0 2\nc: d: 3\n", (2, 3), "ordinary one, stands behind the colon of `b`", "Delete it."),
        ("a:\n  -\u00a0b: 2\n  - b: 3\n", (2, 4), "ordinary one, stands behind the hyphen", "type an ordinary space."),
        ("a: 1\nb:\u200b2\nc: 3\n", (2, 3), "An invisible sign stands behind the colon of `b`", "ordinary space"),
        ("a: 1\nb\uff1a2\nc: 3\n", (2, 2), "not that of the keyboard: `\uff1a`", "type `:` and a space: `b: …`"),
        ("a: 1\nb\uff1a 2\nc: 3\n", (2, 2), "not that of the keyboard: `\uff1a`", "type `:`: `b: …`"),
        ("a:\n  - b: 1\n  – b: 2\n", (3, 3), "`–`, which is not a hyphen", "ordinary hyphen"),
        ("a:\n  - b: 1\n  -c: 2\n", (3, 3), "space is missing after the hyphen", "between"),
        ("a: 1\n// b\nc: 2\n", (2, 1), "`//` does not begin a remark", "`#`"),
        ("a: 1\nb\n  - c: 2\nb: 1\n", (2, 2), "colon after `b` is missing", "`b:`"),
        ("a: 1\nb\nc: 2\nd: {b: 1}\n", (2, 2), "colon after `b` is missing", "`b:`"),
        ("a: 1\nb 2\nc: 2\nd: {b: 1}\n", (2, 2), "colon is missing after `b`", "`b: 2`"),
        ("a: 1\nb = 2\nc: 2\n", (2, 3), "`=` stands in place of the colon", "`b: 2`"),
        ("a: @me\n", (1, 4), "cannot begin with this sign", "between quotes"),
        ("a: %50\n", (1, 4), "cannot begin with this sign", "between quotes"),
        ("a: **bold** text\n", (1, 4), "cannot begin with this sign", "between quotes"),
        ("a: , x\n", (1, 4), "cannot begin with this sign", "between quotes"),
        ("a:\n  b: 1\n c: 2\n", (3, 2), "exactly below", "Add one space"),
        ("a:\n  - b: 1\n   - b: 2\n", (3, 4), "exactly below", "Delete one space"),
        (
            "a:\n  - b: 1\n    c:\n      - d: 1\n    - b: 2\n",
            (5, 5),
            "below the others of its group: line 2",
            "Delete 2",
        ),
        (
            'a:\n    b: "c"\nd: "e"\n    f: "g"\n',
            (3, 1),
            "too far left: it ends the group of line 2",
            "Add 4 spaces",
        ),
        (
            'a:\n  b:\n    - c:\n        d: "e"\n  f: "g"\n      h: "i"\n',
            (5, 3),
            "too far left: it ends",
            "Add 6 spaces",
        ),
        ("--- |0\n", (1, 6), "number behind", "alone"),
        ("a:\n  - {b: c}\n    {b: d}\n", (3, 5), "hyphen is missing", "`- { …`"),
        ('a: b: "c", d: "e"}\n', (1, 4), "`{` is missing in front of `b`", "`{ b: …`"),
        ("a: {b: 1.5 c: 2}\n", (1, 12), "comma is missing in front of `c`", "commas"),
        ('a: b c: d"\ne: 1\n', (1, 4), "quotation mark that opens this text is missing", '`a: "b c: d"`'),
        ('a: {b: c d: e", f: g}\n', (1, 8), "quotation mark that opens this text is missing", '`b: "c d: e"`'),
        ("- a: 1\nb: 2\n", (1, 1), "begins a list here", "Delete the hyphen"),
        (
            "a:\n  b: 1\n  c: 2\n- b: 3\n",
            (2, 3),
            "hyphen is missing in front of `b`",
            "Replace the two spaces in front",
        ),
        ("a:\n  b: 1\n   c: 2\n", (3, 4), "exactly below", "Delete one space"),
        ("a:\n  b: 1\n       c: 2\n", (3, 9), "too far right", "same number of spaces"),
        ("a:\n  - b 1\n    c: 2\nb: 3\n", (2, 6), "colon is missing after `b`", "`b: 1`"),
        ("a:\n  - b] 1\n    c: 2\nb: 3\n", (2, 6), "`]` stands in place of the colon after `b`", "`b: 1`"),
        ("a:\n  - b:1\n    c: 2\n", (2, 6), "space is missing after the colon", "`b: 1`"),
        (
            "a:\n  - b: 1\n    c: 2\n   b: 1\n    c: 2\n",
            (4, 4),
            "hyphen is missing",
            "Replace one space in front of `b`",
        ),
        ("a:\n   b: 1\n    c: 2\n  - b: 1\n", (2, 4), "hyphen is missing", "`- b: …`"),
        ("a:\n  -- b: 1\n     c: 2\n", (2, 3), "More than one hyphen", "`- …`"),
        ("a: {b: c} d\ne: f\n", (1, 11), "more follows", "bracket"),
        ("a: 1\ntitle\nb: 2\n", (2, 1), "neither `key: value`", "with its colon"),
        ("a: 1\ntitle:Hello\nb: 2\n", (2, 6), "space is missing", "`title: Hello`"),
        ("a:\n  - b: 1\n  c: 2\n", (3, 3), "does not begin with a hyphen", "add two spaces"),
        ("a:\n  - b: 1\n    c: 2\n  b: 3\n", (4, 3), "hyphen is missing", "`- b: …`"),
        ('a: "C:\\Users\\x"\n', (1, 9), "backslash", "two backslashes"),
        ('a: "pictures\\house.png"\n', (1, 13), "no backslash", "`pictures/house.png`"),
        ("a: |text\n  more\n", (1, 5), "behind `|`", "next line"),
        ("a: - b\n", (1, 4), "hyphen", "between quotes"),
        ("a:\n  b: 1\n \u00a0c: 1\n", (3, 2), "at the beginning of this line", "type 2 ordinary spaces"),
        ("a:\n\u00a0\u00a0b: 1\n", (2, 1), "at the beginning of this line", "type 2 ordinary spaces"),
        ("a:\n  b: 1\n\u00a0\u00a0c: 1\n", (3, 1), "at the beginning of this line", "type 2 ordinary spaces"),
        ("a: 1\n\u00a0b: 1\n", (2, 1), "at the beginning of this line", "front of the first word."),
        (
            "a:\n  - b: 1\n\u200b \u00a0- c: 1\n",
            (3, 1),
            "invisible sign stands at the beginning",
            "in front of the hyphen and type 2 ordinary spaces",
        ),
        ("a: |0\n  more\n", (1, 5), "number behind `|`", "next line"),
        ("%YAML 9.9\n---\na: 1\n", (1, 1), "begins with `%`", "Delete it"),
        ("a: 1\n...\nb: 1\n", (3, 1), "after the end", "`...`"),
    ],
)
def test_a_syntax_error_is_explained_where_it_is(
    desk: "Desk", text: str, location: tuple[int, int], what: str, how: str
) -> None:
    diagnostic = desk.diagnostic(text)

    assert (diagnostic.line, diagnostic.column) == location
    assert what in diagnostic.what
    assert how in diagnostic.how
    assert diagnostic.excerpt == text.splitlines()[location[0] - 1]


def test_a_comma_inside_brackets_gives_the_hint(desk: "Desk") -> None:
    diagnostic = desk.block_problem("kind: heading\ntext: {en: Hello, big, wide world, fr: Bonjour}")

    assert diagnostic.what.startswith("The text ends at its comma, and `big` stands alone")
    assert diagnostic.how == 'Put the whole text between quotes: `en: "Hello, big, wide world"`.'
    assert diagnostic.excerpt[diagnostic.column - 1 :].startswith("Hello")


@pytest.mark.parametrize(("typed", "meant"), [("1,245,000", "1245000"), ("84,5", "84.5")])
def test_a_number_with_commas_inside_brackets_is_one_error_at_the_number(desk: "Desk", typed: str, meant: str) -> None:
    diagnostic = desk.block_problem(
        f"kind: chart\nstyle: bars\nitems: [{{value: {typed}, label: A}}, {{value: 1, label: B}}]"
    )

    assert diagnostic.what == "The number ends at its comma: between brackets, a comma begins the next entry."
    assert diagnostic.how == f"Write it without commas: `value: {meant}`."
    assert diagnostic.excerpt[diagnostic.column - 1 :].startswith(typed)


def test_a_hyphen_that_was_forgotten_is_the_only_error_and_the_entry_is_read(desk: "Desk", top: str) -> None:
    block = "          - kind: callout\n            text: One\n"
    loaded = desk.read(top + block + block.replace("- kind", "  kind") + block.replace("One", "[]"))

    first = top.count("\n") + 1
    assert [(diagnostic.line, diagnostic.column) for diagnostic in loaded.diagnostics] == [
        (first + 2, 13),
        (first + 5, 19),
    ]
    assert loaded.diagnostics[0].what.startswith("A hyphen is missing: `kind` stands in line 19 already")
    assert "block 3" in loaded.diagnostics[1].path


def test_keys_that_are_written_twice_on_purpose_lack_no_hyphen(desk: "Desk") -> None:
    assert "a second time" in desk.block_problem("kind: heading\nkind: heading\ntext: One").what
    assert "a second time" in desk.block_problem("kind: callout\ntext: {en: One, fr: Un, en: Two}").what


@pytest.mark.parametrize(
    ("line", "column", "what"),
    [
        ("te\u00a0xt: Hello", 3, "ordinary one, stands in this key"),
        ("text\u00a0: Hello", 5, "ordinary one, stands between `text` and the colon"),
        ("text: {en:\u00a0Hello, fr: Bonjour}", 11, "ordinary one, stands behind the colon of `en`"),
        ("text: {en\uff1a Hello, fr: Bonjour}", 10, "colon after `en` is not that of the keyboard"),
        ("text: {\u00a0en: Hello, fr: Bonjour}", 8, "ordinary one, stands in front of the key"),
        ("text: {fr: Bonjour, en\uff1a Hello}", 23, "colon after `en` is not that of the keyboard"),
        ("text: {en:Hello, fr: Bonjour}", 10, "space is missing after the colon"),
        ("text: #0033A0", 7, "This value is empty: after a space, `#` begins a remark"),
    ],
)
def test_a_sign_that_spoils_a_key_is_the_only_error(desk: "Desk", line: str, column: int, what: str) -> None:
    diagnostics = [each for each in desk.read_block(f"kind: heading\n{line}").diagnostics if each.severity == "error"]

    assert [diagnostic.column for diagnostic in diagnostics] == [12 + column]
    assert what in diagnostics[0].what


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_conflict_of_versions_is_named_before_all_that_follows_from_it(desk: "Desk", top: str, end: str) -> None:
    ours, theirs = "          - {kind: heading, text: One}", "          - {kind: heading, text: Two}"
    lines = f"<<<<<<< HEAD\n{ours}\n=======\n{theirs}\n>>>>>>> theirs\n"

    diagnostic = desk.diagnostic((top + lines).replace("\n", end))
    assert diagnostic.line == top.count("\n") + 1
    assert diagnostic.what.startswith("`<<<<<<<` marks a conflict")
    assert desk.diagnostic(top + lines.partition("\n")[2] * 3).what.endswith("There are 2 more such places.")
    assert desk.read(f"# =======\n{top}          - kind: heading\n            text: |\n              =======\n").content


def test_a_line_that_was_left_over_from_a_conflict_is_only_deleted(desk: "Desk", top: str) -> None:
    ours = "          - {kind: heading, text: One}"

    diagnostic = desk.diagnostic(f"{top}{ours}\n>>>>>>> theirs")
    assert (diagnostic.what, diagnostic.how) == ("This line was left over from a merge of two versions.", "Delete it.")
    assert desk.diagnostic(f"=======\n{top}{ours}\n=======\n").what.endswith("There is one more such place.")


@pytest.mark.parametrize("value", ["{en: x}]", '{en: "x"}}'])
def test_a_bracket_too_many_is_only_deleted(desk: "Desk", value: str) -> None:
    assert desk.diagnostic(f"a: {value}\nb: 1\n").how == "Delete it."


@pytest.mark.parametrize(
    ("text", "spaces"),
    [
        ("a:\n  - b: 1\n\t\tc: 2\n    d: 3\n", "first word and type 4"),
        ("a:\n  - b:\n      - c: 1\n\t- b: 2\n    d: 1\n", "hyphen and type 2"),
        ("a:\n  - b:\n      - c: 1\n\td: 2\n  - b: 1\n", "first word and type 8"),
        ("a:\n  - b:\n      - c: 1\n\td: 2\n    e: 1\n", "first word and type 4"),
        ("a:\n  b:\n\tc: 2\n      d: 3\n", "first word and type 6"),
        ("a:\n  b:\n\tc: 2\n", "first word and type 4"),
        ("a:\n  b: |\n\twords\n", "first word and type 4"),
        ("a: 1\n\tb: 2\n", "in front of the first word."),
    ],
)
def test_spaces_in_place_of_tabs_are_as_many_as_the_lines_around_have(desk: "Desk", text: str, spaces: str) -> None:
    assert spaces in desk.diagnostic(text).how


def test_tabs_are_counted_and_one_behind_a_hyphen_becomes_a_space(desk: "Desk") -> None:
    assert desk.diagnostic("a:\n  b: 1\n\t\tc: 2\n").what == "2 tabs stand at the beginning of this line."
    assert desk.diagnostic("a:\n  -\tb: 1\n").how == "Delete it and type a space."
    assert "type 2 ordinary" in desk.diagnostic(f"a:\n  b: {'x' * 10_000}\n\tc: 2\n").how


def test_a_text_cut_by_a_remark_is_a_warning(desk: "Desk") -> None:
    diagnostic = desk.block_problem("kind: heading\ntext: Room #4 on the left")

    assert diagnostic.severity == "warning"
    assert diagnostic.what == "The text ends before `#4 on the left`: after a space, `#` begins a remark."
    assert desk.read_block('kind: heading # a remark\ntext: "Room #4" #4').diagnostics == ()
