"""The spoken text of a shown one: figures, signs, dates, prices and telephone numbers are written as people say them.

The TTS engine says numbers of English, French, Spanish and Arabic well once nothing parts their digits, so it gets
digits; Creole numbers become words. In other languages only the separators of thousands are taken out of figures.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from kiosk.audio.spoken_numbers import Numbers
from kiosk.audio.spoken_rules import CANDIDATE, RULES, SpokenLanguage
from kiosk.audio.spoken_symbols import SYMBOLS

_LETTER = re.compile(r"[^\W_]")
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)")


class SpokenText:
    """A spoken text, with a mapping of its positions to the shown text."""

    def __init__(self, shown: str) -> None:
        """Begin with this shown text."""
        self.replaced: list[tuple[int, int]] = []
        """Begin and end of the replaced parts of the shown text."""
        self.text = ""
        self._shown_text = shown
        self._copied_to = 0
        self._mapping: list[tuple[int, int, int]] = []
        """The parts: begin in `text`, begin in the shown text, and length of a copied part, 0 for a replaced one."""

    def replace(self, start: int, end: int, words: str) -> None:
        """Replace a part of the shown text by these words; the text before it is copied."""
        self._copy(start)
        before, after = self.text[-1:], self._shown_text[end : end + 1]
        glue_before = " " if _meet(before, words[:1]) else ""
        glue_after = " " if _meet(words[-1:], after) and not words[-1:].isdigit() else ""
        self._mapping.append((len(self.text), start, 0))
        self.text += f"{glue_before}{words}{glue_after}"
        self.replaced.append((start, end))
        self._copied_to = end

    def finish(self) -> None:
        """Copy the rest of the shown text."""
        self._copy(len(self._shown_text))

    def shown_position(self, position: int) -> int:
        """Return the position in the shown text of a position in `text`."""
        spoken, shown, length = self._mapping[
            max(0, bisect_right(self._mapping, (position, len(self._shown_text), 0)) - 1)
        ]
        return shown + min(position - spoken, length)

    def _copy(self, end: int) -> None:
        if end > self._copied_to or not self._mapping:
            self._mapping.append((len(self.text), self._copied_to, end - self._copied_to))
            self.text += self._shown_text[self._copied_to : end]


def to_spoken(text: str, language: str) -> SpokenText:
    """Return the spoken text of a shown text in a language."""
    spoken = SpokenText(text)
    code = language.partition("-")[0]
    symbols = SYMBOLS.get(code)
    known = SpokenLanguage(code, Numbers(code, symbols.decimal), symbols) if symbols else None
    for start, end, words in _replacements(text, known) if known else _joined_figures(text):
        spoken.replace(start, end, words)
    spoken.finish()
    return spoken


def _replacements(text: str, spoken_language: SpokenLanguage) -> Iterator[tuple[int, int, str]]:
    """Yield the parts to replace: begin, end and spoken words."""
    at = 0
    while found := CANDIDATE.search(text, at):
        at = found.end()
        for pattern, write in RULES:
            match = pattern.match(text, found.start())
            words = write(match, spoken_language) if match else None
            if match and words is not None:
                at = match.end()
                if words != match[0]:
                    yield match.start(), at, words
                break


def _joined_figures(text: str) -> Iterator[tuple[int, int, str]]:
    for figure in _GROUPED.finditer(text):
        yield figure.start(), figure.end(), "".join(figure[0].split())


def _meet(left: str, right: str) -> bool:
    return bool(_LETTER.match(left) and _LETTER.match(right))
