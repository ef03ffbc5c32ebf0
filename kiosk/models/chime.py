"""The sound of the warning."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot

log = logging.getLogger(__name__)

SOUND = Path(__file__).parent.parent / "views" / "sounds" / "chime.wav"


class Chime(QObject):
    """Plays two soft tones. A machine without a loudspeaker stays silent and says so in its log once."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._effect: QObject | None = None
        self._silent = False

    @Slot()
    def play(self) -> None:
        """Play the sound once. The sound system is loaded the first time, long after the start."""
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

        if self._effect is None and not self._silent:
            self._silent = QMediaDevices.defaultAudioOutput().isNull()
            if self._silent:
                log.warning("no loudspeaker was found: the warning before the end of a visit is seen, not heard")
                return
            self._effect = QSoundEffect(self)
            self._effect.setSource(QUrl.fromLocalFile(str(SOUND)))
        if isinstance(self._effect, QSoundEffect):
            self._effect.play()
