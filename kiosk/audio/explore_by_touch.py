"""Explore by touch: speaks name, role, position and state of the touched or focused item, like a screen reader."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, Slot
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickWindow

from kiosk.models.kiosk import Kiosk
from kiosk.qt.focus import focus_item

_ROLES = {
    QAccessible.Role.Button: "role_button",
    QAccessible.Role.CheckBox: "role_switch",
    QAccessible.Role.Link: "role_link",
    QAccessible.Role.ListItem: "role_section",
    QAccessible.Role.PageTab: "role_tab",
    QAccessible.Role.RadioButton: "role_choice",
    QAccessible.Role.Slider: "role_slider",
}
_IN_A_ROW = frozenset({QAccessible.Role.PageTab, QAccessible.Role.ListItem, QAccessible.Role.RadioButton})
"""Roles of which the position in their row is spoken: “2 of 5”."""
_PANELS = frozenset({QAccessible.Role.Dialog, QAccessible.Role.AlertMessage})
_TEXT_ROLES = frozenset({QAccessible.Role.StaticText, QAccessible.Role.Heading, QAccessible.Role.Graphic})


class ExploreByTouch(QObject):
    """Speaks the focused item while self-voicing is on. A panel is read when it gets the focus."""

    def __init__(self, kiosk: Kiosk, window: QQuickWindow) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._window = window
        self._enabled = False
        self._panel = ""
        kiosk.accessibility.changed.connect(self._follow_accessibility)
        kiosk.listening.explored.connect(self._explore)

    @Slot()
    def _follow_accessibility(self) -> None:
        enabled = self._kiosk.accessibility.selfVoicing
        if enabled != self._enabled:
            self._enabled = enabled
            self._panel = ""
            signals = (
                (self._window.activeFocusItemChanged, self._speak_focused),
                (self._kiosk.listening.arrived, self._speak_page),
                (self._kiosk.exhibit.localized, self._speak_focused),
            )
            for signal, slot in signals:
                signal.connect(slot) if enabled else signal.disconnect(slot)
        if enabled:
            self._speak_focused()

    @Slot(str, bool)
    def _speak_page(self, name: str, focused: bool) -> None:  # noqa: FBT001 - signals have no keywords
        self._speak(_sentence(name), self._focused() if focused else "")

    @Slot()
    def _speak_focused(self) -> None:
        self._speak(self._focused())

    def _speak(self, *parts: str) -> None:
        text = " ".join(part for part in parts if part)
        if text and self._kiosk.visit.phase != "attract":
            self._kiosk.listening.announce(text)

    def _focused(self) -> str:
        """Return the description of the focused item, or an empty text."""
        item = focus_item(self._window)
        node = QAccessible.queryAccessibleInterface(item) if item else None
        return self._description(node) if node else ""

    @Slot(float, float)
    def _explore(self, x: float, y: float) -> None:
        """Speak the text at a point of the window."""
        point = self._window.position() + QPoint(round(x), round(y))
        window = QAccessible.queryAccessibleInterface(self._window)
        under = [node for node in _visible(window) if node.rect().contains(point)]
        texts = [node.text(QAccessible.Text.Name) for node in under if node.role() in _TEXT_ROLES]
        if texts and not any(node.role() in _ROLES for node in under):  # what can be touched says its name itself
            self._kiosk.listening.announce(texts[-1])

    def _description(self, node: QAccessibleInterface) -> str:
        role = self._messages.get(_ROLES.get(node.role(), ""), "")
        if not role:
            return ""
        position, state = self._position_in_row(node), self._state(node)
        localizer = self._kiosk.exhibit.localizer
        text = localizer.joined((node.text(QAccessible.Text.Name), role + position, state)) if localizer else ""
        return " ".join(part for part in (self._texts_of_new_panel(node), text) if part)

    def _position_in_row(self, node: QAccessibleInterface) -> str:
        row = _row_of(node) if node.role() in _IN_A_ROW else []
        if len(row) < 2:  # noqa: PLR2004 - the only one is not the first of one
            return ""
        number = [each.object() for each in row].index(node.object()) + 1
        return " " + self._messages["place_in_row"].replace("%1", str(number)).replace("%2", str(len(row)))

    def _state(self, node: QAccessibleInterface) -> str:
        state, role = node.state(), node.role()
        if state.disabled:
            return self._messages["state_not_possible"]
        if role == QAccessible.Role.CheckBox:
            return self._messages["state_on" if state.checked else "state_off"]
        return self._messages["state_selected"] if state.checked else ""

    def _texts_of_new_panel(self, node: QAccessibleInterface) -> str:
        """Return the texts of the panel of a node, if it has just got the focus."""
        panel = next((each for each in _ancestors(node) if each.role() in _PANELS), None)
        name = panel.text(QAccessible.Text.Name) if panel else ""
        was, self._panel = self._panel, name
        if not panel or name == was:
            return ""
        texts = (each.text(QAccessible.Text.Name) for each in _texts(panel))
        return " ".join(_sentence(text) for text in dict.fromkeys((name, *texts)) if text)

    @property
    def _messages(self) -> dict[str, str]:
        return dict(self._kiosk.exhibit.messages)


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "؟")) else f"{text}."


def _ancestors(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield the ancestors of a node, the nearest first."""
    ancestor = node.parent()
    while ancestor and ancestor.isValid():
        yield ancestor
        ancestor = ancestor.parent()


def _row_of(node: QAccessibleInterface) -> list[QAccessibleInterface]:
    """Return a node and its siblings with the same role."""
    parent = node.parent()
    children = [parent.child(index) for index in range(parent.childCount())]
    return [each for each in children if each.role() == node.role() and not each.state().invisible]


def _texts(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield the texts below a node, from top to bottom."""
    return (each for each in _visible(node) if each.role() in _TEXT_ROLES)


def _visible(node: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Yield the nodes below a node that have a name and are not hidden."""
    for index in range(node.childCount()):
        child = node.child(index)
        if not child.state().invisible:
            if child.text(QAccessible.Text.Name):
                yield child
            yield from _visible(child)
