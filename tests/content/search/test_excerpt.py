"""The part of a text that is shown, and what is marked in it."""

import pytest

from kiosk.content.search.excerpt import excerpt, plain

LONG = (
    "Un début qui ne dit rien de ce que cherche la personne. Le passeport se demande au guichet, et " + "la suite " * 30
)


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("Paspò a", ["pasp"], "<b>Paspò</b> a"),
        ("L’aide de l’OIM", ["aide", "oim"], "L’<b>aide</b> de l’<b>OIM</b>"),
        ("<b>1 < 2</b> & paspò", ["paspo"], "&lt;b&gt;1 &lt; 2&lt;/b&gt; &amp; <b>paspò</b>"),
        ("Un\nDeux", ["deux"], "Un · <b>Deux</b>"),
        ("Rien", [], "Rien"),
        ("", ["x"], ""),
        ("كِتاب جديد", ["كتاب"], "<b>كِتاب</b> جديد"),
        ("½ litre", ["1"], "<b>½</b> litre"),
        ("如何申請護照。", ["護照"], "如何申請<b>護照</b>。"),
        ("ขอหนังสือเดินทาง", ["หนัง", "สือเ", "ดินท", "นทาง"], "ขอ<b>หนังสือเดินทาง</b>"),
        ("iPhoneを買う", ["iphone", "買"], "<b>iPhone</b>を<b>買</b>う"),
        ("हिन्दी में", ["हिन्द"], "<b>हिन्दी</b> में"),
    ],
)
def test_found_words_are_marked_and_nothing_else_means_anything(text: str, words: list[str], shown: str) -> None:
    assert excerpt(text, words) == shown


def test_of_a_long_text_the_part_around_the_first_found_word_is_shown() -> None:
    shown = excerpt(LONG, ["passeport"], 60)
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "<b>passeport</b>" in shown
    assert len(shown) < 80
    assert all(word in LONG for word in plain(LONG, ["passeport"], 60).split())
    assert plain("Un\nDeux", ["deux"]) == "Un. Deux"


@pytest.mark.parametrize("length", [1, 10, 50])
def test_a_word_without_end_stops_nothing(length: int) -> None:
    assert excerpt("x" * 5000, ["x"], length)
    assert excerpt("y " + "x" * 5000, ["x"], length)
