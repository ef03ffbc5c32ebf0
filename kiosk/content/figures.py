"""Figures: one plain number, written once, as people write it in each language."""

import re
from collections.abc import Mapping

PLAIN = re.compile(r"(?P<sign>[+-]?)(?P<whole>0|[1-9][0-9]*)(?:\.(?P<part>[0-9]+))?(?P<percent> ?%)?")
"""A number with a point and without anything between thousands: `1245000`, `84.5`, `+36%`."""
GROUPED = re.compile(r"[+-]?[1-9][0-9]{0,2}(?:[ ,'\u00a0\u202f][0-9]{3})+|[+-]?[0-9]+,[0-9]+")
"""A number with signs that mean something else in another language."""

_DIGITS_OF_A_YEAR = 4


def plainly(text: str) -> str:
    """Return a number that is written with signs between thousands, or with a comma before parts, as a plain one.

    Return nothing for any other text.
    """
    number = text.strip(" ,;")
    has_thousands = re.fullmatch(r"[+-]?[1-9][0-9]{0,2}(?:[ ,.'’\u00a0\u202f][0-9]{3})+", number)
    plain = re.sub(r"[^0-9+-]", "", number) if has_thousands else number.replace(",", ".")
    return plain if plain != text and PLAIN.fullmatch(plain) else ""


def say(text: str, numbers: Mapping[str, str], *, may_be_a_year: bool = False) -> str:
    """Return a plain number as the language with these marks writes it, and any other text as it is.

    The thousands of what may be a year do not stand apart.
    """
    plain = PLAIN.fullmatch(text)
    if not plain:
        return text
    sign, whole, part, percent = plain.group("sign", "whole", "part", "percent")
    if len(whole) > _DIGITS_OF_A_YEAR or not may_be_a_year:
        whole = f"{int(whole):,}".replace(",", numbers["group"])
    number = sign.replace("-", "\N{MINUS SIGN}") + whole + (numbers["decimal"] + part if part else "")
    return numbers["percent"].format(number=number) if percent else number


def number(text: str) -> float:
    """Return the value of a plain number; a share counts as its number. Raises ValueError for any other text."""
    plain = PLAIN.fullmatch(text)
    if not plain:
        raise ValueError(text)
    return float("".join(part or "" for part in (plain["sign"], plain["whole"], ".", plain["part"])))
