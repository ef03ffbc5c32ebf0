"""Directional isolation of telephone numbers and other numbers with several parts in right-to-left text."""

import re

LEFT_TO_RIGHT, END = "\u2066", "\u2069"
"""Unicode's marks around a part with a direction of its own (UAX #9); they are not seen."""

_GAP = "[ \u00a0\u202f]"
_NUMBERS = (
    rf"\+\d+(?:(?:{_GAP}|[().-]){{1,2}}\d+)*",
    rf"\(\d+\){_GAP}?\d+(?:(?:{_GAP}|-)\d+)*",
    rf"\d\d(?:{_GAP}\d\d){{3,}}",
    rf"\d{{3,4}}{_GAP}\d{{4}}",
    rf"\d{{1,3}}(?:{_GAP}\d{{3}})+",
    "[-\u2212×]\\d+(?:[.,]\\d+)*",
)
_PART = re.compile(rf"<[^>]*>|(?<![\w+-])(?:{'|'.join(_NUMBERS)})(?!\w)")


def isolated(text: str) -> str:
    """Return a text, plain or styled, with isolates around telephone numbers, numbers with blanks or with a sign.

    Without them `+509 28 12 34 56` would stand in Arabic as `56 34 12 28 509+`.
    """
    return _PART.sub(_isolate, text)


def _isolate(part: re.Match[str]) -> str:
    return part[0] if part[0].startswith("<") else f"{LEFT_TO_RIGHT}{part[0]}{END}"
