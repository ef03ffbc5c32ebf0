"""What of a page shows at once, where it is higher than the screen."""

import pytest

from kiosk.models.page_layout import BlockMeasures, PageGeometry, lay_out
from kiosk.models.page_parts import BreakPoint, Measure, Monolith
from kiosk.models.page_slices import SectionLayout, slices

LOW = PageGeometry(width=1000, column_gap=40, block_gap=20, first=400, other=400, foot=100)


def heights(height: float, *monoliths: tuple[float, float]) -> list[float]:
    """Return how high the slices of a page are."""
    return [each.height for each in slices(0, height, 400, [Monolith(*each) for each in monoliths])]


def lines(count: int, height: float = 80) -> list[tuple[float, float]]:
    return [(line * height, line * height + height) for line in range(count)]


@pytest.mark.parametrize("height", [300, 400, 404])
def test_a_page_that_fits_is_one_slice(height: float) -> None:
    assert heights(height, *lines(5)) == [height]


def test_a_page_is_parted_between_lines_into_even_slices() -> None:
    assert heights(480, *lines(6)) == [240, 240]
    assert heights(960, *lines(12)) == [320, 320, 320]


def test_no_picture_is_parted() -> None:
    assert heights(480, (0, 80), (80, 400), (400, 480)) == [400, 80]


def test_what_stands_beside_a_picture_is_parted_no_more_than_it() -> None:
    assert heights(480, *lines(6), (60, 390)) == [400, 80]


def test_a_title_stays_with_what_follows() -> None:
    title = Monolith(240, 320, title=True)
    lines_of_text = [Monolith(*each) for each in [*lines(3), (320, 400), (400, 480)]]
    assert [each.height for each in slices(0, 480, 340, [title, *lines_of_text])] == [240, 240]


def test_what_is_higher_than_the_room_and_has_no_break_is_a_slice_of_its_own() -> None:
    assert heights(680, (0, 600), (600, 680)) == [600, 80]


def _layout(measure: Measure) -> SectionLayout:
    return lay_out([{"kind": "cards", "block": {"items": [{}, {}]}}], [BlockMeasures(measure)], LOW)


def test_an_item_is_found_in_its_slice() -> None:
    lines = tuple(Monolith(line * 80, line * 80 + 80) for line in range(10))
    layout = _layout(Measure(800, (BreakPoint(480, 480, 1),), monoliths=lines))

    assert [each.height for each in layout.slices] == [240, 240, 320, 0]
    assert [layout.slice_of(0), layout.slice_of(0, 1)] == [0, 2]
    assert [layout.first_in(number) for number in range(4)] == [(0, -1), (0, -1), (0, 1), (1, -1)]


def test_below_the_last_slice_there_is_room_for_what_is_done_at_the_end() -> None:
    lines = tuple(Monolith(line * 80, line * 80 + 80) for line in range(7))

    assert [each.height for each in _layout(Measure(560, monoliths=lines)).slices] == [320, 240]
    assert [each.height for each in _layout(Measure(640, monoliths=lines)).slices] == [320, 320, 0]
