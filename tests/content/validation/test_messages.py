"""What does not fit the structure, in words, all at once."""

from typing import TYPE_CHECKING

import pytest

from tests.content.conftest import SECTION

if TYPE_CHECKING:
    from tests.content.conftest import Desk

HEADING = "          - {kind: heading, text: Hello}\n"


@pytest.mark.parametrize(
    ("block", "what", "how"),
    [
        ("text: Hello", "`kind` is missing.", "Say what the block is: `kind: text`."),
        ("Kind: heading\ntext: Hello", "`Kind` is not a key of a block.", "Did you mean `kind`?"),
        ("kind: heading\ntext: Hello\ntexts: Hello", "`texts` is not a key of this part.", "Delete it"),
        ("kind: heading\nTxet: Hello", "`Txet` is not a key of this part.", "Did you mean `text`?"),
        ("kind: heding\ntext: Hello", "There is no kind of block `heding`.", "Did you mean `heading`?"),
        ("kind: [text]", "A kind of block belongs here, not a list.", "Write one word"),
        ("kind: heading", "`text` is missing.", "Add `text:` to this part."),
        (
            "kind: heading\ntext: Hello\ntitel: x",
            "`titel` is not a key of this part.",
            "Delete it; other keys possible here: `audio`, `show`.",
        ),
        ("kind: list\nitems: [one]\ntitel: x", "`titel` is not a key of this part.", "Did you mean `title`?"),
        (
            "kind: callout\ntext: Hello\nstyle: warning",
            "`warning` is not possible here.",
            "Choose one of `information`",
        ),
        (
            "kind: callout\ntext: Hello\nstyle: atention",
            "`atention` is not possible here.",
            "Did you mean `attention`?",
        ),
        ("kind: list\nitems: one", "A list belongs here, not `one`.", "Begin each entry"),
        ("kind: list\nitems:", "A list belongs here, not empty.", "Begin each entry"),
        ("kind: list\nitems: []", "The list is empty.", "Add an entry"),
        ("kind: list\nitems: [" + "x, " * 21 + "]", "The list has 21 entries; 20 are possible.", "Divide it"),
        ("kind: steps\nitems: [one]", "A group of `key: value` lines belongs here, not `one`.", "Write each key"),
        ("kind: list\nitems: [one]\nconfirmed: maybe", "`true` or `false` belongs here, not `maybe`.", "Write `true`"),
        ("kind: list\nitems: [one]\nconfirmed: [x]", "`true` or `false` belongs here, not a list.", "Write `true`"),
    ],
)
def test_a_block_that_does_not_fit_is_explained(desk: "Desk", block: str, what: str, how: str) -> None:
    diagnostic = desk.block_problem(block)

    assert diagnostic.what == what
    assert diagnostic.how.startswith(how)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("latitude: north", "A number belongs here, not `north`."),
        ("latitude: '18,54'", "A number belongs here, not `18,54`."),
        ("latitude: 90.1", "`90.1` is too large."),
        ("latitude: nan", "`nan` is too large."),
        ("latitude: -1e9", "`-1e9` is too small."),
        ("latitude: [1]", "A number belongs here, not a list."),
    ],
)
def test_coordinates_are_numbers_on_the_globe(desk: "Desk", line: str, what: str) -> None:
    office = (
        f"kind: offices\nitems:\n  - id: a\n    name: A\n    kind: central\n    town: B\n    longitude: 1\n    {line}"
    )

    assert desk.block_problem(office).what == what


@pytest.mark.parametrize(
    ("seconds", "what"),
    [
        ("20", "`20` is too small."),
        ("901", "`901` is too large."),
        ("ninety", "A whole number belongs here, not `ninety`."),
        ("90.5", "A whole number belongs here, not `90.5`."),
        ("1" * 5000, "A whole number belongs here, not `1111111111"),
        ("[90]", "A whole number belongs here, not a list."),
    ],
)
def test_durations_are_whole_seconds_within_limits(desk: "Desk", top: str, seconds: str, what: str) -> None:
    diagnostic = desk.diagnostic(f"visit: {{idle_seconds: {seconds}}}\n{top}{HEADING}")

    assert diagnostic.what.startswith(what)


def test_a_warning_before_the_reset_cannot_be_shorter_than_twenty_seconds(desk: "Desk", top: str) -> None:
    diagnostic = desk.diagnostic(f"visit: {{warning_seconds: 19}}\n{top}{HEADING}")

    assert diagnostic.how == "The smallest possible number is 20."


def test_all_problems_come_at_once_in_the_order_of_the_file(desk: "Desk", top: str) -> None:
    blocks = [
        "{kind: heading, text: Hello, txt: x}",
        "{kind: heding}",
        "hello",
        "{kind: list, items: [one], icon: nothing-like-it, source: nobody, as_of: soon}",
        "{kind: cards, items: [{icon: info}, {title: x}]}",
    ]
    loaded = desk.read(
        top.replace("icon: users", "icon: userz") + "".join(f"          - {block}\n" for block in blocks)
    )

    assert [diagnostic.path.removeprefix(f"{SECTION} › ") for diagnostic in loaded.diagnostics] == [
        "icon",
        "block 1 (heading) › txt",
        "block 2 (heding) › kind",
        "block 3",
        "block 4 (list) › icon",
        "block 4 (list) › source",
        "block 4 (list) › as_of",
        "block 5 (cards) › item 1",
        "block 5 (cards) › item 2 “x”",
    ]
    assert [diagnostic.line for diagnostic in loaded.diagnostics] == sorted(
        diagnostic.line for diagnostic in loaded.diagnostics
    )


def test_a_problem_names_file_line_column_and_the_line_itself(desk: "Desk", top: str) -> None:
    diagnostic = desk.diagnostic(top + "          - {kind: heading, txt: Hello, text: Hello}\n")

    assert (diagnostic.file, diagnostic.line, diagnostic.column) == ("content.yaml", top.count("\n") + 1, 29)
    assert diagnostic.excerpt == "          - {kind: heading, txt: Hello, text: Hello}"
    assert diagnostic.excerpt[diagnostic.column - 1 :].startswith("txt")


def test_a_long_wrong_value_is_not_repeated_in_full(desk: "Desk") -> None:
    diagnostic = desk.block_problem(f"kind: callout\ntext: Hello\nstyle: {'x' * 10_000}")

    assert len(diagnostic.what) < 100


def test_what_a_misspelt_list_hides_is_not_told(desk: "Desk", top: str) -> None:
    links = "          - {kind: text, text: '[a](#places/first)', source: report}\n"
    good = f"help: places/first\n{top}{links}"

    assert desk.read(good).diagnostics == ()
    for syntax_error in ("sectoins", "tabz", "sourcs", "languagez"):
        right = {"tabz": "tabs", "sourcs": "sources", "languagez": "languages", "sectoins": "sections"}[syntax_error]
        diagnostic = desk.diagnostic(good.replace(f"{right}:", f"{syntax_error}:"))
        assert diagnostic.what == f"`{syntax_error}` is not a key of this part."
        assert diagnostic.how == f"Did you mean `{right}`?"


def test_nobody_is_told_that_a_key_is_missing_which_is_misspelt(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)
    office = "kind: offices\nitems: [{id: a, name: A, kind: central, town: B, latitude: 1, longitude:: 2}]"

    assert desk.block_problem(office).what == "`longitude:` is not a key of this part."
    assert desk.block_problem("kind: picture\npicture: a.png\nalternative: A house").what.startswith("`alternative`")


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        ("- id: first\n        title: First", "`id` is missing."),
        ("- id: places\n    title", "`id` is missing."),
        ("- {id: report, name", "`id` is missing."),
        ("- {code: fr, name", "`code` is missing."),
    ],
)
def test_nobody_is_told_to_change_a_link_to_an_entry_that_lost_its_id(
    desk: "Desk", top: str, entry: str, what: str
) -> None:
    links = "          - {kind: text, text: {en: '[a](#places/first)', fr: A}, source: report}\n"
    spoilt = entry.split("\n", 1)[-1].lstrip() if "\n" in entry else "{name"
    assert entry in top

    diagnostic = desk.diagnostic(top.replace(entry, f"- {spoilt}") + links)
    assert diagnostic.what == what


def test_a_name_that_nothing_has_is_one_error_however_often_it_stands(desk: "Desk", top: str) -> None:
    block = "          - {kind: list, items: [one], source: repot}\n          - {kind: text, text: '[x](#place)'}\n"
    diagnostics = desk.read(f"help: place\n{top}{block * 3}").diagnostics

    assert [(diagnostic.line, diagnostic.what) for diagnostic in diagnostics] == [
        (1, "No tab has the id `place`. It stands in 3 more places."),
        (top.count("\n") + 2, "No source has the id `repot`. It stands in 2 more places."),
    ]
    assert [diagnostic.how for diagnostic in diagnostics] == ["Did you mean `places`?", "Did you mean `report`?"]


def test_a_language_that_was_taken_out_is_one_error(desk: "Desk", top: str) -> None:
    diagnostic = desk.diagnostic(top.replace("  - {code: fr, name: Français, reviewed: true}\n", "") + HEADING * 9)

    assert diagnostic.what == "`fr` is not one of the languages of this content."
    assert diagnostic.how == "Choose one of `en`, or add it to `languages`."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("January 2010", "2010-01"),
        ("12 janv. 2010", "2010-01-12"),
        ("5 de enero de 2010", "2010-01-05"),
        ("5 me 2010", "2010-05-05"),
        ("Apr 5, 2010", "2010-04-05"),
        ("2010/1/5", "2010-01-05"),
        ("2010-1", "2010-01"),
    ],
)
def test_a_date_that_is_written_in_another_way_gets_the_plain_one(desk: "Desk", typed: str, meant: str) -> None:
    assert desk.block_problem(f"kind: list\nitems: [one]\nas_of: '{typed}'").how == f"Write `{meant}`."


@pytest.mark.parametrize(
    "typed", ["soon", "January", "around May 2010", "March to May 2010", "jui 2010", "31 Feb 2010", "5 6 May 2010"]
)
def test_what_can_be_no_date_or_two_gets_the_form(desk: "Desk", typed: str) -> None:
    assert desk.block_problem(f"kind: list\nitems: [one]\nas_of: '{typed}'").how.startswith("Write a year, a month")


@pytest.mark.parametrize(
    ("typed", "plain"),
    [("'18,54'", "18.54"), ("18 540 000", "18540000"), ("18.540.000", "18540000"), ("'90,'", "90"), ("many", "18.54")],
)
def test_a_number_that_is_written_in_another_way_gets_the_plain_one(desk: "Desk", typed: str, plain: str) -> None:
    office = f"kind: offices\nitems:\n  - {{id: a, name: A, kind: central, town: B, longitude: 1, latitude: {typed}}}"
    chart = f"kind: chart\nstyle: bars\nitems: [{{label: A, value: {typed}}}, {{label: B, value: 1}}]"

    assert f"`{plain}`" in desk.block_problem(office).how
    assert f"`{plain}`" in desk.block_problem(chart).how or typed == "many"


def test_a_comma_of_another_language_is_named_behind_a_word(desk: "Desk") -> None:
    assert (
        desk.block_problem("kind: callout\nstyle: attention,\ntext: Hello").how
        == "Delete the `,` behind it: `attention`."
    )
    assert "Delete the space beside it" in desk.block_problem("kind: callout\nstyle: \u00a0attention\ntext: Hello").how
