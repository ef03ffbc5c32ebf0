"""Numbers in a content file: plain ones, and others as people group them."""

import re

PLAIN = re.compile(r"(?P<sign>[+-]?)(?P<whole>0|[1-9][0-9]*)(?:\.(?P<part>[0-9]+))?(?P<percent> ?%)?")
"""A number with a point and without anything between thousands: `1245000`, `84.5`, `+36%`."""
GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:[ ,'\u00a0\u202f][0-9]{3})+|[+-]?[0-9]+,[0-9]+")
"""A number with signs that mean something else in another language."""


def plainly(text: str) -> str:
    """Return a number that is written with signs between thousands, or with a comma before parts, as a plain one.

    Return nothing for any other text.
    """
    number = text.strip(" ,;")
    has_thousands = re.fullmatch(r"[+-]?[1-9][0-9]{0,2}(?:[ ,.'’\u00a0\u202f][0-9]{3})+", number)
    plain = re.sub(r"[^0-9+-]", "", number) if has_thousands else number.replace(",", ".")
    return plain if plain != text and PLAIN.fullmatch(plain) else ""
