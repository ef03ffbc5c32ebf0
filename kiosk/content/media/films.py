"""Reads the header of a film file, without decoding the film.

A film may have half a gigabyte: only the headers of its parts are read, and what describes its tracks.
"""

import struct
from typing import BinaryIO

from kiosk.content.media import magic_numbers, matroska, mp4
from kiosk.content.media.film_header import Film


def describe(file: BinaryIO, size: int) -> Film | None:
    """Return the description of a film file of so many bytes, or None when its header is not one of a known format."""
    file.seek(0)
    head = file.read(12)
    try:
        if matroska.begins(head):
            return matroska.describe(file, size)
        return mp4.describe(file, size) if magic_numbers.mp4(head) else None
    except (struct.error, IndexError, ValueError):
        return None
