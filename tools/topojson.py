"""Reads TopoJSON: shapes that share their borders as arcs of small steps on a grid."""

import json
from pathlib import Path
from typing import Any

Point = tuple[float, float]
"""Degrees east and degrees north."""
Ring = list[Point]
"""A closed line: the last point is the first one again."""


def read_shapes(path: Path, name: str) -> list[tuple[dict[str, Any], list[Ring]]]:
    """Return each geometry of the collection `name` with the rings of its polygons.

    Raises `OSError` or `ValueError` when the file cannot be read, `KeyError` when it holds no such collection.
    """
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs = _decode_arcs(topology)
    geometries = topology["objects"][name]["geometries"]
    return [(geometry, _rings(geometry, arcs)) for geometry in geometries]


def _decode_arcs(topology: dict[str, Any]) -> list[list[Point]]:
    """Return every arc in degrees; the file writes each point as a step from the one before."""
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            arc.append((left + x * scale_x, bottom + y * scale_y))
        arcs.append(arc)
    return arcs


def _rings(geometry: dict[str, Any], arcs: list[list[Point]]) -> list[Ring]:
    """Return all rings of a polygon or of several."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [_join(indices, arcs) for polygon in polygons for indices in polygon]


def _join(indices: list[int], arcs: list[list[Point]]) -> Ring:
    """Return one ring; `~index` means the arc backwards, and neighbouring arcs share a point."""
    ring: Ring = []
    for index in indices:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        ring.extend(arc[1:] if ring else arc)
    return ring
