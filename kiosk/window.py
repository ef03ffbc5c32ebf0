"""The window fills the screen."""

from PySide6.QtCore import QObject, QRect, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.models.display import Display


class FullScreen(QObject):
    """Keeps a window exactly as large as its screen, whatever the window manager, also when the screen turns."""

    def __init__(self, window: QQuickWindow, application: QGuiApplication) -> None:
        super().__init__(window)
        self._window = window
        self._screen: QScreen | None = None
        window.screenChanged.connect(self._follow)
        application.primaryScreenChanged.connect(self._move)
        self._follow(window.screen())
        window.showFullScreen()

    @Slot(QScreen)
    def _follow(self, screen: QScreen | None) -> None:
        if self._screen is screen:
            return
        if self._screen:
            self._screen.geometryChanged.disconnect(self._fill)
        self._screen = screen
        if screen:
            screen.geometryChanged.connect(self._fill)
            self._fill(screen.geometry())

    @Slot(QScreen)
    def _move(self, screen: QScreen | None) -> None:
        if screen:
            self._window.setScreen(screen)

    @Slot(QRect)
    def _fill(self, geometry: QRect) -> None:
        self._window.setGeometry(geometry)


class Follower(QObject):
    """Tells the display how large the window is."""

    def __init__(self, window: QQuickWindow, display: Display) -> None:
        super().__init__(window)
        self._window = window
        self._display = display
        window.widthChanged.connect(self._measure)
        window.heightChanged.connect(self._measure)
        self._measure()

    @Slot()
    def _measure(self) -> None:
        self._display.resize(self._window.size())
