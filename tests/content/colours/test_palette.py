"""One accent makes families in which words can be read."""

import random

import pytest

from kiosk.content.colours.oklch import contrast, oklch_of
from kiosk.content.colours.palette import Family, families, ground


def _accents(count: int) -> list[str]:
    chance = random.Random(16)  # noqa: S311 - no secret
    return [f"#{chance.randrange(0x1000000):06X}" for _ in range(count)]


@pytest.mark.parametrize("chosen", ["auto", "one"])
def test_words_can_be_read_in_every_family_of_any_accent(chosen: str) -> None:
    faint = [
        (accent, family)
        for accent in [*_accents(500), "#FFFFFF", "#000000", "#FFFF00", "#808080"]
        for family in families(accent, chosen)
        if min(contrast("#FFFFFF", family.deep), contrast(family.deep, family.tint)) < 4.5
    ]

    assert faint == []


def test_steps_grow_lighter_in_every_family() -> None:
    unordered = [
        (accent, family)
        for accent in _accents(500)
        for family in families(accent)
        if sorted(family, key=lambda step: oklch_of(step).lightness) != list(family)
    ]

    assert unordered == []


def test_the_accent_itself_is_the_deep_step_of_the_first_family() -> None:
    first, *others = families("#0033A0")
    assert first.deep == "#0033A0"
    assert [oklch_of(each.deep).hue for each in others] == pytest.approx([14.5, 182.5, 60.5], abs=1)


def test_one_family_is_enough_where_an_organisation_has_one_colour() -> None:
    assert families("#0B5D4B", "one") == families("#0B5D4B")[:1]


def test_an_organisation_names_its_colours() -> None:
    named = families("#0033A0", ("#A3203F", "#00625A"))
    assert [each.deep for each in named] == ["#A3203F", "#00625A"]


def test_a_grey_accent_has_a_grey_family() -> None:
    (family,) = families("#595959", "one")
    assert {oklch_of(step).chroma < 0.01 for step in family} == {True}


@pytest.mark.parametrize("kind", ["warm", "cool", "white", "night"])
def test_words_can_be_read_on_every_ground(kind: str) -> None:
    for accent in _accents(100):
        made = ground(accent, kind)
        assert contrast(made.ink, made.paper) >= 7
        assert min(contrast(made.muted, on) for on in (made.paper, made.card, made.well)) >= 4.5


def test_a_family_holds_five_steps() -> None:
    assert Family._fields == ("night", "deep", "mid", "soft", "tint")
