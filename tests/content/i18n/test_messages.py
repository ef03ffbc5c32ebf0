"""The words of the kiosk itself: complete in every language, and all of them used."""

import re
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

import kiosk
from kiosk.content.i18n import messages
from kiosk.content.schema.blocks import Office, Partner

PACKAGE = Path(kiosk.__file__).parent
CODES = messages.languages()
ENGLISH = messages.read("en")
WRITTEN = re.compile(r'qsTr\("([^"]+)"(?P<built> \+)?')
"""A key in a view; `built` when the rest of it comes from the content."""
IN_PYTHON = re.compile(r'(?:messages\[|\w else |Role\.\w+: )"([a-z_]+)"(?: if |[\],])')
OF_A_LOCALIZER = re.compile(r'(?:\.message|apologies)\("([a-z_]+)"')
KINDS = {
    f"{prefix}_{kind}"
    for prefix, item in (("office", Office), ("partner", Partner))
    for kind in get_args(get_type_hints(item)["kind"])
}
"""The keys whose end comes from the content."""


def _views() -> str:
    return "\n".join(path.read_text("utf-8") for path in (PACKAGE / "views").rglob("*.qml"))


def _asked_by_the_program() -> set[str]:
    program = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    return {*IN_PYTHON.findall(program), *OF_A_LOCALIZER.findall(program)}


def test_there_is_a_catalogue_for_each_of_the_first_languages() -> None:
    assert CODES == ("ar", "en", "es", "fr", "ht")


@pytest.mark.parametrize("code", CODES)
def test_every_catalogue_is_complete(code: str) -> None:
    catalogue = messages.read(code)
    assert catalogue.messages.keys() == ENGLISH.messages.keys()
    assert catalogue.dates.keys() == ENGLISH.dates.keys()
    assert catalogue.numbers.keys() == ENGLISH.numbers.keys()
    assert len(set(catalogue.months)) == 12
    assert len(set(catalogue.weekdays)) == 7


@pytest.mark.parametrize("code", CODES)
def test_every_word_is_there_and_has_the_same_places_for_values(code: str) -> None:
    for key, word in messages.read(code).messages.items():
        assert isinstance(word, str)
        assert word.strip() == word != ""
        assert re.findall("%[0-9]", word) == re.findall("%[0-9]", ENGLISH.messages[key]), f"{code}: {key}"


@pytest.mark.parametrize("code", CODES)
def test_every_date_says_all_it_knows(code: str) -> None:
    dates = messages.read(code).dates
    assert dates["month"].format(month="MONTH", year="YEAR").count("MONTH") == 1
    assert {"MONTH", "2024"} <= set(re.split("[ .]", dates["month"].format(month="MONTH", year="2024")))
    for pattern in ("day", "first"):
        said = dates[pattern].format(day="1", month="MONTH", year="2024")
        assert said.startswith("1"), said
        assert "MONTH" in said
        assert "2024" in said
    assert dates["today"].format(weekday="WEEKDAY", day="DAY").split() == ["WEEKDAY", "DAY"]


def test_the_first_of_the_month_is_1er_in_french() -> None:
    assert messages.read("fr").dates["first"].startswith("1er ")


def test_every_word_that_a_view_asks_for_is_there() -> None:
    whole = {key for key, built in WRITTEN.findall(_views()) if not built}
    assert whole
    assert whole <= ENGLISH.messages.keys()


def test_every_word_that_the_content_completes_is_there() -> None:
    begun = {key for key, built in WRITTEN.findall(_views()) if built}
    assert begun == {"office_", "partner_"}
    assert {key for key in ENGLISH.messages if key.startswith(tuple(begun))} == KINDS


def test_every_word_that_the_program_asks_for_is_there() -> None:
    assert _asked_by_the_program() <= ENGLISH.messages.keys()


def test_no_word_is_without_use() -> None:
    used = {key for key, built in WRITTEN.findall(_views()) if not built} | _asked_by_the_program() | KINDS
    assert ENGLISH.messages.keys() - used == set()


def test_no_view_translates_what_is_not_a_plain_key() -> None:
    assert len(re.findall(r"qsTr\(", _views())) == len(WRITTEN.findall(_views()))
    assert not re.findall(r"qsTranslate|qsTrId|QT_TR", _views())


@pytest.mark.parametrize(
    ("code", "close"), [("fr", "Fermer"), ("fr-CA", "Fermer"), ("de", "Close"), ("pt-BR", "Close")]
)
def test_a_language_without_a_catalogue_takes_its_base_or_english(code: str, close: str) -> None:
    assert messages.read(code).messages["close"] == close


def test_all_catalogues_are_read_by_their_code() -> None:
    assert messages.read_all(["fr", "ht"]) == {"fr": messages.read("fr"), "ht": messages.read("ht")}
