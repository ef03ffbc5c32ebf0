"""What the header of a film file says about it, without playing it: its format, its pictures, whether it is complete.

A film may have half a gigabyte: only the headers of its parts are read, and what describes its tracks.
"""

import io
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

MOST_PARTS = 100_000
"""Parts of a file that are looked at, one after another."""
LARGEST_INDEX = 64 * 1024**2
"""Bytes of an MP4 file that may say what is in it; half a gigabyte of film needs some two."""
LARGEST_HEAD = 4 * 1024**2
"""Bytes of a WebM file that may say what is in it."""

_MP4_CODECS = {b"avc1": "h264", b"avc3": "h264", b"hev1": "hevc", b"hvc1": "hevc", b"vp08": "vp8", b"vp09": "vp9"}
_WEBM_CODECS = {b"V_VP8": "vp8", b"V_VP9": "vp9"}
_HOLDERS = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl"})
_EBML, _SEGMENT, _TRACKS, _CLUSTER, _DOC_TYPE = 0x1A45DFA3, 0x18538067, 0x1654AE6B, 0x1F43B675, 0x4282
_ENTRY, _CODEC, _VIDEO, _WIDTH, _HEIGHT, _KIND = 0xAE, 0x86, 0xE0, 0xB0, 0xBA, 0x83
_PICTURES_TRACK, _SOUND_TRACK = 1, 2
_UNKNOWN_SIZE = -1


@dataclass(frozen=True)
class Film:
    """A film file as its header describes it."""

    format: str
    """`mp4` or `webm`."""
    codec: str
    """How its pictures are stored: `h264`, `hevc`, `vp8`, `vp9`; else the name in the file, or nothing."""
    width: int
    """In pixels."""
    height: int
    """In pixels."""
    silent: bool
    """Whether there is nothing to hear."""
    complete: bool
    """Whether the file reaches to its end, as far as its format tells."""


def describe(file: BinaryIO, size: int) -> Film | None:
    """Return the description of a film file of so many bytes, or None when its header is not one of a known format."""
    head = file.read(12)
    try:
        if head[4:8] == b"ftyp" and head[8:12] != b"qt  ":
            return _mp4(file, size)
        if head[:4] == _EBML.to_bytes(4, "big"):
            return _webm(file, size)
    except (struct.error, IndexError, ValueError):
        return None
    return None


# --- MP4: boxes of a size, a name and a content (ISO/IEC 14496-12)


def _mp4(file: BinaryIO, size: int) -> Film | None:
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
        return Film("mp4", "", 0, 0, silent=False, complete=False) if stored or end > size else None
    codec, width, height, silent = _tracks(index)
    return Film("mp4", codec, width, height, silent=silent, complete=end == size and stored)


def _boxes(file: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield the boxes between two places: name, where the content begins, where it ends."""
    for _ in range(MOST_PARTS):
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


def _tracks(index: bytes) -> tuple[str, int, int, bool]:
    """Return codec, width and height of the first track with pictures, and whether no track is heard."""
    codec, width, height, silent = "", 0, 0, True
    for kind, entry in _described(io.BytesIO(index), 0, len(index), [b""]):
        if kind == b"vide" and not codec:
            codec = _MP4_CODECS.get(entry[4:8], entry[4:8].decode("ascii", "replace"))
            width, height = struct.unpack_from(">HH", entry, 32)
        silent = silent and kind != b"soun"
    return codec, width, height, silent


def _described(file: BinaryIO, start: int, end: int, kind: list[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield the kind of each track and the description of what it holds; the kind stands before it."""
    for name, begin, after in _boxes(file, start, end):
        if name in _HOLDERS:
            yield from _described(file, begin, min(after, end), kind)
        elif name == b"hdlr":
            file.seek(begin + 8)
            kind[0] = file.read(4)
        elif name == b"stsd":
            file.seek(begin + 8)
            yield kind[0], file.read(min(after, end) - begin - 8)


# --- WebM: elements of a name, a size and a content (RFC 8794, RFC 9559)


def _webm(file: BinaryIO, size: int) -> Film | None:
    file.seek(0)
    elements = _elements(file, 0, size)
    _, start, after = next(elements)
    file.seek(start)
    if after - start > LARGEST_HEAD or not _holds(file.read(after - start), _DOC_TYPE, b"webm"):
        return None
    name, start, after = next(elements, (0, 0, 0))
    if name != _SEGMENT:
        return Film("webm", "", 0, 0, silent=False, complete=False) if not name else None
    complete = after <= size
    for name, begin, end in _elements(file, start, min(size, after) if after > start else size):
        if name == _TRACKS and end <= size and end - begin <= LARGEST_HEAD:
            file.seek(begin)
            return _webm_tracks(file.read(end - begin), complete=complete)
        if name == _CLUSTER:
            break
    return Film("webm", "", 0, 0, silent=False, complete=False) if not complete else None


def _webm_tracks(data: bytes, *, complete: bool) -> Film:
    codec, width, height, silent = "", 0, 0, True
    for entry in _parts(data, _ENTRY):
        kind = _number(entry, _KIND)
        if kind == _PICTURES_TRACK and not codec:
            name = next(_parts(entry, _CODEC), b"").rstrip(b"\0")
            codec = _WEBM_CODECS.get(name, name.decode("ascii", "replace"))
            video = next(_parts(entry, _VIDEO), b"")
            width, height = _number(video, _WIDTH), _number(video, _HEIGHT)
        silent = silent and kind != _SOUND_TRACK
    return Film("webm", codec, width, height, silent=silent, complete=complete)


def _elements(file: BinaryIO, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the elements between two places: name, where the content begins, where it ends or -1."""
    for _ in range(MOST_PARTS):
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


def _parts(data: bytes, wanted: int) -> Iterator[bytes]:
    for name, begin, after in _elements(io.BytesIO(data), 0, len(data)):
        if name == wanted:
            yield data[begin:after]


def _number(data: bytes, wanted: int) -> int:
    return int.from_bytes(next(_parts(data, wanted), b"")[:8], "big")


def _holds(data: bytes, wanted: int, value: bytes) -> bool:
    return next(_parts(data, wanted), b"").rstrip(b"\0") == value
