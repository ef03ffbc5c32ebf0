"""The keys on the screen, as somebody who searches sees and touches them."""

from collections.abc import Iterator

from PySide6.QtCore import QDeadlineTimer, QRect
from PySide6.QtQuick import QQuickItem

from tests.patience import PATIENCE_MILLISECONDS
from tests.visitor import Visitor


def waits_for_the_keys(visitor: Visitor) -> None:
    """Wait until the keys can be touched."""
    deadline = QDeadlineTimer(PATIENCE_MILLISECONDS)
    while not keys_of(visitor):
        assert not deadline.hasExpired(), "there are no keys"
        visitor.pauses()
    visitor.pauses()


def keys_of(visitor: Visitor) -> dict[str, QRect]:
    """Return the keys on the screen, and where each can be touched."""
    keys = {}
    for item in _shown(visitor.window.contentItem()):
        if item.property("keyType") is not None and item.isVisible() and item.width() > 0:
            face = next((each for each in _shown(item) if each.property("down") is not None), None)
            name = str(face.property("name")) if face else ""
            keys[name] = item.mapRectToScene(QRect(0, 0, round(item.width()), round(item.height()))).toRect()
    return keys


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        if child.isVisible():
            yield from _shown(child)


def touches_keys(visitor: Visitor, *names: str) -> None:
    """Touch the keys of these names, one after another."""
    for name in names:
        visitor.touches(keys_of(visitor)[name].center())
