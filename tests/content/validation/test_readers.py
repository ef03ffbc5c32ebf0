"""How plain values are read, and what is said of those that do not fit."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.content.conftest import Desk

NUMBER = "kind: offices\nitems:\n  - {{id: a, name: A, kind: central, town: T, longitude: 1, latitude: {}}}"


def _picture(desk: "Desk", png: bytes, line: str) -> list[str]:
    desk.save("a.png", png)
    return [
        diagnostic.what for diagnostic in desk.read_block(f"kind: picture\npicture: a.png\nalt: A\n{line}").diagnostics
    ]


@pytest.mark.parametrize(
    ("written", "read"),
    [("18.54", 18.54), ("-7", -7), ("+5", 5), (".5", 0.5), ("1e1", 10), ("1_8", 18), ("-0.0", 0), ("90", 90)],
)
def test_a_number_is_read_as_it_is_written(desk: "Desk", written: str, read: float) -> None:
    content = desk.read_block(NUMBER.format(written)).content

    assert content
    (offices,) = content.tabs[0].sections[0].blocks
    assert offices.items[0].latitude == read  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("north", "A number belongs here, not `north`."),
        ("'18,54'", "A number belongs here, not `18,54`."),
        ("٤", "A number belongs here, not `٤`."),
        ("[1]", "A number belongs here, not a list."),
        ("nan", "`nan` is too large."),
        ("inf", "`inf` is too large."),
        ("-inf", "`-inf` is too small."),
        ("90.1", "`90.1` is too large."),
    ],
)
def test_what_is_no_number_or_out_of_range_is_an_error(desk: "Desk", written: str, said: str) -> None:
    assert said in [diagnostic.what for diagnostic in desk.read_block(NUMBER.format(written)).diagnostics]


@pytest.mark.parametrize("seconds", ["60", "+60", "60.0", "060"])
def test_a_whole_number_may_be_written_with_what_changes_nothing(desk: "Desk", top: str, seconds: str) -> None:
    loaded = desk.read(f"visit: {{idle_seconds: {seconds}}}\n{top}          - {{kind: heading, text: Hello}}\n")

    assert loaded.content
    assert loaded.content.visit.idle_seconds == 60


@pytest.mark.parametrize("seconds", ["60.5", "6e1", "'1,000'", "٦٠", "0x3c", "9" * 5_000, "sixty", "''"])
def test_what_is_no_whole_number_is_an_error(desk: "Desk", top: str, seconds: str) -> None:
    loaded = desk.read(f"visit: {{idle_seconds: {seconds}}}\n{top}          - {{kind: heading, text: Hello}}\n")

    assert [
        diagnostic.what.partition(",")[0] for diagnostic in loaded.diagnostics if diagnostic.severity == "error"
    ] == ["A whole number belongs here"]


def test_a_list_that_is_too_long_is_read_no_further(desk: "Desk", top: str) -> None:
    points = ", ".join(["''"] * 100)
    loaded = desk.read(f"{top}          - {{kind: list, items: [{points}]}}\n")

    errors = [diagnostic.what for diagnostic in loaded.diagnostics if diagnostic.severity == "error"]
    assert sorted(set(errors)) == ["The list has 100 entries; 20 are possible.", "The text is empty."]
    assert len(errors) == 1 + 21
