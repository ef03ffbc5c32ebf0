"""Places labels on a map, as many as find room."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import TYPE_CHECKING, Any

from kiosk.models.map.maps import Map
from kiosk.models.map.pins import Box, Point, Room

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetricsF

_PLATE_WIDTH, _PLATE_HEIGHT = 0.6, 1.1
"""How much larger than its words a plate is: in letters, and as a part."""
_OUTLINE = 4
"""How many pixels larger than its words an outline is."""
_BLANK = 0.12
"""How much of a line is blank above its letters, and below them."""


@dataclass(frozen=True)
class View:
    """The visible part of a map: its size in pixels, its zoom, and its corner as a fraction of the whole map."""

    width: float
    height: float
    zoom: float
    corner: Point

    def seen(self, spot: Point) -> Point:
        """Convert a position on the whole map, in fractions, to pixels of the view."""
        (x, y), (left, top) = spot, self.corner
        return (x - left) * self.zoom * self.width, (y - top) * self.zoom * self.height

    def unseen(self, seen: Point) -> Point:
        """Convert pixels of the view to a position on the whole map, in fractions."""
        (x, y), (left, top) = seen, self.corner
        return left + x / (self.zoom * self.width), top + y / (self.zoom * self.height)

    def holds(self, seen: Point) -> bool:
        """Return whether a point lies in the view."""
        return 0 <= seen[0] <= self.width and 0 <= seen[1] <= self.height

    def inset(self, seen: Point, edge: float) -> Point:
        """Return the point that is nearest to a point and this far from the edges."""
        x, y = seen
        return max(edge, min(x, self.width - edge)), max(edge, min(y, self.height - edge))


@dataclass(frozen=True)
class Name:
    """A label and its possible positions in pixels, the best first.

    `beside` is its distance from there, and makes it strong.
    """

    text: str
    at: Sequence[Point]
    value: str = ""
    """What is written below the name, where both find room."""
    step: int = 0
    """The shade on which it stands."""
    beside: float = 0
    fits: Sequence[Callable[[Box], bool] | None] = (None,)
    """Whether it may stand somewhere, the best places first; None is anywhere."""


def names_of(
    shown: Map, areas: Iterable[tuple[str, str, str, int]], view: View, chosen: tuple[str, Point] | None = None
) -> Iterator[Name]:
    """Yield the labels of areas, given as name, code, value and shade.

    Each stands in its area, or at least on no other. The one with the code of the `chosen` place comes first; it also
    stands near that place, and on borders if it must.
    """
    for text, code, value, step in sorted(areas, key=lambda area: chosen is None or area[1] != chosen[0]):
        if spot := shown.label(code):
            ground = shown.ground(code)
            blank = 0 if step else _BLANK
            fits = [partial(_fits, test, view, blank) for test in (ground.holds, ground.has_room, ground.is_below)]
            if chosen and chosen[0] == code:
                yield Name(text, [view.seen(spot), view.seen(chosen[1])], value, step, fits=[*fits, None])
            else:
                yield Name(text, [view.seen(spot)], value, step, fits=fits[:2])


def names_with_room(names: Iterable[Name], room: Room, view: View, text_size: int) -> list[dict[str, Any]]:
    """Return each label that finds room: `text`, `value`, `step`, `here`, and the middle, `x` and `y`.

    The middle is in parts of the view. Labels on shades and strong ones have badges.
    """
    from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

    usual = QFont(QGuiApplication.font())
    usual.setPixelSize(max(1, text_size))
    strong = QFont(usual)
    strong.setWeight(QFont.Weight.DemiBold)
    found = []
    for name in names:
        for fits, at, value in product(name.fits, name.at, dict.fromkeys((name.value, ""))):
            size = _size(name, value, QFontMetricsF(strong if name.beside or value else usual), text_size)
            if free := room.take(at, size, name.beside, fits):
                x, y = free[0] / view.width, free[1] / view.height
                here = name.beside > 0
                found.append({"text": name.text, "value": value, "step": name.step, "here": here, "x": x, "y": y})
                break
    return found


def _size(name: Name, value: str, metrics: "QFontMetricsF", text_size: int) -> Point:
    """Return the width and the height of a name with a value, on a plate if it has one."""
    plated = bool(name.beside or name.step)
    width = max(metrics.horizontalAdvance(line) for line in (name.text, value))
    if plated:
        return width + text_size * _PLATE_WIDTH, metrics.height() * (_PLATE_HEIGHT + bool(value))
    return width + _OUTLINE, metrics.height() + _OUTLINE


def _fits(test: Callable[[Point, Point], bool], view: View, blank: float, box: Box) -> bool:
    left, top, right, bottom = box
    inset = (bottom - top) * blank
    return test(view.unseen((left, top + inset)), view.unseen((right, bottom - inset)))
