"""Normalizes words for search: without case, accents, vowel signs and ligatures.

Index and query are normalized by the same function. Chinese, Japanese, Thai,
Khmer and their like put no blanks between words: there a word may begin at each letter.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category, decimal, normalize

WINDOW = 4
"""Length of the index terms in a script without blanks, and of the parts of a query."""
HAN_WINDOW = 2
"""Length of the parts of a Chinese query: most words have two characters."""
SHORT = 2
"""Words of a query up to this length are not searched: they are everywhere."""

_HAN = "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_UNSPACED = (
    "\u0e00-\u0e4f\u0e80-\u0ecf\u1000-\u103f\u1050-\u109f\u1780-\u17df\u1950-\u19cf\u1a20-\u1a7f\u1b00-\u1b4f"
    "\u3031-\u3035\u3040-\u312f\u31a0-\u31ff\ua000-\ua4cf\ua980-\ua9cf\ua9e0-\ua9ef\uaa60-\uaadf"
    "\U0001aff0-\U0001b2ff"
)
"""Thai, Lao, Burmese, Khmer, Tai and Javanese scripts, kana, bopomofo and Yi; their digits stand by themselves."""
_CHARACTERS = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f"
    "\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u0898-\u089f\u08ca-\u08ff"
    "\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef]"
)
"""Accents, the vowel signs of Hebrew, Arabic and Syriac, the line that stretches an Arabic word, and what chooses
between forms of a letter. The vowel signs of other scripts tell words apart and stay."""
_LETTERS = {"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "\u0131": "i", "\u0629": "\u0647", "\u0649": "\u064a"}
"""What Unicode does not take apart; the last two are what writers of Arabic put one for the other."""
_RUN = re.compile(f"(?P<han>[{_HAN}]+)|(?P<unspaced>[{_UNSPACED}]+)|[^{_HAN}{_UNSPACED}]+")
_WITHOUT_BLANKS = re.compile(f"[{_HAN}{_UNSPACED}]")
_HAN_LETTERS = re.compile(f"[{_HAN}]")
_WORD = re.compile(r"\S+")


class _Folding(dict[int, str]):
    """The folding of each character: letters and digits, nothing, or a blank."""

    def __missing__(self, code: int) -> str:
        plain = normalize("NFKD", normalize("NFKD", chr(code)).casefold())
        self[code] = folded = "".join(map(_part, plain))
        return folded


class _Words(dict[int, str]):
    """A translation table that replaces all but letters and digits by a blank."""

    def __missing__(self, code: int) -> str:
        self[code] = kept = " " if _FOLDING[code].isspace() else chr(code)
        return kept


def _part(letter: str) -> str:
    kind = category(letter)
    if kind == "Cf" or _CHARACTERS.match(letter):
        return ""
    if kind == "Nd":
        return str(decimal(letter))
    return _LETTERS.get(letter, letter) if kind[0] in "LNM" else " "


_FOLDING, _WORDS = _Folding(), _Words()


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each word of a text begins and ends. An apostrophe ends it: `l’aide` are two words."""
    return (found.span() for found in _WORD.finditer(text.translate(_WORDS)))


def words(text: str) -> list[str]:
    """Return the words of a text as they are written."""
    return text.translate(_WORDS).split()


def fold(text: str) -> str:
    """Return the normalized words of a text, with blanks between them."""
    return (text if text.isascii() else normalize("NFKD", text)).translate(_FOLDING)


def is_whole(term: str) -> bool:
    """Return whether a term is a whole word, not a suffix of one in a script without blanks."""
    return not _WITHOUT_BLANKS.search(term)


def is_short(part: str) -> bool:
    """Return whether a part of a query is too short to be searched."""
    return len(part) < HAN_WINDOW if _HAN_LETTERS.match(part) else len(part) <= SHORT


def terms(text: str) -> list[str]:
    """Return the index terms of a text: its words, and in scripts without blanks the suffixes from each letter."""
    return [term for word in fold(text).split() for term in _terms(word)]


def query_terms(text: str) -> list[str]:
    """Return the prefixes of a query: a text matches when each is the beginning of one of its terms."""
    return [part for word in fold(text).split() for part in _parts(word)]


@lru_cache(maxsize=2**14)
def _terms(word: str) -> tuple[str, ...]:
    if not _WITHOUT_BLANKS.search(word):
        return (word,)
    found: list[str] = []
    for run in _RUN.finditer(word):
        starts = range(*run.span())
        found += [word[start : start + WINDOW] for start in starts] if run.lastgroup else [run[0]]
    return tuple(found)


def _parts(word: str) -> Iterator[str]:
    for run in _RUN.finditer(word):
        size = {"han": HAN_WINDOW, "unspaced": WINDOW}.get(run.lastgroup or "", len(run[0]))
        last = max(0, len(run[0]) - size)
        for start in range(0, len(run[0]), size):
            yield run[0][min(start, last) :][:size]
