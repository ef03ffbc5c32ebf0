"""The values of a chart belong together."""

from typing import TYPE_CHECKING

import pytest

from tests.content.conftest import SECTION

if TYPE_CHECKING:
    from tests.content.conftest import Desk


def _chart(style: str, *values: str) -> str:
    return f"kind: chart\nstyle: {style}\nitems:\n" + "".join(f"  - {value}\n" for value in values)


@pytest.mark.parametrize(
    "chart",
    [
        _chart("bars", "{label: A, value: 12000}", "{label: B, value: 0}"),
        _chart("bars", "{date: 2024-03, value: 12.5}", "{date: 2025, value: 7}"),
        _chart("lines", "{date: 2024, value: 1}", "{date: 2024-01-02, value: 2}", "{date: 2025, value: 3}"),
        _chart("shares", "{label: A, value: 33.3%}", "{label: B, value: 33%}", "{label: C, value: 34 %}"),
    ],
)
def test_a_good_chart_has_no_problem(desk: "Desk", chart: str) -> None:
    assert desk.read_block(chart).diagnostics == ()


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("NaN", "`NaN` is not a plain number."),
        ("inf", "`inf` is not a plain number."),
        ("1e3", "`1e3` is not a plain number."),
        ('"1,041,000"', "`1,041,000` is not a plain number."),
        ("٣٦", "`٣٦` is not a plain number."),
        ("-5", "`-5` is less than nothing: a chart begins at 0."),
        ("-5%", "`-5%` is less than nothing: a chart begins at 0."),
        ("1234567890123456", "The number has 16 characters; 15 are possible."),
        ("{en: 5, fr: 5}", "One number for all languages belongs here, not a group of `key: value` lines."),
        ('""', "The number is missing."),
    ],
)
def test_what_cannot_be_drawn_is_named(desk: "Desk", value: str, what: str) -> None:
    diagnostic = desk.block_problem(_chart("bars", "{label: A, value: 1}", f"{{label: B, value: {value}}}"))

    assert (diagnostic.severity, diagnostic.what) == ("error", what)
    assert diagnostic.path == f"{SECTION} › block 1 (chart) › item 2 “B” › value"
    assert diagnostic.how


@pytest.mark.parametrize(
    ("shares", "whole"), [(("60%", "30%"), "90"), (("60%", "60%"), "120"), (("0%", "0%"), "0"), (("99%", "3%"), "102")]
)
def test_shares_that_are_not_a_whole_are_an_error(desk: "Desk", shares: tuple[str, str], whole: str) -> None:
    diagnostic = desk.block_problem(_chart("shares", *(f"{{label: {each[:-1]}, value: {each}}}" for each in shares)))

    assert diagnostic.what == f"The shares are {whole}% together, not 100%."


def test_a_share_is_a_percentage_and_a_chart_does_not_mix(desk: "Desk") -> None:
    of_people = desk.block_problem(_chart("shares", "{label: A, value: 60%}", "{label: B, value: 40}"))
    mixed = desk.block_problem(_chart("bars", "{label: A, value: 60}", "{label: B, value: 40%}"))

    assert of_people.what == "`40` is no percentage."
    assert mixed.what == "`40%` is a percentage, unlike the first value."


@pytest.mark.parametrize(
    "dates", [("2024-03", "2024-03"), ("2025", "2024"), ("2024", "2024-01"), ("2024-02", "2024-02-01")]
)
def test_a_line_goes_on_in_time(desk: "Desk", dates: tuple[str, str]) -> None:
    diagnostic = desk.block_problem(_chart("lines", *(f"{{date: {each}, value: 1}}" for each in dates)))

    assert diagnostic.what == f"{dates[1]} does not come after {dates[0]}."
    assert diagnostic.path.endswith("item 2 › date")


def test_every_point_of_a_line_has_a_date_and_every_bar_a_name(desk: "Desk") -> None:
    point = desk.block_problem(_chart("lines", "{date: 2024, value: 1}", "{label: B, value: 2}"))
    bar = desk.block_problem(_chart("bars", "{label: A, value: 1}", "{value: 2}"))

    assert (point.what, point.how) == ("A line leads from date to date; here is none.", "Add `date`.")
    assert (bar.what, bar.how) == ("The value does not say what it is.", "Add `label`, or `date`.")


def test_bars_of_the_same_date_need_labels(desk: "Desk") -> None:
    same = desk.block_problem(_chart("bars", "{date: 2024, value: 1}", "{date: 2024, value: 2}"))
    named = desk.read_block(_chart("bars", "{date: 2024, label: A, value: 1}", "{date: 2024, label: B, value: 2}"))

    assert "second time" in same.what
    assert named.diagnostics == ()


def test_a_chart_and_a_story_have_two_parts_at_least(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    assert desk.block_problem(_chart("bars", "{label: A, value: 1}")).what == "The list has 1 entries; 2 are needed."
    assert "2 are needed" in desk.block_problem("kind: story\nitems: [{picture: a.png, alt: A, text: B}]").what


PEOPLE = """\
kind: chart
style: {style}
drawn_as: people
items:
  - {{label: A, value: {a}}}
  - {{label: B, value: {b}}}
"""


def test_shares_can_be_drawn_as_people(desk: "Desk") -> None:
    assert desk.read_block(PEOPLE.format(style="shares", a="85%", b="15%")).diagnostics == ()


def test_what_divides_no_whole_cannot_be_drawn_as_people(desk: "Desk") -> None:
    diagnostic = desk.block_problem(PEOPLE.format(style="bars", a=3, b=4))

    assert diagnostic.what == "Only shares of one whole are drawn as people."
    assert diagnostic.path.endswith("› drawn_as")
    assert diagnostic.how == "Write `style: shares`."


@pytest.mark.parametrize("key", ["change: much more", "tells_change: false"])
def test_only_lines_tell_what_changed(desk: "Desk", key: str) -> None:
    lines = _chart("lines", "{date: 2024, value: 1}", "{date: 2025, value: 3}")
    bars = _chart("bars", "{label: A, value: 1}", "{label: B, value: 3}")

    assert desk.read_block(f"{lines}{key}\n").diagnostics == ()
    assert desk.block_problem(f"{bars}{key}\n").what == f"`{key.partition(':')[0]}` belongs to `lines`."


FIGURE = "kind: numbers\nitems:\n  - {{label: of all, value: {value}, drawn_as: people}}\n"


@pytest.mark.parametrize("value", ["85%", "0%", '"100 %"', "12.5%"])
def test_a_percentage_of_a_whole_can_be_drawn_as_people(desk: "Desk", value: str) -> None:
    assert desk.read_block(FIGURE.format(value=value)).diagnostics == ()


@pytest.mark.parametrize("value", ["85", '"+36%"', "101%", "{en: 85 of 100, fr: 85 sur 100}", "many"])
def test_no_other_figure_can(desk: "Desk", value: str) -> None:
    diagnostic = desk.block_problem(FIGURE.format(value=value))

    assert diagnostic.what == "Only a share of a whole is drawn as people."
    assert diagnostic.path.endswith("› value")
