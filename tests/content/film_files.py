"""Film files that are just large enough to be judged, and captions."""

import struct


def box(name: bytes, content: bytes = b"") -> bytes:
    """Return a part of an MP4 file."""
    return struct.pack(">I4s", 8 + len(content), name) + content


def mp4(
    width: int = 640,
    height: int = 360,
    codec: bytes = b"avc1",
    *,
    sound: bool = True,
    begins: bool = True,
    bits: int = 0,
) -> bytes:
    """Return a film without frames; what is in it is told at its beginning, or at its end; its bits if wanted."""
    told = box(b"hvcC", bytes(16) + bytes([1, bits - 8]) + bytes(5)) if bits else b""
    pictures = struct.pack(">I4s24xHH50x", 86 + len(told), codec, width, height) + told
    tracks = _track(b"vide", pictures) if codec else b""
    tracks += _track(b"soun", struct.pack(">I4s28x", 36, b"mp4a")) if sound else b""
    parts = [box(b"moov", box(b"mvhd", bytes(100)) + tracks), box(b"mdat", bytes(1000))]
    return box(b"ftyp", b"isom\0\0\2\0isomiso2") + b"".join(parts if begins else reversed(parts))


def webm(
    width: int = 640, height: int = 360, codec: bytes = b"V_VP9", *, sound: bool = True, live: bool = False
) -> bytes:
    """Return a film without frames; the length of one that was recorded live is not told."""
    video = element(0xE0, element(0xB0, struct.pack(">H", width)) + element(0xBA, struct.pack(">H", height)))
    tracks = element(0xAE, element(0x83, b"\1") + element(0x86, codec) + video) if codec else b""
    tracks += element(0xAE, element(0x83, b"\2") + element(0x86, b"A_OPUS")) if sound else b""
    segment = element(0x1549A966, bytes(20)) + element(0x1654AE6B, tracks) + element(0x1F43B675, bytes(1000))
    head = element(0x1A45DFA3, element(0x4282, b"webm"))
    return head + (bytes.fromhex("18538067 01ffffffffffffff") + segment if live else element(0x18538067, segment))


def element(name: int, content: bytes) -> bytes:
    """Return a part of a WebM file."""
    length = (1 << 56 | len(content)).to_bytes(8, "big")
    return name.to_bytes((name.bit_length() + 7) // 8, "big") + length + content


def vtt(*cues: str) -> bytes:
    """Return captions: `00:00.000 --> 00:01.000|Text`, one after another."""
    return ("WEBVTT\n\n" + "\n\n".join(cue.replace("|", "\n") for cue in cues) + "\n").encode()


def _track(kind: bytes, entry: bytes) -> bytes:
    described = box(b"stbl", box(b"stsd", struct.pack(">II", 0, 1) + entry))
    return box(b"trak", box(b"mdia", box(b"hdlr", bytes(8) + kind + bytes(13)) + box(b"minf", described)))
