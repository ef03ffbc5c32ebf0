"""What Home leads to is there, and what stands on it can be read by somebody who stands."""

from typing import TYPE_CHECKING

import pytest

from kiosk.content.schema.home import HomeFact, Need
from kiosk.content.schema.types import LocalizedText

if TYPE_CHECKING:
    from tests.content.conftest import Desk

BLOCKS = "          - {kind: numbers, items: [{value: 7, label: branches}]}\n"
QUIET = "      - {id: second, title: Second, icon: users, blocks: [{kind: heading, text: Hello}]}\n"


@pytest.fixture
def good(top: str) -> str:
    """Return a good file with two sections, of which the first has a figure."""
    return top + BLOCKS + QUIET


def test_home_is_written_by_links_which_may_have_words_of_their_own(desk: "Desk", good: str) -> None:
    home = "home:\n  question: Where to?\n  hero: {link: places/second, title: Go}\n"
    home += "  needs: [places/first, {link: places, text: All of it}]\n  facts: [places/first]\n"
    loaded = desk.read(good + home)
    assert loaded.diagnostics == ()
    assert loaded.content
    written = loaded.content.home
    assert written.hero == Need(link="places/second", title=LocalizedText({"": "Go"}))
    assert written.needs == (Need(link="places/first"), Need(link="places", text=LocalizedText({"": "All of it"})))
    assert written.facts == (HomeFact(link="places/first"),)


@pytest.mark.parametrize("home", ["{hero: places/frist}", "{needs: [places/frist]}", "{facts: [{link: places/frist}]}"])
def test_a_link_that_leads_nowhere_is_named(desk: "Desk", good: str, home: str) -> None:
    problem = desk.diagnostic(f"{good}home: {home}\n")
    assert problem.what == "No section of the tab `places` has the id `frist`."
    assert problem.how == "Did you mean `first`?"


def test_two_cards_that_lead_to_one_place_are_named(desk: "Desk", good: str) -> None:
    home = "home:\n  hero: places/first\n  needs:\n    - places\n    - {link: places/first, title: Again}\n"
    problem = desk.diagnostic(good + home)
    line = (good + home).splitlines().index("  hero: places/first") + 1
    assert problem.what == f"Two cards of Home lead to `places/first`; the first is in line {line}."
    assert problem.line == line + 3


def test_a_card_and_a_fact_may_lead_to_the_same_place(desk: "Desk", good: str) -> None:
    assert desk.read(good + "home: {needs: [places/first], facts: [places/first]}\n").diagnostics == ()


def test_a_fact_needs_a_section_with_a_confirmed_figure(desk: "Desk", good: str) -> None:
    problem = desk.diagnostic(good + "home: {facts: [places/second]}\n")
    assert problem.what == "The section `places/second` has no confirmed figure that Home could always show."
    doubtful = good.replace("label: branches", "label: branches, confirmed: false, as_of: 2024")
    told = [each.what for each in desk.read(doubtful + "home: {facts: [places/first]}\n").diagnostics]
    assert "The section `places/first` has no confirmed figure that Home could always show." in told


def test_a_fact_names_a_section(desk: "Desk", good: str) -> None:
    problem = desk.diagnostic(good + "home: {facts: [places]}\n")
    assert problem.what == "`places` leads to a tab; a fact stands in a section."
    assert problem.how == "Choose one of `places/first`, `places/second`."


@pytest.mark.parametrize(
    ("home", "many", "maximum"),
    [("needs: [{}]", 6, 5), ("facts: [{}]", 4, 3)],
)
def test_more_than_have_room_are_refused(desk: "Desk", good: str, home: str, many: int, maximum: int) -> None:
    links = ", ".join(["places/first"] * many)
    assert f"The list has {many} entries; {maximum} are possible." in [
        each.what for each in desk.read(f"{good}home: {{{home.format(links)}}}\n").diagnostics
    ]


@pytest.mark.parametrize(
    ("home", "maximum"),
    [
        ("question: {}", 30),
        ("hero: {{link: places, title: {}}}", 30),
        ("hero: {{link: places, text: {}}}", 60),
        ("facts: [{{link: places/first, text: {}}}]", 60),
    ],
)
def test_words_that_have_no_room_are_named(desk: "Desk", good: str, home: str, maximum: int) -> None:
    fits = ("abcdefg hi " * 9)[: maximum - 1] + "."
    assert desk.read(f"{good}home: {{{home.format(fits)}}}\n").diagnostics == ()
    problem = desk.diagnostic(f"{good}home: {{{home.format(fits + 'x')}}}\n")
    assert problem.severity == "warning"
    assert problem.what.startswith(f"This has {maximum + 1} letters; {maximum} have room: ")


def test_a_lead_has_25_words_in_each_language(desk: "Desk", good: str) -> None:
    lead = "        title: First\n        lead: {en: Short, fr: LONG}"
    fits = good.replace("        title: First", lead.replace("LONG", "mot. " * 25))
    assert desk.read(fits).diagnostics == ()
    problem = desk.diagnostic(good.replace("        title: First", lead.replace("LONG", "mot. " * 26)))
    assert (problem.severity, problem.what) == ("error", "The lead has 26 words; 25 are possible.")
    assert problem.path.endswith("lead › fr")


GROUPS = "    groups: [{id: help, title: Help}, {id: facts, title: Facts}]\n    sections:"


def test_sections_stand_in_the_groups_of_their_tab(desk: "Desk", good: str) -> None:
    grouped = good.replace("    sections:", GROUPS).replace("title: First", "title: First\n        group: help")
    grouped = grouped.replace("title: Second", "title: Second, group: facts")
    assert desk.read(grouped).diagnostics == ()
    unknown = desk.read(grouped.replace("group: facts", "group: fcats")).diagnostics
    assert [each.what for each in unknown] == [
        "The tab has no group `fcats`.",
        "No section is in the group `facts`: it does not show.",
    ]
    assert unknown[0].how == "Did you mean `facts`?"


def test_a_section_beside_grouped_ones_needs_a_group(desk: "Desk", good: str) -> None:
    grouped = good.replace("    sections:", "    groups: [{id: help, title: Help}]\n    sections:")
    problem = desk.diagnostic(grouped.replace("title: First", "title: First\n        group: help"))
    assert problem.what == "The section has no `group`: it stands below all groups."
    assert problem.severity == "warning"


def test_two_groups_of_a_tab_have_different_ids(desk: "Desk", good: str) -> None:
    twice = good.replace("    sections:", GROUPS.replace("id: facts", "id: help"))
    twice = twice.replace("title: First", "title: First\n        group: help").replace(
        "title: Second", "title: S, group: help"
    )
    assert "`help` stands here a second time" in desk.diagnostic(twice).what
