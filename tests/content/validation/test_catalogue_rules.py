"""An organisation brings the words of the kiosk itself in a language of its own."""

from textwrap import indent
from typing import TYPE_CHECKING

import pytest
import yaml

from kiosk.content.i18n import messages
from kiosk.content.publish.publish import prepare
from kiosk.content.store.store import Store

if TYPE_CHECKING:
    from tests.content.conftest import Desk

PORTUGUESE = messages.template("pt").replace('name: ""', "name: Português").replace("reviewed: false", "reviewed: true")


def _with(top: str, entry: str) -> str:
    """Return a whole file with one more language, which leaves its texts to English."""
    blocks = "          - {kind: heading, text: IOM}\n"
    shared = top.replace("{en: Places, fr: Lieux}", "Places")
    return shared.replace("default_language", indent(entry, "  ") + "default_language") + blocks


def test_what_the_command_prints_is_accepted_once_it_has_a_name(desk: "Desk", top: str) -> None:
    assert desk.read(_with(top, PORTUGUESE)).diagnostics == ()
    assert yaml.safe_load(PORTUGUESE)[0]["interface"]["words"] == messages.read("en").messages


def test_the_words_of_the_content_go_into_the_release(desk: "Desk", top: str) -> None:
    entry = PORTUGUESE.replace('close: "Close"', 'close: "Fechar"').replace("[January", "[janeiro")
    desk.read(_with(top, entry))
    stored = prepare(desk.folder / "content.yaml", Store(desk.folder / "store")).stored
    assert stored
    assert stored.release.catalogues["pt"].messages["close"] == "Fechar"
    assert stored.release.catalogues["pt"].months[0] == "janeiro"
    assert stored.release.catalogues["fr"].messages["close"] == "Fermer"


def test_a_language_without_words_is_a_warning_that_says_how_to_get_them(desk: "Desk", top: str) -> None:
    (diagnostic,) = desk.read(_with(top, "- {code: pt, name: Português, reviewed: true}\n")).diagnostics
    assert diagnostic.severity == "warning"
    assert diagnostic.what.startswith("Buttons and dates stay English in `pt`: there are no `touch_to_begin`")
    assert "`kiosk words pt`" in diagnostic.how


def test_words_that_are_missing_are_named_and_english(desk: "Desk", top: str) -> None:
    loaded = desk.read(_with(top, PORTUGUESE.replace('      close: "Close"\n', "")))
    assert [diagnostic.what for diagnostic in loaded.diagnostics] == [
        "Buttons and dates stay English in `pt`: there are no `close`."
    ]
    assert loaded.content
    assert messages.of(loaded.content.languages[-1]).messages["close"] == "Close"


@pytest.mark.parametrize("code", ["fr-CA", "es", "ar"])
def test_a_language_that_comes_with_the_program_needs_no_words(desk: "Desk", top: str, code: str) -> None:
    assert desk.read(_with(top, f"- {{code: {code}, name: Other, reviewed: true}}\n")).diagnostics == ()


def test_single_words_of_a_language_that_comes_with_the_program_can_be_others(desk: "Desk", top: str) -> None:
    content = desk.read(
        _with(top, "- {code: es, name: Español, reviewed: true, interface: {words: {leave: Adiós}}}\n")
    ).content
    assert content
    words = messages.of(content.languages[-1]).messages
    assert (words["leave"], words["close"]) == ("Adiós", "Cerrar")


def test_blanks_that_keep_words_together_stay(desk: "Desk", top: str) -> None:
    language = '- {code: es, name: Español, reviewed: true, interface: {words: {help: "¿Ayuda\\u202F?  Sí"}}}\n'
    content = desk.read(_with(top, language)).content
    assert content
    assert messages.of(content.languages[-1]).messages["help"] == "¿Ayuda\u202f? Sí"


@pytest.mark.parametrize(
    ("right", "wrong", "what", "how"),
    [
        ("close:", "clsoe:", "The kiosk has no word `clsoe`.", "Did you mean `close`?"),
        ("Next: %1", "Next", "The places for values are not those of the English words.", "“Next: %1”"),
        ('"Close"', '"Close %1"', "The places for values are not those of the English words.", "there is no `%1`"),
        ('"Close"', '""', "A text belongs here, not empty.", "Translate “Close”."),
        ('"Close"', '"' + "x" * 201 + '"', "The text has 201 characters; 200 are possible.", "Shorten it."),
        ('month: "{month} {year}"', 'month: "{year}"', "`{year}` has not the places that it needs.", "`{month}`"),
        (
            "{weekday} {day}",
            "{weekday.real} {day}",
            "`{weekday.real} {day}` has not the places that it needs.",
            "`{day}`",
        ),
        ("{number}%", "{}%", "`{}%` has not the places that it needs.", "`{number}`"),
        ("{number}%", "{number}%{", "`{number}%{` has not the places that it needs.", "`{number}`"),
        (", December]", "]", "The list has 11 entries; 12 are needed.", "Add those that are missing."),
        ('decimal: "."', "decimal: point", "`point` is not one sign.", "Write one sign between quotes"),
        ("    words:\n", "    wrods:\n", "`wrods` is not a key of this part.", "Did you mean `words`?"),
    ],
)
def test_a_slip_is_named_where_it_is(desk: "Desk", top: str, right: str, wrong: str, what: str, how: str) -> None:
    entry = PORTUGUESE.replace(right, wrong, 1)
    assert entry != PORTUGUESE
    text = _with(top, entry)
    diagnostic = next(diagnostic for diagnostic in desk.read(text).diagnostics if diagnostic.what == what)
    assert how in diagnostic.how
    assert wrong.strip().strip('"')[:4] in text.splitlines()[diagnostic.line - 1]


def test_words_that_are_no_group_are_named(desk: "Desk", top: str) -> None:
    entry = "- {code: pt, name: Português, reviewed: true, interface: {words: all}}\n"
    found = {diagnostic.what for diagnostic in desk.read(_with(top, entry)).diagnostics}
    assert "A group of words belongs here, not a single value." in found
