"""Words are compared without case, accents, vowel signs and ligatures, and whatever can be written can be found."""

import sys
from unicodedata import category

import pytest

from kiosk.content.i18n.normalize import fold, query_terms, spans, terms, words

ASSIGNED = [letter for letter in map(chr, range(sys.maxunicode + 1)) if category(letter) not in {"Cn", "Co", "Cs"}]


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
        ("١٩٩٠", "1990"),
        ("pass\xadport", "passport"),
        ("कक्\u200dया", "कक्या"),
        ("हिन्दी", "हिन्दी"),
        ("தமிழ்", "தமிழ்"),
    ],
)
def test_a_word_is_told_from_others_by_its_letters_alone(written: str, folded: str) -> None:
    assert fold(written) == folded
    assert terms(written) == [folded]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("M’ap chèche d’Ayiti", ["m", "ap", "cheche", "d", "ayiti"]),
        ("l'aide", ["l", "aide"]),
        ("1.6 million (2024)", ["1", "6", "million", "2024"]),
        ('snake_case -- "x" * ^ : AND', ["snake", "case", "x", "and"]),
        ("😀 \x00 \u200f \u202e", []),
        ("½", ["1", "2"]),
        ("ﷺ", ["صلي", "الله", "عليه", "وسلم"]),
        ("पासपोर्ट कहाँ है।", ["पासपोर्ट", "कहाँ", "है"]),
        ("여권 신청", [fold("여권"), fold("신청")]),
    ],
)
def test_words_are_letters_and_digits_alone(text: str, found: list[str]) -> None:
    assert terms(text) == query_terms(text) == found


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("如何申請護照。", "護照"),
        ("如何申請護照。", "申請"),
        ("北京大學", "京大"),
        ("パスポートを申請する", "申請"),
        ("ﾊﾟｽﾎﾟｰﾄを", "パスポート"),
        ("ขอหนังสือเดินทางได้ที่นี่", "หนังสือเดินทาง"),
        ("ยินดีต้อนรับ ค่ะ", "ต้อนรับ"),
        ("សូមស្វាគមន៍មកកាន់", "ស្វាគមន៍"),
        ("第3章", "3"),
        ("iPhoneを買う", "iphone"),
    ],
)
def test_without_blanks_between_words_they_are_found_anywhere(text: str, asked: str) -> None:
    assert all(any(term.startswith(part) for term in terms(text)) for part in query_terms(asked))


@pytest.mark.slow
def test_whatever_can_be_written_is_asked_for_as_it_was_indexed() -> None:
    for letter in ASSIGNED:
        found = terms(text := f"{letter} a{letter}b")
        assert [term for word in words(text) for term in terms(word)] == found, hex(ord(letter))
        assert all(any(term.startswith(part) for term in found) for part in query_terms(text)), hex(ord(letter))


def test_a_word_is_where_it_stands_in_the_text() -> None:
    text = "M’ap chèche ½ ﷺ हिन्दी 護照, pass\xadport"
    assert words(text) == [text[begin:end] for begin, end in spans(text)]
    assert words(text) == ["M", "ap", "chèche", "½", "ﷺ", "हिन्दी", "護照", "pass\xadport"]


def test_words_are_free_of_signs_that_mean_something_in_a_question() -> None:
    parts = {part for letter in ASSIGNED for part in query_terms(letter)}
    assert all(sign.isalnum() for part in parts for sign in part if sign.isascii())
