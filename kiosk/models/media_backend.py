"""The interface to the player of films and sounds: the models call it, `kiosk/audio` implements it."""

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage


class MediaBackend(QObject):
    """A backend that plays nothing. Subclasses play; one film or sound at a time."""

    pictured = Signal(QImage, float, int)
    """This is to be seen; how wide the film is as a part of its height; milliseconds after the beginning."""
    moved = Signal(int)
    """What has no pictures is so many milliseconds after its beginning."""
    measured = Signal(int)
    """It is so many milliseconds long."""
    ended = Signal()
    failed = Signal()
    """It cannot be played."""

    def load(self, url: str, milliseconds: int, *, playing: bool) -> None:
        """Play a file from this moment on, or only show this moment; what is played now ends."""

    def play(self) -> None:
        """Go on."""

    def pause(self) -> None:
        """Stand still."""

    def seek(self, milliseconds: int) -> None:
        """Go on from another moment, or stand still there."""

    def close(self) -> None:
        """End what is played, and free it. No signal of it comes any more."""

    def set_size(self, size: QSize) -> None:
        """Make the pictures as large as this, in pixels."""

    def set_loudness(self, loudness: float) -> None:
        """Make everything as loud as this, from 0 to 1."""
