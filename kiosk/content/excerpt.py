"""The part of a text in which something was found, with the found words marked."""

from collections.abc import Sequence
from html import escape

from kiosk.content.folding import WORD, fold
from kiosk.content.passages import BETWEEN

LENGTH = 110
"""Characters, about two lines."""
_BEFORE = 35
"""How much of them may stand before the first word that was found."""


def excerpt(text: str, words: Sequence[str], length: int = LENGTH) -> str:
    """Return about so many characters around the first found word, escaped for Qt's styled text, the words in bold."""
    found = [match.span() for match in WORD.finditer(text) if _begins_with(fold(match[0]), words)]
    begin, end = _window(text, found[0][0] if found else 0, length)
    marked, position = [], begin
    for left, right in found:
        if begin <= left and right <= end:
            marked += [_escaped(text[position:left]), "<b>", _escaped(text[left:right]), "</b>"]
            position = right
    marked.append(_escaped(text[position:end]))
    return f"{'… ' if begin else ''}{''.join(marked).strip()}{' …' if end < len(text) else ''}"


def plain(text: str, words: Sequence[str], length: int = LENGTH) -> str:
    """Return the same without marks, for those who hear it."""
    found = (match.start() for match in WORD.finditer(text) if _begins_with(fold(match[0]), words))
    begin, end = _window(text, next(found, 0), length)
    return text[begin:end].replace(BETWEEN, ". ").strip()


def _begins_with(folded: str, words: Sequence[str]) -> bool:
    return any(folded.startswith(word) for word in words)


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
