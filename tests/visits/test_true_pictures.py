"""Pictures lie as they were taken, and have the colours that they had: as visitors see them."""

from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QColorSpace, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.commands.screens import Screen
from kiosk.sandbox.worker_pool import work
from tests.conftest import USUAL_SCREEN, OpensKiosk, keep
from tests.content.conftest import TOP
from tests.sandbox import real_files
from tests.visitor import Visitor, below

FORMS = ("jpeg", "png", "webp")
COLOURS = ("#d02020", "#20b040", "#2040d0", "#e0c020")
"""Of the quarters of a picture as it is stored: first row, first column first."""
EDGES = {
    1: ("top", "left"),
    2: ("top", "right"),
    3: ("bottom", "right"),
    4: ("bottom", "left"),
    5: ("left", "top"),
    6: ("right", "top"),
    7: ("right", "bottom"),
    8: ("left", "bottom"),
}
"""Where the first row and the first column of a stored picture are to be seen (Exif 2.3, tag 0x0112)."""
SPACES = {"Display P3": QColorSpace.NamedColorSpace.DisplayP3, "Adobe RGB": QColorSpace.NamedColorSpace.AdobeRgb}
RED_FILM = Path(__file__).parent.parent / "sandbox" / "red.webm"
SHOWN = {
    "on its page": "{kind: picture, picture: FILE, alt: Seen}",
    "in a gallery": "{kind: gallery, items: [{picture: FILE, alt: Seen}, {picture: FILE, alt: Seen}]}",
    "in a story": "{kind: story, items: [{picture: FILE, text: A, alt: Seen}, {picture: FILE, text: B, alt: Seen}]}",
    "before a film": "{kind: film, title: Played, film: red.webm, poster: FILE, alt: Seen}",
}


def _opened(
    opens_kiosk: OpensKiosk,
    folder: Path,
    block: str,
    *,
    attract: str = "greeting: Welcome",
    screen: Screen = USUAL_SCREEN,
) -> Visitor:
    """Return who has come to the only page of an exhibit, or stands before its attract screen."""
    copy(RED_FILM, folder / "red.webm")
    top = TOP.replace("greeting: Welcome", attract)
    (folder / "content.yaml").write_text(f"{top}          - {block}\n", "utf-8")
    return opens_kiosk(keep(folder / "content.yaml", folder / "store"), screen, language="en")


def _photo(root: QQuickItem) -> QQuickItem:
    return next(item for item in below(root) if item.property("orientation") and item.isVisible())


def _quarters(visitor: Visitor, photo: QQuickItem, picture: QImage | None = None) -> list[QColor]:
    """Return the colours in the middles of the quarters of a photo as the screen shows it, row by row."""
    screen = picture or visitor.picture()
    across, down = photo.property("paintedWidth") / 4, photo.property("paintedHeight") / 4
    middle = QPointF(photo.width() / 2, photo.height() / 2)
    places = [middle + QPointF(x * across, y * down) for y in (-1, 1) for x in (-1, 1)]
    return [screen.pixelColor(photo.mapToScene(place).toPoint()) for place in places]


def _expected(turn: int) -> list[QColor]:
    """Return the colours of the quarters as they are to be seen, row by row."""
    row, column = EDGES[turn]
    seen = {}
    for index, colour in enumerate(COLOURS):
        other = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}
        edges = {row if index < 2 else other[row], column if index % 2 == 0 else other[column]}
        seen[frozenset(edges)] = QColor(colour)
    return [seen[frozenset({y, x})] for y in ("top", "bottom") for x in ("left", "right")]


def _alike(found: list[QColor], wanted: list[QColor], maximum: int = 6) -> bool:
    parts = ("red", "green", "blue")
    pairs = [(getattr(a, part)(), getattr(b, part)()) for a, b in zip(found, wanted, strict=True) for part in parts]
    return all(abs(one - other) <= maximum for one, other in pairs)


def _placed(turn: int, form: str, folder: Path) -> str:
    """Save a picture that was taken with the camera held in this way; return its name."""
    name = f"taken.{form}"
    (folder / name).write_bytes(real_files.turned(real_files.quarters(form, COLOURS), turn))
    return name


@pytest.mark.parametrize("turn", EDGES)
@pytest.mark.parametrize("form", FORMS)
def test_a_picture_lies_as_it_was_taken_on_its_page_and_enlarged(
    tmp_path: Path, opens_kiosk: OpensKiosk, form: str, turn: int
) -> None:
    block = SHOWN["on its page"].replace("FILE", _placed(turn, form, tmp_path))
    visitor = _opened(opens_kiosk, tmp_path, block)
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    visitor.pauses()
    assert _alike(_quarters(visitor, _photo(visitor.page)), _expected(turn))
    visitor.kiosk.navigation.pictures.enlarge(0, 0)
    visitor.pauses()
    panel = visitor.window.findChild(QQuickItem, "picturePanel")
    assert isinstance(panel, QQuickItem)
    photo = _photo(panel)
    assert (photo.height() > photo.width()) is (turn > 4)
    assert _alike(_quarters(visitor, photo), _expected(turn))


@pytest.mark.parametrize("where", SHOWN)
def test_wherever_it_is_shown(tmp_path: Path, opens_kiosk: OpensKiosk, where: str) -> None:
    visitor = _opened(opens_kiosk, tmp_path, SHOWN[where].replace("FILE", _placed(6, "webp", tmp_path)))
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    visitor.pauses()
    assert _alike(_quarters(visitor, _photo(visitor.page)), _expected(6))


def test_also_while_nobody_is_there(tmp_path: Path, opens_kiosk: OpensKiosk) -> None:
    name = _placed(8, "png", tmp_path)
    attract = f"greeting: Welcome, pictures: [{{picture: {name}}}]"
    visitor = _opened(opens_kiosk, tmp_path, "{kind: heading, text: A}", attract=attract)
    visitor.pauses()
    assert _alike(_quarters(visitor, _photo(visitor.window.contentItem())), _expected(8))


@pytest.mark.parametrize("form", FORMS)
def test_an_upright_picture_is_as_sharp_as_an_upright_screen(
    tmp_path: Path, opens_kiosk: OpensKiosk, form: str
) -> None:
    (tmp_path / f"taken.{form}").write_bytes(real_files.turned(real_files.picture(form, 2000, 1500), 6))
    block = SHOWN["on its page"].replace("FILE", f"taken.{form}")
    visitor = _opened(opens_kiosk, tmp_path, block, screen=Screen.parse("1080x1920@21.5"))
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    visitor.kiosk.navigation.pictures.enlarge(0, 0)
    visitor.pauses()
    panel = visitor.window.findChild(QQuickItem, "picturePanel")
    assert isinstance(panel, QQuickItem)
    photo = _photo(panel)
    assert photo.implicitWidth() == pytest.approx(photo.width(), abs=2)
    assert photo.implicitHeight() == pytest.approx(photo.height(), abs=2)


@pytest.mark.parametrize("space", SPACES)
@pytest.mark.parametrize("form", FORMS)
def test_colours_are_those_that_were_taken(tmp_path: Path, opens_kiosk: OpensKiosk, form: str, space: str) -> None:
    data = real_files.quarters(form, COLOURS, QColorSpace(SPACES[space]))
    (tmp_path / f"taken.{form}").write_bytes(data)
    stored = QImage.fromData(data).pixelColor(30, 20)
    assert not _alike([stored], [QColor(COLOURS[0])])
    visitor = _opened(opens_kiosk, tmp_path, SHOWN["on its page"].replace("FILE", f"taken.{form}"))
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    visitor.pauses()
    assert _alike(_quarters(visitor, _photo(visitor.page)), _expected(1))


@pytest.mark.parametrize("form", FORMS)
def test_a_copy_lies_and_looks_like_its_picture(tmp_path: Path, form: str) -> None:
    data = real_files.turned(real_files.quarters(form, COLOURS, QColorSpace(SPACES["Display P3"])), 6)
    (tmp_path / f"taken.{form}").write_bytes(data)
    job = {"path": str(tmp_path / f"taken.{form}"), "target": str(tmp_path / "copy.webp")}
    assert list(work("shrink", [job])) == [(job, None)]
    copied = QImage(str(tmp_path / "copy.webp"))
    assert (copied.width(), copied.height()) == (80, 120)
    places = [(20, 30), (60, 30), (20, 90), (60, 90)]
    assert _alike([copied.pixelColor(x, y) for x, y in places], _expected(6), maximum=12)
