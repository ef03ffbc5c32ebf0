"""A page that says that the kiosk is out of service, when start after start showed nothing.

It is painted with as little as can be: no views, no content, no graphics card.
"""

import logging
import os
from contextlib import suppress
from datetime import datetime
from threading import Thread
from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QFont,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRasterWindow,
    QScreen,
)

from kiosk.app.apologies import apologies
from kiosk.app.shutdown import Shutdown
from kiosk.app.state import StateFolder
from kiosk.app.status_file import Report, runtime_folder, write_status
from kiosk.system.service_manager import ServiceManager

log = logging.getLogger(__name__)

RETRY_MILLISECONDS = 10 * 60 * 1000
"""How long the page stands before the kiosk is tried again."""
TRIED_AGAIN = 1
"""The exit code then: whoever watches the kiosk starts it."""
ENGLISH = {"title": "This screen is out of service.", "text": "Please ask a person at the desk.", "rightToLeft": False}
FONT_FAMILY = "Noto Sans"
PAPER, INK = "#ffffff", "#1a1a1a"
LINES, COLUMNS = 4, 30
"""Letters in the height of a language, and in the width of the page."""


class OutagePage(QRasterWindow):
    """Says it in every language, turned as the picture is, and answers nothing."""

    def __init__(self, screen: QScreen, words: list[dict[str, Any]], rotation: int = 0) -> None:
        super().__init__()
        self._rotation = rotation
        self._words = words
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setCursor(Qt.CursorShape.BlankCursor)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """Paint the words."""
        painter = QPainter(self)
        self.paint(painter)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Paint the words, turned, in the size of the window."""
        paint_page(painter, _turned(painter, self.size(), self._rotation), self._words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let no key through."""
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stay."""
        event.ignore()


def _turned(painter: QPainter, size: QSize, rotation: int) -> QSize:
    """Turn what is painted from now on clockwise by quarter turns; return how large it may be."""
    room = size.transposed() if rotation % 180 else size
    painter.translate(size.width() / 2, size.height() / 2)
    painter.rotate(rotation)
    painter.translate(-room.width() / 2, -room.height() / 2)
    return room


def paint_page(painter: QPainter, size: QSize, words: list[dict[str, Any]]) -> None:
    """Paint the words of all languages below each other."""
    painter.fillRect(QRect(QPoint(), size), QColor(PAPER))
    painter.setPen(QColor(INK))
    room = size.height() // (len(words) + 1)
    font = QFont(FONT_FAMILY)
    font.setPixelSize(max(1, min(room // LINES, size.width() // COLUMNS)))
    for number, each in enumerate(words):
        right = each["rightToLeft"]
        painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight)
        top = room // 2 + number * room
        for text, weight, edge, line in (
            (each["title"], QFont.Weight.DemiBold, Qt.AlignmentFlag.AlignBottom, top),
            (each["text"], QFont.Weight.Normal, Qt.AlignmentFlag.AlignTop, top + room // 2),
        ):
            font.setWeight(weight)
            painter.setFont(font)
            flags = Qt.AlignmentFlag.AlignHCenter | edge
            painter.drawText(QRect(0, line, size.width(), room // 2), flags, text)


def show_outage(state_folder: StateFolder, screen: str = "", rotation: int = 0) -> int:
    """Show the page until it is time to try the kiosk again, or the system asks to end; return the exit code."""
    log.error("%d starts in a row showed nothing: the kiosk is out of service", state_folder.failed)
    application = QGuiApplication(["information-kiosk"])
    Shutdown(application)
    named = (each for each in application.screens() if each.name() == screen)
    page = OutagePage(next(named, application.primaryScreen()), _words(), rotation)
    page.showFullScreen()
    manager = ServiceManager()
    manager.notify("READY=1", "STATUS=out of service: start after start showed nothing")
    Thread(target=_write_status, args=(state_folder,), name="status", daemon=True).start()
    beats = QTimer()
    beats.timeout.connect(lambda: manager.notify("WATCHDOG=1"))
    if manager.watchdog_seconds:
        beats.start(round(manager.watchdog_seconds * 1000 / 4))
    retry = QTimer(singleShot=True, interval=RETRY_MILLISECONDS)
    retry.timeout.connect(lambda: application.exit(TRIED_AGAIN))
    retry.start()
    code = application.exec()
    if code == TRIED_AGAIN:
        state_folder.request_retry()
    manager.notify("STOPPING=1")
    state_folder.close()
    return code


def _write_status(state_folder: StateFolder) -> None:
    """Tell it to whoever watches many kiosks, as far as the disk allows."""
    report = Report(
        uptime_seconds=0,
        release="",
        saved_on="",
        last_frame_seconds=None,
        screen_on=True,
        restarts=state_folder.restarts,
        failed_starts=state_folder.failed,
        today=datetime.now().astimezone().date(),
        trusts_today=False,
        state_folder=state_folder.store.folder,
        problems=(f"out of service: {state_folder.failed} starts in a row showed nothing",),
    )
    with suppress(OSError):
        write_status(runtime_folder(os.environ, state_folder.store.folder), report)


def _words() -> list[dict[str, Any]]:
    """Return what to say; in English where the catalogues cannot be read, for whatever reason."""
    try:
        return apologies("out_of_service")
    except Exception:
        log.exception("the texts in other languages cannot be read")
        return [ENGLISH]
