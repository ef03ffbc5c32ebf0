"""Where the visitor is, and every way to another navigation."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.content.schema.blocks import Block, Event, Timeline
from kiosk.content.schema.model import Language
from kiosk.content.store.store import StoredRelease
from kiosk.models.kiosk import Kiosk
from kiosk.models.navigation import Navigation
from tests.models.exhibits import NAMES, exhibit, heading, offices, partners, picture, said, section, tab


@pytest.fixture
def navigation(kiosk: Kiosk) -> Navigation:
    """Somebody who reads French and came to the first section, in an exhibit of three tabs."""
    kiosk.show(exhibit())
    kiosk.begin("fr")
    kiosk.navigation.openLink("about/who")
    return kiosk.navigation


def _at(navigation: Navigation) -> tuple[int, int]:
    return navigation.tabIndex, navigation.sectionIndex


def test_before_there_is_content_every_touch_leads_nowhere(kiosk: Kiosk) -> None:
    navigation = kiosk.navigation
    navigation.openTab(0)
    navigation.openSection(1)
    navigation.openNext()
    navigation.openLink("about/who")
    navigation.offices.open("north")
    navigation.pictures.enlarge(0)
    navigation.close()
    navigation.openHome()
    navigation.openHub()
    navigation.goBack()
    navigation.reset()
    assert _at(navigation) == (-1, -1)
    assert (navigation.title, navigation.icon, navigation.nextTitle, navigation.layout) == ("", "", "", "page")
    assert (
        navigation.offices.current,
        navigation.offices.leading,
        navigation.pictures.items,
        navigation.partners.kinds,
    ) == ({}, {}, [], [])


def test_a_section_says_itself_and_its_tabs(navigation: Navigation) -> None:
    assert _at(navigation) == (0, 0)
    assert (navigation.title, navigation.icon, navigation.layout) == ("who in fr", "icon-of-who", "page")
    assert [each["title"] for each in navigation.bar.records] == [
        "Début",
        "about in fr",
        "work in fr",
        "offices in fr",
    ]
    assert [(each["kind"], each["block"]["text"]) for each in navigation.blocks.records] == [("heading", "who in fr")]


def test_a_tab_opens_with_its_topics(navigation: Navigation) -> None:
    navigation.openTab(2)
    assert (navigation.page, _at(navigation), navigation.title) == ("hub", (2, -1), "offices in fr")
    assert (navigation.section, navigation.blocks.records) == (None, ())
    navigation.openSection(1)
    assert (navigation.page, _at(navigation), navigation.title) == ("section", (2, 1), "places in fr")


def test_a_tab_with_one_topic_and_one_with_a_map_open_at_once(kiosk: Kiosk) -> None:
    kiosk.show(exhibit(tab("work", "all"), tab("offices", "network", "places", layout="offices")))
    kiosk.begin("fr")
    navigation = kiosk.navigation
    navigation.openTab(0)
    assert navigation.title == "all in fr"
    navigation.openLink("offices")
    assert navigation.title == "network in fr"
    navigation.openHub()
    assert (navigation.page, navigation.hub.count) == ("hub", 2)


@pytest.mark.parametrize("index", [-1, 3, 1000, -(2**31), 2**31 - 1])
def test_indexes_out_of_range_change_nothing(navigation: Navigation, index: int) -> None:
    opened = QSignalSpy(navigation.opened)
    navigation.openTab(index)
    navigation.openSection(index)
    navigation.pictures.enlarge(index)
    assert (_at(navigation), opened.count(), navigation.pictures.items) == ((0, 0), 0, [])


@pytest.mark.parametrize(
    ("link", "at"),
    [
        ("offices/places", (2, 1)),
        ("offices", (2, -1)),
        ("offices/", (2, 0)),
        ("offices/unknown", (2, 0)),
        ("unknown", (0, 1)),
        ("unknown/places", (0, 1)),
        ("", (0, 1)),
        ("/", (0, 1)),
        ("offices/places/more", (2, 0)),
    ],
)
def test_links_lead_by_ids(navigation: Navigation, link: str, at: tuple[int, int]) -> None:
    navigation.openSection(1)
    navigation.openLink(link)
    assert _at(navigation) == at


def test_next_leads_across_tabs_to_the_end_and_stays_there(navigation: Navigation) -> None:
    read = [navigation.title]
    while navigation.nextTitle:
        announced = navigation.nextTitle
        navigation.openNext()
        assert navigation.title == announced
        read.append(navigation.title)
    assert read == [f"{name} in fr" for name in ("who", "history", "all", "network", "places")]
    navigation.openNext()
    assert navigation.title == "places in fr"


def test_opening_a_section_says_so_once_and_makes_new_blocks(navigation: Navigation) -> None:
    opened, made = QSignalSpy(navigation.opened), QSignalSpy(navigation.blocks.modelReset)
    navigation.openSection(1)
    assert (opened.count(), made.count()) == (1, 1)


def test_the_blocks_of_a_section_are_asked_for_once(kiosk: Kiosk) -> None:
    class Asked(tuple[Block, ...]):
        __slots__ = ()
        times = 0

        def __iter__(self) -> Iterator[Block]:
            Asked.times += 1
            return super().__iter__()

    shown = replace(section("all", offices("north")), blocks=Asked((offices("north"), partners("donor"))))
    kiosk.show(exhibit(tab("offices", shown)))
    Asked.times = 0  # a release is made once
    kiosk.begin("fr")
    kiosk.navigation.openTab(0)
    kiosk.navigation.offices.open("north")
    kiosk.exhibit.chooseLanguage("en")
    assert (kiosk.navigation.offices.current["town"], kiosk.navigation.partners.kinds, Asked.times) == (
        "north",
        ["donor"],
        1,
    )


def test_another_language_keeps_the_place_and_the_blocks(kiosk: Kiosk, navigation: Navigation) -> None:
    navigation.openLink("offices/places")
    opened, made = QSignalSpy(navigation.opened), QSignalSpy(navigation.blocks.modelReset)
    kiosk.exhibit.chooseLanguage("en")
    assert (_at(navigation), navigation.title) == ((2, 1), "places in en")
    assert (opened.count(), made.count()) == (0, 0)
    assert navigation.pages.parts.records[0]["block"]["text"] == "places in en"


@pytest.mark.parametrize("leave", ["openTab", "openSection", "openNext", "openLink", "reset"])
def test_leaving_a_section_closes_what_was_open_there(kiosk: Kiosk, navigation: Navigation, leave: str) -> None:
    kiosk.visit.end()
    busy = section("all", offices("north"), picture("map.png"), partners("donor"))
    kiosk.show(exhibit(tab("offices", busy, "more")))
    navigation.openLink("offices/all")
    navigation.offices.open("north")
    navigation.pictures.enlarge(1)
    navigation.partners.chooseKind("donor")
    arguments = {"openTab": (0,), "openSection": (1,), "openLink": ("offices/more",)}
    getattr(navigation, leave)(*arguments.get(leave, ()))
    assert (navigation.offices.current, navigation.pictures.items, navigation.partners.kind) == ({}, [], "")


def test_other_content_with_the_same_section_is_shown_there(desk_kiosk: Kiosk) -> None:
    navigation = desk_kiosk.navigation
    desk_kiosk.show(exhibit())
    desk_kiosk.begin("fr")
    navigation.openLink("offices/places")
    desk_kiosk.show(exhibit(tab("new", "news"), tab("offices", "first", "second", "places"), name="Changed"))
    assert (_at(navigation), navigation.title) == ((1, 2), "places in fr")


def test_other_content_without_the_section_is_shown_from_its_tab(desk_kiosk: Kiosk) -> None:
    navigation = desk_kiosk.navigation
    desk_kiosk.show(exhibit())
    navigation.openLink("offices/places")
    desk_kiosk.show(exhibit(tab("new", "news"), tab("offices", "first")))
    assert (_at(navigation), navigation.backTitle) == ((1, 0), "")


def test_smaller_content_is_shown_from_its_beginning(desk_kiosk: Kiosk) -> None:
    navigation = desk_kiosk.navigation
    desk_kiosk.show(exhibit())
    navigation.openLink("offices/places")
    desk_kiosk.show(exhibit(tab("only", "one")))
    assert (navigation.page, navigation.bar.records[1:]) == ("home", ({"title": "only in ht", "icon": "map-pin"},))


def test_other_content_makes_new_blocks_even_when_they_are_as_many(desk_kiosk: Kiosk) -> None:
    desk_kiosk.show(exhibit(tab("about", section("who", heading("x")))))
    desk_kiosk.navigation.openTab(0)
    changed = QSignalSpy(desk_kiosk.navigation.blocks.dataChanged)
    desk_kiosk.show(exhibit(tab("about", section("who", picture("map.png")))))
    assert changed.count() == 0
    assert desk_kiosk.navigation.blocks.records[0]["kind"] == "picture"


def test_a_text_that_is_missing_names_the_language_in_which_it_is_shown(kiosk: Kiosk) -> None:
    stored = exhibit()
    languages = (*stored.release.content.languages, Language(code="pt", name="Português"))
    content = replace(stored.release.content, languages=languages)
    catalogues = {**stored.release.catalogues, "pt": stored.release.catalogues["en"]}
    kiosk.show(StoredRelease(replace(stored.release, content=content, catalogues=catalogues), stored.folder))
    kiosk.begin("pt")
    kiosk.navigation.openLink("about/who")
    assert kiosk.navigation.blocks.records[0]["block"]["fallback"] == NAMES["ht"]


def test_who_looked_for_something_sees_the_item_that_holds_it_first(kiosk: Kiosk) -> None:
    line = Timeline(items=(Event(date="1994", title=said("rain")), Event(date="2010", title=said("earthquake"))))
    kiosk.show(exhibit(tab("about", section("who", heading("Hello"), line), "history")))
    kiosk.begin("fr")
    navigation = kiosk.navigation

    navigation.openBlock(0, 0, 1, ["earth"])
    assert (navigation.requestedItem(1), navigation.requestedItem(0)) == (1, 0)
    navigation.openBlock(0, 0, 1, ["unheard"])
    assert navigation.requestedItem(1) == 0
    navigation.openBlock(0, 0, 1, ["earth"])
    navigation.openSection(1)
    navigation.openSection(0)
    assert navigation.requestedItem(1) == 0
    navigation.openBlock(0, 0, 9, ["earth"])
    assert navigation.requestedItem(9) == 0
