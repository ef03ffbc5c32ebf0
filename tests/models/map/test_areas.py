"""Names stand in their area or in the sea beside it, never across a coast."""

import pytest

from kiosk.models.map.areas import Areas
from kiosk.models.map.maps import Maps

NORTH, SOUTH = "north", "south"


@pytest.fixture
def areas(maps: Maps) -> Areas:
    """Return two squares, one above the other, with sea around them, on a square view of 1000 pixels."""
    shown = maps.named("")
    assert shown
    return Areas(shown, (1000, 1000), (1000, 1000), (0, 0))


def test_an_area_holds_what_lies_in_it_alone(areas: Areas) -> None:
    assert areas.hold(NORTH, (400, 200, 600, 400))
    assert not areas.hold(NORTH, (400, 200, 600, 600)), "it reaches into the south"
    assert not areas.hold(NORTH, (100, 200, 600, 400)), "it reaches across the coast"


def test_on_a_plate_a_name_reaches_into_the_sea_but_on_no_other_area(areas: Areas) -> None:
    assert areas.have_room(NORTH, (100, 200, 600, 400))
    assert not areas.have_room(NORTH, (400, 200, 600, 600))
    assert not areas.have_room(NORTH, (400, 600, 600, 800))


def test_a_name_in_the_sea_touches_nothing_and_is_next_to_its_own_area(areas: Areas) -> None:
    coast = next(x for x in range(500, 0, -1) if not areas.lie_below(NORTH, (x, 300, x, 300)))
    beside = (coast - 150, 250, coast - 10, 290)
    assert areas.are_beside(NORTH, beside)
    assert not areas.are_beside(SOUTH, beside)
    assert not areas.are_beside(NORTH, (coast - 150, 250, coast + 20, 290)), "it reaches across the coast"
    assert not areas.are_beside(NORTH, (coast - 190, 250, coast - 50, 290)), "it is too far away"
    assert not areas.are_beside(NORTH, (coast - 150, 470, coast - 10, 530)), "it may mean the south as well"


def test_beyond_the_view_there_is_nothing(areas: Areas) -> None:
    assert not areas.hold(NORTH, (-400, -200, -100, -100))
    assert not areas.lie_below(NORTH, (2000, 2000, 2100, 2100))


def test_a_closer_look_sees_a_part(maps: Maps) -> None:
    shown = maps.named("")
    assert shown
    near = Areas(shown, (1000, 1000), (4000, 4000), (0.4, 0.2))
    assert near.hold(NORTH, (0, 0, 900, 900))
