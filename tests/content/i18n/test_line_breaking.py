"""No sign stands alone on a line."""

import pytest

from kiosk.content.i18n import messages
from kiosk.content.i18n.line_breaking import with_no_break_spaces


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("De quoi avez-vous besoin ?", "De quoi avez-vous besoin\u00a0?"),
        ("« mot » : oui ! non ; si", "«\u00a0mot\u00a0»\u00a0: oui\u00a0! non\u00a0; si"),
        ("What do you need?", "What do you need?"),
        ("Number %1 of %2", "Number %1 of %2"),
        ("a <b>b</b> &amp; c", "a <b>b</b> &amp; c"),
    ],
)
def test_signs_stay_with_their_words(text: str, kept: str) -> None:
    assert with_no_break_spaces(text) == kept


def test_words_of_the_interface_keep_theirs() -> None:
    assert messages.read("fr").messages["source"] == "Source\u00a0: %1"
