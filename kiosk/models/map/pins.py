"""Places pins and labels on a map: pins that would overlap are merged, labels that would are left out."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, hypot, sqrt
from typing import Generic, TypeVar

T = TypeVar("T")

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_ACROSS = [step / 8 for step in range(-10, 11)]
_DOWN = [step / 4 for step in range(-12, 13)]
"""How far a name may move, in its own width and height."""


@dataclass(frozen=True)
class Pin(Generic[T]):
    """One or several items at one point, in pixels."""

    x: float
    y: float
    items: tuple[T, ...]


def clustered(things: Sequence[tuple[T, Point]], size: float) -> list[Pin[T]]:
    """Return pins at least a size apart: items that are nearer to each other share one."""
    pins = [Pin(x, y, (thing,)) for thing, (x, y) in things]
    while pair := _nearest(pins, size):
        first, second = pair
        count, more = len(pins[first].items), len(pins[second].items)
        a, b = pins[first], pins.pop(second)
        middle = ((a.x * count + b.x * more) / (count + more), (a.y * count + b.y * more) / (count + more))
        pins[first] = Pin(*middle, a.items + b.items)
    return pins


def _nearest(pins: Sequence[Pin[T]], size: float) -> tuple[int, int] | None:
    """Return the indexes of the two pins that are nearest to each other, if they are nearer than a size."""
    ways = ((_way((a.x, a.y), (b.x, b.y)), i, j) for j, b in enumerate(pins) for i, a in enumerate(pins[:j]))
    way, first, second = min(ways, default=(size, 0, 0))
    return (first, second) if way < size else None


def spread(pin: Pin[T], size: float, room: Point) -> list[Pin[T]]:
    """Return the items of a pin side by side around it, within the map."""
    columns = ceil(sqrt(len(pin.items)))
    rows = ceil(len(pin.items) / columns)
    left = _within(pin.x - (columns - 1) * size / 2, (columns - 1) * size, room[0], size)
    top = _within(pin.y - (rows - 1) * size / 2, (rows - 1) * size, room[1], size)
    return [Pin(left + i % columns * size, top + i // columns * size, (thing,)) for i, thing in enumerate(pin.items)]


def separated(pins: Sequence[Pin[T]], thing: T, point: Point, size: float, room: Point) -> list[Pin[T]]:
    """Return the pins with a thing in a pin of its own, at its point; those that it leaves make way for it."""
    parted: list[Pin[T]] = []
    for pin in pins:
        if thing not in pin.items:
            parted.append(pin)
            continue
        alone = Pin(*point, (thing,))
        parted.append(alone)
        if others := tuple(each for each in pin.items if each != thing):
            free = Room(*room, [alone, *(each for each in pins if each is not pin)], size)
            parted.append(Pin(*(free.take((pin.x, pin.y), (size, size)) or (pin.x, pin.y)), others))
    return parted


def _within(start: float, length: float, room: float, size: float) -> float:
    return max(size / 2, min(start, room - length - size / 2))


def largest_distance(points: Iterable[Point]) -> float:
    """Return the largest distance between two of the points, horizontal or vertical."""
    known = list(points)
    return max((_way(a, b) for i, a in enumerate(known) for b in known[:i]), default=0)


def _way(a: Point, b: Point) -> float:
    """Return how far two points lie apart, across or down: what is touched are squares."""
    return max(abs(a[0] - b[0]), abs(a[1] - b[1]))


class Room:
    """The free room on a map."""

    def __init__(
        self, width: float, height: float, pins: Iterable[Pin[T]] = (), size: float = 0, covered: Iterable[Box] = ()
    ) -> None:
        self._size = (width, height)
        half = size / 2
        occupied = ((pin.x - half, pin.y - half, pin.x + half, pin.y + half) for pin in pins)
        self._occupied: list[Box] = [*covered, *occupied]

    def take(
        self, centre: Point, size: Point, beside: float = 0, fits: Callable[[Box], bool] | None = None
    ) -> Point | None:
        """Reserve free room of this width and height, and return its middle, or None.

        It is as near to a point as it can be, or `beside` it by so many pixels, and only where it `fits`.
        """
        width, height = size
        for x, y in _near(centre, width, height, beside):
            box = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
            if self._is_free(box) and (fits is None or fits(box)):
                self._occupied.append(box)
                return x, y
        return None

    def _is_free(self, box: Box) -> bool:
        left, top, right, bottom = box
        if left < 0 or top < 0 or right > self._size[0] or bottom > self._size[1]:
            return False
        return all(left >= r or right <= l or top >= b or bottom <= t for l, t, r, b in self._occupied)  # noqa: E741


def _near(centre: Point, width: float, height: float, beside: float) -> Iterator[Point]:
    x, y = centre
    if beside:
        up, across = beside + height / 2, beside + width / 2
        yield from ((x + across, y), (x - across, y), (x, y - up), (x, y + up))
        return
    steps = ((right * width, down * height) for right in _ACROSS for down in _DOWN)
    yield from ((x + right, y + down) for right, down in sorted(steps, key=lambda step: hypot(*step)))
