"""Visitors see people in pictures as long as these agreed, and no day longer."""

from datetime import date
from shutil import copy
from typing import TYPE_CHECKING

import pytest

from kiosk.content.narration.narration import narrate
from kiosk.content.narration.share import section_text
from kiosk.content.store.store import StoredRelease
from tests.conftest import OTHER_CONTENT, OpensKiosk, keep
from tests.visitor import Visitor

if TYPE_CHECKING:
    from pathlib import Path

PICTURE_OF_READER = """\
          - kind: picture
            picture: childrens-room.png
            alt: A reader
            caption: In the corner
            people: true
            consent: {form: Form 8, given: 2026-03-01, until: 2026-03-31}
"""
CONTENT = (
    """\
format: 1
name: Test house
languages: [{code: en, name: English, reviewed: true}, {code: fr, name: Français, reviewed: true}]
default_language: en
attract: {greeting: Welcome}
tabs:
  - id: house
    title: House
    icon: map-pin
    sections:
      - id: first
        title: First
        icon: users
        blocks:
          - kind: gallery
            title: Our days
            items:
              - {picture: reading-room.png, alt: An empty room}
              - picture: garden.png
                alt: Two gardeners
                caption: In the garden
                people: true
                consent: {form: Form 7, given: 2025-01-02, until: 2026-04}
              - {picture: computers.png, alt: Four tables}
"""
    + PICTURE_OF_READER
    + """\
          - {kind: list, items: [The end], as_of: 2026-02}
"""
)
GARDENERS, READER = "Two gardeners", "A reader"
LAST, AFTER, MUCH_LATER, LONG_AGO = date(2026, 3, 31), date(2026, 4, 1), date(2026, 5, 1), date(1970, 1, 1)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> StoredRelease:
    """A house with pictures of people."""
    return _kept(tmp_path_factory, CONTENT)


def _kept(tmp_path_factory: pytest.TempPathFactory, content: str) -> StoredRelease:
    folder: Path = tmp_path_factory.mktemp("house")
    (folder / "content.yaml").write_text(content, encoding="utf-8")
    for name in ("reading-room", "garden", "computers", "childrens-room"):
        copy(OTHER_CONTENT / "resources" / f"{name}.png", folder)
    return keep(folder / "content.yaml", folder / "store")


@pytest.fixture
def visitor(opens_kiosk: OpensKiosk, house: StoredRelease) -> Visitor:
    """Somebody before this house on the last day on which the reader agreed to be seen."""
    return opens_kiosk(house)


def _begins(visitor: Visitor, today: date) -> None:
    """Begin a visit on a day."""
    if visitor.kiosk.visit.phase != "attract":
        visitor.taps("Leave")
    visitor.clock.turns_to(today)
    visitor.begins("English")


def _told(visitor: Visitor) -> set[str]:
    """All that is on the page, read aloud or taken away."""
    navigation, localizer = visitor.kiosk.navigation, visitor.kiosk.exhibit.localizer
    assert navigation.section
    assert localizer
    heard = {line.plain for part in narrate(localizer, navigation.section) for line in part.lines}
    taken = set(section_text(localizer, navigation.section).text.split("\n"))
    return {thing.name.removeprefix("Enlarge the picture: ") for thing in visitor.all_there_is()} | heard | taken


def test_on_the_last_day_all_are_shown(visitor: Visitor) -> None:
    _begins(visitor, LAST)
    assert {"1 of 3", GARDENERS, "In the garden", READER, "In the corner"} <= _told(visitor)


def test_the_day_after_nobody_sees_reads_or_hears_of_it(visitor: Visitor) -> None:
    _begins(visitor, LAST)
    _begins(visitor, AFTER)
    told_then = _told(visitor)
    assert {"1 of 3", GARDENERS, "The end"} <= told_then
    assert not {READER, "In the corner"} & told_then
    _begins(visitor, MUCH_LATER)
    told_then = _told(visitor)
    assert {"1 of 2", "An empty room", "Four tables", "The end"} <= told_then
    assert not {GARDENERS, "In the garden", READER, "In the corner"} & told_then
    visitor.taps("Next picture")
    visitor.taps("Enlarge the picture: Four tables")
    assert visitor.sees("2 of 2")


def test_nothing_changes_amid_a_visit(visitor: Visitor) -> None:
    _begins(visitor, LAST)
    visitor.clock.turns_to(AFTER)
    visitor.begins("Français")
    assert visitor.kiosk.navigation.blocks.records[1]["block"]["alt"] == READER
    visitor.taps("Quitter")
    _begins(visitor, AFTER)
    assert READER not in _told(visitor)


def test_a_clock_that_is_behind_the_content_is_not_believed(visitor: Visitor) -> None:
    _begins(visitor, LONG_AGO)
    assert not {GARDENERS, READER} & _told(visitor)
    assert "1 of 2" in _told(visitor)
    _begins(visitor, LAST)
    assert {GARDENERS, READER} <= _told(visitor)


def test_what_is_left_out_takes_no_room(
    visitor: Visitor, opens_kiosk: OpensKiosk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    _begins(visitor, AFTER)
    never_there = opens_kiosk(_kept(tmp_path_factory, CONTENT.replace(PICTURE_OF_READER, "")))
    _begins(never_there, AFTER)
    assert list(visitor.sees_on_each_page()) == list(never_there.sees_on_each_page())


def test_the_search_does_not_know_of_them_on_any_day(visitor: Visitor) -> None:
    _begins(visitor, LAST)
    search = visitor.kiosk.search
    search.begin()
    for text, found in (("gardeners", 0), ("corner", 0), ("tables", 1)):
        search.find(text)
        assert len(search.results.records) == found, text


def test_whoever_edits_reads_why_a_picture_is_not_shown(opens_kiosk: OpensKiosk, house: StoredRelease) -> None:
    editor = opens_kiosk(house, windowed=True)
    _begins(editor, MUCH_LATER)
    over = "Visitors do not see this picture: the consent for it ended (31 March 2026)."
    assert over in _told(editor)
    assert "1 of 3" in _told(editor)
    assert not {GARDENERS, READER} & _told(editor)
    _begins(editor, LONG_AGO)
    assert "Visitors do not see this picture: the date of the computer is wrong." in _told(editor)


def test_the_day_in_the_header_is_that_of_the_visit(visitor: Visitor) -> None:
    _begins(visitor, LAST)
    assert visitor.kiosk.exhibit.today == "Tuesday 31 March 2026"
    _begins(visitor, AFTER)
    assert visitor.kiosk.exhibit.today == "Wednesday 1 April 2026"
