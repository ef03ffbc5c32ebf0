"""The audio service: begins after the first frame and owns the TTS client and explore by touch."""

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

LOOK_AGAIN_SECONDS = 600
"""How long at least until a missing loudspeaker is looked for again, between two visits: it takes half a second."""
DEVICE_WATCHER = (sys.executable, "-S", "-m", "kiosk.audio.output_devices")
SETTLE_MILLISECONDS = 300
"""How long a sound server takes at most to make a loudspeaker of what was plugged in."""


class AudioService(QObject):
    """Probes voices and audio devices: at the start, for new content, and when a device is connected.

    Where the system does not report devices, it probes at intervals while there is none.
    """

    def __init__(
        self,
        kiosk: Kiosk,
        window: QQuickWindow,
        tts: TtsClient,
        now: Callable[[], float] = monotonic,
        device_watcher: Sequence[str] = DEVICE_WATCHER,
    ) -> None:
        """Start probing. `device_watcher` is the command that reports connected and removed devices."""
        super().__init__(kiosk)
        self._now = now
        self._looked = -math.inf
        self._kiosk = kiosk
        self._device_watcher = device_watcher
        self._watcher: ChildProcess | None = None
        self._soon = QTimer(self, singleShot=True, interval=SETTLE_MILLISECONDS)
        self._soon.timeout.connect(self._look)
        self._tts = tts
        self._tts.found.connect(self._attend)
        kiosk.listening.set_backend(self._tts)
        self._explore_by_touch = ExploreByTouch(kiosk, window)
        kiosk.contentChanged.connect(self._look)
        kiosk.visit.ended.connect(self._look_again)
        self._look()

    @Slot()
    def close(self) -> None:
        """Stop all sound."""
        self._forget_watcher()
        self._tts.close()

    @Slot()
    def _look(self) -> None:
        self._looked = self._now()
        self._tts.look([each["code"] for each in self._kiosk.exhibit.languages.records])

    @Slot()
    def _look_again(self) -> None:
        if not self._tts.loudspeaker and self._now() - self._looked >= LOOK_AGAIN_SECONDS:
            self._look()

    @Slot()
    def _attend(self) -> None:
        """Run the watcher of devices while there is no loudspeaker."""
        if self._tts.loudspeaker:
            self._forget_watcher()
        elif not self._watcher:
            self._watcher = ChildProcess(self._device_watcher, self)
            self._watcher.output_received.connect(self._hear_of_change)
            self._watcher.ended.connect(self._lose_watcher)

    @Slot()
    def _hear_of_change(self) -> None:
        if self._watcher:
            self._watcher.output.clear()
            self._soon.start()

    @Slot()
    def _lose_watcher(self) -> None:
        self._watcher = None

    def _forget_watcher(self) -> None:
        watcher, self._watcher = self._watcher, None
        self._soon.stop()
        if watcher:
            watcher.end()
