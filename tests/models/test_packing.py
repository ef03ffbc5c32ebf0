"""Pieces of any heights are packed into pages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.models.packing import Page, Piece, Room, pack

ROOM = Room(first=600, other=800, foot=100)
WIDE_ROOM = ROOM._replace(columns=2)
GAP = 30.0


def _blocks(*heights: float, **more: bool) -> list[Piece]:
    return [Piece(index, height, GAP, **more) for index, height in enumerate(heights)]


@st.composite
def sections(draw: st.DrawFn) -> list[Piece]:
    """Return the pieces of up to twelve blocks, some of them parted, some wide, some headings."""
    pieces: list[Piece] = []
    for block in range(draw(st.integers(1, 12))):
        wide = draw(st.booleans())
        for part in range(draw(st.integers(1, 4))):
            height, again = draw(st.floats(1, 1500)), draw(st.sampled_from([0.0, 0.0, 40.0]))
            keeps = draw(st.booleans()) and not part
            pieces.append(Piece(block, height, GAP, wide=wide, keeps=keeps, again=again if part else 0.0))
    return pieces


ROOMS = st.builds(Room, st.floats(100, 900), st.floats(100, 900), st.floats(0, 90), st.sampled_from([1, 2]))


@given(sections(), ROOMS)
def test_each_piece_stands_on_one_page_and_in_order(pieces: list[Piece], room: Room) -> None:
    bands = [band for page in pack(pieces, room) for band in page]
    assert (bands[0].start, bands[-1].end) == (0, len(pieces))
    assert all(one.end == other.start for one, other in pairwise(bands))
    assert all(band.start < band.middle <= band.end for band in bands)
    assert all(pages for pages in pack(pieces, room))


@given(sections(), ROOMS)
def test_only_a_piece_that_cannot_be_parted_is_higher_than_its_page(pieces: list[Piece], room: Room) -> None:
    pages = pack(pieces, room)
    for number, page in enumerate(pages):
        least = room.other if number else room.first
        held = pieces[page[0].start : page[-1].end]
        alone = all(piece.keeps for piece in held[:-1])
        foot = room.foot if number == len(pages) - 1 else 0
        assert alone or _height(pieces, page) + foot <= least + 0.001


@given(sections(), ROOMS)
def test_a_heading_is_never_the_last_of_a_page_or_a_column(pieces: list[Piece], room: Room) -> None:
    bands = [band for page in pack(pieces, room) for band in page]
    ends = {page[-1].end for page in pack(pieces, room)} | {band.middle for band in bands if band.middle < band.end}
    assert not [end for end in ends if pieces[end - 1].keeps and end < len(pieces)]


@given(sections(), ROOMS)
def test_the_same_is_packed_in_the_same_way(pieces: list[Piece], room: Room) -> None:
    assert pack(pieces, room) == pack(list(pieces), room)


@given(sections())
def test_what_is_wide_has_no_column_beside_it(pieces: list[Piece]) -> None:
    bands = [band for page in pack(pieces, WIDE_ROOM) for band in page]
    assert all(band.middle == band.end for band in bands if pieces[band.start].wide)


def test_nothing_has_no_pages() -> None:
    assert pack([], ROOM) == ()


def test_blocks_that_fit_share_a_page() -> None:
    assert len(pack(_blocks(200, 200), ROOM)) == 1


def test_what_follows_a_full_page_stands_on_the_next() -> None:
    assert _contents(pack(_blocks(500, 500), ROOM)) == [[0], [1]]


def test_two_pages_are_filled_evenly_rather_than_the_first_to_its_end() -> None:
    pages = pack(_blocks(190, 190, 190, 60), Room(700, 700, 100))
    assert _contents(pages) == [[0, 1], [2, 3]]


def test_a_block_is_parted_only_where_that_saves_a_page() -> None:
    parts = [Piece(1, 200, GAP), Piece(1, 200, GAP), Piece(1, 200, GAP)]
    assert _contents(pack([Piece(0, 300, GAP), *parts], ROOM)) == [[0], [1, 2, 3]]
    assert _contents(pack([Piece(0, 300, GAP), *parts, Piece(2, 200, GAP)], ROOM)) == [[0, 1], [2, 3, 4]]


def test_a_block_that_is_larger_than_a_page_goes_on_on_the_next() -> None:
    pages = pack([Piece(0, 300, GAP)] * 4, ROOM)
    assert _contents(pages) == [[0], [1, 2], [3]] or _contents(pages) == [[0, 1], [2, 3]]


def test_a_heading_goes_with_what_it_heads() -> None:
    pieces = [Piece(0, 500, GAP), Piece(1, 50, GAP, keeps=True), Piece(2, 400, GAP)]
    assert _contents(pack(pieces, ROOM)) == [[0], [1, 2]]


def test_the_last_page_leaves_room_for_the_way_on() -> None:
    assert len(pack(_blocks(590), ROOM)) == 1
    assert len(pack(_blocks(290, 280), ROOM)) == 2
    assert len(pack(_blocks(290, 280), ROOM._replace(foot=0))) == 1


def test_two_blocks_stand_side_by_side_where_there_are_two_columns() -> None:
    (page,) = pack(_blocks(400, 450), WIDE_ROOM)
    assert page == ((0, 1, 2),)


def test_a_column_ends_between_blocks_rather_than_in_one() -> None:
    parts = [Piece(1, 100, GAP), Piece(1, 100, GAP), Piece(1, 100, GAP)]
    (page,) = pack([Piece(0, 60, GAP), *parts], WIDE_ROOM)
    assert page == ((0, 1, 4),)


def test_one_long_list_fills_both_columns() -> None:
    (page,) = pack([Piece(0, 100, GAP)] * 6, WIDE_ROOM)
    assert page == ((0, 3, 6),)


@pytest.mark.parametrize("columns", [1, 2])
def test_a_section_with_very_many_pieces_is_packed_in_no_time(columns: int) -> None:
    pieces = [Piece(index // 20, 40 + index * 7 % 90, GAP) for index in range(1200)]
    assert 40 < len(pack(pieces, ROOM._replace(columns=columns))) < 300


def _contents(pages: tuple[Page, ...]) -> list[list[int]]:
    return [list(range(page[0].start, page[-1].end)) for page in pages]


def _height(pieces: list[Piece], page: Page) -> float:
    height = 0.0
    for place, band in enumerate(page):
        columns = (pieces[band.start : band.middle], pieces[band.middle : band.end])
        height += pieces[band.start].gap if place else 0
        height += max(_column(column) for column in columns)
    return height


def _column(column: list[Piece]) -> float:
    return sum(each.height + each.gap for each in column) - column[0].gap + column[0].again if column else 0.0
