"""Makes excerpts: the part of a text around the found words, which are marked."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from html import escape
from itertools import chain, takewhile

from kiosk.content.i18n.normalize import fold, is_whole, spans
from kiosk.content.schema.types.texts import BETWEEN

LENGTH = 110
"""Characters, about two lines."""
_BEFORE = 35
"""How much of them may stand before the first word that was found."""


def excerpt(text: str, words: Sequence[str], length: int = LENGTH) -> str:
    """Return an excerpt around the first found word, escaped for Qt's styled text, the found words in bold."""
    found = _found(text, words)
    first = next(found, (0, 0))
    begin, end = _window(text, first[0], length)
    marked, position = [], begin
    for left, right in takewhile(lambda each: each[1] <= end, chain([first], found)):
        if begin <= left < right:
            marked += [_escaped(text[position:left]), "<b>", _escaped(text[left:right]), "</b>"]
            position = right
    marked.append(_escaped(text[position:end]))
    return f"{'… ' if begin else ''}{''.join(marked).strip()}{' …' if end < len(text) else ''}"


def plain(text: str, words: Sequence[str], length: int = LENGTH) -> str:
    """Return the excerpt as plain text, for speech."""
    first, _ = next(_found(text, words), (0, 0))
    begin, end = _window(text, first, length)
    return text[begin:end].replace(BETWEEN, ". ").strip()


def _found(text: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where what was found stands: a whole word, or the letters alone where no blanks part words."""
    sought = tuple(words)
    for begin, end in spans(text):
        folded, parts = _folded(text[begin:end])
        if parts is None:
            if any(found in folded for found in words):
                yield from _within(text[begin:end], begin, words)
        elif folded.startswith(sought) or (len(parts) > 1 and any(part.startswith(sought) for part in parts)):
            yield begin, end


@lru_cache(maxsize=2**12)
def _folded(word: str) -> tuple[str, tuple[str, ...] | None]:
    """Return a word as it is compared, and its parts, or None where no blanks part words."""
    folded = fold(word).strip()
    return folded, tuple(folded.split()) if is_whole(folded) else None


def _within(word: str, begin: int, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where in a text without blanks, which begins there, the words stand."""
    letters = [fold(letter) for letter in word]
    folded = "".join(letters)
    places = [place for place, letter in enumerate(letters) for _ in letter]
    lit = {
        place
        for found in words
        for start in range(len(folded))
        if folded.startswith(found, start)
        for place in range(places[start], places[start + len(found) - 1] + 1)
    }
    for place in sorted(lit):
        if place - 1 not in lit:
            after = next(each for each in range(place, len(word) + 1) if each not in lit)
            yield begin + place, begin + after


def _window(text: str, first: int, length: int) -> tuple[int, int]:
    """Return from where to where the text is shown, without cutting a word."""
    begin = 0
    if first > _BEFORE:
        begin = max(text.rfind(sign, 0, first - _BEFORE // 2) for sign in (" ", BETWEEN)) + 1
        begin = begin if begin >= first - 2 * _BEFORE else first
    if len(text) - begin <= length:
        return begin, len(text)
    end = max(text.rfind(sign, begin, begin + length) for sign in (" ", BETWEEN))
    return begin, end if end > first else begin + length


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace(BETWEEN, " · ")
