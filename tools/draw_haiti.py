"""Draws the pictures of Haiti from `resources/maps/haiti.json`.

    python tools/draw_haiti.py [--out resources/pictures]

`haiti-departments.png`: the ten departments with their official names and the places of work.
`haiti-outline.png`: the country in fine lines, transparent, for places to light up on. Where its edges lie in degrees,
which `content.yaml` has to say, is printed.

The same map, Qt and Noto Sans always give the same pictures. Needs no display.
"""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

from borders import split_borders, tints
from drawing import (
    ACCENT,
    INK,
    MUTED,
    SURFACE,
    WHITE,
    Projection,
    Side,
    draw_disc,
    faint,
    in_one_ink,
    lettering,
    painting,
    pen,
    pin,
    start_qt,
    write_png,
    written,
)
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from topojson import Point, Ring

RESOURCES = Path(__file__).parent.parent / "resources"
TINTS = [QColor(name) for name in ("#E3E9F5", "#D8E1F2", "#EDF1F9")]
NEIGHBOUR = QColor("#EBEDF1")
OUTLINE = QSize(1740, 1350)


@dataclass(frozen=True)
class Place:
    """A place of work and where its name finds room."""

    name: str
    point: Point
    side: Side = "right"
    lift: float = 0
    """How far the name stands above the middle of the pin's head, in em."""
    central: bool = False


PLACES = (
    Place("Port-au-Prince", (-72.339, 18.543), side="left", central=True),
    Place("Les Cayes", (-73.750, 18.200), lift=0.5),
    Place("Jérémie", (-74.117, 18.645)),
    Place("Cap-Haïtien", (-72.204, 19.757)),
    Place("Ouanaminthe", (-71.729, 19.549)),
    Place("Belladère", (-71.777, 18.856)),
    Place("Anse-à-Pitres", (-71.752, 18.052)),
)
"""Towns with a documented presence, and their coordinates in degrees east and north."""

NAMES: dict[str, Point] = {
    "HT-AR": (-72.463, 19.33),
    "HT-CE": (-71.98, 19.07),
    "HT-GA": (-74.13, 18.49),
    "HT-ND": (-72.26, 19.615),
    "HT-NE": (-71.893, 19.467),
    "HT-NI": (-73.40, 18.445),
    "HT-NO": (-73.02, 19.82),
    "HT-OU": (-72.10, 18.48),
    "HT-SD": (-74.05, 18.325),
    "HT-SE": (-72.25, 18.295),
    "DO": (-71.40, 18.56),
}
"""Where the name of each department and of the neighbour finds room."""


class Map:
    """The map file, ready to be drawn."""

    def __init__(self, path: Path) -> None:
        """Read the file. Raises `OSError` or `ValueError` when it cannot be read."""
        features = json.loads(path.read_text(encoding="utf-8"))["features"]
        shapes: dict[str, list[Ring]] = {
            each["id"]: [[(east, north) for east, north in ring] for (ring,) in each["geometry"]["coordinates"]]
            for each in features
        }
        self.names: dict[str, str] = {each["id"]: each["properties"]["name_fr"] for each in features}
        self.areas: dict[str, list[Ring]] = {code: rings for code, rings in shapes.items() if code.startswith("HT-")}
        self.neighbours: list[Ring] = [ring for code in shapes if code not in self.areas for ring in shapes[code]]
        self.rings: list[Ring] = [ring for rings in self.areas.values() for ring in rings]


def draw_departments(country: Map, size: QSize) -> QImage:
    """Return the map with the names of the departments and of the places."""
    em = size.width() / 54
    frame = QRectF(QPointF(), size.toSizeF()).adjusted(2 * em, 2 * em, -7 * em, -2 * em)
    projection = Projection(country.rings, frame)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(SURFACE)
    with painting(image) as painter:
        _draw_land(painter, projection, country)
        font = lettering(em * 0.92, spacing=em / 14)
        for code, point in NAMES.items():
            for row, name in enumerate(country.names[code].split(" ")):
                middle = projection.place(point) + QPointF(0, row * 1.4 * em)
                painter.fillPath(written(name.upper(), font, middle), MUTED)
        for place in PLACES:
            _draw_place(painter, projection.place(place.point), place, em)
    return image


def _draw_land(painter: QPainter, projection: Projection, country: Map) -> None:
    """Draw the neighbour as a plain shape, then the departments in quiet tints and their borders."""
    painter.fillPath(projection.areas(country.neighbours), NEIGHBOUR)
    for code, tint in tints(country.areas).items():
        painter.fillPath(projection.areas(country.areas[code]), TINTS[tint])
    outer, inner = split_borders(country.areas)
    painter.strokePath(projection.lines(inner), pen(WHITE, 4))
    painter.strokePath(projection.lines(outer), pen(QColor("#7189BF"), 3))


def _draw_place(painter: QPainter, tip: QPointF, place: Place, em: float) -> None:
    """Draw a pin whose tip stands on the place, and its name beside it."""
    radius = em * (0.7 if place.central else 0.42)
    head = tip - QPointF(0, 2.1 * radius)
    shape = pin(tip, head, radius)
    painter.strokePath(shape, pen(WHITE, em / 5))
    painter.fillPath(shape, ACCENT)
    draw_disc(painter, head, radius * (0.62 if place.central else 0.42), WHITE)
    if place.central:
        draw_disc(painter, head, radius * 0.3, ACCENT)
    away = QPointF((radius + em / 3) * (1 if place.side == "right" else -1), -place.lift * em)
    weight = QFont.Weight.Bold if place.central else QFont.Weight.DemiBold
    name = written(place.name, lettering(em * (1.3 if place.central else 1.12), weight), head + away, place.side)
    painter.strokePath(name, pen(QColor(255, 255, 255, 200), em / 5))
    painter.fillPath(name, INK)


def draw_outline(country: Map, size: QSize) -> QImage:
    """Return the country in lines on a transparent ground."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    line = size.height() / 450
    projection = Projection(country.rings, outline_frame(size))
    outer, inner = split_borders(country.areas)
    with painting(image) as painter:
        painter.fillPath(projection.areas(country.rings), faint(0.05))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.strokePath(projection.lines(inner), pen(faint(0.28), line))
        painter.strokePath(projection.lines(outer), pen(faint(0.55), 2 * line))
    return in_one_ink(image)


def outline_frame(size: QSize) -> QRectF:
    """Return where on a picture of this size the country is drawn."""
    margin = size.height() / 30
    return QRectF(QPointF(), size.toSizeF()).adjusted(margin, margin, -margin, -margin)


def main() -> None:
    """Draw all pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=RESOURCES / "pictures", metavar="FOLDER")
    folder: Path = parser.parse_args().out
    start_qt()
    country = Map(RESOURCES / "maps" / "haiti.json")
    folder.mkdir(parents=True, exist_ok=True)
    write_png(draw_departments(country, QSize(2400, 1600)), folder / "haiti-departments.png")
    write_png(draw_outline(country, OUTLINE), folder / "haiti-outline.png")
    north, south, west, east = Projection(country.rings, outline_frame(OUTLINE)).edges(OUTLINE.toSizeF())
    print(f"edges: {{ north: {north:.3f}, south: {south:.3f}, west: {west:.3f}, east: {east:.3f} }}")


if __name__ == "__main__":
    main()
