"""A panel that hangs turned: picture and touch are turned together."""

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QImage, QTransform
from PySide6.QtQuick import QQuickItem

from kiosk.commands.screens import Screen
from kiosk.content.schema.device import Device
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.keys import touches_keys, waits_for_the_keys
from tests.visitor import Visitor, views_below

LYING, UPRIGHT = Screen.parse("1920x1080@21.5"), Screen.parse("1080x1920@21.5")
ALIKE = 0.97
"""The part of pixels that are the same: edges of letters are drawn in another way when they are turned."""


def _turned(opens_kiosk: OpensKiosk, kept: StoredRelease, rotation: int) -> Visitor:
    """Return somebody before a panel on which the picture stands upright once it is turned so far."""
    screen = LYING if rotation % 180 else UPRIGHT
    return opens_kiosk(kept, screen, language="en", device=Device(rotation=rotation))


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


def _on_the_window(item: QQuickItem, place: QPointF) -> QPoint:
    return item.mapToScene(place).toPoint()
