"""Facts that somebody has to check again are listed in time, by who does it."""

import io
from typing import TYPE_CHECKING

import pytest

from kiosk.content.validation.report import report

if TYPE_CHECKING:
    from kiosk.content.validation.load import Loaded
    from tests.content.conftest import Desk

LIST = "kind: list\nitems: [One]\nas_of: 2024\n"
"""A fact; the tests read it on 2025-06-01."""
CONTACT = "kind: contact\nitems: [{{who: Desk, text: Ask, {}}}]"


def _read(desk: "Desk", *facts: str) -> "Loaded":
    items = "".join(f"  - {{value: {number}, label: Books, {each}}}\n" for number, each in enumerate(facts))
    return desk.read_block(f"kind: numbers\nitems:\n{items}")


@pytest.mark.parametrize(
    ("check_by", "listed", "overdue"),
    [
        ("2025-05-31", 1, True),
        ("2025-05", 1, True),
        ("2025-06-01", 1, False),
        ("2025-07-01", 1, False),
        ("2025-07-02", 0, False),
        ("2025-06", 1, False),
        ("2025-07", 0, False),
        ("2024", 1, True),
        ("2025", 0, False),
    ],
)
def test_a_check_is_listed_thirty_days_before_its_last_day(
    desk: "Desk",
    check_by: str,
    listed: int,
    overdue: bool,  # noqa: FBT001 - what is expected
) -> None:
    loaded = desk.read_block(f"{LIST}check_by: {check_by}")
    assert [each.overdue for each in loaded.due] == [overdue] * listed
    assert [each.what for each in loaded.diagnostics] == ([f"This was to be checked by {check_by}."] if overdue else [])


def test_what_is_overdue_says_whom_to_ask(desk: "Desk") -> None:
    (problem,) = _read(desk, "checked_on: 2024-05-01, check_by: 2025-05-01, owner: Head of office").diagnostics
    assert problem.severity == "warning"
    assert problem.how == "Ask Head of office; then write `checked_on: 2025-06-01` and a new `check_by`."


def test_a_telephone_number_has_to_be_called_again(desk: "Desk") -> None:
    loaded = desk.read_block(CONTACT.format("phone: +33 1 23, verified_on: 2024-01-01, check_by: 2025-01"))
    (problem,) = loaded.diagnostics
    assert "`verified_on: 2025-06-01`" in problem.how
    assert [(each.check_by, each.overdue) for each in loaded.due] == [("2025-01", True)]


def test_somebody_without_a_number_is_asked_again_too(desk: "Desk") -> None:
    loaded = desk.read_block(CONTACT.format("check_by: 2025-01"))
    (problem,) = loaded.diagnostics
    assert "`verified_on: 2025-06-01`" in problem.how
    written = desk.read_block(CONTACT.format("verified_on: 2025-06-01, check_by: 2026-01"))
    assert written.diagnostics == ()


def test_a_call_is_due_after_the_last_one(desk: "Desk") -> None:
    (problem,) = desk.read_block(
        CONTACT.format("phone: +33 1 23, verified_on: 2025-03-01, check_by: 2025-02")
    ).diagnostics
    assert (problem.severity, problem.what) == ("error", "`check_by` 2025-02 lies before `verified_on` 2025-03-01.")


def test_a_check_in_the_future_is_a_slip(desk: "Desk") -> None:
    (problem,) = _read(desk, "checked_on: 2025-06-02").diagnostics
    assert problem.what == "`checked_on` lies in the future: 2025-06-02."


def test_days_in_the_wrong_order_are_an_error(desk: "Desk") -> None:
    (problem,) = _read(desk, "checked_on: 2025-03-01, check_by: 2025-02-01").diagnostics
    assert (problem.severity, problem.what) == ("error", "`check_by` 2025-02-01 lies before `checked_on` 2025-03-01.")


def test_checks_are_listed_by_who_does_them(desk: "Desk") -> None:
    loaded = _read(
        desk,
        "check_by: 2025-06-20, owner: Visitors' desk",
        "check_by: 2025-05, owner: Archive",
        "check_by: 2025-06-10",
        "check_by: 2025-04-30, owner: Archive",
        "check_by: 2026",
    )
    out = io.StringIO()
    report(loaded, "text", out)
    place = "tab “Places” (places) › section “First” (first) › block 1 (numbers)"
    lines = out.getvalue().splitlines()
    assert lines[lines.index("To be checked by Archive:") : -2] == [
        "To be checked by Archive:",
        f"  overdue since 2025-04-30, line 25: {place} › item 4 “Books”",
        f"  overdue since 2025-05, line 23: {place} › item 2 “Books”",
        "To be checked by Visitors' desk:",
        f"  until 2025-06-20, line 22: {place} › item 1 “Books”",
        "To be checked by somebody (they have no `owner`):",
        f"  until 2025-06-10, line 24: {place} › item 3 “Books”",
    ]


def test_visitors_are_told_nothing_of_it(desk: "Desk") -> None:
    loaded = _read(desk, "checked_on: 2025-05-01, check_by: 2025-09-01, owner: Archive")
    assert loaded.content
    from kiosk.content.i18n import messages
    from kiosk.content.i18n.localizer import Localizer
    from kiosk.content.narration.narration import narrate
    from kiosk.content.search.search_text import passages

    catalogues = messages.read_all(["en", "fr"])
    localizer = Localizer(loaded.content, catalogues, "", "en", {})
    section = loaded.content.tabs[0].sections[0]
    told = [line.plain for part in narrate(localizer, section) for line in part.lines]
    found = [each.text for each in passages(loaded.content, catalogues)["en"]]
    assert not [text for text in (*told, *found) if "Archive" in text or "May" in text or "September" in text]
