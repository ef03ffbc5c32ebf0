r"""Writes `kiosk/content/maps/world.json`: the countries of the world, for kiosks without a map of their own.

The shapes come from an npm package, which is read but not kept:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz package/countries-50m.json
    python tools/build_world_map.py --countries package/countries-50m.json \
        --codes /usr/share/iso-codes/json/iso_3166-1.json

The result is TopoJSON: the borders of the package on a grid of a hundredth of a degree, about a kilometre, with the
codes of two letters of ISO 3166-1 as ids. The same input always gives the same file, byte for byte.
"""

import argparse
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

MAP_FILE = Path(__file__).parent.parent / "kiosk" / "content" / "maps" / "world.json"
ORIGIN = "world-atlas 2.0.2, countries-50m.json. Geometry: Natural Earth. Codes: ISO 3166-1."
LICENCE = "Geometry: public domain (Natural Earth). Package: world-atlas, ISC."
NOTE = "Borders are generalised. Boundaries do not imply official endorsement."
STEP = 0.01
"""The width of the grid, in degrees."""
LEFT, BOTTOM = -180, -90
WITHOUT_AREA = 3
"""Points that a line with nothing between its ends has at most."""
NOBODY_LIVES_THERE = "010"
"""Antarctica, which would be a third of the map."""


def on_grid(topology: dict[str, Any]) -> list[list[list[int]]]:
    """Return the arcs as steps on the grid, without steps that lead nowhere."""
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        points: list[tuple[int, int]] = []
        for step_x, step_y in steps:
            x, y = x + step_x, y + step_y
            point = (round((left + x * scale_x - LEFT) / STEP), round((bottom + y * scale_y - BOTTOM) / STEP))
            if not points or point != points[-1]:
                points.append(point)
        first = points[0]
        arcs.append([list(first), *([b[0] - a[0], b[1] - a[1]] for a, b in pairwise(points))])
    return arcs


def countries(topology: dict[str, Any], codes: dict[str, str], arcs: list[list[list[int]]]) -> list[dict[str, Any]]:
    """Return the shapes by their code; islands that the grid made points of are left out."""
    shapes = []
    for each in topology["objects"]["countries"]["geometries"]:
        if each.get("id") == NOBODY_LIVES_THERE:
            continue
        polygons = each["arcs"] if each["type"] == "MultiPolygon" else [each["arcs"]]
        stored = [polygon for polygon in polygons if sum(len(arcs[max(i, ~i)]) for i in polygon[0]) > WITHOUT_AREA]
        code = codes.get(each.get("id", ""))
        if stored:
            shapes.append({**({"id": code} if code else {}), "type": "MultiPolygon", "arcs": stored})
    return shapes


def as_json(shapes: list[dict[str, Any]], arcs: list[list[list[int]]]) -> str:
    """Return the text of the map file: one line for each country and arc, so that a change shows where it is."""

    def lines(items: list[Any]) -> str:
        return ",\n".join(json.dumps(item, separators=(",", ":")) for item in items)

    used = sorted({max(i, ~i) for shape in shapes for polygon in shape["arcs"] for ring in polygon for i in ring})
    new = {old: index for index, old in enumerate(used)}
    for shape in shapes:
        shape["arcs"] = [[[new[i] if i >= 0 else ~new[~i] for i in ring] for ring in poly] for poly in shape["arcs"]]
    head = json.dumps({"type": "Topology", "origin": ORIGIN, "licence": LICENCE, "note": NOTE})[:-1]
    transform = json.dumps({"scale": [STEP, STEP], "translate": [LEFT, BOTTOM]})
    return (
        f'{head},\n"transform":{transform},\n'
        f'"objects":{{"countries":{{"type":"GeometryCollection","geometries":[\n{lines(shapes)}\n]}}}},\n'
        f'"arcs":[\n{lines([arcs[i] for i in used])}\n]}}\n'
    )


def main() -> None:
    """Write the map file from the two files named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--countries", type=Path, required=True, metavar="FILE", help="countries-50m.json")
    parser.add_argument("--codes", type=Path, required=True, metavar="FILE", help="iso_3166-1.json of iso-codes")
    parser.add_argument("--out", type=Path, default=MAP_FILE, metavar="FILE")
    options = parser.parse_args()
    topology = json.loads(options.countries.read_text("utf-8"))
    listed = json.loads(options.codes.read_text("utf-8"))["3166-1"]
    arcs = on_grid(topology)
    shapes = countries(topology, {each["numeric"]: each["alpha_2"] for each in listed}, arcs)
    options.out.write_text(as_json(shapes, arcs), "utf-8")


if __name__ == "__main__":
    main()
