"""Disables the screen saver of an X server, and keeps the window above others."""

import ctypes
import logging

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

log = logging.getLogger(__name__)

LIBRARIES = ("libX11.so.6", "libXss.so.1")
VISIBILITY_CHANGES = 1 << 16
VISIBILITY_CHANGED = 15
LARGEST_EVENT_LONGS = 24
RAISE_MILLISECONDS = 200
"""So long another window may lie there, so that two which both want to lie on top do not keep the machine busy."""

ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class _Visibility(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("sent", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("state", ctypes.c_int),
    )


class _Event(ctypes.Union):
    _fields_ = (("visibility", _Visibility), ("whole", ctypes.c_long * LARGEST_EVENT_LONGS))


class XScreen(QObject):
    """Uses its own connection to the server: the server restores the screen saver when the connection ends."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        try:
            self._x11, saver = (ctypes.CDLL(name) for name in LIBRARIES)
        except OSError as error:
            log.warning("the screen may go dark, for %s: install the package libxss1", error)
            return
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(None))
        if not self._display:
            return
        self._ignore = ErrorHandler(lambda _display, _error: 0)  # Xlib would end the program
        self._x11.XSetErrorHandler(self._ignore)
        saver.XScreenSaverSuspend(self._display, 1)
        self._x11.XResetScreenSaver(self._display)
        self._x11.XSelectInput(self._display, ctypes.c_ulong(int(window.winId())), ctypes.c_long(VISIBILITY_CHANGES))
        self._x11.XFlush(self._display)
        self._raise = QTimer(self, singleShot=True, interval=RAISE_MILLISECONDS)
        self._raise.timeout.connect(self._uncover)
        self._notifier = QSocketNotifier(self._x11.XConnectionNumber(self._display), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read_events)

    @Slot()
    def _read_events(self) -> None:
        event = _Event()
        while self._x11.XPending(self._display):
            self._x11.XNextEvent(self._display, ctypes.byref(event))
            if event.visibility.type == VISIBILITY_CHANGED and event.visibility.state and not self._raise.isActive():
                self._raise.start()

    @Slot()
    def _uncover(self) -> None:
        self._window.raise_()
        self._window.requestActivate()
