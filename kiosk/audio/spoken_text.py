"""Text as a voice should say it: figures, signs, dates, prices and telephone numbers as people say them.

The voice says numbers of English, French, Spanish and Arabic well once nothing parts their digits, so it gets digits;
Creole numbers become words. Of other languages only what parts the thousands of a figure is taken out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from kiosk.audio.spoken_numbers import Numbers
from kiosk.audio.spoken_rules import CANDIDATE, RULES, Voice
from kiosk.audio.spoken_signs import SIGNS

_LETTER = re.compile(r"[^\W_]")
_GROUPED = re.compile(r"(?<!\d)\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)")


class SpokenText:
    """A spoken text, with a mapping of its positions to the shown text."""

    def __init__(self, shown: str) -> None:
        """Begin with this shown text."""
        self.replaced: list[tuple[int, int]] = []
        """Begin and end of the replaced parts of the shown text."""
        self.text = ""
        self._shown = shown
        self._at = 0
        self._parts: list[tuple[int, int, int]] = []
        """The parts: begin in `text`, begin in the shown text, and length of a copied part, 0 for a replaced one."""

    def say(self, start: int, end: int, words: str) -> None:
        """Replace a part of the shown text by these words; the text before it is copied."""
        self._copy(start)
        before, after = self.text[-1:], self._shown[end : end + 1]
        glue_before = " " if _meet(before, words[:1]) else ""
        glue_after = " " if _meet(words[-1:], after) and not words[-1:].isdigit() else ""
        self._parts.append((len(self.text), start, 0))
        self.text += f"{glue_before}{words}{glue_after}"
        self.replaced.append((start, end))
        self._at = end

    def finish(self) -> None:
        """Copy the rest."""
        self._copy(len(self._shown))

    def shown_position(self, position: int) -> int:
        """Return the position in the shown text of a position in `text`."""
        said, shown, length = self._parts[max(0, bisect_right(self._parts, (position, len(self._shown), 0)) - 1)]
        return shown + min(position - said, length)

    def _copy(self, end: int) -> None:
        if end > self._at or not self._parts:
            self._parts.append((len(self.text), self._at, end - self._at))
            self.text += self._shown[self._at : end]


def read(text: str, language: str) -> SpokenText:
    """Return the spoken text of a shown text in a language."""
    spoken = SpokenText(text)
    code = language.partition("-")[0]
    signs = SIGNS.get(code)
    voice = Voice(code, Numbers(code, signs.decimal), signs) if signs else None
    for start, end, words in _said(text, voice) if voice else _joined(text):
        spoken.say(start, end, words)
    spoken.finish()
    return spoken


def _said(text: str, voice: Voice) -> Iterator[tuple[int, int, str]]:
    """Yield the replaced parts: begin, end and spoken words."""
    at = 0
    while found := CANDIDATE.search(text, at):
        at = found.end()
        for pattern, say in RULES:
            part = pattern.match(text, found.start())
            words = say(part, voice) if part else None
            if part and words is not None:
                at = part.end()
                if words != part[0]:
                    yield part.start(), at, words
                break


def _joined(text: str) -> Iterator[tuple[int, int, str]]:
    for figure in _GROUPED.finditer(text):
        yield figure.start(), figure.end(), "".join(figure[0].split())


def _meet(left: str, right: str) -> bool:
    return bool(_LETTER.match(left) and _LETTER.match(right))
