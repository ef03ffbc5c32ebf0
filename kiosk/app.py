"""Opens the kiosk: reads what was good last time, builds the models, shows the window, watches the content."""

import hashlib
import logging
import os
import signal
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSize, QSocketNotifier, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.content import interface
from kiosk.content.localise import is_right_to_left
from kiosk.content.store import Kept, Store
from kiosk.models.chime import Chime
from kiosk.models.clock import Clock
from kiosk.models.display import USUAL_INCHES, Display, plausible_inches
from kiosk.models.kiosk import Kiosk
from kiosk.models.updates import Updates
from kiosk.stage import Stage, choose_renderer, log_qt_messages, make_application
from kiosk.window import Follower, FullScreen, Guard

log = logging.getLogger(__name__)

WINDOW_SIZE = QSize(1280, 720)


@dataclass(frozen=True, kw_only=True)
class Options:
    """What the command line asks for. `inches` is the diagonal of the panel, 0 when nobody said."""

    source: Path
    state: Path
    windowed: bool = False
    language: str = ""
    renderer: str = "auto"
    inches: float = 0


def run(options: Options) -> int:
    """Open the kiosk; return the exit code when it was ended."""
    choose_renderer(options.renderer)
    os.environ.setdefault("QT_WAYLAND_DISABLE_WINDOWDECORATION", "1")
    log_qt_messages()
    application = make_application()
    farewell = Farewell(application)
    kiosk = Kiosk(Clock(), Display(_inches(options)), windowed=options.windowed, language=options.language)
    store = Store(options.state / store_name(options.source))
    editor = Editor(kiosk, store)
    updates = Updates(options.source, store, kiosk)
    chime = Chime(kiosk)
    kiosk.visit.rang.connect(chime.play)
    updates.kept.connect(editor.publish)
    updates.checked.connect(editor.report)
    editor.publish_last()
    stage = Stage(kiosk)
    Follower(stage.window, kiosk.display)
    Guard(stage.window, kiosk.visit, windowed=options.windowed)
    if options.windowed:
        stage.window.resize(WINDOW_SIZE)
        stage.window.show()
    else:
        FullScreen(stage.window, application)
    updates.start()
    code = application.exec()
    updates.stop()
    stage.close()
    del farewell
    return code


class Editor(QObject):
    """Decides what is shown: the last good content, other good content, or a word that there is none yet."""

    def __init__(self, kiosk: Kiosk, store: Store) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self._store = store
        self._latest: Kept | None = None
        kiosk.shown.connect(self._forget)

    def publish_last(self) -> None:
        """Show what was good last time, if anything ever was."""
        if kept := self._store.current():
            self.publish(kept)

    @Slot(object)
    def publish(self, kept: Kept) -> None:
        """Show this content, when the visit allows."""
        log.info("content: %s", kept.folder)
        self._latest = kept
        self._kiosk.show(kept)

    @Slot(list)
    def report(self, problems: list[dict[str, Any]]) -> None:
        """List errors to whoever edits; tell visitors when there is nothing to show."""
        self._kiosk.notice([each for each in problems if each["severity"] == "error"])
        if not self._kiosk.exhibit.ready:
            self._kiosk.say_unavailable([_apology(code) for code in interface.languages()])

    @Slot()
    def _forget(self) -> None:
        """Remove what is shown no more; not earlier, for a visitor may still open its pictures."""
        if self._latest:
            self._store.forget_older(self._latest)


class Farewell(QObject):
    """Ends the program cleanly when the system asks for it."""

    def __init__(self, application: QGuiApplication) -> None:
        super().__init__(application)
        self._application = application
        self._reader, self._writer = socket.socketpair()
        self._writer.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._leave)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    @Slot()
    def _wake(self) -> None:
        """Let Python run, so that it handles the signal."""
        self._reader.recv(64)

    def _leave(self, _number: int, _frame: object) -> None:
        QTimer.singleShot(0, self._application.exit)  # quit() would ask the window, which refuses to close


def store_name(source: Path) -> str:
    """Return the name of the store of a content file: readable, and different for every place on the disk."""
    place = str(source.resolve())
    return f"{source.resolve().parent.name}-{hashlib.sha256(place.encode()).hexdigest()[:12]}"


def _inches(options: Options) -> float:
    if options.inches:
        return options.inches
    return USUAL_INCHES if options.windowed else plausible_inches(QGuiApplication.primaryScreen().physicalSize())


def _apology(code: str) -> dict[str, Any]:
    words = interface.read(code).words
    return {
        "title": words["being_prepared"],
        "text": words["ask_at_the_desk"],
        "rightToLeft": is_right_to_left(code),
    }
