"""The sound that warns before a visit ends."""

from PySide6.QtCore import QObject, QUrl, Slot

from kiosk.audio.sound_player import SoundPlayer
from kiosk.audio.sound_server_monitor import SoundServerMonitor
from kiosk.models.accessibility import Accessibility
from kiosk.models.speech_backend import CHIME


class WarningSound(QObject):
    """Plays two soft tones, as loud as the visitor wants it, where there is a loudspeaker."""

    def __init__(self, accessibility: Accessibility, server: SoundServerMonitor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._accessibility = accessibility
        self._player = SoundPlayer(server, self)

    @Slot()
    def play(self) -> None:
        """Play the sound once."""
        self._player.set_volume(self._accessibility.linear_volume)
        self._player.play_file(QUrl.fromLocalFile(str(CHIME)).toString(), slow=False)
