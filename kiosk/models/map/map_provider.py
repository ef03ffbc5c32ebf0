"""Pictures of any part of a map for QML, drawn at the size in which they are shown.

The drawing classes of Qt are imported on first use, after the first frame.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

from kiosk.content.maps.shapes import Corners, ProjectedMap, Shape
from kiosk.models.map.maps import OTHER_AREA, Map, Maps

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPolygonF

_FILLS = "-0a12345"
"""The fills, in the order of their colours."""
SHELVES = (0.17, 0.08)
"""How wide a line along coasts makes the shallow sea, the outer and the inner one, in widths of the map."""
_SHELF_PIXELS = 300
"""The width of the map in the picture of its shelves, which is drawn once and enlarged: their edges are soft."""


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

    minimum, kept = width / 100, [ring[:2]]
    for x, y in zip(ring[2::2], ring[3::2], strict=True):
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) > minimum:
            kept.append((x, y))
    return QPolygonF([QPointF(*point) for point in (*kept, kept[0])])
