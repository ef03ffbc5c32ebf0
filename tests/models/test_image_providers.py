"""Icons and QR codes, as QML asks for them."""

import subprocess
import sys
from pathlib import Path

import pytest
import segno
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageReader
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickView

from kiosk.content.media.icons import svg
from kiosk.models.image_providers import IconProvider, QrProvider
from kiosk.models.qr_codes import encode_text

ROOT = Path(__file__).parent.parent.parent
WHITE, BLACK = QColor("white").rgb(), QColor("black").rgb()


@pytest.fixture
def icons(qapp: QGuiApplication) -> IconProvider:
    """The icon of a map pin."""
    assert qapp
    icons = IconProvider()
    icons.use({"map-pin": svg("map-pin")})
    return icons


def _colours(image: QImage) -> set[str]:
    """Return the colours of all pixels that are not transparent."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in pixels if colour.alpha() == 255}


def test_an_icon_is_drawn_in_its_colour_and_size_and_nothing_else(icons: IconProvider) -> None:
    size = QSize()
    image = icons.requestImage("map-pin/c81e3a", size, QSize(96, 96))
    assert image.size() == size == QSize(96, 96)
    assert _colours(image) == {"#c81e3a"}
    assert image.pixelColor(0, 0).alpha() == 0


def test_an_icon_that_is_not_known_is_transparent(icons: IconProvider) -> None:
    image = icons.requestImage("no-such-icon/000000", QSize(), QSize(48, 48))
    assert image.size() == QSize(48, 48)
    assert not _colours(image)


@pytest.mark.parametrize("wanted", [QSize(), QSize(0, 0), QSize(-1, -1), QSize(48, 0)])
def test_an_icon_of_no_size_has_the_size_of_its_drawing(icons: IconProvider, wanted: QSize) -> None:
    image = icons.requestImage("map-pin/000000", QSize(), wanted)
    assert image.size() == QSize(24, 24)
    assert _colours(image)


def test_other_content_brings_other_icons(icons: IconProvider) -> None:
    icons.use({"anchor": svg("anchor")})
    assert not _colours(icons.requestImage("map-pin/000000", QSize(), QSize(48, 48)))
    assert _colours(icons.requestImage("anchor/000000", QSize(), QSize(48, 48)))


@pytest.mark.parametrize(
    ("address", "encoded"),
    [
        ("https://example.org/", "https://example.org/"),
        ("https://example.org/a?b=c&d=%C3%A9#part", "https://example.org/a?b=c&d=%C3%A9#part"),
        ("https://example.org/two%20words", "https://example.org/two%20words"),
        ("https://example.org/a%2Fb/100%25", "https://example.org/a%2Fb/100%25"),
        ("https://example.org/é", "https://example.org/%C3%A9"),
    ],
)
def test_a_code_holds_the_very_address_of_the_content(qapp: QGuiApplication, address: str, encoded: str) -> None:
    assert qapp
    assert _matrix(_shown_code(address)) == [
        [bool(module) for module in row] for row in segno.make(encoded, error="m", micro=False).matrix_iter(border=4)
    ]


def test_a_code_has_a_quiet_zone_of_four_modules(qapp: QGuiApplication) -> None:
    assert qapp
    rows = _matrix(_shown_code("https://example.org/"))
    assert len(rows) == len(rows[0])
    edge = [*rows[:4], *rows[-4:], *(row[:4] + row[-4:] for row in rows)]
    assert not any(module for row in edge for module in row)
    assert rows[4][4:11] == [True] * 7


def test_a_code_of_a_long_text_is_what_segno_makes_of_it() -> None:
    text = "Kote moun ka ede ou: gratis. " * 20
    expected = segno.make_qr(text, error="l", encoding="utf-8").matrix_iter(border=4)
    assert encode_text(text) == [[bool(module) for module in row] for row in expected]


@pytest.mark.slow
def test_making_codes_loads_nothing_for_the_network_and_leaves_segno_whole() -> None:
    code = """
import sys
from kiosk.models.qr_codes import encode_address
encode_address("https://example.org")
encode_address("https://example.org/again")
print(*{"ssl", "http", "email", "urllib.request", "xml"} & {*sys.modules})
import segno
segno.make_qr("x").save
"""
    said = subprocess.run((sys.executable, "-c", code), cwd=ROOT, check=True, capture_output=True, text=True)
    assert said.stdout.split() == []


def _matrix(image: QImage) -> list[list[bool]]:
    assert {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())} == {WHITE, BLACK}
    return [[image.pixel(x, y) == BLACK for x in range(image.width())] for y in range(image.height())]


def _shown_code(address: str) -> QImage:
    """Return the code as a view shows it, one pixel a module."""
    view = QQuickView()
    view.engine().addImageProvider("qr", QrProvider())
    component = QQmlComponent(view.engine())
    component.setData(b'import QtQuick\nImage { property string address; source: "image://qr/" + address }', QUrl())
    image = component.createWithInitialProperties({"address": address})
    assert isinstance(image, QQuickItem)
    view.resize(image.size().toSize())
    image.setParentItem(view.contentItem())
    view.show()
    return view.grabWindow()


def test_there_are_decoders_only_for_what_content_can_hold() -> None:
    """`script/lib.sh` drops the others; what is part of Qt itself stays."""
    of_qt = {"bmp", "pbm", "pgm", "png", "ppm", "xbm", "xpm"}
    of_content = {"jfif", "jpeg", "jpg", "svg", "svgz", "webp"}
    found = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    assert found <= of_qt | of_content
    assert found >= of_content
