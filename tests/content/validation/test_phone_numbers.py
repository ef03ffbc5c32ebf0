"""Telephone numbers inside texts are named, and other digits are not."""

from typing import TYPE_CHECKING

import pytest

from kiosk.content.validation.phone_numbers import lines_with_numbers, numbers_in

if TYPE_CHECKING:
    from tests.content.conftest import Desk

NUMBERS = [
    "+509 3412 3456",
    "+509 34 12 34 56",
    "+41 22 717 9111",
    "+1 (555) 123-4567",
    "(555) 123-4567",
    "555-123-4567",
    "555.123.4567",
    "01 23 45 67 89",
    "34 12 34 56",
    "3412-3456",
    "3412 3456",
    "+33 1 23 45 67 89",
]
OTHER_DIGITS = [
    "2022-2024",
    "2010 2011",
    "(2018) 2022-2024",
    "2024-03-31",
    "31.03.2024",
    "1 245 000",
    "12 450 000",
    "+1 245 000",
    "1200-1800",
    "08.00-17.00",
    "8:00-16:30",
    "18.5392, -72.335",
    "12400000",
    "1,245,000",
    "10 000 – 20 000",
    "ISO 3166-2",
]


@pytest.mark.parametrize("number", NUMBERS)
def test_a_telephone_number_in_a_text_is_named(desk: "Desk", number: str) -> None:
    assert numbers_in(f"Call {number}, please") == [number]
    for block in (f'kind: heading\ntext: "Call {number}."', f'kind: text\ntext: {{en: "Call {number}.", fr: "Oui"}}'):
        diagnostic = desk.block_problem(block)
        assert diagnostic.severity == "warning"
        assert diagnostic.what == f"A telephone number stands in the text: {number}."
        assert "`phone`" in diagnostic.how


@pytest.mark.parametrize("digits", OTHER_DIGITS)
def test_other_digits_are_fine(desk: "Desk", digits: str) -> None:
    assert numbers_in(f"In {digits}, once") == []
    assert desk.read_block(f'kind: heading\ntext: "In {digits}, once"').diagnostics == ()


def test_the_field_for_it_is_the_place_for_it(desk: "Desk") -> None:
    person = 'kind: contact\nitems:\n  - {who: We, text: Ask, phone: "+509 3412 3456", verified_on: 2025-01-02}'
    assert desk.read_block(person).diagnostics == ()


def test_a_number_is_found_in_the_line_in_which_its_text_begins() -> None:
    text = 'a: 1\r\nb: "x\r\n  3412-3456"\r\nc: |\r\n  One.\r\n\r\n  (555) 123-4567\r\nd: 2024-03-31\r\n'
    assert lines_with_numbers(text.encode()) == {1, 3}


def test_a_number_far_down_a_long_text_is_named(desk: "Desk") -> None:
    block = "kind: text\ntext:\n  en: |\n    One.\n\n    Two.\n\n    Call 3412-3456.\n  fr: Oui"
    assert desk.block_problem(block).what == "A telephone number stands in the text: 3412-3456."
