"""One button leads on, on each page: only one has the colour for it, so that nobody has to choose."""

import pytest
from PySide6.QtGui import QColor

from kiosk.commands.screens import Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import USUAL_SCREEN, OpensKiosk
from tests.visitor import Visitor, below

SMALL = Screen.parse("1280x800@10.1")
MANGO = QColor("#FFB81C")


def _leading(visitor: Visitor) -> list[str]:
    """Return the names of the buttons that have the colour for going on."""
    return [
        item.property("name")
        for item in below(visitor.window.contentItem())
        if item.property("fill") == MANGO and item.isVisible() and item.isEnabled() and item.opacity() > 0
    ]


@pytest.mark.parametrize("screen", [USUAL_SCREEN, SMALL], ids=str)
def test_on_each_page_one_button_leads_on(opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen) -> None:
    assert not _unclear(opens_kiosk(shipped, screen, language="fr"), shipped, "fr")


def test_so_it_is_beside_films_sounds_and_stories(opens_kiosk: OpensKiosk, library: StoredRelease) -> None:
    assert not _unclear(opens_kiosk(library, USUAL_SCREEN, language="en"), library, "en")


def _unclear(visitor: Visitor, stored: StoredRelease, language: str) -> dict[tuple[str, int], list[str]]:
    """Return the pages on which not exactly one button leads on, by section and number, with those that do."""
    visitor.kiosk.begin(language)
    navigation, found = visitor.kiosk.navigation, {}
    for tab in stored.release.content.tabs:
        for section in tab.sections:
            navigation.openLink(f"{tab.id}/{section.id}")
            visitor.pauses()
            for page in range(navigation.pages.count):
                navigation.pages.open(page)
                visitor.sees_a_frame()
                last = page == navigation.pages.count - 1
                if len(names := _leading(visitor)) != (0 if last and not navigation.nextTitle else 1):
                    found[section.id, page] = names
    return found


def test_no_panel_but_a_warning_has_one(visitor: Visitor) -> None:
    visitor.begins("English")
    for panel in ("sections", "accessibility", "search"):
        visitor.kiosk.panels.open(panel)
        visitor.pauses()
        behind = [name for name in _leading(visitor) if "Next" in name]
        assert _leading(visitor) == behind, panel
        visitor.kiosk.panels.close()
