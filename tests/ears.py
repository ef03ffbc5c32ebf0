"""A loudspeaker by hand: it notes what it was told to make heard, and reads on when the test says so."""

from dataclasses import dataclass, field

from kiosk.models.speech_backend import SpeechBackend


@dataclass(frozen=True)
class Heard:
    """One thing that it was told: a text in a language, or a file."""

    text: str
    language: str = ""
    slow: bool = False


@dataclass
class _Notes:
    heard: list[Heard] = field(default_factory=list)
    sounding: bool = False
    volume: float = 0.0


class Ears(SpeechBackend):
    """Makes no sound; `heard` is what somebody would have heard, in order."""

    def __init__(self, voices: str = "ht fr en es ar", *, loudspeaker: bool = True) -> None:
        super().__init__()
        self.loudspeaker = loudspeaker
        self.voices = frozenset(voices.split())
        self.notes = _Notes()

    @property
    def heard(self) -> list[str]:
        """Return all that was begun, as texts and addresses."""
        return [each.text for each in self.notes.heard]

    @property
    def last(self) -> Heard:
        """Return what was begun last."""
        return self.notes.heard[-1]

    def sounds(self) -> bool:
        """Return whether anything is to be heard now."""
        return self.notes.sounding

    def speak(self, text: str, language: str, *, slow: bool) -> None:
        """Note a text."""
        self._begin(Heard(text, language, slow))

    def play(self, url: str, *, slow: bool) -> None:
        """Note a file."""
        self._begin(Heard(url, slow=slow))

    def stop(self) -> None:
        """Be silent."""
        self.notes.sounding = False

    def set_volume(self, volume: float) -> None:
        """Note how loud it is."""
        self.notes.volume = volume

    def comes_to(self, word: str) -> None:
        """Say the text as far as this word."""
        start = self.last.text.index(word)
        self.wordSpoken.emit(start, start + len(word))

    def finishes(self) -> None:
        """Come to the end of what is heard now."""
        self.notes.sounding = False
        self.ended.emit()

    def _begin(self, heard: Heard) -> None:
        self.notes.heard.append(heard)
        self.notes.sounding = True
