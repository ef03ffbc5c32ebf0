"""The sound that warns before a visit ends."""

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot

from kiosk.models.accessibility import Accessibility

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

log = logging.getLogger(__name__)

SOUND = Path(__file__).parent.parent / "views" / "sounds" / "chime.wav"


class WarningSound(QObject):
    """Plays two soft tones, as loud as the visitor wants it. A machine that cannot says so in its log once."""

    def __init__(self, accessibility: Accessibility, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._accessibility = accessibility
        self._effect: QSoundEffect | None = None
        self._tried = False

    @Slot()
    def play(self) -> None:
        """Play the sound once. The sound system is loaded the first time, long after the start."""
        if not self._tried:
            self._tried = True
            self._load()
        if self._effect:
            self._effect.setVolume(self._accessibility.loudness)
            self._effect.play()

    def _load(self) -> None:
        try:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
        except ImportError as error:
            log.warning("the warning before the end of a visit is seen, not heard: %s", error)
            return
        if QMediaDevices.defaultAudioOutput().isNull():
            log.warning("the warning before the end of a visit is seen, not heard: no loudspeaker was found")
            return
        self._effect = QSoundEffect(self)
        self._effect.setSource(QUrl.fromLocalFile(str(SOUND)))
