"""Words are compared without case, accents, vowel signs and ligatures."""

import pytest

from kiosk.content.folding import fold, folded_words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Kreyòl", "kreyol"),
        ("ÉTÉ", "ete"),
        ("cœur", "coeur"),
        ("ﬁn", "fin"),
        ("Straße", "strasse"),
        ("İSTANBUL", "istanbul"),
        ("niño", "nino"),
        ("كِتَاب", "كتاب"),
        ("مكتبــة", "مكتبه"),
        ("إلى", "الي"),
        ("أسئلة", "اسيله"),
        ("ﻻ", "لا"),
    ],
)
def test_a_word_is_told_from_others_by_its_letters_alone(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("M’ap chèche d’Ayiti", ["m", "ap", "cheche", "d", "ayiti"]),
        ("l'aide", ["l", "aide"]),
        ("1.6 million (2024)", ["1", "6", "million", "2024"]),
        ('snake_case -- "x" * ^ : AND', ["snake", "case", "x", "and"]),
        ("😀 \x00 \u200f \u202e", []),
        ("½", ["1", "2"]),
    ],
)
def test_words_are_letters_and_digits_alone(text: str, words: list[str]) -> None:
    assert folded_words(text) == words
