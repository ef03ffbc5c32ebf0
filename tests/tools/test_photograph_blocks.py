"""The pictures of the guide are written where they differ, and show nothing beside the block."""

import sys
from pathlib import Path

from PySide6.QtGui import QColor, QGuiApplication, QImage

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import photograph_blocks  # noqa: E402


def _picture(colour: int, *, width: int = 40, dot: int | None = None) -> QImage:
    image = QImage(width, 30, QImage.Format.Format_RGB888)
    image.fill(QColor(colour, colour, colour))
    if dot is not None:
        image.setPixelColor(7, 8, QColor(dot, colour, colour))
    return image


def test_a_picture_that_looks_the_same_is_not_written_again(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp
    path = tmp_path / "list.png"
    assert photograph_blocks.keep(_picture(100), path)
    first = path.read_bytes()
    assert not photograph_blocks.keep(_picture(100), path)
    assert not photograph_blocks.keep(_picture(100, dot=100 + photograph_blocks.MAX_DIFFERENCE), path)
    assert path.read_bytes() == first


def test_a_picture_that_looks_different_is_written(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp
    path = tmp_path / "list.png"
    for image in (_picture(100), _picture(100, dot=200), _picture(150), _picture(150, width=44)):
        assert photograph_blocks.keep(image, path)
        assert QImage(str(path)).convertToFormat(image.format()) == image


def test_around_a_block_there_is_nothing_but_ground(qapp: QGuiApplication) -> None:
    assert qapp
    framed = photograph_blocks.with_margin(_picture(100), 5, QColor("red"))
    assert (framed.width(), framed.height()) == (50, 40)
    corners = [framed.pixelColor(x, y) for x in (0, 4, 45, 49) for y in (0, 4, 35, 39)]
    assert {each.name() for each in corners} == {"#ff0000"}
    assert framed.pixelColor(5, 5).name() == "#646464"
