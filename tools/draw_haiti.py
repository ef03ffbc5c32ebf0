"""Draws the picture of Haiti from `resources/maps/haiti.json`.

    python tools/draw_haiti.py [--out resources/pictures]

`haiti-outline.png`: the country in the light of a lamp, and the shelves of the sea around it, on a transparent ground,
for places to light up on. Where its edges lie in degrees, which `content.yaml` has to say, is printed.

The same map and Qt always give the same picture. Needs no display.
"""

import argparse
import json
from pathlib import Path

from borders import split_borders
from drawing import Projection, in_few_colours, painting, pen, start_qt, write_png
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage
from topojson import Ring

RESOURCES = Path(__file__).parent.parent / "resources"
OUTLINE = QSize(1740, 1350)
LAND = [QColor(each) for each in ("#FFC24A", "#FFDB8A", "#FFB81C", "#FFCB66", "#FFAA00")]
"""The departments, one after another."""
BORDER = QColor("#05266F")
SHELVES = (84, 54, 26)
"""How far each shelf of the sea reaches, the outermost first, on a picture of `OUTLINE`."""
SHELF = QColor(35, 110, 255, 46)
"""One upon the other, on whatever field."""


def country(path: Path) -> dict[str, list[Ring]]:
    """Return the departments by their codes. Raises `OSError` or `ValueError` when the file cannot be read."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {
        each["id"]: [[(east, north) for east, north in ring] for (ring,) in each["geometry"]["coordinates"]]
        for each in features
        if each["id"].startswith("HT-")
    }


def draw_outline(areas: dict[str, list[Ring]], size: QSize) -> QImage:
    """Return the country in tones of one colour on a transparent ground."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    line = size.height() / 450
    rings = [ring for each in areas.values() for ring in each]
    projection = Projection(rings, outline_frame(size))
    outer, inner = split_borders(areas)
    with painting(image) as painter:
        for reach in SHELVES:
            painter.strokePath(projection.lines(outer), pen(SHELF, 2 * reach * size.height() / OUTLINE.height()))
        for index, area in enumerate(areas.values()):
            painter.fillPath(projection.areas(area), LAND[index % len(LAND)])
        painter.strokePath(projection.lines(inner), pen(BORDER, line))
        painter.strokePath(projection.lines(outer), pen(BORDER, 2 * line))
    return in_few_colours(image)


def outline_frame(size: QSize) -> QRectF:
    """Return where on a picture of this size the country is drawn."""
    margin = size.height() / 15
    return QRectF(QPointF(), size.toSizeF()).adjusted(margin, margin, -margin, -margin)


def main() -> None:
    """Draw the picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=RESOURCES / "pictures", metavar="FOLDER")
    folder: Path = parser.parse_args().out
    start_qt()
    areas = country(RESOURCES / "maps" / "haiti.json")
    folder.mkdir(parents=True, exist_ok=True)
    write_png(draw_outline(areas, OUTLINE), folder / "haiti-outline.png")
    rings = [ring for each in areas.values() for ring in each]
    north, south, west, east = Projection(rings, outline_frame(OUTLINE)).edges(OUTLINE.toSizeF())
    print(f"edges: {{ north: {north:.3f}, south: {south:.3f}, west: {west:.3f}, east: {east:.3f} }}")


if __name__ == "__main__":
    main()
