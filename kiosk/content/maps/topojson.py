"""TopoJSON: areas share their borders as arcs, each a line of small steps on a grid.

Raises TypeError, KeyError and the like for wrong structures; `features.read` turns these into messages.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

Line = list[tuple[float, float]]


def shapes(
    top: Mapping[str, Any], max_points: int
) -> Iterator[tuple[Mapping[str, Any], Iterator[Iterator[Sequence[Any]]]]]:
    """Yield each geometry of the first object and its polygons, made of rings of degrees east and north.

    No ring gets longer than a point more than `max_points`, however often it names an arc.
    """
    arcs = _Arcs(top, max_points)
    first = list(top["objects"].values())[0]  # noqa: RUF015 - which raises what callers expect
    for each in first["geometries"] if first["type"] == "GeometryCollection" else [first]:
        yield each, _polygons(each, arcs)


def _polygons(geometry: Mapping[str, Any], arcs: "_Arcs") -> Iterator[Iterator[Line]]:
    if geometry["type"] in {"Polygon", "MultiPolygon"}:
        for polygon in [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]:
            yield (arcs.ring(indices) for indices in polygon)


class _Arcs:
    """The arcs in degrees, each decoded when it is first asked for."""

    def __init__(self, top: Mapping[str, Any], max_points: int) -> None:
        self._arcs: list[Any] = top["arcs"]
        transform = top.get("transform")  # only numbers: a list times a large number would fill the memory
        self._transform = transform and [tuple(map(float, transform[name])) for name in ("scale", "translate")]
        self._max_points = max_points
        self._decoded_arcs: dict[int, Line] = {}

    def ring(self, indices: Sequence[int]) -> Line:
        """Return one ring; `~index` means the arc backwards, and neighbouring arcs share a point."""
        ring: Line = []
        for index in indices:
            line = self._line(index) if index >= 0 else self._line(~index)[::-1]
            ring.extend(line[1:] if ring else line)
            if len(ring) > self._max_points:
                break
        return ring

    def _line(self, index: int) -> Line:
        if index not in self._decoded_arcs:
            self._decoded_arcs[index] = self._decoded(self._arcs[index])
        return self._decoded_arcs[index]

    def _decoded(self, arc: Sequence[Sequence[Any]]) -> Line:
        if not self._transform:
            return [(point[0], point[1]) for point in arc]
        (scale_x, scale_y), (left, bottom) = self._transform
        xs, ys = accumulate(step[0] for step in arc), accumulate(step[1] for step in arc)
        return [(left + x * scale_x, bottom + y * scale_y) for x, y in zip(xs, ys, strict=True)]
