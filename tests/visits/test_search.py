"""Searching on the screen: by touch on the keys, by keyboard, in every language, and nothing stays behind."""

import os
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.store.store import INDEX, StoredRelease
from tests.conftest import OpensKiosk
from tests.keys import keys_of, touches_keys, waits_for_the_keys
from tests.pairs import each_pair_of
from tests.visitor import Visitor

ENTER, ESCAPE, TAB, BACKSPACE = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backspace
SMALL = Screen.parse("1280x800@10.1")
BUTTON, RESULT = QAccessible.Role.Button, QAccessible.Role.ListItem


@pytest.fixture
def seeker(visitor: Visitor) -> Visitor:
    """Return somebody who reads French and has opened the search."""
    return _opens_the_search(visitor, "fr", "Chercher")


def _opens_the_search(visitor: Visitor, language: str, button: str) -> Visitor:
    visitor.kiosk.begin(language)
    visitor.reads_the_first_section()
    visitor.pauses()
    visitor.taps(button, BUTTON)
    waits_for_the_keys(visitor)
    return visitor


def _titles(visitor: Visitor) -> list[str]:
    return [thing.name for thing in visitor.everything() if thing.role == RESULT]


def test_three_touches_find_a_place(seeker: Visitor) -> None:
    touches_keys(seeker, "d", "e", "p")
    assert seeker.kiosk.search.text == "dep"
    seeker.taps("Crise et déplacements", RESULT)
    assert seeker.kiosk.navigation.title == "Crise et déplacements"
    assert not keys_of(seeker)


def test_two_touches_lead_to_a_place_that_is_offered(visitor: Visitor) -> None:
    visitor.kiosk.begin("fr")
    visitor.reads_the_first_section()
    visitor.pauses()
    visitor.taps("Chercher", BUTTON)
    offered = _titles(visitor)[1]
    visitor.taps(offered, RESULT)
    assert visitor.kiosk.navigation.title == offered


@pytest.mark.parametrize("screen", ["1080x1920@21.5", "1920x1080@21.5"])
def test_large_screens_offer_more_places_across_the_page(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: str
) -> None:
    visitor = _opens_the_search(opens_kiosk(shipped, Screen.parse(screen)), "fr", "Chercher")
    (pane, count), *_ = Counter(thing.pane for thing in visitor.everything() if thing.role == RESULT).most_common()
    places = [thing.rect for thing in visitor.everything() if thing.role == RESULT and thing.pane == pane]
    assert count == 16
    assert all(place.height() >= 20 * visitor.kiosk.display.pixelsPerMillimetre - 1 for place in places)
    assert len({place.left() for place in places}) > 1, "they stand side by side"
    across = max(place.right() for place in places) - min(place.left() for place in places)
    assert across > 0.85 * visitor.window.width(), "they use the width of the page"


def test_nothing_of_the_page_shows_above_a_search(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(shipped, SMALL)
    visitor.kiosk.accessibility.chooseTextSize(2)
    visitor.kiosk.accessibility.useLowReach(True)
    _opens_the_search(visitor, "fr", "Chercher")
    above = visitor.picture().copy(0, 0, SMALL.width, round(SMALL.height * 0.35))
    assert len({above.pixel(x, y) for x in range(above.width()) for y in range(0, above.height(), 4)}) == 1


def test_a_word_that_is_offered_is_looked_for(seeker: Visitor) -> None:
    touches_keys(seeker, "p", "r", "o", "t")
    seeker.taps("Protéger", BUTTON)
    assert seeker.kiosk.search.text.strip() == "Protéger"
    assert _titles(seeker)


def test_keys_write_delete_and_change_to_digits(seeker: Visitor) -> None:
    touches_keys(seeker, "a", "é", "Espace", "'", "Effacer", "Lettres ou chiffres")
    seeker.pauses()
    waits_for_the_keys(seeker)
    touches_keys(seeker, "2", "0")
    assert seeker.kiosk.search.text == "aé 20"
    assert not seeker.kiosk.visit.byKeyboard
    seeker.taps("Tout effacer")
    assert seeker.kiosk.search.text == ""


def test_nothing_found_says_whom_to_ask(seeker: Visitor) -> None:
    touches_keys(seeker, "w", "x", "w", "x")
    assert seeker.sees(
        "Rien trouvé pour «\u00a0wxwx\u00a0». Essayez un autre mot, ou demandez à une personne au guichet."
    )


def test_from_a_search_in_vain_two_touches_lead_to_who_can_help(seeker: Visitor) -> None:
    touches_keys(seeker, "w", "x", "w", "x")
    offered = _titles(seeker)
    assert (offered[0], len(offered)) == ("Qui peut vous aider", 12)
    seeker.taps(offered[0], RESULT)
    assert seeker.kiosk.navigation.title == offered[0]
    assert not keys_of(seeker)


@pytest.mark.parametrize(("text_size", "minimum"), [(0, 6), (1, 2)])
def test_what_a_search_in_vain_offers_shows_above_the_keys(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, text_size: int, minimum: int
) -> None:
    visitor = opens_kiosk(shipped, SMALL)
    visitor.kiosk.accessibility.chooseTextSize(text_size)
    _opens_the_search(visitor, "fr", "Chercher")
    touches_keys(visitor, "w", "x", "w", "x")
    keys = min(rect.top() for rect in keys_of(visitor).values())
    assert (
        len([thing for thing in visitor.everything() if thing.role == RESULT and thing.rect.bottom() < keys]) >= minimum
    )


def test_who_reads_on_needs_no_keys_and_a_touch_brings_them_back(seeker: Visitor) -> None:
    touches_keys(seeker, "d", "e")
    seeker.taps("Suite plus bas")
    seeker.rests()
    assert not keys_of(seeker)
    field = next(thing for thing in seeker.all_there_is() if thing.role == QAccessible.Role.EditableText)
    seeker.touches(field.rect.center())
    assert keys_of(seeker)


@pytest.mark.parametrize(
    ("language", "button", "row"), [("ht", "Chèche", "azert"), ("en", "Search", "qwert"), ("es", "Buscar", "qwert")]
)
def test_the_keys_are_those_of_the_language(visitor: Visitor, language: str, button: str, row: str) -> None:
    _opens_the_search(visitor, language, button)
    keys = keys_of(visitor)
    top = min(rect.top() for rect in keys.values())
    letters = sorted((rect.left(), name) for name, rect in keys.items() if rect.top() == top)
    assert "".join(name for _, name in letters).startswith(row)


def test_there_is_nothing_to_set(seeker: Visitor) -> None:
    letters = {name for name in keys_of(seeker) if len(name) == 1}
    assert keys_of(seeker).keys() - letters == {"Effacer", "Espace", "Lettres ou chiffres"}


@pytest.mark.parametrize(
    ("screen", "text_size", "reach"), each_pair_of(REFERENCE_SCREENS, [0, 2], ["whole", "low"]), ids=str
)
def test_every_key_can_be_touched_on_every_screen(
    opens_kiosk: OpensKiosk, library: StoredRelease, screen: Screen, text_size: int, reach: str
) -> None:
    visitor = opens_kiosk(library, screen, language="ar")
    visitor.kiosk.accessibility.chooseTextSize(text_size)
    visitor.kiosk.accessibility.useLowReach(reach == "low")
    _opens_the_search(visitor, "ar", "بحث")
    millimetre = visitor.kiosk.display.pixelsPerMillimetre
    keys = keys_of(visitor)
    assert len(keys) > 30
    shown = QRect(QPoint(0, 0), visitor.window.size())
    for name, rect in keys.items():
        assert min(rect.width(), rect.height()) / millimetre >= 11.8, name
        assert shown.contains(rect), name
        assert rect.top() >= visitor.window.height() * (0.4 if reach == "low" else 0), name


@pytest.mark.parametrize("text_size", [0, 1, 2])
def test_field_words_and_two_results_show_above_the_keys(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, text_size: int
) -> None:
    visitor = opens_kiosk(shipped, SMALL)
    visitor.kiosk.accessibility.chooseTextSize(text_size)
    _opens_the_search(visitor, "fr", "Chercher")
    visitor.kiosk.search.find("deplac")
    visitor.pauses()
    keys = min(rect.top() for rect in keys_of(visitor).values())
    whole = [thing for thing in visitor.everything() if thing.role == RESULT and thing.pane.contains(thing.rect)]
    assert len(whole) >= 2
    assert visitor.finds("déplacées", BUTTON).rect.bottom() < keys


def test_nothing_that_was_typed_survives_the_visit(seeker: Visitor, tmp_path: Path) -> None:
    assert tmp_path
    touches_keys(seeker, "m", "o", "i")
    seeker.waits(90)
    seeker.waits(30)
    assert seeker.sees_the_attract_screen(in_language="ht")
    assert seeker.kiosk.search.text == ""
    assert QGuiApplication.clipboard().text() == ""
    _opens_the_search(seeker, "fr", "Chercher")
    assert not seeker.sees("moi")


def test_a_whole_search_by_keyboard(visitor: Visitor) -> None:
    visitor.types(ENTER)
    visitor.kiosk.begin("fr")
    visitor.reads_the_first_section()
    visitor.pauses()
    for _ in range(60):
        if visitor.window.activeFocusItem().property("name") == "Chercher":
            break
        visitor.types(TAB)
    visitor.types(ENTER)
    for key in (Qt.Key.Key_P, Qt.Key.Key_R, Qt.Key.Key_O, Qt.Key.Key_X, BACKSPACE, Qt.Key.Key_T):
        visitor.types(key)
    assert visitor.kiosk.search.text == "prot"
    assert not keys_of(visitor), "who has a keyboard needs none"
    visitor.types(TAB)
    visitor.types(ENTER)
    visitor.types(ESCAPE)
    assert not any(thing.role == QAccessible.Role.EditableText for thing in visitor.everything())
    assert visitor.window.activeFocusItem().property("name") == "Chercher"


def test_enter_opens_the_first_result(seeker: Visitor) -> None:
    for key in (Qt.Key.Key_P, Qt.Key.Key_R, Qt.Key.Key_O, Qt.Key.Key_T, ENTER):
        seeker.types(key)
    assert seeker.kiosk.navigation.title == "Protection"


def test_a_result_in_the_middle_of_a_section_is_in_sight(seeker: Visitor) -> None:
    seeker.kiosk.search.find("ouanaminthe")
    pages = seeker.kiosk.navigation.pages
    for number in range(len(seeker.kiosk.search.results.records)):
        seeker.kiosk.search.open(number)
        seeker.pauses()
        seeker.rests()
        if pages.current:
            break
    assert pages.current > 0
    assert any("Ouanaminthe" in thing.name for thing in seeker.everything() if not thing.pane.isEmpty())


def test_after_the_visit_nothing_that_was_asked_is_held_open(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, tmp_path: Path
) -> None:
    own = Path(shutil.copytree(shipped.folder, tmp_path / shipped.folder.name))  # other tests hold others open
    visitor = opens_kiosk(replace(shipped, folder=own))
    visitor.begins("English")
    visitor.taps("Search")
    visitor.kiosk.search.find("papers")
    assert _is_open(own / INDEX)
    visitor.waits(120)
    assert not _is_open(own / INDEX)


def _is_open(path: Path) -> bool:
    """Return whether this process holds a file open."""
    return str(path.resolve()) in {os.path.realpath(each) for each in Path("/proc/self/fd").iterdir()}


def test_an_office_that_was_found_is_the_one_that_shows(visitor: Visitor) -> None:
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    _opens_the_search(visitor, "en", "Search")
    visitor.kiosk.search.find("Les Cayes")
    visitor.pauses()
    visitor.taps("On the map", RESULT)
    assert visitor.kiosk.navigation.offices.current["id"] == "les-cayes"
    assert visitor.sees("Les Cayes, Sud")
