"""Places labels on a map, as many as find room."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product
from math import hypot
from typing import TYPE_CHECKING, Any

from kiosk.models.map.areas import Areas
from kiosk.models.map.maps import Map
from kiosk.models.map.pins import Box, Point, Room

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetricsF

_BADGE_WIDTH, _SHADED_WIDTH, _BADGE_HEIGHT = 0.8, 0.6, 1.1
"""How much larger than its words a badge is: in letters, beside a pin and on a shade, and as a part."""
_OUTLINE = 4
"""How many pixels larger than its words an outline is."""
_BLANK = 0.12
"""How much of a line is blank above its letters, and below them."""


@dataclass(frozen=True)
class View:
    """What is seen of a map and around it: its size in pixels, and its corner as a fraction of the whole map."""

    width: float
    height: float
    zoom: float
    corner: Point
    whole: Point
    """The size of the whole map at the zoom of 1, in pixels; the view may be larger, beyond the map there is more."""
    covered: tuple[Box, ...] = ()
    """Controls that lie on it, in pixels of the view: no pin and no name is shown there."""

    @classmethod
    def of(cls, viewport: Sequence[float], ratio: float) -> "View":
        """Return the view of a `MapView`: its width and height, the width of the whole map, zoom, corner and boxes.

        `ratio` is that of the height of the map to its width.
        """
        width, height, whole, zoom, left, top, *boxes = viewport
        covered = tuple(zip(boxes[::4], boxes[1::4], boxes[2::4], boxes[3::4], strict=True))
        return cls(width, height, zoom, (left, top), (whole, whole * ratio), covered)

    @property
    def empty(self) -> bool:
        """Return whether there is nothing to see, as before it is laid out."""
        return min(self.width, self.height, *self.whole) <= 0

    def seen(self, point: Point) -> Point:
        """Convert a position on the whole map, in fractions, to pixels of the view."""
        (x, y), (left, top), (across, down) = point, self.corner, self.whole
        return (x - left) * self.zoom * across, (y - top) * self.zoom * down

    def holds(self, seen: Point) -> bool:
        """Return whether a point lies in the view."""
        return 0 <= seen[0] <= self.width and 0 <= seen[1] <= self.height

    def shows(self, seen: Point, size: float) -> bool:
        """Return whether nothing lies on what has this size and its middle at a point."""
        half = size / 2
        left, top, right, bottom = seen[0] - half, seen[1] - half, seen[0] + half, seen[1] + half
        return all(left >= r or right <= l or top >= b or bottom <= t for l, t, r, b in self.covered)  # noqa: E741

    def inset(self, seen: Point, edge: float) -> Point:
        """Return the point that is nearest to a point and this far from the edges."""
        x, y = seen
        return max(edge, min(x, self.width - edge)), max(edge, min(y, self.height - edge))

    def uncovered(self, seen: Point, size: float) -> Point | None:
        """Return the middle, nearest to a point, of what has this size and lies beside all that lies on the map.

        None where a control lies too deep in the way: what stands there is found by moving the map.
        """
        x, y = self.inset(seen, size / 2)
        half = size / 2
        edges = [
            edge for left, top, right, bottom in self.covered for edge in _beside((left, top, right, bottom), half)
        ]
        ways = [
            (x, y),
            *((across if across is not None else x, down if down is not None else y) for across, down in edges),
        ]
        free = [way for way in ways if self.inset(way, half) == way and self.shows(way, size)]
        return min(free, key=lambda way: hypot(way[0] - x, way[1] - y), default=None)


def _beside(box: Box, edge: float) -> Iterator[tuple[float | None, float | None]]:
    """Yield how far across, or down, a point lies that is this far from a box, on each of its sides."""
    left, top, right, bottom = box
    yield from ((left - edge, None), (right + edge, None), (None, top - edge), (None, bottom + edge))


@dataclass(frozen=True)
class Name:
    """A label and its possible positions in pixels, the best first. `beside` is its distance from there: a badge."""

    text: str
    at: Sequence[Point]
    value: str = ""
    """What is written below the name, where both find room."""
    step: int = 0
    """The shade on which it stands."""
    beside: float = 0
    office: str = ""
    """The id of the office that it names, and a touch of it opens."""
    here: bool = False
    """Whether it says where the visitor stands."""
    fits: Sequence[Callable[[Box], bool] | None] = (None,)
    """Whether it may stand somewhere, the best places first; None is anywhere."""


def names_of(
    shown: Map, areas: Iterable[tuple[str, str, str, int]], view: View, chosen: tuple[str, Point] | None = None
) -> Iterator[Name]:
    """Yield the labels of areas, given as name, code, value and shade.

    Each stands in its area or in the sea beside it, never across a coast; on a shade, where it has a badge, at least
    on no other area. The one with the code of the `chosen` place comes first; it also stands near that place, and on
    borders if it must.
    """
    whole = (view.whole[0] * view.zoom, view.whole[1] * view.zoom)
    seen = Areas(shown, (view.width, view.height), whole, view.corner)
    for text, code, value, step in sorted(areas, key=lambda area: chosen is None or area[1] != chosen[0]):
        if point := shown.label(code):
            tests = (seen.hold, seen.have_room if step else seen.are_beside, seen.lie_below)
            fits = [partial(_fits, partial(test, code), 0 if step else _BLANK) for test in tests]
            if chosen and chosen[0] == code:
                yield Name(text, [view.seen(point), view.seen(chosen[1])], value, step, fits=[*fits, None])
            else:
                yield Name(text, [view.seen(point)], value, step, fits=fits[:2])


def names_with_room(names: Iterable[Name], room: Room, view: View, text_size: int) -> list[dict[str, Any]]:
    """Return each label that finds room: `text`, `value`, `step`, `badge`, `here`, `office`, and the middle.

    `x` and `y` are parts of the view. What names an office stands on a badge.
    """
    from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

    usual = QFont(QGuiApplication.font())
    usual.setPixelSize(max(1, text_size))
    bold = QFont(usual)
    bold.setWeight(QFont.Weight.DemiBold)
    found = []
    for name in names:
        for fits, at, value in product(name.fits, name.at, dict.fromkeys((name.value, ""))):
            size = _size(name, value, QFontMetricsF(bold if name.beside or value else usual), text_size)
            if free := room.take(at, size, name.beside, fits):
                x, y = free[0] / view.width, free[1] / view.height
                label = {"text": name.text, "value": value, "step": name.step, "badge": name.beside > 0}
                found.append({**label, "here": name.here, "office": name.office, "x": x, "y": y})
                break
    return found


def _size(name: Name, value: str, metrics: "QFontMetricsF", text_size: int) -> Point:
    """Return the width and the height of a name with a value, on a badge if it has one."""
    letters = _BADGE_WIDTH if name.beside else _SHADED_WIDTH if name.step else 0
    width = max(metrics.horizontalAdvance(line) for line in (name.text, value))
    if letters:
        return width + text_size * letters, metrics.height() * (_BADGE_HEIGHT + bool(value))
    return width + _OUTLINE, metrics.height() + _OUTLINE


def _fits(test: Callable[[Box], bool], blank: float, box: Box) -> bool:
    left, top, right, bottom = box
    inset = (bottom - top) * blank
    return test((left, top + inset, right, bottom - inset))
