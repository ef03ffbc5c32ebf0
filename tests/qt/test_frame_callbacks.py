"""Under Wayland, each frame shows something new, and none asks for another."""

from typing import TYPE_CHECKING

from PySide6.QtTest import QSignalSpy

from kiosk.qt.frame_callbacks import FrameCallbackWorkaround

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtQuick import QQuickWindow

    from tests.visitor import Visitor

FRAME_MILLISECONDS = 30_000


def test_a_frame_without_news_differs_in_one_pixel_that_nobody_sees(visitor: "Visitor") -> None:
    before = visitor.picture()
    FrameCallbackWorkaround(visitor.window.contentItem())
    _draws(visitor.window)
    first = visitor.picture()  # each is drawn anew
    second = visitor.picture()

    assert first.pixelColor(0, 0) != second.pixelColor(0, 0)
    assert first.copy(1, 0, 1918, 1080) == before.copy(1, 0, 1918, 1080)
    assert _distance(before.pixelColor(0, 0), second.pixelColor(0, 0)) <= 2


def test_it_asks_for_no_further_frame(visitor: "Visitor") -> None:
    FrameCallbackWorkaround(visitor.window.contentItem())
    _draws(visitor.window)
    frames = QSignalSpy(visitor.window.frameSwapped)
    visitor.pauses()
    visitor.pauses()

    assert frames.count() <= 1


def _draws(window: "QQuickWindow") -> None:
    frames = QSignalSpy(window.frameSwapped)
    window.update()
    assert frames.wait(FRAME_MILLISECONDS)


def _distance(one: "QColor", other: "QColor") -> int:
    return max(abs(one.red() - other.red()), abs(one.green() - other.green()), abs(one.blue() - other.blue()))
