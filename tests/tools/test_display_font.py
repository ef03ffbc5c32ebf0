"""The display font is drawn at the size of its letters."""

import struct
from collections.abc import Iterator
from itertools import pairwise

from kiosk.qt.application import DISPLAY_FONT

SIMPLE, COMPOUND = 0x40, 0x400
"""The marks of outlines that cross themselves, in the first flags of a glyph and of its components (OpenType, glyf)."""


def test_no_glyph_is_marked_as_one_whose_outlines_cross() -> None:
    """FreeType draws such a glyph in four times its size."""
    marks = list(_marks(DISPLAY_FONT.read_bytes()))
    assert len(marks) > 300
    assert not any(marks)


def _marks(font: bytes) -> Iterator[bool]:
    """Yield for each glyph with an outline whether it is marked."""
    (count,) = struct.unpack_from(">H", font, 4)
    tables = {
        tag: offset for tag, _, offset, _ in (struct.unpack_from(">4s3I", font, 12 + 16 * n) for n in range(count))
    }
    (long,) = struct.unpack_from(">h", font, tables[b"head"] + 50)
    (glyphs,) = struct.unpack_from(">H", font, tables[b"maxp"] + 4)
    places = struct.unpack_from(f">{glyphs + 1}{'I' if long else 'H'}", font, tables[b"loca"])
    begins = [tables[b"glyf"] + place * (1 if long else 2) for place in places]
    for begin, end in pairwise(begins):
        if begin == end:
            continue
        (contours,) = struct.unpack_from(">h", font, begin)
        if contours < 0:
            yield bool(struct.unpack_from(">H", font, begin + 10)[0] & COMPOUND)
        else:
            (instructions,) = struct.unpack_from(">H", font, begin + 10 + 2 * contours)
            yield bool(font[begin + 12 + 2 * contours + instructions] & SIMPLE)
