"""Blocks of any heights are packed into pages."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.models.packing import pack
from kiosk.models.page_parts import Band, Block, BreakPoint, Measure, Page, Part, Room

GAP = 30.0
ROOM = Room(first=600, other=800, foot=100, gap=GAP)


def _measure(*heights: float, repeated: float = 0.0, first: int = 1, used: float = 1.0) -> Measure:
    """Return the measure of a block that can be parted between items of these heights."""
    break_points, bottom = [], 0.0
    for index, height in enumerate(heights):
        if index:
            break_points.append(BreakPoint(bottom, bottom + GAP, first + index - 1, repeated))
            bottom += GAP
        bottom += height
    return Measure(bottom, tuple(break_points), used)


def _wide(*heights: float) -> list[Block]:
    return [Block(number, Measure(height)) for number, height in enumerate(heights)]


def _either(*heights: float) -> list[Block]:
    """Return blocks that are half as high where they are as wide as the page."""
    return [Block(number, Measure(height / 2), Measure(height)) for number, height in enumerate(heights)]


def _list(number: int, *heights: float) -> Block:
    """Return a list that is as high in a column as across the page, of which it takes half then."""
    return Block(number, _measure(*heights, used=0.5), _measure(*heights))


@st.composite
def sections(draw: st.DrawFn) -> list[Block]:
    """Return up to eight blocks, some of them of several items, some always wide, some headings."""
    blocks: list[Block] = []
    heights = st.lists(st.floats(1, 1500), min_size=1, max_size=4)
    for number in range(draw(st.integers(1, 8))):
        repeated = draw(st.sampled_from([0.0, 0.0, 40.0]))
        wide = _measure(*draw(heights), repeated=repeated, used=draw(st.floats(0.3, 1)))
        narrow = _measure(*draw(heights), repeated=repeated) if draw(st.booleans()) else None
        blocks.append(
            Block(number, wide, narrow, keep_with_next=draw(st.booleans()), keep_together=draw(st.booleans()))
        )
    return blocks


ROOMS = st.builds(Room, st.floats(100, 900), st.floats(100, 900), st.floats(0, 90), st.just(GAP))


@given(sections(), ROOMS)
def test_everything_stands_on_one_page_and_in_order(blocks: list[Block], room: Room) -> None:
    parts = [part for page in pack(blocks, room) for part in _parts(page)]
    assert [part.block for part in parts if part.begin < 0] == [block.number for block in blocks]
    assert (parts[0].begin, parts[-1].end) == (-1, -1)
    for one, other in pairwise(parts):
        assert (one.block, one.end) == (other.block, other.begin) or (one.end, other.begin) == (-1, -1)


@given(sections(), ROOMS)
def test_only_what_cannot_be_parted_is_higher_than_its_page(blocks: list[Block], room: Room) -> None:
    pages = pack(blocks, room)
    for number, page in enumerate(pages):
        maximum = (room.other if number else room.first) - (room.foot if number == len(pages) - 1 else 0)
        alone = all(part.end < 0 and blocks[part.block].keep_with_next for part in _parts(page)[:-1])
        assert alone or _height(blocks, page) <= maximum + 0.01


@given(sections(), ROOMS)
def test_a_heading_is_never_the_last_of_a_page_or_a_column(blocks: list[Block], room: Room) -> None:
    pages = pack(blocks, room)
    ends = [page[-1].columns[-1][-1] if page[-1].columns[-1] else page[-1].columns[0][-1] for page in pages[:-1]]
    ends += [band.columns[0][-1] for page in pages for band in page if not band.wide and band.columns[1]]
    assert not [part for part in ends if part.end < 0 and blocks[part.block].keep_with_next]


@given(sections(), ROOMS)
def test_the_same_is_packed_in_the_same_way(blocks: list[Block], room: Room) -> None:
    assert pack(blocks, room) == pack(list(blocks), room)


@given(sections(), ROOMS)
def test_what_cannot_stand_in_a_column_stands_in_none(blocks: list[Block], room: Room) -> None:
    bands = [band for page in pack(blocks, room) for band in page]
    assert all(
        band.wide for band in bands for column in band.columns for part in column if not blocks[part.block].narrow
    )


@given(sections(), ROOMS)
def test_what_is_compared_does_not_go_on_in_the_next_column(blocks: list[Block], room: Room) -> None:
    bands = [band for page in pack(blocks, room) for band in page if not band.wide]
    firsts = [band.columns[1][0] for band in bands if band.columns[1]]
    assert not [part for part in firsts if part.begin >= 0 and blocks[part.block].keep_together]


@given(sections(), ROOMS)
def test_nothing_stands_below_a_column_that_has_none_beside_it(blocks: list[Block], room: Room) -> None:
    pages = pack(blocks, room)
    assert not [band for page in pages for band in page[:-1] if not band.wide and not band.columns[1]]


def test_nothing_has_no_pages() -> None:
    assert pack([], ROOM) == ()


def test_blocks_that_fit_share_a_page() -> None:
    assert len(pack(_wide(200, 200), ROOM)) == 1


def test_what_follows_a_full_page_stands_on_the_next() -> None:
    assert _contents(pack(_wide(500, 500), ROOM)) == [[0], [1]]


def test_two_pages_are_filled_evenly_rather_than_the_first_to_its_end() -> None:
    assert _contents(pack(_wide(190, 190, 190, 60), ROOM._replace(first=700, other=700))) == [[0, 1], [2, 3]]


def test_a_block_is_parted_where_that_saves_a_page() -> None:
    parted = Block(1, _measure(200, 200, 200))
    assert _contents(pack([Block(0, Measure(300)), parted, Block(2, Measure(200))], ROOM)) == [[0, 1], [1, 2]]


def test_a_block_is_not_parted_where_pages_are_as_full_without_that() -> None:
    assert _contents(pack([Block(0, Measure(500)), Block(1, _measure(200, 200, 200))], ROOM)) == [[0], [1]]


def test_a_block_that_is_larger_than_a_page_goes_on_on_the_next() -> None:
    pages = pack([Block(0, _measure(300, 300, 300, 300))], ROOM)
    assert [part.block for page in pages for part in _parts(page)] == [0] * len(pages)
    assert len(pages) == 3, "600 pixels take one, 700 take two"


def test_a_heading_goes_with_what_it_heads() -> None:
    blocks = [Block(0, Measure(500)), Block(1, Measure(50), keep_with_next=True), Block(2, Measure(400))]
    assert _contents(pack(blocks, ROOM)) == [[0], [1, 2]]


def test_the_last_page_leaves_room_for_the_way_on() -> None:
    assert len(pack(_wide(290, 200), ROOM)) == 2
    assert len(pack(_wide(290, 200), ROOM._replace(foot=0))) == 1


def test_two_blocks_that_are_equally_high_stand_side_by_side() -> None:
    (page,) = pack([_list(0, 400), _list(1, 450)], ROOM)
    assert page == (Band(((Part(0),), (Part(1),))),)


def test_what_stands_in_a_column_takes_the_whole_width_where_it_is_alone() -> None:
    (page,) = pack([Block(0, Measure(160), Measure(200))], ROOM)
    assert page == (Band(((Part(0),),)),)


def test_what_uses_little_of_the_width_stays_in_its_column_beside_which_there_is_room() -> None:
    (page,) = pack([Block(0, Measure(300, used=0.4), Measure(300))], ROOM)
    assert page == (Band(((Part(0),), ())),)


def test_blocks_take_the_whole_width_where_that_saves_a_page() -> None:
    assert len(pack(_either(500, 400, 500), ROOM._replace(first=900))) == 1


def test_a_column_ends_between_blocks_rather_than_in_one() -> None:
    (page,) = pack([_list(0, 250), _list(1, 100, 100, 100)], ROOM)
    assert page == (Band(((Part(0),), (Part(1),))),)


def test_one_long_list_fills_both_columns() -> None:
    (page,) = pack([_list(0, 100, 100, 100, 100, 100, 100)], ROOM)
    assert page == (Band(((Part(0, -1, 3),), (Part(0, 3, -1),))),)


def test_what_is_told_again_has_its_room() -> None:
    told = Block(0, _measure(300, 300, repeated=250))
    assert [_height([told], page) for page in pack([told], ROOM._replace(foot=0, first=500))] == [300, 550]


@pytest.mark.parametrize("narrow", [False, True])
def test_a_section_with_very_many_items_is_packed_in_no_time(*, narrow: bool) -> None:
    heights = [[40 + index * 7 % 90 for index in range(number * 20, number * 20 + 20)] for number in range(60)]
    blocks = [
        Block(number, _measure(*each), _measure(*each) if narrow else None) for number, each in enumerate(heights)
    ]
    assert 40 < len(pack(blocks, ROOM)) < 300


def _parts(page: Page) -> list[Part]:
    return [part for band in page for column in band.columns for part in column]


def _contents(pages: Sequence[Page]) -> list[list[int]]:
    return [[part.block for part in _parts(page)] for page in pages]


def _height(blocks: Sequence[Block], page: Page) -> float:
    heights = []
    for band in page:
        columns = [[_extent(blocks[part.block], part, wide=band.wide) for part in column] for column in band.columns]
        heights.append(max(sum(column) + GAP * (len(column) - 1) for column in columns if column))
    return sum(heights) + GAP * (len(heights) - 1)


def _extent(block: Block, part: Part, *, wide: bool) -> float:
    measure = block.wide if wide else block.narrow
    assert measure
    return sum(part.extent(measure))


def test_what_belongs_beside_something_begins_the_second_column_even_if_others_would_be_more_even() -> None:
    figures, shares, chart, more = (
        Block(number, Measure(height, used=0.3), Measure(height)) for number, height in enumerate((150, 100, 100, 150))
    )
    first, then, drawn, last = (Part(number) for number in range(4))

    beside = ((Band(((first, then, drawn), (last,))),),)
    assert pack([figures, shares, chart, more], ROOM) != beside
    assert pack([figures, shares, chart, more._replace(beside=True)], ROOM) == beside
