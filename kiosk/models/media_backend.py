"""The interface to the player of films and sounds: the models call it, `kiosk/audio` implements it."""

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage


class MediaBackend(QObject):
    """A backend that plays nothing. Subclasses play; one film or sound at a time."""

    frameReady = Signal(QImage, float, int)
    """This is to be seen; how wide the film is as a part of its height; milliseconds after the beginning."""
    positionChanged = Signal(int)
    """What has no pictures is so many milliseconds after its beginning."""
    durationChanged = Signal(int)
    """It is so many milliseconds long."""
    ended = Signal()
    failed = Signal()
    """It cannot be played."""

    def load(self, url: str, milliseconds: int, *, playing: bool) -> None:
        """Play a file from this position, or only show its frame; the current playback ends."""

    def play(self) -> None:
        """Play."""

    def pause(self) -> None:
        """Pause."""

    def seek(self, milliseconds: int) -> None:
        """Seek to a position, playing or paused."""

    def close(self) -> None:
        """Stop the playback and free it; no signal follows."""

    def set_size(self, size: QSize) -> None:
        """Set the size of the frames, in pixels."""

    def set_volume(self, volume: float) -> None:
        """Set the volume, from 0 to 1."""
