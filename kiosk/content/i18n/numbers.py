"""Formats plain numbers for each language."""

from collections.abc import Mapping

from kiosk.content.yaml.plain_numbers import PLAIN

_DIGITS_OF_A_YEAR = 4


def formatted(text: str, numbers: Mapping[str, str], *, may_be_a_year: bool = False) -> str:
    """Return a plain number formatted with the signs of a language, and any other text unchanged.

    A number that may be a year gets no thousands separator.
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
    """Return the value of a plain number; `85 %` is 85. Raises ValueError for any other text."""
    plain = PLAIN.fullmatch(text)
    if not plain:
        raise ValueError(text)
    return float("".join(part or "" for part in (plain["sign"], plain["whole"], ".", plain["part"])))
