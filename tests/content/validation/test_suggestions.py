"""What was probably meant by a word that nobody knows."""

import pytest

from kiosk.content.validation.suggestions import advice

KEYS = ["title", "text", "icon", "items", "language_seconds", "kind"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("tilte", "title"),
        ("ext", "text"),
        ("icons", "icon"),
        ("language-seconds", "language_seconds"),
        ("language seconds", "language_seconds"),
    ],
)
def test_a_slip_finds_the_word(word: str, meant: str) -> None:
    assert advice(word, KEYS) == f"Did you mean `{meant}`?"


@pytest.mark.parametrize(
    ("word", "words", "meant"),
    [
        ("HT-AB", ["HT-AR", "HT-CE", "HT-GA", "HT-ND"], "HT-AR"),
        ("HT-AR", ["HT-ARR", "HT-AA", "HT-A"], "HT-A"),
        ("sectoins", ["section", "sections"], "sections"),
        ("HT-ND", ["ht-nd", "HT-NE"], "ht-nd"),
        ("house-1", [f"house-{number}" for number in range(2, 400)], "house-10"),
    ],
)
def test_the_nearest_word_comes_first_whatever_the_order_of_the_words(word: str, words: list[str], meant: str) -> None:
    assert advice(word, words) == advice(word, words[::-1]) == f"Did you mean `{meant}`?"


@pytest.mark.parametrize("word", ["", "x", "te", "picture", "t" * 10_000, "\u202e"])
def test_nothing_is_guessed_from_far_away(word: str) -> None:
    assert advice(word, KEYS, "Look it up.") == "Look it up."


def test_without_a_guess_the_choice_is_listed() -> None:
    assert advice("picture", KEYS[:2]) == "Choose one of `title`, `text`."
    assert advice("picture", [f"key{i}" for i in range(100)]).endswith("`key11` ….")


def test_with_nothing_to_choose_from_there_is_nothing_to_list() -> None:
    assert advice("picture", []) == "Delete it: there is none to choose from."
