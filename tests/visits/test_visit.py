"""The visit as somebody makes it: by touch, in the real window."""

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible

from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.store.store import StoredRelease
from kiosk.models.left_visit import KEPT_SECONDS
from kiosk.models.section_reference import order_of
from tests.conftest import OpensKiosk
from tests.metaobject import class_name
from tests.visitor import Visitor, below, views_below

SMALL_SCREEN = Screen.parse("1280x800@10.1")
IDLE_SECONDS, WARNING_SECONDS = 90, 30
ROUND_SECONDS = 24
"""After so long, the greeting is in the first language again."""
DESCENT = 6
"""Pixels below the letters of a line that may be out of sight."""


def test_the_waiting_kiosk_greets_in_its_first_language(visitor: Visitor) -> None:
    assert visitor.sees_the_attract_screen(in_language="ht")


def test_the_whole_visit(visitor: Visitor, shipped: StoredRelease) -> None:
    """Attract, language, each tab, each section, a code, warning, stay, walk away, reset."""
    visitor.touches_the_attract_screen()
    visitor.chooses_language("English")
    for tab in shipped.release.content.tabs:
        visitor.opens_tab(tab.title.texts["en"])
        for section in tab.sections:
            visitor.opens_section(section.title.texts["en"])
            assert visitor.kiosk.navigation.title == section.title.texts["en"]
            assert visitor.sees(section.title.texts["en"])

    visitor.opens_tab("Offices")
    visitor.opens_section("The network")
    visitor.taps("On your phone")
    assert visitor.sees("Close")
    visitor.taps("Close")
    assert not visitor.sees("Close")

    visitor.waits(IDLE_SECONDS)
    assert visitor.sees("Are you still there?")
    visitor.taps("I am still here")
    assert not visitor.sees("Are you still there?")
    assert visitor.kiosk.navigation.title == "The network"

    visitor.waits(IDLE_SECONDS + WARNING_SECONDS)
    assert visitor.sees_the_attract_screen(in_language="ht")
    visitor.touches_the_attract_screen()
    assert visitor.sees("Kisa ou bezwen?")


def test_a_visit_begins_in_the_language_that_was_touched(visitor: Visitor) -> None:
    visitor.taps("Español")
    assert visitor.sees("¿Qué necesita usted?")


def test_help_is_one_touch_away_on_every_page(visitor: Visitor, shipped: StoredRelease) -> None:
    visitor.begins("English")
    for tab in shipped.release.content.tabs:
        visitor.opens_tab(tab.title.texts["en"])
        visitor.taps("Help")
        assert visitor.kiosk.navigation.title == "Who can help you"
        assert visitor.sees("Ask the person at the desk")


def test_one_touch_leaves_at_once_and_leaves_nothing_behind(visitor: Visitor) -> None:
    visitor.begins("English")
    visitor.opens_tab("What We Do")
    visitor.opens_section("Tracking displacement")
    visitor.turns_page()
    visitor.taps("Leave")
    assert visitor.sees_the_attract_screen(in_language="ht")

    visitor.touches_the_attract_screen()
    assert visitor.sees("Kisa ou bezwen?")


@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_who_left_by_mistake_goes_back_to_where_they_were(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen
) -> None:
    visitor = opens_kiosk(shipped, screen)
    visitor.taps("English")
    visitor.kiosk.accessibility.chooseTextSize(1)
    visitor.opens_tab("What We Do")
    visitor.opens_section("Tracking displacement")
    visitor.turns_page()
    read = visitor.kiosk.navigation.pages.anchor
    visitor.taps("Leave")
    assert visitor.sees_the_attract_screen(in_language="ht")
    way_back = visitor.finds("Go back to where you were")
    assert way_back.focused
    others = [each.rect for each in visitor.everything() if each.name not in ("OIM Ayiti", way_back.name)]
    assert not any(rect.intersects(way_back.rect) for rect in others)
    assert visitor.window.contentItem().boundingRect().toRect().contains(way_back.rect)
    assert way_back.rect.height() > 12 * visitor.kiosk.display.pixelsPerMillimetre
    visitor.taps(way_back.name)
    assert visitor.sees("Tracking displacement")
    assert (visitor.kiosk.exhibit.language, visitor.kiosk.accessibility.textSize) == ("en", 1)
    assert visitor.kiosk.navigation.pages.anchor == read > 0


def test_after_these_seconds_nobody_can_go_back(visitor: Visitor) -> None:
    waiting = visitor.all_there_is()
    visitor.begins("English")
    visitor.taps("Leave")
    visitor.waits(KEPT_SECONDS - 1)
    assert visitor.sees("Go back to where you were")
    visitor.waits(1)
    assert not visitor.sees("Go back to where you were")
    visitor.waits(ROUND_SECONDS - KEPT_SECONDS)
    assert visitor.all_there_is() == waiting


def test_the_way_back_shows_the_seconds_that_remain(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitor.kiosk.accessibility, "_reduced_by_default", False)  # what moves in a kiosk, moves here
    visitor.begins("English")
    visitor.kiosk.accessibility.useReducedMotion(True)
    visitor.taps("Leave")
    remaining = [_seconds_shown(visitor)]
    for _ in range(KEPT_SECONDS - 1):
        visitor.clock.passes(1)
        remaining.append(_seconds_shown(visitor))  # at once: nothing fades for whoever asked for less motion
    assert remaining == [*range(KEPT_SECONDS, 0, -1)]


def _seconds_shown(visitor: Visitor) -> int:
    parts = [item for item in below(visitor.window.contentItem()) if item.objectName() == "secondLeft"]
    return sum(part.opacity() > 0 for part in parts)


def test_a_touch_beside_the_way_back_begins_another_visit(visitor: Visitor) -> None:
    visitor.begins("English")
    visitor.taps("Leave")
    visitor.touches_the_attract_screen()
    assert visitor.sees("Kisa ou bezwen?")
    visitor.taps("Sòti")
    assert not visitor.sees("Go back to where you were")
    assert visitor.sees("Tounen kote ou te ye a")


def test_the_way_back_works_by_keyboard_and_is_seen(visitor: Visitor) -> None:
    visitor.begins("English")
    visitor.types(Qt.Key.Key_Tab)
    while not visitor.finds("Leave").focused:
        visitor.types(Qt.Key.Key_Tab)
    visitor.types(Qt.Key.Key_Return)
    assert visitor.kiosk.visit.byKeyboard
    visitor.types(Qt.Key.Key_Return)
    assert visitor.sees("IOM in Haiti")


def test_another_language_keeps_the_place(visitor: Visitor) -> None:
    visitor.begins("English")
    visitor.opens_tab("What We Do")
    visitor.opens_section("Natural hazards")
    visitor.turns_page()
    pages = visitor.kiosk.navigation.pages
    before = visitor.kiosk.navigation.tabIndex, visitor.kiosk.navigation.sectionIndex, pages.anchor
    visitor.taps("Français")
    assert (visitor.kiosk.navigation.tabIndex, visitor.kiosk.navigation.sectionIndex, pages.anchor) == before
    assert pages.shows(pages.anchor, -1)
    assert pages.anchor > 0


def test_whoever_asks_is_told_the_language_of_the_visitor(visitor: Visitor) -> None:
    visitor.begins("English")
    assert QLocale().language() == QLocale.Language.English
    visitor.taps("Français")
    assert QLocale().language() == QLocale.Language.French
    visitor.taps("Quitter")
    assert QLocale().language() == QLocale.Language.Haitian


def test_a_section_is_read_from_its_top(visitor: Visitor) -> None:
    visitor.begins("English")
    visitor.kiosk.navigation.openLink("who-we-are/iom-in-haiti")
    visitor.pauses()
    visitor.turns_page()
    visitor.taps("Next:")
    assert visitor.kiosk.navigation.sectionIndex == 1
    assert visitor.kiosk.navigation.pages.current == 0


def test_one_large_button_turns_the_page_and_says_which_of_how_many_shows(visitor: Visitor) -> None:
    visitor.begins("English")
    visitor.kiosk.navigation.openLink("what-we-do/tracking")
    visitor.pauses()
    pages = visitor.kiosk.navigation.pages
    assert visitor.sees(f"Page 1 of {pages.count}")
    visitor.turns_page()
    assert visitor.sees(f"Page 2 of {pages.count}")
    visitor.turns_page(-1)
    assert visitor.sees(f"Page 1 of {pages.count}")


@pytest.mark.parametrize("way", [QPoint(-300, 0), QPoint(0, -300)])
def test_a_finger_that_wipes_turns_the_page(visitor: Visitor, way: QPoint) -> None:
    visitor.begins("English")
    visitor.kiosk.navigation.openLink("what-we-do/tracking")
    visitor.pauses()
    start = QPoint(visitor.window.width() // 2, visitor.window.height() * 3 // 4)
    visitor.touches(start, until=start + way)
    assert visitor.kiosk.navigation.pages.current == 1
    visitor.touches(start + way, until=start)
    assert visitor.kiosk.navigation.pages.current == 0


@pytest.mark.parametrize("screen", [SMALL_SCREEN, Screen.parse("1920x1080@21.5")], ids=str)
def test_tracking_displacement_is_read_in_few_pages(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen
) -> None:
    visitor = opens_kiosk(shipped, screen, language="en")
    visitor.kiosk.begin("en")
    visitor.kiosk.navigation.openLink("what-we-do/tracking")
    visitor.pauses()
    assert visitor.kiosk.navigation.pages.count <= (6 if screen is SMALL_SCREEN else 4)


@pytest.mark.parametrize("link", ["who-we-are/iom-in-haiti", "who-we-are/who-can-help", "what-we-do/tracking"])
def test_who_reads_on_by_touches_sees_every_block_whole_that_fits(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, link: str
) -> None:
    visitor = opens_kiosk(shipped, SMALL_SCREEN)
    visitor.begins("English")
    visitor.kiosk.navigation.openLink(link)
    visitor.pauses()
    pages, blocks = visitor.kiosk.navigation.pages, len(visitor.kiosk.navigation.blocks.records)
    seen = [each for _ in visitor.sees_on_each_page() for each in range(blocks) if pages.shows(each, -1)]
    assert seen == sorted(seen)
    assert set(seen) == set(range(blocks))
    assert all(_fits(visitor) for _ in visitor.sees_on_each_page())


@pytest.mark.parametrize("link", ["what-we-do/reception", "who-we-are/who-can-help"])
def test_what_is_larger_than_the_page_is_read_to_its_end_by_the_button_that_turns_pages(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, link: str
) -> None:
    visitor = opens_kiosk(shipped, SMALL_SCREEN)
    visitor.begins("Français")
    visitor.kiosk.accessibility.chooseTextSize(2)
    visitor.kiosk.navigation.openLink(link)
    visitor.pauses()
    (view,) = (item for item in visitor.page.childItems() if class_name(item).startswith("QQuickFlickable"))
    begun, read = set[str](), set[str]()
    for things in visitor.sees_on_each_page():
        sight = view.mapRectToScene(QRectF(0, 0, view.width(), view.height())).toAlignedRect()
        texts = [thing for thing in things if thing.role == QAccessible.Role.StaticText]
        begun |= {thing.name for thing in texts if thing.rect.intersects(sight)}
        read |= {thing.name for thing in texts if thing.rect.bottom() <= sight.bottom() + DESCENT}
    assert len(begun) > 5
    assert begun - read == set()


def _fits(visitor: Visitor) -> bool:
    """Return whether every block that shows is whole within the page."""
    page = visitor.page
    shown = [item for item in views_below(page, "BlockLoader") if item.isVisible()]
    tops = [(item.mapToItem(page, QPointF()).y(), item.height()) for item in shown if item.height() > 0]
    return all(top >= 0 and top + height <= page.height() + 1 for top, height in tops)


def test_next_leads_through_every_section_of_the_exhibit(visitor: Visitor, shipped: StoredRelease) -> None:
    visitor.begins("English")
    sections = [tab.sections[index] for tab in shipped.release.content.tabs for index in order_of(tab)]
    read = [visitor.kiosk.navigation.title]
    for _ in sections[1:]:
        visitor.taps("Next:")
        read.append(visitor.kiosk.navigation.title)
    assert not visitor.kiosk.navigation.nextTitle
    assert read == [section.title.texts["en"] for section in sections]


def test_sliding_off_a_button_does_nothing(visitor: Visitor) -> None:
    visitor.begins("English")
    tab = visitor.finds("Offices").rect.center()
    visitor.touches(tab, until=tab - QPoint(0, 400))
    assert visitor.kiosk.navigation.tabIndex == 0


def test_a_press_shows_at_once_and_acts_on_release(visitor: Visitor) -> None:
    visitor.begins("English")
    tab = visitor.finds("Offices").rect
    corner = tab.topLeft() + QPoint(12, 12)
    before = visitor.picture().pixelColor(corner)
    visitor.presses(tab.center())
    assert visitor.picture().pixelColor(corner) != before
    assert visitor.kiosk.navigation.tabIndex == 0
    visitor.lifts(tab.center())
    assert visitor.kiosk.navigation.tabIndex == 2


def test_the_current_tab_and_language_are_marked(visitor: Visitor) -> None:
    visitor.begins("English")
    visitor.opens_tab("What We Do")
    marked = {thing.name for thing in visitor.everything() if thing.checked}
    assert marked == {"What We Do", "English"}


def test_a_card_leads_to_its_section(visitor: Visitor) -> None:
    visitor.taps("English")
    visitor.taps("I had to leave home")
    assert visitor.kiosk.navigation.title == "Help for the displaced"


def test_an_office_shows_all_about_itself(visitor: Visitor) -> None:
    visitor.begins("English")
    visitor.opens_tab("Offices")
    visitor.opens_section("On the map")
    visitor.taps("Show all about Reception in Belladère")
    assert visitor.sees("What happens here")
    assert visitor.kiosk.navigation.offices.current["town"] == "Belladère"


def test_the_warning_counts_down_and_rings(visitor: Visitor) -> None:
    rings: list[int] = []
    visitor.kiosk.visit.warningDue.connect(lambda: rings.append(visitor.kiosk.visit.secondsLeft))
    visitor.begins("English")
    visitor.waits(IDLE_SECONDS)
    assert visitor.sees("30")
    visitor.waits(10)
    assert visitor.sees("20")
    visitor.waits(19)
    assert visitor.sees("This visit ends in 1 seconds")
    assert rings == [30, 25, 20, 15, 10, 5, 4, 3, 2, 1]


def test_a_touch_anywhere_answers_the_warning_and_touches_nothing_below(visitor: Visitor) -> None:
    visitor.begins("English")
    tab = visitor.finds("Offices").rect.center()
    visitor.waits(IDLE_SECONDS + 5)
    visitor.touches(tab)
    assert visitor.kiosk.visit.phase == "visiting"
    assert visitor.kiosk.navigation.tabIndex == 0


def test_every_touch_begins_the_idle_time_anew(visitor: Visitor) -> None:
    visitor.begins("English")
    for _ in range(5):
        visitor.waits(IDLE_SECONDS - 1)
        visitor.touches(QPoint(960, 20))
    assert visitor.kiosk.visit.phase == "visiting"


def test_dirt_on_the_panel_keeps_no_visit_alive(visitor: Visitor) -> None:
    visitor.begins("English")
    dirt = QPoint(960, 20)
    visitor.presses(dirt)
    for _ in range(IDLE_SECONDS + WARNING_SECONDS):
        visitor.twitches(dirt)
        visitor.waits(1)
    assert visitor.sees_the_attract_screen(in_language="ht")
    visitor.lifts(dirt)


def test_nothing_counts_while_nobody_is_there(visitor: Visitor) -> None:
    runs = [visitor.clock.running]
    visitor.waits(ROUND_SECONDS * 420)
    assert visitor.sees_the_attract_screen(in_language="ht")
    visitor.touches_the_attract_screen()
    runs.append(visitor.clock.running)
    visitor.waits(IDLE_SECONDS + WARNING_SECONDS)
    runs.append(visitor.clock.running)
    assert runs == [False, True, False]


def test_after_a_visit_it_is_as_if_no_one_had_been_there(visitor: Visitor) -> None:
    before = visitor.all_there_is()
    visitor.begins("English")
    visitor.opens_tab("Partnerships")
    visitor.opens_section("All partners")
    visitor.taps("Donors")
    visitor.turns_page()
    visitor.waits(IDLE_SECONDS + WARNING_SECONDS)
    assert visitor.all_there_is() == before
    navigation = visitor.kiosk.navigation
    visitor.touches_the_attract_screen()
    assert (navigation.tabIndex, navigation.sectionIndex, navigation.partners.kind, navigation.offices.current) == (
        -1,
        -1,
        "",
        {},
    )
    assert visitor.kiosk.exhibit.language == "ht"


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_no_key_leaves_the_exhibit(visitor: Visitor, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    visitor.taps("English")
    before = visitor.picture()
    visitor.types(key, modifiers)
    visitor.window.close()
    assert visitor.window.isVisible()
    assert visitor.picture() == before


def test_escape_closes_the_window_of_an_editor(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    editor = opens_kiosk(shipped, windowed=True)
    editor.types(Qt.Key.Key_Escape)
    assert not editor.window.isVisible()


def test_the_keyboard_shows_where_it_is_and_a_touch_hides_that(visitor: Visitor) -> None:
    visitor.begins("English")
    quiet = visitor.picture()
    visitor.types(Qt.Key.Key_Tab)
    assert visitor.picture() != quiet
    assert any(thing.focused for thing in visitor.everything() if thing.touchable)
    visitor.touches(QPoint(960, 20))
    assert visitor.picture() == quiet


def test_a_visitor_is_not_disturbed_by_new_content(visitor: Visitor, library: StoredRelease) -> None:
    visitor.begins("English")
    visitor.kiosk.show(library)
    visitor.pauses()
    assert visitor.sees("IOM in Haiti")
    visitor.waits(IDLE_SECONDS + WARNING_SECONDS)
    assert visitor.sees_the_attract_screen(in_language="ar")
