"""Picture files made for tests: only what their headers say is real."""

import struct
import zlib


def png(width: int, height: int) -> bytes:
    """Return a PNG file of this size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(b"\0\0")) + _chunk(b"IEND", b"")
    )


def jpeg(width: int, height: int) -> bytes:
    """Return a JPEG file of this size, with a small picture inside its header as cameras write it."""
    thumbnail = b"\xff\xe1" + struct.pack(">H", 12) + b"Exif\0\0\xff\xd8\xff\xd9"
    frame = b"\xff\xff\xc2" + struct.pack(">HBHHB", 8, 8, height, width, 0)
    return b"\xff\xd8" + thumbnail + frame + b"\xff\xda\x00\x02" + b"\x11\xff\x00\x22" * 9 + b"\xff\xd9"


def webp(width: int, height: int, form: bytes = b"VP8X") -> bytes:
    """Return a WebP file of this size, in one of its three forms."""
    match form:
        case b"VP8X":
            data = b"\0\0\0\0" + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
        case b"VP8L":
            data = b"\x2f" + ((width - 1) | (height - 1) << 14).to_bytes(4, "little")
        case _:
            data = b"\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height)
    body = b"WEBP" + form + struct.pack("<I", len(data)) + data + b"ALPH\x04\0\0\0\1\2\3\4"
    return b"RIFF" + struct.pack("<I", len(body)) + body


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
