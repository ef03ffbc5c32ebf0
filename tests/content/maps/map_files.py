"""Map files as editors have them, made on the spot."""

import json
from typing import Any

Ring = list[list[float]]


def square(west: float, south: float, side: float = 1) -> Ring:
    """Return a closed ring."""
    east, north = west + side, south + side
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def feature(code: str, *rings: Ring, **properties: object) -> dict[str, Any]:
    """Return an area with one polygon for each ring."""
    geometry = {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]}
    return {"type": "Feature", "id": code, "properties": properties, "geometry": geometry}


def geojson(*features: dict[str, Any]) -> bytes:
    """Return a GeoJSON file, of two squares side by side unless areas are given."""
    areas = features or (feature("north", square(-72, 19)), feature("south", square(-72, 18)))
    return json.dumps({"type": "FeatureCollection", "features": list(areas)}).encode()


def topojson(**changes: Any) -> bytes:
    """Return the same two squares as TopoJSON: the border between them is one arc, used in both directions."""
    north = {"type": "Polygon", "id": "north", "arcs": [[0, 1]]}
    south = {"type": "MultiPolygon", "id": "south", "arcs": [[[~0, 2]]]}
    top = {
        "type": "Topology",
        "transform": {"scale": [0.01, 0.01], "translate": [-72, 18]},
        "objects": {"areas": {"type": "GeometryCollection", "geometries": [north, south]}},
        "arcs": [
            [[0, 100], [100, 0]],
            [[100, 100], [0, 100], [-100, 0], [0, -100]],
            [[0, 100], [0, -100], [100, 0], [0, 100]],
        ],
    }
    return json.dumps({**top, **changes}).encode()
