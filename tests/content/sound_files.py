"""Sound files that are just large enough to be judged."""

import io
import wave


def ogg(codec: bytes = b"OpusHead", *, complete: bool = True) -> bytes:
    """Return two pages: the first says the codec, the last one ends the stream."""
    first = b"OggS\0\2" + bytes(20) + b"\1\x13" + codec.ljust(19, b"\0")
    return first + b"OggS\0" + (b"\4" if complete else b"\0") + bytes(20) + b"\1\1\0"


def mp3(*, tagged: bool = False) -> bytes:
    """Return the first frame of layer III, after a tag of 20 bytes if wanted."""
    return (b"ID3\4\0\0\0\0\0\x14" + bytes(20) if tagged else b"") + b"\xff\xfb\x90\x64" + bytes(413)


def wav(seconds: float = 0.1) -> bytes:
    """Return silence."""
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(2 * int(8000 * seconds)))
    return out.getvalue()
