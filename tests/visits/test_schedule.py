"""What shows on some days only is there on these days, and on others nothing leads to it."""

import os
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

import pytest

from kiosk.content.narration.narration import narrate
from kiosk.content.narration.share import section_text
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk, keep
from tests.visitor import Visitor

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = """\
format: 1
name: Test house
languages: [{code: en, name: English, reviewed: true}, {code: fr, name: Français, reviewed: true}]
default_language: en
attract: {greeting: Welcome}
help: winter/heating
home:
  hero: winter/heating
  needs: [house, summer, house/books, fair, house/sale]
  facts: [summer/pool, house/books]
tabs:
  - id: winter
    title: Winter
    icon: map-pin
    sections:
      - id: heating
        title: Heating
        icon: users
        show: {until: 2026-03}
        blocks: [{kind: heading, text: The stove is warm}]
  - id: house
    title: House
    icon: map-pin
    sections:
      - id: first
        title: First
        icon: users
        blocks:
          - {kind: heading, text: Snow lies on the roof, show: {until: 2026-03-31}}
          - kind: text
            text: "All year. [To the pool](#summer/pool), [to the fair](#fair/stalls) or [to the books](#house/books)"
          - kind: cards
            items:
              - {icon: map-pin, title: Swim, link: summer/pool}
              - {icon: map-pin, title: Read, link: house/books}
          - {kind: heading, text: Marmalade in the garden, show: {from: 2026-04}}
      - id: heat
        title: Keep warm
        icon: users
        show: {until: 2026-03-31}
        blocks: [{kind: heading, text: Blankets are here}]
      - id: books
        title: Books
        icon: users
        blocks:
          - {kind: heading, text: Many marbles}
          - kind: numbers
            items: [{value: 7, label: books}]
      - id: sale
        title: Sale
        icon: users
        blocks: [{kind: heading, text: Old novels, show: {from: 2026-10, until: 2026-10}}]
  - id: fair
    title: Fair
    icon: map-pin
    sections:
      - id: stalls
        title: Stalls
        icon: users
        show: {from: 2026-05}
        blocks:
          - {kind: heading, text: A wheel of lights, show: {from: 2026-10-01, until: 2026-10-01}}
          - {kind: heading, text: Hot chestnuts, show: {from: 2026-10, until: 2026-10-31}}
  - id: summer
    title: Summer
    icon: map-pin
    show: {from: 2026-04-01, until: 2026-09}
    sections:
      - id: pool
        title: Pool
        icon: users
        blocks:
          - kind: numbers
            items: [{value: 9, label: pools}]
"""
LAST_OF_WINTER, FIRST_OF_SUMMER, LONG_AGO = date(2026, 3, 31), date(2026, 4, 1), date(1970, 1, 1)
DURING_THE_FAIR, AFTER_THE_FAIR = date(2026, 10, 31), date(2026, 11, 1)
SAVED = date(2026, 3, 1)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> StoredRelease:
    """A house with a winter and a summer, whose file was saved in winter."""
    return _kept(tmp_path_factory, SAVED)


def _kept(tmp_path_factory: pytest.TempPathFactory, saved: date) -> StoredRelease:
    folder: Path = tmp_path_factory.mktemp("house")
    (folder / "content.yaml").write_text(CONTENT, encoding="utf-8")
    noon = datetime(saved.year, saved.month, saved.day, 12).astimezone().timestamp()
    os.utime(folder / "content.yaml", (noon, noon))
    return keep(folder / "content.yaml", folder / "store")


@pytest.fixture
def visitor(opens_kiosk: OpensKiosk, house: StoredRelease) -> Iterator[Visitor]:
    """Somebody before this house on the last day of winter."""
    visitor = opens_kiosk(house)
    visitor.begins("English")
    yield visitor
    visitor.kiosk.search.reset()


def _next_visit(visitor: Visitor, day: date) -> None:
    visitor.taps("Leave")
    visitor.clock.turns_to(day)
    visitor.begins("English")


def _opens(visitor: Visitor, link: str) -> None:
    visitor.kiosk.navigation.openLink(link)
    visitor.pauses()


def _texts(visitor: Visitor) -> list[str]:
    kinds = [each["block"] for each in visitor.kiosk.navigation.blocks.records]
    return [each["text"] for each in kinds if isinstance(each.get("text"), str)]


def _cards(visitor: Visitor) -> list[tuple[str, str]]:
    return [(each["title"], each["link"]) for each in visitor.kiosk.navigation.home.cards.records]


def test_each_part_shows_to_the_end_of_its_last_day_and_from_its_first_on(visitor: Visitor) -> None:
    assert visitor.sees("Winter")
    assert not visitor.sees("Summer")
    _opens(visitor, "house/first")
    assert visitor.sees("Snow lies on the roof")
    assert not visitor.sees("Marmalade in the garden")

    _next_visit(visitor, FIRST_OF_SUMMER)
    assert visitor.sees("Summer")
    assert not visitor.sees("Winter")
    _opens(visitor, "house/first")
    assert not visitor.sees("Snow lies on the roof")
    assert visitor.sees("Marmalade in the garden")


def test_a_tab_shows_where_one_of_its_sections_does(visitor: Visitor) -> None:
    assert [each["title"] for each in visitor.kiosk.navigation.bar.records] == ["Home", "Winter", "House"]
    _next_visit(visitor, FIRST_OF_SUMMER)
    assert [each["title"] for each in visitor.kiosk.navigation.bar.records] == ["Home", "House", "Summer"]
    _opens(visitor, "house")
    assert visitor.sees("Books")
    assert not visitor.sees("Keep warm")


def test_where_no_block_shows_there_is_neither_section_nor_tab(visitor: Visitor) -> None:
    _next_visit(visitor, DURING_THE_FAIR)
    assert [each["title"] for each in visitor.kiosk.navigation.bar.records] == ["Home", "House", "Fair"]
    assert _cards(visitor)[-2:] == [("Fair", "fair"), ("Sale", "house/sale")]
    _opens(visitor, "fair/stalls")
    assert _texts(visitor) == ["Hot chestnuts"]
    _opens(visitor, "house")
    assert visitor.sees("Sale")

    _next_visit(visitor, AFTER_THE_FAIR)
    assert [each["title"] for each in visitor.kiosk.navigation.bar.records] == ["Home", "House"]
    assert _cards(visitor) == [("House", "house"), ("Books", "house/books")]
    _opens(visitor, "fair/stalls")
    assert not visitor.sees("Stalls")
    _opens(visitor, "house")
    assert visitor.sees("Books")
    assert not visitor.sees("Sale")
    _opens(visitor, "house/books")
    assert visitor.kiosk.navigation.nextTitle == ""


def test_home_leads_to_what_shows(visitor: Visitor) -> None:
    assert _cards(visitor) == [("Heating", "winter/heating"), ("House", "house"), ("Books", "house/books")]
    assert [each["value"] for each in visitor.kiosk.navigation.home.facts.records] == ["7"]
    assert visitor.kiosk.exhibit.help == "winter/heating"

    _next_visit(visitor, FIRST_OF_SUMMER)
    assert _cards(visitor) == [("House", "house"), ("Summer", "summer"), ("Books", "house/books")]
    assert [each["value"] for each in visitor.kiosk.navigation.home.facts.records] == ["9", "7"]
    assert visitor.kiosk.exhibit.help == ""


def test_cards_and_links_lead_to_what_shows(visitor: Visitor) -> None:
    def led() -> list[str]:
        blocks = [each["block"] for each in visitor.kiosk.navigation.blocks.records]
        jumps = [each["address"] for block in blocks if isinstance(block.get("text"), list) for each in block["text"]]
        cards = [each["link"] for block in blocks for each in block.get("items", ())]
        return [each for each in (*jumps, *cards) if each]

    _opens(visitor, "house/first")
    assert led() == ["house/books", "house/books"]
    assert any(thing.name == "Swim" and not thing.touchable for thing in visitor.all_there_is())
    _next_visit(visitor, FIRST_OF_SUMMER)
    _opens(visitor, "house/first")
    assert led() == ["summer/pool", "house/books", "summer/pool", "house/books"]


def test_next_leads_to_the_next_that_shows(visitor: Visitor) -> None:
    _opens(visitor, "house/first")
    assert visitor.kiosk.navigation.nextTitle == "Keep warm"
    _next_visit(visitor, FIRST_OF_SUMMER)
    _opens(visitor, "house/first")
    assert visitor.kiosk.navigation.nextTitle == "Books"


def test_a_search_finds_what_shows_at_its_place(visitor: Visitor) -> None:
    search = visitor.kiosk.search
    search.begin()
    search.find("blankets")
    assert [each["title"] for each in search.results.records] == ["Keep warm"]
    for typed in ("mar", "books mar"):
        search.find(typed)
        assert [each["title"] for each in search.completions.records] == ["marbles"]  # marmalade is for summer

    _next_visit(visitor, FIRST_OF_SUMMER)
    search.begin()
    search.find("blankets")
    assert search.foundNothing
    search.find("marmalade")
    search.open(0)
    assert visitor.kiosk.navigation.link == "house/first"
    visitor.pauses()
    assert visitor.sees("Marmalade in the garden")
    search.find("marbles")
    search.open(0)
    assert visitor.kiosk.navigation.link == "house/books"


def test_voice_and_code_tell_what_shows(visitor: Visitor) -> None:
    def told() -> str:
        localizer, section = visitor.kiosk.exhibit.localizer, visitor.kiosk.navigation.section
        assert localizer
        assert section
        lines = " ".join(line.plain for part in narrate(localizer, section) for line in part.lines)
        assert all(text in section_text(localizer, section).text for text in _texts(visitor))
        return lines + section_text(localizer, section).text

    _opens(visitor, "house/first")
    assert "Snow" in told()
    assert "Marmalade" not in told()
    _next_visit(visitor, FIRST_OF_SUMMER)
    _opens(visitor, "house/first")
    assert "Snow" not in told()
    assert "Marmalade" in told()


def test_nothing_changes_during_a_visit(visitor: Visitor) -> None:
    visitor.clock.turns_to(FIRST_OF_SUMMER)
    _opens(visitor, "house/first")
    assert visitor.sees("Snow lies on the roof")


def test_a_clock_that_is_behind_hides_nothing_that_showed_when_the_file_was_saved(visitor: Visitor) -> None:
    _next_visit(visitor, LONG_AGO)
    assert [each["title"] for each in visitor.kiosk.navigation.bar.records] == ["Home", "Winter", "House"]


def test_a_clock_that_is_behind_shows_what_had_begun_when_the_file_was_saved(
    opens_kiosk: OpensKiosk, tmp_path_factory: pytest.TempPathFactory
) -> None:
    visitor = opens_kiosk(_kept(tmp_path_factory, date(2026, 5, 1)))
    visitor.clock.turns_to(LONG_AGO)
    visitor.begins("English")
    assert [each["title"] for each in visitor.kiosk.navigation.bar.records] == ["Home", "House", "Summer"]


def test_whoever_left_before_midnight_does_not_come_back_to_another_place(visitor: Visitor) -> None:
    _opens(visitor, "house/books")
    visitor.kiosk.leftVisit.leave()
    assert visitor.kiosk.leftVisit.offered
    visitor.clock.turns_to(FIRST_OF_SUMMER)
    visitor.clock.step.emit()
    visitor.kiosk.leftVisit.comeBack()
    assert not visitor.kiosk.navigation.link
