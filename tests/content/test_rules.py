"""What several keys say together."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.content.conftest import Desk

HEADING = "          - {kind: heading, text: Hello}\n"


def test_a_telephone_number_nobody_called_is_refused(desk: "Desk") -> None:
    problem = desk.block_problem("kind: contact\nitems:\n  - who: The desk\n    text: Ask\n    phone: 840")

    assert problem.what == "A telephone number needs the day on which somebody called it."
    assert problem.path == "tabs › Places › section 1 › block 1 › item 1 › phone"


def test_what_nobody_confirmed_needs_its_date(desk: "Desk") -> None:
    problem = desk.block_problem("kind: list\nitems: [one]\nconfirmed: false")

    assert (problem.severity, problem.what) == ("error", "What nobody confirmed needs its date.")


def test_what_nobody_confirmed_is_a_warning_with_its_date(desk: "Desk") -> None:
    problem = desk.block_problem("kind: list\nitems: [one]\nconfirmed: false\nas_of: 2024")

    assert (problem.severity, problem.what) == ("warning", "Nobody has confirmed this.")


@pytest.mark.parametrize("as_of", ["2026", "2025-07", "2025-06-02"])
def test_a_date_in_the_future_is_a_warning(desk: "Desk", as_of: str) -> None:
    problem = desk.block_problem(f"kind: list\nitems: [one]\nas_of: {as_of}")

    assert (problem.severity, problem.what) == ("warning", f"`as_of` lies in the future: {as_of}.")


@pytest.mark.parametrize("as_of", ["2025", "2025-06", "2025-06-01"])
def test_today_is_not_the_future(desk: "Desk", as_of: str) -> None:
    assert desk.read_block(f"kind: list\nitems: [one]\nas_of: {as_of}").problems == ()


def test_a_picture_without_words_for_those_who_do_not_see_it_is_an_error(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    assert desk.block_problem("kind: picture\npicture: a.png").how.startswith("Add `alt`")
    assert desk.block_problem("kind: picture\npicture: a.png\ndecoration: false").how.startswith("Add `alt`")
    assert desk.read_block("kind: picture\npicture: a.png\ndecoration: true").problems == ()
    assert desk.read_block("kind: picture\npicture: a.png\nalt: A house").problems == ()


def test_a_picture_cannot_be_described_and_decoration(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    problem = desk.block_problem("kind: picture\npicture: a.png\nalt: A house\ndecoration: true")
    assert problem.what == "A picture with `alt` is not decoration."


def test_coordinates_come_in_pairs(desk: "Desk") -> None:
    office = "{id: a, name: A, kind: central, town: B, latitude: 18.5}"

    assert desk.block_problem(f"kind: offices\nitems:\n  - {office}").how == "Add `longitude`."


def test_offices_have_different_ids_in_all_lists_together(desk: "Desk", top: str) -> None:
    block = "          - {kind: offices, items: [{id: a, name: A, kind: central, town: B}]}\n"

    problem = desk.problem(top + block + block)
    line = top.count("\n") + 1
    assert problem.line == line + 1
    assert problem.what == f"`a` stands here a second time; the first is in line {line}."


def test_the_same_section_id_may_stand_in_two_tabs_but_not_in_one(desk: "Desk", top: str) -> None:
    section = top[top.index("      - id: first") :] + HEADING
    tab = top[top.index("  - id: places") :] + HEADING

    assert desk.read(top + HEADING + tab.replace("places", "others")).problems == ()
    assert "second time" in desk.problem(top + HEADING + section).what


def test_tabs_sources_and_languages_are_listed_once(desk: "Desk", top: str) -> None:
    tab = top[top.index("  - id: places") :] + HEADING

    assert "second time" in desk.problem(top + HEADING + tab).what
    for key in ("  - {id: report", "  - {code: en"):
        (line,) = [line for line in top.splitlines() if line.startswith(key)]
        assert "second time" in desk.problem(top.replace(line, f"{line}\n{line}") + HEADING).what


def test_the_default_language_is_one_of_the_languages(desk: "Desk", top: str) -> None:
    problem = desk.problem(top.replace("default_language: en", "default_language: fra") + HEADING)

    assert (problem.what, problem.how) == ("`fra` is not one of the `languages`.", "Did you mean `fr`?")


@pytest.mark.parametrize("words", ["reviewed: false", "reviewed: no", ""])
def test_a_language_that_no_native_speaker_read_is_one_warning(desk: "Desk", top: str, words: str) -> None:
    text = top.replace("name: Français, reviewed: true", f"name: Français, {words}") + HEADING

    problem = desk.problem(text)
    assert (problem.severity, problem.what) == ("warning", "No native speaker has confirmed the texts in Français.")
