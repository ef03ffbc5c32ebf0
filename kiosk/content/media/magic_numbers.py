"""Matchers for the magic numbers of files."""

import re
from collections.abc import Callable

HEAD = 4096
"""So many bytes of a file tell its type."""

Matches = Callable[[bytes], bool]
"""Returns whether a file that begins with these bytes is of a type."""

HEIC_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")
M4A_BRANDS = (b"M4A ", b"M4B ", b"M4P ", b"F4A ")
TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
JPEG_2000 = (b"\0\0\0\x0cjP  ", b"\xff\x4f\xff\x51")
AAC = (b"\xff\xf0", b"\xff\xf1", b"\xff\xf8", b"\xff\xf9", b"ADIF")
RARE_OGG = (b"\x7fFLAC", b"Speex   ")
ASF = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
POSTSCRIPT = (b"%!", b"\xc5\xd0\xd3\xc6")
_SYNC = 0x47
_TAG = 10
_CONTROL = re.compile(rb"[\0-\x08\x0e-\x1a]")
"""What no text holds."""
_ATOMS = (b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")


def begins(*signatures: bytes, at: int = 0) -> Matches:
    """Match files with one of these signatures at this offset."""
    return lambda head: head[at:].startswith(signatures)


def riff(form: bytes) -> Matches:
    """Match the files of this form in the Resource Interchange File Format."""
    return lambda head: head[:4] == b"RIFF" and head[8:12] == form


def brand(*brands: bytes) -> Matches:
    """Match the files of ISO/IEC 14496-12 of one of these brands."""
    return lambda head: head[4:8] == b"ftyp" and _brand(head, brands) in brands


def _brand(head: bytes, brands: tuple[bytes, ...]) -> bytes:
    """Return the main brand; of pictures in general, the first other one that is wanted."""
    main = head[8:12]
    if main not in {b"mif1", b"msf1"}:
        return main
    end = min(int.from_bytes(head[:4], "big"), HEAD)
    return next((each for at in range(16, end, 4) if (each := head[at : at + 4]) in brands), main)


def ogg(*codecs: bytes) -> Matches:
    """Match the files in Ogg whose first page begins with the name of one of these codecs."""
    return lambda head: head[:4] == b"OggS" and head[28:].startswith(codecs)


def archive(part: bytes) -> Matches:
    """Match the ZIP files of which one part has this name."""
    return lambda head: head[:4] == b"PK\3\4" and part in head


def matroska(*documents: bytes) -> Matches:
    """Match the files in EBML of one of these types of document."""
    return lambda head: head[:4] == b"\x1a\x45\xdf\xa3" and any(name in head[:64] for name in documents)


def mpeg_audio(*, layer: int) -> Matches:
    """Match what begins with a frame of MPEG audio of this layer."""
    return lambda head: _mpeg_layer(head) == layer


def _mpeg_layer(head: bytes) -> int:
    """Return the layer of the frame of ISO/IEC 11172-3 with which a file begins, or 0 where there is none."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:  # noqa: PLR2004 - eleven bits of ones
        return 0
    reserved = head[1] & 0x18 == 0x08 or head[2] >> 4 == 0x0F or head[2] & 0x0C == 0x0C  # noqa: PLR2004 - of the standard
    return 0 if reserved else (4 - (head[1] >> 1 & 3)) % 4


def mp4(head: bytes) -> bool:
    """Match the films of ISO/IEC 14496-12 of any brand, and those of QuickTime that name none."""
    return head[4:8] == b"ftyp" or head[4:8] in _ATOMS


def canon_raw(head: bytes) -> bool:
    """Match the raw pictures of Canon."""
    return (head[:4] == b"II*\0" and head[8:10] == b"CR") or head[4:12] == b"ftypcrx "


def bitmap(head: bytes) -> bool:
    """Match the pictures of Windows, by the length of their second header too: two letters alone may be a text."""
    return head[:2] == b"BM" and int.from_bytes(head[14:18], "little") in {12, 40, 52, 56, 64, 108, 124}


def aiff(head: bytes) -> bool:
    """Match the sounds of a Mac."""
    return head[:4] == b"FORM" and head[8:12] in {b"AIFF", b"AIFC"}


def pdf(head: bytes) -> bool:
    """Match the documents in PDF, before which something else may stand."""
    return b"%PDF-" in head[:1024]


def archive_of_files(head: bytes) -> bool:
    """Match archives of files."""
    return head.startswith((b"PK\3\4", b"Rar!\x1a\7", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b"))


def is_link(head: bytes) -> bool:
    """Match a shortcut: a small file that names the path of another file."""
    return head.startswith((b"L\0\0\0\1\x14\2\0", b"[InternetShortcut]", b"version https://git-lfs"))


def transport_stream(head: bytes) -> bool:
    """Match an MPEG transport stream, with or without time stamps."""
    return any(set(head[start::step]) == {_SYNC} for start, step in ((0, 188), (4, 192)) if len(head) > start + step)


def zeros(head: bytes) -> bool:
    """Match a file of zeros, as an interrupted copy or a power cut leaves it."""
    return bool(head) and not head.strip(b"\0")


def text(*marks: bytes) -> Matches:
    """Match a text in which one of these regular expressions stands early, or any text."""
    return lambda head: _is_text(head) and bool(re.search(b"|".join(marks), head, re.IGNORECASE))


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return bool(head) and not _CONTROL.search(head)


def length_of_tag(head: bytes) -> int:
    """Return how many bytes an ID3 tag takes that stands before a sound; 0 where there is none."""
    if not head.startswith(b"ID3") or len(head) < _TAG:
        return 0
    return _TAG + sum((byte & 0x7F) << shift for byte, shift in zip(head[6:10], (21, 14, 7, 0), strict=True))
