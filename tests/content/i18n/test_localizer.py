"""Content in one language: what QML is given."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from kiosk.content.i18n import messages
from kiosk.content.i18n.localizer import Localizer, is_right_to_left
from kiosk.content.schema.blocks import Person, Text
from kiosk.content.schema.model import Content, Language
from kiosk.content.schema.types import ANY_LANGUAGE, Figure, LocalizedText, Measure, Paragraph, Quantity, RichText
from kiosk.content.store.store import StoredRelease

if TYPE_CHECKING:
    from tests.content.conftest import Desk

CODES = ("en", "fr", "ht", "es", "ar")

Shows = Callable[..., dict[str, object]]


@pytest.fixture
def content(desk: "Desk", top: str) -> Content:
    """A small exhibit in English and French, with a default of English."""
    content = desk.read(top + "          - {kind: text, text: Some words}\n").content
    assert content
    return content


@pytest.fixture
def shows(desk: "Desk", png: bytes) -> Shows:
    """Return a function that says what a block shows in a language; `default` is the language of the exhibit."""
    desk.save("the map #1.png", png)

    def show(block: str, language: str = "fr", default: str = "en") -> dict[str, object]:
        content = desk.read_block(block).content
        assert content
        (item,) = content.tabs[0].sections[0].blocks
        return _localizer(replace(content, default_language=default), language).block(item)

    return show


def _localizer(content: Content, language: str) -> Localizer:
    return Localizer(content, messages.read_all(CODES), "file:///media", language, {})


def test_words_are_in_the_language_asked_for(shows: Shows) -> None:
    block = shows("kind: heading\ntext: {en: Hello, fr: Bonjour}")
    assert block == {"kind": "heading", "audio": "", "text": "Bonjour", "language": "fr", "fallback": ""}


def test_what_is_for_staff_is_not_for_views(shows: Shows) -> None:
    staff = "checked_on: 2024-05-01, check_by: 2099-05, owner: Archive"
    told = repr(shows(f"kind: timeline\nitems: [{{date: 2024-03-31, title: A, {staff}}}]"))
    assert "31 mars 2024" in told
    assert not [each for each in ("checkedOn", "checkBy", "owner", "Archive", "2099") if each in told]


def test_words_that_are_the_same_in_all_languages_need_no_fallback(shows: Shows) -> None:
    block = shows("kind: heading\ntext: IOM")
    assert (block["text"], block["language"], block["fallback"]) == ("IOM", "fr", "")


def test_a_block_that_is_not_complete_is_shown_as_a_whole_in_the_default_language(shows: Shows) -> None:
    block = shows("kind: quote\ntext: {en: Words, fr: Paroles}\nwho: {en: Somebody}")
    assert (block["text"], block["who"]) == ("Words", "Somebody")
    assert (block["language"], block["fallback"]) == ("en", "English")


def test_without_the_default_language_it_is_shown_in_the_first_that_is_complete(shows: Shows) -> None:
    block = shows("kind: quote\ntext: {en: Words, fr: Paroles}\nwho: {fr: Quelqu’un}", language="en", default="en")
    assert (block["text"], block["language"], block["fallback"]) == ("Paroles", "fr", "Français")


def test_a_block_complete_in_no_language_takes_each_text_where_it_is(shows: Shows) -> None:
    block = shows("kind: quote\ntext: {en: Words}\nwho: {fr: Quelqu’un}", language="fr")
    assert (block["text"], block["who"], block["language"], block["fallback"]) == ("Words", "Quelqu’un", "fr", "")


def test_items_deep_inside_count_for_the_whole_block(shows: Shows) -> None:
    block = shows("kind: steps\ntitle: {en: How, fr: Comment}\nitems: [{title: {en: One, fr: Un}}, {title: {en: Two}}]")
    assert block["title"] == "How"
    assert block["fallback"] == "English"


def test_keys_are_written_as_in_qml_and_what_is_left_out_is_empty(shows: Shows) -> None:
    block = shows("kind: text\ntext: Words\nas_of: 2024-03")
    assert block["asOf"] == "mars 2024"
    assert (block["title"], block["source"], block["confirmed"]) == ("", "", True)


def test_a_text_is_a_list_of_paragraphs(shows: Shows) -> None:
    block = shows("kind: text\ntext: {fr: 'Un **mot**.'}")
    assert block["text"] == [{"style": "paragraph", "text": "Un <b>mot</b>.", "address": ""}]


def test_a_source_becomes_its_name(shows: Shows) -> None:
    assert shows("kind: text\ntext: Words\nsource: report")["source"] == "Annual report"


def test_a_picture_becomes_the_address_of_its_file(shows: Shows) -> None:
    block = shows("kind: picture\npicture: 'the map #1.png'\ndecoration: true")
    assert block["picture"] == "file:///media/the%20map%20%231.png"


def test_words_of_a_choice_stay_as_they_are(shows: Shows) -> None:
    assert shows("kind: callout\nstyle: attention\ntext: Words")["style"] == "attention"


def test_dates_inside_items_are_said_in_the_language_shown(shows: Shows) -> None:
    block = shows("kind: timeline\nitems: [{date: 2024-03-31, title: {en: Only English}}]")
    fact = {"asOf": "", "source": "", "confirmed": True}
    event = {"date": "31 March 2024", "title": "Only English", "name": "31 March 2024, Only English", "text": ""}
    assert block["items"] == [{**fact, **event, "year": "2024", "withinYear": ""}]


@pytest.mark.parametrize(
    ("language", "month", "day"),
    [
        ("en", "Dec", "9 Dec"),
        ("fr", "déc.", "9 déc."),
        ("ht", "des", "9 des"),
        ("es", "dic", "9 dic"),
        ("ar", "ديسمبر", "9 ديسمبر"),
    ],
)
def test_what_stands_beside_a_year_is_short(content: Content, language: str, month: str, day: str) -> None:
    localizer = _localizer(content, language)
    assert [localizer.date_without_year(date) for date in ("2018", "2018-12", "2018-12-09")] == ["", month, day]


@pytest.mark.parametrize(
    ("language", "joined"),
    [("en", "a, b"), ("ar", "a، b"), ("fa-AF", "a، b"), ("ur", "a، b"), ("zh", "a、b"), ("he", "a, b")],
)
def test_lists_have_the_commas_of_the_language(content: Content, language: str, joined: str) -> None:
    assert _localizer(content, language).joined(("a", "", "b")) == joined


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        *((code, "2024", "2024") for code in CODES),
        ("en", "2024-03", "March 2024"),
        ("fr", "2024-03", "mars 2024"),
        ("ht", "2024-03", "mas 2024"),
        ("es", "2024-03", "marzo de 2024"),
        ("ar", "2024-03", "مارس 2024"),
        ("en", "2024-03-31", "31 March 2024"),
        ("fr", "2024-03-31", "31 mars 2024"),
        ("ht", "2024-03-31", "31 mas 2024"),
        ("es", "2024-03-31", "31 de marzo de 2024"),
        ("ar", "2024-03-31", "31 مارس 2024"),
        ("en", "2024-03-01", "1 March 2024"),
        ("fr", "2024-03-01", "1er mars 2024"),
        ("ht", "2024-03-01", "1ye mas 2024"),
        ("es", "2024-03-01", "1 de marzo de 2024"),
        ("fr", "2024-12-11", "11 décembre 2024"),
    ],
)
def test_dates_are_said_as_people_say_them(content: Content, language: str, written: str, said: str) -> None:
    assert _localizer(content, language).partial_date(written) == said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Sunday 31 March 2024"),
        ("fr", "dimanche 31 mars 2024"),
        ("ht", "dimanch 31 mas 2024"),
        ("es", "domingo 31 de marzo de 2024"),
        ("ar", "الأحد 31 مارس 2024"),
    ],
)
def test_today_has_its_weekday(content: Content, language: str, said: str) -> None:
    assert _localizer(content, language).today(date(2024, 3, 31)) == said


def test_the_first_of_the_month_is_special_in_french_today_too(content: Content) -> None:
    assert _localizer(content, "fr").today(date(2026, 5, 1)) == "vendredi 1er mai 2026"


@pytest.mark.parametrize(
    ("texts", "shown"),
    [
        ({"fr": "Un", "en": "One"}, "Un"),
        ({"en": "One", "ar": "واحد"}, "One"),
        ({"ht": "En"}, "En"),
        ({ANY_LANGUAGE: "1"}, "1"),
    ],
)
def test_single_words_fall_back_to_the_default_and_then_to_any(
    content: Content, texts: dict[str, str], shown: str
) -> None:
    languages = tuple(Language(code=code, name=code) for code in ("fr", "en", "ht", "ar"))
    there = _localizer(replace(content, languages=languages), "fr")
    assert there.localize(LocalizedText(texts)) == shown


@pytest.mark.parametrize("language", ["ar", "ar-EG", "he", "ur", "fa"])
def test_languages_written_from_right_to_left(language: str) -> None:
    assert is_right_to_left(language)


@pytest.mark.parametrize("language", ["ht", "fr", "arn", ""])
def test_languages_written_from_left_to_right(language: str) -> None:
    assert not is_right_to_left(language)


def test_every_block_of_an_exhibit_with_all_kinds_becomes_plain_values(library: StoredRelease) -> None:
    content = library.release.content
    for language in content.languages:
        there = Localizer(content, library.release.catalogues, "file:///media", language.code, {})
        for section in (section for tab in content.tabs for section in tab.sections):
            for block in section.blocks:
                _is_plain(there.block(block))


def _is_plain(value: object) -> None:
    if isinstance(value, dict):
        assert all(isinstance(key, str) and "_" not in key for key in value)
        for each in value.values():
            _is_plain(each)
    elif isinstance(value, list):
        for each in value:
            _is_plain(each)
    else:
        assert type(value) in {str, int, float, bool}, value


NARROW = "\N{NARROW NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("1245000", {"en": "1,245,000", "fr": f"1{NARROW}245{NARROW}000", "ar": "1,245,000"}),
        ("10000", {"en": "10,000", "es": f"10{NARROW}000", "ht": f"10{NARROW}000"}),
        ("1994", {"en": "1994", "fr": "1994", "ht": "1994"}),
        ("84.5", {"en": "84.5", "fr": "84,5", "ht": "84,5", "es": "84,5"}),
        ("+36%", {"en": "+36%", "fr": f"+36{NARROW}%"}),
        ("-12000.25", {"en": "\N{MINUS SIGN}12,000.25", "ht": f"\N{MINUS SIGN}12{NARROW}000,25"}),
        ("007", {"en": "007", "fr": "007"}),
        ("24/7", {"en": "24/7", "fr": "24/7"}),
    ],
)
def test_a_plain_number_is_written_as_each_language_does(content: Content, value: str, said: dict[str, str]) -> None:
    figure = Figure({"": value})
    assert {code: _localizer(content, code).localize(figure) for code in said} == said


@pytest.mark.parametrize("kind", [Measure, Quantity])
def test_thousands_of_numbers_that_are_compared_stand_apart_in_all_of_them(
    content: Content, kind: type[Measure]
) -> None:
    figures = [kind({"": value}) for value in ("9600", "11200", "960")]
    assert [_localizer(content, "en").localize(figure) for figure in figures] == ["9,600", "11,200", "960"]


def test_a_number_that_is_written_in_each_language_stays_as_it_was_typed(shows: Shows) -> None:
    block = shows("kind: numbers\nitems:\n  - {value: {en: '2,200', fr: '12000'}, label: People}")
    assert block["items"][0]["value"] == "12000"  # type: ignore[index]


def test_a_number_in_a_block_that_falls_back_is_written_as_in_that_language(shows: Shows) -> None:
    block = shows("kind: numbers\nitems:\n  - {value: 12000, label: {en: People}}")
    assert block["items"][0]["value"] == "12,000"  # type: ignore[index]


@pytest.mark.parametrize(("language", "shown"), [("ar", "\u2066+509 28 12 34 56\u2069"), ("en", "+509 28 12 34 56")])
def test_a_telephone_number_reads_from_left_to_right_in_prose_too(content: Content, language: str, shown: str) -> None:
    localizer = _localizer(replace(content, default_language=language), language)
    person = Person(who=LocalizedText({"": "M"}), text=LocalizedText({"": "M"}), phone="+509 28 12 34 56")
    prose = RichText({language: (Paragraph("paragraph", "<b>X</b> +509 28 12 34 56."),)})
    text = localizer.block(Text(text=prose))["text"][0]["text"]
    assert text == f"<b>X</b> {shown}."
    assert localizer.block(person)["phone"] == shown
    assert localizer.localize(LocalizedText({language: "+509 28 12 34 56"})) == shown
