"""The audio service: keeps the knowledge of voices and audio devices up to date, and owns explore by touch."""

import math
import sys
from collections.abc import Callable, Sequence
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.audio.explore_by_touch import ExploreByTouch
from kiosk.audio.tts_client import TtsClient
from kiosk.models.kiosk import Kiosk
from kiosk.qt.process import ChildProcess

PROBE_AGAIN_SECONDS = 600
"""The least time between two probes for a missing loudspeaker, which follow a visit: each takes half a second."""
OUTPUT_MONITOR = (sys.executable, "-S", "-m", "kiosk.audio.output_monitor")
SETTLE_MILLISECONDS = 300
"""The most time that a sound server takes to make a loudspeaker of what was plugged in."""


class AudioService(QObject):
    """Probes voices and audio devices: at the start, for new content, and when a device is connected.

    Where nothing reports devices, it probes at intervals while there is no loudspeaker.
    """

    def __init__(
        self,
        kiosk: Kiosk,
        window: QQuickWindow,
        tts: TtsClient,
        now: Callable[[], float] = monotonic,
        output_monitor: Sequence[str] = OUTPUT_MONITOR,
    ) -> None:
        """Start probing. `output_monitor` is the command that reports connected and removed devices."""
        super().__init__(kiosk)
        self._now = now
        self._last_probe = -math.inf
        self._kiosk = kiosk
        self._monitor_command = output_monitor
        self._monitor: ChildProcess | None = None
        self._probe_timer = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._probe_timer.timeout.connect(self._probe)
        self._tts = tts
        self._tts.capabilitiesChanged.connect(self._update_monitor)
        kiosk.listening.set_backend(self._tts)
        self._explore_by_touch = ExploreByTouch(kiosk, window)
        kiosk.contentChanged.connect(self._probe)
        kiosk.visit.ended.connect(self._probe_again)
        self._probe()

    @Slot()
    def close(self) -> None:
        """Stop all sound."""
        self._stop_monitor()
        self._tts.close()

    @Slot()
    def _probe(self) -> None:
        self._last_probe = self._now()
        self._tts.probe([each["code"] for each in self._kiosk.exhibit.languages.records])

    @Slot()
    def _probe_again(self) -> None:
        if not self._tts.loudspeaker and self._now() - self._last_probe >= PROBE_AGAIN_SECONDS:
            self._probe()

    @Slot()
    def _update_monitor(self) -> None:
        """Run the output monitor while there is no loudspeaker."""
        if self._tts.loudspeaker:
            self._stop_monitor()
        elif not self._monitor:
            self._monitor = ChildProcess(self._monitor_command, self)
            self._monitor.output_received.connect(self._probe_soon)
            self._monitor.ended.connect(self._forget_monitor)

    @Slot()
    def _probe_soon(self) -> None:
        if self._monitor:
            self._monitor.output.clear()
            self._probe_timer.start()

    @Slot()
    def _forget_monitor(self) -> None:
        self._monitor = None

    def _stop_monitor(self) -> None:
        monitor, self._monitor = self._monitor, None
        self._probe_timer.stop()
        if monitor:
            monitor.end()
