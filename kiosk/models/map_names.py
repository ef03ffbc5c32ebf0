"""Names on a map, as many as find room."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from kiosk.models.maps import Map
from kiosk.models.pins import Point, Room

_PLATE_WIDTH, _PLATE_HEIGHT = 0.6, 1.1
"""How much larger than its words a plate is: in letters, and as a part."""


@dataclass(frozen=True)
class View:
    """What is seen of a map: so many pixels, from a corner in parts of the whole map, so many times enlarged."""

    width: float
    height: float
    zoom: float
    corner: Point

    def seen(self, spot: Point) -> Point:
        """Return where a place of the whole map, in parts of it, is seen, in pixels."""
        (x, y), (left, top) = spot, self.corner
        return (x - left) * self.zoom * self.width, (y - top) * self.zoom * self.height

    def unseen(self, seen: Point) -> Point:
        """Return which place of the whole map is seen at a point, the other way round."""
        (x, y), (left, top) = seen, self.corner
        return left + x / (self.zoom * self.width), top + y / (self.zoom * self.height)

    def holds(self, seen: Point) -> bool:
        """Return whether a point lies within what is seen."""
        return 0 <= seen[0] <= self.width and 0 <= seen[1] <= self.height

    def inset(self, seen: Point, edge: float) -> Point:
        """Return the point that is nearest to a point and this far from the edges."""
        x, y = seen
        return max(edge, min(x, self.width - edge)), max(edge, min(y, self.height - edge))


@dataclass(frozen=True)
class Name:
    """A name and where it belongs, in pixels; `beside` keeps it so far away from there, and makes it strong."""

    text: str
    at: Point
    beside: float = 0
    fits: Callable[[Point], bool] | None = None
    """Whether it may stand somewhere else, if it may at all."""


def names_of(shown: Map, areas: Iterable[tuple[str, str]], view: View) -> Iterator[Name]:
    """Yield the names of areas, given with their codes. Each stands in its area, wherever it finds room there."""
    for text, code in areas:
        if spot := shown.label(code):
            yield Name(text, view.seen(spot), fits=lambda at, code=code: shown.holds(code, view.unseen(at)))  # type: ignore[misc]


def names_with_room(names: Iterable[Name], room: Room, view: View, text_size: int) -> list[dict[str, Any]]:
    """Return `text`, `here` and the middle, `x` and `y` in parts of the view, of each name that finds room."""
    from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

    usual = QFont(QGuiApplication.font())
    usual.setPixelSize(max(1, text_size))
    strong = QFont(usual)
    strong.setWeight(QFont.Weight.DemiBold)
    found = []
    for name in names:
        metrics = QFontMetricsF(strong if name.beside else usual)
        width = metrics.horizontalAdvance(name.text) + text_size * _PLATE_WIDTH
        if free := room.take(name.at, (width, metrics.height() * _PLATE_HEIGHT), name.beside, name.fits):
            found.append(
                {"text": name.text, "here": name.beside > 0, "x": free[0] / view.width, "y": free[1] / view.height}
            )
    return found
