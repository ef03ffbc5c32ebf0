"""The bar below every page: it leaves the room to the page, and says by words where one is."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.layout import CAPITAL_OF_SIZE, MIN_CAPITAL_OF_SMALL, Box, boxes_of
from tests.pseudo import CODE, in_pseudo_language
from tests.visitor import Visitor

LANGUAGES = ("ht", "fr", "en", "es")
SMALL = Screen.parse("1280x800@10.1")
MIN_PAGE = 0.8
"""The part of the height of a small screen that belongs to the page."""
LONG = "Everything that can be asked here and everywhere else"


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_small_screen_four_fifths_of_the_height_are_the_page(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, language: str
) -> None:
    visitor = opens_kiosk(shipped, SMALL)
    visitor.kiosk.begin(language)
    for _ in _pages(visitor):
        page = visitor.window.height() - _bar(visitor).height()
        assert page >= MIN_PAGE * visitor.window.height()


@pytest.mark.parametrize("text_size", [0, 1, 2])
@pytest.mark.parametrize("screen", [*REFERENCE_SCREENS, Screen.parse("800x1280@10.1")], ids=str)
def test_home_and_the_tabs_keep_their_names_in_every_text_size(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen, text_size: int
) -> None:
    visitor = opens_kiosk(shipped, screen)
    visitor.kiosk.accessibility.chooseTextSize(text_size)
    for language in LANGUAGES:
        visitor.kiosk.begin(language)
        visitor.sees_a_frame()
        _has_all_names(visitor)


@pytest.mark.parametrize("text_size", [0, 2])
def test_they_keep_them_in_a_language_whose_words_are_longer(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, text_size: int
) -> None:
    visitor = opens_kiosk(in_pseudo_language(shipped), SMALL, language=CODE)
    visitor.kiosk.accessibility.chooseTextSize(text_size)
    visitor.kiosk.begin(CODE)
    visitor.sees_a_frame()
    _has_all_names(visitor)


def test_where_not_all_names_have_room_the_tab_that_is_open_has_its_own(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    content = shipped.release.content
    tabs = tuple(
        replace(tab, title=replace(tab.title, texts={"en": f"{LONG} {number}"}))
        for number, tab in enumerate(content.tabs)
    )
    stored = replace(shipped, release=replace(shipped.release, content=replace(content, tabs=tabs)))
    visitor = opens_kiosk(stored, SMALL)
    visitor.kiosk.accessibility.chooseTextSize(2)
    visitor.kiosk.begin("en")
    for index in range(len(tabs)):
        visitor.kiosk.navigation.openTab(index)
        visitor.sees_a_frame()
        assert [name.name for name in _names(visitor)] == [f"{LONG} {index}"]


def _pages(visitor: Visitor) -> Iterator[None]:
    """Show Home, a hub and a section, one after another."""
    for link in ("", "what-we-do", "what-we-do/tracking"):
        visitor.kiosk.navigation.openLink(link)
        visitor.sees_a_frame()
        yield


def _bar(visitor: Visitor) -> QQuickItem:
    bar = visitor.window.findChild(QQuickItem, "bar")
    assert isinstance(bar, QQuickItem)
    return bar


def _names(visitor: Visitor) -> list[Box]:
    """Return the words that stand on Home and the tabs."""
    titles = {tab["title"] for tab in visitor.kiosk.navigation.bar.records}
    return [box for box in boxes_of(_bar(visitor)) if box.kind == "text" and box.name in titles]


def _has_all_names(visitor: Visitor) -> None:
    names = _names(visitor)
    assert [name.name for name in names] == [tab["title"] for tab in visitor.kiosk.navigation.bar.records]
    for name in names:
        capital = name.item.property("font").pixelSize() * CAPITAL_OF_SIZE / visitor.kiosk.display.pixelsPerMillimetre
        assert capital >= MIN_CAPITAL_OF_SMALL - 0.01
        assert name.item.property("lineCount") == 1
