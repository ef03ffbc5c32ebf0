"""What can be seen in a window, as assistive technology is told of it."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow

TOUCHABLE = frozenset(
    {
        QAccessible.Role.Button,
        QAccessible.Role.Link,
        QAccessible.Role.ListItem,
        QAccessible.Role.PageTab,
        QAccessible.Role.RadioButton,
    }
)

Rectangle = list[int]
"""Left, top, width and height in pixels."""


def rectangle_of(rect: QRect) -> Rectangle:
    """Return left, top, width and height."""
    return [rect.x(), rect.y(), rect.width(), rect.height()]


def touchable_things(window: QQuickWindow) -> list[dict[str, Any]]:
    """Return `name`, `role` and `rectangle` in the window of all that can be touched now, the front one last."""
    return [
        {"name": _name(thing), "role": thing.role().name, "rectangle": _inside(thing, window)}
        for thing in _visible(window)
        if thing.role() in TOUCHABLE
    ]


def find(window: QQuickWindow, name: str, role: str = "") -> Rectangle | None:
    """Return where in the window the front thing of a name, and perhaps a role, is, or None."""
    wanted = QAccessible.Role[role] if role else None
    found = [
        _inside(thing, window) for thing in _visible(window) if _name(thing) == name and wanted in (None, thing.role())
    ]
    return found[-1] if found else None


def _visible(window: QQuickWindow) -> Iterator[QAccessibleInterface]:
    """Yield what has a name and lies on the window, from back to front."""
    root = QAccessible.queryAccessibleInterface(window)
    return (thing for thing in _below(root) if _name(thing) and thing.rect().intersects(window.geometry()))


def _below(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    if node.state().invisible:
        return
    yield node
    for index in range(node.childCount()):
        yield from _below(node.child(index))


def _name(thing: QAccessibleInterface) -> str:
    return thing.text(QAccessible.Text.Name)


def _inside(thing: QAccessibleInterface, window: QQuickWindow) -> Rectangle:
    return rectangle_of(thing.rect().translated(-window.position()))
