"""Makes excerpts: the part of a text around the found words, which are marked."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import escape
from typing import NamedTuple

from kiosk.content.i18n.normalize import fold, is_whole, spans
from kiosk.content.schema.types.texts import BETWEEN
from kiosk.content.search.query import Group

LENGTH = 110
"""Characters, about two lines."""
_BEFORE = 35
"""How much of them may stand before the first word that was found."""
_STOPS = " .,;:·،؛。、"
"""What does not stand before an ellipsis."""
_ENDS = (".", "!", "?", "…", ":", "؟", "。", "\uff01", "\uff1f")
"""What ends a sentence."""


class _Found(NamedTuple):
    """Something found in a text."""

    begin: int
    end: int
    groups: set[int]
    """The indexes of the words that were looked for and stand there."""


def excerpt(text: str, groups: Sequence[Group], length: int = LENGTH) -> str:
    """Return an excerpt that holds most of the found words, escaped for Qt's styled text, the words in bold."""
    begin, end, found = _best_window(text, groups, length)
    marked, position = [], begin
    for each in found:
        marked += [_escaped(text[position : each.begin]), "<b>", _escaped(text[each.begin : each.end]), "</b>"]
        position = each.end
    marked.append(_escaped(text[position:end]))
    shown = "".join(marked).strip()
    return f"{'… ' if begin else ''}{f'{shown.rstrip(_STOPS)} …' if end < len(text) else shown}"


def plain(text: str, groups: Sequence[Group], length: int = LENGTH) -> str:
    """Return the excerpt as plain text, for speech."""
    begin, end, _ = _best_window(text, groups, length)
    return sentences(text[begin:end].strip().split(BETWEEN))


def sentences(parts: Iterable[str]) -> str:
    """Return parts as sentences: each ends with a stop, but the last, and none with two."""
    written = [each for part in parts if (each := part.strip())]
    return " ".join([*(each if each.endswith(_ENDS) else f"{each}." for each in written[:-1]), *written[-1:]])


def _found(text: str, groups: Sequence[Group]) -> Iterator[_Found]:
    """Yield what was found: a whole word, or the letters alone where no blanks part words."""
    sought = tuple(word for group in groups for word in group)
    for begin, end in spans(text):
        folded, parts = _folded(text[begin:end])
        if parts is None:
            if any(word in folded for word in sought):
                yield from _within(text[begin:end], begin, groups)
        elif folded.startswith(sought) or any(part.startswith(sought) for part in parts):
            own = (folded, *parts)
            yield _Found(begin, end, {at for at, each in enumerate(groups) if any(it.startswith(each) for it in own)})


@lru_cache(maxsize=2**12)
def _folded(word: str) -> tuple[str, tuple[str, ...] | None]:
    """Return a word as it is compared, and its parts, or None where no blanks part words."""
    folded = fold(word).strip()
    return folded, tuple(folded.split()) if is_whole(folded) else None


def _within(word: str, begin: int, groups: Sequence[Group]) -> Iterator[_Found]:
    """Yield what was found in a text without blanks, which begins there."""
    letters = [fold(letter) for letter in word]
    folded = "".join(letters)
    indexes = [index for index, letter in enumerate(letters) for _ in letter]
    lit = {
        index
        for group in groups
        for found in group
        for start in range(len(folded))
        if folded.startswith(found, start)
        for index in range(indexes[start], indexes[start + len(found) - 1] + 1)
    }
    for index in sorted(lit):
        if index - 1 not in lit:
            after = next(each for each in range(index, len(word) + 1) if each not in lit)
            own = "".join(letters[index:after])
            meant = {at for at, each in enumerate(groups) if any(found in own for found in each)}
            yield _Found(begin + index, begin + after, meant)


def _best_window(text: str, groups: Sequence[Group], length: int) -> tuple[int, int, list[_Found]]:
    """Return from where to where the text is shown, and what was found there: most of the words, as early as can be."""
    found = list(_found(text, groups))
    windows = [_window(text, each.begin, length) for each in found] or [_window(text, 0, length)]
    begins = [each.begin for each in found]
    within = [
        [each for each in found[bisect_left(begins, begin) : bisect_left(begins, end)] if each.end <= end]
        for begin, end in windows
    ]
    best = max(range(len(windows)), key=lambda at: len(set[int]().union(*(each.groups for each in within[at]))))
    return *windows[best], within[best]


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
