"""Identifies the types of files by their first bytes and by the endings of their names.

The only list of them is `known_types.py`: endings, the JSON Schema, messages and the table in `docs/content.md` follow
from it.
"""

import os
from functools import cache
from io import BufferedReader

from kiosk.content.media.known_types import FILE_TYPES, FileType, Purpose
from kiosk.content.media.magic_numbers import HEAD, length_of_tag

LARGEST_FILE = 30 * 1024 * 1024
"""In bytes, of a picture or a sound."""


def identify(file: BufferedReader) -> FileType | None:
    """Return the type of an open file by its first bytes, or None for an unknown type."""
    head = file.peek(HEAD)[:HEAD]
    if length := length_of_tag(head):
        file.seek(length)
        head = file.read(HEAD).lstrip(b"\0")
        file.seek(0)
    return next((each for each in FILE_TYPES if each.matches(head)), None)


def ending_of(name: str) -> str:
    """Return the ending of a file name in lower case: `.jpg`."""
    return os.path.splitext(name)[1].lower()  # noqa: PTH122 - of a thousand names, paths would take three times as long


@cache
def endings(purpose: Purpose) -> tuple[str, ...]:
    """Return the endings of files that the kiosk can show for this purpose."""
    return tuple(ending for each in FILE_TYPES if each.shown and each.purpose == purpose for ending in each.endings)


@cache
def all_endings(*purposes: Purpose) -> frozenset[str]:
    """Return all endings of files for these purposes, also of types that the kiosk cannot show."""
    matching = (each for each in FILE_TYPES if each.purpose in purposes)
    return frozenset(ending for each in matching for ending in each.endings + each.also)


def endings_in_words(purpose: Purpose) -> str:
    """Return these endings in words: `.jpg, .jpeg, .png or .webp`."""
    *first, last = endings(purpose)
    return f"{', '.join(first)} or {last}" if first else last


def pattern(purpose: Purpose) -> str:
    """Return the regular expression of the names of such files, for the JSON Schema."""
    signs = ("".join(f"[{s}{s.upper()}]" if s.isalpha() else s for s in ending[1:]) for ending in endings(purpose))
    return rf"^[^/\\:][^\\:]*\.({'|'.join(signs)})$"
