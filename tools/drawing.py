"""What the pictures drawn here have in common: colours, lettering, places on paper and the PNG file."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from math import cos, radians
from pathlib import Path
from typing import Literal

from borders import Edge
from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPainterPath, QPen
from topojson import Point, Ring

SURFACE = QColor("#F6F7F9")
WHITE = QColor("#FFFFFF")
INK = QColor("#14213D")
LINE = QColor("#C9D1DC")

Side = Literal["left", "centre", "right"]
"""On which side of a point words stand."""


def start_qt() -> QGuiApplication:
    """Return the application that fonts need; it opens no window and needs no display."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QGuiApplication([])


class Projection:
    """Places degrees on a picture; the middle of `rings` comes to the middle of `frame`."""

    def __init__(self, rings: Iterable[Ring], frame: QRectF) -> None:
        """Fit all `rings` into `frame`, with the same scale both ways at the middle latitude."""
        points = [point for ring in rings for point in ring]
        easts, norths = [east for east, _ in points], [north for _, north in points]
        self._middle = ((min(easts) + max(easts)) / 2, (min(norths) + max(norths)) / 2)
        self._squeeze = cos(radians(self._middle[1]))
        width, height = (max(easts) - min(easts)) * self._squeeze, max(norths) - min(norths)
        self._scale = min(frame.width() / width, frame.height() / height)
        self._centre = frame.center()

    def place(self, point: Point) -> QPointF:
        """Return where a point in degrees stands, in pixels."""
        east, north = point[0] - self._middle[0], point[1] - self._middle[1]
        return self._centre + QPointF(east * self._squeeze, -north) * self._scale

    def edges(self, size: QSizeF) -> tuple[float, float, float, float]:
        """Return where the edges of a picture of this size lie in degrees: north, south, west and east."""
        (east, north), scale = self._middle, self._scale
        across, down = scale * self._squeeze, scale
        right, below = size.width() - self._centre.x(), size.height() - self._centre.y()
        return (
            north + self._centre.y() / down,
            north - below / down,
            east - self._centre.x() / across,
            east + right / across,
        )

    def areas(self, rings: Iterable[Ring]) -> QPainterPath:
        """Return the rings as a path to fill."""
        path = QPainterPath()
        for ring in rings:
            path.addPolygon([self.place(point) for point in ring])
        return path

    def lines(self, pieces: Iterable[Edge]) -> QPainterPath:
        """Return straight pieces as a path to stroke."""
        path = QPainterPath()
        for start, end in pieces:
            path.moveTo(self.place(start))
            path.lineTo(self.place(end))
        return path


def pen(colour: QColor, width: float) -> QPen:
    """Return a pen whose lines meet without gaps."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def lettering(size: float, weight: QFont.Weight = QFont.Weight.Normal, spacing: float = 0) -> QFont:
    """Return Noto Sans: `size` of the em and `spacing` between letters in pixels."""
    font = QFont("Noto Sans")
    font.setPixelSize(round(size))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    return font


def written(text: str, font: QFont, anchor: QPointF, side: Side = "centre") -> QPainterPath:
    """Return `text` as a path beside `anchor`: to its "left", its "right" or around its "centre"."""
    path = QPainterPath()
    path.addText(QPointF(), font, text)
    box = path.boundingRect()
    capital = QPainterPath()
    capital.addText(QPointF(), font, "H")
    start = {"left": -box.right(), "right": -box.left(), "centre": -box.center().x()}[side]
    return path.translated(anchor + QPointF(start, capital.boundingRect().height() / 2))


def draw_disc(painter: QPainter, centre: QPointF, radius: float, colour: QColor) -> None:
    """Draw a filled circle."""
    disc = QPainterPath()
    disc.addEllipse(centre, radius, radius)
    painter.fillPath(disc, colour)


@contextmanager
def painting(image: QImage) -> Iterator[QPainter]:
    """Give a painter with smooth edges, and end it."""
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    finally:
        painter.end()


def in_few_colours(image: QImage) -> QImage:
    """Return a picture of flat colours with 256 of them at most: a quarter of the memory, and much faster to decode.

    Only the blends along edges change, by steps that nobody sees.
    """
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = memoryview(plain.constBits()).cast("I")  # which `plain` keeps
    colours = [colour for colour, _ in Counter(pixels).most_common()]
    table = next(few for step in range(256) if len(few := _apart(colours, step)) <= 256)
    indexes = {each: min(range(len(table)), key=lambda at: _distance(each, table[at])) for each in colours}
    width, height = image.width(), image.height()
    drawn = QImage(bytes(map(indexes.__getitem__, pixels)), width, height, width, QImage.Format.Format_Indexed8)
    drawn.setColorTable(table)
    return drawn.copy()


def _apart(colours: Sequence[int], step: int) -> list[int]:
    """Return the first colours of which each is more than a step from all before it."""
    stored: list[int] = []
    for colour in colours:
        if all(_distance(colour, other) > step for other in stored):
            stored.append(colour)
    return stored


def _distance(one: int, other: int) -> int:
    """Return how far two colours are apart in what they add to a picture, 0 to 255."""
    return max(abs(a - b) for a, b in zip(_added(one), _added(other), strict=True))


@cache
def _added(colour: int) -> tuple[int, int, int, int]:
    opacity = colour >> 24
    red, green, blue = ((colour >> shift & 255) * opacity // 255 for shift in (16, 8, 0))
    return red, green, blue, opacity


def write_png(image: QImage, path: Path) -> None:
    """Write the smallest PNG file. Raises `OSError` when that fails."""
    if not image.save(str(path), "PNG", 0):  # type: ignore[call-overload]
        raise OSError(f"{path} could not be written")
