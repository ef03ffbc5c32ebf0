"""Words and longer texts in several languages."""

from typing import TYPE_CHECKING

import pytest

from kiosk.content.schema.blocks import Heading
from kiosk.content.validation.text_rules import LONGEST_PROSE, LONGEST_SENTENCE, LONGEST_WORDS

if TYPE_CHECKING:
    from tests.content.conftest import Desk


def _heading(desk: "Desk", text: str) -> dict[str, str]:
    content = desk.read_block(f"kind: heading\ntext: {text}").content
    assert content is not None
    heading = content.tabs[0].sections[0].blocks[0]
    assert isinstance(heading, Heading)
    return dict(heading.text.texts)


def test_a_text_stands_in_each_language(desk: "Desk") -> None:
    assert _heading(desk, "{en: Hello, fr: Bonjour}") == {"en": "Hello", "fr": "Bonjour"}


def test_one_plain_text_is_the_same_in_every_language(desk: "Desk") -> None:
    assert _heading(desk, "IOM") == {"": "IOM"}


def test_line_ends_in_a_short_text_become_spaces_and_hard_spaces_stay(desk: "Desk") -> None:
    assert _heading(desk, "|\n  12\u00a0000\n  people\n") == {"": "12\u00a0000 people"}


def test_a_text_is_plain_python_for_the_program(desk: "Desk") -> None:
    texts = _heading(desk, "{en: Hello, fr: Bonjour}")

    assert {type(text) for text in [*texts, *texts.values()]} == {str}


def test_a_missing_language_is_a_warning_that_names_it(desk: "Desk") -> None:
    diagnostic = desk.block_problem("kind: heading\ntext: {en: Hello}")

    assert (diagnostic.severity, diagnostic.what) == ("warning", "The text is missing in fr.")


def test_an_unknown_language_is_an_error_with_a_guess(desk: "Desk") -> None:
    diagnostic = desk.block_problem("kind: heading\ntext: {en: Hello, fr: Bonjour, fre: Bonjour}")

    assert diagnostic.what == "`fre` is not one of the languages of this content."
    assert diagnostic.how == "Did you mean `fr`?"


@pytest.mark.parametrize("text", ["", '""', "{en: Hello, fr: }", '"  "'])
def test_an_empty_text_is_an_error(desk: "Desk", text: str) -> None:
    diagnostic = desk.block_problem(f"kind: heading\ntext: {text}")

    assert diagnostic.what == "The text is empty."


@pytest.mark.parametrize("text", ["[Hello]", "{}", "{en: [Hello], fr: Bonjour}", "{en: {fr: x}, fr: Bonjour}"])
def test_something_else_than_a_text_is_an_error(desk: "Desk", text: str) -> None:
    assert desk.block_problem(f"kind: heading\ntext: {text}").what.startswith("A text belongs here, not ")


def test_a_long_sentence_is_a_warning(desk: "Desk") -> None:
    sentence = "word " * LONGEST_SENTENCE + "word."

    diagnostic = desk.block_problem(f"kind: heading\ntext: {sentence}")
    assert (diagnostic.severity, diagnostic.what) == ("warning", "A sentence of 21 words is hard to follow.")


def test_several_short_sentences_are_fine(desk: "Desk") -> None:
    sentence = "word " * (LONGEST_SENTENCE - 1) + "word"

    assert desk.read_block(f"kind: heading\ntext: {sentence}. {sentence}? “{sentence}.” {sentence}").diagnostics == ()


def test_signs_without_letters_are_not_words(desk: "Desk") -> None:
    assert desk.read_block("kind: heading\ntext: " + "« mot » " * LONGEST_SENTENCE).diagnostics == ()


def test_what_a_narrow_space_joins_is_one_word(desk: "Desk") -> None:
    assert desk.read_block('kind: heading\ntext: "“' + "20\u202f000 " * LONGEST_SENTENCE + '»"').diagnostics == ()


@pytest.mark.parametrize(("kind", "longest"), [("heading", LONGEST_WORDS), ("text", LONGEST_PROSE)])
def test_a_text_has_a_greatest_length(desk: "Desk", kind: str, longest: int) -> None:
    exactly = "Word. " * (longest // 6) + "x" * (longest % 6)
    assert desk.read_block(f"kind: {kind}\ntext: {exactly}").diagnostics == ()
    assert (
        f"{longest:,} are possible" in desk.block_problem(f"kind: {kind}\ntext: {'Word. ' * (longest // 6 + 1)}").what
    )
