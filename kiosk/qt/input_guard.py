"""The input guard: swallows keys and gestures that would leave the exhibit, and reports every touch to the visit."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.models.visit import Visit
from kiosk.qt.focus import focus_item

ALLOWED_KEYS = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Escape,
        Qt.Key.Key_Plus,
        Qt.Key.Key_Minus,
    }
)
"""The keys that do something in the exhibit; without modifiers but Shift."""

ACTING_KEYS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape})
"""Act once when they are pressed, however long they are held."""

_DELETE = "\x7f"
"""What the key writes: like all control characters, no letter."""

PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
"""Modifiers that change no meaning."""

TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchEnd, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})
"""Signs of life: fingers that come and go. One that stays down, or dirt on the screen, keeps no visit alive."""
KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})


class InputGuard(QObject):
    """An event filter of the window. It swallows input that would leave the exhibit, and reports activity."""

    def __init__(self, window: QQuickWindow, visit: Visit, *, windowed: bool) -> None:
        super().__init__(window)
        self._window = window
        self._visit = visit
        self._windowed = windowed
        self._repeating = QTimer(self, singleShot=True, interval=0)
        window.installEventFilter(self)
        if not windowed:
            window.setCursor(Qt.CursorShape.BlankCursor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Return True for an event that is swallowed."""
        kind = event.type()
        if kind in TOUCHES or (kind == QEvent.Type.TouchUpdate and _comes_or_goes(event)):
            self._visit.touched()
            self._show_cursor(shown=kind == QEvent.Type.MouseButtonPress)
        elif kind == QEvent.Type.MouseMove:
            self._show_cursor(shown=True)
        elif kind in KEYS and isinstance(event, QKeyEvent):
            return self._swallows(event)
        return super().eventFilter(watched, event)

    def _swallows(self, event: QKeyEvent) -> bool:
        if self._windowed and event.key() == Qt.Key.Key_Escape:
            self._window.close()
            return True
        typed = self._is_typed(event)
        if event.modifiers() & ~PLAIN or not (typed or event.key() in ALLOWED_KEYS):
            return True
        if event.isAutoRepeat():
            return self._is_too_much(event, typed=typed)
        if event.spontaneous():  # a book that lies on a key is nobody
            self._visit.touched(by_keyboard=True)
        return False

    def _is_too_much(self, event: QKeyEvent, *, typed: bool) -> bool:
        """Return whether a key that is held down asks for more than is answered: else more and more would wait."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        if self._repeating.isActive() or (event.key() in ACTING_KEYS and not typed):
            return True
        self._repeating.start()
        return False

    def _is_typed(self, event: QKeyEvent) -> bool:
        """Return whether the key writes or deletes a letter where somebody writes. On the screen, a touch did it."""
        text = event.text()
        writes = event.key() == Qt.Key.Key_Backspace or (text >= " " and text != _DELETE)
        item = focus_item(self._window)
        return writes and item is not None and item.inherits("QQuickTextInput")

    def _show_cursor(self, *, shown: bool) -> None:
        shape = Qt.CursorShape.ArrowCursor if shown else Qt.CursorShape.BlankCursor
        if self._window.cursor().shape() != shape:
            self._window.setCursor(shape)


def _comes_or_goes(event: QEvent) -> bool:
    """Return whether a second finger is pressed or released while another stays down."""
    return isinstance(event, QTouchEvent) and (event.isBeginEvent() or event.isEndEvent())
