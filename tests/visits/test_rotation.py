"""A panel that hangs turned: picture and touch are turned together."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage, QTransform
from PySide6.QtQuick import QQuickItem

from kiosk.commands.screens import Screen
from kiosk.content.schema.device import Device
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk, keep
from tests.keys import touches_keys, waits_for_the_keys
from tests.visitor import Visitor, views_below

LYING, UPRIGHT = Screen.parse("1920x1080@21.5"), Screen.parse("1080x1920@21.5")
LONG_LEAD = f"""\
format: 1
name: House
languages: [{{code: en, name: English, reviewed: true}}]
default_language: en
attract: {{greeting: Welcome}}
tabs:
  - id: house
    title: House
    icon: house
    sections:
      - id: way
        title: The way
        icon: map
        lead: {"Neighbourhood information " * 5}
        blocks: [{{kind: text, text: Here.}}]
"""
"""A section that says what it is about in four lines of a small panel."""
ALIKE = 0.97
"""The part of pixels that are the same: edges of letters are drawn in another way when they are turned."""


def _turned(opens_kiosk: OpensKiosk, stored: StoredRelease, rotation: int) -> Visitor:
    """Return somebody before a panel on which the picture stands upright once it is turned so far."""
    screen = LYING if rotation % 180 else UPRIGHT
    return opens_kiosk(stored, screen, language="en", device=Device(rotation=rotation))


def _home(visitor: Visitor) -> QImage:
    """Begin a visit, and return the picture of Home."""
    visitor.taps("English")
    visitor.rests()
    visitor.sees_a_frame()
    return visitor.picture()


def _alike(one: QImage, other: QImage) -> float:
    """Return the part of the pixels, of every seventh, that nearly have the same colour."""
    assert one.size() == other.size()
    places = [(x, y) for x in range(3, one.width(), 7) for y in range(3, one.height(), 7)]
    same = 0
    for x, y in places:
        a, b = one.pixelColor(x, y), other.pixelColor(x, y)
        same += abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue()) < 48
    return same / len(places)


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_the_picture_is_that_of_an_upright_panel_turned_clockwise(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, rotation: int
) -> None:
    upright, turned = (_home(_turned(opens_kiosk, shipped, each)) for each in (0, rotation))
    wanted = upright.transformed(QTransform().rotate(rotation))
    assert _alike(turned, wanted) > ALIKE
    assert _alike(turned.transformed(QTransform().rotate(180)), wanted) < ALIKE


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_touch_does_what_the_thing_below_the_finger_says(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, rotation: int
) -> None:
    visitor = _turned(opens_kiosk, shipped, rotation)
    visitor.taps("English")
    visitor.opens_tab("What We Do")
    assert visitor.kiosk.navigation.title == "What We Do"
    visitor.taps("Access")
    assert visitor.sees("Close")
    visitor.taps("Close")
    assert not visitor.sees("Close")
    visitor.chooses_language("Español")
    assert visitor.kiosk.exhibit.language == "es"


def test_whoever_searches_types_on_the_turned_keys(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = _turned(opens_kiosk, shipped, 90)
    visitor.taps("English")
    visitor.taps("Search")
    waits_for_the_keys(visitor)
    touches_keys(visitor, *"office")
    assert visitor.kiosk.search.text == "office"
    assert visitor.kiosk.search.results.records


@pytest.mark.parametrize("rotation", [90, 270])
def test_a_swipe_goes_along_the_turned_page(opens_kiosk: OpensKiosk, shipped: StoredRelease, rotation: int) -> None:
    visitor = _turned(opens_kiosk, shipped, rotation)
    visitor.begins("English")
    assert visitor.kiosk.navigation.pages.count > 1
    visitor.rests()
    page = visitor.page
    begin, end = (_on_the_window(page, QPointF(page.width() * part, page.height() / 2)) for part in (0.8, 0.2))
    visitor.touches(begin, until=end)
    visitor.rests()
    assert visitor.kiosk.navigation.pages.current == 1


@pytest.mark.parametrize("rotation", [90, 270])
def test_a_finger_along_the_turned_gallery_draws_the_next_picture_in(
    opens_kiosk: OpensKiosk, library: StoredRelease, rotation: int
) -> None:
    visitor = _turned(opens_kiosk, library, rotation)
    visitor.taps("English")
    visitor.kiosk.navigation.openBlock(0, 1, 3)
    visitor.pauses()
    page = visitor.kiosk.navigation.pages.current
    [slides] = [each for each in views_below(visitor.page, "Slides") if each.isVisible()]
    _draws(visitor, slides, 0.7, 0.4)
    visitor.rests()
    assert (slides.property("index"), visitor.kiosk.navigation.pages.current) == (1, page)


def test_a_finger_along_the_turned_line_of_years_travels(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(shipped, Screen.parse("800x1280@10.1"), language="en", device=Device(rotation=90))
    visitor.touches_the_attract_screen()
    visitor.kiosk.navigation.openLink("what-we-do/agenda-2030")
    visitor.pauses()
    kinds = [each["kind"] for each in visitor.kiosk.navigation.blocks.records]
    visitor.kiosk.navigation.pages.openBlock(kinds.index("timeline"), 0)
    visitor.pauses()
    [line] = [each for each in views_below(visitor.page, "TimelineStrip") if each.isVisible()]
    _draws(visitor, line, 0.05, 0.6)
    assert line.property("current") > 1


def test_a_lead_has_as_much_room_as_on_a_panel_that_hangs_upright(opens_kiosk: OpensKiosk, tmp_path: Path) -> None:
    (tmp_path / "content.yaml").write_text(LONG_LEAD, "utf-8")
    stored = keep(tmp_path / "content.yaml", tmp_path / "kept")
    told = []
    for screen, rotation in (("1280x800@10.1", 0), ("800x1280@10.1", 90)):
        visitor = opens_kiosk(stored, Screen.parse(screen), language="en", device=Device(rotation=rotation))
        visitor.touches_the_attract_screen()
        visitor.kiosk.navigation.openLink("house/way")
        visitor.pauses()
        told.append(visitor.sees("Neighbourhood information"))
    assert told == [False, False], "the page needs the room"


def test_two_fingers_enlarge_what_is_between_them(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = _turned(opens_kiosk, shipped, 90)
    visitor.taps("English")
    visitor.opens_tab("Offices")
    visitor.rests()
    visitor.sees_a_frame()
    [map_view] = [each for each in views_below(visitor.window.contentItem(), "MapView") if each.isVisible()]
    before = map_view.property("zoom")
    visitor.pinches(_on_the_window(map_view, QPointF(map_view.width() / 2, map_view.height() / 3)), 100, 400)
    assert map_view.property("zoom") > before


def _draws(visitor: Visitor, item: QQuickItem, begin: float, end: float) -> None:
    """Draw a finger along the middle of an item, from one part of its width to another."""
    middle = item.height() / 2
    start, until = (_on_the_window(item, QPointF(item.width() * part, middle)) for part in (begin, end))
    visitor.touches(start, until=until)


def _on_the_window(item: QQuickItem, place: QPointF) -> QPoint:
    return item.mapToScene(place).toPoint()
