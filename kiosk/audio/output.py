"""Creates the audio output shared by all players. Qt Multimedia is loaded with the first sound."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput


class _Nobody(QObject):
    @Slot(float)
    def hear(self, volume: float) -> None:
        """Do nothing."""


def make_output(parent: QObject, volume: float) -> "QAudioOutput":
    """Return an audio output for a `QMediaPlayer` with this volume, from 0 to 1.

    The player thread connects to it and disconnects; for each, the binding calls into Python once. That thread would
    wait for Python, while Python may wait for its end: so both calls are provoked here, before.
    """
    from PySide6.QtMultimedia import QAudioOutput

    output, nobody = QAudioOutput(parent), _Nobody()
    output.volumeChanged.connect(nobody.hear)
    output.volumeChanged.disconnect(nobody.hear)
    output.setVolume(volume)
    return output
