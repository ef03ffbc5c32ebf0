"""Converts numbers with thousands separators and decimal commas to plain numbers."""

import re

PLAIN = re.compile(r"(?P<sign>[+-]?)(?P<whole>0|[1-9][0-9]*)(?:\.(?P<part>[0-9]+))?(?P<percent> ?%)?")
"""A number with a point and without anything between thousands: `1245000`, `84.5`, `+36%`."""
GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:[ ,'\u00a0\u202f][0-9]{3})+|[+-]?[0-9]+,[0-9]+")
"""A number with signs that mean something else in another language."""


def plainly(text: str) -> str:
    """Return the plain form of a number with thousands separators or a decimal comma: `1,245,000` is `1245000`.

    Return an empty text for anything else.
    """
    number = text.strip(" ,;")
    has_thousands = re.fullmatch(r"[+-]?[1-9][0-9]{0,2}(?:[ ,.'’\u00a0\u202f][0-9]{3})+", number)
    plain = re.sub(r"[^0-9+-]", "", number) if has_thousands else number.replace(",", ".")
    return plain if plain != text and PLAIN.fullmatch(plain) else ""
