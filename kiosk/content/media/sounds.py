"""Reads the header of a sound file without decoding it: its format, whether it is complete."""

from dataclasses import dataclass

_FRAME_SYNC = 0xE0
_LAYER = 0x06
_RESERVED = 0x18
_TAG_HEADER = 10
_LAST_PAGE = 4


@dataclass(frozen=True)
class Sound:
    """A sound file as its header describes it."""

    complete: bool
    """Whether the file reaches to the end of the sound, as far as its format tells."""


def describe(data: bytes) -> Sound | None:
    """Return the description of a sound file, or None when its header is not one of a known format."""
    if data[:4] == b"OggS":
        return _ogg(data) if data[28:36] == b"OpusHead" or data[28:35] == b"\x01vorbis" else None
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return Sound(complete=len(data) >= int.from_bytes(data[4:8], "little") + 8)
    start = 0
    if data[:3] == b"ID3" and len(data) > _TAG_HEADER:
        start = _TAG_HEADER + sum(
            (byte & 0x7F) << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True)
        )
        start += data[start : start + 512].find(b"\xff") if data[start : start + 1] == b"\0" else 0
    return Sound(complete=True) if _begins_a_frame(data[start : start + 2]) else None


def _ogg(data: bytes) -> Sound:
    page = data.rfind(b"OggS")
    return Sound(complete=len(data) > page + 5 and bool(data[page + 5] & _LAST_PAGE))


def _begins_a_frame(head: bytes) -> bool:
    """Return whether an MPEG audio frame of layer III begins here."""
    if len(head) < 2 or head[0] != 0xFF or head[1] & _FRAME_SYNC != _FRAME_SYNC:  # noqa: PLR2004 - two bytes of ones
        return False
    return head[1] & _LAYER == 2 and head[1] & _RESERVED != 8  # noqa: PLR2004 - layer III, and no reserved version
