"""Draws the pictures of the story that tells how to find help.

    python tools/draw_story.py [--out resources/pictures]

Six scenes in flat colours: the accent for what matters, neutral colours for the rest, people as plain figures, and no
words, so that every language can use them. The same Qt always gives the same pictures. Needs no display.
"""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from drawing import ACCENT, INK, LINE, MUTED, WHITE, painting, pen, start_qt, write_png
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath

RESOURCES = Path(__file__).parent.parent / "resources" / "pictures"
SIZE = QSize(1200, 900)
WALL = QColor("#EEF1F6")
FLOOR = QColor("#DDE2EA")
WOOD = QColor("#B9C2CF")
SKINS = (QColor("#6B4A38"), QColor("#8A6148"), QColor("#54382A"))
PALE = QColor("#9DB4DE")
GROUND = 760
"""How far down the floor begins; feet stand on it."""


@dataclass(frozen=True)
class Figure:
    """Somebody: where they stand, what they wear, their skin, and how tall they are; a grown-up has 1."""

    x: float
    clothes: QColor
    skin: QColor
    scale: float = 1
    skirt: bool = False


def rounded(painter: QPainter, box: QRectF, radius: float, colour: QColor) -> None:
    """Draw a filled box with round corners."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    painter.fillPath(path, colour)


def disc(painter: QPainter, x: float, y: float, radius: float, colour: QColor) -> None:
    """Draw a filled circle."""
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), radius, radius)
    painter.fillPath(path, colour)


def limb(painter: QPainter, colour: QColor, width: float, *points: tuple[float, float]) -> None:
    """Draw an arm, a leg or any other thick line through points."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    painter.strokePath(path, pen(colour, width))


def room(painter: QPainter) -> None:
    """Draw a wall and a floor."""
    painter.fillRect(QRectF(0, 0, SIZE.width(), SIZE.height()), WALL)
    painter.fillRect(QRectF(0, GROUND - 40, SIZE.width(), SIZE.height()), FLOOR)


def stand(painter: QPainter, who: Figure, *, hand: tuple[float, float] | None = None, feet: float = GROUND) -> None:
    """Draw somebody who stands; `hand` is where an arm reaches, from the middle of the shoulders; left if negative."""
    painter.save()
    painter.translate(who.x, feet)
    turned = -1 if hand and hand[0] < 0 else 1
    painter.scale(who.scale * turned, who.scale)
    for side in (-1, 1):
        limb(painter, INK, 40, (side * 28, -190), (side * 32, -18))
        limb(painter, INK, 34, (side * 34, -12), (side * 44, -10))
    if who.skirt:
        skirt = QPainterPath(QPointF(-70, -300))
        for x, y in ((70, -300), (96, -110), (-96, -110)):
            skirt.lineTo(x, y)
        painter.fillPath(skirt, who.clothes)
    limb(painter, who.clothes, 38, (-72, -372), (-92, -240))
    disc(painter, -93, -218, 20, who.skin)
    rounded(painter, QRectF(-78, -410, 156, 250), 62, who.clothes)
    reach = (hand[0] * turned, hand[1]) if hand else (92, 170)
    elbow = (72 + (reach[0] - 72) * 0.45, -372 + reach[1] * 0.62)
    limb(painter, who.clothes, 38, (66, -372), elbow, (reach[0], -390 + reach[1]))
    disc(painter, reach[0] + (10 if hand else 1), -390 + reach[1] + (0 if hand else 22), 20, who.skin)
    disc(painter, 0, -486, 66, who.skin)
    painter.restore()


def behind_a_desk(painter: QPainter, x: float, clothes: QColor, skin: QColor, hand: tuple[float, float]) -> None:
    """Draw somebody behind a desk."""
    stand(painter, Figure(x, clothes, skin, scale=0.88), hand=hand, feet=GROUND - 20)
    rounded(painter, QRectF(x - 190, 520, 380, 34), 12, MUTED)
    rounded(painter, QRectF(x - 168, 554, 336, 230), 6, WOOD)


def bubble(painter: QPainter, box: QRectF, colour: QColor, tip: tuple[float, float]) -> None:
    """Draw a bubble for what somebody says; its tip points at them."""
    rounded(painter, box, 46, colour)
    corner = QPainterPath(QPointF(*tip))
    middle = box.center().x() + (tip[0] - box.center().x()) * 0.4
    corner.lineTo(middle - 34, box.bottom() - 6)
    corner.lineTo(middle + 34, box.bottom() - 6)
    painter.fillPath(corner, colour)


def draw_desk(painter: QPainter) -> None:
    """Draw the way to the desk: a woman with a child, somebody in a wheelchair, and who waits for them."""
    disc(painter, 955, 120, 78, ACCENT)
    disc(painter, 955, 82, 15, WHITE)
    limb(painter, WHITE, 24, (955, 122), (955, 164))
    behind_a_desk(painter, 955, PALE, SKINS[1], (-120, 40))
    stand(painter, Figure(560, ACCENT, SKINS[0], skirt=True), hand=(150, 120))
    stand(painter, Figure(420, MUTED, SKINS[0], scale=0.58), hand=(110, 40))
    _wheelchair(painter, 190)
    limb(painter, ACCENT, 12, (250, 852), (700, 852))
    limb(painter, ACCENT, 12, (664, 822), (700, 852), (664, 882))


def _wheelchair(painter: QPainter, x: float) -> None:
    disc(painter, x, 330, 60, SKINS[2])
    rounded(painter, QRectF(x - 72, 402, 144, 230), 58, MUTED)
    limb(painter, INK, 44, (x + 6, 608), (x + 124, 612), (x + 132, 740), (x + 164, 744))
    limb(painter, MUTED, 36, (x + 34, 444), (x + 86, 540), (x + 128, 546))
    disc(painter, x + 134, 546, 19, SKINS[2])
    painter.setPen(pen(INK, 16))
    painter.drawEllipse(QPointF(x - 16, 672), 98, 98)
    painter.drawLine(QPointF(x - 96, 420), QPointF(x - 96, 600))


def draw_words(painter: QPainter) -> None:
    """Draw two people who talk, each in a bubble of their own."""
    bubble(painter, QRectF(120, 40, 380, 180), ACCENT, (320, 274))
    for index, width in enumerate((250, 170)):
        limb(painter, WHITE, 22, (185, 102 + 56 * index), (185 + width, 102 + 56 * index))
    bubble(painter, QRectF(720, 30, 300, 150), WHITE, (862, 228))
    for x in (795, 870, 945):
        disc(painter, x, 105, 19, MUTED)
    stand(painter, Figure(320, MUTED, SKINS[2], scale=0.86), hand=(150, 90))
    behind_a_desk(painter, 860, PALE, SKINS[1], (-110, 60))


def draw_free(painter: QPainter) -> None:
    """Draw a coin that is struck through: nobody pays."""
    stand(painter, Figure(230, ACCENT, SKINS[1], skirt=True), hand=(150, 60))
    stand(painter, Figure(960, PALE, SKINS[0]), hand=(-150, 60))
    disc(painter, 600, 330, 190, WHITE)
    painter.setPen(pen(MUTED, 20))
    painter.drawEllipse(QPointF(600, 330), 130, 130)
    painter.drawEllipse(QPointF(600, 330), 92, 92)
    limb(painter, MUTED, 22, (600, 282), (600, 378))
    painter.setPen(pen(ACCENT, 34))
    painter.drawEllipse(QPointF(600, 330), 190, 190)
    limb(painter, ACCENT, 34, (466, 464), (734, 196))


def draw_private(painter: QPainter) -> None:
    """Draw two people who sit at a table in a room of their own, its door closed."""
    rounded(painter, QRectF(90, 190, 250, 570), 10, WOOD)
    rounded(painter, QRectF(118, 218, 194, 542), 6, ACCENT)
    disc(painter, 284, 500, 16, WHITE)
    _seated(painter, 560, MUTED, SKINS[0], 1)
    _seated(painter, 1010, PALE, SKINS[1], -1)
    rounded(painter, QRectF(650, 560, 270, 30), 12, MUTED)
    limb(painter, MUTED, 26, (785, 590), (785, 770))
    bubble(painter, QRectF(700, 150, 170, 110), WHITE, (650, 320))
    for x in (750, 786, 822):
        disc(painter, x, 205, 10, MUTED)


def _seated(painter: QPainter, x: float, clothes: QColor, skin: QColor, side: int) -> None:
    limb(painter, INK, 18, (x - side * 80, 450), (x - side * 80, 770))
    limb(painter, INK, 18, (x - side * 80, 650), (x + side * 70, 650), (x + side * 70, 770))
    limb(painter, INK, 44, (x, 626), (x + side * 110, 632), (x + side * 112, 756), (x + side * 142, 758))
    rounded(painter, QRectF(x - 74, 402, 148, 246), 60, clothes)
    limb(painter, clothes, 38, (x + side * 30, 450), (x + side * 80, 540), (x + side * 130, 540))
    disc(painter, x + side * 138, 540, 20, skin)
    disc(painter, x, 330, 64, skin)


def draw_where(painter: QPainter) -> None:
    """Draw somebody who is shown a place and a time."""
    stand(painter, Figure(200, ACCENT, SKINS[0]), hand=(140, 60))
    stand(painter, Figure(1000, PALE, SKINS[1], skirt=True), hand=(-150, -10))
    rounded(painter, QRectF(390, 110, 420, 400), 26, WHITE)
    drop = QPainterPath(QPointF(510, 440))
    drop.arcTo(QRectF(430, 210, 160, 160), -28, 236)
    drop.closeSubpath()
    painter.fillPath(drop, ACCENT)
    disc(painter, 510, 290, 32, WHITE)
    disc(painter, 700, 300, 84, INK)
    disc(painter, 700, 300, 66, WHITE)
    limb(painter, INK, 14, (700, 252), (700, 300), (734, 322))
    limb(painter, LINE, 16, (620, 440), (760, 440))


def draw_voice(painter: QPainter) -> None:
    """Draw somebody who says what went wrong, and somebody who listens and writes it down."""
    stand(painter, Figure(280, MUTED, SKINS[2], skirt=True), hand=(130, 20))
    bubble(painter, QRectF(360, 70, 330, 200), ACCENT, (330, 320))
    limb(painter, WHITE, 30, (525, 116), (525, 182))
    disc(painter, 525, 226, 18, WHITE)
    stand(painter, Figure(900, PALE, SKINS[0]), hand=(-130, 110))
    rounded(painter, QRectF(660, 400, 150, 200), 14, INK)
    rounded(painter, QRectF(676, 424, 118, 160), 6, WHITE)
    for index in range(3):
        limb(painter, MUTED, 12, (698, 458 + 40 * index), (772, 458 + 40 * index))


SCENES: dict[str, Callable[[QPainter], None]] = {
    "help-1-desk": draw_desk,
    "help-2-words": draw_words,
    "help-3-free": draw_free,
    "help-4-private": draw_private,
    "help-5-where": draw_where,
    "help-6-voice": draw_voice,
}
"""The scenes by the names of their files, in order."""


def main() -> None:
    """Draw all scenes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=RESOURCES, metavar="FOLDER")
    folder: Path = parser.parse_args().out
    start_qt()
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in SCENES.items():
        image = QImage(SIZE, QImage.Format.Format_RGB32)
        with painting(image) as painter:
            room(painter)
            draw(painter)
        write_png(image, folder / f"{name}.png")


if __name__ == "__main__":
    main()
