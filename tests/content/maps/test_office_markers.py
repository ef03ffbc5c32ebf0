"""The towns that light up on a map."""

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.content.maps.features import Area, FeatureCollection
from kiosk.content.maps.office_markers import MAX, OfficeMarker, office_markers
from kiosk.content.schema.blocks import Office, Offices
from kiosk.content.schema.model import Backdrop, BaseMap, Content, Edges, NamedArea
from kiosk.content.schema.types import LocalizedText
from tests.models.exhibits import exhibit, section, tab

if TYPE_CHECKING:
    from tests.content.conftest import Desk

EDGES = Edges(north=20.0, south=18.0, west=-74.0, east=-70.0)
FIJI = Edges(north=-15.0, south=-20.0, west=176.0, east=184.0)


def _office(town: str, *, central: bool = False, north: float | None = 19.0, confirmed: bool = True) -> Office:
    return Office(
        id=town,
        name=LocalizedText({"": town}),
        kind="central" if central else "presence",
        town=LocalizedText({"": town}),
        latitude=north,
        longitude=None if north is None else -72.0,
        as_of="2025",
        confirmed=confirmed,
    )


def _content(*offices: Office, edges: Edges | None = EDGES) -> Content:
    content = exhibit(tab("offices", section("network", Offices(items=offices)))).release.content
    pictures = (Backdrop(picture="a.png"), Backdrop(picture="b.png", edges=edges))
    return replace(content, attract=replace(content.attract, pictures=pictures))


def _marker(latitude: float, longitude: float) -> OfficeMarker:
    return OfficeMarker(
        town=LocalizedText({"": "A"}), latitude=latitude, longitude=longitude, central=False, confirmed=True
    )


def test_every_town_with_a_place_lights_up_once() -> None:
    found = office_markers(
        _content(_office("A"), _office("B", north=None), _office("C"), _office("A", central=True)), {}
    )
    assert [(each.town.texts[""], each.central) for each in found] == [("A", True), ("C", False)]


def test_a_town_is_confirmed_when_one_of_its_offices_is() -> None:
    found = office_markers(_content(_office("A", confirmed=False), _office("B", confirmed=False), _office("B")), {})
    assert [each.confirmed for each in found] == [False, True]


def test_without_a_map_nothing_lights_up() -> None:
    assert office_markers(_content(_office("A"), edges=None), {}) == ()


@pytest.mark.parametrize(("north", "shown"), [(19.0, 19.0), (20.03, 20.0), (20.06, 20.06)])
def test_a_town_just_outside_of_the_borders_stands_on_them(north: float, shown: float) -> None:
    """3.3 kilometres are the fault of a simplified map, 6.7 are not."""
    content = _content(_office("A", north=north))
    areas = (NamedArea(code="land", name=LocalizedText({"": "Land"})),)
    content = replace(content, map=BaseMap(file="land.json", areas=areas))
    square = Area(code="land", rings=(((-73.0, 18.0), (-71.0, 18.0), (-71.0, 20.0), (-73.0, 20.0)),))
    (marker,) = office_markers(content, {"land.json": FeatureCollection(areas=(square,))})
    assert (marker.longitude, marker.latitude) == pytest.approx((-72.0, shown))


def test_a_thousand_towns_are_no_more_than_a_map_can_tell_apart() -> None:
    assert len(office_markers(_content(*(_office(f"t{number}") for number in range(1000))), {})) == MAX


@pytest.mark.parametrize(
    ("edges", "latitude", "longitude", "place"),
    [
        (EDGES, 20, -74, (0, 0)),
        (EDGES, 18, -70, (1, 1)),
        (EDGES, 18.5, -73, (0.25, 0.75)),
        (EDGES, 20.1, -72, None),
        (EDGES, 19, -74.1, None),
        (EDGES, 19, -69.9, None),
        (FIJI, -17.5, 178, (0.25, 0.5)),
        (FIJI, -17.5, -178, (0.75, 0.5)),
    ],
)
def test_it_stands_where_it_lies(
    edges: Edges, latitude: float, longitude: float, place: tuple[float, float] | None
) -> None:
    assert _marker(latitude, longitude).position(edges) == place


@pytest.mark.parametrize(
    ("edges", "key"),
    [
        ("north: 18, south: 20, west: -74, east: -70", "north"),
        ("north: 18, south: 18, west: -74, east: -70", "north"),
        ("north: 20, south: 18, west: -70, east: -74", "east"),
    ],
)
def test_interchanged_edges_are_an_error(desk: "Desk", top: str, png: bytes, edges: str, key: str) -> None:
    desk.save("map.png", png)
    attract = f"attract:\n  greeting: Welcome\n  pictures:\n    - picture: map.png\n      edges: {{{edges}}}"
    whole = top.replace("attract: {greeting: Welcome}", attract) + "          - {kind: heading, text: Hello}\n"
    diagnostic = desk.diagnostic(whole)
    assert (diagnostic.severity, diagnostic.path.rpartition(" › ")[2]) == ("error", key)
