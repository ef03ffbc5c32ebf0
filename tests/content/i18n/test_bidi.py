"""Within Arabic a telephone number reads from left to right."""

import pytest

from kiosk.content.i18n.bidi import isolated


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("\u0647\u0627\u062a\u0641 +509 28 12 34 56.", "+509 28 12 34 56"),
        ("+509 2812-3456", "+509 2812-3456"),
        ("(509) 2812 3456", "(509) 2812 3456"),
        ("28 12 34 56", "28 12 34 56"),
        ("2812 3456", "2812 3456"),
        ("<b>1 245 000</b> &amp;", "1 245 000"),
        ("\u22125,5 %", "\u22125,5"),
    ],
)
def test_a_number_with_parts_or_a_sign_is_one_whole(text: str, marked: str) -> None:
    assert isolated(text) == text.replace(marked, f"\u2066{marked}\u2069")


@pytest.mark.parametrize(
    "text",
    ["1245", "1990\u20131995", "12/05/2024", "85%", "2812-3456", '<a href="x?+509 28">x</a>', "", "IOM-5", "a+1"],
)
def test_what_reads_well_by_itself_stays(text: str) -> None:
    assert isolated(text) == text
