"""Whoever sees little, or sits low, can use all of the exhibit."""

from collections.abc import Callable, Iterator
from math import hypot

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.store.store import StoredRelease
from kiosk.models.kiosk import Kiosk
from tests.conftest import USUAL_SCREEN, OpensKiosk
from tests.ears import Ears
from tests.pairs import each_pair_of
from tests.visitor import Thing, Visitor, below

SMALL = Screen.parse("1280x800@10.1")
MILLIMETRE = hypot(SMALL.width, SMALL.height) / SMALL.inches / 25.4
SIZES = (0, 1, 2)
OUT_OF_REACH = 0.4
"""The part of the height, from above, that a person who sits low cannot reach."""
MIN_WITHIN = 13
"""So many millimetres of a large thing suffice."""
HEAD = ("Back to", "Retour", "Listen", "Écouter")

MAX_TURNS = 20
EDGE = 20
"""Pixels at the edges of a list where nobody aims."""


@pytest.mark.parametrize("size", [0, 2])
@pytest.mark.parametrize(("content", "language"), [("shipped", "English"), ("library", "العربية")])
def test_low_reach_has_home_and_the_tabs_in_one_line(
    request: pytest.FixtureRequest, opens_kiosk: OpensKiosk, content: str, language: str, size: int
) -> None:
    visitor = opens_kiosk(request.getfixturevalue(content), SMALL)
    visitor.chooses_language(language)
    visitor.kiosk.accessibility.chooseTextSize(size)
    visitor.kiosk.accessibility.useLowReach(True)
    visitor.pauses()
    visitor.taps(visitor.kiosk.exhibit.messages["sections"], QAccessible.Role.Button)
    tabs = _all(visitor, QAccessible.Role.PageTab)
    assert len({tab.rect.top() for tab in tabs}) == 1
    titles = {tab["title"] for tab in visitor.kiosk.navigation.bar.records}
    assert {tab.name for tab in tabs} == titles
    assert titles <= {item.property("text") for item in below(visitor.window.contentItem()) if item.isVisible()}, (
        "in sight"
    )
    assert min(min(tab.rect.width(), tab.rect.height()) for tab in tabs) >= 12 * MILLIMETRE - 1


def _all(visitor: Visitor, role: QAccessible.Role) -> list[Thing]:
    return [thing for thing in visitor.all_there_is() if thing.role == role]


def test_a_whole_visit_in_low_reach_and_the_largest_text(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(shipped, SMALL)
    visitor.chooses_language("English")
    visitor.taps("Access")
    visitor.taps("Reach")
    _goes_to(visitor, "Buttons within reach", QAccessible.Role.CheckBox)
    assert not _beyond_reach(visitor)
    visitor.taps("See")
    _goes_to(visitor, "Largest", QAccessible.Role.RadioButton)
    assert not _beyond_reach(visitor)
    visitor.taps("Close")
    assert not _beyond_reach(visitor)
    visitor.taps("Sections")
    _goes_to(visitor, "Offices", QAccessible.Role.PageTab)
    assert not _beyond_reach(visitor)
    assert visitor.kiosk.navigation.title == "On the map"
    assert not _beyond_reach(visitor)
    _goes_to(visitor, "Show all about", QAccessible.Role.Button)
    assert visitor.kiosk.navigation.offices.current
    assert not _beyond_reach(visitor)
    visitor.taps("Close")
    visitor.taps("Languages")
    assert not _beyond_reach(visitor)
    _goes_to(visitor, "Français", QAccessible.Role.RadioButton)
    assert visitor.kiosk.navigation.title == "Sur la carte"
    visitor.kiosk.visit.ask()
    visitor.pauses()
    assert not _beyond_reach(visitor)
    visitor.taps("Je suis")
    visitor.taps("Quitter")
    assert visitor.sees_the_attract_screen(in_language="ht")


def test_in_low_reach_a_small_screen_keeps_its_title_at_the_top_and_all_pages_within_reach(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    visitor = opens_kiosk(shipped, SMALL)
    visitor.begins("English")
    before, pages = _top(visitor, "IOM in Haiti"), visitor.kiosk.navigation.pages.count
    visitor.kiosk.accessibility.useLowReach(True)
    visitor.rests()
    assert _top(visitor, "IOM in Haiti") == before
    visitor.pauses()
    seen = 0
    for _ in visitor.sees_on_each_page():
        assert not _beyond_reach(visitor)
        seen += 1
    assert seen > pages, "what has no room goes on on the next page"
    visitor.taps("Sections")
    back = visitor.finds("Back to")
    assert back.rect.top() > visitor.window.height() * OUT_OF_REACH
    visitor.touches(back.rect.center())
    assert visitor.kiosk.navigation.page == "home"
    assert not visitor.kiosk.panels.byButton


@pytest.mark.parametrize(
    ("need", "name"), [("See", "High contrast"), ("See", "Largest"), ("Reach", "Buttons within reach")]
)
def test_a_choice_shows_at_once_and_is_gone_for_the_next_visitor(visitor: Visitor, need: str, name: str) -> None:
    visitor.chooses_language("English")
    before = visitor.picture()
    visitor.taps("Access")
    visitor.taps(need)
    panel = visitor.picture()
    visitor.taps(name)
    assert visitor.finds(name).checked
    assert visitor.picture() != panel
    visitor.taps("Close")
    assert visitor.picture() != before
    visitor.taps("Leave")
    visitor.chooses_language("English")
    assert visitor.picture() == before


def test_where_text_is_largest_tools_keep_their_words_and_languages_their_names(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    visitor = opens_kiosk(shipped, SMALL)
    visitor.kiosk.accessibility.chooseTextSize(2)
    visitor.kiosk.accessibility.useLowReach(True)
    visitor.kiosk.begin("ht")
    visitor.reads_the_first_section()
    visitor.pauses()
    tools = visitor.window.findChild(QQuickItem, "tools")
    assert tools
    shown = [tool for tool in tools.childItems() if tool.isVisible() and tool.property("text")]
    assert {tool.property("text") for tool in shown} <= {text.property("text") for text in _texts(tools)}
    assert all(tool.x() + tool.width() <= tools.width() + 1 for tool in shown)
    visitor.taps(visitor.kiosk.exhibit.messages["languages"])
    names = {text.property("text") for text in _texts(visitor.window.contentItem())}
    assert {language["title"] for language in visitor.kiosk.exhibit.languages.records} <= names


def test_what_is_chosen_has_a_thick_line_below_its_words_also_on_a_small_screen(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    visitor = opens_kiosk(shipped, SMALL)
    visitor.chooses_language("English")
    visitor.kiosk.accessibility.useHighContrast(True)
    visitor.taps("Access")
    chosen = next(thing for thing in visitor.everything() if thing.name == "Standard")
    picture = visitor.picture()
    x, bottom = chosen.rect.center().x(), chosen.rect.bottom()
    ink = picture.pixelColor(x, bottom - 1)
    thickness = next(line for line in range(1, chosen.rect.height()) if picture.pixelColor(x, bottom - line) != ink)
    assert thickness > visitor.kiosk.display.pixelsPerMillimetre


NEEDS = {"see": 4, "hear": 2, "reach": 1, "read": 2}
"""The pictures with which the access panel begins, and how many choices each leads to."""


LANGUAGES = [
    ("shipped", "ht"),
    ("shipped", "fr"),
    ("shipped", "en"),
    ("shipped", "es"),
    ("library", "ar"),
    ("library", "en"),
]
"""Each with the content that is written in it."""


@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_each_picture_leads_to_choices_that_are_all_in_sight(
    request: pytest.FixtureRequest, opens_kiosk: OpensKiosk, screen: Screen
) -> None:
    """Each language is seen on each screen, and each in each size of text."""
    for content in ("shipped", "library"):
        visitor = _opens_the_panel(opens_kiosk(request.getfixturevalue(content), screen))
        for each, size, (its_content, language) in each_pair_of(REFERENCE_SCREENS, SIZES, LANGUAGES):
            if (each, its_content) == (screen, content):
                visitor.kiosk.accessibility.chooseTextSize(size)
                _sees_all_choices(visitor, language)


@pytest.mark.parametrize("size", SIZES)
def test_in_low_reach_a_small_screen_has_all_choices_in_sight(
    request: pytest.FixtureRequest, opens_kiosk: OpensKiosk, size: int
) -> None:
    for content in ("shipped", "library"):
        visitor = _opens_the_panel(opens_kiosk(request.getfixturevalue(content), SMALL))
        visitor.kiosk.accessibility.chooseTextSize(size)
        visitor.kiosk.accessibility.useLowReach(True)
        for its_content, language in LANGUAGES:
            if its_content == content:
                _sees_all_choices(visitor, language)


def test_the_pictures_stay_where_they_are_whichever_is_touched(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = _opens_the_panel(opens_kiosk(shipped))
    places = []
    for need in NEEDS:
        visitor.taps(visitor.kiosk.exhibit.messages[need])
        places.append([visitor.finds(visitor.kiosk.exhibit.messages[each]).rect for each in NEEDS])
    assert places == [places[0]] * len(NEEDS)


@pytest.mark.parametrize("need", ["Hear", "Read"])
@pytest.mark.parametrize("screen", [USUAL_SCREEN, SMALL], ids=str)
def test_who_looks_for_sound_where_there_is_none_is_told_who_reads_aloud(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen, need: str
) -> None:
    visitor = opens_kiosk(shipped, screen)
    visitor.begins("English")
    visitor.taps("Access")
    visitor.taps(need)
    assert visitor.sees("This screen has no sound. Ask at the desk: somebody will read it to you.")


def _sees_all_choices(visitor: Visitor, language: str) -> None:
    visitor.kiosk.exhibit.chooseLanguage(language)
    visitor.pauses()
    visitor.sees_a_frame()
    for need, count in NEEDS.items():
        visitor.taps(visitor.kiosk.exhibit.messages[need], QAccessible.Role.PageTab)
        visitor.sees_a_frame()
        choices = _choices(visitor)
        assert len(choices) == len(NEEDS) + count, (language, need)
        assert [each.name for each in choices if not each.pane.contains(each.rect)] == [], (language, need)


def _opens_the_panel(visitor: Visitor) -> Visitor:
    visitor.kiosk.listening.set_backend(Ears())
    visitor.touches_the_attract_screen()
    visitor.taps(visitor.kiosk.exhibit.messages["access"])
    visitor.pauses()
    return visitor


PANELS: dict[str, Callable[[Kiosk], object]] = {
    "access": lambda kiosk: kiosk.panels.open("accessibility"),
    "languages": lambda kiosk: kiosk.panels.open("languages"),
    "sections": lambda kiosk: kiosk.panels.open("sections"),
    "search": lambda kiosk: kiosk.panels.open("search"),
    "take away": lambda kiosk: kiosk.navigation.share.offer(""),
    "office": lambda kiosk: kiosk.navigation.offices.open("belladere"),
    "partner": lambda kiosk: kiosk.navigation.partners.open(0),
    "picture": lambda kiosk: kiosk.navigation.pictures.enlarge(1),
}
HOLDS = {
    ("shipped", "offices/presences"): {*PANELS} - {"partner", "picture"},
    ("shipped", "partnerships/all-partners"): {"partner"},
    ("library", "welcome/floor-plan"): {*PANELS} - {"office", "partner"},
}
"""The panels that open above a section of a content."""
SETTINGS = ((0, False), (2, False), (2, True))
"""The size of the text, and whether buttons are within reach."""


@pytest.mark.slow
@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
@pytest.mark.parametrize(("content", "link"), HOLDS)
def test_no_panel_has_its_close_over_leave(
    request: pytest.FixtureRequest, opens_kiosk: OpensKiosk, content: str, link: str, screen: Screen
) -> None:
    """Who touches it twice would end the visit.

    Each panel is seen on each screen with each setting, and in each language on each screen and with each setting.
    """
    visitor = opens_kiosk(request.getfixturevalue(content), screen)
    visitor.kiosk.begin("en")
    languages = [code for its_content, code in LANGUAGES if its_content == content]
    for each, (size, low_reach), language in each_pair_of(REFERENCE_SCREENS, SETTINGS, languages):
        if each != screen:
            continue
        visitor.kiosk.navigation.openLink("")  # where a setting takes least to follow
        visitor.kiosk.exhibit.chooseLanguage(language)
        visitor.kiosk.accessibility.chooseTextSize(size)
        visitor.kiosk.accessibility.useLowReach(low_reach)
        visitor.kiosk.navigation.openLink(link)
        visitor.pauses()
        words = visitor.kiosk.exhibit.messages
        leave = visitor.finds(words["leave"]).rect
        for panel in sorted(HOLDS[content, link]):
            PANELS[panel](visitor.kiosk)
            visitor.pauses()
            close = [thing.rect for thing in visitor.everything() if thing.name == words["close"]]
            assert close or _stands_beside(visitor, panel), (panel, language, size, low_reach)
            assert not any(rect.intersects(leave) for rect in close), (panel, language, size, low_reach)
            visitor.kiosk.panels.closeAll()


def _stands_beside(visitor: Visitor, panel: str) -> bool:
    """Return whether it is all about an office, beside the map, so that nothing lies on the page."""
    overlays = visitor.window.findChild(QQuickItem, "overlays")
    assert overlays
    told = any(thing.name == visitor.kiosk.navigation.offices.current["name"] for thing in visitor.everything())
    return panel == "office" and told and overlays.property("front") == ""


def _choices(visitor: Visitor) -> list[Thing]:
    """Return what can be chosen, in sight or not."""
    scrolls = {visitor.kiosk.exhibit.messages[key] for key in ("more_above", "more_below")}
    things = [thing for thing in visitor.all_there_is() if thing.touchable and not thing.pane.isEmpty()]
    return [thing for thing in things if thing.name not in scrolls]


def test_the_panel_is_one_touch_away_from_every_page_and_closes_with_the_visit(visitor: Visitor) -> None:
    visitor.chooses_language("English")
    for tab in ("What We Do", "Offices", "Partnerships", "Who We Are"):
        visitor.opens_tab(tab)
        visitor.taps("Access")
        assert visitor.sees("Text size")
        visitor.taps("Close")
        assert not visitor.sees("Text size")
    visitor.taps("Access")
    visitor.kiosk.visit.end()
    visitor.pauses()
    visitor.chooses_language("English")
    assert not visitor.sees("Text size")


def _top(visitor: Visitor, title: str) -> int:
    visitor.sees_a_frame()
    return next(each.rect.top() for each in visitor.all_there_is() if each.name == title)


def _goes_to(visitor: Visitor, name: str, role: QAccessible.Role) -> None:
    """Touch a thing after scrolling there by the buttons at the side: nobody has to drag."""
    if not any(thing.name.startswith(name) for thing in visitor.all_there_is()):
        any(thing.name.startswith(name) for things in visitor.sees_on_each_page() for thing in things)
    for _ in range(MAX_TURNS):
        thing = visitor.finds(name, role)
        middle = thing.rect.center()
        if thing.pane.isEmpty() or thing.pane.adjusted(0, EDGE, 0, -EDGE).contains(middle):
            visitor.touches(middle)
            return
        visitor.taps("More below" if middle.y() > thing.pane.center().y() else "More above")
        visitor.rests()
    pytest.fail(f"{name!r} cannot be reached")


def _beyond_reach(visitor: Visitor) -> list[Thing]:
    """Return what can be touched, but only too high up; what a page has at its head, `Sections` has too."""
    visitor.sees_a_frame()
    edge = visitor.window.height() * OUT_OF_REACH - 1
    minimum = visitor.kiosk.display.pixelsPerMillimetre * MIN_WITHIN
    things = [thing for thing in visitor.everything() if thing.touchable and not _shown(thing).isEmpty()]
    high = [thing for thing in things if _shown(thing).top() < edge and _shown(thing).bottom() < edge + minimum]
    return [thing for thing in high if not thing.name.startswith(HEAD)]


def _shown(thing: Thing) -> QRect:
    """Return what shows of a thing, which its list may cut off."""
    return thing.rect if thing.pane.isEmpty() else thing.rect.intersected(thing.pane)


def _texts(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        if item.inherits("QQuickText"):
            yield item
        for child in item.childItems():
            yield from _texts(child)


def test_behind_the_access_panel_the_page_is_a_little_darker(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(shipped)
    visitor.begins("English")
    before = visitor.picture().pixelColor(visitor.window.width() // 2, 2)
    visitor.kiosk.panels.open("accessibility")
    visitor.sees_a_frame()
    behind = visitor.picture().pixelColor(visitor.window.width() // 2, 2)

    assert before.lightnessF() * 0.4 < behind.lightnessF() < before.lightnessF() * 0.95
