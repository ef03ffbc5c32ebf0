"""The scenes are what the kit draws, and can be shown as covers."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import draw_scenes  # noqa: E402
import draw_story  # noqa: E402
import photograph_covers  # noqa: E402
from scenery import story_scenes  # noqa: E402
from scenery.colours import SKINS  # noqa: E402

from kiosk.content.media.scene_file import scene_error  # noqa: E402
from kiosk.content.media.scenes import LANDSCAPES, MID, NEAR, PEOPLE  # noqa: E402
from kiosk.models.image_providers import SceneProvider  # noqa: E402

FOLDERS = draw_scenes.folders()


def test_the_files_are_what_the_kit_draws() -> None:
    """When this fails, `tools/draw_scenes.py` writes them anew."""
    there = {folder: {path.stem: path.read_text("utf-8") for path in folder.iterdir()} for folder in FOLDERS}
    assert there == FOLDERS
    assert set(FOLDERS[draw_scenes.LANDSCAPES]) == {name.lower() for name in (*LANDSCAPES, PEOPLE)}


def test_each_can_be_shown_follows_the_family_and_is_small() -> None:
    for name, text in (each for folder in FOLDERS.values() for each in folder.items()):
        assert scene_error(text.encode()) is None, name
        assert any(colour in text for colour in (NEAR, MID)), name
        assert len(text) < 15_000, name


@pytest.mark.parametrize("ratio", [0.5, 0.75, 1, 4 / 3, 2, 3])
@pytest.mark.parametrize("look", ["light", "deep"])
def test_nobody_is_cut_in_any_shape(qapp: QGuiApplication, ratio: float, look: str) -> None:
    """No skin reaches the edge of a cover."""
    assert qapp
    skins = {QColor(skin).rgb() for skin in SKINS}
    scenes, size = SceneProvider(), QSize(round(400 * ratio), 400)
    for folder in (draw_scenes.SCENES, draw_scenes.OF_THE_LIBRARY):
        scenes.use({name: (text,) for name, text in FOLDERS[folder].items()}, {})
        for name in FOLDERS[folder]:
            address = f"{name}/{look}/00256F-0033A0-3F74E0-B9CDF7-DDE7FB//right/0"
            cover = scenes.requestImage(address, QSize(), size)
            sides = {cover.pixel(x, y) for x in (0, size.width() - 1) for y in range(size.height())}
            assert not sides & skins, name


def test_the_pictures_of_the_story_are_what_the_kit_draws(qapp: QGuiApplication) -> None:
    """When this fails, `tools/draw_story.py` draws them anew."""
    assert qapp
    for name, draw in story_scenes.SCENES.items():
        shipped = QImage(str(draw_story.RESOURCES / f"{name}.png")).convertToFormat(QImage.Format.Format_RGB32)
        assert shipped == draw_story.picture(draw()), name


def test_the_picture_of_the_docs_shows_a_cover_of_today(qapp: QGuiApplication) -> None:
    """When this fails, `tools/photograph_covers.py` takes it anew."""
    assert qapp
    shipped = QImage(str(ROOT / "docs" / "pictures" / "cover.png")).convertToFormat(QImage.Format.Format_RGB32)
    assert shipped == photograph_covers.picture()
