"""Decodes a picture as the kiosk would on its largest screen, and writes display copies."""

import os
import stat
from pathlib import Path

from PySide6.QtCore import QFile, QFileDevice, QIODevice, QSize, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QTransform

from kiosk.content.media.display_copies import LONGEST_EDGE
from kiosk.content.media.file_types import LARGEST_FILE
from kiosk.content.media.pictures import describe
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.models.image_providers import MEGABYTES_OF_A_PICTURE
from kiosk.sandbox.limits import INCOMPLETE

QUALITY = 85
"""Of the copies, from 0 to 100: no difference is seen at arm's length."""
MEGABYTES_TO_SHRINK = 160
"""A picture of 40 million pixels: once, beside the kiosk."""

_MIRRORED = frozenset({2, 4, 5, 7})
_DEGREES = {2: 0, 3: 180, 4: 180, 5: 270, 6: 90, 7: 90, 8: 270}
"""By which a picture is turned, after it was mirrored, for each orientation as EXIF counts."""
_SAVE_AGAIN = "Save or copy the file again."
_MANY_PIXELS = 10_000_000
"""What has more and cannot be shown may only be too large: some kinds of pixel take twice as much memory."""
_REFUSED = "allocation limit"
_DAMAGES = ("Corrupt JPEG data", "Premature end", "Invalid", "Unsupported marker", "invalid")
"""What the decoders say when they fill in what is missing, and show the rest."""
_PADDED = "before marker 0xd9"
"""What is said of bytes that some telephones write between a picture and its end: nothing is missing."""


def open_picture(path: Path) -> ErrorMessage | None:
    """Decode a picture for the largest screen; return the error message or None."""
    image, messages, size = _decode(path, MEGABYTES_OF_A_PICTURE)
    what = f"`{path.name}` ({size.width()} × {size.height()} pixels)"
    if any(_REFUSED in each for each in messages):
        return (
            f"{what} takes more memory than the kiosk has for a picture.",
            "Run `kiosk optimise`, or save it smaller.",
        )
    if image.isNull() and size.width() * size.height() > _MANY_PIXELS:
        return f"{what} is damaged, or too large: it cannot be shown.", "Save it again, smaller."
    if image.isNull():
        return f"`{path.name}` is damaged: it cannot be shown.", _SAVE_AGAIN
    if any(damage in each and _PADDED not in each for damage in _DAMAGES for each in messages):
        return f"`{path.name}` {INCOMPLETE}", _SAVE_AGAIN
    return None


def shrink_picture(path: Path, target: Path) -> ErrorMessage | None:
    """Write a display copy in WebP, no larger than the largest screen, upright, without metadata."""
    image, _, _ = _decode(path, MEGABYTES_TO_SHRINK)
    if image.isNull():
        return f"`{path.name}` is damaged: it cannot be shown.", _SAVE_AGAIN
    image = _upright(image, path)
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        image.setColorSpace(QColorSpace())
    writer = QImageWriter(str(target), b"webp")
    writer.setQuality(QUALITY)
    if writer.write(image):
        return None
    return f"The copy of `{path.name}` cannot be written: {writer.errorString()}.", "Make room on the disk."


def _upright(image: QImage, path: Path) -> QImage:
    """Return a picture upright, where its decoder does not apply the EXIF orientation."""
    file = _open(path)
    header = describe(bytes(file.read(LARGEST_FILE).data())) if file else None
    if not header or header.orientation == 1 or header.format == "jpeg":
        return image
    if header.orientation in _MIRRORED:
        image = image.flipped(Qt.Orientation.Horizontal)
    return image.transformed(QTransform().rotate(_DEGREES[header.orientation]))


def _decode(path: Path, megabytes: int) -> tuple[QImage, list[str], QSize]:
    """Return the picture, upright and no larger than the largest screen; what Qt said; and its size in the file."""
    messages: list[str] = []

    def collect(_kind: QtMsgType, _context: object, message: str) -> None:
        messages.append(message)

    QImageReader.setAllocationLimit(megabytes)
    file = _open(path)
    if file is None:
        return QImage(), messages, QSize()
    qInstallMessageHandler(collect)
    try:
        reader = QImageReader(file)
        reader.setAutoTransform(True)
        size = reader.size()
        if max(size.width(), size.height()) > LONGEST_EDGE:
            screen = QSize(LONGEST_EDGE, LONGEST_EDGE)
            reader.setScaledSize(size.scaled(screen, Qt.AspectRatioMode.KeepAspectRatio))
        return reader.read(), messages, size
    finally:
        qInstallMessageHandler(None)
        file.close()


def _open(path: Path) -> QFile | None:
    """Open a regular file for reading; refuse pipes, devices and symbolic links."""
    try:
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return None
    file = QFile(str(path))
    mode = QIODevice.OpenModeFlag.ReadOnly
    if stat.S_ISREG(os.fstat(number).st_mode) and file.open(number, mode, QFileDevice.FileHandleFlag.AutoCloseHandle):
        return file
    os.close(number)
    return None
