"""The window lets nothing through that would leave the exhibit, and tells that somebody is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPointingDevice
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.models.display import Display
from kiosk.models.visit import Visit
from kiosk.qt.application import choose_renderer
from kiosk.qt.input_guard import ALLOWED_KEYS, InputGuard
from kiosk.qt.window import FullScreen, WindowSizeObserver
from tests.visitor import HandClock

MIDDLE = QPoint(200, 150)
Key, Modifier = Qt.Key, Qt.KeyboardModifier


class Window(QQuickWindow):
    """A window that notes the keys it gets."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        self.keys.append(event.key())
        super().keyPressEvent(event)


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[Window]:
    """A small window on the screen."""
    assert qapp
    window = Window()
    window.resize(400, 300)
    window.show()
    yield window
    window.hide()


@pytest.fixture
def visit() -> Visit:
    """A visit that has begun, with 30 seconds gone by."""
    clock = HandClock()
    visit = Visit(clock)
    clock.setParent(visit)
    visit.begin()
    clock.passes(30)
    return visit


@pytest.fixture
def guarded(window: Window, visit: Visit) -> Window:
    """The window of a public kiosk."""
    InputGuard(window, visit, windowed=False)
    return window


def _is_noticed(visit: Visit) -> bool:
    """Return whether somebody was noticed after those 30 seconds."""
    clock = visit.findChild(HandClock)
    assert isinstance(clock, HandClock)
    clock.passes(89)
    return visit.phase == "visiting"


def _moves_the_mouse(window: Window) -> None:
    for step in range(3):
        QTest.mouseMove(window, MIDDLE + QPoint(step, step))
        QGuiApplication.processEvents()


# --- keys


@pytest.mark.parametrize("key", sorted(ALLOWED_KEYS))
def test_keys_that_move_and_activate_go_through(guarded: Window, visit: Visit, key: Qt.Key) -> None:
    QTest.keyClick(guarded, key)
    assert guarded.keys == [key]
    assert visit.byKeyboard
    assert _is_noticed(visit)


def test_shift_and_the_number_pad_go_through(guarded: Window) -> None:
    QTest.keyClick(guarded, Key.Key_Backtab, Modifier.ShiftModifier)
    QTest.keyClick(guarded, Key.Key_Enter, Modifier.KeypadModifier)
    assert guarded.keys == [Key.Key_Backtab, Key.Key_Enter]


@pytest.mark.parametrize(
    "key",
    ["A", "F1", "F5", "F11", "Menu", "Print", "Meta", "HomePage", "Back", "Delete", "Search", "VolumeUp"],
)
def test_every_other_key_is_swallowed(guarded: Window, visit: Visit, key: str) -> None:
    QTest.keyClick(guarded, Key[f"Key_{key}"])
    assert guarded.keys == []
    assert not visit.byKeyboard
    assert not _is_noticed(visit)


@pytest.mark.parametrize("modifier", [Modifier.ControlModifier, Modifier.AltModifier, Modifier.MetaModifier])
@pytest.mark.parametrize("key", [Key.Key_Q, Key.Key_Tab, Key.Key_Left, Key.Key_Return, Key.Key_Space])
def test_no_key_goes_through_with_a_modifier(guarded: Window, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(guarded, key, modifier)
    QTest.keyClick(guarded, key, modifier | Modifier.ShiftModifier)
    assert guarded.keys == []


# --- where somebody writes


@pytest.fixture
def field(guarded: Window) -> Iterator[QQuickItem]:
    """A field that has the focus."""
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(b"import QtQuick; TextInput { focus: true }", QUrl("field.qml"))
    field = component.create()
    assert isinstance(field, QQuickItem)
    field.setParentItem(guarded.contentItem())
    field.forceActiveFocus()
    yield field
    field.setParentItem(None)  # type: ignore[arg-type]
    del field, component, engine


def test_letters_reach_the_field_that_has_the_focus_and_no_other(guarded: Window, field: QQuickItem) -> None:
    for key in (Key.Key_A, Key.Key_1, Key.Key_Space, Key.Key_Backspace, Key.Key_Apostrophe):
        QTest.keyClick(guarded, key)
    assert field.property("text") == "a1'"
    field.setProperty("focus", False)
    QTest.keyClick(guarded, Key.Key_B)
    assert field.property("text") == "a1'"


@pytest.mark.parametrize("sign", ["\u00a0", "\u202f", "\u200c", "\u200d"])
def test_blanks_and_signs_that_join_letters_are_written_too(guarded: Window, field: QQuickItem, sign: str) -> None:
    for typed in ("a", sign, "b", "\x1b", "\x7f"):
        event = QKeyEvent(QEvent.Type.KeyPress, Key.Key_unknown, Modifier.NoModifier, typed)
        QGuiApplication.sendEvent(guarded, event)
    assert field.property("text") == f"a{sign}b"


@pytest.mark.parametrize("modifier", [Modifier.ControlModifier, Modifier.AltModifier, Modifier.MetaModifier])
def test_nothing_is_copied_pasted_or_undone_there(
    guarded: Window, field: QQuickItem, modifier: Qt.KeyboardModifier, qapp: QGuiApplication
) -> None:
    qapp.clipboard().setText("from elsewhere")
    for key in (Key.Key_A, Key.Key_B):
        QTest.keyClick(guarded, key)
    for key in (Key.Key_A, Key.Key_C, Key.Key_X, Key.Key_V, Key.Key_Z, Key.Key_Q, Key.Key_Insert, Key.Key_Backspace):
        QTest.keyClick(guarded, key, modifier)
    for key in (Key.Key_Insert, Key.Key_Delete, Key.Key_F10, Key.Key_Menu):
        QTest.keyClick(guarded, key, Modifier.ShiftModifier)
    assert field.property("text") == "ab"
    assert qapp.clipboard().text() == "from elsewhere"
    qapp.clipboard().clear()


def test_a_book_on_the_keyboard_is_nobody(guarded: Window, visit: Visit) -> None:
    press = QKeyEvent(QKeyEvent.Type.KeyPress, Key.Key_Space, Modifier.NoModifier, " ", autorep=True)
    QGuiApplication.sendEvent(guarded, press)
    assert not _is_noticed(visit)


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter, Key.Key_Escape])
def test_a_key_that_is_held_acts_once(guarded: Window, key: Qt.Key) -> None:
    QTest.keyPress(guarded, key)
    for _ in range(100):
        _repeats(guarded, key)
    assert guarded.keys == [key]


def test_a_key_that_is_held_goes_on_as_fast_as_it_is_answered(guarded: Window, qtbot: QtBot) -> None:
    for _ in range(100):
        _repeats(guarded, Key.Key_Down)
    assert guarded.keys == [Key.Key_Down]
    with qtbot.waitCallback() as answered:
        QTimer.singleShot(1, answered)
    _repeats(guarded, Key.Key_Down)
    assert guarded.keys == [Key.Key_Down] * 2


def test_escape_closes_the_window_of_an_editor_and_other_keys_do_not(window: Window, visit: Visit) -> None:
    InputGuard(window, visit, windowed=True)
    QTest.keyClick(window, Key.Key_F4, Modifier.AltModifier)
    assert window.isVisible()
    QTest.keyClick(window, Key.Key_Escape)
    assert not window.isVisible()


# --- touch and pointer


def test_a_touch_is_noticed(guarded: Window, visit: Visit, touchscreen: QPointingDevice) -> None:
    QTest.touchEvent(guarded, touchscreen).press(0, MIDDLE, guarded).commit()
    QTest.touchEvent(guarded, touchscreen).release(0, MIDDLE, guarded).commit()
    assert _is_noticed(visit)


def test_a_touch_beside_a_finger_that_stays_down_is_noticed(
    guarded: Window, visit: Visit, touchscreen: QPointingDevice
) -> None:
    clock = visit.findChild(HandClock)
    assert isinstance(clock, HandClock)
    QTest.touchEvent(guarded, touchscreen).press(0, MIDDLE, guarded).commit()
    clock.passes(59)
    both = QTest.touchEvent(guarded, touchscreen, autoCommit=False)
    both.move(0, MIDDLE, guarded).press(1, QPoint(20, 20), guarded).commit()
    assert _is_noticed(visit)
    both.release(0, MIDDLE, guarded).release(1, QPoint(20, 20), guarded).commit()


def test_a_pointer_that_only_moves_is_nobody(guarded: Window, visit: Visit) -> None:
    _moves_the_mouse(guarded)
    assert not _is_noticed(visit)


def test_a_click_is_noticed(guarded: Window, visit: Visit) -> None:
    QTest.mouseClick(guarded, Qt.MouseButton.LeftButton, Modifier.NoModifier, MIDDLE)
    assert _is_noticed(visit)


def test_the_pointer_shows_with_a_mouse_and_hides_with_a_touch(guarded: Window, touchscreen: QPointingDevice) -> None:
    assert guarded.cursor().shape() == Qt.CursorShape.BlankCursor
    _moves_the_mouse(guarded)
    assert guarded.cursor().shape() == Qt.CursorShape.ArrowCursor
    QTest.touchEvent(guarded, touchscreen).press(0, MIDDLE, guarded).commit()
    QTest.touchEvent(guarded, touchscreen).release(0, MIDDLE, guarded).commit()
    assert guarded.cursor().shape() == Qt.CursorShape.BlankCursor


def test_a_touch_after_the_keyboard_hides_the_focus(
    guarded: Window, visit: Visit, touchscreen: QPointingDevice
) -> None:
    QTest.keyClick(guarded, Key.Key_Tab)
    QTest.touchEvent(guarded, touchscreen).press(0, MIDDLE, guarded).commit()
    QTest.touchEvent(guarded, touchscreen).release(0, MIDDLE, guarded).commit()
    assert not visit.byKeyboard


# --- size


def test_full_screen_is_the_whole_screen(window: Window, qapp: QGuiApplication) -> None:
    FullScreen(window, qapp)
    assert window.geometry() == qapp.primaryScreen().geometry()
    assert window.visibility() == QQuickWindow.Visibility.FullScreen


def test_the_display_knows_the_size_of_the_window(window: Window, qtbot: QtBot) -> None:
    display = Display(10)
    WindowSizeObserver(window, display)
    small = display.pixelsPerMillimetre
    with qtbot.waitSignal(display.changed):
        window.resize(QSize(800, 600))
    assert display.pixelsPerMillimetre == pytest.approx(2 * small)


# --- drawing


def test_a_machine_with_a_render_node_draws_with_its_gpu(tmp_path: Path) -> None:
    (tmp_path / "renderD128").touch()
    assert choose_renderer("auto", tmp_path) == "gpu"


@pytest.mark.qt_log_ignore("Scenegraph already initialized")
def test_a_machine_without_one_draws_in_software(tmp_path: Path) -> None:
    (tmp_path / "card0").touch()
    assert choose_renderer("auto", tmp_path) == "software"
    assert choose_renderer("auto", tmp_path / "none") == "software"


@pytest.mark.qt_log_ignore("Scenegraph already initialized")
def test_what_somebody_asks_for_is_obeyed(tmp_path: Path) -> None:
    assert choose_renderer("gpu", tmp_path) == "gpu"
    (tmp_path / "renderD128").touch()
    assert choose_renderer("software", tmp_path) == "software"


def _repeats(window: Window, key: Qt.Key) -> None:
    press = QKeyEvent(QKeyEvent.Type.KeyPress, key, Modifier.NoModifier, "", autorep=True)
    QGuiApplication.sendEvent(window, press)
