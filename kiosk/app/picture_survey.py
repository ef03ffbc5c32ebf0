"""The picture survey: decodes the shown pictures in a process, and hides incomplete ones."""

import json
import logging
import sys
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.app.publisher import Publisher
from kiosk.content.store.store import StoredRelease
from kiosk.models.kiosk import Kiosk
from kiosk.models.visit import ATTRACT
from kiosk.qt.process import ChildProcess

log = logging.getLogger(__name__)

CACHE = "opened.json"
"""Beside the releases: which pictures are whole."""
QUIET_MILLISECONDS = 10_000
"""How long after content is shown it is looked through: by then its index is made."""


class PictureSurvey(QObject):
    """Checks the pictures of each release once it shows. The result is applied when nobody is visiting."""

    finished = Signal()
    """A release was looked through."""

    def __init__(self, kiosk: Kiosk, publisher: Publisher, milliseconds: int = QUIET_MILLISECONDS) -> None:
        super().__init__(kiosk)
        self._kiosk, self._publisher = kiosk, publisher
        self._child: ChildProcess | None = None
        self._surveyed: StoredRelease | None = None
        self._damaged: frozenset[str] = frozenset()
        self._quiet = QTimer(self, singleShot=True, interval=milliseconds)
        self._quiet.timeout.connect(self._start)
        self._quiet.start()
        kiosk.contentChanged.connect(self._quiet.start)
        kiosk.visit.ended.connect(self._apply_result)

    @Slot()
    def close(self) -> None:
        """End the process, if there is one."""
        child, self._child = self._child, None
        if child:
            child.end()

    @Slot()
    def _start(self) -> None:
        self.close()
        self._surveyed, self._damaged = self._publisher.latest, frozenset()
        names = list(_jpegs(self._surveyed)) if self._surveyed else []
        if not self._surveyed or not names:
            return
        cache = self._publisher.store.folder / CACHE
        command = (sys.executable, "-m", "kiosk.sandbox.survey", str(self._surveyed.folder.absolute()), str(cache))
        self._child = ChildProcess(command, self)
        self._child.ended.connect(self._read_result)
        self._child.send(json.dumps(names).encode())

    @Slot(str)
    def _read_result(self, why: str) -> None:
        child, self._child = self._child, None
        if why or not child:
            log.warning("the pictures could not be looked through: %s", why)
            return
        self._damaged = frozenset(json.loads(child.output))
        for name in sorted(self._damaged):
            log.warning("%s is damaged: a part of it is missing; its description shows in its place", name)
        self._apply_result()
        self.finished.emit()

    @Slot()
    def _apply_result(self) -> None:
        if self._damaged and self._surveyed is self._publisher.latest and self._kiosk.visit.phase == ATTRACT:
            self._kiosk.exhibit.replace_damaged(self._damaged)


def _jpegs(stored: StoredRelease) -> Iterator[str]:
    """Yield the pictures that show, and that a decoder fills up with grey where they are damaged: JPEG alone."""
    from kiosk.content.media.known_types import JPEG

    copies = {name for name, copy in stored.release.copies.items() if copy in stored.release.inputs}
    return (name for name in stored.release.inputs if name.lower().endswith(JPEG.endings) and name not in copies)
