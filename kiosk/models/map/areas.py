"""Which area is seen where in a view of a map, to find room for names."""

from kiosk.models.map.maps import Map
from kiosk.models.map.pins import Box, Point

_CELL = 4
"""The side of a cell, in pixels of the view."""
_SEA = 0
_GREYS = 255
"""So many areas are told apart."""


class Areas:
    """The areas of a map as they are seen, in cells of a few pixels. Boxes are in pixels of the view."""

    def __init__(self, shown: Map, view: Point, whole: Point, corner: Point) -> None:
        """Look at a view of this size; `whole` is the size of the whole map in it, `corner` its part at the corner."""
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QColor, QImage, QPainter

        self._column_count, self._row_count = (max(1, int(side / _CELL)) for side in view)
        codes = dict.fromkeys(shape.code for shape in shown.drawing.shapes)
        self._greys = {code: 1 + number % _GREYS for number, code in enumerate(codes)}
        image = QImage(self._column_count, self._row_count, QImage.Format.Format_Grayscale8)
        image.fill(_SEA)
        painter = QPainter(image)
        painter.scale(1 / _CELL, 1 / _CELL)
        painter.translate(-corner[0] * whole[0], -corner[1] * whole[1])
        painter.scale(whole[0] / shown.drawing.width, whole[1] / shown.drawing.height)
        painter.setPen(Qt.PenStyle.NoPen)
        for shape, path in zip(shown.drawing.shapes, shown.paths, strict=True):
            painter.fillPath(path, QColor(*[self._greys[shape.code]] * 3))
        painter.end()
        cells, line = bytes(image.constBits()), image.bytesPerLine()
        self._rows = [cells[start : start + self._column_count] for start in range(0, self._row_count * line, line)]

    def hold(self, code: str, box: Box) -> bool:
        """Return whether a box lies completely in an area."""
        return self.lie_below(code, box) and self._greys_in(box) == {self._greys[code]}

    def are_beside(self, code: str, box: Box) -> bool:
        """Return whether a box lies completely in the sea, next to an area and to no other one."""
        if self._middle(box) != _SEA or self._greys_in(box) != {_SEA}:
            return False
        left, top, right, bottom = box
        near = (bottom - top) / 2
        return self._greys_in((left - near, top - near, right + near, bottom + near)) == {_SEA, self._greys[code]}

    def have_room(self, code: str, box: Box) -> bool:
        """Return whether the middle of a box lies in an area, and nothing of it in another one; the sea is free."""
        return self.lie_below(code, box) and self._greys_in(box) <= {_SEA, self._greys[code]}

    def lie_below(self, code: str, box: Box) -> bool:
        """Return whether the middle of a box lies in an area."""
        return self._middle(box) == self._greys[code]

    def _middle(self, box: Box) -> int:
        column, row = int((box[0] + box[2]) / 2 // _CELL), int((box[1] + box[3]) / 2 // _CELL)
        return self._rows[row][column] if 0 <= row < self._row_count and 0 <= column < self._column_count else _SEA

    def _greys_in(self, box: Box) -> set[int]:
        """Return what is seen in a box; beyond the view there is nothing."""
        left, top, right, bottom = (max(0, int(side // _CELL)) for side in box)
        return set().union(*(row[left : right + 1] for row in self._rows[top : bottom + 1]))
