"""Colours as people see them."""

import pytest

from kiosk.content.colours.oklch import Oklch, contrast, hex_of, oklch_of


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#FFFFFF", "#FFFFFF", 1.0),
        ("#000000", "#FFFFFF", 21.0),
        ("#767676", "#FFFFFF", 4.54),
        ("#FFFFFF", "#0033A0", 10.60),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    ("colour", "lightness", "chroma", "hue"),
    [
        ("#FF0000", 0.62796, 0.25768, 29.23),
        ("#00FF00", 0.86644, 0.29483, 142.50),
        ("#0000FF", 0.45201, 0.31321, 264.05),
        ("#808080", 0.59987, 0.0, None),
    ],
)
def test_a_colour_is_where_css_says(colour: str, lightness: float, chroma: float, hue: float | None) -> None:
    found = oklch_of(colour)
    assert found[:2] == pytest.approx((lightness, chroma), abs=0.0002)
    assert hue is None or found.hue == pytest.approx(hue, abs=0.1)


@pytest.mark.parametrize("colour", ["#0033A0", "#FFB81C", "#101B3B", "#FAF6EE", "#000000", "#FFFFFF"])
def test_a_colour_comes_back_as_it_was(colour: str) -> None:
    assert hex_of(oklch_of(colour)) == colour


def test_what_no_screen_shows_loses_chroma_and_keeps_its_lightness() -> None:
    shown = oklch_of(hex_of(Oklch(0.86, 0.3, 265)))
    assert shown.lightness == pytest.approx(0.86, abs=0.01)
    assert shown.chroma < 0.1
