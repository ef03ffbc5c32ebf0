"""What is higher than the screen is parted between lines."""

import pytest

from kiosk.models.page_breaks import Rooms, breaks, parted
from kiosk.models.page_parts import Monolith

ROOMS = Rooms(400, 400)


def heights(
    height: float, *monoliths: tuple[float, float], rooms: Rooms = ROOMS, between: tuple[float, ...] = ()
) -> list[float]:
    """Return how high the slices of a page are."""
    found = list(breaks([Monolith(*each) for each in monoliths], between))
    return [bottom - top for top, bottom in parted(height, rooms, found)]


def lines(count: int, height: float = 80) -> list[tuple[float, float]]:
    return [(line * height, line * height + height) for line in range(count)]


@pytest.mark.parametrize("height", [300, 400, 404])
def test_what_fits_is_one_slice(height: float) -> None:
    assert heights(height, *lines(5)) == [height]


def test_it_is_parted_between_lines_into_even_slices() -> None:
    assert heights(480, *lines(6)) == [240, 240]
    assert heights(960, *lines(12)) == [320, 320, 320]


def test_no_picture_is_parted() -> None:
    assert heights(480, (0, 80), (80, 400), (400, 480)) == [400, 80]


def test_what_stands_beside_a_picture_is_parted_no_more_than_it() -> None:
    assert heights(480, *lines(6), (60, 390)) == [400, 80]


def test_a_title_stays_with_what_follows() -> None:
    title = Monolith(240, 320, title=True)
    found = list(breaks([title, *(Monolith(*each) for each in [*lines(3), (320, 400), (400, 480)])]))
    assert [bottom - top for top, bottom in parted(480, Rooms(340, 340), found)] == [240, 240]


def test_a_slice_rather_ends_between_items_than_in_one() -> None:
    assert heights(480, *lines(6)) == [240, 240]
    assert heights(480, *lines(6), between=(160,)) == [160, 320]
    assert heights(720, *lines(9), between=(160,)) == [400, 320], "another slice would be worse"


def test_what_is_higher_than_the_room_and_has_no_break_is_a_slice_of_its_own() -> None:
    assert heights(680, (0, 600), (600, 680)) == [600, 80]


@pytest.mark.parametrize(
    ("rooms", "found"),
    [
        (Rooms(250, 400), [240, 400]),
        (Rooms(400, 400, foot=150), [400, 240]),
        (Rooms(400, 400, foot=300), [320, 240, 80]),
    ],
)
def test_the_first_and_the_last_slice_have_less_room(rooms: Rooms, found: list[float]) -> None:
    assert heights(640, *lines(8), rooms=rooms) == found


def test_what_is_done_at_the_end_stands_alone_rather_than_below_what_leaves_no_room() -> None:
    assert heights(400, (0, 400), rooms=Rooms(400, 400, foot=100)) == [400]
