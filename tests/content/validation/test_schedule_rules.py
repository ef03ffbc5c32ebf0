"""The days on which parts show: how they are read."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.content.conftest import Desk

HEADING = "          - {kind: heading, text: Hello}\n"
SECTION_THAT_SHOWS_SOMETIMES = """\
      - id: second
        title: Second
        icon: users
        show: {from: 2025-07, until: 2025-08-15}
        blocks: [{kind: heading, text: Summer}]
"""


def _found(desk: "Desk", whole: str) -> list[tuple[str, str]]:
    return [(diagnostic.severity, diagnostic.what) for diagnostic in desk.read(whole).diagnostics]


def _block(desk: "Desk", top: str, show: str) -> list[tuple[str, str]]:
    return _found(desk, f"{top}{HEADING}          - {{kind: heading, text: Summer, show: {show}}}\n")


@pytest.mark.parametrize("show", ["{from: 2025-07}", "{until: 2199}", "{from: 2025-06-01, until: 2025-06-01}"])
def test_days_to_come_and_the_day_of_today_are_fine(desk: "Desk", top: str, show: str) -> None:
    assert _block(desk, top, show) == []


def test_tabs_and_sections_have_days_too(desk: "Desk", top: str) -> None:
    loaded = desk.read(top + HEADING + SECTION_THAT_SHOWS_SOMETIMES)
    assert loaded.diagnostics == ()
    assert loaded.content
    show = loaded.content.tabs[0].sections[1].show
    assert show
    assert (show.from_, show.until) == ("2025-07", "2025-08-15")


def test_what_ends_before_it_begins_is_an_error(desk: "Desk", top: str) -> None:
    assert _block(desk, top, "{from: 2025-07-02, until: 2025-07-01}") == [
        ("error", "`until` 2025-07-01 lies before `from` 2025-07-02.")
    ]


def test_what_is_over_is_a_warning(desk: "Desk", top: str) -> None:
    assert _block(desk, top, "{until: 2025-05}") == [("warning", "Nobody sees this any more since 2025-05.")]


def test_a_misspelt_key_is_named_as_it_is_written(desk: "Desk", top: str) -> None:
    (problem,) = desk.read(
        f"{top}{HEADING}          - {{kind: heading, text: A, show: {{form: 2025-07}}}}\n"
    ).diagnostics
    assert problem.how == "Did you mean `from`?"


@pytest.mark.parametrize(
    "before", ["\n    icon:", "\n        icon:", "\n            text:"], ids=["tab", "section", "block"]
)
def test_something_shows_always(desk: "Desk", top: str, before: str) -> None:
    whole = f"{top}          - kind: heading\n            text: Hello\n"
    has_schedule = f"{before[: before.index(before.strip())]}show: {{from: 2025-07}}{before}"
    (problem,) = _found(desk, whole.replace(before, has_schedule, 1))
    assert problem[1].startswith("On some days there would be nothing to show")


def test_a_section_can_show_on_the_days_of_its_blocks(desk: "Desk", top: str) -> None:
    has_schedule = SECTION_THAT_SHOWS_SOMETIMES.replace("        show: {from: 2025-07, until: 2025-08-15}\n", "")
    has_schedule = has_schedule.replace("text: Summer}", "text: Summer, show: {from: 2025-07}}")
    assert _found(desk, top + HEADING + has_schedule) == []


def test_a_figure_of_home_shows_always(desk: "Desk", top: str) -> None:
    figures = "          - {kind: numbers, show: {from: 2025-07}, items: [{value: 7, label: Houses}]}\n"
    whole = top.replace("tabs:", "home: {facts: [places/first]}\ntabs:") + HEADING + figures
    assert _found(desk, whole) == [
        ("error", "The section `places/first` has no confirmed figure that Home could always show.")
    ]
