"""Writes every minute how the kiosk is, beside the thread that draws."""

import logging
import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.app.liveness import Liveness
from kiosk.app.publisher import Publisher
from kiosk.app.state import StateFolder
from kiosk.app.status_file import Report, Screen, runtime_folder, write_status
from kiosk.models.clock import Clock
from kiosk.models.kiosk import Kiosk
from kiosk.qt.heartbeat import Heartbeat
from kiosk.qt.thread_pool import ThreadPool

log = logging.getLogger(__name__)

MINUTE_MILLISECONDS = 60 * 1000
MAX_PROBLEMS = 20
CLOSE_SECONDS = 1.0
"""So long a kiosk that ends waits for the disk."""


class StatusReporter(QObject):
    """Writes `status.json` and its like once the kiosk has begun, and each minute from then on."""

    def __init__(
        self,
        liveness: Liveness,
        heartbeat: Heartbeat,
        publisher: Publisher,
        state_folder: StateFolder,
        clock: Clock,
        kiosk: Kiosk,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._liveness, self._heartbeat, self._publisher = liveness, heartbeat, publisher
        self._state_folder, self._clock, self._kiosk = state_folder, clock, kiosk
        self._folder = runtime_folder(os.environ, state_folder.store.folder)
        self._started_at = clock.now()
        self._thread = ThreadPool("status", self)
        self._failed = False
        self._timer = QTimer(self, interval=MINUTE_MILLISECONDS)
        self._timer.timeout.connect(self.report)
        self._timer.start()
        liveness.begun.connect(self.report)

    @Slot()
    def report(self) -> None:
        """Have the files written, unless the disk still works on the last ones. Returns at once."""
        if not self._thread.pending:
            self._thread.submit(partial(_write, self._folder, self._now()), self._note)

    @Slot()
    def close(self) -> None:
        """Write nothing any more, and leave nothing half written, unless the disk hangs."""
        self._timer.stop()
        self._thread.close(CLOSE_SECONDS)

    def _note(self, error: str) -> None:
        if error and not self._failed:
            log.warning("the status cannot be written: %s", error)
        self._failed = bool(error)

    def _now(self) -> Report:
        latest, state_folder, last_frame = self._publisher.latest, self._state_folder, self._heartbeat.last_frame
        now = self._clock.now()
        return Report(
            uptime_seconds=now - self._started_at,
            release=str(latest.folder) if latest else "",
            saved_on=latest.release.saved_on if latest else "",
            last_frame_seconds=now - last_frame if last_frame else None,
            screen_on=self._heartbeat.exposed,
            restarts=state_folder.restarts,
            failed_starts=state_folder.failed,
            today=self._clock.today(),
            trusts_today=self._clock.certain,
            state_folder=state_folder.store.folder,
            problems=tuple(self._problems()),
            screen=self._screen(),
            loudspeaker=self._kiosk.listening.loudspeaker,
            voices=tuple(sorted(self._kiosk.listening.voices)),
        )

    def _screen(self) -> Screen | None:
        screen = self._heartbeat.screen
        if not screen:
            return None
        size, reported = screen.size() * screen.devicePixelRatio(), screen.physicalSize()
        return Screen(
            name=screen.name(),
            width=size.width(),
            height=size.height(),
            width_millimetres=round(reported.width()),
            height_millimetres=round(reported.height()),
            inches=round(self._kiosk.display.inches, 1),
        )

    def _problems(self) -> list[str]:
        errors = [f"{each['file']}:{each['line']}:{each['column']}: {each['what']}" for each in self._publisher.errors]
        found = {
            "there is no good content to show": not self._publisher.latest,
            "the state folder cannot be written: nothing is counted": self._state_folder.is_temporary,
            f"{self._state_folder.failed} starts in a row failed before this one": self._state_folder.failed > 0,
            f"the kiosk {self._liveness.trouble}": bool(self._liveness.trouble),
        }
        return [*(text for text, holds in found.items() if holds), *errors][:MAX_PROBLEMS]


def _write(folder: Path, report: Report) -> str:
    """Write the files; return why that failed, or nothing. Runs in the thread."""
    try:
        write_status(folder, report)
    except OSError as error:
        return str(error)
    return ""
