"""Pins and names never lie on top of each other."""

from itertools import combinations
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from kiosk.models.map.pins import Pin, Room, clustered, largest_distance, separated, spread

SIZE = 48.0

points = st.lists(st.tuples(st.floats(0, 500), st.floats(0, 300)), max_size=40)


@given(points)
def test_no_pin_is_lost_and_none_touches_another(places: list[tuple[float, float]]) -> None:
    pins = clustered(list(enumerate(places)), SIZE)
    assert sorted(thing for pin in pins for thing in pin.items) == list(range(len(places)))
    assert all(max(abs(a.x - b.x), abs(a.y - b.y)) >= SIZE for a, b in combinations(pins, 2))


def test_a_pin_for_several_stands_in_their_middle() -> None:
    (pin,) = clustered([("a", (0, 0)), ("b", (10, 0)), ("c", (20, 30))], SIZE)
    assert (round(pin.x), round(pin.y), pin.items) == (10, 10, ("a", "b", "c"))


@given(st.integers(2, 36), st.floats(0, 600), st.floats(0, 400))
def test_things_at_one_place_are_spread_side_by_side_within_the_map(count: int, x: float, y: float) -> None:
    pins = spread(Pin(x, y, tuple(range(count))), SIZE, (600, 400))
    assert all(hypot(a.x - b.x, a.y - b.y) > SIZE - 0.01 for a, b in combinations(pins, 2))
    assert all(
        SIZE / 2 <= pin.x <= 600 - SIZE / 2 + 0.01 and SIZE / 2 <= pin.y <= 400 - SIZE / 2 + 0.01 for pin in pins
    )


def test_the_longest_way_between_places() -> None:
    assert largest_distance([(0, 0), (3, 4), (1, 1)]) == 4
    assert largest_distance([(7, 7)]) == 0


def test_a_name_makes_way_for_a_pin_but_stays_where_it_belongs() -> None:
    room = Room(400, 300, [Pin(200, 150, ("a",))], SIZE)
    moved = room.take((200, 150), (80, 30), fits=lambda box: box[3] < 150)
    assert moved is not None
    assert moved[1] <= 150 - SIZE / 2 - 15
    assert room.take((200, 150), (80, 30), fits=lambda _: False) is None
    assert room.take(moved, (80, 30)) != moved, "there is a name by now"


def test_what_is_open_has_a_pin_of_its_own_and_the_others_make_way() -> None:
    pins = clustered([("a", (100, 100)), ("b", (110, 100)), ("c", (105, 110)), ("far", (300, 100))], SIZE)
    alone, others, far = separated(pins, "b", (110, 100), SIZE, (400, 300))
    assert (alone, far) == (Pin(110, 100, ("b",)), pins[1])
    assert set(others.items) == {"a", "c"}
    assert max(abs(others.x - 110), abs(others.y - 100)) >= SIZE
    assert separated(pins, "far", (300, 100), SIZE, (400, 300)) == pins


def test_a_name_stays_within_the_map() -> None:
    assert Room(400, 300).take((10, 150), (80, 30), fits=lambda _: True) == (40, 150)
    assert Room(60, 300).take((10, 150), (80, 30), fits=lambda _: True) is None
