"""Where the visitor is, and every way to another place."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.content.schema.blocks import Block, Event, Timeline
from kiosk.content.schema.model import Language
from kiosk.content.store.store import Kept
from kiosk.models.kiosk import Kiosk
from kiosk.models.navigation import Place
from tests.models.exhibits import NAMES, exhibit, gallery, heading, offices, partners, picture, said, section, tab


@pytest.fixture
def place(kiosk: Kiosk) -> Place:
    """Somebody who reads French and has touched nothing yet, in an exhibit of three tabs."""
    kiosk.show(exhibit())
    kiosk.begin("fr")
    return kiosk.place


def _at(place: Place) -> tuple[int, int]:
    return place.tabIndex, place.sectionIndex


def test_before_there_is_content_every_touch_leads_nowhere(kiosk: Kiosk) -> None:
    place = kiosk.place
    place.openTab(0)
    place.openSection(1)
    place.openNext()
    place.openLink("about/who")
    place.openOffice("north")
    place.enlarge(0)
    place.close()
    place.reset()
    assert _at(place) == (0, 0)
    assert (place.title, place.icon, place.nextTitle, place.layout) == ("", "", "", "page")
    assert (place.office, place.leadingOffice, place.pictures, place.partnerKinds) == ({}, {}, [], [])


def test_it_begins_at_the_first_section_of_the_first_tab(place: Place) -> None:
    assert _at(place) == (0, 0)
    assert (place.title, place.icon, place.layout) == ("who in fr", "icon-of-who", "page")
    assert [each["title"] for each in place.tabs.records] == ["about in fr", "work in fr", "offices in fr"]
    assert [each["title"] for each in place.sections.records] == ["who in fr", "history in fr"]
    assert [(each["kind"], each["block"]["text"]) for each in place.blocks.records] == [("heading", "who in fr")]


def test_a_tab_opens_at_its_first_section(place: Place) -> None:
    place.openSection(1)
    place.openTab(2)
    assert (_at(place), place.title) == ((2, 0), "network in fr")


@pytest.mark.parametrize("index", [-1, 3, 1000, -(2**31), 2**31 - 1])
def test_indexes_out_of_range_change_nothing(place: Place, index: int) -> None:
    opened = QSignalSpy(place.opened)
    place.openTab(index)
    place.openSection(index)
    place.enlarge(index)
    assert (_at(place), opened.count(), place.pictures) == ((0, 0), 0, [])


@pytest.mark.parametrize(
    ("link", "at"),
    [
        ("offices/places", (2, 1)),
        ("offices", (2, 0)),
        ("offices/", (2, 0)),
        ("offices/unknown", (2, 0)),
        ("unknown", (0, 1)),
        ("unknown/places", (0, 1)),
        ("", (0, 1)),
        ("/", (0, 1)),
        ("offices/places/more", (2, 0)),
    ],
)
def test_links_lead_by_ids(place: Place, link: str, at: tuple[int, int]) -> None:
    place.openSection(1)
    place.openLink(link)
    assert _at(place) == at


def test_next_leads_across_tabs_to_the_end_and_stays_there(place: Place) -> None:
    read = [place.title]
    while place.nextTitle:
        announced = place.nextTitle
        place.openNext()
        assert place.title == announced
        read.append(place.title)
    assert read == [f"{name} in fr" for name in ("who", "history", "all", "network", "places")]
    place.openNext()
    assert place.title == "places in fr"


def test_opening_a_section_says_so_once_and_makes_new_blocks(place: Place) -> None:
    opened, made = QSignalSpy(place.opened), QSignalSpy(place.blocks.modelReset)
    place.openSection(1)
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
    kiosk.begin("fr")
    kiosk.place.openOffice("north")
    kiosk.exhibit.chooseLanguage("en")
    assert (kiosk.place.office["town"], kiosk.place.partnerKinds, Asked.times) == ("north", ["donor"], 1)


def test_another_language_keeps_the_place_and_the_blocks(kiosk: Kiosk, place: Place) -> None:
    place.openLink("offices/places")
    opened, made = QSignalSpy(place.opened), QSignalSpy(place.blocks.modelReset)
    told: list[str] = []
    place.aboutToReread.connect(lambda: told.append(f"before: {place.title}"))
    place.reread.connect(lambda: told.append(f"after: {place.blocks.records[0]['block']['text']}"))
    kiosk.exhibit.chooseLanguage("en")
    assert (_at(place), place.title) == ((2, 1), "places in en")
    assert (opened.count(), made.count()) == (0, 0)
    assert [word.split(":")[0] for word in told] == ["before", "after"]
    assert told[1] == "after: places in en"


def test_an_office_opens_and_closes(kiosk: Kiosk, place: Place) -> None:
    kiosk.visit.end()
    kiosk.show(exhibit(tab("offices", section("all", heading("x"), offices("north", "south")), layout="offices")))
    kiosk.begin("fr")
    assert place.layout == "offices"
    assert place.office == {}
    assert place.leadingOffice["town"] == "north"
    place.openOffice("south")
    assert (place.office["name"], place.leadingOffice["town"]) == ("south in fr", "south")
    kiosk.exhibit.chooseLanguage("en")
    assert place.office["name"] == "south in en"
    place.close()
    assert place.office == {}


@pytest.mark.parametrize("office_id", ["", "nowhere", "../south"])
def test_an_unknown_office_is_none(kiosk: Kiosk, place: Place, office_id: str) -> None:
    kiosk.visit.end()
    kiosk.show(exhibit(tab("offices", section("all", offices("north")))))
    place.openOffice(office_id)
    assert place.office == {}
    assert place.leadingOffice["town"] == "north"


def test_only_pictures_are_enlarged(kiosk: Kiosk, place: Place) -> None:
    kiosk.visit.end()
    kiosk.show(exhibit(tab("about", section("map", heading("x"), picture("map.png"), heading("y")))))
    for index in (0, 2, 3, -1, -2):
        place.enlarge(index)
        assert (place.pictures, place.pictureBlock) == ([], -1)
    place.enlarge(1)
    assert [each["alt"] for each in place.pictures] == ["map.png in ht"]
    kiosk.exhibit.chooseLanguage("en")
    assert [each["alt"] for each in place.pictures] == ["map.png in en"]
    place.close()
    assert (place.pictures, place.pictureBlock) == ([], -1)


def test_of_a_gallery_any_picture_is_enlarged_with_those_beside_it(kiosk: Kiosk, place: Place) -> None:
    kiosk.visit.end()
    kiosk.show(exhibit(tab("about", section("map", heading("x"), gallery("a.png", "b.png", "c.png")))))
    opened, turned = QSignalSpy(place.picturesChanged), QSignalSpy(place.pictureChanged)
    place.enlarge(1, 2)
    assert ([each["alt"] for each in place.pictures][1:], place.picture) == (["b.png in ht", "c.png in ht"], 2)
    for index in (0, 3, -1):
        place.enlarge(1, index)
    assert (place.picture, opened.count(), turned.count()) == (0, 1, 2)


def test_partners_are_shown_by_kind(kiosk: Kiosk, place: Place) -> None:
    kiosk.visit.end()
    kiosk.show(exhibit(tab("partners", section("all", partners("donor", "other", "donor"), partners("sector")))))
    assert place.partnerKinds == ["donor", "other", "sector"]
    assert place.partnerKind == ""
    place.showPartners("donor")
    assert place.partnerKind == "donor"


@pytest.mark.parametrize("leave", ["openTab", "openSection", "openNext", "openLink", "reset"])
def test_leaving_a_section_closes_what_was_open_there(kiosk: Kiosk, place: Place, leave: str) -> None:
    kiosk.visit.end()
    busy = section("all", offices("north"), picture("map.png"), partners("donor"))
    kiosk.show(exhibit(tab("offices", busy, "more")))
    place.openOffice("north")
    place.enlarge(1)
    place.showPartners("donor")
    arguments = {"openTab": (0,), "openSection": (1,), "openLink": ("offices/more",)}
    getattr(place, leave)(*arguments.get(leave, ()))
    assert (place.office, place.pictures, place.partnerKind) == ({}, [], "")


def test_other_content_with_the_same_section_is_shown_there(desk_kiosk: Kiosk) -> None:
    place = desk_kiosk.place
    desk_kiosk.show(exhibit())
    desk_kiosk.begin("fr")
    place.openLink("offices/places")
    desk_kiosk.show(exhibit(tab("new", "news"), tab("offices", "first", "second", "places"), name="Changed"))
    assert (_at(place), place.title) == ((1, 2), "places in fr")


def test_other_content_without_the_section_is_shown_from_its_tab(desk_kiosk: Kiosk) -> None:
    place = desk_kiosk.place
    desk_kiosk.show(exhibit())
    place.openLink("offices/places")
    desk_kiosk.show(exhibit(tab("new", "news"), tab("offices", "first")))
    assert _at(place) == (1, 0)


def test_smaller_content_is_shown_from_its_beginning(desk_kiosk: Kiosk) -> None:
    place = desk_kiosk.place
    desk_kiosk.show(exhibit())
    place.openLink("offices/places")
    desk_kiosk.show(exhibit(tab("only", "one")))
    assert (_at(place), place.title, place.nextTitle) == ((0, 0), "one in ht", "")


def test_other_content_makes_new_blocks_even_when_they_are_as_many(desk_kiosk: Kiosk) -> None:
    desk_kiosk.show(exhibit(tab("about", section("who", heading("x")))))
    changed = QSignalSpy(desk_kiosk.place.blocks.dataChanged)
    desk_kiosk.show(exhibit(tab("about", section("who", picture("map.png")))))
    assert changed.count() == 0
    assert desk_kiosk.place.blocks.records[0]["kind"] == "picture"


def test_a_text_that_is_missing_names_the_language_in_which_it_is_shown(kiosk: Kiosk) -> None:
    kept = exhibit()
    languages = (*kept.release.content.languages, Language(code="pt", name="Português"))
    content = replace(kept.release.content, languages=languages)
    catalogues = {**kept.release.catalogues, "pt": kept.release.catalogues["en"]}
    kiosk.show(Kept(replace(kept.release, content=content, catalogues=catalogues), kept.folder))
    kiosk.begin("pt")
    assert kiosk.place.blocks.records[0]["block"]["fallback"] == NAMES["ht"]


def test_who_looked_for_something_sees_the_item_that_holds_it_first(kiosk: Kiosk) -> None:
    line = Timeline(items=(Event(date="1994", title=said("rain")), Event(date="2010", title=said("earthquake"))))
    kiosk.show(exhibit(tab("about", section("who", heading("Hello"), line), "history")))
    kiosk.begin("fr")
    place = kiosk.place

    place.openBlock(0, 0, 1, ["earth"])
    assert (place.itemSought(1), place.itemSought(0)) == (1, 0)
    place.openBlock(0, 0, 1, ["unheard"])
    assert place.itemSought(1) == 0
    place.openBlock(0, 0, 1, ["earth"])
    place.openSection(1)
    place.openSection(0)
    assert place.itemSought(1) == 0
    place.openBlock(0, 0, 9, ["earth"])
    assert place.itemSought(9) == 0
