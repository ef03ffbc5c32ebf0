"""Draws the pictures of the story that tells how to find help, with people and things of the kit in `tools/scenery`.

    python tools/draw_story.py [--out resources/pictures]

Six scenes in flat colours and without words, so that every language can use them. The same Qt always gives the same
pictures. Needs no display.
"""

import argparse
from pathlib import Path

from drawing import start_qt, write_png
from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QImage, QImageReader
from scenery.colours import Family
from scenery.shapes import box
from scenery.story_scenes import SCENES

from kiosk.content.media.scenes import DEEP, HEAD, HEIGHT, MID, NEAR, NIGHT, TINT, WIDTH, drawn

RESOURCES = Path(__file__).parent.parent / "resources" / "pictures"
SIZE = QSize(1200, 900)


def picture(drawing: str) -> QImage:
    """Return a scene on the tint of its family."""
    scene = f"{HEAD}{box(0, 0, WIDTH, HEIGHT, Family.TINT)}{drawing}</svg>"
    svg = drawn(scene, SIZE.width() / SIZE.height(), ground="light", family=(NIGHT, DEEP, MID, NEAR, TINT))
    buffer = QBuffer()
    buffer.setData(svg.encode())
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(SIZE)
    return reader.read().convertToFormat(QImage.Format.Format_RGB32)


def main() -> None:
    """Draw all scenes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=RESOURCES, metavar="FOLDER")
    folder: Path = parser.parse_args().out
    start_qt()
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in SCENES.items():
        write_png(picture(draw()), folder / f"{name}.png")


if __name__ == "__main__":
    main()
