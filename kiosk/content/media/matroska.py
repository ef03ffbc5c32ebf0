"""The header of a film in WebM: elements of a name, a size and a content (RFC 8794, RFC 9559)."""

import io
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import BinaryIO

from kiosk.content.media.film_header import Film

MAX_PARTS = 100_000
"""Parts of a file that are looked at, one after another."""
LARGEST_HEAD = 4 * 1024**2
"""Bytes of a file that may say what is in it."""

_CODECS = {b"V_VP8": "vp8", b"V_VP9": "vp9"}
_EBML, _SEGMENT, _TRACKS, _CLUSTER, _DOC_TYPE = 0x1A45DFA3, 0x18538067, 0x1654AE6B, 0x1F43B675, 0x4282
_ENTRY, _CODEC, _VIDEO, _WIDTH, _HEIGHT, _KIND, _NUMBER = 0xAE, 0x86, 0xE0, 0xB0, 0xBA, 0x83, 0xD7
_SIMPLE_BLOCK, _BLOCK_GROUP, _BLOCK = 0xA3, 0xA0, 0xA1
_PICTURES_TRACK, _SOUND_TRACK = 1, 2
_UNKNOWN_SIZE = -1
_SYNC = b"\x49\x83\x42"
"""Stands after the first byte of a frame of VP9 that needs no other frame."""
_FRAME = 5
"""So many bytes of it tell its bits."""
_DEEP = 2
"""The first profile of VP9 with more than 8 bits; those with odd numbers have finer colours."""
_BLOCKS = 100
"""Of sounds, perhaps, that stand before the first picture."""


def begins(head: bytes) -> bool:
    """Return whether a file begins like one in this format."""
    return head[:4] == _EBML.to_bytes(4, "big")


def describe(file: BinaryIO, size: int) -> Film | None:
    """Return the description of a film, or None if it is none. Raises ValueError or IndexError where it is damaged."""
    elements = _elements(file, 0, size)
    _, start, after = next(elements)
    file.seek(start)
    if after - start > LARGEST_HEAD or not _holds(file.read(after - start), _DOC_TYPE, b"webm"):
        return None
    name, start, after = next(elements, (0, 0, 0))
    if name != _SEGMENT:
        return Film() if not name else None
    complete = after <= size
    elements = _elements(file, start, min(size, after) if after > start else size)
    for name, begin, end in elements:
        if name == _TRACKS and end <= size and end - begin <= LARGEST_HEAD:
            file.seek(begin)
            return _film(file.read(end - begin), file, _first_cluster(elements, size), complete=complete)
        if name == _CLUSTER:
            break
    return None if complete else Film()


def _first_cluster(elements: Iterator[tuple[int, int, int]], size: int) -> tuple[int, int]:
    """Return where the first cluster, which holds frames, begins and ends; 0 and 0 where there is none."""
    with suppress(IndexError, ValueError):
        for name, begin, end in elements:
            if name == _CLUSTER:
                return begin, end if end > begin else size
    return 0, 0


def _film(tracks: bytes, file: BinaryIO, cluster: tuple[int, int], *, complete: bool) -> Film:
    """Return what the tracks say of the film; of those with pictures, the first."""
    pictures, silent = b"", True
    for entry in _parts(tracks, _ENTRY):
        kind = _number(entry, _KIND)
        if kind == _PICTURES_TRACK and not pictures:
            pictures = entry
        silent = silent and kind != _SOUND_TRACK
    if not pictures:
        return Film(silent=silent, complete=complete)
    name = next(_parts(pictures, _CODEC), b"").rstrip(b"\0")
    codec = _CODECS.get(name, name.decode("ascii", "replace"))
    video = next(_parts(pictures, _VIDEO), b"")
    bits, chroma = (8, 1)
    if codec == "vp9":
        bits, chroma = _pixels_of_vp9(_first_frame(file, cluster, _number(pictures, _NUMBER)))
    return Film(
        codec=codec,
        width=_number(video, _WIDTH),
        height=_number(video, _HEIGHT),
        bits=bits,
        chroma=chroma,
        silent=silent,
        complete=complete,
    )


def _first_frame(file: BinaryIO, cluster: tuple[int, int], track: int) -> bytes:
    """Return the first bytes of the first frame of a track, or nothing where it does not come soon."""
    with suppress(IndexError, ValueError):
        for begin in islice(_blocks(file, *cluster), _BLOCKS):
            file.seek(begin)
            head = file.read(8 + 3 + _FRAME)
            length = _length(head[0])
            if int.from_bytes(head[:length], "big") & ((1 << 7 * length) - 1) == track:
                return head[length + 3 : length + 3 + _FRAME]
    return b""


def _blocks(file: BinaryIO, start: int, end: int) -> Iterator[int]:
    """Yield where the blocks of frames begin."""
    for name, begin, after in _elements(file, start, end):
        if name == _BLOCK_GROUP:
            yield from _blocks(file, begin, after)
        elif name in {_SIMPLE_BLOCK, _BLOCK}:
            yield begin


def _pixels_of_vp9(frame: bytes) -> tuple[int, int]:
    """Return bits and chroma as a frame tells them at its beginning (VP9 bitstream specification, 6.2), or zeros."""
    if not frame[1:].startswith(_SYNC):
        return 0, 0
    profile = (frame[0] >> 5 & 1) + 2 * (frame[0] >> 4 & 1)
    deep = 12 if frame[_FRAME - 1] & 0x80 else 10
    return 8 if profile < _DEEP else deep, 0 if profile % 2 else 1


def _elements(file: BinaryIO, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the elements between two places: name, where the content begins, where it ends or -1."""
    for _ in range(MAX_PARTS):
        if start >= end:
            break
        file.seek(start)
        head = file.read(12)
        name_length = _length(head[0])
        size_length = _length(head[name_length])
        name = int.from_bytes(head[:name_length], "big")
        bits = int.from_bytes(head[name_length : name_length + size_length], "big") & ((1 << 7 * size_length) - 1)
        if len(head) < name_length + size_length:
            raise IndexError(start)
        begin = start + name_length + size_length
        after = _UNKNOWN_SIZE if bits == (1 << 7 * size_length) - 1 else begin + bits
        yield name, begin, after
        if after == _UNKNOWN_SIZE:
            break
        start = after


def _length(first: int) -> int:
    """Return how many bytes a number has whose first byte this is."""
    if not first:
        raise ValueError(first)
    return 9 - first.bit_length()


def _parts(data: bytes, element: int) -> Iterator[bytes]:
    for name, begin, after in _elements(io.BytesIO(data), 0, len(data)):
        if name == element:
            yield data[begin:after]


def _number(data: bytes, element: int) -> int:
    return int.from_bytes(next(_parts(data, element), b"")[:8], "big")


def _holds(data: bytes, element: int, value: bytes) -> bool:
    return next(_parts(data, element), b"").rstrip(b"\0") == value
