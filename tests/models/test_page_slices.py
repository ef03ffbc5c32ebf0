"""What of a page shows at once, where it is higher than the screen."""

from kiosk.models.page_layout import BlockMeasures, PageGeometry, lay_out
from kiosk.models.page_parts import BreakPoint, Measure, Monolith
from kiosk.models.page_slices import SectionLayout

LOW = PageGeometry(width=1000, column_gap=40, block_gap=20, first=400, other=400, foot=100)


def _layout(measure: Measure) -> SectionLayout:
    return lay_out([{"kind": "cards", "block": {"items": [{}, {}]}}], [BlockMeasures(measure)], LOW)


def test_an_item_is_found_in_its_slice() -> None:
    lines = tuple(Monolith(line * 80, line * 80 + 80) for line in range(10))
    layout = _layout(Measure(800, (BreakPoint(480, 480, 1),), monoliths=lines))

    assert [each.height for each in layout.slices] == [320, 240, 240]
    assert [layout.slice_of(0), layout.slice_of(0, 1)] == [0, 1]
    assert [layout.first_in(number) for number in range(3)] == [(0, -1), (0, -1), (0, 1)]


def test_below_the_last_slice_there_is_room_for_what_is_done_at_the_end() -> None:
    lines = tuple(Monolith(line * 80, line * 80 + 80) for line in range(8))

    assert [each.height for each in _layout(Measure(560, monoliths=lines[:7])).slices] == [320, 240]
    assert [each.height for each in _layout(Measure(640, monoliths=lines)).slices] == [400, 240]


def test_what_is_done_at_the_end_stands_alone_behind_what_leaves_no_room() -> None:
    layout = _layout(Measure(350))

    assert [each.height for each in layout.slices] == [350, 0]
    assert layout.first_in(1) == (1, -1)
