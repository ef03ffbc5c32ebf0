"""What is too long for its place on a small screen is named."""

from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

import pytest

if TYPE_CHECKING:
    from tests.content.conftest import Desk

HEADING = "          - {kind: heading, text: x}\n"


@pytest.mark.parametrize(
    ("key", "maximum"), [("name: Test house", 40), ("greeting: Welcome", 40), ("        title: First", 45)]
)
def test_a_title_has_so_many_letters(desk: "Desk", top: str, key: str, maximum: int) -> None:
    name, _, before = key.partition(": ")
    fits = ("abcdefg hi " * 9)[: maximum - 1] + "."
    assert desk.read(top.replace(key, f'{name}: "{fits}"') + HEADING).diagnostics == ()
    diagnostic = desk.diagnostic(top.replace(key, f'{name}: {{en: {before}, fr: "{fits}x"}}') + HEADING)
    assert diagnostic.severity == "warning"
    assert diagnostic.what.startswith(f"This has {maximum + 1} letters; {maximum} have room: ")


def test_signs_above_letters_take_no_room_and_chinese_takes_two(desk: "Desk", top: str) -> None:
    assert desk.read(top.replace("name: Test house", "name: " + "e\u0301" * 40) + HEADING).diagnostics == ()
    assert (
        "This has 42 letters" in desk.diagnostic(top.replace("name: Test house", f"name: {'家' * 21}") + HEADING).what
    )


def test_a_title_of_a_block_and_of_its_items_has_room_for_eighty_letters(desk: "Desk") -> None:
    for block in (
        "kind: list\ntitle: {}\nitems: [a]",
        "kind: cards\nitems: [{{title: {}, text: b, icon: users}}]",
        "kind: timeline\nitems: [{{title: {}, date: 2024}}]",
    ):
        assert desk.read_block(block.format("abcdefg " * 9 + "abcdefg.")).diagnostics == ()
        assert "This has 81 letters; 80 have room" in desk.block_problem(block.format("abcdefg " * 10 + "a")).what


def test_a_word_that_a_button_would_break_is_named(desk: "Desk", top: str) -> None:
    long = desk.diagnostic(top.replace("title: First", "title: Our Internationalisation") + HEADING)
    assert long.what.startswith("The word `Internationalisation` is broken on a small screen")
    for fine in ("Our sub-offices-and-centres", "Our responsibility", "ยินดีต้อนรับสู่ห้องสมุดเมือง"):
        assert desk.read(top.replace("title: First", f"title: {fine}") + HEADING).diagnostics == ()


def test_all_tabs_share_one_bar(desk: "Desk", top: str) -> None:
    tab = "  - {{id: t{0}, title: {1}, icon: users, sections: [{2}]}}\n"
    section = "{id: a, title: A, icon: users, blocks: [{kind: heading, text: x}]}"
    fits = [tab.format(at, "{en: Partnerships, fr: Partenariats nouveaux}", section) for at in range(2)]
    assert desk.read(top + HEADING + "".join(fits)).diagnostics == ()
    longer = [tab.format(at, "{en: Partnerships, fr: Les nouveaux partenariats.}", section) for at in range(2)]
    diagnostic = desk.diagnostic(top + HEADING + "".join(longer))
    assert diagnostic.what == "The titles of the tabs have 57 letters in `fr`; 56 have room on a small screen."


def test_every_sign_of_a_latin_title_takes_the_room_of_a_letter() -> None:
    latin = map(chr, range(0x300))

    assert not [sign for sign in latin if category(sign) == "Mn" or east_asian_width(sign) in "WF"]
