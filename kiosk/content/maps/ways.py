"""The dotted way from one place on a map to another."""

from collections.abc import Sequence
from math import cos, hypot, radians
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kiosk.content.schema.model import Edges

RelativePoint = tuple[float, float]
"""How far something lies from the left and the upper edge of a picture, from 0 to 1."""

SPACING = 1 / 45
"""From dot to dot, in heights of the picture."""
CLEAR = 1 / 24
"""Between a dot and the places at both ends."""
BEND = 0.12
"""How far a way leaves the straight line, in its length."""


def shape(edges: "Edges") -> float:
    """Return how many times as wide as high a map with these edges is drawn."""
    middle = radians((edges.north + edges.south) / 2)
    return (edges.east - edges.west) * cos(middle) / (edges.north - edges.south)


def dots(towns: Sequence[tuple[bool, RelativePoint]], wide: float) -> list[dict[str, Any]]:
    """Return the dots of the ways from the central town: `across`, `down`, `marker`, the index of the town there."""
    centre = next((point for central, point in towns if central), None)
    return [
        {"across": across, "down": down, "marker": index}
        for index, (central, point) in enumerate(towns)
        if centre and not central
        for across, down in way(centre, point, wide)
    ]


def way(start: RelativePoint, end: RelativePoint, wide: float) -> list[RelativePoint]:
    """Return the dots between two places on a picture that is `wide` times as wide as high; it bends upwards."""
    across, down = (end[0] - start[0]) * wide, end[1] - start[1]
    length = hypot(across, down)
    count = int((length - 2 * CLEAR) / SPACING) + 1
    if count < 1:
        return []
    side = 1 if across >= 0 else -1
    lift = (down * side * BEND, -across * side * BEND)
    first = (1 - (count - 1) * SPACING / length) / 2
    parts = [first + number * SPACING / length for number in range(count)]
    return [
        (
            start[0] + (across * part + lift[0] * 4 * part * (1 - part)) / wide,
            start[1] + down * part + lift[1] * 4 * part * (1 - part),
        )
        for part in parts
    ]
