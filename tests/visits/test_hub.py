"""The page of a tab: where one screenful does not hold its topics, it is turned as a section is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem

from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.ears import Ears
from tests.visitor import Visitor

SMALL = Screen.parse("1280x800@10.1")
LANGUAGES = ("ht", "fr", "en", "es")
LONG = "what-we-do"
MAX_PAGES = 2
"""On a small screen, in the usual text size."""


@pytest.fixture
def visitor(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> Visitor:
    """Return somebody in front of a small screen, at a hub with many topics."""
    visitor = opens_kiosk(shipped, SMALL)
    visitor.kiosk.begin("en")
    _opens_hub(visitor, LONG)
    return visitor


def _opens_hub(visitor: Visitor, tab: str) -> None:
    visitor.kiosk.navigation.openLink(tab)
    visitor.pauses()
    visitor.sees_a_frame()


def _topics(visitor: Visitor) -> list[str]:
    """Return the topics that stand on the page."""
    titles = {each["title"] for group in visitor.kiosk.navigation.hub.groups.records for each in group["topics"]}
    return [thing.name for thing in visitor.everything() if thing.touchable and thing.name in titles]


def _all_topics(visitor: Visitor) -> list[str]:
    return [each["title"] for group in visitor.kiosk.navigation.hub.groups.records for each in group["topics"]]


@pytest.mark.parametrize("text_size", [0, 1, 2])
@pytest.mark.parametrize("screen", [*REFERENCE_SCREENS, Screen.parse("800x1280@10.1")], ids=str)
def test_every_topic_stands_on_one_page_and_none_is_scrolled_to(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen, text_size: int
) -> None:
    visitor = opens_kiosk(shipped, screen)
    visitor.kiosk.accessibility.chooseTextSize(text_size)
    visitor.kiosk.begin("fr")
    for tab in shipped.release.content.tabs:
        visitor.kiosk.navigation.openLink(tab.id)
        visitor.kiosk.navigation.openHub()
        visitor.pauses()
        shown = [name for page in visitor.sees_on_each_page() for name in _topics(visitor) if page]
        assert shown == _all_topics(visitor)
        hub = visitor.window.findChild(QQuickItem, "hubPage")
        assert hub
        assert not [item for item in hub.childItems() if item.property("interactive") is True]


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_the_usual_text_the_longest_hub_has_two_pages_and_home_one(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, language: str
) -> None:
    visitor = opens_kiosk(shipped, SMALL)
    visitor.kiosk.begin(language)
    visitor.pauses()
    home = visitor.window.findChild(QQuickItem, "homePage")
    assert home
    assert home.property("lowest") == 0
    for tab in shipped.release.content.tabs:
        visitor.kiosk.navigation.openLink(tab.id)
        visitor.kiosk.navigation.openHub()
        visitor.pauses()
        assert visitor.pages.count <= MAX_PAGES


def test_a_button_a_swipe_and_keys_turn_it(visitor: Visitor) -> None:
    pages = visitor.pages
    first = _topics(visitor)
    assert visitor.sees("Page 1 of 2")
    visitor.turns_page()
    assert not set(_topics(visitor)) & set(first)
    assert visitor.sees("Page 2 of 2")
    visitor.turns_page(-1)
    assert _topics(visitor) == first
    visitor.swipes(first[0], -300)
    assert pages.current == 1
    visitor.swipes(_topics(visitor)[0], 300)
    assert pages.current == 0
    for key, page in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, 0), (Qt.Key.Key_End, 1), (Qt.Key.Key_Home, 0)):
        visitor.types(key)
        visitor.rests()
        assert pages.current == page


def test_a_switch_goes_on_at_the_first_topic_of_the_page(visitor: Visitor) -> None:
    visitor.types(Qt.Key.Key_PageDown)
    visitor.rests()
    visitor.pauses()
    focused = [thing.name for thing in visitor.everything() if thing.focused]
    assert focused == _topics(visitor)[:1]


@pytest.mark.parametrize("page", [0, 1])
def test_back_leads_to_the_page_that_was_left(visitor: Visitor, page: int) -> None:
    visitor.turns_page(page)
    shown = _topics(visitor)
    visitor.taps(shown[-1])
    assert visitor.kiosk.navigation.title == shown[-1]
    visitor.taps("Back to What We Do")
    visitor.sees_a_frame()
    assert (visitor.pages.current, _topics(visitor)) == (page, shown)


def test_another_hub_begins_with_its_first_page(visitor: Visitor) -> None:
    visitor.turns_page()
    visitor.opens_tab("Who We Are")
    visitor.opens_tab("What We Do")
    assert visitor.pages.current == 0


def test_another_language_and_a_larger_text_stay_at_what_is_looked_at(visitor: Visitor) -> None:
    visitor.turns_page()
    begins = _all_topics(visitor).index(_topics(visitor)[0])
    visitor.kiosk.exhibit.chooseLanguage("fr")
    visitor.pauses()
    visitor.sees_a_frame()
    visitor.pauses()
    assert _all_topics(visitor)[begins] in _topics(visitor)
    visitor.kiosk.accessibility.chooseTextSize(2)
    visitor.pauses()
    visitor.sees_a_frame()
    visitor.pauses()
    assert _all_topics(visitor)[begins] in _topics(visitor)


def test_a_smaller_text_after_the_largest_shows_what_it_showed_before(visitor: Visitor) -> None:
    before = (visitor.pages.count, _topics(visitor))
    for size in (2, 0):
        visitor.kiosk.accessibility.chooseTextSize(size)
        visitor.pauses()
    assert (visitor.pages.count, _topics(visitor)) == before


def test_what_is_read_aloud_shows(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(shipped, SMALL)
    ears = Ears()
    visitor.kiosk.listening.set_backend(ears)
    visitor.kiosk.begin("en")
    _opens_hub(visitor, LONG)
    visitor.taps("Listen")
    shown = set[str]()
    while visitor.kiosk.listening.reading:
        said = ears.last.text
        visitor.sees_a_frame()
        if said in _all_topics(visitor):
            assert said in _topics(visitor)
            shown.add(said)
        ears.ended.emit()
    assert shown == set(_all_topics(visitor))
