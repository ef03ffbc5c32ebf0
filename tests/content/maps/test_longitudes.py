"""Degrees east go round: areas at the date line are whole, wherever their file cuts or counts."""

import json
from collections.abc import Sequence
from itertools import pairwise

import pytest

from kiosk.content.maps import features
from kiosk.content.maps.features import FeatureCollection, read
from kiosk.content.maps.longitudes import CUT, Span, span, stretch, turns_within, unrolled
from kiosk.content.maps.nearest import within
from kiosk.content.maps.projection import GRID, draw, rings_of
from kiosk.content.maps.shapes import Shape
from tests.content.maps.map_files import feature, geojson, square

ACROSS = [[178.0, -18.0], [-178.0, -18.0], [-178.0, -16.0], [178.0, -16.0], [178.0, -18.0]]
"""An island across the date line, as it is without a cut."""
COUNTED_ON = [[178.0, -18.0], [182.0, -18.0], [182.0, -16.0], [178.0, -16.0], [178.0, -18.0]]
"""The same, with degrees up to 360."""
WEST_PART = [[178.0, -18.0], [180.0, -18.0], [180.0, -16.0], [178.0, -16.0], [178.0, -18.0]]
EAST_PART = [[-180.0, -18.0], [-178.0, -18.0], [-178.0, -16.0], [-180.0, -16.0], [-180.0, -18.0]]


def _files() -> dict[str, bytes]:
    """Return one island as different programs write it."""
    topology = {
        "type": "Topology",
        "transform": {"scale": [1, 1], "translate": [-180, -90]},
        "objects": {"areas": {"type": "Polygon", "id": "FJ", "arcs": [[0]]}},
        "arcs": [[[358, 72], [-356, 0], [0, 2], [356, 0], [0, -2]]],
    }
    return {
        "not cut": geojson(feature("FJ", ACROSS)),
        "counted on": geojson(feature("FJ", COUNTED_ON)),
        "cut in one feature": geojson(feature("FJ", WEST_PART, EAST_PART)),
        "cut into two features": geojson(feature("FJ", WEST_PART), feature("FJ", EAST_PART)),
        "cut, the other way round": geojson(feature("FJ", WEST_PART[::-1], EAST_PART[::-1])),
        "TopoJSON, not cut": json.dumps(topology).encode(),
    }


def _corners(shape: Shape) -> set[tuple[int, int]]:
    return {point for ring in shape.rings for point in zip(ring[::2], ring[1::2], strict=True)}


@pytest.mark.parametrize("name", _files())
def test_an_island_across_the_date_line_is_one_and_fills_its_map(name: str) -> None:
    (island,) = draw(read(_files()[name])).shapes
    assert len(island.rings) == 1
    assert len(_corners(island) - {(x, y) for x, y in _corners(island) if x == GRID // 2}) == 4
    assert max(x for x, _ in _corners(island)) - min(x for x, _ in _corners(island)) > 0.9 * GRID


@pytest.mark.parametrize("name", _files())
@pytest.mark.parametrize("east", [179.0, -179.0, 181.0])
def test_places_on_both_sides_lie_on_it_however_they_are_counted(name: str, east: float) -> None:
    found = read(_files()[name])
    x, y = draw(found).project(-17, east) or (-1, -1)
    assert (x, y) == pytest.approx((0.27 if east == 179 else 0.73, 0.5), abs=0.01)
    assert within(found, {"FJ"}, (east, -17)) == (east, -17)
    assert within(found, {"FJ"}, (east, -15.98))[1] == pytest.approx(-16)


@pytest.mark.parametrize("code", ["FJ", "RU", "NZ", "US"])
def test_a_country_across_the_date_line_is_no_wider_than_it_is(code: str) -> None:
    drawing = draw(features.world(), rings_of(features.world(), {code}))
    assert GRID / drawing.steps_per_degree[0] < {"FJ": 40, "NZ": 60, "RU": 190, "US": 135}[code]
    assert code in {shape.code for shape in drawing.shapes}


def test_the_world_has_no_line_from_edge_to_edge() -> None:
    drawing = draw(features.world())
    for shape in drawing.shapes:
        for ring in shape.rings:
            xs = [*ring[::2], ring[0]]
            assert max(abs(a - b) for a, b in pairwise(xs)) < GRID / 8, shape.code


def test_the_world_is_cut_through_the_bering_strait() -> None:
    drawing = draw(features.world())
    assert drawing.width / drawing.steps_per_degree[0] == pytest.approx(360, abs=0.1)
    assert drawing.west == pytest.approx(CUT)
    fiji, hawaii, kamchatka = (drawing.project(north, east) for north, east in ((-17, 178), (20, -156), (56, 160)))
    assert hawaii
    assert kamchatka
    assert fiji
    assert [round(x, 1) for x, _ in (hawaii, kamchatka, fiji)] == [0, 0.9, 1]


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        ([(10, 20)], (10, 20)),
        ([(170, 190)], (170, 190)),
        ([(-190, -170)], (170, 190)),
        ([(178, 178), (-179, -179)], (178, 181)),
        ([(-75, -70), (-5, 5), (100, 105)], (-75, 105)),
        ([(-74, -74), (6, 6), (151, 151)], (-74, 151)),
        ([(20, 190), (172, 293)], (CUT, CUT + 360)),
        ([(-180, 180)], (CUT, CUT + 360)),
        ([(0, 0)], (0, 0)),
    ],
)
def test_a_frame_is_the_narrowest_that_holds_everything(spans: Sequence[Span], found: Span) -> None:
    assert stretch(spans) == pytest.approx(found)


@pytest.mark.parametrize("sign", [1, -1])
def test_a_ring_around_a_pole_is_closed_there(sign: int) -> None:
    coast = [(float(east), sign * 70.0) for east in range(-180, 180, 60)]
    assert set(unrolled(coast)) == {*coast, (180, sign * 70), (180, sign * 90), (-180, sign * 90)}
    written_out = [*coast, (180.0, sign * 70.0), (180.0, sign * 90.0), (-180.0, sign * 90.0)]
    assert {*unrolled(written_out)} == {*unrolled(coast)}


def test_a_ring_that_lies_farther_round_comes_back() -> None:
    assert span(unrolled([(350.0, 0.0), (355.0, 0.0), (355.0, 5.0)])) == (-10, -5)
    assert unrolled([]) == ()


def test_what_lies_in_a_frame_twice_shows_twice() -> None:
    assert list(turns_within((-170, -160), (-180, 210))) == [0, 360]
    assert list(turns_within((10, 20), (-170, -160))) == []


def test_a_hole_and_an_islands_of_its_own_stay_beside_a_cut() -> None:
    lake = square(178.5, -17.5, 0.5)
    area = {
        "type": "Feature",
        "id": "FJ",
        "geometry": {"type": "MultiPolygon", "coordinates": [[WEST_PART, lake], [EAST_PART], [square(170, -17)]]},
    }
    found: FeatureCollection = read(geojson(area))
    (only,) = found.areas
    assert sorted(span(ring) for ring in only.rings) == [(-182, -178), (170, 171), (178.5, 179)]
