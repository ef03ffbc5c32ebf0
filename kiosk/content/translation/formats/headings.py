"""The headings of the columns that sheets and tables of translators have, which name the languages."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kiosk.content.translation.rows import FileRejectedError

KEY, WHERE, LIMIT = "Key (leave as it is)", "Where it stands", "Characters at most"
_LANGUAGE = re.compile(r"(Text|Translation) \(([a-z]{2,3}(?:-[A-Z]{2})?)\)")


class Columns(NamedTuple):
    """Where the columns are, counted from 0, and the codes of the languages."""

    key: int
    translation: int
    source: str
    target: str


def headings(source: str, target: str) -> tuple[str, ...]:
    """Return the headings of the columns, from left to right."""
    return KEY, WHERE, f"Text ({source})", f"Translation ({target})", LIMIT


def columns(texts: Sequence[str]) -> Columns:
    """Return where the columns are by their headings. Raises FileRejectedError."""
    named = {found[1]: (index, found[2]) for index, text in enumerate(texts) if (found := _LANGUAGE.fullmatch(text))}
    if KEY not in texts or len(named) < 2:  # noqa: PLR2004 - the text and its translation
        raise FileRejectedError(f"the first row has to be as it was sent, with `{KEY}` and `Translation (…)`")
    translation, target = named["Translation"]
    return Columns(texts.index(KEY), translation, named["Text"][1], target)
