"""Whoever stands before a timeline travels along it: by touch, by dragging, by keyboard, and with the voice."""

import pytest
from PySide6.QtCore import QMetaObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible

from kiosk.audio.explore_by_touch import ExploreByTouch
from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.ears import Ears
from tests.visitor import Visitor, below, views_below

COMMITMENTS = "what-we-do/agenda-2030"
"""Five events, which fit on the line side by side where a page has one column."""
HISTORY = "who-we-are/history"
"""Its second timeline is longer than the page is wide."""
LATER = "The Global Compact"
LAST = "A meeting in Lima"
LAST_IN_SIGHT = "14 August 2021"
"""Of that one, on a small screen."""
YEAR = QAccessible.Role.RadioButton
SCREENS = ["1920x1080@21.5", "1280x800@10.1"]


@pytest.fixture(params=SCREENS)
def traveller(request: pytest.FixtureRequest, opens_kiosk: OpensKiosk, shipped: StoredRelease) -> Visitor:
    """Return somebody who has opened a page with one timeline, in English."""
    visitor = opens_kiosk(shipped, Screen.parse(request.param))
    visitor.chooses_language("English")
    _opens_the_timeline(visitor)
    return visitor


def _opens_the_timeline(visitor: Visitor, link: str = COMMITMENTS) -> None:
    """Open a section at its first timeline."""
    visitor.kiosk.navigation.openLink(link)
    visitor.pauses()
    _turns_to_the_timeline(visitor)


def _turns_to_the_timeline(visitor: Visitor) -> None:
    blocks = visitor.kiosk.navigation.blocks.records
    visitor.kiosk.navigation.pages.openBlock(next(i for i, each in enumerate(blocks) if each["kind"] == "timeline"), 0)
    visitor.pauses()


def _chosen(visitor: Visitor) -> list[str]:
    """Return the names of the years that are marked, of each timeline one."""
    return [
        thing.name
        for thing in visitor.all_there_is()
        if thing.role == YEAR and thing.checked and {",", "\N{ARABIC COMMA}"} & {*thing.name}
    ]


def _rect(visitor: Visitor, name: str) -> QRect:
    """Return where a year is, once it shows."""
    return visitor.brings(name, YEAR).rect


def _touches_the_year(visitor: Visitor, name: str) -> None:
    """Touch a year, after going on by the arrow until it is in sight on the line."""
    while not _is_in_sight(visitor, _rect(visitor, name)):
        visitor.touches_on_page("Next", QAccessible.Role.Button)
    visitor.touches_on_page(name, YEAR)


def _is_in_sight(visitor: Visitor, year: QRect) -> bool:
    lines = views_below(visitor.page, "TimelineStrip")
    return any(line.mapRectToScene(line.boundingRect()).toAlignedRect().contains(year) for line in lines)


def _shown(visitor: Visitor) -> set[str]:
    return {thing.name for thing in visitor.all_there_is() if thing.role == QAccessible.Role.StaticText}


def test_it_begins_with_the_first_event_and_buttons_lead_on_and_back(traveller: Visitor) -> None:
    assert _chosen(traveller) == ["September 2015, 2030 Agenda"]
    assert LATER not in _shown(traveller)
    assert not traveller.brings("Previous", QAccessible.Role.Button).enabled

    traveller.touches_on_page("Next", QAccessible.Role.Button)
    assert _chosen(traveller) == [f"10 December 2018, {LATER}"]
    assert {LATER, "10 December 2018"} <= _shown(traveller)

    traveller.touches_on_page("Previous", QAccessible.Role.Button)
    assert _chosen(traveller) == ["September 2015, 2030 Agenda"]


def test_a_year_is_a_place_to_touch(traveller: Visitor) -> None:
    _touches_the_year(traveller, "October 2022")

    assert LAST in _shown(traveller)
    assert not traveller.brings("Next", QAccessible.Role.Button).enabled


def test_the_line_stays_where_it_is_whatever_event_shows(traveller: Visitor) -> None:
    places = set()
    for name in ("10 December 2018", "19 December 2018", "October 2022"):
        _touches_the_year(traveller, name)
        places.add(traveller.finds(name, YEAR).rect.top())

    assert len(places) == 1


def test_a_finger_that_goes_along_the_line_travels(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    traveller = opens_kiosk(shipped, Screen.parse("1280x800@10.1"))
    traveller.chooses_language("English")
    _opens_the_timeline(traveller)
    start = _rect(traveller, "September 2015").center()

    traveller.touches(start, until=traveller.finds("10 June 2022", YEAR).rect.center())

    assert _chosen(traveller) == ["10 June 2022, Los Angeles Declaration"]


def test_a_long_line_is_dragged_and_what_is_chosen_stays_in_sight_with_its_neighbours(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    traveller = opens_kiosk(shipped, Screen.parse("800x1280@10.1"))
    traveller.chooses_language("English")
    traveller.kiosk.navigation.openLink(HISTORY)
    traveller.pauses()
    first = _rect(traveller, "1994, IOM comes")

    traveller.touches(first.center(), until=first.center() - QPoint(2 * first.width(), 0))
    traveller.rests()

    date, _, title = _chosen(traveller)[-1].partition(", ")
    assert date != "1994"  # how far it slides depends on how fast the finger was
    assert title in _shown(traveller)
    year = traveller.finds(date, YEAR).rect
    assert year.left() - year.width() in {each.rect.left() for each in traveller.all_there_is() if each.role == YEAR}


def test_the_line_begins_beside_the_arrow_back(traveller: Visitor) -> None:
    traveller.kiosk.navigation.openLink(HISTORY)
    traveller.pauses()
    first = _rect(traveller, "1994, IOM comes")
    arrows = [each.rect for each in traveller.all_there_is() if each.name == "Previous"]

    assert min(first.left() - each.right() for each in arrows) < first.width() / 4


@pytest.mark.parametrize(("language", "onward"), [("en", -1), ("ar", 1)])
def test_wiping_turns_pages_in_the_reading_direction(
    opens_kiosk: OpensKiosk, library: StoredRelease, language: str, onward: int
) -> None:
    traveller = opens_kiosk(library, language=language)
    traveller.touches_the_attract_screen()
    _opens_the_timeline(traveller, "welcome/history")
    middle = next(
        thing for thing in traveller.everything() if thing.name == "1962" and thing.role != YEAR
    ).rect.center()

    traveller.touches(middle, until=middle + QPoint(onward * 200, 0))
    assert "1978" in _chosen(traveller)[0]
    traveller.touches(middle, until=middle - QPoint(onward * 200, 0))
    assert "1962" in _chosen(traveller)[0]
    traveller.touches(middle, until=middle - QPoint(onward * 200, 0))
    assert "1962" in _chosen(traveller)[0]


def test_a_short_wipe_and_a_touch_turn_nothing(traveller: Visitor) -> None:
    middle = _rect(traveller, "September 2015").center() - QPoint(0, traveller.window.height() // 8)

    traveller.touches(middle, until=middle + QPoint(-30, 0))
    traveller.touches(middle)

    assert _chosen(traveller) == ["September 2015, 2030 Agenda"]


def test_arrows_of_the_keyboard_travel_and_the_focus_goes_along(traveller: Visitor) -> None:
    _rect(traveller, "September 2015")
    traveller.types(Qt.Key.Key_Tab)
    while not traveller.window.activeFocusItem().property("name").startswith("September 2015"):
        traveller.types(Qt.Key.Key_Tab)

    traveller.types(Qt.Key.Key_Right)
    assert traveller.window.activeFocusItem().property("name") == f"10 December 2018, {LATER}"
    assert LATER in _shown(traveller)
    for _ in range(9):
        traveller.types(Qt.Key.Key_Right)
    assert traveller.window.activeFocusItem().property("name") == f"October 2022, {LAST}"
    traveller.types(Qt.Key.Key_Left)
    assert _chosen(traveller) == ["10 June 2022, Los Angeles Declaration"]


def test_who_presses_the_last_next_by_keyboard_still_has_a_focus(traveller: Visitor) -> None:
    traveller.touches_on_page("10 June 2022", YEAR)
    while traveller.window.activeFocusItem() is None or traveller.window.activeFocusItem().property("name") != "Next":
        traveller.types(Qt.Key.Key_Tab)

    traveller.types(Qt.Key.Key_Return)

    assert LAST in _shown(traveller)
    assert traveller.window.activeFocusItem().property("name") == "Previous"


def test_all_events_show_at_one_touch_and_one_at_a_time_again(traveller: Visitor) -> None:
    traveller.touches_on_page("Show all")
    shown = {thing.name for things in traveller.sees_on_each_page() for thing in things}
    assert {"2030 Agenda", LATER, "Los Angeles Declaration", LAST} <= shown

    _turns_to_the_timeline(traveller)
    traveller.touches_on_page("One at a time")
    assert LAST not in _shown(traveller)


def test_few_events_simply_stand_along_the_way(traveller: Visitor) -> None:
    traveller.kiosk.navigation.openLink("what-we-do/global-compact")
    traveller.pauses()

    assert {"Adopted in Marrakech", "The UN General Assembly endorses it"} <= _shown(traveller)
    assert "Show all" not in {thing.name for thing in traveller.all_there_is()}


@pytest.mark.parametrize(
    ("screen", "language", "across"),
    [("1920x1080@21.5", "en", 1), ("1280x800@10.1", "ar", -1), ("800x1280@10.1", "en", 0)],
)
def test_all_events_stand_across_a_wide_page_in_the_reading_direction_and_else_down(
    opens_kiosk: OpensKiosk, library: StoredRelease, screen: str, language: str, across: int
) -> None:
    traveller = opens_kiosk(library, Screen.parse(screen), language=language)
    traveller.touches_the_attract_screen()
    _opens_the_timeline(traveller, "welcome/history")
    blocks = traveller.kiosk.navigation.blocks.records
    traveller.kiosk.navigation.pages.expand(
        next(i for i, each in enumerate(blocks) if each["kind"] == "timeline"), True
    )
    traveller.pauses()
    events = [*views_below(traveller.page, "TimelineEvent")][:2]
    first, second = (event.mapRectToScene(event.boundingRect()) for event in events)

    assert (first.top() == second.top()) is bool(across)
    assert (second.left() - first.left()) * across >= 0
    assert bool(across) is (first.left() != second.left())


@pytest.mark.parametrize("screen", [*SCREENS, "1080x1920@21.5", "800x1280@10.1"])
def test_the_way_reaches_across_the_page_and_the_words_stand_below_it(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: str
) -> None:
    traveller = opens_kiosk(shipped, Screen.parse(screen))
    traveller.chooses_language("English")
    traveller.kiosk.navigation.openLink(HISTORY)
    traveller.pauses()
    names = ("Previous", "Next", "Show all")
    buttons = [each.rect for each in traveller.all_there_is() if each.name in names and each.rect.width()]
    (slice_,) = (each for each in below(traveller.page) if each.objectName() == "slice")
    page = slice_.mapRectToScene(slice_.boundingRect())
    row = [each for each in buttons if each.contains(QPoint(each.center().x(), _rect(traveller, "1951").center().y()))]
    words = next(each.rect for each in traveller.everything() if each.name == "The beginning")

    assert min(each.left() for each in row) - page.left() < 2
    assert page.right() - max(each.right() for each in row) < 4
    assert words.top() > _rect(traveller, "1951").bottom()
    assert words.bottom() < page.bottom()


def test_a_search_leads_to_the_event_that_was_found(traveller: Visitor) -> None:
    search = traveller.kiosk.search
    search.begin()
    search.find("first centre border")
    search.open([each["title"] for each in search.results.records].index("Our history"))
    traveller.pauses()

    assert "First centre at the border" in _shown(traveller)


def test_the_voice_takes_the_visitor_along(traveller: Visitor) -> None:
    ears = Ears()
    traveller.kiosk.listening.set_backend(ears)
    blocks = traveller.kiosk.navigation.blocks.records
    traveller.kiosk.listening.listenTo(next(i for i, each in enumerate(blocks) if each["kind"] == "timeline"))
    while ears.last.text != LAST:
        ears.finishes()
    traveller.pauses()

    assert _chosen(traveller) == [f"October 2022, {LAST}"]
    assert LAST in _shown(traveller)


def test_another_language_keeps_the_event_and_the_next_visitor_begins_anew(traveller: Visitor) -> None:
    _touches_the_year(traveller, "October 2022")
    traveller.kiosk.exhibit.chooseLanguage("fr")
    traveller.pauses()
    _turns_to_the_timeline(traveller)
    assert "Une réunion à Lima" in _shown(traveller)

    traveller.kiosk.visit.end()
    traveller.kiosk.begin("en")
    traveller.reads_the_first_section()
    _opens_the_timeline(traveller)
    assert _chosen(traveller) == ["September 2015, 2030 Agenda"]


def test_with_less_motion_a_long_line_cuts_to_the_year(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    traveller = opens_kiosk(shipped, Screen.parse("800x1280@10.1"))
    traveller.chooses_language("English")
    assert traveller.kiosk.accessibility.reducedMotion
    traveller.kiosk.navigation.openLink(HISTORY)
    traveller.pauses()
    before = traveller.brings(LAST_IN_SIGHT, YEAR).rect

    year = next(item for item in below(traveller.page) if str(item.property("name")).startswith(LAST_IN_SIGHT))
    QMetaObject.invokeMethod(year, "activate")

    assert before.left() - traveller.finds(LAST_IN_SIGHT, YEAR).rect.left() == 3 * before.width()


def _labels(visitor: Visitor) -> list[list[str]]:
    """Return what is to be read on the places along the lines, each from top to bottom."""
    strips = views_below(visitor.window.contentItem(), "TimelineStrip")
    points = [
        point
        for strip in strips
        for point in below(strip)
        if point.property("role") == YEAR.value and point.isVisible()
    ]
    return [[text for item in below(point) if (text := item.property("text")) and item.isVisible()] for point in points]


@pytest.mark.parametrize(
    ("language", "december"),
    [("en", "10 Dec"), ("fr", "10 déc."), ("ht", "10 des"), ("es", "10 dic")],
)
def test_years_that_repeat_are_told_apart(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, language: str, december: str
) -> None:
    traveller = opens_kiosk(shipped, language=language)
    traveller.kiosk.begin(language)
    traveller.reads_the_first_section()
    _opens_the_timeline(traveller)

    labels = _labels(traveller)
    assert labels[:2] == [["2015"], ["2018", december]]
    assert len({*map(tuple, labels)}) == len(labels)


@pytest.mark.parametrize(
    ("screen", "text_size"),
    [(each, size) for each in REFERENCE_SCREENS for size in (0, 1 if str(each) == "1280x800@10.1" else 2)],
    ids=str,
)
def test_what_stands_on_the_line_fits_into_it(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen, text_size: int
) -> None:
    traveller = opens_kiosk(shipped, screen)
    traveller.kiosk.begin("fr")
    traveller.reads_the_first_section()
    traveller.kiosk.accessibility.chooseTextSize(text_size)
    _opens_the_timeline(traveller)

    years = [thing for thing in traveller.all_there_is() if thing.role == YEAR and ", " in thing.name]
    assert len(years) == 5
    for item in below(traveller.window.contentItem()):
        if item.property("role") == YEAR.value and ", " in str(item.property("name")):
            texts = [each for each in below(item) if each.property("text") and each.isVisible()]
            frame = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            for text in texts:
                assert frame.contains(text.mapRectToScene(QRectF(0, 0, text.width(), text.height())))
            assert sum(text.height() for text in texts) < item.height()


def test_each_line_counts_its_own_places(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    traveller, ears = opens_kiosk(shipped), Ears()
    traveller.kiosk.listening.set_backend(ears)
    ExploreByTouch(traveller.kiosk, traveller.window)
    traveller.chooses_language("English")
    traveller.kiosk.accessibility.useSelfVoicing(True)
    traveller.kiosk.navigation.openLink(HISTORY)
    traveller.pauses()

    traveller.touches_on_page("1952", YEAR)
    assert ears.heard[-1].endswith(", choice 2 of 5")
    traveller.touches_on_page("1995", YEAR)
    assert ears.heard[-1].endswith(", choice 2 of 8")


def test_where_a_page_has_few_lines_events_follow_page_by_page(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(shipped, Screen.parse("1280x800@10.1"))
    visitor.chooses_language("English")
    visitor.kiosk.accessibility.chooseTextSize(2)
    visitor.kiosk.navigation.openLink(HISTORY)
    visitor.pauses()
    told = [found for _ in visitor.sees_on_each_page() if (found := {"1951", "1994"} & visitor.in_sight())]

    assert told == [{"1951"}, {"1994"}]
    assert not [thing for thing in visitor.all_there_is() if thing.role == YEAR]
