"""Gives the kiosk its voice: begins after the first frame and holds all of it."""

import math
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.models.kiosk import Kiosk
from kiosk.speech.speaker import Speaker
from kiosk.speech.voicing import Voicing

LOOK_AGAIN_SECONDS = 600
"""How long at least until a missing loudspeaker is looked for again, between two visits: it takes half a second."""


class Hearing(QObject):
    """Looks what can be heard: at the start, for other content, and now and then while there is no loudspeaker."""

    def __init__(
        self,
        kiosk: Kiosk,
        window: QQuickWindow,
        speaker: Speaker | None = None,
        now: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__(kiosk)
        self._now = now
        self._looked = -math.inf
        self._kiosk = kiosk
        self._speaker = speaker or Speaker(self)
        kiosk.listening.equip(self._speaker)
        self._voicing = Voicing(kiosk, window)
        kiosk.shown.connect(self._look)
        kiosk.visit.ended.connect(self._look_again)
        self._look()

    @Slot()
    def close(self) -> None:
        """End whatever sounds."""
        self._speaker.close()

    @Slot()
    def _look(self) -> None:
        self._looked = self._now()
        self._speaker.look(each["code"] for each in self._kiosk.exhibit.languages.records)

    @Slot()
    def _look_again(self) -> None:
        if not self._speaker.loudspeaker and self._now() - self._looked >= LOOK_AGAIN_SECONDS:
            self._look()
