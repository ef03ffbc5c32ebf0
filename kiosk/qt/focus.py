"""The item that has the focus in a window."""

from PySide6.QtQuick import QQuickItem, QQuickWindow


def focus_item(window: QQuickWindow) -> QQuickItem | None:
    """Return the item with the focus, or None.

    `QQuickWindow.activeFocusItem` makes each item that it returns a child of the window for Python, which keeps it
    until the window ends, long after the item.
    """
    item: QQuickItem | None = window.property("activeFocusItem")
    return item
