"""The way back, as somebody goes it."""

from collections.abc import Callable

import pytest

from kiosk.content.schema.blocks import Card, Cards, Heading
from kiosk.models.history import MAX_ENTRIES, Destination
from kiosk.models.kiosk import Kiosk
from kiosk.models.navigation import Navigation
from tests.models.exhibits import exhibit, heading, said, section, tab
from tests.visitor import HandClock

HOME = "Début"


@pytest.fixture
def navigation(kiosk: Kiosk) -> Navigation:
    """Somebody who reads French and has just begun, in an exhibit of three tabs."""
    kiosk.show(exhibit())
    kiosk.begin("fr")
    return kiosk.navigation


def _ways_back(navigation: Navigation) -> list[str]:
    """Go back as far as Back leads; return the titles that it told and that then were open."""
    told = []
    while title := navigation.backTitle:
        navigation.goBack()
        assert title == (HOME if navigation.page == "home" else navigation.title)
        told.append(title)
    return told


def test_a_visit_begins_at_home_from_where_nothing_leads_back(navigation: Navigation) -> None:
    assert (navigation.page, navigation.title, navigation.backTitle) == ("home", "De quoi avez-vous besoin\u00a0?", "")
    navigation.goBack()
    assert navigation.page == "home"


def test_who_came_from_a_hub_comes_back_to_it_and_then_home(navigation: Navigation) -> None:
    navigation.openTab(0)
    navigation.openSection(1)
    assert _ways_back(navigation) == ["about in fr", HOME]


def test_who_came_from_a_card_of_home_comes_back_to_home(navigation: Navigation) -> None:
    navigation.openLink("offices/places")
    assert _ways_back(navigation) == [HOME]


def test_a_card_that_leads_to_another_tab_can_be_come_back_from(navigation: Navigation) -> None:
    navigation.openTab(0)
    navigation.openSection(0)
    navigation.openLink("offices/places")
    assert (navigation.tabIndex, navigation.backTitle) == (2, "who in fr")
    assert _ways_back(navigation) == ["who in fr", "about in fr", HOME]


def test_what_a_search_found_is_come_back_from_to_where_one_was(navigation: Navigation) -> None:
    navigation.openLink("about/history")
    navigation.openBlock(2, 1, 0)
    assert _ways_back(navigation) == ["history in fr", HOME]


@pytest.mark.parametrize("on", [lambda it: it.openNext(), lambda it: it.openSection(1)])
def test_who_reads_on_comes_back_to_where_the_reading_began(
    navigation: Navigation, on: Callable[[Navigation], None]
) -> None:
    navigation.openTab(0)
    navigation.openSection(0)
    on(navigation)
    assert navigation.title == "history in fr"
    assert _ways_back(navigation) == ["about in fr", HOME]


def test_a_tab_of_the_bar_is_come_back_from(navigation: Navigation) -> None:
    navigation.openLink("about/history")
    navigation.openTab(2)
    assert _ways_back(navigation) == ["history in fr", HOME]


def test_who_comes_to_a_hub_again_goes_in_no_circle(navigation: Navigation) -> None:
    for _ in range(3):
        navigation.openTab(0)
        navigation.openSection(1)
    navigation.openHub()
    assert _ways_back(navigation) == [HOME]


def test_home_forgets_the_ways_that_led_there(navigation: Navigation) -> None:
    navigation.openLink("offices/places")
    navigation.openHome()
    assert (navigation.page, navigation.backTitle) == ("home", "")


def test_opening_the_open_page_again_adds_no_way_back(navigation: Navigation) -> None:
    navigation.openLink("about/who")
    navigation.openLink("about/who")
    assert _ways_back(navigation) == [HOME]


def test_back_leads_to_the_block_that_was_read(kiosk: Kiosk) -> None:
    cards = Cards(items=(Card(icon="x", title=said("on"), link="offices/network"),))
    long = section("who", *(heading(str(number)) for number in range(9)), cards)
    kiosk.show(exhibit(tab("about", long, "history"), tab("offices", "network", "places")))
    kiosk.begin("fr")
    navigation = kiosk.navigation
    navigation.openLink("about/who")
    navigation.pages.openBlock(7)
    navigation.openLink("offices/network")
    assert navigation.pages.anchor == 0
    navigation.goBack()
    assert (navigation.title, navigation.pages.anchor, navigation.pages.parts.rowCount()) == ("who in fr", 7, 8)
    assert isinstance(long.blocks[7], Heading)


def test_the_way_back_is_told_in_the_language_of_the_visitor(kiosk: Kiosk, navigation: Navigation) -> None:
    navigation.openTab(0)
    navigation.openSection(1)
    kiosk.exhibit.chooseLanguage("en")
    assert (navigation.backTitle, navigation.title) == ("about in en", "history in en")


@pytest.mark.parametrize("leave", ["end", "wait"])
def test_after_a_visit_nothing_of_it_leads_back(
    kiosk: Kiosk, clock: HandClock, navigation: Navigation, leave: str
) -> None:
    navigation.openLink("about/history")
    navigation.openLink("offices/places")
    if leave == "end":
        kiosk.visit.end()
    else:
        clock.passes(90 + 30)
    assert (navigation.page, navigation.backTitle, navigation.tabIndex) == ("home", "", -1)
    stored = vars(navigation._history)  # noqa: SLF001 - nothing of the visit may be in memory
    assert stored == {"now": Destination(), "_entries": []}


def test_who_goes_on_for_hours_fills_no_memory(navigation: Navigation) -> None:
    for _ in range(MAX_ENTRIES * 3):
        navigation.openLink("about/who")
        navigation.openLink("offices/places")
    assert len(_ways_back(navigation)) == MAX_ENTRIES
