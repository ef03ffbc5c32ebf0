"""Visits to the map: list and pins answer each other, it zooms by touch, button and key, and ends with the visit."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.commands.screens import Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk, keep
from tests.content.maps.map_files import feature, geojson, square
from tests.visitor import Visitor, views_below

PRESENCES = "offices/presences"
SMALL = Screen.parse("1280x800@10.1")
SCREENS = [Screen.parse("1920x1080@21.5"), Screen.parse("1080x1920@21.5"), SMALL]
PIN = QAccessible.Role.Button
LAND = "#fff6e3"
"""The colour of areas that are named and have no value."""


def opened(visitor: Visitor, link: str = PRESENCES, language: str = "en") -> Visitor:
    """Return the visitor once they stand at a section."""
    visitor.kiosk.begin(language)
    visitor.reads_the_first_section()
    visitor.kiosk.navigation.openLink(link)
    visitor.pauses()
    return visitor


@pytest.fixture
def reader(visitor: Visitor) -> Visitor:
    """Somebody at the documented presences, on a wide screen: the map stands beside the list."""
    return opened(visitor)


def view(visitor: Visitor) -> QQuickItem:
    """Return the map."""
    (found,) = (item for item in views_below(visitor.window.contentItem(), "MapView") if item.isVisible())
    return found


def view_is_seen(visitor: Visitor) -> bool:
    """Return whether any map shows."""
    return any(each.isVisible() for each in views_below(visitor.window.contentItem(), "MapView"))


def zoom(visitor: Visitor) -> float:
    """Return how many times as large as the whole the map shows."""
    return float(view(visitor).property("zoom"))


def corner(visitor: Visitor) -> QPointF:
    """Return what lies left of and above the view, in parts of the map."""
    place = view(visitor).property("corner")
    assert isinstance(place, QPointF)
    return place


def room(visitor: Visitor) -> QRectF:
    """Return the room of the map on the screen."""
    shown = view(visitor)
    return shown.mapRectToScene(QRectF(0, 0, shown.width(), shown.property("viewHeight")))


def pins(visitor: Visitor) -> list[Mapping[str, Any]]:
    """Return the pins on the map."""
    return list(visitor.kiosk.navigation.offices.map.pins.records)


def middle(visitor: Visitor) -> QPoint:
    """Return the middle of the map on the screen."""
    return room(visitor).center().toPoint()


def is_at_its_edge(visitor: Visitor) -> bool:
    """Return whether the map shows from its upper left corner on."""
    shown, place = view(visitor), corner(visitor)
    whole = shown.property("whole")
    left, top = place.x() + whole.x() / whole.width(), place.y() + whole.y() / whole.height()
    return bool(abs(left) < 1e-6 and abs(top) < 1e-6)


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_it_reaches_from_edge_to_edge_and_is_the_page_before_the_first_title(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen
) -> None:
    visitor = opened(opens_kiosk(shipped, screen))
    its, window = room(visitor), visitor.window
    upright = screen.height > screen.width
    assert its.left() == 0
    assert its.width() > (0.99 if upright else 0.6) * window.width()
    assert its.height() > (0.4 if upright else 0.65) * window.height()
    bar = next(thing for thing in visitor.everything() if thing.name == "Home" and thing.touchable)
    assert upright or abs(bar.rect.top() - its.bottom()) < 0.03 * window.height()
    things = list(visitor.sees_on_each_page())
    page = next(page for page, seen in enumerate(things) for each in seen if "about IOM central office" in each.name)
    assert page == 1
    assert not view_is_seen(visitor), "it is the first page alone"


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_the_whole_map_lies_where_nothing_covers_it(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen
) -> None:
    visitor = opened(opens_kiosk(shipped, screen))
    shown = view(visitor)
    whole = shown.mapRectToScene(shown.property("whole"))
    over = ["Zoom in", "Zoom out", "Border point", "Airport", "Next page"]
    assert room(visitor).contains(whole)
    assert not [name for name in over if visitor.finds(name).rect.intersects(whole.toRect())]


def test_another_section_has_nothing_of_it(reader: Visitor) -> None:
    reader.kiosk.navigation.openLink("offices/network")
    reader.pauses()
    assert not view_is_seen(reader)


def test_a_touched_pin_shows_its_office_and_marks_it_in_the_list(reader: Visitor) -> None:
    reader.taps("Regional office in Jérémie")
    assert reader.kiosk.navigation.offices.current["id"] == "jeremie"
    assert reader.sees("Jérémie, Grand’Anse")


def test_an_office_touched_in_the_list_is_marked_on_the_map_and_brought_into_view(reader: Visitor) -> None:
    reader.taps("Zoom in")
    reader.taps("Zoom in")
    reader.taps("Show all about IOM central office")
    reader.turns_page(-1)
    marked = reader.kiosk.navigation.offices.map.marked
    assert [pin["office"] for pin in reader.kiosk.navigation.offices.map.pins.records if pin["current"]] == [
        "port-au-prince"
    ]
    assert zoom(reader) == 4
    seen, width = (marked - corner(reader)) * zoom(reader), view(reader).property("mapWidth")
    assert 0 < seen.x() * width < room(reader).width()
    assert 0 < seen.y() * width * view(reader).property("ratio") < room(reader).height()


def test_the_map_is_zoomed_by_buttons_and_never_beyond_its_bounds(reader: Visitor) -> None:
    for _ in range(6):
        if any(thing.name == "Zoom in" for thing in reader.everything()):
            reader.taps("Zoom in")
    assert zoom(reader) == 8
    reader.taps("Zoom out")
    assert zoom(reader) == 4
    reader.taps("Whole map")
    assert zoom(reader) == 1
    assert is_at_its_edge(reader)
    assert not reader.finds("Zoom out").enabled


def test_one_finger_moves_a_map_that_is_zoomed_within_its_edges(reader: Visitor) -> None:
    reader.taps("Zoom in")
    start, before = middle(reader) + QPoint(30, 0), corner(reader)
    reader.touches(start, until=start + QPoint(90, 50))
    reader.rests()
    assert corner(reader).x() < before.x()
    for _ in range(8):
        reader.touches(start, until=start + QPoint(300, 120))
        reader.rests()
    assert is_at_its_edge(reader)


def test_a_touch_beside_the_pins_brings_that_place_to_the_middle(reader: Visitor) -> None:
    reader.taps("Zoom in")
    reader.taps("Zoom in")
    before = corner(reader)
    reader.touches(middle(reader) - QPoint(100, 60))
    assert corner(reader).x() < before.x()
    assert corner(reader).y() < before.y()


def test_two_fingers_zoom(reader: Visitor, touchscreen: object) -> None:
    assert isinstance(touchscreen, QPointingDevice)
    place, window = middle(reader), reader.window
    for step in range(8):
        apart = QPoint(40 + 12 * step, 0)
        event = QTest.touchEvent(window, touchscreen)
        act = event.press if step == 0 else event.move
        act(0, place - apart, window)
        act(1, place + apart, window)
        event.commit()
        reader.sees_a_frame()
    QTest.touchEvent(window, touchscreen).release(0, place - apart, window).release(1, place + apart, window).commit()
    reader.pauses()
    assert 1.5 < zoom(reader) < 4
    reader.taps("Whole map")
    reader.taps("Regional office in Jérémie")
    assert reader.kiosk.navigation.offices.current["id"] == "jeremie", "a tap is a tap again"


def test_pins_too_close_to_each_other_part_when_touched(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opened(opens_kiosk(shipped, SMALL))
    while together := [
        each.name for each in visitor.all_there_is() if "places: " in each.name and "Malpasse" in each.name
    ]:
        visitor.taps(together[0])
    assert zoom(visitor) > 1
    visitor.taps("Border Resource Centre, Malpasse", PIN)
    assert visitor.kiosk.navigation.offices.current["id"] == "malpasse"
    assert zoom(visitor) > 1, "the map stays as it was"


def test_no_office_is_lost_when_those_that_share_a_pin_part(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    """What would lie below a control stands beside it."""
    visitor = opened(opens_kiosk(shipped, SMALL))
    visitor.kiosk.accessibility.chooseTextSize(2)
    visitor.pauses()
    shared = [each for each in _pins(visitor) if "places: " in each]
    assert len(shared) > 1
    for each in shared:
        visitor.taps(each)
        assert zoom(visitor) > 1
        names = each.partition(": ")[2].replace(" and ", ", ").split(", ")
        assert [name for name in names if not any(name in pin for pin in _pins(visitor))] == []
        visitor.taps("Whole map")


def test_what_is_doubtful_of_an_office_is_told_before_its_hours(reader: Visitor) -> None:
    reader.taps("Office in Les Cayes", PIN)
    told = [thing.name for thing in reader.everything()]
    doubt = told.index("Not yet confirmed: ask before you go")
    assert told.index("What happens here") < doubt < told.index("Opening hours")


def _pins(visitor: Visitor) -> list[str]:
    return [thing.name for thing in visitor.everything() if thing.role == PIN]


def test_all_of_it_is_possible_by_keyboard(reader: Visitor) -> None:
    names = []
    for _ in range(60):
        reader.types(Qt.Key.Key_Tab)
        focused = next((thing.name for thing in reader.everything() if thing.focused), "")
        names.append(focused)
        if focused == "Zoom in" and zoom(reader) == 1:
            reader.types(Qt.Key.Key_Return)
            reader.types(Qt.Key.Key_Return)
        if focused == "Whole map":
            break
    assert zoom(reader) == 4, "|".join(names)
    reader.types(Qt.Key.Key_Space)
    assert zoom(reader) == 1
    assert {"Reception in Ouanaminthe", "Cap-Haïtien airport"} <= {*names}


def test_a_touched_name_opens_its_office(reader: Visitor) -> None:
    label = next(item for item in views_below(view(reader), "MapLabel") if item.property("text") == "Les Cayes")
    reader.touches(label.mapRectToScene(label.boundingRect()).center().toPoint())
    assert reader.kiosk.navigation.offices.current["id"] == "les-cayes"


def test_the_legend_filters_the_places_and_its_chip_says_so(reader: Visitor) -> None:
    reader.taps("Airport")
    assert {"Port-au-Prince airport", "Cap-Haïtien airport"} == {each["name"] for each in pins(reader)}
    assert reader.finds("Airport", QAccessible.Role.CheckBox).checked
    assert reader.sees("1 of 2")
    assert not reader.finds("Team on site", QAccessible.Role.CheckBox).checked
    reader.taps("Airport", QAccessible.Role.CheckBox)
    assert len(pins(reader)) == 9


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_one_place_after_the_other_is_told_beside_the_map(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen
) -> None:
    visitor = opened(opens_kiosk(shipped, screen))
    assert visitor.sees("IOM central office")
    visitor.taps("Next place")
    assert visitor.kiosk.navigation.offices.current["id"] == "ouanaminthe"
    assert [each["name"] for each in pins(visitor) if each["current"]] == ["Reception in Ouanaminthe"]
    details = next(thing for thing in visitor.everything() if thing.name == "Ouanaminthe, Nord-Est")
    assert not details.rect.intersects(room(visitor).toRect())
    visitor.taps("Previous place")
    assert visitor.kiosk.navigation.offices.current["id"] == "port-au-prince"
    assert [thing.name for thing in visitor.everything()].count("On your phone") == 1
    visitor.taps("On your phone", QAccessible.Role.Button)
    assert visitor.kiosk.navigation.share.isOpen


def test_how_far_a_map_can_be_trusted_is_said_where_it_leaves_the_map_its_room(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    visitor = opened(opens_kiosk(shipped, SMALL))
    word = "Boundaries and names on this map are simplified."
    assert not visitor.sees(word)
    visitor.turns_page(1)
    assert visitor.sees(word)


def test_the_next_visitor_sees_the_whole_map(reader: Visitor) -> None:
    reader.taps("Zoom in")
    reader.kiosk.visit.end()
    reader.pauses()
    opened(reader)
    assert zoom(reader) == 1
    assert reader.kiosk.navigation.offices.current == {}


def test_another_section_shows_its_own_offices_on_the_whole_map(
    opens_kiosk: OpensKiosk, library: StoredRelease
) -> None:
    reader = opened(opens_kiosk(library), "branches/in-the-city")
    before = {pin["office"] for pin in pins(reader)}
    reader.taps("Zoom in")
    reader.kiosk.navigation.openLink("branches/on-the-way")
    reader.pauses()
    assert pins(reader)
    assert not before & {pin["office"] for pin in pins(reader)}
    assert zoom(reader) == 1


def test_names_and_the_word_below_follow_the_language(reader: Visitor) -> None:
    assert reader.sees("Nord-Ouest")
    reader.chooses_language("Kreyòl")
    assert reader.sees("Nòdwès")
    assert reader.sees("Fwontyè ak non ki sou kat sa a senplifye.")


def test_a_map_of_values_shows_its_list_and_how_far_it_can_be_trusted(
    opens_kiosk: OpensKiosk, library: StoredRelease
) -> None:
    visitor = opened(opens_kiosk(library), "activities/taking-part")
    told = {thing.name for page in visitor.sees_on_each_page() for thing in page}
    assert {"Readers with a card", "11,200", "no value", "City centre", "15,300"} <= told
    assert "As of 2025 · Source: Yearly report of the network (example)" in told


def test_a_finger_on_the_whole_map_turns_the_page_and_on_a_part_of_it_does_not(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    visitor = opened(opens_kiosk(shipped, SMALL))
    start, pages = middle(visitor), visitor.kiosk.navigation.pages
    visitor.touches(start, until=start - QPoint(200, 0))
    visitor.rests()
    assert pages.current == 1
    visitor.turns_page(-1)
    assert zoom(visitor) == 1
    visitor.taps("Zoom in")
    visitor.touches(start, until=start - QPoint(200, 0))
    visitor.rests()
    assert pages.current == 0


def seen(visitor: Visitor) -> QImage:
    """Return the pixels of the map that are in sight."""
    rect = room(visitor).toRect()
    page = visitor.page.mapRectToScene(QRectF(0, 0, visitor.page.width(), visitor.page.height())).toRect()
    return visitor.picture().copy(rect.intersected(page))


def share(image: QImage, colour: str) -> float:
    """Return which part of a picture has this colour."""
    pixels = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return sum(image.pixelColor(*each).name() == colour for each in pixels) / len(pixels)


def named_on_map(visitor: Visitor) -> set[str]:
    """Return the names that stand on the map, to be read."""
    return {str(item.property("text")) for item in views_below(view(visitor), "MapLabel") if item.isVisible()}


@pytest.mark.parametrize(
    ("office", "area"),
    [("Regional office in Jérémie", "Grand’Anse"), ("Reception in Ouanaminthe", "Nord-Est")],
)
def test_a_closer_look_is_about_the_office_that_is_open_and_its_area_has_its_name(
    reader: Visitor, office: str, area: str
) -> None:
    reader.taps(office, PIN)
    for level in (1, 2, 4, 8):
        assert zoom(reader) == level
        pin = reader.finds(office, PIN).rect.center()
        away = pin - middle(reader)
        assert level < 4 or abs(away.x()) < 250, "it comes to the middle as far as the edges let it"
        assert area in named_on_map(reader)
        if level < 8:
            reader.taps("Zoom in")


PAGE = """\
format: 1
name: World
languages: [{code: en, name: English, reviewed: true}]
default_language: en
attract: {greeting: Welcome}
tabs:
  - id: world
    title: World
    icon: map
    sections:
      - id: map
        title: The world
        icon: map
        blocks:
          - kind: map
"""
WORLD = """\
            items:
              - {code: FJ, name: Fiji with a name for which there is no room, value: 1}
              - {code: RU, name: Russia, value: 2}
              - {code: SE, name: Sweden, value: 3}
              - {code: CA, name: Canada}
              - {code: MZ, name: Mozambique}
"""
ISLANDS = """\
            file: islands.json
            items:
              - {code: west, name: West}
              - {code: east, name: East}
"""


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_a_closer_look_never_shows_only_sea(opens_kiosk: OpensKiosk, tmp_path: Path, screen: Screen) -> None:
    (tmp_path / "islands.json").write_bytes(geojson(feature("west", square(0, 0)), feature("east", square(21, 0))))
    (tmp_path / "content.yaml").write_text(PAGE + ISLANDS, "utf-8")
    visitor = opened(opens_kiosk(keep(tmp_path / "content.yaml", tmp_path / "kept"), screen), "world/map")
    assert share(seen(visitor), LAND) < 0.1, "nearly all of it is sea, and its middle too"
    for _ in range(3):
        visitor.taps("Zoom in")
        assert share(seen(visitor), LAND) > 0.005
    assert zoom(visitor) == 8


def test_the_world_has_no_borders_but_its_own(opens_kiosk: OpensKiosk, tmp_path: Path) -> None:
    (tmp_path / "content.yaml").write_text(PAGE + WORLD, "utf-8")
    stored = keep(tmp_path / "content.yaml", tmp_path / "kept")
    visitor = opened(opens_kiosk(stored, Screen.parse("3840x2160@43")), "world/map")
    (drawing,) = stored.release.maps[""]
    shown, picture = view(visitor), visitor.picture()

    def colour(north: float, east: float) -> str:
        x, y = drawing.project(north, east) or (0, 0)
        whole = shown.property("whole")
        place = QPointF(whole.x() + x * whole.width(), whole.y() + y * whole.height())
        return picture.pixelColor(shown.mapToScene(place).toPoint()).name()

    fiji, russia = colour(-17.8, 178.0), colour(58, 50)
    assert len({fiji, russia, LAND}) == 3
    assert colour(66.3, -176) == colour(67.5, 175) == russia, "both sides of the date line"
    assert {colour(north / 4, -110) for north in range(4 * 61, 4 * 67)} == {LAND}, "Canada"
    assert {colour(north / 8, 37) for north in range(8 * -17, 8 * -13)} == {LAND}, "Mozambique"
