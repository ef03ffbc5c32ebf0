"""Words as a search compares them: without case, accents, vowel signs and ligatures."""

import re
import unicodedata

_SIGNS = "\u0300-\u036f\u0591-\u05bd\u0640\u064b-\u065f\u0670"
"""Accents, the vowel signs of Hebrew and Arabic, and the line that stretches an Arabic word."""
_LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "\u0131": "i", "\u0629": "\u0647", "\u0649": "\u064a"}
"""What Unicode does not take apart; the last two are what writers of Arabic put one for the other."""

WORD = re.compile(rf"[^\W_][^\W_{_SIGNS}]*(?:[{_SIGNS}]+[^\W_{_SIGNS}]*)*")
"""A word or number as it stands in a text. An apostrophe ends it: `l’aide` are two words."""

_SIGN = re.compile(f"[{_SIGNS}]+")
_LETTER = re.compile(f"[{''.join(_LETTERS)}]")


def fold(word: str) -> str:
    """Return a word in the form in which words are compared."""
    if word.isascii():
        return word.lower()
    plain = _SIGN.sub("", unicodedata.normalize("NFKD", word)).casefold()
    return _LETTER.sub(lambda found: _LETTERS[found[0]], plain)


def folded_words(text: str) -> list[str]:
    """Return the words of a text in the form in which they are compared."""
    return [word for each in WORD.findall(text) for word in WORD.findall(fold(each))]
