"""The screen that waits for somebody, as those who pass by see it."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy

from kiosk.commands.screens import Screen
from kiosk.content.schema.model import Announcement, Backdrop
from kiosk.content.schema.types import LocalizedText
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.ears import Ears
from tests.looks import Look
from tests.patience import PATIENCE_MILLISECONDS
from tests.pixels import alike
from tests.visitor import Visitor, views_below

FIGURE = (
    *("1.4\u00a0million", "people displaced in Haiti, at least", "As of 14 October 2025"),
    *("1,4\u00a0million", "de personnes déplacées en Haïti, au moins", "Situation\u00a0: 14 octobre 2025"),
)
"""What is told first of the content, in English and in French."""
OUTLINE, DESK = "resources/pictures/haiti-outline.png", "resources/pictures/help-1-desk.png"
STEP, ROUND, DRIFT = 3, 24, 300
MAX_DRIFT = 8
"""Pixels to either side."""
PEOPLE = 0.2
"""At least so much of their rectangle is not the field on which they stand."""
ACTION = "#ffb81c"
COAST = 0.5
"""So dark is the line around the country."""
SCREENS = [Screen.parse(each) for each in ("1920x1080@21.5", "1080x1920@21.5", "1280x800@10.1")]
LONGEST = Announcement(
    title=LocalizedText(dict.fromkeys(("ht", "fr", "en", "es"), ("Vaccination " * 5)[:60])),
    text=LocalizedText(dict.fromkeys(("ht", "fr", "en", "es"), ("Everybody is welcome here. " * 10)[:250])),
    style="attention",
)


def announcing(stored: StoredRelease, *announcements: Announcement, saved_on: str = "") -> StoredRelease:
    """Return the content with these announcements, saved on this day."""
    content = replace(stored.release.content, announcements=announcements)
    return StoredRelease(replace(stored.release, content=content, saved_on=saved_on), stored.folder)


def without_figures(stored: StoredRelease) -> StoredRelease:
    """Return the content without figures: each language greets whenever it has its turn."""
    return StoredRelease(replace(stored.release, home_figures=()), stored.folder)


def with_pictures(stored: StoredRelease, *names: str) -> StoredRelease:
    """Return the content with these pictures beside the greeting, and without figures."""
    stored = without_figures(stored)
    content = stored.release.content
    pictures = tuple(Backdrop(picture=name) for name in names)
    content = replace(content, attract=replace(content.attract, pictures=pictures))
    return StoredRelease(replace(stored.release, content=content), stored.folder)


def confirming(stored: StoredRelease) -> StoredRelease:
    """Return the content once somebody confirmed the offices in every town."""
    markers = tuple(replace(each, confirmed=True) for each in stored.release.office_markers)
    return StoredRelease(replace(stored.release, office_markers=markers), stored.folder)


def closed(first: str | None = None, last: str | None = None) -> Announcement:
    """Return the word that the house is closed, in two languages."""
    return Announcement(
        title=LocalizedText({"ht": "Biwo a fèmen", "en": "The office is closed"}),
        text=LocalizedText({"ht": "Tounen demen.", "en": "Come back tomorrow."}),
        first_day=first,
        last_day=last,
    )


def test_the_places_of_work_light_up_one_after_another(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(confirming(shipped))
    assert visitor.sees("Pòtoprens")
    dark = _accents(visitor)
    visitor.waits(STEP)
    assert visitor.sees("Wanament")
    assert not visitor.sees("Pòtoprens")
    assert _accents(visitor) > dark
    visitor.waits(7 * STEP)
    assert visitor.sees("Pòtoprens")
    assert _accents(visitor) == dark


def test_who_passes_by_is_told_nothing_doubtful(visitor: Visitor) -> None:
    for _ in range(8):
        assert visitor.kiosk.attractMode.marker["town"] in {"Pòtoprens", "Port-au-Prince", "Puerto Príncipe"}
        assert not any(visitor.sees(each) for each in ("Wanament", "Ouanaminthe", "Juana Méndez"))
        assert not visitor.sees(visitor.kiosk.exhibit.messages["unconfirmed"])
        visitor.waits(STEP)


def test_each_light_stands_where_its_town_lies(shipped: StoredRelease) -> None:
    """The edges in the content are those of the drawing: the towns at its ends stand at the ends of the picture."""
    edges = shipped.release.content.attract.pictures[0].edges
    assert edges
    places = {each.town.texts["en"]: each.position(edges) for each in shipped.release.office_markers}
    picture = QImage(str(shipped.folder / OUTLINE))
    assert len(places) == 8
    for town in ("Cap-Haïtien", "Les Cayes", "Jérémie", "Ouanaminthe", "Anse-à-Pitres"):
        place = places[town]
        assert place
        spot = QPoint(round(place[0] * picture.width()), round(place[1] * picture.height()))
        assert _has_line(picture, spot, around=20), town


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_the_name_stands_beside_its_light_and_within_the_picture(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen
) -> None:
    visitor = opens_kiosk(confirming(shipped), screen)
    for _ in range(8):
        places = _child(visitor.window.contentItem(), "OfficeMarkers")
        light = visitor.kiosk.attractMode.marker
        spot = places.mapToScene(QPointF(light["across"] * places.width(), light["down"] * places.height()))
        (name,) = (QRectF(thing.rect) for thing in visitor.everything() if thing.name == light["town"])
        picture = _child(visitor.window.contentItem(), "AttractPicture")
        assert picture.mapRectToScene(picture.boundingRect()).adjusted(-1, -1, 1, 1).contains(name), light["town"]
        reach = 2 * name.height()
        assert name.adjusted(-reach, -reach, reach, reach).contains(spot), light["town"]
        assert not name.contains(spot), light["town"]
        visitor.waits(STEP)


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_nothing_in_the_hall_lies_on_the_band(opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen) -> None:
    """Neither a greeting nor a promise is cut by the band, in no language."""
    visitor = opens_kiosk(without_figures(shipped), screen)
    edge = _edge_of_the_field(visitor.picture())
    for language in ("ht", "fr", "en", "es"):
        said = shipped.release.content.attract
        assert said.promise
        greeting, promise = said.greeting.texts[language], said.promise.texts[language]
        told = {each.name: each.rect for each in visitor.everything()}
        assert told[greeting].bottom() < told[promise].top() < told[promise].bottom() < edge
        visitor.waits(2 * STEP)


@pytest.mark.parametrize("screen", SCREENS[:2], ids=str)
def test_people_stand_on_the_band_below_the_greeting(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen
) -> None:
    """They come once the greeting shows: the first frame waits for no scene."""
    visitor = opens_kiosk(shipped, screen)
    people = _child(visitor.window.contentItem(), "Cover")
    stand = people.mapRectToScene(people.boundingRect())
    tiles = _child(visitor.window.contentItem(), "LanguageTiles")
    assert stand.bottom() < tiles.mapRectToScene(tiles.boundingRect()).top()
    words = [QRectF(each.rect) for each in visitor.everything() if each.name.startswith(("Byenveni", "Aprann"))]
    assert len(words) == 2
    assert not any(each.intersects(stand) for each in words)
    picture = visitor.picture()
    field = picture.pixelColor(2, 2)
    assert _stands_out(picture, stand.toRect(), field) > PEOPLE


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_every_third_turn_tells_a_figure_with_its_date(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen
) -> None:
    visitor = opens_kiosk(shipped, screen)
    for figure in (False, False, True, False, False, True, False):
        told = [each.rect for each in visitor.everything() if each.name in FIGURE]
        assert len(told) == (len(FIGURE) // 2 if figure else 0)
        assert all(above.bottom() <= below.top() for above, below in pairwise(told))
        assert not told or told[-1].bottom() < _edge_of_the_field(visitor.picture())
        visitor.waits(2 * STEP)


def test_who_touches_a_figure_begins_in_its_language(visitor: Visitor) -> None:
    visitor.waits(4 * STEP)
    assert visitor.sees("people displaced in Haiti, at least")
    assert _marked(visitor) == ["English: Touch to begin"]
    visitor.touches_the_attract_screen()
    assert visitor.kiosk.exhibit.language == "en"


def test_a_touch_begins_in_the_language_that_is_marked(visitor: Visitor) -> None:
    visitor.waits(2 * STEP)
    assert _marked(visitor) == ["Français: Touchez pour commencer"]
    visitor.touches_the_attract_screen()
    assert visitor.kiosk.exhibit.language == "fr"


def test_a_touch_on_a_language_begins_once_in_that_language(visitor: Visitor) -> None:
    begins = QSignalSpy(visitor.kiosk.beginning)
    visitor.taps("English")
    assert (begins.count(), visitor.kiosk.exhibit.language) == (1, "en")


def test_after_the_visit_the_walk_through_the_languages_begins_anew(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    visitor = opens_kiosk(confirming(shipped))
    visitor.waits(2 * STEP)
    visitor.touches_the_attract_screen()
    visitor.waits(120)
    assert visitor.sees_the_attract_screen(in_language="ht")
    assert visitor.sees("Pòtoprens")
    visitor.waits(STEP)
    assert visitor.sees("Wanament")


def test_between_two_steps_nothing_moves(visitor: Visitor) -> None:
    visitor.waits(STEP)
    visitor.sees_a_frame()
    frames = QSignalSpy(visitor.window.frameSwapped)
    visitor.waits(STEP - 1)
    assert frames.count() == 0
    visitor.waits(1)
    assert frames.count() or frames.wait(PATIENCE_MILLISECONDS)


def test_a_hidden_attract_screen_does_not_change(visitor: Visitor) -> None:
    visitor.touches_the_attract_screen()
    before = visitor.picture()
    visitor.waits(60)
    assert visitor.picture() == before


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_the_screen_drifts_and_its_edges_stay_whole(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen
) -> None:
    visitor = opens_kiosk(shipped, screen)
    first = visitor.picture()
    ground = first.pixelColor(0, 0)
    field = QRect(0, 0, first.width(), _edge_of_the_field(first))
    corners = set()
    for _ in range(8):
        corners.add(_first_ink(visitor.picture().copy(field), ground))
        assert _outline(visitor.picture()) == _outline(first)
        visitor.waits(DRIFT)
        visitor.kiosk.begin("ht")  # so that the greeting is the same each time
        visitor.kiosk.visit.end()
        visitor.pauses()
    assert len(corners) == 8
    assert all((one - other).manhattanLength() <= 4 * MAX_DRIFT for one in corners for other in corners)
    assert _first_ink(visitor.picture().copy(field), ground) == _first_ink(first.copy(field), ground)


def test_an_announcement_shows_from_its_first_day_to_its_last(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(announcing(shipped, closed("2026-04-01", "2026-04-02"), saved_on="2026-03-01"))
    assert visitor.sees("Aprann sa OIM ap fè")
    for day, shown in ((1, True), (2, True), (3, False)):
        visitor.clock.day = date(2026, 4, day)
        visitor.waits(ROUND)
        assert visitor.sees("Biwo a fèmen") is shown
        assert visitor.sees("Aprann sa OIM ap fè") is not shown


def test_it_is_told_in_the_language_of_the_greeting_and_says_when_it_cannot(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    visitor = opens_kiosk(announcing(shipped, closed()))
    visitor.waits(2 * STEP)
    assert visitor.sees("Bienvenue")
    assert visitor.sees("Biwo a fèmen")
    assert visitor.sees("Kreyòl")
    visitor.waits(2 * STEP)
    assert visitor.sees("The office is closed")


def test_who_begins_a_visit_is_told_and_finds_all_of_it_above_the_first_section_only(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    visitor = opens_kiosk(announcing(shipped, closed()))
    visitor.taps("English")
    visitor.taps("The office is closed")
    assert visitor.sees("The office is closed")
    assert visitor.sees("Come back tomorrow.")
    visitor.opens_tab("Offices")
    assert not visitor.sees("The office is closed")
    visitor.reads_the_first_section()
    visitor.chooses_language("Kreyòl")
    assert visitor.sees("Tounen demen.")


def test_the_first_visitor_of_a_day_sees_what_is_new_and_the_date(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    visitor = opens_kiosk(announcing(shipped, closed("2026-04-01"), saved_on="2026-03-01"))
    visitor.clock.day = date(2026, 4, 1)
    visitor.touches_the_attract_screen()
    assert visitor.sees("Biwo a fèmen")
    assert visitor.sees("1ye avril 2026")


def test_it_is_heard_before_the_section(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor, ears = opens_kiosk(announcing(shipped, closed())), Ears()
    visitor.kiosk.listening.set_backend(ears)
    visitor.begins("English")
    visitor.taps("Listen")
    for _ in range(4):
        ears.finishes()
    title, lead, *announced = ears.heard[1:5]
    assert (title, lead.partition(".")[0]) == (
        "IOM in Haiti",
        "IOM helps people who have to move and people who choose to move",
    )
    assert announced == ["The office is closed", "Come back tomorrow."]


def test_a_clock_that_lost_its_time_shows_what_was_shown_when_the_content_was_saved(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    stored = announcing(
        shipped, closed("2026-05-01", "2026-05-31"), replace(closed("2026-06-01"), title=LocalizedText({"": "June"})),
        saved_on="2026-05-02",
    )  # fmt: skip
    visitor = opens_kiosk(stored)
    visitor.clock.day = date(1970, 1, 1)
    visitor.waits(ROUND)
    assert visitor.sees("Biwo a fèmen")
    visitor.waits(ROUND)
    assert not visitor.sees("June")


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_the_longest_announcement_has_room(opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen) -> None:
    visitor = opens_kiosk(announcing(shipped, LONGEST), screen)
    look = Look(visitor)
    assert not list(look.at_greetings())
    visitor.kiosk.begin("fr")
    assert not list(look.at("announced", look.child("frame")))


def test_twenty_announcements_take_turns(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    many = [replace(closed(), title=LocalizedText({"": f"News {number:02}"})) for number in range(20)]
    visitor = opens_kiosk(announcing(shipped, *many))
    seen = []
    for _ in range(20):
        seen += [thing.name for thing in visitor.everything() if thing.name.startswith("News")]
        visitor.waits(ROUND)
    assert seen == [f"News {number:02}" for number in range(20)]


def test_pictures_take_turns_and_only_a_map_has_lights(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(with_pictures(shipped, OUTLINE, DESK))
    assert not visitor.sees("Pòtoprens")
    first = visitor.picture()
    visitor.waits(ROUND)
    assert not alike(visitor.picture(), first)
    visitor.waits(ROUND)
    assert alike(visitor.picture(), first)


@pytest.mark.qt_log_ignore("Cannot open: ")
def test_a_picture_that_is_gone_leaves_no_gap(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(with_pictures(shipped))
    visitor.pauses()
    plain = visitor.picture()
    visitor = opens_kiosk(with_pictures(shipped, "resources/gone.png", OUTLINE))
    visitor.pauses()
    assert alike(visitor.picture(), plain)
    visitor.waits(ROUND)
    assert not alike(visitor.picture(), plain)
    visitor.waits(ROUND)
    assert alike(visitor.picture(), plain)


def test_what_waits_is_named_for_those_who_hear_it(visitor: Visitor) -> None:
    names = [thing.name for thing in visitor.everything()]
    tiles = [
        "Kreyòl: Touche pou kòmanse",
        "Français: Touchez pour commencer",
        "English: Touch to begin",
        "Español: Toque para empezar",
    ]
    assert {"OIM Ayiti", "Byenveni"} <= set(names)
    assert [name for name in names if ": " in name] == tiles


def _marked(visitor: Visitor) -> list[str]:
    """Return the names of the languages whose tiles have the colour that leads on."""
    picture, inside = visitor.picture(), QPoint(20, 20)
    tiles = [thing for thing in visitor.everything() if thing.role == QAccessible.Role.Button]
    return [each.name for each in tiles if picture.pixelColor(each.rect.topLeft() + inside).name() == ACTION]


def _child(item: QQuickItem, kind: str) -> QQuickItem:
    """Return the item of this kind that shows."""
    return next(each for each in views_below(item, kind) if each.isVisible())


def _accents(visitor: Visitor) -> int:
    """Return how many pixels of the map have the accent colour."""
    screen = visitor.picture()
    half = screen.copy(QRect(screen.width() // 2, 0, screen.width() // 2, screen.height()))
    accent = QColor(visitor.kiosk.exhibit.accent).rgb()
    return sum(half.pixel(x, y) == accent for x in range(0, half.width(), 2) for y in range(0, half.height(), 2))


def _outline(picture: QImage) -> set[str]:
    """Return the colours along the four edges, with the edge of the picture on which they lie."""
    right, bottom = picture.width() - 1, picture.height() - 1
    across = {
        f"{'top' if y == 0 else 'bottom'} {picture.pixelColor(x, y).name()}"
        for x in range(right + 1)
        for y in (0, bottom)
    }
    down = {f"side, {y} down: {picture.pixelColor(x, y).name()}" for y in range(bottom + 1) for x in (0, right)}
    return across | down


def _edge_of_the_field(picture: QImage) -> int:
    """Return how far down the colour of the upper left corner reaches along the edge."""
    field = picture.pixel(0, 0)
    return next(y for y in range(picture.height()) if picture.pixel(0, y) != field)


def _first_ink(picture: QImage, ground: QColor) -> QPoint:
    """Return the upper left corner of all that is drawn."""
    plain = ground.rgb()
    rows = (y for y in range(picture.height()) if any(picture.pixel(x, y) != plain for x in range(picture.width())))
    columns = (x for x in range(picture.width()) if any(picture.pixel(x, y) != plain for y in range(picture.height())))
    return QPoint(next(columns), next(rows))


def _has_line(picture: QImage, spot: QPoint, around: int) -> bool:
    """Return whether the coast or the border runs near a spot."""
    near = range(-around, around + 1)
    return any(picture.pixelColor(spot + QPoint(x, y)).alphaF() > COAST for x in near for y in near)


def _stands_out(picture: QImage, area: QRect, field: QColor) -> float:
    """Return the part of the area that has another colour than the field."""
    spots = [(x, y) for x in range(area.left(), area.right(), 4) for y in range(area.top(), area.bottom(), 4)]
    return sum(picture.pixelColor(x, y) != field for x, y in spots) / len(spots)
