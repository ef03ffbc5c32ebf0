"""The background services of a running kiosk: input guard, content watcher, audio, maintenance.

They start after the first frame, so that it does not wait for them. A service that fails to start is logged, and the
others run without it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.app.content_watcher import ContentWatcher
from kiosk.app.liveness import Liveness, beat_seconds
from kiosk.app.maintenance import Maintenance
from kiosk.app.picture_survey import PictureSurvey
from kiosk.app.publisher import Publisher
from kiosk.app.state import REREAD_CONTENT, StateFolder
from kiosk.app.status_reporter import StatusReporter
from kiosk.audio.media_player import MediaPlayer
from kiosk.audio.service import AudioService
from kiosk.audio.sound_server_monitor import SoundServerMonitor
from kiosk.audio.tts_client import TtsClient
from kiosk.audio.warning_sound import WarningSound
from kiosk.content.store.store import StoredRelease
from kiosk.models.clock import Clock
from kiosk.models.kiosk import Kiosk
from kiosk.qt.application import ViewEngine
from kiosk.qt.compositor import Compositor
from kiosk.qt.font_coverage import report_missing_letters
from kiosk.qt.garbage_collector import GarbageCollector
from kiosk.qt.heartbeat import Heartbeat
from kiosk.qt.input_guard import InputGuard
from kiosk.qt.stuck_touches import StuckTouches
from kiosk.qt.x11 import XScreen
from kiosk.system.log import logged_errors
from kiosk.system.memory import give_back, keep_little, leave_no_dump
from kiosk.system.service_manager import ServiceManager
from kiosk.usage.counter import UsageCounter
from kiosk.usage.measures import RESTARTS
from kiosk.usage.usage_file import FILE
from kiosk.usage.visit_counter import VisitCounter

TIDY_MILLISECONDS = 2000
"""How long after the start, and after a visit, memory is given back: by then its pages are gone."""


class BackgroundServices(QObject):
    """Starts the services, and owns them until the application ends."""

    def __init__(
        self,
        application: QGuiApplication,
        kiosk: Kiosk,
        engine: ViewEngine,
        publisher: Publisher,
        state_folder: StateFolder,
        clocks: Callable[[], Clock],
    ) -> None:
        super().__init__(kiosk)
        self._engine = engine
        self._publisher = publisher
        self._maintained_release: object = None
        with logged_errors():
            leave_no_dump()
        liveness: Liveness | None = None
        with logged_errors():
            liveness = self._liveness(application, kiosk, state_folder, clocks())
        self._tidy = QTimer(self, singleShot=True, interval=TIDY_MILLISECONDS)
        self._tidy.timeout.connect(self._tidy_up)
        with logged_errors():
            InputGuard(engine.window, kiosk.visit, windowed=kiosk.windowed)
        if not kiosk.windowed and application.platformName() == "xcb":
            with logged_errors():
                XScreen(engine.window)
        with logged_errors():
            StuckTouches(engine.window, kiosk.visit, clocks())
        with logged_errors():
            self._give_voice(application, kiosk)
        with logged_errors():
            publisher.note_first_frame()
        self._maintenance: Maintenance | None = None
        with logged_errors():
            self._maintenance = Maintenance(state_folder, kiosk, seals=bool(publisher.latest))
            application.aboutToQuit.connect(self._maintenance.close)
        with logged_errors():
            self._watch(application, kiosk, state_folder, clocks())
        with logged_errors():
            application.aboutToQuit.connect(PictureSurvey(kiosk, publisher).close)
        if not kiosk.windowed:  # who edits tries everything
            with logged_errors():
                self._count_usage(application, kiosk, state_folder)
        kiosk.visit.ended.connect(self._tidy_soon)
        self._note_start(liveness, kiosk, state_folder)
        if state_folder.failed == REREAD_CONTENT:
            kiosk.contentChanged.connect(self._tidy_soon)
        else:
            self._look_at(None)
            self._tidy.start()
        with logged_errors():
            keep_little()
        with logged_errors():
            GarbageCollector(kiosk.clock, self)

    def _give_voice(self, application: QGuiApplication, kiosk: Kiosk) -> None:
        """Begin with all that is heard, of which each part needs the sound server."""
        sound_server = SoundServerMonitor(kiosk)
        with logged_errors():
            kiosk.visit.warningDue.connect(WarningSound(kiosk.accessibility, sound_server, kiosk).play)
        with logged_errors():
            tts = TtsClient(kiosk, server=sound_server)
            application.aboutToQuit.connect(AudioService(kiosk, self._engine.window, tts).close)
        with logged_errors():
            backend = MediaPlayer(sound_server, kiosk)
            kiosk.playback.set_backend(backend)
            application.aboutToQuit.connect(backend.close)

    @staticmethod
    def _count_usage(application: QGuiApplication, kiosk: Kiosk, state_folder: StateFolder) -> None:
        usage_counter = UsageCounter(state_folder.store.folder / FILE)
        kiosk.feedback.given.connect(usage_counter.answer)
        application.aboutToQuit.connect(usage_counter.close)
        if state_folder.restarts:
            usage_counter.count(RESTARTS)
        VisitCounter(kiosk, usage_counter.count)

    def _liveness(
        self, application: QGuiApplication, kiosk: Kiosk, state_folder: StateFolder, clock: Clock
    ) -> Liveness:
        manager = ServiceManager()
        answers = Compositor().answers if application.platformName().startswith("wayland") else lambda: True
        heartbeat = Heartbeat(self._engine.window, beat_seconds(manager), self, answers=answers)
        liveness = Liveness(heartbeat, manager, self._publisher, state_folder.stacks)
        application.aboutToQuit.connect(liveness.close)
        if not kiosk.windowed:
            with logged_errors():
                reporter = StatusReporter(liveness, heartbeat, self._publisher, state_folder, clock, kiosk, self)
                application.aboutToQuit.connect(reporter.close)
                kiosk.contentChanged.connect(reporter.report)
        return liveness

    def _note_start(self, liveness: Liveness | None, kiosk: Kiosk, state_folder: StateFolder) -> None:
        """Have it noted when something shows, and when the start was good.

        Where there is no thread for that, this one waits for the disk: a start that is not noted counts as failed.
        """
        notes = self._maintenance
        note_shown, note_success = (
            (notes.note_shown, notes.note_success) if notes else (state_folder.note_shown, state_folder.note_success)
        )
        if liveness:
            liveness.lasted.connect(note_success)
        if state_folder.failed == REREAD_CONTENT:  # what shows now is not what failed
            kiosk.contentChanged.connect(note_shown)
        elif liveness:
            liveness.begun.connect(note_shown)
        else:
            note_shown()  # the first frame has come, or is not waited for any longer

    def _watch(self, application: QGuiApplication, kiosk: Kiosk, state_folder: StateFolder, clock: Clock) -> None:
        publisher = self._publisher
        watcher = ContentWatcher(
            state_folder.source, publisher.store, kiosk, day=clock.today() if clock.certain else None
        )
        watcher.published.connect(publisher.publish)
        watcher.checked.connect(publisher.report)
        watcher.indexed.connect(kiosk.search.renew)
        kiosk.search.damaged.connect(watcher.rebuild_index)
        if self._maintenance:
            self._maintenance.damaged.connect(watcher.read_again)
        application.aboutToQuit.connect(watcher.stop)
        watcher.start(publisher.latest)

    @Slot()
    def _tidy_soon(self) -> None:
        if not self._tidy.isActive():  # visits that follow each other closely must not put it off for ever
            self._tidy.start()

    @Slot()
    def _tidy_up(self) -> None:
        self._engine.collect_garbage()
        give_back()
        latest = self._publisher.latest
        self._look_at(latest)
        if latest and latest is not self._maintained_release:
            self._maintained_release = latest
            report_missing_letters(latest.release)

    def _look_at(self, stored: StoredRelease | None) -> None:
        if self._maintenance:
            self._maintenance.look_at(stored)
