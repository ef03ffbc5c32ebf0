"""Pictures say what they are to everybody, and show nobody who did not agree."""

from typing import TYPE_CHECKING

import pytest

from tests.content import picture_files
from tests.content.conftest import SECTION

if TYPE_CHECKING:
    from tests.content.conftest import Desk


def test_a_picture_without_words_for_those_who_do_not_see_it_is_an_error(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    assert desk.block_problem("kind: picture\npicture: a.png").how.startswith("Add `alt`")
    assert desk.block_problem("kind: picture\npicture: a.png\ndecoration: false").how.startswith("Add `alt`")
    assert desk.read_block("kind: picture\npicture: a.png\ndecoration: true").diagnostics == ()
    assert desk.read_block("kind: picture\npicture: a.png\nalt: A house").diagnostics == ()


def test_a_picture_cannot_be_described_and_decoration(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    diagnostic = desk.block_problem("kind: picture\npicture: a.png\nalt: A house\ndecoration: true")
    assert diagnostic.what == "A picture with `alt` is not decoration."


PEOPLE = "kind: picture\npicture: a.png\nalt: A family\npeople: true\n"


@pytest.mark.parametrize("yes", ["true", "yes", "Yes", "on", "y", "1"])
def test_however_it_is_said_that_people_are_seen_they_must_have_agreed(desk: "Desk", png: bytes, yes: str) -> None:
    desk.save("a.png", png)
    diagnostic = desk.block_problem(PEOPLE.replace("true", yes))

    assert diagnostic.what == "People can be recognised in the picture, and nothing says that they agreed."


def test_people_in_a_picture_need_their_consent(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    diagnostic = desk.block_problem(PEOPLE)
    assert diagnostic.what == "People can be recognised in the picture, and nothing says that they agreed."
    assert (diagnostic.severity, diagnostic.path) == ("error", f"{SECTION} › block 1 (picture) › people")
    consent = "consent: {form: Form 7, given: 2025, until: 2026}"
    assert desk.read_block(PEOPLE + consent).diagnostics == ()
    assert desk.block_problem(PEOPLE.replace("people: true\n", consent)).how == "Add `people: true`."
    assert desk.block_problem(PEOPLE.replace("true", f"false\n{consent}")).how == "Add `people: true`."


def test_each_picture_of_a_gallery_needs_its_own(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)
    one = "picture: a.png, alt: A family, people: true"

    diagnostic = desk.block_problem(
        f"kind: gallery\nitems:\n  - {{{one}, consent: {{form: Form 7, given: 2025, until: 2026}}}}\n  - {{{one}}}"
    )
    assert diagnostic.path == f"{SECTION} › block 1 (gallery) › item 2 › people"


def test_of_a_photograph_it_is_asked_whether_people_are_in_it(desk: "Desk") -> None:
    desk.save("a.jpg", picture_files.jpeg(1, 1))

    diagnostic = desk.block_problem("kind: picture\npicture: a.jpg\nalt: A house")
    assert (diagnostic.severity, diagnostic.what[:12]) == ("warning", "Nothing says")
    assert desk.read_block("kind: picture\npicture: a.jpg\nalt: A house\npeople: false").diagnostics == ()


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

    found = desk.read_block(f"{PEOPLE}consent: {{form: Form 7, given: {given}, until: {until}}}").diagnostics
    assert [(each.severity, each.what.startswith(said or "?")) for each in found] == [("warning", True)] * bool(said)


def test_a_consent_cannot_end_before_it_was_given(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    diagnostic = desk.block_problem(f"{PEOPLE}consent: {{form: Form 7, given: 2025-05, until: 2025-04-30}}")
    assert (diagnostic.severity, diagnostic.what) == ("error", "The consent ends before it was given: 2025-04-30.")
    assert desk.read_block(f"{PEOPLE}consent: {{form: Form 7, given: 2025-05, until: 2025}}").diagnostics == ()


def test_each_picture_of_a_story_has_words_for_those_who_do_not_see_it(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)
    scenes = "kind: story\nitems:\n  - {picture: a.png, alt: A, text: B}\n  - {picture: a.png, text: B}"

    assert desk.block_problem(scenes).what == "`alt` is missing."
