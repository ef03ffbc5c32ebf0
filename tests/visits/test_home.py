"""Home: where a visit begins, and where every page leads back to."""

from math import ceil

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.commands.screens import Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.ears import Ears
from tests.visitor import Visitor

SCREENS = ("1920x1080@21.5", "1080x1920@21.5", "1280x800@10.1", "1366x768@14", "3840x2160@43")
LANGUAGES = ("ht", "fr", "en", "es")


def _cards(visitor: Visitor) -> list[str]:
    return [thing.name for thing in visitor.everything() if thing.role == QAccessible.Role.ListItem]


def test_who_chose_a_language_is_asked_what_they_need(visitor: Visitor) -> None:
    visitor.taps("English")
    assert visitor.sees("What do you need?")
    assert _cards(visitor) == [
        "Find help. Ask the person at the desk. All help is free.",
        "I have just returned. Help on arrival",
        "I had to leave home. Shelter, water",
        "I need documents. Card, passport",
        "Find an office. On the map",
        "1.4 million, people displaced in Haiti, at least, As of 14 October 2025",
        "1994, IOM has been in Haiti since",
        "4, sub-offices in the country",
    ]


@pytest.mark.parametrize(
    ("card", "title"),
    [
        ("Find help", "Who can help you"),
        ("I have just returned", "Reception on return"),
        ("I had to leave home", "Help for the displaced"),
        ("I need documents", "Identity documents"),
        ("Find an office", "On the map"),
        ("1.4 million", "Tracking displacement"),
        ("1994", "IOM in Haiti"),
        ("4,", "The network"),
    ],
)
def test_each_card_leads_on_and_back_leads_home(visitor: Visitor, card: str, title: str) -> None:
    visitor.taps("English")
    visitor.taps(card)
    assert visitor.kiosk.navigation.title == title
    visitor.taps("Back to Home")
    assert visitor.sees("What do you need?")


def test_home_is_the_first_of_the_bar_on_every_page(visitor: Visitor) -> None:
    visitor.taps("English")
    for link in ("what-we-do", "what-we-do/tracking", "offices/network"):
        visitor.kiosk.navigation.openLink(link)
        visitor.pauses()
        tabs = [thing for thing in visitor.everything() if thing.role == QAccessible.Role.PageTab]
        assert [tabs[0].name, tabs[0].checked] == ["Home", False]
        visitor.opens_tab("Home")
        assert visitor.sees("What do you need?")
        assert visitor.finds("Home").checked


def test_an_article_leads_back_to_the_topics_it_was_chosen_from(visitor: Visitor) -> None:
    visitor.taps("English")
    visitor.opens_tab("What We Do")
    visitor.taps("Tracking displacement")
    visitor.taps("Back to What We Do")
    visitor.sees_a_frame()
    assert (visitor.kiosk.navigation.page, visitor.sees("How IOM works")) == ("hub", True)


def test_the_topics_of_a_tab_stand_in_their_groups(visitor: Visitor, shipped: StoredRelease) -> None:
    visitor.taps("English")
    visitor.opens_tab("What We Do")
    for group in ("Help and protection", "What is happening", "How IOM works"):
        assert visitor.sees(group)
    topics = [thing.name for thing in visitor.all_there_is() if thing.role == QAccessible.Role.ListItem]
    assert sorted(topics) == sorted(each.title.texts["en"] for each in shipped.release.content.tabs[1].sections)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_of_home_is_in_sight_at_once(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: str, language: str
) -> None:
    visitor = opens_kiosk(shipped, Screen.parse(screen), language=language)
    visitor.kiosk.begin(language)
    visitor.pauses()
    page = visitor.window.findChild(QQuickItem, "homePage")
    assert isinstance(page, QQuickItem)
    assert page.property("contentHeight") <= ceil(page.height())


def test_a_card_tells_its_place_among_the_others(visitor: Visitor) -> None:
    visitor.taps("English")
    root = QAccessible.queryAccessibleInterface(visitor.window)
    described = dict(_described(root))
    assert described["I had to leave home. Shelter, water"] == "3 of 5"
    assert described["1994, IOM has been in Haiti since"] == "2 of 3"


def _described(node: object) -> list[tuple[str, str]]:
    found = []
    for index in range(node.childCount()):  # type: ignore[attr-defined]
        child = node.child(index)  # type: ignore[attr-defined]
        if child.role() == QAccessible.Role.ListItem:
            found.append((child.text(QAccessible.Text.Name), child.text(QAccessible.Text.Description)))
        found += _described(child)
    return found


def test_home_is_read_aloud_question_first(visitor: Visitor) -> None:
    ears = Ears()
    visitor.kiosk.listening.set_backend(ears)
    visitor.kiosk.begin("en")
    visitor.pauses()
    visitor.taps("Listen")
    heard = [ears.last.text]
    while visitor.kiosk.listening.reading and len(heard) < 5:
        ears.ended.emit()
        heard.append(ears.last.text)
    assert heard == [
        "Computer voice",
        "What do you need?",
        "Find help",
        "Ask the person at the desk. All help is free.",
        "I have just returned",
    ]


def test_other_content_without_home_looks_finished(opens_kiosk: OpensKiosk, library: StoredRelease) -> None:
    visitor = opens_kiosk(library, language="en")
    visitor.kiosk.begin("en")
    visitor.pauses()
    assert visitor.sees("What do you need?")
    assert len(_cards(visitor)) == 9


@pytest.mark.parametrize("link", ["what-we-do/reception", "what-we-do/tracking", "who-we-are/history"])
def test_back_leads_to_the_page_that_was_left(opens_kiosk: OpensKiosk, shipped: StoredRelease, link: str) -> None:
    visitor = opens_kiosk(shipped, Screen.parse("1280x800@10.1"))
    navigation = visitor.kiosk.navigation
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    navigation.openLink(link)
    visitor.pauses()
    for page in range(navigation.pages.count):
        navigation.pages.open(page)
        visitor.pauses()
        navigation.openLink("offices/network")
        visitor.pauses()
        visitor.taps("Back to")
        visitor.pauses()
        assert (navigation.link, navigation.pages.current) == (link, page)


def test_a_small_screen_says_what_a_section_is_about_and_on_its_first_page_only(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    visitor = opens_kiosk(shipped, Screen.parse("1280x800@10.1"))
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    visitor.kiosk.navigation.openLink("what-we-do/protection")
    visitor.pauses()
    assert visitor.sees(visitor.kiosk.navigation.lead)
    visitor.turns_page()
    assert not visitor.sees(visitor.kiosk.navigation.lead)
