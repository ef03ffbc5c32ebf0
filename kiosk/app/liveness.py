"""Tells the service manager that the kiosk is ready, alive, and about to end."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.app.publisher import Publisher
from kiosk.qt.heartbeat import Heartbeat
from kiosk.system.service_manager import ServiceManager
from kiosk.system.stacks import Stacks

BEATS = 4
"""How often the heart beats within the time after which the service manager takes the kiosk for frozen."""
ABOUT_TO_FIRE = 0.8
"""The part of that time without a beat after which it is kept where the threads stand."""
REST_SECONDS = 60.0
"""Between two beats that nobody waits for."""
GOOD_MILLISECONDS = 5 * 60 * 1000
"""How long after its first beat a start counts as a good one."""


class Liveness(QObject):
    """Connects the heartbeat of the window with the service manager, and tells when the start was good."""

    begun = Signal()
    """Something shows, or there is no screen for it."""
    lasted = Signal()
    """That was long ago: the start was good."""

    def __init__(
        self, heartbeat: Heartbeat, manager: ServiceManager, publisher: Publisher, stacks: Stacks | None = None
    ) -> None:
        super().__init__(heartbeat)
        self._heartbeat, self._manager, self._publisher, self._stacks = heartbeat, manager, publisher, stacks
        self._ready = False
        self._status = ""
        self.trouble = ""
        """What keeps the kiosk from being seen, empty if nothing."""
        self._success_timer = QTimer(self, singleShot=True, interval=GOOD_MILLISECONDS)
        self._success_timer.timeout.connect(self.lasted)
        heartbeat.beat.connect(self._beat)
        heartbeat.missed.connect(self._miss)

    @Slot()
    def close(self) -> None:
        """Tell that the kiosk ends."""
        self._heartbeat.stop()
        if self._stacks:
            self._stacks.disarm()
        self._manager.notify("STOPPING=1", "STATUS=ends")

    @Slot()
    def _beat(self) -> None:
        if not self._ready:
            self._ready = True
            self._manager.notify("READY=1")
            self._success_timer.start()
            self.begun.emit()
        self._manager.notify("WATCHDOG=1")
        if self._stacks and self._manager.watchdog_seconds:
            self._stacks.arm(self._manager.watchdog_seconds * ABOUT_TO_FIRE)
        self.trouble = ""
        latest = self._publisher.latest
        shown = f"shows {latest.folder}" if latest else "has no good content to show"
        self._notify(shown if self._heartbeat.exposed else f"{shown}; the screen is off or covered")

    @Slot()
    def _miss(self) -> None:
        self.trouble = "draws no frames" if self._heartbeat.exposed else "gets no answer from the compositor"
        self._notify(self.trouble)

    def _notify(self, status: str) -> None:
        if status != self._status:
            self._status = status
            self._manager.notify(f"STATUS={status}")


def beat_seconds(manager: ServiceManager) -> float:
    """Return how long the heart rests between two beats."""
    return manager.watchdog_seconds / BEATS or REST_SECONDS
