"""An office that lies where the exhibit cannot be is named, with the place that was probably meant."""

import json
from typing import TYPE_CHECKING

import pytest

from kiosk.content.yaml.nodes import Scalar

if TYPE_CHECKING:
    from tests.content.conftest import Desk

SQUARE = [[-74, 18], [-72, 18], [-72, 20], [-74, 20], [-74, 18]]
AREA = {
    "type": "Feature",
    "id": "land",
    "properties": {},
    "geometry": {"type": "Polygon", "coordinates": [SQUARE]},
}
FAR_AREA = {
    "type": "Feature",
    "id": "far",
    "properties": {},
    "geometry": {"type": "Polygon", "coordinates": [[[across + 30, up] for across, up in SQUARE]]},
}


def _offices(*points: tuple[float, float]) -> str:
    items = (
        f"  - {{id: o{at}, name: A, kind: presence, town: A, latitude: {up}, longitude: {across}}}"
        for at, (up, across) in enumerate(points)
    )
    return "\n".join(("kind: offices", "items:", *items))


def _on_map(desk: "Desk", top: str, *points: tuple[float, float], areas: str = "") -> list[tuple[str, str]]:
    """Return what is said of offices at these places, on a map of one country and a far one."""
    map_ = json.dumps({"type": "FeatureCollection", "features": [AREA, FAR_AREA]})
    (desk.folder / "land.geojson").write_text(map_, "utf-8")
    block = "          -\n" + "".join(f"            {line}\n" for line in _offices(*points).split("\n"))
    loaded = desk.read(top.replace("tabs:", f"map: {{file: land.geojson{areas}}}\ntabs:") + block)
    return [(diagnostic.what, diagnostic.how) for diagnostic in loaded.diagnostics if diagnostic.severity == "warning"]


LAND = ", areas: [{code: land, name: Land}]"


@pytest.mark.parametrize("point", [(18.5, -73), (20.2, -72), (19, -71.6)])
def test_an_office_on_the_map_or_at_its_border_is_fine(desk: "Desk", top: str, point: tuple[float, float]) -> None:
    assert _on_map(desk, top, point, areas=LAND) == []


@pytest.mark.parametrize(
    ("point", "what", "how"),
    [
        ((-72.335, 18.54), "Latitude and longitude are interchanged", "`latitude: 18.54`, `longitude: -72.335`"),
        ((18.54, 72.335), "A minus is missing", "Write `longitude: -72.335`: west has a minus"),
        ((-18.54, -72.335), "A minus is too much", "Write `latitude: 18.54`: south has a minus"),
        ((-18.54, 72.335), "Both lie on the other side", "Write `latitude: 18.54`, `longitude: -72.335`"),
        ((48.85, 2.35), "The office lies far outside of the map", "leave both out"),
        ((18.5, -43), "The office lies far outside of the map", "leave both out"),
    ],
)
def test_an_office_far_from_the_map_is_named(
    desk: "Desk", top: str, point: tuple[float, float], what: str, how: str
) -> None:
    ((said, mend),) = _on_map(desk, top, (19, -73), point, areas=LAND)
    assert said.startswith(what)
    assert how in mend


def test_without_named_areas_all_of_the_map_counts(desk: "Desk", top: str) -> None:
    assert _on_map(desk, top, (18.5, -43)) == []


def test_without_a_map_the_other_offices_tell_where_the_exhibit_is(desk: "Desk") -> None:
    near = ((18.5, -72.3), (19.7, -72.2), (18.2, -73.7))
    assert desk.read_block(_offices(*near)).diagnostics == ()
    assert desk.read_block(_offices(*near, (48.85, 2.35))).diagnostics == ()
    assert desk.read_block(_offices((-72.3, 18.5), near[0])).diagnostics == ()
    assert "interchanged" in desk.block_problem(_offices(*near, (-72.3, 18.5))).what
    diagnostic = desk.block_problem(_offices(*near, (18.5, 72.3)))
    assert diagnostic.what.startswith("A minus is missing")
    assert diagnostic.path.endswith("longitude")
    assert diagnostic.excerpt[diagnostic.column - 1 :].startswith("72.3")


def test_what_is_no_number_is_named_once(desk: "Desk") -> None:
    diagnostic = desk.block_problem(_offices((18.5, -72.3)).replace("18.5", "north"))
    assert diagnostic.severity == "error"
    assert Scalar("north") in diagnostic.what
