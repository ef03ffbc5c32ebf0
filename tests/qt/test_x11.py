"""What the kiosk does under X is no more than it can: it begins without the libraries, too."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.qt import x11
from kiosk.qt.x11 import RAISE_MILLISECONDS, XScreen


def test_a_machine_without_the_libraries_is_told_what_to_install(
    qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert qapp
    monkeypatch.setattr(x11, "LIBRARIES", ("libnobody-has-this.so", "nor-this.so"))
    XScreen(QQuickWindow())
    (line,) = caplog.messages
    assert line.startswith("the screen may go dark, for libnobody-has-this.so")
    assert line.endswith("install the package libxss1")


def test_what_covers_the_window_is_covered_again_within_a_second() -> None:
    assert RAISE_MILLISECONDS < 1_000
