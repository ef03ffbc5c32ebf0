"""Keeps the window as large as its screen."""

import logging

from PySide6.QtCore import QObject, QRect, QSizeF, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQuick import QQuickWindow

from kiosk.models.display import Display

log = logging.getLogger(__name__)


def screen_called(name: str) -> QScreen:
    """Return the screen of this name, else the primary one."""
    named = (screen for screen in QGuiApplication.screens() if screen.name() == name)
    return next(named, QGuiApplication.primaryScreen())


def report_missing_screen(name: str) -> None:
    """Log the names of all screens, when none has this name."""
    names = [screen.name() for screen in QGuiApplication.screens()]
    if name and name not in names:
        log.warning("there is no screen called %s; there are: %s. The primary one is used", name, ", ".join(names))


class FullScreen(QObject):
    """A full-screen window: exactly as large as its screen, whatever the window manager does.

    It follows when the screen turns, and when screens come and go: the screen called `name` is taken as soon as it is
    there. `measured` is the display that takes its size in millimetres from the screen, None where the size is given.
    """

    def __init__(
        self, window: QQuickWindow, application: QGuiApplication, name: str = "", measured: Display | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._name = name
        self._measured = measured
        self._screen: QScreen | None = None
        window.screenChanged.connect(self._follow)
        application.primaryScreenChanged.connect(self._choose_screen)
        application.screenAdded.connect(self._choose_screen)
        self._choose_screen()
        self._follow(window.screen())
        window.showFullScreen()

    @Slot(QScreen)
    def _follow(self, screen: QScreen | None) -> None:
        if self._screen is screen:
            return
        if self._screen:
            self._screen.geometryChanged.disconnect(self._fill_screen)
            self._screen.physicalSizeChanged.disconnect(self._measure)
        self._screen = screen
        if screen:
            screen.geometryChanged.connect(self._fill_screen)
            screen.physicalSizeChanged.connect(self._measure)
            self._measure(screen.physicalSize())
            self._fill_screen(screen.geometry())

    @Slot()
    def _choose_screen(self) -> None:
        screen = screen_called(self._name)
        if screen and screen != self._window.screen():
            self._window.setScreen(screen)

    @Slot(QRect)
    def _fill_screen(self, geometry: QRect) -> None:
        self._window.setGeometry(geometry)

    @Slot(QSizeF)
    def _measure(self, size: QSizeF) -> None:
        if self._measured:
            self._measured.measure(size)


class WindowSizeObserver(QObject):
    """Keeps the size of the display equal to that of the window."""

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
