"""Dots lead from one place on a map to another."""

from itertools import pairwise
from math import hypot

import pytest

from kiosk.content.maps.ways import CLEAR, SPACING, shape, way
from kiosk.content.schema.model import Edges


def test_a_map_is_drawn_as_wide_as_its_middle_says() -> None:
    assert shape(Edges(north=1, south=-1, west=0, east=4)) == pytest.approx(2)
    assert shape(Edges(north=61, south=59, west=0, east=4)) == pytest.approx(1)


@pytest.mark.parametrize("end", [(0.9, 0.5), (0.1, 0.5), (0.5, 0.05), (0.6, 0.95), (0.52, 0.45)])
def test_dots_are_evenly_spaced_and_keep_clear_of_both_places(end: tuple[float, float]) -> None:
    start, wide = (0.5, 0.5), 1.3
    dots = way(start, end, wide)
    assert dots or _between(start, end, wide) < 2 * CLEAR
    for dot in dots:
        assert min(_between(dot, start, wide), _between(dot, end, wide)) >= CLEAR * 0.99
    for one, other in pairwise(dots):
        assert SPACING * 0.99 <= _between(one, other, wide) <= SPACING * 1.2


@pytest.mark.parametrize("end", [(0.9, 0.5), (0.1, 0.5)])
def test_a_way_across_bends_upwards(end: tuple[float, float]) -> None:
    dots = way((0.5, 0.5), end, 1.0)
    assert min(down for _, down in dots) < 0.46
    assert all(down < 0.5 for _, down in dots)


def test_places_that_lie_together_have_no_way() -> None:
    assert way((0.5, 0.5), (0.51, 0.5), 1.0) == []
    assert way((0.5, 0.5), (0.5, 0.5), 1.0) == []


def _between(one: tuple[float, float], other: tuple[float, float], wide: float) -> float:
    return hypot((one[0] - other[0]) * wide, one[1] - other[1])
