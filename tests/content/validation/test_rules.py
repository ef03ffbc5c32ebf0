"""What several keys say together."""

from typing import TYPE_CHECKING

import pytest

from tests.content.conftest import SECTION

if TYPE_CHECKING:
    from tests.content.conftest import Desk

HEADING = "          - {kind: heading, text: Hello}\n"


def test_a_telephone_number_nobody_called_is_refused(desk: "Desk") -> None:
    diagnostic = desk.block_problem("kind: contact\nitems:\n  - who: The desk\n    text: Ask\n    phone: 840")

    assert diagnostic.what == "A telephone number needs the day on which somebody called it."
    assert diagnostic.path == f"{SECTION} › block 1 (contact) › item 1 “The desk” › phone"
    assert "exactly below `phone`: `verified_on: 2025-06-01`" in diagnostic.how
    diagnostic = desk.block_problem("kind: contact\nitems: [{who: The desk, text: Ask, phone: 840}]")
    assert "behind the value of `phone`: `, verified_on: 2025-06-01`" in diagnostic.how


def test_what_nobody_confirmed_needs_its_date(desk: "Desk") -> None:
    diagnostic = desk.block_problem("kind: list\nitems: [one]\nconfirmed: false")

    assert (diagnostic.severity, diagnostic.what) == ("error", "What nobody confirmed needs its date.")


def test_what_nobody_confirmed_is_a_warning_with_its_date(desk: "Desk") -> None:
    diagnostic = desk.block_problem("kind: list\nitems: [one]\nconfirmed: false\nas_of: 2024")

    assert (diagnostic.severity, diagnostic.what) == ("warning", "Nobody has confirmed this.")


@pytest.mark.parametrize("no", ["false", "no", "off", "0"])
def test_however_it_is_said_that_nobody_confirmed_a_fact_it_needs_its_date(desk: "Desk", no: str) -> None:
    assert desk.block_problem(f"kind: text\ntext: A\nconfirmed: {no}").what == "What nobody confirmed needs its date."


@pytest.mark.parametrize("as_of", ["2026", "2025-07", "2025-06-02"])
def test_a_date_in_the_future_is_a_warning(desk: "Desk", as_of: str) -> None:
    diagnostic = desk.block_problem(f"kind: list\nitems: [one]\nas_of: {as_of}")

    assert (diagnostic.severity, diagnostic.what) == ("warning", f"`as_of` lies in the future: {as_of}.")


@pytest.mark.parametrize("as_of", ["2025", "2025-06", "2025-06-01"])
def test_today_is_not_the_future(desk: "Desk", as_of: str) -> None:
    assert desk.read_block(f"kind: list\nitems: [one]\nas_of: {as_of}").diagnostics == ()


def test_coordinates_come_in_pairs(desk: "Desk") -> None:
    office = "{id: a, name: A, kind: central, town: B, latitude: 18.5}"

    assert desk.block_problem(f"kind: offices\nitems:\n  - {office}").how == "Add `longitude`."


def test_offices_have_different_ids_in_all_lists_together(desk: "Desk", top: str) -> None:
    block = "          - {kind: offices, items: [{id: a, name: A, kind: central, town: B}]}\n"

    diagnostic = desk.diagnostic(top + block + block)
    line = top.count("\n") + 1
    assert diagnostic.line == line + 1
    assert diagnostic.what == f"`a` stands here a second time; the first is in line {line}."


def test_the_same_section_id_may_stand_in_two_tabs_but_not_in_one(desk: "Desk", top: str) -> None:
    section = top[top.index("      - id: first") :] + HEADING
    tab = top[top.index("  - id: places") :] + HEADING

    assert desk.read(top + HEADING + tab.replace("places", "others")).diagnostics == ()
    assert "second time" in desk.diagnostic(top + HEADING + section).what


def test_tabs_sources_and_languages_are_listed_once(desk: "Desk", top: str) -> None:
    tab = top[top.index("  - id: places") :] + HEADING

    assert "second time" in desk.diagnostic(top + HEADING + tab).what
    for key in ("  - {id: report", "  - {code: en"):
        (line,) = [line for line in top.splitlines() if line.startswith(key)]
        assert "second time" in desk.diagnostic(top.replace(line, f"{line}\n{line}") + HEADING).what
