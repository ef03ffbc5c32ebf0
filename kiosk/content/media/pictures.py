"""Reads the header of a picture without decoding it: its format, its size, whether it is complete."""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from typing import Literal

_FRAME_MARKERS = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})
_START_OF_SCAN = 0xDA
_EXIF = 0xE1
_EXIF_BEGINS = b"Exif\0\0"
_ORIENTATION = 0x0112
_ORIENTATIONS = range(1, 9)
_ON_ITS_SIDE = range(5, 9)
_COMMON_MARKERS = frozenset({0xC0, 0xC1, 0xC2, 0xC9, 0xCA})
_BITS = 8
_DEEP_COLOURS = b"\x10\x02"
"""Bits and colours of a PNG, of which Qt 6.11 shows stripes where one colour is transparent."""
_MARK = 0xFF
_MAX_SEGMENTS = 10_000
_PROGRESSIVE_MARKERS = frozenset({0xC2, 0xC6, 0xCA, 0xCE})
_BYTES_A_COEFFICIENT = 2


@dataclass(frozen=True)
class Picture:
    """A picture file as its header describes it."""

    format: str
    """`jpeg`, `png` or `webp`."""
    width: int
    """In pixels, as it is shown: a camera may say that it lay on its side."""
    height: int
    """In pixels, as it is shown."""
    _: KW_ONLY
    complete: bool
    """Whether the file reaches to the end of the picture."""
    passes: int = 1
    """How often the decoder goes over the whole picture: a JPEG may be built up in many passes."""
    buffered_bytes: int = 0
    """Bytes that the decoder holds from the first pass to the last, beside the picture itself."""
    orientation: int = 1
    """How the camera was held, as EXIF counts, from 1 to 8. Only the decoder of JPEG turns the picture by it."""
    unsupported: str = ""
    """What it is, if its decoder makes nothing of such files: `a JPEG with 12 bits a colour`."""


def describe(data: bytes) -> Picture | None:
    """Return the description of a picture file, or None when its header is not one of a known format."""
    for begins, read in _FORMATS:
        if data.startswith(begins):
            try:
                return read(data)
            except IndexError:
                return None
    return None


def _jpeg(data: bytes) -> Picture | None:
    position, size, buffered_bytes, components, several, turn, unsupported = 2, (0, 0), 0, 0, False, 1, ""
    for _ in range(_MAX_SEGMENTS):
        marker = data[position + 1]
        if data[position] != _MARK:
            return None
        if marker == _START_OF_SCAN:
            several = several or components > data[position + 4]
            passes, buffered_bytes = (data.count(b"\xff\xda", position), buffered_bytes) if several else (1, 0)
            whole = data.rfind(b"\xff\xd9", position) >= 0
            return Picture(
                "jpeg",
                *_upright(size, turn),
                complete=whole,
                passes=passes,
                buffered_bytes=buffered_bytes,
                orientation=turn,
                unsupported=unsupported,
            )
        if marker in _FRAME_MARKERS:
            size = (_big(data, position + 7, 2), _big(data, position + 5, 2))
            several = marker in _PROGRESSIVE_MARKERS
            components = data[position + 9]
            buffered_bytes = size[0] * size[1] * _coefficients(data, position + 9)
            unsupported = _unsupported(marker, data[position + 4])
        if marker == _EXIF and turn == 1:
            exif = data[position + 4 : position + 2 + _big(data, position + 2, 2)]
            turn = _orientation(exif) if exif.startswith(_EXIF_BEGINS) else 1
        if marker == _MARK:
            position += 1
        elif marker in _BARE_MARKERS:
            position += 2
        else:
            position += 2 + max(2, _big(data, position + 2, 2))
    return None


def _unsupported(marker: int, bits: int) -> str:
    if bits != _BITS:
        return f"a JPEG with {bits} bits a colour"
    return "" if marker in _COMMON_MARKERS else "a JPEG without loss"


def _orientation(exif: bytes) -> int:
    """Return the EXIF orientation, or 1 without one."""
    tags = exif.removeprefix(_EXIF_BEGINS)
    order: Literal["little", "big"] = "little" if tags[:2] == b"II" else "big"
    start = int.from_bytes(tags[4:8], order)
    count = int.from_bytes(tags[start : start + 2], order)
    for at in range(start + 2, min(start + 2 + 12 * count, len(tags) - 11), 12):
        if int.from_bytes(tags[at : at + 2], order) == _ORIENTATION:
            turn = int.from_bytes(tags[at + 8 : at + 10], order)
            return turn if turn in _ORIENTATIONS else 1
    return 1


def _upright(size: tuple[int, int], turn: int) -> tuple[int, int]:
    return size[::-1] if turn in _ON_ITS_SIDE else size


def _coefficients(data: bytes, position: int) -> int:
    """Return how many bytes of coefficients the components that are listed here have for each pixel, rounded up."""
    factors = [data[at] for at in range(position + 2, position + 2 + 3 * data[position], 3)]
    areas = [(factor >> 4) * (factor & 15) for factor in factors]
    largest = max((factor >> 4 for factor in factors), default=1) * max((factor & 15 for factor in factors), default=1)
    return -(-_BYTES_A_COEFFICIENT * sum(areas) // max(1, largest))


def _png(data: bytes) -> Picture | None:
    if data[12:16] != b"IHDR":
        return None
    size = (_big(data, 16, 4), _big(data, 20, 4))
    turn = _orientation(_part(data, 8, b"eXIf", _png_part))
    deep = data[24:26] == _DEEP_COLOURS and _part(data, 8, b"tRNS", _png_part)
    unsupported = "a PNG with 16 bits a colour and one that is transparent" if deep else ""
    complete = data.rfind(b"IEND\xaeB\x60\x82") >= 0
    return Picture("png", *_upright(size, turn), complete=complete, orientation=turn, unsupported=unsupported)


def _webp(data: bytes) -> Picture | None:
    if data[8:12] != b"WEBP":
        return None
    complete, turn = len(data) >= _little(data, 4, 4) + 8, 1
    match data[12:16]:
        case b"VP8 ":
            size = (_little(data, 26, 2) & 0x3FFF, _little(data, 28, 2) & 0x3FFF)
        case b"VP8L":
            bits = _little(data, 21, 4)
            size = ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case b"VP8X":
            size = (_little(data, 24, 3) + 1, _little(data, 27, 3) + 1)
            turn = _orientation(_part(data, 12, b"EXIF", _riff_part))
        case _:
            return None
    return Picture("webp", *_upright(size, turn), complete=complete, orientation=turn)


_Part = tuple[bytes, int, int, int]
"""A part of a file: its name, where its content begins and ends, where the next part begins."""


def _part(data: bytes, at: int, marker_name: bytes, read: Callable[[bytes, int], _Part]) -> bytes:
    """Return what the first part with this name holds, from a place on, or nothing."""
    for _ in range(_MAX_SEGMENTS):
        if at + 8 > len(data):
            break
        name, begin, end, at = read(data, at)
        if name == marker_name:
            return data[begin:end]
    return b""


def _png_part(data: bytes, at: int) -> _Part:
    end = at + 8 + _big(data, at, 4)
    return data[at + 4 : at + 8], at + 8, end, end + 4


def _riff_part(data: bytes, at: int) -> _Part:
    size = _little(data, at + 4, 4)
    return data[at : at + 4], at + 8, at + 8 + size, at + 8 + size + size % 2


def _big(data: bytes, position: int, count: int) -> int:
    return int.from_bytes(_slice(data, position, count), "big")


def _little(data: bytes, position: int, count: int) -> int:
    return int.from_bytes(_slice(data, position, count), "little")


def _slice(data: bytes, position: int, count: int) -> bytes:
    if position + count > len(data):
        raise IndexError(position)
    return data[position : position + count]


_FORMATS: tuple[tuple[bytes, Callable[[bytes], Picture | None]], ...] = (
    (b"\xff\xd8", _jpeg),
    (b"\x89PNG\r\n\x1a\n", _png),
    (b"RIFF", _webp),
)
