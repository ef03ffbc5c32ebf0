"""Partners stand as tiles with a monogram; a touch on one shows all about it."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from kiosk.commands.screens import Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.visitor import Visitor

TILE, CHOICE = QAccessible.Role.ListItem, QAccessible.Role.RadioButton
ABBREVIATIONS = {"UCLBP", "UNHCT", "ONM"}
ABOUT = "Show all about "


@pytest.fixture
def guest(visitor: Visitor) -> Visitor:
    """Return somebody who looks at all partners in English."""
    return _looks_at(visitor, "partnerships/all-partners")


def _looks_at(visitor: Visitor, link: str) -> Visitor:
    visitor.kiosk.begin("en")
    visitor.kiosk.navigation.openLink(link)
    visitor.pauses()
    visitor.sees_a_frame()
    return visitor


def _tiles(node: QAccessibleInterface) -> Iterator[tuple[str, str]]:
    """Yield the name and the position of each tile that shows."""
    for index in range(node.childCount()):
        child = node.child(index)
        name = child.text(QAccessible.Text.Name)
        if child.role() == TILE and name.startswith(ABOUT) and not child.state().invisible:
            yield name.removeprefix(ABOUT), child.text(QAccessible.Text.Description)
        yield from _tiles(child)


def _drawn(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield all items that are drawn."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _drawn(child)


def test_every_partner_is_told_once_by_name_kind_and_position(guest: Visitor) -> None:
    root = QAccessible.queryAccessibleInterface(guest.window)
    told = [tile for _ in guest.sees_on_each_page() for tile in _tiles(root)]
    assert told[0] == ("National Office for Migration (ONM). Government", "1 of 16")
    assert told[-1][0].startswith("Network of reconstruction support centres")
    assert [position for _, position in told] == [f"{number} of 16" for number in range(1, 17)]


def test_a_tile_shows_a_monogram_and_beside_it_the_name_without_it(guest: Visitor) -> None:
    words = [item.property("text") for item in _drawn(guest.page) if item.property("text")]
    place = words.index("ONM")
    assert words[place : place + 3] == ["ONM", "National Office for Migration", "Government"]


def test_a_touch_shows_all_about_a_partner_and_close_leads_back(guest: Visitor) -> None:
    assert not guest.sees("Reception of repatriated people")
    guest.taps(f"{ABOUT}National Office for Migration (ONM)", TILE)
    for told in ("Reception of repatriated people", "Together with IOM in Ouanaminthe", "As of 2025 · Source"):
        assert guest.sees(told)
    guest.taps("Close")
    assert not guest.kiosk.navigation.partners.isOpen
    assert not guest.sees("Reception of repatriated people")


def test_what_was_sought_opens_the_page_of_its_tile(guest: Visitor) -> None:
    guest.kiosk.navigation.openHome()
    guest.kiosk.search.begin()
    guest.kiosk.search.find("koica")
    guest.kiosk.search.open(0)
    guest.pauses()
    assert guest.finds(f"{ABOUT}KOICA", TILE)


def test_partners_of_one_kind_are_asked_for_above_them(opens_kiosk: OpensKiosk, library: StoredRelease) -> None:
    visitor = _looks_at(opens_kiosk(library), "partners/working-with")
    visitor.taps("Donors", CHOICE)
    assert visitor.finds(f"{ABOUT}The translation fund", TILE)
    assert not any("The city council" in each.name for each in visitor.all_there_is())
    visitor.taps("All", CHOICE)
    assert visitor.brings(f"{ABOUT}The city council", TILE)


def test_where_letters_have_no_capitals_the_sign_of_the_kind_stands_for_a_partner(
    opens_kiosk: OpensKiosk, library: StoredRelease
) -> None:
    visitor = _looks_at(opens_kiosk(library), "partners/working-with")
    visitor.brings(f"{ABOUT}The city council", TILE)
    assert "landmark" not in _signs(visitor.page)
    visitor.kiosk.exhibit.chooseLanguage("ar")
    visitor.pauses()
    assert "landmark" in _signs(visitor.page)


def _signs(page: QQuickItem) -> set[str]:
    return {str(item.property("name")) for item in _drawn(page) if item.property("kind") == "government"}


@pytest.mark.parametrize(("screen", "sizes"), [("1920x1080@21.5", 3), ("1280x800@10.1", 1)])
def test_the_letters_stay_within_their_disc(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: str, sizes: int
) -> None:
    visitor = _looks_at(opens_kiosk(shipped, Screen.parse(screen)), "partnerships/all-partners")
    for text_size in range(sizes):
        visitor.kiosk.accessibility.chooseTextSize(text_size)
        visitor.pauses()
        visitor.sees_a_frame()
        fitted = set[str]()
        for _ in visitor.sees_on_each_page():
            for letters in _drawn(visitor.page):
                if (text := letters.property("text")) in ABBREVIATIONS:
                    assert letters.property("contentWidth") <= 0.9 * letters.parentItem().width(), (text_size, text)
                    fitted.add(text)
        assert fitted == ABBREVIATIONS
