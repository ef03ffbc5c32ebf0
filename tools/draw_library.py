"""Draws the pictures of the made-up library in `tests/other_content`.

    python tools/draw_library.py [--out tests/other_content/resources]

`floor-plan.png`: a ground floor with six numbered rooms, for readers of every language.
`reading-room.png`, `childrens-room.png`, `computers.png`, `garden.png`: parts of the same plan, as if one came nearer.
`book-shelves.png`: rows of books, to stand on a dark field.

The same Qt and Noto Sans always give the same pictures. Needs no display.
"""

import argparse
from itertools import accumulate, cycle, islice, pairwise
from pathlib import Path

from drawing import INK, LINE, SURFACE, WHITE, draw_disc, lettering, painting, pen, start_qt, write_png, written
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath

RESOURCES = Path(__file__).parent.parent / "tests" / "other_content" / "resources"
ACCENT = QColor("#0B5D4B")
GARDEN = QColor("#DDEBE3")
BOOKS = [QColor(each) for each in ("#FFB81C", "#F5B5BF", "#22A693", "#FFEDC9", "#E35D75", "#A4DDD0", "#FFDB8A")]
BOARD = QColor("#B98A55")
WHOLE = QRectF(0, 0, 48, 32)
"""The plan; all places below are in units from its top left corner."""

Line = tuple[float, float, float, float]

BUILDING = QRectF(4, 3, 40, 24)
COURTYARD = QRectF(20, 3, 12, 10)
WALLS: tuple[Line, ...] = (
    (24, 27, 4, 27), (4, 27, 4, 3), (4, 3, 44, 3), (44, 3, 44, 27), (44, 27, 28, 27),
    (20, 3, 20, 13.8), (20, 16.2, 20, 20.8), (20, 23.2, 20, 27), (4, 17, 20, 17),
    (20, 13, 24.8, 13), (27.2, 13, 32, 13),
    (32, 3, 32, 13.4), (32, 15.6, 32, 20.8), (32, 23.2, 32, 27), (32, 16, 44, 16),
)  # fmt: skip
"""Straight walls; the gaps between them are doors."""
SHELVES = tuple(
    [QRectF(5, 4, 14, 0.9)]
    + [QRectF(x, 6.6, 0.9, 6) for x in (6, 8.6, 16, 18)]
    + [QRectF(33, 4, 10, 0.9), QRectF(42.1, 6, 0.9, 8)]
)
TABLES = (
    QRectF(11, 6.6, 3.4, 2.4), QRectF(11, 10.4, 3.4, 2.4),
    QRectF(5, 19, 0.9, 6.8), QRectF(18.1, 24, 0.9, 2.2), QRectF(8, 24.9, 8, 0.9),
    QRectF(28.6, 15, 1, 5),
    QRectF(36, 17.2, 4, 1),
)  # fmt: skip
ROUND_TABLES = ((35.2, 8, 0.9), (35.2, 12.6, 0.9), (39.4, 12.6, 0.9))
SEATS = tuple(
    [(x, y) for x in (34.6, 36.2, 37.8, 39.4, 41) for y in (20.2, 24.4, 25.8)]
    + [(6.7, y) for y in (20, 22.4, 24.8)]
    + [(x, 24.1) for x in (9.4, 12, 14.6)]
    + [(x, y) for x in (11.9, 13.5) for y in (6, 9.6, 13.4)]
)
TREES = ((22, 5.2, 1.2), (30, 5, 1), (22.2, 10.8, 1), (29.8, 10.6, 1.3))
ROOMS = ((26, 20.5), (10, 14.9), (39.2, 8.6), (12, 20.8), (38, 22.3), (26, 8))
"""Where the numbers stand, from 1."""
CLOSER = {
    "reading-room": QRectF(2.5, 2, 22, 22 * 2 / 3),
    "childrens-room": QRectF(27.5, 2.6, 19.5, 13),
    "computers": QRectF(2.5, 16, 19.5, 13),
    "garden": QRectF(17, 2, 18, 12),
}
"""Parts of the plan, by the names of their pictures."""


def draw_plan(size: QSize, part: QRectF = WHOLE) -> QImage:
    """Return the floor plan, or a part of it."""
    unit = size.width() / part.width()
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(SURFACE)
    with painting(image) as painter:
        painter.scale(unit, unit)
        painter.translate(-part.topLeft())
        painter.fillRect(BUILDING, WHITE)
        painter.fillRect(COURTYARD, GARDEN)
        _draw_furniture(painter)
        walls = QPainterPath()
        for left, top, right, bottom in WALLS:
            walls.moveTo(left, top)
            walls.lineTo(right, bottom)
        painter.strokePath(walls, pen(INK, 0.22))
        painter.fillPath(_arrow(QPointF(26, 27.6)), ACCENT)
    _draw_numbers(image, part, unit)
    return image


def _draw_furniture(painter: QPainter) -> None:
    """Draw shelves, tables, seats and trees as plain shapes."""
    painter.setPen(pen(LINE, 0.08))
    painter.setBrush(LINE)
    for shelf in SHELVES:
        painter.drawRect(shelf)
    painter.setBrush(SURFACE)
    for table in TABLES:
        painter.drawRoundedRect(table, 0.2, 0.2)
    for x, y, radius in ROUND_TABLES:
        painter.drawEllipse(QPointF(x, y), radius, radius)
    for x, y in SEATS:
        painter.drawEllipse(QPointF(x, y), 0.38, 0.38)
    painter.setPen(pen(QColor("#9DC4B0"), 0.08))
    painter.setBrush(QColor("#C3DDCF"))
    for x, y, radius in TREES:
        painter.drawEllipse(QPointF(x, y), radius, radius)


def _draw_numbers(image: QImage, part: QRectF, unit: float) -> None:
    """Draw the number of each room on a disc."""
    with painting(image) as painter:
        for number, (x, y) in enumerate(ROOMS, start=1):
            centre = (QPointF(x, y) - part.topLeft()) * unit
            draw_disc(painter, centre, 1.25 * unit, ACCENT)
            painter.fillPath(written(str(number), lettering(1.5 * unit, QFont.Weight.Bold), centre), WHITE)


def _arrow(tip: QPointF) -> QPainterPath:
    """Return a triangle that points up, to the way in."""
    arrow = QPainterPath(tip)
    arrow.lineTo(tip + QPointF(1.1, 1.6))
    arrow.lineTo(tip + QPointF(-1.1, 1.6))
    arrow.closeSubpath()
    return arrow


def draw_shelves(size: QSize) -> QImage:
    """Return rows of books in warm and cool colours on a transparent ground."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    rows = 4
    with painting(image) as painter:
        painter.setPen(Qt.PenStyle.NoPen)
        for row in range(rows):
            _draw_books(painter, bottom=size.height() * (row + 0.93) / rows, width=size.width(), first=row * 3)
    return image


def _draw_books(painter: QPainter, *, bottom: float, width: float, first: int) -> None:
    """Draw one board and the backs of its books, which differ in width, height and colour."""
    widths = islice(cycle((92, 124, 76, 140, 104, 88, 168, 80, 116)), first, first + 60)
    heights = islice(cycle((276, 314, 295, 257, 324, 286, 305)), first, first + 60)
    backs = islice(cycle(BOOKS), first, first + 60)
    for (left, right), height, colour in zip(pairwise(accumulate(widths, initial=8)), heights, backs, strict=False):
        if right < width - 8:
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(left + 6, bottom - height, right - left - 12, height), 10, 10)
    painter.setBrush(BOARD)
    painter.drawRoundedRect(QRectF(0, bottom, width, 18), 9, 9)


def main() -> None:
    """Draw all pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=RESOURCES, metavar="FOLDER")
    folder: Path = parser.parse_args().out
    start_qt()
    folder.mkdir(parents=True, exist_ok=True)
    write_png(draw_plan(QSize(2400, 1600)), folder / "floor-plan.png")
    for name, part in CLOSER.items():
        write_png(draw_plan(QSize(1500, 1000), part), folder / f"{name}.png")
    write_png(draw_shelves(QSize(2400, 1600)), folder / "book-shelves.png")


if __name__ == "__main__":
    main()
