"""The maps of the content: how their areas lie.

The drawing classes of Qt are imported on first use, after the first frame.
"""

from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.content.maps.shapes import ProjectedMap
from kiosk.content.schema.record import Record, record

if TYPE_CHECKING:
    from PySide6.QtGui import QPainterPath

OTHER_AREA = "-"
"""The fill of an area without a name; a named one has its shade, without a value `0`, or `a`, another tone of it."""


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
        fill_letters = (fills.get(shape.code, OTHER_AREA) for shape in self.drawing.shapes)
        return f"image://map/{self.number}/{''.join(fill_letters)}"

    def label(self, code: str) -> tuple[float, float] | None:
        """Return where the name of an area can stand, as parts of width and height, or None when it does not show."""
        drawing = self.drawing
        found = next((each.label for each in drawing.shapes if each.code == code), None)
        return (found[0] / drawing.width, found[1] / drawing.height) if found else None

    def land_near(
        self, point: tuple[float, float], codes: Collection[str] | None = None
    ) -> tuple[str, tuple[float, float]]:
        """Return the code of the area in which a point lies, and the point; outside, the nearest corner of one.

        Points are parts of width and height; with codes, only these areas count.
        """
        from PySide6.QtCore import QPointF

        width, height = self.drawing.width, self.drawing.height
        x, y = point[0] * width, point[1] * height
        areas = [
            (shape, path)
            for shape, path in zip(self.drawing.shapes, self.paths, strict=True)
            if codes is None or shape.code in codes
        ]
        for shape, path in areas:
            if path.contains(QPointF(x, y)):
                return shape.code, point
        corners = (
            ((across - x) ** 2 + (down - y) ** 2, shape.code, (across / width, down / height))
            for shape, _ in areas
            for ring in shape.rings
            for across, down in zip(ring[::2], ring[1::2], strict=True)
        )
        return min(corners, default=(0, "", point))[1:]


class Maps:
    """The maps of one release, each read when it is first shown."""

    def __init__(self, stored: Mapping[str, Sequence[ProjectedMap]] | None = None) -> None:
        self._projected_maps = list((stored or {}).items())
        self._read: dict[int, Map] = {}

    def named(self, name: str) -> Map | None:
        """Return the map of a file, without a name that of the exhibit, or None when there is none."""
        numbers = (number for number, (each, _) in enumerate(self._projected_maps) if each == name)
        return self.numbered(next(numbers, -1))

    def numbered(self, number: int) -> Map | None:
        """Return a map by its number, or None when there is none or its file went bad."""
        if number not in self._read and 0 <= number < len(self._projected_maps):
            for drawing in self._projected_maps[number][1]:
                self._read[number] = Map(number, drawing)
        return self._read.get(number)


def _path(rings: Sequence[Sequence[int]]) -> "QPainterPath":
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainterPath, QPolygonF

    path = QPainterPath()
    for ring in rings:
        path.addPolygon(QPolygonF([QPointF(*point) for point in zip(ring[::2], ring[1::2], strict=True)]))
        path.closeSubpath()
    return path
