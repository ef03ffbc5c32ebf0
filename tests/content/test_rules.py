"""What several keys say together."""

from typing import TYPE_CHECKING

import pytest

from tests.content import picture_files

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


PEOPLE = "kind: picture\npicture: a.png\nalt: A family\npeople: true\n"


def test_people_in_a_picture_need_their_consent(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    problem = desk.block_problem(PEOPLE)
    assert problem.what == "People can be recognised in the picture, and nothing says that they agreed."
    assert (problem.severity, problem.path) == ("error", "tabs › Places › section 1 › block 1 › people")
    consent = "consent: {form: Form 7, given: 2025, until: 2026}"
    assert desk.read_block(PEOPLE + consent).problems == ()
    assert desk.block_problem(PEOPLE.replace("people: true\n", consent)).how == "Add `people: true`."
    assert desk.block_problem(PEOPLE.replace("true", f"false\n{consent}")).how == "Add `people: true`."


def test_each_picture_of_a_gallery_needs_its_own(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)
    one = "picture: a.png, alt: A family, people: true"

    problem = desk.block_problem(
        f"kind: gallery\nitems:\n  - {{{one}, consent: {{form: Form 7, given: 2025, until: 2026}}}}\n  - {{{one}}}"
    )
    assert problem.path == "tabs › Places › section 1 › block 1 › item 2 › people"


def test_of_a_photograph_it_is_asked_whether_people_are_in_it(desk: "Desk") -> None:
    desk.save("a.jpg", picture_files.jpeg(1, 1))

    problem = desk.block_problem("kind: picture\npicture: a.jpg\nalt: A house")
    assert (problem.severity, problem.what[:12]) == ("warning", "Nothing says")
    assert desk.read_block("kind: picture\npicture: a.jpg\nalt: A house\npeople: false").problems == ()


@pytest.mark.parametrize(
    ("given", "until", "said"),
    [
        ("2025-01", "2025-05-31", "The consent has ended"),
        ("2024", "2025-05", "The consent has ended"),
        ("2024", "2025-06-01", "The consent ends soon"),
        ("2024", "2025-06-30", "The consent ends soon"),
        ("2024", "2025-07-01", None),
        ("2024", "2025", None),
        ("2025-06-02", "2026", "`given` lies in the future"),
    ],
)
def test_a_consent_that_has_ended_or_ends_within_thirty_days_is_a_warning(
    desk: "Desk", png: bytes, given: str, until: str, said: str | None
) -> None:
    desk.save("a.png", png)

    found = desk.read_block(f"{PEOPLE}consent: {{form: Form 7, given: {given}, until: {until}}}").problems
    assert [(each.severity, each.what.startswith(said or "?")) for each in found] == [("warning", True)] * bool(said)


def test_a_consent_cannot_end_before_it_was_given(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    problem = desk.block_problem(f"{PEOPLE}consent: {{form: Form 7, given: 2025-05, until: 2025-04-30}}")
    assert (problem.severity, problem.what) == ("error", "The consent ends before it was given: 2025-04-30.")
    assert desk.read_block(f"{PEOPLE}consent: {{form: Form 7, given: 2025-05, until: 2025}}").problems == ()


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
