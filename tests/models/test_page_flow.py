"""On a small screen a section goes on from page to page, also within an item, where that saves pages."""

from kiosk.models.page_layout import BlockMeasures, PageGeometry, lay_out
from kiosk.models.page_parts import BreakPoint, Measure, Monolith
from kiosk.models.page_slices import SectionLayout

GEOMETRY = PageGeometry(width=600, column_gap=40, block_gap=20, first=400, other=400, foot=100)
LINE = 50.0


def _items(*lines: int, parted: bool = True) -> Measure:
    """Return items of so many lines each, below each other."""
    tops = [sum(lines[:index]) * LINE for index in range(len(lines))]
    break_points = tuple(BreakPoint(top, top, index) for index, top in enumerate(tops) if index)
    every = [Monolith(line * LINE, line * LINE + LINE) for line in range(sum(lines))]
    whole = [Monolith(top, top + count * LINE) for top, count in zip(tops, lines, strict=True)]
    return Measure(sum(lines) * LINE, break_points, monoliths=tuple(every if parted else whole))


def _layout(*measures: Measure, geometry: PageGeometry = GEOMETRY, kind: str = "cards") -> SectionLayout:
    records = [{"kind": kind, "block": {"items": [{}] * (len(each.break_points) + 1)}} for each in measures]
    return lay_out(
        records, [BlockMeasures(each, each if geometry.columns > 1 else None) for each in measures], geometry
    )


def _pages(layout: SectionLayout) -> list[tuple[int, float]]:
    return [(each.page, each.height) for each in layout.slices]


def test_items_go_on_on_the_next_page_where_that_saves_one() -> None:
    assert _pages(_layout(_items(5, 5, 5, 5, parted=False))) == [(0, 250), (1, 250), (2, 250), (3, 250)]
    assert _pages(_layout(_items(5, 5, 5, 5))) == [(0, 400), (0, 350), (0, 250)]


def test_items_stay_whole_where_that_saves_none() -> None:
    layout = _layout(_items(6, 6, 4))
    assert _pages(layout) == [(0, 300), (1, 300), (2, 200)]
    assert [(each.part.begin, each.part.end) for each in layout.placed] == [(-1, 1), (1, 2), (2, -1)]


def test_a_page_begins_with_a_block_where_it_can() -> None:
    layout = _layout(_items(5, 5, 5), _items(4, 4, 4))
    assert [(each.page, each.down) for each in layout.placed] == [(0, 0), (1, 0)]
    assert _pages(layout) == [(0, 400), (0, 350), (1, 400), (1, 200)]


def test_a_voice_finds_an_item_that_goes_on() -> None:
    layout = _layout(_items(5, 5, 5, 5))
    assert [layout.slice_of(0, item) for item in range(4)] == [0, 0, 1, 2]


def test_no_page_is_saved_by_one_that_is_too_high() -> None:
    high = Measure(900, (BreakPoint(250, 250, 1), BreakPoint(500, 500, 2)), monoliths=(Monolith(0, 900),))
    assert max(each.height for each in _layout(high).slices) <= 400


def test_where_there_are_columns_nothing_goes_on_within_an_item() -> None:
    wide = GEOMETRY._replace(width=1200, columns=2)
    assert all(each.top == 0 for each in _layout(_items(5, 5, 5, 5, 5), geometry=wide).slices)
