"""The maps of the content, and pictures of any part of them for QML, drawn at the size in which they are shown.

The drawing classes of Qt are imported on first use, after the first frame.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.content.maps.shapes import Corners, ProjectedMap, Shape
from kiosk.content.schema.record import Record, record

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainterPath, QPolygonF

OTHER_AREA = "-"
"""The fill of an area without a name; a named one has its shade, without a value `0`, or `a`, another tone of it."""
_FILLS = "-0a12345"
"""The fills, in the order of their colours."""
SHELVES = (0.17, 0.08)
"""How wide a line along coasts makes the shallow sea, the outer and the inner one, in widths of the map."""
_SHELF_PIXELS = 300
"""The width of the map in the picture of its shelves, which is drawn once and enlarged: their edges are soft."""


@record(frozen=True)
class Map(Record):
    """One map of the content."""

    number: int
    drawing: ProjectedMap

    @cached_property
    def paths(self) -> "list[QPainterPath]":
        """Return the outlines of the areas, in grid steps. They are made when the map is first drawn."""
        return [_path(shape.rings) for shape in self.drawing.shapes]

    @property
    def ratio(self) -> float:
        """Return the ratio of its height to its width."""
        return self.drawing.height / self.drawing.width

    def source(self, fills: Mapping[str, str]) -> str:
        """Return the beginning of the address of its picture; `fills` are those of areas by their codes."""
        signs = (fills.get(shape.code, OTHER_AREA) for shape in self.drawing.shapes)
        return f"image://map/{self.number}/{''.join(signs)}"

    def label(self, code: str) -> tuple[float, float] | None:
        """Return where the name of an area can stand, as parts of width and height, or None when it does not show."""
        drawing = self.drawing
        found = next((each.label for each in drawing.shapes if each.code == code), None)
        return (found[0] / drawing.width, found[1] / drawing.height) if found else None

    def land_near(
        self, spot: tuple[float, float], codes: Collection[str] | None = None
    ) -> tuple[str, tuple[float, float]]:
        """Return the code of the area in which a spot lies, and the spot; outside, those of the nearest corner of one.

        Spots are parts of width and height; with codes, only these areas count.
        """
        from PySide6.QtCore import QPointF

        width, height = self.drawing.width, self.drawing.height
        x, y = spot[0] * width, spot[1] * height
        areas = [
            (shape, path)
            for shape, path in zip(self.drawing.shapes, self.paths, strict=True)
            if codes is None or shape.code in codes
        ]
        for shape, path in areas:
            if path.contains(QPointF(x, y)):
                return shape.code, spot
        corners = (
            ((across - x) ** 2 + (down - y) ** 2, shape.code, (across / width, down / height))
            for shape, _ in areas
            for ring in shape.rings
            for across, down in zip(ring[::2], ring[1::2], strict=True)
        )
        return min(corners, default=(0, "", spot))[1:]

    def ground(self, code: str) -> "Ground":
        """Return the area and those around it, to find room for its label."""
        paths = list(zip(self.drawing.shapes, self.paths, strict=True))
        own = [path for shape, path in paths if shape.code == code]
        around = [path for shape, path in paths if shape.code != code]
        return Ground((self.drawing.width, self.drawing.height), own, around)


@record(frozen=True)
class Ground(Record):
    """The shape of one area and those of the others, to find room for its label. Boxes are fractions of the map."""

    size: tuple[int, int]
    own: "Sequence[QPainterPath]"
    around: "Sequence[QPainterPath]"

    def holds(self, corner: tuple[float, float], opposite: tuple[float, float]) -> bool:
        """Return whether a box lies completely in the area."""
        box = self._box(corner, opposite)
        return any(path.contains(box) for path in self.own)

    def has_room(self, corner: tuple[float, float], opposite: tuple[float, float]) -> bool:
        """Return whether the middle of a box lies in the area, and nothing of it in another one; the sea is free."""
        return self.is_below(corner, opposite) and not any(
            path.intersects(self._box(corner, opposite)) for path in self.around
        )

    def is_below(self, corner: tuple[float, float], opposite: tuple[float, float]) -> bool:
        """Return whether the middle of a box lies in the area."""
        return any(path.contains(self._box(corner, opposite).center()) for path in self.own)

    def _box(self, corner: tuple[float, float], opposite: tuple[float, float]) -> "QRectF":
        from PySide6.QtCore import QRectF

        (left, top), (right, bottom), (width, height) = corner, opposite, self.size
        return QRectF(left * width, top * height, (right - left) * width, (bottom - top) * height)


class Maps:
    """The maps of one release, each read when it is first shown."""

    def __init__(self, stored: Mapping[str, Sequence[ProjectedMap]] | None = None) -> None:
        self._stored = list((stored or {}).items())
        self._read: dict[int, Map] = {}

    def named(self, name: str) -> Map | None:
        """Return the map of a file, without a name that of the exhibit, or None when there is none."""
        numbers = (number for number, (each, _) in enumerate(self._stored) if each == name)
        return self.numbered(next(numbers, -1))

    def numbered(self, number: int) -> Map | None:
        """Return a map by its number, or None when there is none or its file went bad."""
        if number not in self._read and 0 <= number < len(self._stored):
            for drawing in self._stored[number][1]:
                self._read[number] = Map(number, drawing)
        return self._read.get(number)


class MapProvider(QQuickImageProvider):
    """Draws `image://map/<number>/<fills>/<across>,<x>,<y>/<colours>/<line>`.

    `across` is how wide the whole map is, in pixels; `x` and `y` are what lies left of and above the picture, in parts
    of the whole map. The colours are those of the sea, of its two shelves, of areas nobody named, of named ones in two
    tones, of the five shades and of borders, whose width is in pixels.
    """

    def __init__(self, maps: Callable[[], Maps]) -> None:
        """Make a provider that asks for the maps of the content that is shown."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._maps = maps
        self._shelves: tuple[Map, str, QImage] | None = None

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803
        """Return the part of the map that fills the requested size."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QColor, QPainter, QPen

        number, fills, part, colours, line = id.split("/")
        across, x, y = (float(each) for each in part.split(","))
        sea, outer, inner, *land, border = (QColor(f"#{each}") for each in colours.split("-"))
        brushes = dict(zip(_FILLS, land, strict=True))
        image = QImage(requestedSize.expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
        image.fill(sea)
        size.setWidth(image.width())
        size.setHeight(image.height())
        if shown := self._maps().numbered(int(number)):
            down = across * shown.ratio
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.translate(-x * across, -y * down)
            if inner != sea:
                painter.drawImage(_around(across, down), self._shelves_of(shown, fills, (outer, inner)))
            painter.scale(across / shown.drawing.width, down / shown.drawing.height)
            pen = QPen(border, float(line))
            pen.setCosmetic(True)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            for path, fill in sorted(zip(shown.paths, fills, strict=False), key=lambda each: each[1] != OTHER_AREA):
                painter.setBrush(brushes[fill])
                painter.drawPath(path)
            painter.end()
        return image.copy()  # without what drew it, which a picture keeps

    def _shelves_of(self, shown: Map, fills: str, colours: "Sequence[QColor]") -> QImage:
        """Return the shelves around the areas that are named; they are drawn once for each map."""
        key = f"{fills} {[colour.name() for colour in colours]}"
        if not (kept := self._shelves) or kept[0] is not shown or kept[1] != key:
            coasts = [shape for shape, fill in zip(shown.drawing.shapes, fills, strict=False) if fill != OTHER_AREA]
            self._shelves = kept = (shown, key, _shelves(shown.drawing, coasts, colours))
        return kept[2]


def _around(across: float, down: float) -> "QRectF":
    """Return the map and what is drawn around it, where the map is this large."""
    from PySide6.QtCore import QRectF

    beyond = SHELVES[0] * across
    return QRectF(-beyond, -beyond, across + 2 * beyond, down + 2 * beyond)


def _shelves(drawing: ProjectedMap, coasts: "Sequence[Shape]", colours: "Sequence[QColor]") -> "QImage":
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPainter, QPen

    around = _around(_SHELF_PIXELS, _SHELF_PIXELS * drawing.height / drawing.width)
    image = QImage(around.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    scale = _SHELF_PIXELS / drawing.width
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(-around.topLeft())
    painter.scale(scale, scale)
    rings = [ring for shape in coasts for ring in shape.rings]
    for part, colour in zip(SHELVES, colours, strict=True):
        pen = QPen(colour, part * drawing.width)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for ring in rings:
            painter.drawPolyline(_coarse(ring, drawing.width))
    painter.end()
    return image


def _coarse(ring: Corners, width: int) -> "QPolygonF":
    """Return a closed ring with no more corners than its shelf has use for."""
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPolygonF

    least, kept = width / 100, [ring[:2]]
    for x, y in zip(ring[2::2], ring[3::2], strict=True):
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > least:
            kept.append((x, y))
    return QPolygonF([QPointF(*point) for point in (*kept, kept[0])])


def _path(rings: Sequence[Sequence[int]]) -> "QPainterPath":
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainterPath, QPolygonF

    path = QPainterPath()
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(*point) for point in zip(ring[::2], ring[1::2], strict=True)]))
        path.closeSubpath()
    return path
