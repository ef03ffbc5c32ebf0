"""What is cut out of a map is small, keeps its shape and its borders."""

from itertools import chain

import pytest

from kiosk.content.maps import features
from kiosk.content.maps.features import FeatureCollection, read
from kiosk.content.maps.projection import BEYOND, GRID, MAX_DRAWN, draw, rings_of
from kiosk.content.maps.shapes import ProjectedMap, Shape
from tests.content.maps.map_files import feature, geojson, square
from tests.test_resources import RESOURCES

SQUARES = read(geojson())


@pytest.fixture(scope="module")
def haiti() -> FeatureCollection:
    """The shipped map of the country."""
    return read((RESOURCES / "maps" / "haiti.json").read_bytes())


def corners(shape: Shape) -> set[tuple[int, int]]:
    return {point for ring in shape.rings for point in zip(ring[::2], ring[1::2], strict=True)}


def points(drawing: ProjectedMap) -> int:
    return sum(len(ring) // 2 for shape in drawing.shapes for ring in shape.rings)


def test_a_place_lies_where_the_map_shows_it() -> None:
    drawing = draw(SQUARES)
    x, y = drawing.project(19, -71.5) or (-1, -1)
    assert (x, y) == pytest.approx((0.5, 0.5), abs=1 / GRID)
    assert drawing.project(25, -71.5) is None


def test_a_degree_east_is_shorter_than_a_degree_north_away_from_the_equator() -> None:
    across, down = draw(read(geojson(feature("a", square(10, 59.5))))).steps_per_degree
    assert across / down == pytest.approx(0.5, abs=0.01)


def test_neighbours_share_their_border_on_the_grid() -> None:
    north, south = draw(SQUARES).shapes
    assert len(corners(north) & corners(south)) == 2


def test_the_frame_holds_the_areas_asked_for_and_what_lies_beyond_is_cut(haiti: FeatureCollection) -> None:
    drawing = draw(haiti, rings_of(haiti, haiti.codes - {"DO"}))
    neighbour = next(shape for shape in drawing.shapes if shape.code == "DO")
    assert drawing.width == GRID
    assert max(x for x, _ in corners(neighbour)) == drawing.width + BEYOND, "around it there is more to see"
    assert len(drawing.shapes) == 11


def test_every_name_stands_in_its_area(haiti: FeatureCollection) -> None:
    for shape in draw(haiti).shapes:
        x, y = shape.label
        low, high = min(corners(shape)), max(corners(shape))
        assert low[0] < x < high[0], shape.code
        assert any(abs(y - other) < GRID / 10 for _, other in corners(shape)), shape.code


def test_the_whole_world_has_few_enough_points_to_be_drawn_at_once() -> None:
    drawing = draw(features.world())
    assert points(drawing) <= MAX_DRAWN
    assert len(drawing.shapes) > 180
    across = [x for shape in drawing.shapes for x, _ in corners(shape)]
    assert -50 < min(across) < max(across) < drawing.width + 50, "nothing is shown twice"


def test_a_part_of_the_world_has_what_lies_there_and_no_more() -> None:
    drawing = draw(features.world(), [((-72.3, 18.5),)], 2)
    assert {shape.code for shape in drawing.shapes} == {"HT", "DO", "CU", "BS"}
    assert drawing.height >= drawing.width / 3


@pytest.mark.parametrize("east", [-180.0, 0.0, 180.0])
def test_the_edges_of_the_world_can_be_drawn(east: float) -> None:
    drawing = draw(features.world(), [((east, 85.0), (east, -85.0))], 2)
    assert all(abs(number) < 10 * GRID for shape in drawing.shapes for number in chain(*shape.rings))


def test_an_area_without_any_height_is_left_out() -> None:
    flat = [[0.0, 0.0], [1.0, 0.0], [0.5, 0.0], [0.0, 0.0]]
    drawing = draw(read(geojson(feature("flat", flat), feature("a", square(0, 0)))))
    assert "a" in {shape.code for shape in drawing.shapes}
