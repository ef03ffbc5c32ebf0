"""What the whole exhibit says, in the language of the visitor."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.content.store.store import StoredRelease
from kiosk.models.exhibit import Exhibit
from tests.models.exhibits import MEDIA, exhibit
from tests.visitor import HandClock


@pytest.fixture
def shown(clock: HandClock) -> Exhibit:
    """An exhibit in Creole, French and English that shows its content."""
    shown = Exhibit(clock)
    shown.show(exhibit())
    return shown


def test_before_there_is_content_it_is_empty_and_quiet(clock: HandClock) -> None:
    nothing = Exhibit(clock)
    assert not nothing.ready
    assert (nothing.name, nothing.today, nothing.language) == ("", "", "")
    assert dict(nothing.messages) == {}
    nothing.chooseLanguage("fr")
    nothing.reset()
    assert nothing.languages.rowCount() == 0


def test_it_begins_in_the_default_language(shown: Exhibit) -> None:
    assert shown.ready
    assert (shown.language, shown.name) == ("ht", "Exhibit in ht")
    assert shown.today == "madi 31 mas 2026"
    assert shown.messages["close"] == "Fèmen"


def test_another_language_changes_every_word(shown: Exhibit) -> None:
    localized = QSignalSpy(shown.localized)
    shown.chooseLanguage("fr")
    assert localized.count() == 1
    assert (shown.language, shown.name, shown.today) == ("fr", "Exhibit in fr", "mardi 31 mars 2026")
    assert shown.messages["close"] == "Fermer"


@pytest.mark.parametrize("code", ["xx", "es", "", "ht"])
def test_an_unknown_language_and_the_one_shown_change_nothing(shown: Exhibit, code: str) -> None:
    localized = QSignalSpy(shown.localized)
    shown.chooseLanguage(code)
    assert (shown.language, localized.count()) == ("ht", 0)


def test_the_next_visitor_finds_the_first_language(shown: Exhibit) -> None:
    shown.chooseLanguage("en")
    shown.reset()
    assert shown.language == "ht"


def test_it_can_begin_in_another_language_than_the_content_says(clock: HandClock) -> None:
    shown = Exhibit(clock, "en")
    shown.show(exhibit())
    assert shown.language == "en"
    shown.chooseLanguage("fr")
    shown.reset()
    assert shown.language == "en"


def test_a_first_language_that_the_content_lacks_is_not_missed_and_not_forgotten(clock: HandClock) -> None:
    shown = Exhibit(clock, "es")
    shown.show(exhibit())
    assert shown.language == "ht"
    shown.show(exhibit(languages="ht es"))
    assert shown.language == "es"


def test_new_content_begins_in_its_own_default_language(shown: Exhibit) -> None:
    shown.show(exhibit(default="fr"))
    assert shown.language == "fr"
    shown.chooseLanguage("ht")
    shown.reset()
    assert shown.language == "fr"


def test_new_content_can_stay_in_the_language_of_an_editor(shown: Exhibit) -> None:
    shown.show(exhibit(), "en")
    assert shown.language == "en"
    shown.show(exhibit(languages="ht fr"), "en")
    assert shown.language == "ht"


def test_the_languages_are_called_by_their_own_names(shown: Exhibit) -> None:
    assert [(each["code"], each["title"]) for each in shown.languages.records] == [
        ("ht", "Kreyòl"),
        ("fr", "Français"),
        ("en", "English"),
    ]


def test_every_language_invites_in_its_own_words_and_direction(clock: HandClock) -> None:
    shown = Exhibit(clock)
    shown.show(exhibit(languages="fr ar", default="fr"))
    french, arabic = shown.languages.records
    assert (french["begin"], french["rightToLeft"]) == ("Touchez pour commencer", False)
    assert arabic["rightToLeft"]
    assert shown.languageName == french["title"]


def test_the_greetings_begin_with_the_first_language_and_go_round(clock: HandClock) -> None:
    shown = Exhibit(clock, "fr")
    shown.show(exhibit(languages="ht fr ar"))
    greetings = shown.greetings.records
    assert [each["code"] for each in greetings] == ["fr", "ar", "ht"]
    assert [each["rightToLeft"] for each in greetings] == [False, True, False]
    assert greetings[0]["greeting"] == "Welcome in fr"


def test_arabic_reads_from_right_to_left(clock: HandClock) -> None:
    shown = Exhibit(clock)
    shown.show(exhibit(languages="ar en", default="ar"))
    assert shown.rightToLeft
    shown.chooseLanguage("en")
    assert not shown.rightToLeft


def test_the_accent_is_that_of_the_content(shown: Exhibit) -> None:
    stored = exhibit()
    content = replace(stored.release.content, accent="#112233")
    shown.show(StoredRelease(replace(stored.release, content=content), MEDIA))
    assert shown.accent == "#112233"
