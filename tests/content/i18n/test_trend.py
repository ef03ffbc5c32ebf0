"""What a line tells is worked out of its first and its last value, and is true."""

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.content.i18n import messages
from kiosk.content.i18n.localizer import Localizer

if TYPE_CHECKING:
    from tests.content.conftest import Desk

LINES = "kind: chart\nstyle: lines\ntitle: T\nitems:\n"


def _told(desk: "Desk", block: str, language: str = "en") -> dict[str, Any]:
    content = desk.read_block(block).content
    assert content
    shown = Localizer(content, messages.read_all(("en", "fr")), "file:///media", language, {}).block(
        content.tabs[0].sections[0].blocks[0]
    )
    return {key: shown[key] for key in ("change", "derived", "changeName")}


def _change(desk: "Desk", first: object, last: object, more: str = "") -> str:
    points = f"  - {{date: 2024-03-05, value: {first}{more}}}\n  - {{date: 2025, value: {last}}}\n"
    return str(_told(desk, LINES + points)["change"])


@pytest.mark.parametrize(
    ("first", "last", "change"),
    [
        (362551, 1400000, "Almost ×4 since March 2024"),
        (100, 136, "+36% since March 2024"),
        (100, 40, "\u221260% since March 2024"),
        (100, 0, "\u2212100% since March 2024"),
        (100, 189, "+89% since March 2024"),
        (100, 190, "Almost ×2 since March 2024"),
        (100, 200, "×2 since March 2024"),
        (100, 201, "×2 since March 2024"),
        (100, 202, "More than ×2 since March 2024"),
        (100, 360, "More than ×3 since March 2024"),
        (1, 12345, "×12,345 since March 2024"),
        (100, 100.4, ""),
        (0, 5, ""),
        (0, 0, ""),
        ("20%", "40%", ""),
    ],
)
def test_a_change_is_told_in_a_few_words(desk: "Desk", first: object, last: object, change: str) -> None:
    assert _change(desk, first, last) == change


def test_nothing_is_worked_out_of_what_nobody_confirmed(desk: "Desk") -> None:
    assert _change(desk, 1, 3, ", as_of: 2024, confirmed: false") == ""


def test_bars_tell_no_change(desk: "Desk") -> None:
    bars = "kind: chart\nitems:\n  - {date: 2024, value: 1}\n  - {date: 2025, value: 3}\n"
    assert _told(desk, bars) == {"change": "", "derived": False, "changeName": ""}


def test_it_is_named_together_with_what_it_tells_of_and_marked_as_derived(desk: "Desk") -> None:
    points = "  - {date: 2024, value: 1}\n  - {date: 2025, value: 3}\n"
    assert _told(desk, LINES + points, "fr") == {
        "change": "×3 depuis 2024",
        "derived": True,
        "changeName": "×3 depuis 2024, T",
    }


def test_own_words_stand_instead_and_nothing_is_derived(desk: "Desk") -> None:
    points = "  - {date: 2024, value: 1}\n  - {date: 2025, value: 3}\nchange: Thrice\n"
    assert _told(desk, LINES + points) == {"change": "Thrice", "derived": False, "changeName": "Thrice, T"}


def test_it_can_be_switched_off(desk: "Desk") -> None:
    points = "  - {date: 2024, value: 1}\n  - {date: 2025, value: 3}\ntells_change: false\n"
    assert _told(desk, LINES + points) == {"change": "", "derived": False, "changeName": ""}
