"""A cover fills the shape it gets: a scene in the colours of its tab, or a picture."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickView
from pytestqt.qtbot import QtBot

from kiosk.content.media.icons import svg
from kiosk.content.media.scenes import HEAD, NEAR
from kiosk.models.image_providers import SceneProvider
from kiosk.qt.application import IMPORT_PATH
from tests.visitor import Visitor, views_below

CONTROLS = IMPORT_PATH / "kiosk" / "views" / "controls"
FAMILY = {"night": "#000011", "deep": "#000099", "mid": "#5555FF", "soft": "#9999FF", "tint": "#EEEEFF"}
HALF = f'{HEAD}<rect x="600" y="200" width="600" height="200" fill="{NEAR}"/></svg>'
"""A field in the lower right quarter."""
PAPER = QColor("#FAF6EE")

Shows = Callable[[str], QImage]


@pytest.fixture
def shows(qapp: QGuiApplication) -> Iterator[Shows]:
    """A window on paper that shows a cover with these lines of QML."""
    assert qapp
    view = QQuickView()
    provider = SceneProvider()
    provider.use({"half": (HALF,), "Hills": (HALF,)}, {"map-pin": svg("map-pin")})
    view.engine().addImageProvider("scene", provider)
    view.engine().addImportPath(str(IMPORT_PATH))
    view.setColor(PAPER)

    def show(lines: str) -> QImage:
        component = QQmlComponent(view.engine())
        text = f"import QtQuick\nCover {{ family: ({FAMILY}); width: 300; height: 100; backdrop: '#FAF6EE'; {lines} }}"
        component.setData(text.encode(), QUrl.fromLocalFile(str(CONTROLS / "Shown.qml")))
        item = component.create()
        assert isinstance(item, QQuickItem), component.errorString()
        view.resize(item.size().toSize())
        item.setParentItem(view.contentItem())
        view.show()
        return view.grabWindow()

    yield show
    view.close()


def _at(image: QImage, x: float, y: float) -> str:
    return image.pixelColor(round(x * image.width()), round(y * image.height())).name()


def _scene(name: str = "half", icon: str = "") -> str:
    return f"cover: ({{scene: '{name}', icon: '{icon}', picture: '', alt: ''}});"


def test_a_scene_lies_at_the_lower_right_and_leaves_the_rest_clear(shows: Shows) -> None:
    image = shows(_scene())
    assert _at(image, 0.75, 0.75) == FAMILY["soft"].lower()
    assert {_at(image, 0.25, 0.75), _at(image, 0.75, 0.25)} == {PAPER.name()}


def test_on_a_deep_ground_it_has_other_colours_of_the_same_family(shows: Shows) -> None:
    assert _at(shows(f"{_scene()} ground: 'deep'"), 0.75, 0.75) == "#3333d6"


def test_from_right_to_left_it_lies_at_the_left(shows: Shows) -> None:
    image = shows(f"{_scene()} LayoutMirroring.enabled: true")
    assert _at(image, 0.25, 0.75) == FAMILY["soft"].lower()
    assert _at(image, 0.75, 0.75) == PAPER.name()


def test_its_corners_are_those_of_the_card(shows: Shows) -> None:
    image = shows(f"{_scene()} radius: 20")
    assert _at(image, 0.995, 0.99) == PAPER.name()
    assert _at(image, 0.9, 0.9) == FAMILY["soft"].lower()


def test_an_icon_stands_in_a_disc(shows: Shows) -> None:
    assert _at(shows(_scene("Hills", "map-pin")), 0.69, 0.35) == FAMILY["deep"]


def test_a_scene_that_is_not_there_leaves_the_ground(shows: Shows) -> None:
    assert _at(shows(_scene("none")), 0.75, 0.75) == PAPER.name()


def test_a_picture_fills_the_whole_and_has_the_corners_of_the_card(shows: Shows, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "field.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("#AA3311"))
    image.save(str(path))
    cover = f"cover: ({{scene: '', icon: '', picture: '{path.as_uri()}', alt: ''}}); radius: 20"
    qtbot.waitUntil(lambda: _at(shows(cover), 0.02, 0.5) == "#aa3311")
    shown = shows(cover)
    assert {_at(shown, 0.5, 0.02), _at(shown, 0.98, 0.5)} == {"#aa3311"}
    assert {_at(shown, x, y) for x in (0, 0.995) for y in (0, 0.99)} == {PAPER.name()}


def test_a_scene_tells_nothing_and_a_picture_what_is_to_be_seen(shows: Shows) -> None:
    """What is not so becomes a warning, with which a test fails."""
    shows(f"{_scene()} Component.onCompleted: if (!Accessible.ignored) console.warn('told')")
    told = "cover: ({scene: '', icon: '', picture: '', alt: 'A field'});"
    shows(
        f"{told} Component.onCompleted: if (Accessible.name !== 'A field' || Accessible.ignored) console.warn('lost')"
    )


def test_in_high_contrast_a_scene_leaves_the_frame_of_its_card_in_sight(visitor: Visitor) -> None:
    """Its shapes are black: they would lie on the white line."""
    visitor.touches_the_attract_screen()
    visitor.kiosk.accessibility.useHighContrast(True)
    visitor.pauses()
    picture = visitor.picture()
    covers = [each for each in views_below(visitor.window.contentItem(), "Cover") if each.isVisible()]
    assert len(covers) > 3
    for cover in covers:
        area = cover.mapRectToScene(cover.boundingRect()).toRect()
        right = [picture.pixelColor(area.right(), y).name() for y in range(area.top() + 30, area.bottom() - 30)]
        assert set(right) == {"#ffffff"}
