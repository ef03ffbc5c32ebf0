"""Picture files that can really be opened, and those that only seem so."""

import struct
import zlib

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QColorSpace, QImage, QImageWriter, QPainter

SCAN = b"\xff\xda"
END_OF_JPEG = b"\xff\xd9"
END_OF_PNG = struct.pack(">I", 0) + b"IEND\xaeB\x60\x82"


def image(width: int, height: int, *, alpha: bool = False) -> QImage:
    """Return a picture of squares like no other of its size, half transparent if wanted."""
    form = QImage.Format.Format_ARGB32 if alpha else QImage.Format.Format_RGB32
    drawn = QImage(8, 8, form)
    for index in range(64):
        drawn.setPixelColor(index % 8, index // 8, QColor.fromHsv(index * 5, 200, 200, 128 if alpha else 255))
    return drawn.scaled(width, height)


def picture(form: str, width: int = 64, height: int = 48, *, alpha: bool = False, progressive: bool = False) -> bytes:
    """Return a whole picture file: `jpeg` or `jpg`, `png`, `webp`."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, form.encode())
    writer.setProgressiveScanWrite(progressive)
    writer.setQuality(-1 if form == "png" else 90)
    assert writer.write(image(width, height, alpha=alpha))
    return bytes(data.data())


def png_bomb(width: int, height: int, *, depth: int = 8, rows: int | None = None) -> bytes:
    """Return a small PNG file with all the pixels that it declares, or with `rows` of them, in four channels."""
    pack = zlib.compressobj(1)
    row = bytes(1 + width * 4 * depth // 8)
    body = b"".join([*(pack.compress(row) for _ in range(height if rows is None else rows)), pack.flush()])
    header = struct.pack(">IIBBBBB", width, height, depth, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + END_OF_PNG


def jpeg_of_passes(width: int, height: int, passes: int) -> bytes:
    """Return a progressive JPEG whose last pass follows again and again."""
    return _with_passes(picture("jpeg", width, height, progressive=True), passes)


def grey_jpeg_of_passes(width: int, height: int, passes: int) -> bytes:
    """Return such a JPEG of one grey: each pass is a few bytes, and takes as long as all its pixels."""
    grey = QImage(width, height, QImage.Format.Format_Grayscale8)
    grey.fill(128)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"jpeg")
    writer.setProgressiveScanWrite(True)
    assert writer.write(grey)
    return _with_passes(bytes(buffer.data().data()), passes)


def _with_passes(data: bytes, passes: int) -> bytes:
    last = data.rindex(SCAN)
    return data[:last] + data[last : -len(END_OF_JPEG)] * passes + END_OF_JPEG


def jpeg_that_says(width: int, height: int) -> bytes:
    """Return a JPEG of a few pixels that says it has more."""
    data = picture("jpeg")
    frame = data.index(b"\xff\xc0")
    return data[: frame + 5] + struct.pack(">HH", height, width) + data[frame + 9 :]


def fine_jpeg_that_says(width: int, height: int) -> bytes:
    """Return a progressive JPEG of a few pixels that says it has more, each with a colour of its own (4:4:4)."""
    data = bytearray(picture("jpeg", progressive=True))
    frame = data.index(b"\xff\xc2")
    data[frame + 5 : frame + 9] = struct.pack(">HH", height, width)
    for part in range(data[frame + 9]):
        data[frame + 11 + 3 * part] = 0x11
    return bytes(data)


def turned_jpeg(width: int, height: int, turn: int = 6) -> bytes:
    """Return a JPEG as a camera writes it that was held upright: with the way to turn it, and where that was."""
    return turned(picture("jpeg", width, height), turn)


def turned(data: bytes, turn: int) -> bytes:
    """Return a picture file with what a camera writes that was held in this way, as EXIF counts, and where that was."""
    tags = struct.pack(">HHII", 0x0112, 3, 1, turn << 16) + struct.pack(">HHII", 0x8825, 4, 1, 38)
    place = struct.pack(">H", 1) + struct.pack(">HHI", 0x001D, 2, 11) + struct.pack(">I", 56) + bytes(4)
    exif = b"MM\0*" + struct.pack(">IH", 8, 2) + tags + bytes(4) + place + b"2025:06:01\0"
    if data.startswith(b"\xff\xd8"):
        return data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 8) + b"Exif\0\0" + exif + data[2:]
    if data.startswith(b"RIFF"):
        return with_riff_parts(data, b"EXIF" + struct.pack("<I", len(exif)) + exif + b"\0" * (len(exif) % 2))
    end = data.index(b"IDAT") - 4
    return data[:end] + _chunk(b"eXIf", exif) + data[end:]


def with_riff_parts(webp: bytes, *parts: bytes) -> bytes:
    """Return a WebP file in the form that may hold more than a picture, and these parts after it."""
    if webp[12:16] == b"VP8X":
        body = webp[8:20] + bytes([webp[20] | 8]) + webp[21:] + b"".join(parts)
        return b"RIFF" + struct.pack("<I", len(body)) + body
    size = QImage.fromData(webp).size()
    canvas = b"".join((each - 1).to_bytes(3, "little") for each in (size.width(), size.height()))
    body = b"WEBPVP8X" + struct.pack("<I", 10) + b"\x08\0\0\0" + canvas + webp[12:] + b"".join(parts)
    return b"RIFF" + struct.pack("<I", len(body)) + body


def quarters(form: str, colours: tuple[str, str, str, str], space: QColorSpace | None = None) -> bytes:
    """Return a picture of 120 by 80 pixels with a colour in each quarter, row by row, as they look in sRGB.

    In another colour space the file holds other numbers for them, and the profile of that space.
    """
    drawn = QImage(120, 80, QImage.Format.Format_RGB32)
    painter = QPainter(drawn)
    for index, colour in enumerate(colours):
        painter.fillRect(60 * (index % 2), 40 * (index // 2), 60, 40, QColor(colour))
    painter.end()
    if space:
        drawn.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        drawn.convertToColorSpace(space)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, form.encode())
    writer.setQuality(-1 if form == "png" else 100)
    assert writer.write(drawn)
    return bytes(data.data())


def cut_but_ended(form: str, share: float) -> bytes:
    """Return a picture whose body is cut off, and which still has its end: no header says that it is damaged."""
    data = picture(form, 640, 480)
    part = data[: int(len(data) * share)]
    if form == "webp":
        size = len(part) // 2 * 2
        return b"RIFF" + struct.pack("<I", size - 8) + part[8:16] + struct.pack("<I", size - 20) + part[20:size]
    return part + (END_OF_JPEG if form == "jpeg" else END_OF_PNG)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
