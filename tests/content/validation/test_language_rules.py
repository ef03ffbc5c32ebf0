"""The languages of a content are chosen among its own, and read by somebody."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.content.conftest import Desk

HEADING = "          - {kind: heading, text: Hello}\n"


def test_the_source_language_is_one_of_the_languages(desk: "Desk", top: str) -> None:
    diagnostic = desk.diagnostic(
        top.replace("default_language: en", "default_language: en\nsource_language: fra") + HEADING
    )
    assert (diagnostic.what, diagnostic.how) == ("`fra` is not one of the `languages`.", "Did you mean `fr`?")


def test_the_default_language_is_one_of_the_languages(desk: "Desk", top: str) -> None:
    diagnostic = desk.diagnostic(top.replace("default_language: en", "default_language: fra") + HEADING)

    assert (diagnostic.what, diagnostic.how) == ("`fra` is not one of the `languages`.", "Did you mean `fr`?")


@pytest.mark.parametrize("words", ["reviewed: false", "reviewed: no", ""])
def test_a_language_that_no_native_speaker_read_is_one_warning(desk: "Desk", top: str, words: str) -> None:
    text = top.replace("name: Français, reviewed: true", f"name: Français, {words}") + HEADING

    diagnostic = desk.diagnostic(text)
    assert (diagnostic.severity, diagnostic.what) == (
        "warning",
        "No native speaker has confirmed the texts in Français.",
    )
