"""Groups of quoted texts are read in a shorter way, and as exactly as everything else."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.yaml import reader
from kiosk.content.yaml.decoding import Decoded
from kiosk.content.yaml.diagnostics import Diagnostics, StopReadingError
from kiosk.content.yaml.nodes import Location, Mapping, Node, Scalar
from kiosk.content.yaml.quoted_texts import shorten
from tests.content.yaml.yaml_samples import SAMPLES

LINES = (
    *(
        "a:",
        "  a:",
        "  - a:",
        "    - b:",
        "- c:",
        "  b: |",
        "    c: >-",
        "? a",
        ": b",
        "d: &x",
        "a: !t",
        "  [",
        "  ]",
        "{",
        "}",
    ),
    *(
        '  a: "b"',
        '    b: "c d"',
        '    en: "x"',
        '    fr: "y#4"',
        '      pt-BR: " z "',
        '  "q": "r"',
        '    en: ""',
        "    a: b",
    ),
    *('a: { en: "x", fr: "y" }', '  - { a: "b" }', '  b: {c: "d", c: "e"}', '  - a: {b: "c"} # d', '  x: { a: "b" },'),
    *(
        "",
        "  ",
        "# e",
        "  # e",
        "      # e",
        "  text",
        '  "',
        "  '",
        '    f: "g\\n"',
        '    h: "i" # j',
        "---",
        "...",
        '  { a: "b" }',
    ),
)
"""Lines that make groups of quoted texts, break them, stand around them, or only look like them."""


def _place(location: Location | None) -> Any:
    return location and (location.line, location.column, location.path())


def _told(node: Node | None) -> Any:
    """Return a node with all that is known of it and of what is in it."""
    match node:
        case Scalar():
            return str(node), _place(node.location), node.style, node.line_location(1).line
        case Mapping():
            keys = [(key, _place(node.key_location(key))) for key in node]
            return "mapping", keys, _place(node.location), [_told(each) for each in node.values()]
        case None:
            return None
        case _:
            return "list", _place(node.location), [_told(each) for each in node]


def _read(text: str) -> Any:
    """Return all that reading a text gives."""
    diagnostics = Diagnostics()
    try:
        top = _told(reader.read(Decoded(text, text.encode()), diagnostics))
    except StopReadingError as stop:
        top = _place(stop.location), stop.what, stop.how
    except yaml.YAMLError as error:
        top = str(error)
    return top, [(_place(each.location), each.what, each.how, each.severity) for each in diagnostics.kept]


def _read_by_libyaml_alone(text: str) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "shorten", lambda text: (text, {}))
        return _read(text)


def _sizes(text: str) -> list[int]:
    """Return how much libyaml gets to read: more than once, where the first time was in vain."""
    sizes, loader = list[int](), yaml.CSafeLoader

    def load(data: bytes) -> yaml.CSafeLoader:
        sizes.append(len(data))
        return loader(data)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "CSafeLoader", load)
        _read(text)
    return sizes


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_groups_in_lines_and_in_brackets_are_left_out_of_what_libyaml_reads(line_end: str) -> None:
    lines = (
        'a: "b"\nt:\n  en: "Hello"\n  pt-BR: "Olá: {b} #4"\n\nu: { en: "One", fr: "" }\n'
        'v:\n  - { en: "Two" }\n  - w:   \n      en: "Three"   \n      fr: "Trois"\n    x: y'
    )
    short = 'a: "b"\nt:\n  ""\n\n\nu: ""\nv:\n  - ""\n  - w:   \n      ""\n\n    x: y'
    text = lines.replace("\n", line_end)

    assert shorten(text)[0].replace("\r", "") == short
    assert _sizes(text) == [len(shorten(text)[0].encode())], "it was read in full"
    assert _read(text) == _read_by_libyaml_alone(text)


@pytest.mark.parametrize(
    "text",
    [
        't: |\n  u:\n    en: "Hello"\n',
        "t: '\n  u:\n    en: \"Hello\"\n'\n",
        't: one\n  - { en: "Hello" }\n',
        't: "\n  u: { en: x }\n  v:\n    en: "\n',
        '{\n  t:\n    en: "Hello"\n}\n',
        'a: {\n  t:\n    en: "Hello"\n  }\n',
        '[\n  - { en: "Hello" }\n]\n',
        't:\n  &x\n  en: "Hello"\n',
        't: &x\n  en: "Hello"\n',
        't:\n  en: "Hello"\nu: Gate #4\nv: &x one\n',
        't: !y\n  { en: "Hello" }\n',
        't:\n  en: "Hello"\n# remark\n  fr: "Bonjour"\n',
        't:\n  en: "Hello"\n  en: "Bonjour"\n',
        't:\ren: 1\rv:\n  en: "Hello"\nw:\n  fr: "Bonjour"\n',
        'a:\n  ? { en: "Hello" }\n  : b\n',
        'a:\n  - b:\n  en: "Hello"\n',
        '- t:\n    en: "Hello"\n',
        "a:\n" + "".join(f'  k{"y" * i}: "x"\n' for i in range(39)) + f'  {"k" * 1100}: "x"\n',
        "a:\n" + "".join(f'  {a}{b}: "x"\n' for a in "abcdefghijklmnopqrst" for b in "abcdefghijklmnopqrst"),
        "".join(f"{' ' * 2 * i}k:\n" for i in range(19)) + f'{" " * 38}en: "x"\n',
        "".join(f"{' ' * 2 * i}k:\n" for i in range(20)) + f'{" " * 40}en: "x"\n',
        "".join(f"{' ' * 2 * i}k:\n" for i in range(21)) + f'{" " * 42}en: "x"\n',
        *SAMPLES,
    ],
)
def test_what_only_looks_like_a_group_or_is_in_doubt_is_read_by_libyaml(text: str) -> None:
    assert _read("a: 1\n" + text) == _read_by_libyaml_alone("a: 1\n" + text)
    assert _read(text) == _read_by_libyaml_alone(text)


@given(st.lists(st.sampled_from(LINES), max_size=14), st.sampled_from(("\n", "\n", "\r\n", "\r")))
def test_the_shorter_way_leads_to_the_same(lines: list[str], line_end: str) -> None:
    text = "".join(f"{line}{line_end}" for line in ("top:", *lines))

    assert _read(text) == _read_by_libyaml_alone(text)


@given(st.lists(st.sampled_from([line for line in LINES if '"' in line or line.endswith(":")]), max_size=14))
def test_it_does_where_there_is_little_else(lines: list[str]) -> None:
    text = "".join(f"{line}\n" for line in ("top:", *lines))

    assert _read(text) == _read_by_libyaml_alone(text)


def test_keys_of_a_group_have_places(desk: Any) -> None:
    diagnostics = desk.read_block('kind: heading\ntext: { en: "Hello", fr: "Bonjour", xx: "Hej" }').diagnostics
    spaced = desk.read_block('kind: heading\ntext: { en: "Hello", fr: "Bonjour", xx: Hej }').diagnostics

    assert [each.what for each in diagnostics] == ["`xx` is not one of the languages of this content."]
    assert diagnostics[0].column == spaced[0].column


def test_a_hostile_file_of_broken_groups_is_looked_through_once() -> None:
    """Each of these made a careless expression try again and again."""
    for text in (
        "a:\n" + '  b: "c"\n' * 20_000 + "  d",
        "\na:\n" + '  b: "c"\n' + "\n" * 20_000 + "  d",
        "\n" + " " * 200_000 + "x",
        "\n" + "- " * 200_000,
        "\n- {" + 'a: "b", ' * 50_000,
        "\na" * 50_000,
    ):
        assert shorten(text)[1] == {}
