"""QR codes, computed by segno."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from kiosk.system.lone_modules import import_alone

QUIET_MODULES = 4
"""The standard asks for so many light modules around a code."""


def encode_address(address: str) -> list[list[bool]]:
    """Return the code of an address row by row with its quiet zone; dark modules are True."""
    return _framed(_encoder().encode(address, error="m", micro=False).matrix)


def encode_text(text: str) -> list[list[bool]]:
    """Return the code of a text, which may be long, in the same form. Raises ValueError when it is too long."""
    code = _encoder().encode(text, error="l", encoding="utf-8", eci=not text.isascii(), micro=False)
    return _framed(code.matrix)


def _framed(matrix: Sequence[Sequence[int]]) -> list[list[bool]]:
    beside = [False] * QUIET_MODULES
    rows = [[*beside, *map(bool, row), *beside] for row in matrix]
    above = [[False] * len(rows[0])] * QUIET_MODULES
    return [*above, *rows, *above]


@cache
def _encoder() -> Any:
    """Return the part of segno that computes codes.

    The whole of it also loads what writes files, and with that HTTP, TLS and mail of the standard library: 6 MB that
    nobody needs here and nothing frees.
    """
    return import_alone("segno.encoder")
