"""Topics that one screenful does not hold stand on pages."""

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.models.hub_pages import BELOW, BESIDE, PAGED, HubPages

LINE, HEAD, GAP = 10.0, 20.0, 5.0


def _settled(pages: HubPages, room: float, *, columns: int = 3, line: float = LINE, counts: tuple[int, ...]) -> None:
    """Have groups measured in each stage until they have their place; all lines are equally high."""
    for _ in range(3):
        heights = [*[HEAD] * len(counts), *[line] * sum(counts)]
        pages.fit([pages.stage, columns, room, GAP, *heights])


def _pages(*counts: int, room: float, columns: int = 3) -> HubPages:
    pages = HubPages()
    pages.show(counts)
    assert (pages.loading, pages.pageOfTopic) == (True, [])
    _settled(pages, room, columns=columns, counts=counts)
    assert (pages.loading, len(pages.pageOfTopic)) == (False, sum(counts))
    return pages


def test_groups_that_have_room_beside_each_other_stand_so() -> None:
    pages = _pages(8, 5, 8, room=HEAD + 8 * LINE)
    assert (pages.stage, pages.count, pages.pageOfTopic) == (BESIDE, 1, [0] * 21)


def test_what_is_too_high_for_that_stands_below_each_other() -> None:
    pages = _pages(6, 2, room=2 * HEAD + GAP + 3 * LINE, columns=3)
    assert (pages.stage, pages.count) == (BELOW, 1)


def test_more_groups_than_there_are_columns_stand_below_each_other() -> None:
    assert _pages(1, 1, 1, 1, room=1000).stage == BELOW


def test_what_is_too_high_for_that_as_well_stands_on_pages_a_whole_group_on_each_if_it_can() -> None:
    pages = _pages(8, 5, 8, room=2 * HEAD + GAP + 5 * LINE)
    assert (pages.stage, pages.count) == (PAGED, 2)
    assert pages.pageOfTopic == [0] * 13 + [1] * 8


def test_a_group_that_is_higher_than_a_page_is_parted_between_lines_and_tells_its_title_again() -> None:
    pages = _pages(10, room=HEAD + 2 * LINE, columns=2)
    assert pages.pageOfTopic == [0, 0, 0, 0, 1, 1, 1, 1, 2, 2]


def test_a_group_does_not_begin_with_one_line_at_the_foot_of_a_page() -> None:
    assert _pages(2, 5, room=2 * HEAD + GAP + 3 * LINE, columns=1).pageOfTopic == [0, 0, 1, 1, 1, 1, 1]
    assert _pages(1, 6, room=2 * HEAD + GAP + 3 * LINE, columns=1).pageOfTopic == [0, 0, 0, 1, 1, 1, 1]


def test_a_line_that_is_higher_than_the_page_has_one_for_itself() -> None:
    pages = _pages(3, room=LINE, columns=1)
    assert pages.pageOfTopic == [0, 1, 2]


def test_lines_fill_their_page() -> None:
    pages = _pages(9, 5, 9, room=2 * HEAD + GAP + 6 * LINE)
    assert pages.rowHeight == pytest.approx(6 * LINE / 5)
    pages.turn(1)
    assert pages.rowHeight == pytest.approx((HEAD + GAP + 6 * LINE) / 3)


def test_a_group_is_parted_where_there_are_fewer_pages_then() -> None:
    assert _pages(9, 5, 9, room=2 * HEAD + GAP + 4 * LINE).pageOfTopic == [0] * 12 + [1] * 11


def test_higher_lines_stay_as_they_are_while_the_others_grow() -> None:
    pages = HubPages()
    pages.show([3])
    for _ in range(2):
        pages.fit([pages.stage, 1, 100.0, GAP, 0.0, 60.0, 10.0, 10.0])
    assert pages.rowHeight == 20


def test_what_was_measured_in_another_stage_or_of_other_topics_counts_for_nothing() -> None:
    pages = HubPages()
    pages.show([2])
    pages.fit([BELOW, 1, 1000.0, GAP, HEAD, LINE, LINE])
    pages.fit([BESIDE, 1, 1000.0, GAP, HEAD, LINE])
    assert (pages.stage, pages.loading) == (BESIDE, True)


def test_pages_are_turned_and_the_place_stays_when_they_are_measured_anew() -> None:
    pages = _pages(8, 5, 8, room=2 * HEAD + GAP + 5 * LINE)
    turned = QSignalSpy(pages.turned)
    pages.turn(1)
    assert (pages.current, pages.anchor, turned.count()) == (1, 13, 1)
    pages.turn(1)
    assert (pages.current, turned.count()) == (1, 1)
    pages.measure()
    _settled(pages, HEAD + 3 * LINE, counts=(8, 5, 8))
    assert pages.pageOfTopic[pages.anchor] == pages.current == 2


def test_what_is_read_aloud_shows() -> None:
    pages = _pages(8, 5, 8, room=2 * HEAD + GAP + 5 * LINE)
    pages.follow(15)
    assert pages.current == 1
    pages.follow(-1)
    assert pages.current == 1


def test_whoever_comes_back_finds_the_page_of_a_topic() -> None:
    pages = _pages(8, 5, 8, room=2 * HEAD + GAP + 5 * LINE)
    pages.anchor_at(14)
    assert (pages.current, pages.anchor) == (1, 14)
    pages.anchor_at(0)
    assert pages.current == 0
