"""What is really on the screen, and whether it follows what the kiosk does.

A kiosk can go on without its picture: a compositor that is owed a frame lets nothing be drawn any more. To ask the
kiosk for a picture of now would prove nothing, since it draws one for the answer. So a visit begins and ends, and the
glass has to show both. What it shows right after a visit is drawn by the kiosk, once for each size: what a screen
shows may be late, and later the waiting screen shows other pictures and figures.
"""

import struct
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.screen.screen import Size

COLUMNS, ROWS = 32, 20
LOOK_SECONDS = 0.01
VISIBLE = 6
"""Two greys of 256 that differ by more are not the same."""
ALIKE = 0.3
"""Two pictures show the same screen if no larger part of their places differs.

Right after a visit a word of staff changes less of the waiting screen; its pictures, in turn, change 0.5, a visit 0.9.
"""

Act: TypeAlias = Callable[[], object]
Look: TypeAlias = Sequence[int]
"""The greys, 0 to 255, of 32 × 20 places of a picture."""


def look(picture: QImage) -> Look:
    """Return what a picture looks like from afar."""
    small = picture.scaled(
        COLUMNS, ROWS, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    grey = small.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())


def look_at(framebuffer: Path, size: Size) -> Look:
    """Return what the upper left part of this size of an X server's picture looks like, without asking the server."""
    data = framebuffer.read_bytes()
    header = struct.unpack_from(">25I", data)
    start, stride = header[0] + 12 * header[19], header[12]
    width, height = size
    return look(QImage(data[start : start + stride * height], width, height, stride, QImage.Format.Format_RGB32))


def difference(one: Look, other: Look) -> float:
    """Return the part of the places that look different, from 0 to 1."""
    return sum(abs(a - b) > VISIBLE for a, b in zip(one, other, strict=True)) / len(one)


def are_alike(one: Look, other: Look) -> bool:
    """Return whether two pictures show the same screen."""
    return difference(one, other) <= ALIKE


class Glass:
    """Looks at a screen with `see`. `draw` returns how the kiosk itself draws what it shows at that moment."""

    def __init__(self, see: Callable[[Size], Look], draw: Callable[[], Look]) -> None:
        self._see = see
        self._draw = draw
        self._after_a_visit: dict[Size, Look] = {}

    def faults_of_a_visit(self, size: Size, begin: Act, end: Act, seconds: float) -> list[str]:
        """Let a short visit happen and return in which way the screen does not show it within so many seconds.

        `begin` and `end` are called again and again, as a key that arrives late may undo what they did. However this
        ends, nobody visits afterwards.
        """
        if size not in self._after_a_visit:
            begin()
            end()
            self._after_a_visit[size] = self._draw()

        def waits() -> bool:
            return are_alike(self._see(size), self._after_a_visit[size])

        if not _comes(lambda: not waits(), begin, seconds):
            end()
            return ["the screen does not show that a visit begins"]
        if not _comes(waits, end, seconds):
            return ["the screen does not show that a visit ends"]
        return []


def _comes(true: Callable[[], bool], act: Act, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    act()
    while not true():
        if time.monotonic() > deadline:
            return False
        time.sleep(LOOK_SECONDS)
        act()
    return True
