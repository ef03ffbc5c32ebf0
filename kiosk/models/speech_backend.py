"""The interface to speech and recordings: the models call it, `kiosk/audio` implements it."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

CHIME = Path(__file__).parent.parent / "views" / "sounds" / "chime.wav"
"""The sound that comes with the program."""


class SpeechBackend(QObject):
    """A backend that makes no sound. Subclasses do; one text or recording is heard at a time."""

    capabilitiesChanged = Signal()
    """What can be heard is known, or has changed."""
    wordSpoken = Signal(int, int)
    """A word is being said: where it begins and ends in the text."""
    ended = Signal()
    """The text or recording ended, or could not be played."""

    loudspeaker = False
    voices: frozenset[str] = frozenset()
    """The codes of the languages that the machine can speak."""

    def speak(self, text: str, language: str, *, slow: bool) -> None:
        """Speak a text; what is heard now ends."""

    def play(self, url: str, *, slow: bool) -> None:
        """Play a sound file; what is heard now ends."""

    def stop(self) -> None:
        """Be silent at once, without `ended`."""

    def set_volume(self, volume: float) -> None:
        """Set the volume, from 0 to 1."""
