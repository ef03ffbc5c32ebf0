"""What a listener expects to hear where figures and signs stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.audio.spoken_text import to_spoken

GROUPED = [
    "1\u202f245\u202f000",
    "1\u00a0245\u00a0000",
    "1 245 000",
    "1,245,000",
    "1.245.000",
    "1’245’000",
    "1\u2009245\u2009000",
]


@pytest.mark.parametrize("language", ["ht", "fr", "en", "es", "ar"])
@pytest.mark.parametrize("written", GROUPED)
def test_a_figure_is_one_number_whatever_parts_its_thousands(language: str, written: str) -> None:
    assert to_spoken(f"({written})", language).text == to_spoken("(1245000)", language).text


def test_of_other_languages_only_the_blanks_within_figures_go() -> None:
    assert to_spoken("84,5 % von 1\u202f245\u202f000 × 2", "de").text == "84,5 % von 1245000 × 2"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("85", "katrevensenk"),
        ("84,5 milyon", "katrevenkat vigil senk milyon"),
        ("0,05", "zewo vigil zewo senk"),
        ("85\u202f%", "katrevensenk\u202fpou san"),
        ("\u22125", "mwens senk"),
        ("-5", "mwens senk"),
        ("3 × 4", "twa fwa kat"),
        ("×2", "fwa de"),
        ("1990–1995", "mil nèfsan katrevendis rive mil nèfsan katrevenkenz"),
        ("12/05/2024", "douz, senk, de mil vennkat"),
        ("2024-05-12", "de mil vennkat, senk, douz"),
        ("2yèm", "dezyèm"),
        ("8è", "uit è"),
        ("10h30", "dis è trant"),
        ("+509 28 12 34 56", "plis senk zewo nèf, de uit, en de, twa kat, senk sis"),
        ("2812-3456", "de uit en de, twa kat senk sis"),
        ("$5", "senk dola"),
        ("25\u202f000 USD", "vennsenk mil dola"),
        ("500 HTG", "senksan goud"),
        ("2½", "de ak mwatye"),
        ("№ 5", "nimewo senk"),
        ("10.7.2", "dis, sèt, de"),
        ("007", "zewo zewo sèt"),
        ("A4", "A kat"),
        ("5km", "senk km"),
    ],
)
def test_creole_figures_become_words(written: str, said: str) -> None:
    assert to_spoken(f"gen {written} la", "ht").text == f"gen {said} la"


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("fr", "3.5", "3,5"),
        ("fr", "1,245", "1,245"),
        ("fr", "-5", "moins 5"),
        ("fr", "2e", "2ème"),
        ("fr", "10 h 30", "10 heures 30"),
        ("fr", "1 h", "1 heure"),
        ("fr", "9/10", "9 sur 10"),
        ("fr", "≈ 5 000", "environ 5000"),
        ("en", "1,245", "1245"),
        ("en", "1,245.5", "1245.5"),
        ("en", "2018–2025", "2018 to 2025"),
        ("en", "$5 million", "5 million dollars"),
        ("en", "$1", "1 dollar"),
        ("en", "+509 2812 3456", "plus 5 0 9, 2 8 1 2, 3 4 5 6"),
        ("en", "≥5", "at least 5"),
        ("en", "R & D", "R and D"),
        ("es", "1.245", "1245"),
        ("es", "1.245,5", "1245,5"),
        ("es", "1.º", "1º"),
        ("es", "10-15", "10 a 15"),
        ("es", "< 5", "menos de 5"),
        ("ar", "3,5", "3.5"),
        ("ar", "20%–30%", "20 بالمئة إلى 30 بالمئة"),
        ("ar", "€5", "5 يورو"),
        ("ar", "\u0661\u066c\u0662\u0664\u0665\u066b\u0665", "1245.5"),
        ("fr", "\u2066-5\u2069 %", "\u2066moins 5\u2069 pour cent"),
        ("fr", "\u2066+509 28 12 34\u2069", "\u2066plus 5 0 9, 2 8, 1 2, 3 4\u2069"),
        ("fr", "00/00/2024", "0, 0, 2024"),
        ("fr", "00:00", "0 heures"),
    ],
)
def test_signs_are_said_in_the_language(language: str, written: str, said: str) -> None:
    assert to_spoken(f"a {written} b", language).text == f"a {said} b"


@pytest.mark.parametrize(
    "text",
    [
        "IOM–ONU",
        "kay-la",
        "snake_case",
        "CO₂",
        "en 2018 2019",
        "l’aide",
        "et/ou",
        "a - b",
        "10:30 AM",
        "1st 22nd 1980s",
    ],
)
def test_what_the_voice_says_well_stays(text: str) -> None:
    assert to_spoken(text, "en").text == text


def test_each_word_that_is_said_knows_where_it_stands() -> None:
    text = "Gen 1\u202f245 moun ak $5 la."
    spoken = to_spoken(text, "ht")
    for word in ("Gen", "moun", "ak", "la."):
        assert spoken.shown_position(spoken.text.index(f"{word}")) == text.index(word)
    for word in ("mil", "karannsenk"):
        assert spoken.shown_position(spoken.text.index(word)) == text.index("1\u202f245")
    assert spoken.shown_position(spoken.text.index("dola")) == text.index("$5")
    assert [text[start:end] for start, end in spoken.replaced] == ["1\u202f245", "$5"]


def test_a_number_longer_than_any_count_is_said_digit_by_digit() -> None:
    assert to_spoken("123456789012", "en").text == "123456789012"
    assert to_spoken("1234567890123", "en").text == "1 2 3 4 5 6 7 8 9 0 1 2 3"


@given(
    st.text(alphabet="019 .,-+%/×–½$€#&<:hèe()n°²\u202fUSD", max_size=60),
    st.sampled_from(["ht", "fr", "en", "es", "ar", "de"]),
)
def test_no_text_harms_it_and_no_place_is_outside(text: str, language: str) -> None:
    spoken = to_spoken(text, language)
    places = [spoken.shown_position(position) for position in range(len(spoken.text))]
    assert places == sorted(places)
    assert all(0 <= shown_position <= len(text) for shown_position in places)
    assert all(0 <= start < end <= len(text) for start, end in spoken.replaced)
