"""What was hardly meant to be read is named, and what only looks like it is not."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.content.conftest import Desk


def _said(desk: "Desk", block: str) -> list[tuple[str, str]]:
    return [(diagnostic.severity, diagnostic.what) for diagnostic in desk.read_block(block).diagnostics]


def _said_of(desk: "Desk", written: str) -> list[str]:
    """Return what is said of a short text that is written so."""
    return [what for _, what in _said(desk, f"kind: heading\ntext: {written}")]


def _said_of_markdown(desk: "Desk", written: str) -> list[str]:
    return [what for _, what in _said(desk, f"kind: text\ntext: {written}")]


# --- what stands for nothing, or for later


@pytest.mark.parametrize("written", ["null", "~", "NULL", '"null"', "undefined", "NaN"])
def test_what_programs_write_for_nothing_is_shown_as_it_is(desk: "Desk", written: str) -> None:
    plain = written.strip('"')
    assert _said(desk, f"kind: heading\ntext: {written}") == [("warning", f"The text `{plain}` is shown as it is.")]
    assert _said_of_markdown(desk, written) == [f"The text `{plain}` is shown as it is."]


@pytest.mark.parametrize(
    "written",
    [
        "TODO",
        '"TODO: translate"',
        '"[TODO] the hours"',
        "todo",
        '"FIXME later"',
        "TBD",
        "xxx",
        '"Xxx"',
        '"???"',
        "...",
        "…",
        '"Lorem ipsum dolor sit amet"',
    ],
)
def test_what_is_left_for_later_is_named(desk: "Desk", written: str) -> None:
    assert _said_of(desk, written) == [f"The text is not finished: `{written.strip(chr(34))}`."]


@pytest.mark.parametrize(
    "written",
    [
        '"Null and void"',
        '"Todos are welcome"',
        '"XXX. Olympics"',
        '"XXIV"',
        '"What to do"',
        "–",
        "∞",
        '"… and more"',
        '"TODOS"',
        "Tod",
    ],
)
def test_words_that_only_begin_so_are_fine(desk: "Desk", written: str) -> None:
    assert _said_of(desk, written) == []


def test_where_todo_and_null_are_words_they_are_fine(desk: "Desk", top: str) -> None:
    top = top.replace("code: fr, name: Français", "code: es, name: Español").replace("fr: Lieux", "es: Lugares")
    line = "          - {kind: heading, text: {en: Everything, es: TODO}}\n"
    assert desk.read(top + line).diagnostics == ()
    top = top.replace("code: es, name: Español", "code: de, name: Deutsch").replace("es: Lugares", "de: Orte")
    words = [diagnostic.what for diagnostic in desk.read(top + line.replace("es: TODO", "de: Null")).diagnostics]
    assert [what for what in words if "Buttons" not in what] == []


# --- quotation marks


@pytest.mark.parametrize(
    "written",
    ["“Welcome”", "«Bienvenue»", "„Guten Tag“", "”Hej”", "\N{LEFT SINGLE QUOTATION MARK}Welcome’", '“Welcome"'],
)
def test_quotation_marks_of_a_text_program_do_not_hold_a_text(desk: "Desk", written: str) -> None:
    assert _said_of(desk, written) == ["The quotation marks around the text are shown."]


@pytest.mark.parametrize("written", ['Welcome"', "“Welcome", "Welcome”", "Welcome'", "Bienvenue »"])
def test_a_mark_at_one_end_only_is_named(desk: "Desk", written: str) -> None:
    assert _said_of(desk, written) == ["A quotation mark stands at one end of the text, and is shown."]


@pytest.mark.parametrize(
    "written",
    [
        '"“Welcome”"',
        "“Welcome” says the sign",
        "The sign says “Welcome”",
        'A screen of 21"',
        "The readers'",
        "Sa k ap m'",
        "“Yes” or “No”",
        "’Til the end",
        "Rock ’n’ roll",
        "L’école",
    ],
)
def test_quotation_marks_that_belong_to_a_text_are_fine(desk: "Desk", written: str) -> None:
    assert _said_of(desk, written) == []


def test_below_a_bar_a_text_needs_no_quotation_marks(desk: "Desk") -> None:
    assert _said_of_markdown(desk, '|\n  "The first line.\n  The second."') == [
        "The quotation marks around the text are shown."
    ]
    assert _said_of_markdown(desk, '|\n  "Yes" is a word.\n  So is "no"') == []


# --- marks


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ('"A <b>bold</b> word"', "HTML stands in the text and is shown as it is: `A <b>bold</b> word`."),
        ('"Two<br/>lines"', "HTML stands in the text and is shown as it is: `Two<br/>lines`."),
        ('"A&nbsp;B"', "An entity of HTML stands in the text and is shown as it is: `A&nbsp;B`."),
        ('"You &amp; me"', "An entity of HTML stands in the text and is shown as it is: `You &amp; me`."),
        ('"L&#39;eau"', "An entity of HTML stands in the text and is shown as it is: `L&#39;eau`."),
        ('"A **bold** word"', "`**` stands in the text and is shown as it is: `A **bold** word`."),
    ],
)
def test_marks_in_a_text_without_marks_are_named(desk: "Desk", written: str, what: str) -> None:
    assert _said_of(desk, written) == [what]


@pytest.mark.parametrize(
    ("written", "how"),
    [
        ('"A <b>bold</b> word, <b>twice</b>"', "Delete `<b>` and `</b>`: here a text has no such marks."),
        ('"Two<br/>lines"', "Delete `<br/>`: here a text has no such marks."),
        ('"A&nbsp;B"', "Write the sign itself in place of `&nbsp;`: a space."),
        ('"L&#39;eau &amp; x"', "Write the sign itself in place of `&#39;` and `&amp;`: `'` and `&`."),
    ],
)
def test_what_to_write_in_place_of_marks_is_told_exactly(desk: "Desk", written: str, how: str) -> None:
    assert desk.block_problem(f"kind: heading\ntext: {written}").how == how


def test_the_screen_shows_the_default_language_in_place_of_a_text_that_is_deleted(desk: "Desk") -> None:
    assert desk.block_problem("kind: heading\ntext: {en: One, fr: TODO}").how == (
        "Write it, or delete `fr: …`; then the screen shows `en: …` instead."
    )
    assert "another language" in desk.block_problem("kind: heading\ntext: {en: TODO, fr: Un}").how
    assert desk.block_problem("kind: heading\ntext: TODO").how == "Write it, or delete `text: …`."


@pytest.mark.parametrize("written", ['"a < b > c"', '"You & me; and us"', '"AT&T"', '"5 * 3 * 2"', '"<3"', '"R&D;"'])
def test_signs_that_only_look_like_marks_are_fine(desk: "Desk", written: str) -> None:
    assert [what for what in _said_of(desk, written) if "R&D" not in what] == []


def test_stars_that_make_nothing_bold_are_named(desk: "Desk") -> None:
    assert _said_of_markdown(desk, '"Some ** bold ** words"') == ["`**` stands in the text and makes nothing bold."]
    assert _said_of_markdown(desk, '"Some **bold** words"') == []


# --- translations


def test_a_text_that_is_the_same_in_two_languages_is_not_translated(desk: "Desk") -> None:
    diagnostic = desk.block_problem('kind: heading\ntext: {en: "Where to find us", fr: "Where to find us"}')
    assert (diagnostic.severity, diagnostic.what) == ("warning", "The text in `fr` is the same as in `en`.")
    assert diagnostic.path.endswith("text › fr")
    assert _said_of_markdown(desk, '{en: "This is **our** house.", fr: "This is **our** house."}') != []


@pytest.mark.parametrize(
    "both",
    [
        "Restaurant",
        "IOM Haiti",
        "Port-au-Prince, Cap-Haïtien",
        "12 km",
        "1.6 million",
        "Radio Voix de Paix",
        "Le Nouvelliste",
    ],
)
def test_names_and_numbers_are_the_same_in_every_language(desk: "Desk", both: str) -> None:
    assert _said_of(desk, f'{{en: "{both}", fr: "{both}"}}') == []


def test_names_of_organisations_and_credits_may_be_the_same(desk: "Desk") -> None:
    name = '{en: "Médecins sans frontières", fr: "Médecins sans frontières"}'
    partner = f"kind: partners\nitems:\n  - {{name: {name}, kind: other, role: {{en: Doctors, fr: Médecins}}}}"
    assert _said(desk, partner) == []


def test_what_is_written_once_for_all_languages_is_fine(desk: "Desk") -> None:
    assert _said_of(desk, '"Where to find us"') == []
