"""The header of a film in MP4 or QuickTime: boxes of a size, a name and a content (ISO/IEC 14496-12)."""

import io
import struct
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO

from kiosk.content.media.film_header import Film

MAX_PARTS = 100_000
"""Parts of a file that are looked at, one after another."""
LARGEST_INDEX = 64 * 1024**2
"""Bytes of a file that may say what is in it; half a gigabyte of film needs some two."""

_CODECS = {b"avc1": "h264", b"avc3": "h264", b"hev1": "hevc", b"hvc1": "hevc", b"vp08": "vp8", b"vp09": "vp9"}
_HOLDERS = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl"})
_DATA_HANDLER = b"dhlr"
"""QuickTime tells of each track how its bytes are found, too."""
_ENTRY = 86
"""Bytes of the description of pictures before its boxes."""
_EIGHT_BIT_PROFILES = frozenset({66, 77, 88})
"""Of H.264: Baseline, Main and Extended, which do not name bits and chroma."""
_PARAMETERS = 8
"""Where they begin in the box of H.264."""
_AS_FINE_AS_BRIGHTNESS = 3
"""Colours with as many pixels as brightness has; one bit more then says how they are stored."""


def describe(file: BinaryIO, size: int) -> Film | None:
    """Return the description of a file, or None. Raises ValueError, IndexError or struct.error where it is damaged."""
    index, end, stored = b"", 0, False
    for name, start, after in _boxes(file, 0, size):
        stored = stored or name == b"mdat"
        end = after
        if name == b"moov" and after <= size:
            if after - start > LARGEST_INDEX:
                return None
            file.seek(start)
            index = file.read(after - start)
    if not index:  # it is written last, unless the film was made for the web
        return Film() if stored or end > size else None
    return _film(index, complete=end == size and stored)


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield the boxes between two places: name, where the content begins, where it ends."""
    for _ in range(MAX_PARTS):
        if start + 8 > end:
            break
        file.seek(start)
        length, name = struct.unpack(">I4s", file.read(8))
        head = 8
        if length == 1:
            length, head = struct.unpack(">Q", file.read(8))[0], 16
        after = end if length == 0 else start + length
        if after < start + head:
            raise ValueError(name)
        yield name, start + head, after
        start = after


def _film(index: bytes, *, complete: bool) -> Film:
    """Return what the tracks say of the film; of those with pictures, the first."""
    pictures, silent = b"", True
    for kind, entry in _described(io.BytesIO(index), 0, len(index), [b""]):
        if kind == b"vide" and not pictures:
            pictures = entry
        silent = silent and kind != b"soun"
    if not pictures:
        return Film(silent=silent, complete=complete)
    codec = _CODECS.get(pictures[4:8], pictures[4:8].decode("ascii", "replace"))
    width, height = struct.unpack_from(">HH", pictures, 32)
    bits, chroma = _pixels(pictures)
    return Film(
        codec=codec,
        width=width,
        height=height,
        bits=bits,
        chroma=chroma,
        silent=silent,
        complete=complete,
    )


def _described(file: BinaryIO, start: int, end: int, kind: list[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind of each track and the description of what it holds; the kind stands before it."""
    for name, begin, after in _boxes(file, start, end):
        if name in _HOLDERS:
            yield from _described(file, begin, min(after, end), kind)
        elif name == b"hdlr":
            file.seek(begin + 4)
            component, configuration = struct.unpack("4s4s", file.read(8))
            kind[0] = kind[0] if component == _DATA_HANDLER else configuration
        elif name == b"stsd":
            file.seek(begin + 8)
            yield kind[0], file.read(min(after, end) - begin - 8)


def _pixels(entry: bytes) -> tuple[int, int]:
    """Return bits and chroma as the boxes of a description tell them, or zeros."""
    length = min(int.from_bytes(entry[:4], "big"), len(entry))
    with suppress(struct.error, IndexError, ValueError):
        for name, begin, after in _boxes(io.BytesIO(entry), _ENTRY, length):
            configuration = entry[begin:after]
            if name == b"avcC":
                return _pixels_of_h264(configuration)
            if name == b"hvcC":
                return 8 + (configuration[17] & 7), configuration[16] & 3
            if name == b"vpcC":
                return configuration[6] >> 4, max(1, configuration[6] >> 1 & 7)
    return 0, 0


def _pixels_of_h264(configuration: bytes) -> tuple[int, int]:
    """Return bits and chroma by the first set of parameters (ISO/IEC 14496-15, ITU-T H.264 7.3.2.1.1)."""
    if configuration[1] in _EIGHT_BIT_PROFILES:
        return 8, 1
    if not configuration[5] & 31:
        return 0, 0
    begin = _PARAMETERS + 4  # after the profile and the level
    bits = "".join(f"{byte:08b}" for byte in configuration[begin : begin + 16])
    _, at = _number(bits, 0)
    chroma, at = _number(bits, at)
    more, _ = _number(bits, at + (chroma == _AS_FINE_AS_BRIGHTNESS))
    return 8 + more, chroma


def _number(bits: str, at: int) -> tuple[int, int]:
    """Return the Exp-Golomb code at this place, and where the next one begins."""
    zeros = bits.index("1", at) - at
    end = at + 2 * zeros + 1
    return int(bits[at + zeros : end], 2) - 1, end
