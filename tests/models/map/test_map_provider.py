"""Maps become pictures of just the size in which they are shown."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from kiosk.models.map.map_provider import MapProvider
from kiosk.models.map.maps import Maps

SEA, SHELF, INNER, OTHER, LAND, TONE, PALE, DARK, LINE = (
    "e3ebf5",
    "c3dbee",
    "b4d2ea",
    "eef0f3",
    "ffffff",
    "fdefd2",
    "d6def0",
    "0033a0",
    "7b8798",
)
COLOURS = f"{SEA}-{SHELF}-{INNER}-{OTHER}-{LAND}-{TONE}-{PALE}-a3b6dd-708dca-3860b5-{DARK}-{LINE}"


def picture(maps: Maps, address: str, size: QSize | None = None) -> QImage:
    """Return what is drawn for an address behind `image://map/`."""
    return MapProvider(lambda: maps).requestImage(address, QSize(), QSize(500, 600) if size is None else size)


def colour(image: QImage, x: float, y: float) -> str:
    """Return the colour of a point, in parts of width and height."""
    return QColor(image.pixel(round(image.width() * x), round(image.height() * y))).name()[1:]


def test_each_area_has_the_colour_of_its_shade(maps: Maps) -> None:
    shown = maps.named("")
    assert shown
    address = shown.source({"north": "1", "south": "5"}).removeprefix("image://map/")
    image = picture(maps, f"{address}/400,0,0/{COLOURS}/2", QSize(400, round(400 * shown.ratio)))
    assert (colour(image, 0.5, 0.25), colour(image, 0.5, 0.75)) == (PALE, DARK)


def test_shallow_sea_lies_around_the_areas_that_are_named(maps: Maps) -> None:
    image = picture(maps, f"0/0-/250,-0.5,-0.5/{COLOURS}/2")
    west = [colour(image, x / 500, 0.35) for x in range(250)]
    assert list(dict.fromkeys(each for each in west if each in {SEA, SHELF, INNER, LAND})) == [SEA, SHELF, INNER, LAND]
    plain = picture(maps, f"0/0-/250,-0.5,-0.5/{COLOURS.replace(SHELF, SEA).replace(INNER, SEA)}/2")
    assert {colour(plain, x / 500, 0.35) for x in range(100)} == {SEA}


def test_neighbours_without_a_value_have_two_tones(maps: Maps) -> None:
    image = picture(maps, f"0/0a/500,0,0/{COLOURS}/2")
    assert (colour(image, 0.5, 0.25), colour(image, 0.5, 0.75)) == (LAND, TONE)


def test_areas_without_a_value_and_those_nobody_named_differ(maps: Maps) -> None:
    image = picture(maps, f"0/0-/500,0,0/{COLOURS}/2")
    assert (colour(image, 0.5, 0.25), colour(image, 0.5, 0.75)) == (LAND, OTHER)


def test_a_closer_look_shows_a_part(maps: Maps) -> None:
    image = picture(maps, f"0/15/2000,0.375,0.7/{COLOURS}/2")
    assert {colour(image, x, y) for x in (0.1, 0.9) for y in (0.1, 0.9)} == {DARK}


def test_borders_are_as_thin_however_close_one_looks(maps: Maps) -> None:
    near = picture(maps, f"0/00/4000,0.4375,0.4375/{COLOURS}/2")
    lines = sum(QColor(near.pixel(150, y)).name()[1:] != LAND for y in range(near.height()))
    assert 1 <= lines <= 4


@pytest.mark.parametrize("number", [-1, 7])
def test_where_there_is_no_map_there_is_sea(maps: Maps, number: int) -> None:
    assert colour(picture(maps, f"{number}/00/500,0,0/{COLOURS}/2"), 0.5, 0.25) == SEA


def test_nothing_is_no_size_to_fail_at(maps: Maps) -> None:
    assert picture(maps, f"0/00/500,0,0/{COLOURS}/2", QSize(0, 0)).size() == QSize(1, 1)
