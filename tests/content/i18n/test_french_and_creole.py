"""In French and Creole, Home, the desk and the reception of those who return each have a word of their own."""

import re

import pytest

from kiosk.content.i18n import messages
from kiosk.content.store.store import StoredRelease

RECEPTION = {"fr": "accueil", "ht": "akèy"}
DESK = {"fr": "guichet", "ht": "gichè"}


@pytest.mark.parametrize("language", ["fr", "ht"])
def test_no_button_or_message_calls_home_or_the_desk_by_the_word_for_reception(language: str) -> None:
    words = messages.read(language).messages

    assert not [text for text in words.values() if RECEPTION[language] in text.casefold()]
    assert DESK[language] in words["ask_at_the_desk"].casefold()


@pytest.mark.parametrize("language", ["fr", "ht"])
def test_nobody_is_sent_to_the_reception_where_the_desk_is_meant(shipped: StoredRelease, language: str) -> None:
    told = re.findall(rf"[^'\"]*{RECEPTION[language]}[^'\"]*", repr(shipped.release.content))
    asks = [text for text in told if re.search(r"\b(Demandez|Dites|Allez|Mande|Ale|biwo akèy)\b", text)]

    assert not asks
