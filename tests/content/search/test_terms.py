"""How many typos are between two words."""

import pytest

from kiosk.content.search.terms import edit_distance


@pytest.mark.parametrize(
    ("word", "term", "count"),
    [
        ("pasport", "passport", 1),
        ("passsport", "passport", 1),
        ("pazsport", "passport", 1),
        ("psasport", "passport", 1),
        ("passport", "passport", 0),
        ("pasprot", "passport", 2),
        ("bureau", "passport", 3),
        ("a", "abcdef", 3),
    ],
)
def test_letters_are_missing_too_many_wrong_or_swapped(word: str, term: str, count: int) -> None:
    assert edit_distance(word, term, 2) == count


@pytest.mark.parametrize(("word", "count"), [("pasp", 1), ("pass", 0), ("psas", 1), ("bure", 2)])
def test_of_a_word_that_is_still_typed_only_the_beginning_counts(word: str, count: int) -> None:
    assert edit_distance(word, "passport", 1, unfinished=True) == count
