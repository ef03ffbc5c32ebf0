"""Monograms: a few letters that stand for a name, as on a door."""

import re

_ABBREVIATED = r"(?P<name>.*\S)\s*\((?P<letters>\w{2,5})\)\W*"
_LONGEST, _SHORTEST, _INITIALS = 5, 3, 2
"""The letters of an abbreviation at most, of a word that is left out at most, and of initials."""


def monogram(name: str) -> str:
    """Return the abbreviation in a name, else the initials of its first words; nothing in scripts without capitals."""
    if abbreviated := _abbreviated(name):
        return str(abbreviated["letters"])
    words: list[str] = re.findall(r"[^\W\d_]+", name)
    if words and _is_abbreviation(words[0]):
        return words[0]
    telling = [word for word in words if len(word) > _SHORTEST] or words
    return "".join(word[0].upper() for word in telling[:_INITIALS] if word[0].upper() != word[0].lower())


def without_monogram(name: str) -> str:
    """Return a name without the abbreviation in brackets at its end."""
    abbreviated = _abbreviated(name)
    return str(abbreviated["name"]) if abbreviated else name


def _abbreviated(name: str) -> "re.Match[str] | None":
    found = re.fullmatch(_ABBREVIATED, name)  # compiled by the first, which no start asks for
    return found if found and _is_abbreviation(found["letters"]) else None


def _is_abbreviation(word: str) -> bool:
    return 1 < len(word) <= _LONGEST and word.isupper()
