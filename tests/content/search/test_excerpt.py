"""The part of a text that is shown, and what is marked in it."""

import re

import pytest

from kiosk.content.search.excerpt import excerpt, plain, sentences
from kiosk.content.search.query import Group

LONG = (
    "Un début qui ne dit rien de ce que cherche la personne. Le passeport se demande au guichet, et " + "la suite " * 30
)


def _groups(*words: str) -> list[Group]:
    return [(word,) for word in words]


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
    assert excerpt(text, _groups(*words)) == shown


def test_of_a_long_text_the_part_around_the_first_found_word_is_shown() -> None:
    shown = excerpt(LONG, _groups("passeport"), 60)
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert "<b>passeport</b>" in shown
    assert len(shown) < 80
    assert all(word in LONG for word in plain(LONG, _groups("passeport"), 60).split())
    assert plain("Un\nDeux", _groups("deux")) == "Un. Deux"


@pytest.mark.parametrize("length", [1, 10, 50])
def test_a_word_without_end_stops_nothing(length: int) -> None:
    assert excerpt("x" * 5000, _groups("x"), length)
    assert excerpt("y " + "x" * 5000, _groups("x"), length)


FAR = "rien de plus à dire ici, " * 8


@pytest.mark.parametrize(
    ("text", "words", "marked"),
    [
        (f"L’aide. {FAR}L’aide de l’OIM", ("aide", "oim"), ["aide", "OIM"]),
        (f"L’aide, l’aide. {FAR}De l’OIM, l’aide", ("aide", "oim"), ["OIM", "aide"]),
        (f"L’aide de l’OIM. {FAR}L’OIM et l’aide", ("aide", "oim"), ["aide", "OIM"]),
        (f"Aide, aide, aide. {FAR}Oim", ("aide", "oim"), ["Aide", "aide", "aide"]),
        (f"開門。{FAR}申請護照。", ("申請", "護照", "開門"), ["申請護照"]),
    ],
)
def test_the_part_with_most_of_the_words_is_shown_the_first_of_several(
    text: str, words: tuple[str, ...], marked: list[str]
) -> None:
    assert re.findall("<b>(.*?)</b>", excerpt(text, _groups(*words), 60)) == marked


def test_a_word_that_is_alike_does_not_count_twice() -> None:
    text = f"Paspò, aide. {FAR}Paspo, pasp"
    assert "aide" in excerpt(text, [("pasp", "paspo", "paspò"), ("aide",)], 60)


def test_a_stop_stands_before_no_other_sign() -> None:
    text = f"Venez au guichet. {FAR}"
    assert excerpt(text, _groups("guichet"), 20) == "Venez au <b>guichet</b> …"
    assert plain("Le guichet est ouvert.\nVenez !\nMerci", _groups("guichet")) == "Le guichet est ouvert. Venez ! Merci"
    assert sentences(["Aide", "", "Venez.", "Où ?", "Ici"]) == "Aide. Venez. Où ? Ici"
