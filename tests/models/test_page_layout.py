"""Where a page has room left, a picture of the section stands."""

import pytest

from kiosk.models.page_layout import BlockMeasures, PageGeometry, lay_out
from kiosk.models.page_parts import Measure
from kiosk.models.page_slices import FreeSpace

SHEET = PageGeometry(width=1000, column_gap=40, block_gap=20, first=800, other=800, columns=2)


def free(*heights: float, geometry: PageGeometry = SHEET) -> FreeSpace:
    """Return what is left of the page on which blocks of these heights stand."""
    records = [{"kind": "text", "block": {"text": []}} for _ in heights]
    sizes = [
        BlockMeasures(Measure(each, used=0.5), Measure(each) if geometry.columns > 1 else None) for each in heights
    ]
    (left,) = lay_out(records, sizes, geometry).free
    return left


def test_beside_one_block_a_picture_takes_the_other_column() -> None:
    assert free(700) == FreeSpace(520, 0, 480)


@pytest.mark.parametrize(("short", "there"), [(650, True), (670, False)])
def test_below_the_shorter_column_a_picture_takes_what_is_high_enough(short: float, *, there: bool) -> None:
    assert free(750, short) == (FreeSpace(520, short + 20, 480) if there else FreeSpace())


def test_below_both_columns_a_picture_takes_the_whole_width() -> None:
    assert free(300, 300) == FreeSpace(0, 320, 1000)


def test_a_picture_rather_stands_below_one_column_than_flat_below_both() -> None:
    assert free(620, 480) == FreeSpace(520, 500, 480)


def test_what_is_too_flat_stays_free() -> None:
    low = SHEET._replace(width=3000, columns=1)
    assert free(500, geometry=low) == FreeSpace(0, 520, 3000)
    assert free(560, geometry=low) == FreeSpace()


@pytest.mark.parametrize(("height", "higher"), [(700, 100), (400, 200), (790, 10)])
def test_a_line_is_as_high_as_its_page_allows_and_half_as_high_again_at_most(height: float, higher: float) -> None:
    line = {"kind": "chart", "block": {"style": "lines", "drawnAs": "bars"}}
    low = SHEET._replace(columns=1)
    (placed,) = lay_out([line], [BlockMeasures(Measure(height))], low).placed

    assert placed.extra_height == higher


def test_what_stands_above_something_else_is_as_high_as_it_was_measured() -> None:
    line = {"kind": "chart", "block": {"style": "lines", "drawnAs": "bars"}}
    text = {"kind": "text", "block": {"text": []}}
    first, second = lay_out(
        [line, text], [BlockMeasures(Measure(300)), BlockMeasures(Measure(200))], SHEET._replace(columns=1)
    ).placed

    assert (first.extra_height, second.extra_height) == (0, 0)


@pytest.mark.parametrize(("height", "pages"), [(700, 1), (702, 2)])
def test_what_is_too_high_for_the_foot_leaves_it_a_page_of_its_own(height: float, pages: int) -> None:
    text = {"kind": "text", "block": {"text": []}}
    layout = lay_out([text], [BlockMeasures(Measure(height))], SHEET._replace(columns=1, foot=100))

    assert {each.page for each in layout.placed} == {0}
    assert [each.height for each in layout.slices] == [height, 0.0][:pages]
    assert layout.free[1:] == [FreeSpace(0, 0, 1000)][: pages - 1]
