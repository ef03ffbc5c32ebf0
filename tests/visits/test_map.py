"""Visits to the map: list and pins answer each other, it zooms by touch, button and key, and ends with the visit."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.commands.screens import Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk, keep
from tests.content.maps.map_files import feature, geojson, square
from tests.visitor import Visitor, below

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
    (found,) = (
        item
        for item in below(visitor.window.contentItem())
        if item.metaObject().className().startswith("MapView") and item.isVisible()
    )
    return found


def zoom(visitor: Visitor) -> float:
    """Return how many times as large as the whole the map shows."""
    return float(view(visitor).property("zoom"))


def corner(visitor: Visitor) -> QPointF:
    """Return what lies left of and above the view, in parts of the map."""
    place = view(visitor).property("corner")
    assert isinstance(place, QPointF)
    return place


def middle(visitor: Visitor) -> QPoint:
    """Return the middle of the map on the screen."""
    shown = view(visitor)
    width = shown.property("mapWidth")
    return shown.mapToScene(QPointF(width / 2, width * shown.property("ratio") / 2)).toPoint()


@pytest.mark.parametrize("screen", SCREENS, ids=str)
def test_it_is_as_large_as_the_page_allows_and_stands_above_the_first_title(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: Screen
) -> None:
    visitor = opened(opens_kiosk(shipped, screen))
    shown, room = view(visitor), visitor.page.property("room")
    width, bottom = shown.property("mapWidth"), shown.mapToScene(QPointF(0, shown.height())).y()
    assert shown.height() <= room + 1
    assert width > 0.85 * shown.width() or shown.height() > 0.85 * room
    pages = enumerate(visitor.sees_on_each_page())
    page, title = next((page, each) for page, things in pages for each in things if each.name == "At the border")
    assert page > 0 or bottom <= title.rect.top()
    visitor.turns_page(-page)
    assert page == 0 or not visitor.sees("At the border"), "it is said once, above its offices"


def test_a_touched_pin_shows_its_office_and_marks_it_in_the_list(reader: Visitor) -> None:
    reader.taps("Regional office in Jérémie")
    assert reader.kiosk.navigation.offices.current["id"] == "jeremie"
    assert reader.sees("Jérémie, Grand’Anse")


def test_an_office_touched_in_the_list_is_marked_on_the_map_and_brought_into_view(reader: Visitor) -> None:
    reader.taps("Zoom in")
    reader.taps("Zoom in")
    reader.taps("Show all about Border Resource Centre, Anse-à-Pitres")
    reader.turns_page(-1)
    marked = reader.kiosk.navigation.offices.map.marked
    assert [pin["office"] for pin in reader.kiosk.navigation.offices.map.pins.records if pin["current"]] == [
        "anse-a-pitres"
    ]
    assert zoom(reader) == 4
    seen = (marked - corner(reader)) * zoom(reader)
    assert 0 < seen.x() < 1
    assert 0 < seen.y() < 1


def test_the_map_is_zoomed_by_buttons_and_never_beyond_its_bounds(reader: Visitor) -> None:
    for _ in range(6):
        if any(thing.name == "Zoom in" for thing in reader.everything()):
            reader.taps("Zoom in")
    assert zoom(reader) == 8
    reader.taps("Zoom out")
    assert zoom(reader) == 4
    reader.taps("Whole map")
    assert (zoom(reader), corner(reader)) == (1, QPointF(0, 0))
    reader.taps("Zoom out")
    assert zoom(reader) == 1


def test_one_finger_moves_a_map_that_is_zoomed_within_its_edges(reader: Visitor) -> None:
    reader.taps("Zoom in")
    start, before = middle(reader) + QPoint(30, 0), corner(reader)
    reader.touches(start, until=start + QPoint(90, 50))
    reader.rests()
    assert corner(reader).x() < before.x()
    for _ in range(8):
        reader.touches(start, until=start + QPoint(300, 120))
        reader.rests()
    assert corner(reader) == QPointF(0, 0)


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
    visitor.taps("Close")
    assert zoom(visitor) > 1, "the map stays as it was"


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


def test_the_next_visitor_sees_the_whole_map(reader: Visitor) -> None:
    reader.taps("Zoom in")
    reader.kiosk.visit.end()
    reader.pauses()
    opened(reader)
    assert zoom(reader) == 1
    assert reader.kiosk.navigation.offices.current == {}


def test_another_section_shows_its_own_offices_on_the_whole_map(reader: Visitor) -> None:
    reader.taps("Zoom in")
    reader.kiosk.navigation.openLink("offices/central-office")
    reader.pauses()
    assert [pin["office"] for pin in reader.kiosk.navigation.offices.map.pins.records] == ["port-au-prince"]
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
    """Return the pixels of the map that are in sight, without its frame."""
    shown = view(visitor)
    width = shown.property("mapWidth")
    rect = shown.mapRectToScene(QRectF(3, 3, width - 6, width * shown.property("ratio") - 6)).toRect()
    page = visitor.page.mapRectToScene(QRectF(0, 0, visitor.page.width(), visitor.page.height())).toRect()
    return visitor.picture().copy(rect.intersected(page))


def share(image: QImage, colour: str) -> float:
    """Return which part of a picture has this colour."""
    pixels = [(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)]
    return sum(image.pixelColor(*each).name() == colour for each in pixels) / len(pixels)


def named_on_map(visitor: Visitor) -> set[str]:
    """Return the names that stand on the map, to be read."""
    return {
        str(item.property("text"))
        for item in below(view(visitor))
        if item.metaObject().className().startswith("MapLabel") and item.isVisible()
    }


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
        assert share(seen(visitor), LAND) > 0.01
    assert zoom(visitor) == 8


def test_the_world_has_no_borders_but_its_own(opens_kiosk: OpensKiosk, tmp_path: Path) -> None:
    (tmp_path / "content.yaml").write_text(PAGE + WORLD, "utf-8")
    kept = keep(tmp_path / "content.yaml", tmp_path / "kept")
    visitor = opened(opens_kiosk(kept, Screen.parse("3840x2160@43")), "world/map")
    (drawing,) = kept.release.maps[""]
    shown, picture = view(visitor), visitor.picture()

    def colour(north: float, east: float) -> str:
        x, y = drawing.place(north, east) or (0, 0)
        width = shown.property("mapWidth")
        return picture.pixelColor(
            shown.mapToScene(QPointF(x * width, y * width * shown.property("ratio"))).toPoint()
        ).name()

    fiji, russia = colour(-17.8, 178.0), colour(58, 50)
    assert len({fiji, russia, LAND}) == 3
    assert colour(66.3, -176) == colour(67.5, 175) == russia, "both sides of the date line"
    assert {colour(north / 4, -110) for north in range(4 * 61, 4 * 67)} == {LAND}, "Canada"
    assert {colour(north / 8, 37) for north in range(8 * -17, 8 * -13)} == {LAND}, "Mozambique"
