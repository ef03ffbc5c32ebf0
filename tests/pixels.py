"""Somebody with a magnifying glass: looks at the pixels that a window shows, and not at what it should show."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import compress
from statistics import median
from typing import Self

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem, QQuickWindow

from tests.layout import Box, boxes_of

COPY = b"""
import QtQuick

Text {
    required property Text original

    bottomPadding: original.bottomPadding
    color: "black"
    elide: original.elide
    font: original.font
    fontSizeMode: original.fontSizeMode
    height: original.height
    horizontalAlignment: original.effectiveHorizontalAlignment
    leftPadding: original.leftPadding
    lineHeight: original.lineHeight
    lineHeightMode: original.lineHeightMode
    linkColor: "black"
    maximumLineCount: original.maximumLineCount
    minimumPixelSize: original.minimumPixelSize
    rightPadding: original.rightPadding
    text: original.text
    textFormat: original.textFormat
    topPadding: original.topPadding
    verticalAlignment: original.verticalAlignment
    width: original.width
    wrapMode: original.wrapMode
}
"""
"""The same letters at the same places, in black."""
SOLID = 0x40
"""Where a black letter on white is at least as dark as this, it covers the pixel."""
IF_SOLID = bytes(int(blue < SOLID) for blue in range(256))
IF_NOTHING = bytes(int(change == 0) for change in range(256))
"""What `bytes.translate` makes of each value: 1 where it counts."""
SHARE_OF_INK = 0.1
"""A colour that fills so much of what is drawn is a colour of its own, and no edge of another one."""
SHARE_OF_LINES = 0.03
"""The same for icons: of fine lines, much is edge."""
SHARE_OF_GROUND = 0.01
"""A ground below so little of it does not matter."""
SHARE_BELOW_AN_OUTLINE = 0.1
"""The same for words with an outline, which parts them from fine lines."""
SEEN = 20
"""Of 255: by so much must the colour of a small square of the screen differ."""
FEW = 6
"""Pixels that may be missing: the tip of a letter at the edge of a page reaches beyond its line."""


HALF_A_PIXEL = (0, 1, -1)
"""A text that stands between two rows of pixels is drawn in either; the proof may be drawn in the other."""


def alike(one: QImage, other: QImage) -> bool:
    """Return whether two pictures are the same but for the edges of letters, which Qt draws as it has room for them."""
    smooth = Qt.TransformationMode.SmoothTransformation
    small, other_small = one.scaledToWidth(240, smooth), other.scaledToWidth(240, smooth)
    pixels = zip(bytes(small.constBits()), bytes(other_small.constBits()), strict=True)
    return all(abs(here - there) < SEEN for here, there in pixels)


class Glass:
    """Looks at one window; what it finds is in words, for a person."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def cut(self, root: QQuickItem) -> Iterator[str]:
        """Yield the texts below `root` of which a part is not on the screen: cut off, or painted over."""
        boxes = [box for box in boxes_of(root) if box.kind == "text" and self._shows(box)]
        painted, blank = self._with_and_without(boxes)
        with _ProofSheet(self._window) as sheet:
            proof = sheet.print(boxes)
        for box in boxes:
            spot = self._spot(box.rect)
            blanks = _bits(_changes(painted, blank, spot), IF_NOTHING)
            proofs = (_bytes(proof, spot.translated(0, rows))[::4] for rows in HALF_A_PIXEL)
            lost = min((blanks & _bits(blue, IF_SOLID)).bit_count() for blue in proofs)
            if lost > FEW:
                yield f"{box} is not shown wholly: {lost} pixels of its letters are missing"

    def faint(
        self, root: QQuickItem, min_of_words: float, min_of_shapes: float, min_of_edges: float = 0
    ) -> Iterator[str]:
        """Yield the words, icons and controls below `root` that stand out too little from what is behind them.

        The edges of a control matter in high contrast: else its words and signs say that it can be touched.
        """
        boxes = [box for box in boxes_of(root) if self._shows(box)]
        drawn = [box for box in boxes if box.kind in {"text", "icon"}]
        painted, blank = self._with_and_without(drawn)
        for box in drawn:
            spot = self._spot(box.rect)
            if box.kind == "text":
                share = SHARE_BELOW_AN_OUTLINE if _has_outline(box.item) else SHARE_OF_GROUND
                minimum, seen = min_of_words, _contrast_of_words(painted, blank, spot, share)
            else:
                minimum, seen = min_of_shapes, _contrast_of_shape(painted, blank, spot)
            if seen < minimum:
                yield f"{box} has a contrast of {seen:.2f}"
        touchable = [box for box in boxes if box.kind == "touch" and min_of_edges > 0]
        painted, blank = self._with_and_without(touchable)
        for box in touchable:
            seen = contrast_at_edges(painted, blank, self._spot(box.rect))
            if seen < min_of_edges:
                yield f"{box} has edges with a contrast of {seen:.2f}"

    def _shows(self, box: Box) -> bool:
        """Return whether nothing of it is scrolled away, or fades where it would be."""
        screen = QRectF(0, 0, self._window.width(), self._window.height())
        panes = [each for each in box.holders if each.kind == "pane"]
        return all(_shown_part(each).contains(box.rect) for each in panes) if panes else screen.contains(box.rect)

    def _spot(self, rect: QRectF) -> QRect:
        return rect.toAlignedRect().adjusted(-2, 0, 2, 0).intersected(QRect(QPoint(0, 0), self._window.size()))

    def _with_and_without(self, boxes: Iterable[Box]) -> tuple[QImage, QImage]:
        """Return a picture of the window, and one in which these boxes are missing."""
        painted = self._picture()
        items = [(box.item, box.item.opacity()) for box in boxes]
        for item, _ in items:
            item.setOpacity(0)
        blank = self._picture()
        for item, opacity in items:
            item.setOpacity(opacity)
        return painted, blank

    def _picture(self) -> QImage:
        return self._window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)


def _has_outline(text: QQuickItem) -> bool:
    """Return what PySide has no type for."""
    context = qmlContext(text)
    assert context
    outlined, _ = QQmlExpression(context, text, "style === 1").evaluate()
    return bool(outlined)


def _changes(one: QImage, other: QImage, spot: QRect) -> bytes:
    """Return a byte for each pixel of a spot: 0 where it is the same in both pictures.

    Numbers of any length are compared at once, which is faster by far than one pixel after another.
    """
    first, second = _bytes(one, spot), _bytes(other, spot)
    changes = int.from_bytes(first, "little") ^ int.from_bytes(second, "little")
    blue_green_red = changes | changes >> 8 | changes >> 16
    return blue_green_red.to_bytes(len(first), "little")[::4]


def _bits(values: bytes, if_chosen: bytes) -> int:
    """Return a number with a bit for each of the values that is chosen."""
    return int.from_bytes(values.translate(if_chosen), "little")


class _ProofSheet:
    """Texts at the places that they have in a window, in black on white, with nothing that could hide them."""

    def __init__(self, like: QQuickWindow) -> None:
        self._engine = QQmlEngine()
        self._text = QQmlComponent(self._engine)
        self._text.setData(COPY, "")
        self._window = QQuickWindow()
        self._window.resize(like.size())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._window.close()
        del self._window, self._text, self._engine

    def print(self, boxes: Iterable[Box]) -> QImage:
        """Return the sheet with these texts."""
        copies = [self._copy(box) for box in boxes]
        self._window.show()
        picture = self._window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
        for copy in copies:
            copy.setParentItem(None)  # type: ignore[arg-type]
        return picture

    def _copy(self, box: Box) -> QQuickItem:
        """Return a copy of a text, of which only those lines show that are in sight: others go on on another page."""
        sight = QQuickItem(self._window.contentItem())
        if not box.whole:
            sight.setPosition(box.rect.topLeft())
            sight.setSize(box.rect.size())
            sight.setClip(True)
        place = box.item.mapToScene(QPointF(0, 0)) - sight.position()
        copy = self._text.createWithInitialProperties({"original": box.item, "x": place.x(), "y": place.y()})
        assert isinstance(copy, QQuickItem), self._text.errorString()
        copy.setParentItem(sight)
        return copy


def _shown_part(pane: Box) -> QRectF:
    scrolls = pane.item.property("contentHeight") > pane.rect.height()
    fade = pane.item.parentItem().property("fade") or 0 if scrolls else 0
    return pane.rect.adjusted(-1, fade, 1, -fade)


def contrast(one: int, other: int) -> float:
    """Return the contrast ratio of WCAG 2 of two colours in the form 0xAARRGGBB: 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def contrast_at_edges(painted: QImage, blank: QImage, spot: QRect) -> float:
    """Return how far the outermost that is drawn in a spot stands out from what is there without it.

    It is the contrast at that of its four sides where it is least; 1 where nothing is drawn. Each is looked at in three
    places, of which the one in between counts: a fine line that an edge crosses on a map does not matter.
    """
    across, down = spot.width() // 8, spot.height() // 8
    rows = [QRect(spot.left(), spot.center().y() + place * down, spot.width(), 1) for place in (-1, 0, 1)]
    columns = [QRect(spot.center().x() + place * across, spot.top(), 1, spot.height()) for place in (-1, 0, 1)]
    sides = []
    for places in (rows, columns):
        lines = [[*zip(_pixels(painted, each), _pixels(blank, each), strict=True)] for each in places]
        sides += [median(map(_first_contrast, lines)), median(_first_contrast(line[::-1]) for line in lines)]
    return min(sides)


def most_change(before: QImage, after: QImage, spot: QRect) -> float:
    """Return the contrast between what was and what is, where a spot changed most; 1 where it did not."""
    pairs = set(zip(_pixels(before, spot), _pixels(after, spot), strict=True))
    return max(contrast(*pair) for pair in pairs)


def _first_contrast(line: Iterable[tuple[int, int]], width: int = 4) -> float:
    changed = [pair for pair in line if pair[0] != pair[1]][:width]
    return max((contrast(*pair) for pair in changed), default=1)


def _contrast_of_words(painted: QImage, blank: QImage, spot: QRect, share_of_ground: float) -> float:
    """Return the least contrast of any colour that words are drawn in with any ground below so much of it."""
    pairs, inks = _inks(painted, blank, spot)
    minimum = inks.total() * SHARE_OF_INK
    much = {ink for ink, count in inks.items() if count >= minimum}
    return min(
        (
            contrast(ink, ground)
            for (ink, ground), count in pairs.items()
            if ink in much and count >= inks[ink] * share_of_ground and not _is_edge(ink, ground, much)
        ),
        default=1,
    )


def _is_edge(colour: int, ground: int, inks: set[int]) -> bool:
    """Return whether a colour is what smooth edges make of one of these inks on the ground."""
    return any(
        ink != colour
        and all(
            min(ink >> shift & 0xFF, ground >> shift & 0xFF)
            <= colour >> shift & 0xFF
            <= max(ink >> shift & 0xFF, ground >> shift & 0xFF)
            for shift in (0, 8, 16)
        )
        for ink in inks
    )


def _contrast_of_shape(painted: QImage, blank: QImage, spot: QRect) -> float:
    """Return the contrast of the colour that a shape of one colour is drawn in, at its fullest."""
    pairs, inks = _inks(painted, blank, spot)
    much = inks.total() * SHARE_OF_LINES
    return max((contrast(*pair) for pair in pairs if inks[pair[0]] >= much), default=1)


def _inks(painted: QImage, blank: QImage, spot: QRect) -> tuple[Counter[tuple[int, int]], Counter[int]]:
    """Return how often each colour was drawn on each ground, and how often at all."""
    drawn = zip(_pixels(painted, spot), _pixels(blank, spot), strict=True)
    pairs = Counter(compress(drawn, _changes(painted, blank, spot)))
    inks: Counter[int] = Counter()
    for (ink, _), count in pairs.items():
        inks[ink] += count
    return pairs, inks


def _bytes(picture: QImage, spot: QRect) -> bytes:
    """Return the pixels of a spot: blue, green, red and one byte more of each."""
    part = picture.copy(spot)
    return bytes(part.constBits())


def _pixels(picture: QImage, spot: QRect) -> "array[int]":
    return array("I", _bytes(picture, spot))


@lru_cache(maxsize=100_000)
def _luminance(colour: int) -> float:
    parts = ((colour >> shift & 0xFF) / 255 for shift in (16, 8, 0))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
