"""Takes the pictures of docs/content.md: one of each kind of block.

    python tools/photograph_blocks.py [--content tests/other_content] [--out docs/pictures]

Each shows the first blocks of its kind, in English, as a visitor sees them, without what stands around. Needs no
display.
"""

import argparse
import os
import tempfile
from collections.abc import Collection, Iterator
from itertools import dropwhile, takewhile
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickItem

from kiosk.commands.photographer import make_still_kiosk, settle
from kiosk.commands.screens import Screen
from kiosk.content.publish.publish import prepare
from kiosk.content.schema.blocks import Block
from kiosk.content.store.store import Store, StoredRelease
from kiosk.qt.application import choose_renderer, make_application

ROOT = Path(__file__).parent.parent
SCREEN = Screen(1080, 5400, 53.7)
"""A panel higher than any block, with the pixels of an upright one of 21.5 inches."""
OF_ITS_OWN = {"offices": Screen(1080, 1920, 21.5)}
"""The map of offices fills its page: the screen on which it is seen as visitors see it."""
MARGIN = 24
WIDTH = 640
MAX_DIFFERENCE = 12
"""Of 255: by so much a pixel differs where a letter stands a part of a pixel lower."""


class Studio:
    """A kiosk that stands still before a camera."""

    def __init__(self, stored: StoredRelease, screen: Screen) -> None:
        self._content = stored.release.content
        self._kiosk, self._stage = make_still_kiosk(stored, screen, "en")
        self._kiosk.begin("en")

    def photograph(self, kind: str) -> QImage:
        """Return the picture of a kind of block."""
        address, indexes = self._first(kind)
        self._kiosk.navigation.openLink(address)
        settle(self._stage.window.contentItem())
        whole = self._stage.window.grabWindow()
        area, margin = self._area(indexes)
        ground = QColor(self._kiosk.identity.ground["paper"])
        return smaller(with_margin(whole.copy(area.intersected(whole.rect())), margin, ground))

    def close(self) -> None:
        """Let the window go."""
        self._stage.close()

    def _first(self, kind: str) -> tuple[str, Collection[int]]:
        for tab in self._content.tabs:
            for section in tab.sections:
                numbered = enumerate(section.blocks)
                later = dropwhile(lambda each: each[1].kind != kind, numbered)
                if indexes := [index for index, _ in takewhile(lambda each: each[1].kind == kind, later)]:
                    return f"{tab.id}/{section.id}", indexes
        raise SystemExit(f"No block of the kind {kind} is in the content.")

    def _area(self, indexes: Collection[int]) -> tuple[QRect, int]:
        """Return where blocks stand, and the margin of their picture: none where one reaches from edge to edge."""
        area = QRectF()
        for item in holders(self._stage.window.contentItem()):
            place = item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
            if item.property("filled"):  # by the map of a block, from edge to edge
                return place.toAlignedRect(), 0
            if item.property("index") in indexes:
                area = area.united(place)
        return area.toRect(), MARGIN


def holders(item: QQuickItem) -> Iterator[QQuickItem]:
    """Yield what holds the blocks of the section that is shown, and what one fills behind them."""
    if not item.isVisible():
        return
    if item.metaObject().className().startswith(("BlockLoader", "Backdrop")):
        yield item
    for child in item.childItems():
        yield from holders(child)


def with_margin(image: QImage, margin: int, ground: QColor) -> QImage:
    """Return it on as much of the ground: what stands beside it on its page is not in the picture."""
    framed = QImage(image.width() + 2 * margin, image.height() + 2 * margin, QImage.Format.Format_RGB32)
    framed.fill(ground)
    painter = QPainter(framed)
    painter.drawImage(margin, margin, image)
    painter.end()
    return framed


def keep(image: QImage, path: Path) -> bool:
    """Write a picture where it differs from the one that is there by more than edges of letters; return whether."""
    if alike(image, QImage(str(path))):
        return False
    image.save(str(path))
    return True


def alike(one: QImage, other: QImage) -> bool:
    """Return whether two pictures differ in no pixel by more than what the place of a letter between pixels does."""
    if one.size() != other.size():
        return False
    images = [each.convertToFormat(QImage.Format.Format_RGB32) for each in (one, other)]  # which own the pixels
    pixels = [bytes(each.constBits()) for each in images]
    return all(abs(a - b) <= MAX_DIFFERENCE for a, b in zip(*pixels, strict=True))


def smaller(image: QImage) -> QImage:
    """Return it as wide as the guide shows it."""
    return image.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation).convertToFormat(
        QImage.Format.Format_RGB888
    )


def main() -> None:
    """Take all pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--content", type=Path, default=ROOT / "tests" / "other_content")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures")
    wishes = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    wishes.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        stored = prepare(wishes.content / "content.yaml", Store(Path(folder))).stored
        if not stored:
            raise SystemExit("The content cannot be shown; `kiosk check` says why.")
        choose_renderer("software")
        application = make_application()
        every = {each.__name__.lower(): SCREEN for each in Block.__subclasses__()} | OF_ITS_OWN
        for screen in sorted(set(every.values()), key=str):
            studio = Studio(stored, screen)
            for kind in sorted(kind for kind, its in every.items() if its == screen):
                keep(studio.photograph(kind), wishes.out / f"{kind}.png")
            studio.close()
        del application


if __name__ == "__main__":
    main()
