"""Projects a map onto an integer grid, clipped to a frame and simplified.

Degrees east are shortened as they are at the middle of the frame, so that a country keeps its shape. Points are put on
a grid, each by itself: neighbours that share a border still share it afterwards.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from math import cos, radians

from kiosk.content.maps.features import FeatureCollection
from kiosk.content.maps.longitudes import HALF, Point, Ring, span, stretch, turns_within
from kiosk.content.maps.shapes import ProjectedMap, Shape

GRID = 4_000
"""Steps of the grid along the longer side of a frame: half a pixel of the largest screen."""
MAX_DRAWN = 40_000
"""Points above which the grid gets coarser: so many are drawn soon enough for a touch."""
MARGIN = 0.04
"""How much wider the frame is than what it has to show, on each side."""
MIN_DEGREES = 0.001
"""Of any frame."""
BEYOND = GRID
"""Grid steps that areas reach beyond the frame: a view of another shape shows what lies around it."""
EDGE = 40
"""Grid steps that they reach beyond it at least, so that their edges there are not seen; none is shown twice."""
_TALLEST = 1.2
"""Height of a frame, in widths; a narrow country has sea or neighbours at its sides."""
_WIDEST = 2.4

Box = tuple[float, float, float, float]
"""West, south, east, north."""


def rings_of(features: FeatureCollection, codes: Iterable[str]) -> list[Ring]:
    """Return the rings of the areas of these codes."""
    wanted = frozenset(codes)
    return [ring for area in features.areas if area.code in wanted for ring in area.rings]


def draw(features: FeatureCollection, held: Sequence[Ring] = (), narrowest: float = MIN_DEGREES) -> ProjectedMap:
    """Return the part of the map that contains these rings or single points; without any, the whole map.

    It is at least `narrowest` degrees wide.
    """
    west, south, east, north = _frame(held or [ring for area in features.areas for ring in area.rings], narrowest)
    squeeze = max(0.1, cos(radians((south + north) / 2)))
    scale = GRID / max((east - west) * squeeze, north - south)
    across, down = scale * squeeze, scale
    width, height = round((east - west) * across), round((north - south) * down)
    flat = [
        (
            area.code,
            [part for ring in area.rings for part in _flat(ring, (west, north), (across, down), (width, height))],
        )
        for area in features.areas
    ]
    return ProjectedMap(
        width=width,
        height=height,
        west=west,
        north=north,
        steps_per_degree=(across, down),
        shapes=_coarse_enough(flat),
    )


def _frame(held: Sequence[Ring], narrowest: float) -> Box:
    """Return the box around rings with some room, neither too narrow nor too wide to be looked at."""
    west, east = stretch(map(span, held))
    norths = [north for ring in held for _, north in ring]
    south, north = min(norths), max(norths)
    middle_east, middle_north = (west + east) / 2, (south + north) / 2
    squeeze = max(0.1, cos(radians(middle_north)))
    wide = max(narrowest, (east - west) * squeeze) * (1 + 2 * MARGIN)
    high = (north - south) * (1 + 2 * MARGIN)
    wide = max(wide, high / _TALLEST)
    high = max(high, wide / _WIDEST)
    half_wide, half_high = min(HALF, wide / squeeze / 2), high / 2
    return middle_east - half_wide, middle_north - half_high, middle_east + half_wide, middle_north + half_high


def _flat(ring: Ring, corner: Point, scale: tuple[float, float], size: tuple[int, int]) -> Iterator[list[Point]]:
    """Yield what shows of a ring, in grid steps, each time that it shows."""
    (west, north), (across, down), (width, height) = corner, scale, size
    aside = min(BEYOND, max(EDGE, int((2 * HALF * across - width) / 2)))
    box = (-aside, -BEYOND, width + aside, height + BEYOND)
    frame = (west + box[0] / across, west + box[2] / across)
    for turned in turns_within(span(ring), frame):
        start = west - turned
        yield _clipped([((east - start) * across, (north - latitude) * down) for east, latitude in ring], box)


def _coarse_enough(areas: list[tuple[str, list[list[Point]]]]) -> tuple[Shape, ...]:
    """Return the areas on the finest grid on which they have few enough points."""
    step = 1
    while True:
        shapes = tuple(shape for code, rings in areas if (shape := _shape(code, rings, step)))
        if step == GRID or sum(len(ring) // 2 for shape in shapes for ring in shape.rings) <= MAX_DRAWN:
            return shapes
        step *= 2


def _shape(code: str, rings: list[list[Point]], step: int) -> Shape | None:
    """Return an area on the grid, or None when nothing is left of it."""
    reduced = [corners for ring in rings if len(corners := _on_grid(ring, step)) > 2]  # noqa: PLR2004 - a triangle
    if not reduced:
        return None
    return Shape(code=code, rings=tuple(tuple(chain(*ring)) for ring in reduced), label=_label(reduced))


def _clipped(ring: list[Point], box: Box) -> list[Point]:
    """Return the part of a ring within a box (Sutherland and Hodgman)."""
    for axis, edge, sign in ((0, box[0], 1), (0, box[2], -1), (1, box[1], 1), (1, box[3], -1)):
        if all(sign * (point[axis] - edge) >= 0 for point in ring):
            continue
        reduced: list[Point] = []
        for start, end in pairwise([*ring[-1:], *ring]):
            from_start, from_end = sign * (start[axis] - edge), sign * (end[axis] - edge)
            if (from_start >= 0) != (from_end >= 0):
                part = from_start / (from_start - from_end)
                reduced.append((start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])))
            if from_end >= 0:
                reduced.append(end)
        ring = reduced
    return ring


def _on_grid(ring: list[Point], step: int) -> list[tuple[int, int]]:
    """Return the points of a ring on every so many lines of the grid, those that fall together once."""
    points = [(round(x / step) * step, round(y / step) * step) for x, y in ring]
    return [point for before, point in pairwise([*points[-1:], *points]) if point != before]


def _label(rings: list[list[tuple[int, int]]]) -> tuple[int, int]:
    """Return the middle of the widest stretch across the largest ring, near its middle height."""
    ring = max(rings, key=lambda each: abs(_area(each)))
    top, bottom = min(y for _, y in ring), max(y for _, y in ring)
    heights = [top + (bottom - top) * part for part in (0.5, 0.4, 0.6)]
    width, x, y = max(_stretch(ring, height + 0.5) for height in heights)
    return (round(x), round(y)) if width else ring[0]


def _stretch(ring: list[tuple[int, int]], height: float) -> tuple[float, float, float]:
    """Return the width and the middle of the widest part of a ring at a height, then the height."""
    crossings = sorted(_crossings(ring, height))
    widest = max(
        ((end - start, (start + end) / 2) for start, end in zip(crossings[::2], crossings[1::2], strict=False)),
        default=(0, 0),
    )
    return (*widest, height)


def _crossings(ring: list[tuple[int, int]], height: float) -> Iterator[float]:
    for (x, y), (next_x, next_y) in pairwise([*ring, ring[0]]):
        if (y < height) != (next_y < height):
            yield x + (height - y) / (next_y - y) * (next_x - x)


def _area(ring: list[tuple[int, int]]) -> float:
    return sum(x * next_y - next_x * y for (x, y), (next_x, next_y) in pairwise([*ring, ring[0]])) / 2
