"""Somebody with a ruler: measures what a window shows and says what is cut, too small, too close or sticks out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtQuick import QQuickItem, QQuickWindow

CAPITAL_OF_SIZE = 0.714
"""How high a capital of Noto Sans is, as a part of its font size."""
MIN_CAPITAL = 4.8
MIN_TOUCH = 12
MIN_MAIN_TOUCH = 20
SMALL_SCREEN = 190
"""Millimetres: a screen whose short side is less is held in the hand or stands on a desk."""
MIN_CAPITAL_OF_SMALL = 3.4
MIN_MAIN_TOUCH_OF_SMALL = 13
LONGEST_LINE = 80
SLACK = 1.0
"""Pixels that rounding may take."""
LINE_SLACK = 3.0
"""Pixels of a line above and below which there are no letters."""
TAG = re.compile(r"<[^>]*>")
BREAKS = re.compile(r"[ \n/–—\u200b-]+")
"""Where a line may end."""


@dataclass(frozen=True, eq=False)
class Box:
    """Something on the screen: `text`, `icon`, `touch` (can be touched), `card` (a filled ground) or `pane` (scrolls).

    `rect` is what is painted, in the window. `holders` are the boxes that it lies in.
    """

    kind: str
    name: str
    rect: QRectF
    item: QQuickItem
    holders: tuple["Box", ...]
    cut: bool = False
    """Whether a letter, or something else that must be whole, is cut by the edge of what it stands in."""
    whole: bool = True
    """Whether all of it is in sight: of a text that goes on on the next page, some lines are."""

    @property
    def pane(self) -> "Box | None":
        """Return the scrolled pane that it lies in, or None."""
        return next((each for each in reversed(self.holders) if each.kind == "pane"), None)

    def __str__(self) -> str:
        """Return its kind and its words."""
        return f"{self.kind} {self.name!r}"


class Ruler:
    """Measures one window; `findings` are in words, for a person."""

    def __init__(self, window: QQuickWindow, pixels_per_millimetre: float) -> None:
        self._window = window
        self._millimetre = pixels_per_millimetre
        small = min(window.width(), window.height()) / pixels_per_millimetre < SMALL_SCREEN
        self._min_capital = MIN_CAPITAL_OF_SMALL if small else MIN_CAPITAL
        self._min_main_touch = MIN_MAIN_TOUCH_OF_SMALL if small else MIN_MAIN_TOUCH

    def findings(self, root: QQuickItem, *, right_to_left: bool) -> list[str]:
        """Return what is wrong with anything that `root` shows, nothing if all is well."""
        boxes = list(boxes_of(root))
        return [
            *_astray(root, right_to_left=right_to_left),
            *(line for box in boxes if box.kind == "text" for line in self._of_text(box)),
            *(line for box in boxes if box.kind == "touch" for line in self._of_touch(box)),
            *(line for box in boxes for line in self._of_place(box)),
            *(f"{box} is cut at an edge" for box in boxes if box.cut),
            *_collisions(boxes),
        ]

    def _of_text(self, box: Box) -> Iterator[str]:
        item = box.item
        font = item.property("font")
        capital = font.pixelSize() * CAPITAL_OF_SIZE / self._millimetre
        if capital < self._min_capital - 0.01:
            yield f"{box} has capitals of {capital:.1f} mm"
        if item.property("truncated") and item.objectName() != "excerpt":
            yield f"{box} is cut short"
        room = item.width() + SLACK
        yield from (f"{box} breaks {word!r}" for word in BREAKS.split(box.name) if _advance(font, word) > room)
        if item.property("lineCount") > 1:
            letters = room * len(box.name) / max(1.0, _advance(font, box.name))
            if letters > LONGEST_LINE:
                yield f"{box} has lines of {letters:.0f} characters"

    def _of_touch(self, box: Box) -> Iterator[str]:
        minimum = MIN_TOUCH if box.item.objectName() == "small" else self._min_main_touch
        width, height = box.rect.width() / self._millimetre, box.rect.height() / self._millimetre
        if min(width, height) < minimum - 0.05:
            yield f"{box} is only {width:.1f} x {height:.1f} mm"
        if box.pane and not _can_be_scrolled_to(box.rect, box.pane):
            yield f"{box} cannot be brought into {box.pane}"

    def _of_place(self, box: Box) -> Iterator[str]:
        rect, pane = box.rect, box.pane
        fixed = True
        for holder in reversed(box.holders):
            if _scrolls_sideways(holder):
                return  # what is beyond its sides is not shown
            fixed = fixed and holder.kind != "pane"
            if _sticks_out_sideways(rect, holder.rect) or (fixed and _sticks_out_upright(rect, holder.rect)):
                yield f"{box} sticks out of {holder}"
        screen = QRectF(0, 0, self._window.width(), self._window.height())
        if _sticks_out_sideways(rect, screen) or (pane is None and not _within(rect, screen)):
            yield f"{box} sticks out of the window"


def boxes_of(root: QQuickItem) -> Iterator[Box]:
    """Yield all that `root` shows, from back to front."""
    corner = root.mapToScene(QPointF(0, 0))
    return _boxes(root, corner.x(), corner.y(), ())


def _boxes(
    item: QQuickItem, x: float, y: float, holders: tuple[Box, ...], sight: QRectF | None = None
) -> Iterator[Box]:
    if not item.isVisible() or item.opacity() == 0:
        return
    kind = _kind(item)
    if kind:
        painted = _painted(item, kind).translated(x, y)
        seen = painted if sight is None else painted.intersected(sight)
        cut = (kind != "card" or _is_round(item)) and sight is not None and _is_cut(item, kind, painted, sight)
        box = Box(kind, _name(item, kind), seen, item, holders, cut, seen == painted)
        if (box.name or kind != "text") and (sight is None or seen.height() > SLACK):
            yield box
        if kind in {"touch", "card", "pane"}:
            holders = (*holders, box)
    if item.clip() and not item.inherits("QQuickFlickable"):
        own = QRectF(x, y, item.width(), item.height())
        sight = own if sight is None else own.intersected(sight)
    for child in item.childItems():
        yield from _boxes(child, x + child.x(), y + child.y(), holders, sight)


def _is_cut(item: QQuickItem, kind: str, rect: QRectF, sight: QRectF) -> bool:
    """Return whether an edge goes through something; of a text, through one of its lines."""
    lines = item.property("lineCount") if kind == "text" else 1
    step = rect.height() / max(1, lines)
    high = step / max(1.0, item.property("lineHeight")) if kind == "text" else step  # the rest is space below a line
    padding = max(0.0, item.property("topPadding")) if kind == "text" else 0.0  # Qt does not count it
    tops = [rect.top() + padding + step * line for line in range(lines)]
    return any(
        top < edge - LINE_SLACK and top + high > edge + LINE_SLACK
        for top in tops
        for edge in (sight.top(), sight.bottom())
    )


def _kind(item: QQuickItem) -> str:
    if item.inherits("QQuickText"):
        return "text"
    if item.inherits("QQuickFlickable"):
        return "pane" if _scrolls(item) else ""  # one that rests is nothing that is seen: what stands in it is
    if item.property("fillPressed") is not None:
        return "touch" if item.isEnabled() else "card"
    if item.inherits("QQuickImage"):
        return "icon" if item.property("name") or item.property("source").host() == "qr" else ""
    filled = item.inherits("QQuickRectangle") and item.childItems() and item.property("color").alpha() > 0
    return "card" if filled else ""


def _is_round(card: QQuickItem) -> bool:
    """Return whether it is a disc or a pill, around one sign or one line."""
    return bool(2 * (card.property("radius") or 0) >= card.height())


def _scrolls(flickable: QQuickItem) -> bool:
    across, down = flickable.property("contentWidth"), flickable.property("contentHeight")
    return bool(across > flickable.width() + SLACK or down > flickable.height() + SLACK)


def _name(item: QQuickItem, kind: str) -> str:
    if kind == "text":
        return unescape(TAG.sub("", item.property("text"))).strip()
    return str(item.property("name") or item.objectName() or "")


def _painted(item: QQuickItem, kind: str) -> QRectF:
    return item.boundingRect() if kind == "text" else QRectF(0, 0, item.width(), item.height())


@lru_cache(maxsize=50_000)
def _measured(font: str, text: str) -> float:
    known = QFont()
    known.fromString(font)
    return QFontMetricsF(known).horizontalAdvance(text)


def _advance(font: QFont, text: str) -> float:
    return _measured(font.toString(), text)


def _can_be_scrolled_to(rect: QRectF, pane: Box) -> bool:
    """Return whether it lies between the two ends to which its pane scrolls."""
    top = rect.top() - pane.rect.top() + pane.item.property("contentY")
    lowest = max(pane.item.property("contentHeight"), pane.rect.height())
    return bool(top >= -SLACK and top + rect.height() <= lowest + SLACK)


def _sticks_out_sideways(rect: QRectF, holder: QRectF) -> bool:
    return rect.left() < holder.left() - SLACK or rect.right() > holder.right() + SLACK


def _scrolls_sideways(holder: Box) -> bool:
    return holder.kind == "pane" and holder.item.property("contentWidth") > holder.rect.width() + SLACK


def _sticks_out_upright(rect: QRectF, holder: QRectF) -> bool:
    return rect.top() < holder.top() - SLACK or rect.bottom() > holder.bottom() + SLACK


def _within(rect: QRectF, screen: QRectF) -> bool:
    return screen.adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(rect)


def _collisions(boxes: list[Box]) -> Iterator[str]:
    """Say what lies on what it does not belong to, within each pane."""
    by_pane: dict[int, list[Box]] = {}
    for box in boxes:
        by_pane.setdefault(id(box.pane), []).append(box)
    for group in by_pane.values():
        for one, other in combinations(group, 2):
            related = one in other.holders or other in one.holders
            if not related and _overlap(one.rect, other.rect):
                yield f"{one} lies on {other}"


def _astray(item: QQuickItem, *, right_to_left: bool) -> Iterator[str]:
    """Say what stands neither in the middle of its column nor at the side where a line begins."""
    if not item.isVisible():
        return
    for child in item.childItems():
        if item.inherits("QQuickColumn") and child.isVisible() and child.width() > 0:
            left, right = child.x(), item.width() - child.x() - child.width()
            padding = item.property("rightPadding" if right_to_left else "leftPadding")
            off = (right if right_to_left else left) - padding
            if abs(left - right) > 2 * SLACK and off > SLACK:
                yield f"{child} begins {off:.0f} pixels off the edge of its column"
        yield from _astray(child, right_to_left=right_to_left)


def _overlap(one: QRectF, other: QRectF) -> bool:
    shared = one.intersected(other)
    return shared.width() > SLACK and shared.height() > SLACK
