"""The Qt application and the window that shows the views."""

import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QLocale,
    QLoggingCategory,
    QObject,
    QSize,
    QTimer,
    QtMsgType,
    Slot,
    qInstallMessageHandler,
    qSetMessagePattern,
)
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlNetworkAccessManagerFactory
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

from kiosk.models.image_providers import QrProvider, limit_pictures
from kiosk.models.kiosk import Kiosk
from kiosk.models.translator import Translator

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkAccessManager

log = logging.getLogger(__name__)

IMPORT_PATH = Path(__file__).parent.parent.parent
KEYBOARD = IMPORT_PATH / "kiosk" / "views" / "keyboard"
"""Qt's keyboard finds its keys here, and its style in folders with the names of its module."""
FONT_FAMILY = "Noto Sans"
DISPLAY_FONT = IMPORT_PATH / "kiosk" / "views" / "fonts" / "NotoSansKiosk.ttf"
"""Titles and figures: a weight that the system's fonts do not have, made by `tools/build_display_font.py`."""
SETTINGS = {
    "QT_NO_BUILTIN_SELECTORS": "1",  # no view has variants for systems: Qt would look for four of each file
    "QT_IM_MODULE": "qtvirtualkeyboard",  # takes the place of whatever input method the desktop has
    "QT_VIRTUALKEYBOARD_DESKTOP_DISABLE": "1",  # it stands in our window, and is loaded by the first search
    "QT_VIRTUALKEYBOARD_LAYOUT_PATH": str(KEYBOARD / "layouts"),
    "QT_VIRTUALKEYBOARD_STYLE": "kiosk",
}
DEFAULTS = {
    "QT_FFMPEG_DECODING_HW_DEVICE_TYPES": ",",  # pictures of films are needed where they are painted
    "PULSE_LATENCY_MSEC": "60",  # else PulseAudio may gather two seconds of sound before it begins
}
"""Set here unless somebody did: later, threads of Qt read the environment, which may not change meanwhile."""
UNFOUNDED = "qtvirtualkeyboard currently is not supported at client-side"
"""Qt 6.11 says so under Wayland, of keys that other windows would need, too. In our own they work."""
QUIET = "qt.qml.propertyCache.append.warning=false\nqt.multimedia.symbolsresolver=false"
"""Qt 6.11 warns of its own keyboard, and of each library for films and sounds that it can do without."""
MESSAGES = "%{if-info}INFO%{endif}%{if-warning}WARNING%{endif}%{if-critical}ERROR%{endif} %{message}"
"""As the log of the program writes its own."""
RENDER_NODES = Path("/dev/dri")
NOT_POSSIBLE = 2
"""The exit code when Qt cannot work here: there is no display, say."""
WINDOW_SIZE = QSize(1280, 720)
"""Of a window that does not fill the screen."""
FIRST_FRAME_MILLISECONDS = 2000
"""How long the first frame may take."""
QUIET_MILLISECONDS = 100
"""Pause after the first frame, in which the pictures of the first screen are decoded."""
TAP_MILLIMETRES = 4
"""How far a finger may slip for a tap: hands tremble, touchscreens jitter."""


class ViewLoadError(Exception):
    """The views could not be loaded."""


def choose_renderer(requested: str, render_nodes: Path = RENDER_NODES) -> str:
    """Choose the renderer of Qt Quick, and return it: `software` or `gpu`.

    With `auto`, a machine with a render node uses its GPU. Call it before the first window is made.
    """
    has_gpu = any(render_nodes.glob("renderD*"))
    chosen = ("gpu" if has_gpu else "software") if requested == "auto" else requested
    if chosen == "software":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    return chosen


def make_application() -> QGuiApplication:
    """Return the Qt application, with the font of the exhibit.

    Messages of Qt during the start go through Python; later Qt writes them itself: the thread that loads views would
    wait for Python, while Python may wait for that thread.
    """
    for name, value in DEFAULTS.items():
        os.environ.setdefault(name, value)
    os.environ.update(SETTINGS)
    QLoggingCategory.setFilterRules(QUIET)
    qSetMessagePattern(MESSAGES)
    usual = qInstallMessageHandler(_log_message)
    application = QGuiApplication(["information-kiosk"])
    qInstallMessageHandler(usual)
    application.setApplicationName("information-kiosk")
    application.setFont(QFont(FONT_FAMILY))
    QFontDatabase.addApplicationFont(str(DISPLAY_FONT))
    limit_pictures()
    if not QFontInfo(application.font()).exactMatch():
        log.warning("the font %s is not installed: install the package fonts-noto-core", FONT_FAMILY)
    return application


class ViewEngine(QObject):
    """The QML engine and the window of one kiosk; `size` is in pixels. Call `close` before the application ends.

    The views are laid out once, since the size is known before they are made.
    """

    def __init__(self, kiosk: Kiosk, size: QSize = WINDOW_SIZE) -> None:
        super().__init__()
        self._kiosk = kiosk
        self._engine = QQmlApplicationEngine()
        self._factory = _NoNetworkFactory()
        self._translator = Translator(kiosk.exhibit, kiosk)
        QGuiApplication.installTranslator(self._translator)
        kiosk.exhibit.localized.connect(self._engine.retranslate)
        self._engine.setNetworkAccessManagerFactory(self._factory)
        self._engine.addImageProvider("icon", kiosk.icons)
        self._engine.addImageProvider("map", kiosk.maps)
        self._engine.addImageProvider("scene", kiosk.scenes)
        self._engine.addImageProvider("qr", QrProvider())
        self._engine.addImportPath(str(IMPORT_PATH))
        self._engine.addImportPath(str(KEYBOARD))
        kiosk.display.resize(size)
        self._engine.setInitialProperties({"kiosk": kiosk, "width": size.width(), "height": size.height()})
        self._engine.loadFromModule("kiosk.views", "Main")
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            message = "the views could not be loaded; the messages above say why"
            raise ViewLoadError(message)
        self.window = roots[0]
        kiosk.display.changed.connect(self._set_tap_distance)
        self._set_tap_distance()

    def after_first_frame(self, slot: Callable[[], None]) -> None:
        """Call a slot after the first frame, or after a timeout without one: a screen may be off."""
        self._first_frame = QTimer(self.window, singleShot=True, interval=FIRST_FRAME_MILLISECONDS)
        self._first_frame.timeout.connect(slot)
        self._first_frame.start()
        self._sees_frames = True
        self.window.frameSwapped.connect(self._see_first_frame)  # a single shot needs `Qt`, which takes 20 ms to load

    def collect_garbage(self) -> None:
        """Free the objects of the views that are no longer used."""
        self._engine.collectGarbage()

    def close(self) -> None:
        """Destroy the window and the engine, before the models that they use."""
        self.window.hide()
        QGuiApplication.removeTranslator(self._translator)
        QLocale.setDefault(QLocale.system())
        self._kiosk.exhibit.localized.disconnect(self._engine.retranslate)
        self._kiosk.display.changed.disconnect(self._set_tap_distance)
        del self.window
        del self._engine

    @Slot()
    def _see_first_frame(self) -> None:
        """Runs in the thread of the models, also where another thread draws and emits `frameSwapped`."""
        if not self._sees_frames:
            return
        self._sees_frames = False
        self.window.frameSwapped.disconnect(self._see_first_frame)
        if self._first_frame.isActive():
            self._first_frame.start(QUIET_MILLISECONDS)

    @Slot()
    def _set_tap_distance(self) -> None:
        distance = round(self._kiosk.display.pixelsPerMillimetre * TAP_MILLIMETRES)
        QGuiApplication.styleHints().setStartDragDistance(distance)


class _NoNetworkFactory(QQmlNetworkAccessManagerFactory):
    """Makes the network access of the views, which refuses every request."""

    def create(self, parent: object) -> "QNetworkAccessManager":
        from kiosk.qt.no_network import NoNetwork

        return NoNetwork(parent)  # type: ignore[arg-type]


def _log_message(kind: QtMsgType, _context: object, message: str) -> None:
    if kind == QtMsgType.QtFatalMsg:
        log.critical("%s", message.partition("\n")[0])
        logging.shutdown()  # the line must be out
        os._exit(NOT_POSSIBLE)  # Qt would end the program now without a word and with a memory dump
    if message.startswith(UNFOUNDED):
        return
    levels = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}
    log.log(levels.get(kind, logging.WARNING), "%s", message)
