"""Takes the picture of docs/content.md that shows a cover: one scene in the shapes and on the grounds that it can have.

    python tools/photograph_covers.py [--out docs/pictures]

The same Qt always gives the same picture. Needs no display.
"""

import argparse
from pathlib import Path

from drawing import painting, start_qt, write_png
from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainterPath

from kiosk.content.colours.palette import Family, families, ground
from kiosk.models.image_providers import SceneProvider

ROOT = Path(__file__).parent.parent
SCENE = "camp"
ACCENT = "#0033A0"
SIZE = QSize(1000, 566)
RADIUS = 24
SHOWN = (
    (QRect(20, 20, 960, 250), "deep", 1),
    (QRect(20, 290, 306, 256), "light", 3),
    (QRect(346, 290, 306, 256), "contrast", 0),
    (QRect(672, 290, 164, 256), "night", 2),
    (QRect(856, 290, 124, 256), "light", 0),
)
"""Where each stands, on which ground, and in which family, counted from 0."""


def picture() -> QImage:
    """Return the covers beside each other."""
    scenes = SceneProvider()
    scenes.use({SCENE: ((ROOT / "resources" / "scenes" / f"{SCENE}.svg").read_text("utf-8"),)}, {})
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    image.fill(QColor(ground(ACCENT, "warm").paper))
    every = families(ACCENT, "auto")
    with painting(image) as painter:
        for box, lies_on, number in SHOWN:
            family = every[number]
            face = QPainterPath()
            face.addRoundedRect(box, RADIUS, RADIUS)
            painter.fillPath(face, QColor(_face(family, lies_on)))
            colours = "-".join(step.removeprefix("#") for step in family)
            address = f"{SCENE}/{lies_on}/{colours}//right/{RADIUS}"
            painter.drawImage(QPointF(box.topLeft()), scenes.requestImage(address, QSize(), box.size()))
    return image


def _face(family: Family, lies_on: str) -> str:
    return {"deep": family.deep, "light": family.tint, "night": family.night, "contrast": "#000000"}[lies_on]


def main() -> None:
    """Write the picture."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures", metavar="FOLDER")
    folder: Path = parser.parse_args().out
    start_qt()
    write_png(picture(), folder / "cover.png")


if __name__ == "__main__":
    main()
