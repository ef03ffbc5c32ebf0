"""YAML as staff write it: every limit holds, and nothing is guessed."""

from typing import TYPE_CHECKING

import pytest
import yaml

from kiosk.content.schema.blocks import Heading
from kiosk.content.yaml.decoding import Decoded
from kiosk.content.yaml.diagnostics import Diagnostics
from kiosk.content.yaml.reader import KEYS, NODES, read
from kiosk.content.yaml.syntax_errors import DEEPEST

if TYPE_CHECKING:
    from tests.content.conftest import Desk


@pytest.mark.parametrize("typed", ["NO", "yes", "8:30", "0840", "1e3", "1_000", "0x10", "2024-01-01", "null", "1.10"])
def test_a_text_stays_as_it_was_typed(desk: "Desk", typed: str) -> None:
    content = desk.read_block(f"kind: heading\ntext: {typed}").content

    assert content is not None
    heading = content.tabs[0].sections[0].blocks[0]
    assert isinstance(heading, Heading)
    assert heading.text.texts == {"": typed}


def test_a_key_that_stands_twice_names_both_lines(desk: "Desk", top: str) -> None:
    diagnostic = desk.block_problem("kind: heading\ntext: One\ntext: Two")

    line = top.count("\n") + 4
    assert (diagnostic.line, diagnostic.column) == (line, 13)
    assert diagnostic.what == f"`text` stands here a second time; the first is in line {line - 1}."


def _composed(node: yaml.Node) -> object:
    """Return what PyYAML reads, with every value as a text."""
    match node:
        case yaml.MappingNode():
            return {key.value: _composed(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [_composed(value) for value in node.value]
        case _:
            return node.value


@pytest.mark.parametrize(
    "text",
    [
        "a: one\n  two\n\n  three\nb: c\n",
        "a: |\n  one\n   two\n\n  three\n\nb: c\n",
        "a: |-\n  one\n\n\nb: c\n",
        "a: |+\n  one\n\n\nb: c\n",
        "a: |2\n    one\n   two\nb: c\n",
        "a: >\n  one\n  two\n\n  three\n   four\nb: c\n",
        'a: "one\n  two\n\n  three\\\n  four \\t \\u00e9 \\x41"\nb: c\n',
        "a: 'it''s\n  two'\nb: \"it's\"\n",
        "a: # remark\n  - b # remark\n  # remark\n  - c#d\n",
        "a:\n- b: 1\n  c:\n  - d\n- - e\n  - f\n-\n  g: h\n",
        "a: {b: , c, d: [e, {f: g}, h: i], 'j':k, \"l\":m,\n  n: o p\n  q}\n",
        "? a\n: b\n? c\n: - d\n  - e\n",
        "--- # remark\na: ~\nb: null\nc:\nd: ''\n...\n",
        "a: http://b.c:1/d?e=f#g\nb: -1\nc: ?d\ne: :f\ng: -h\n",
        "a: b\r\nc:\r\n  - d\r\n  - |\r\n    e\r\n    f\r\n",
        "a b: c d\n'e: f': g\n\"h\": i\n1: 2\n~: j\n",
        "a:\n    b: c\n    d:\n     - e\n",
    ],
)
def test_what_is_read_is_what_the_file_says(text: str) -> None:
    diagnostics = Diagnostics()
    top = read(Decoded(text, text.encode()), diagnostics)
    node = yaml.compose(text, Loader=yaml.CSafeLoader)

    assert isinstance(node, yaml.MappingNode)
    if not diagnostics.errors:
        assert top == _composed(node)
    assert (diagnostics.errors == 0) == ("c, d" not in text)


@pytest.mark.parametrize(
    ("text", "sign"),
    [("&note One", "&note"), ("*note", "*note"), ("!!python/object:os.system ls", "tag:yaml"), ("!important", "!imp")],
)
def test_anchors_aliases_and_tags_are_refused(desk: "Desk", text: str, sign: str) -> None:
    loaded = desk.read_block(f"kind: heading\ntext: {text}")

    assert sign in loaded.diagnostics[0].what
    assert loaded.content is None


@pytest.mark.parametrize(("key", "what"), [("&note text", "`&note` is a shorthand"), ('"te\\axt"', "cannot be shown")])
def test_in_keys_they_are_refused_too(desk: "Desk", key: str, what: str) -> None:
    diagnostics = desk.read_block(f"kind: heading\n{key}: One").diagnostics

    assert any(what in diagnostic.what for diagnostic in diagnostics)


def test_an_alias_as_a_key_is_the_only_problem_and_what_follows_is_read(desk: "Desk") -> None:
    loaded = desk.read_block("kind: heading\n*note : One\ntext: Two")

    assert ["shorthand" in diagnostic.what for diagnostic in loaded.diagnostics] == [True]


def test_a_tag_does_not_hide_that_a_remark_cuts_the_text(desk: "Desk") -> None:
    loaded = desk.read_block("kind: heading\ntext: !important Gate #4")

    assert {diagnostic.severity for diagnostic in loaded.diagnostics} == {"error", "warning"}


def test_an_alias_bomb_ends_in_problems(desk: "Desk") -> None:
    lines = ["a0: &a0 [x, x]", *(f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9)}]" for i in range(1, 9))]

    assert desk.read("\n".join(lines)).diagnostics


def test_a_second_document_is_refused(desk: "Desk", top: str) -> None:
    diagnostic = desk.diagnostic(f"{top}          - {{kind: heading, text: Hello}}\n---\nformat: 1\n")

    assert diagnostic.what == "A second document begins here."


@pytest.mark.parametrize("text", ["- format: 1\n", "Hello\n", "[]\n"])
def test_the_top_must_be_keys_with_values(desk: "Desk", text: str) -> None:
    assert desk.diagnostic(text).how.startswith("Begin with `format: 1`")


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n...\n"])
def test_an_empty_file_is_named(desk: "Desk", text: str) -> None:
    diagnostic = desk.diagnostic(text)

    assert "empty" in diagnostic.what or "begin" in diagnostic.what


@pytest.mark.parametrize("depth", [DEEPEST, 900, 200_000])
def test_nesting_stops_at_its_limit(desk: "Desk", depth: int) -> None:
    diagnostic = desk.diagnostic("a: " + "[" * depth + "x" + "]" * depth)

    assert diagnostic.what == f"More than {DEEPEST} levels stand inside each other."


def test_the_number_of_values_stops_at_its_limit(desk: "Desk") -> None:
    assert f"{NODES:,}" in desk.diagnostic("a:\n" + "- x\n" * NODES).what


def test_the_number_of_keys_stops_at_its_limit(desk: "Desk") -> None:
    assert f"More than {KEYS} keys" in desk.diagnostic("".join(f"key{i}: x\n" for i in range(KEYS + 1))).what


def test_a_bracket_as_a_key_is_named(desk: "Desk") -> None:
    diagnostics = desk.read_block("kind: heading\ntext: {{name}}").diagnostics

    assert "A bracket begins a list or group where a key belongs." in [diagnostic.what for diagnostic in diagnostics]


def test_an_invisible_turn_of_direction_in_a_key_is_named(desk: "Desk") -> None:
    loaded = desk.read_block("kind: heading\ntext: Hello\n\u202etitle: Hello")

    assert "U+202E RIGHT-TO-LEFT OVERRIDE" in loaded.diagnostics[0].what


def test_a_control_character_behind_a_backslash_is_named(desk: "Desk") -> None:
    assert "U+0007" in desk.block_problem('kind: heading\ntext: "ring \\a"').what


def test_a_hard_space_in_front_of_a_key_gives_the_hint(desk: "Desk") -> None:
    diagnostic = desk.block_problem("kind: heading\ntext: Hello\n\u00a0\u00a0title: Hello")

    assert diagnostic.what == "A special space, which looks like an ordinary one, stands at the beginning of this line."
    assert diagnostic.how == "Delete what stands in front of the first word and type 12 ordinary spaces."
