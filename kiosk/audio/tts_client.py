"""The client of the TTS engine: speaks texts through a process of its own, and plays recordings."""

import json
import logging
import sys
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.audio.sound_player import SoundPlayer
from kiosk.audio.sound_server import SoundServer
from kiosk.models.speech_backend import SpeechBackend
from kiosk.qt.process import ChildProcess

log = logging.getLogger(__name__)

ENGINE = (sys.executable, "-S", "-m", "kiosk.audio.tts_engine")
PROBE = (sys.executable, "-m", "kiosk.audio.capability_probe")
PATIENCE_MILLISECONDS = 5_000
"""How long the engine may say nothing; a text takes it 60 ms."""
LOOK_MILLISECONDS = 20_000
"""How long looking for a loudspeaker may take; it takes half a second."""
PAUSES_MILLISECONDS = (10_000, 60_000, 600_000)
"""After which it is tried again when it failed; the last one from then on."""
NO_ANSWER = "nothing can be listened to: the sound server gives no answer"
MOST_BYTES = 40 * 1024**2
"""What it may answer: a quarter of an hour of speech."""


class TtsClient(SpeechBackend):
    """Runs one engine process at a time, and plays the sound that it returns."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        server: SoundServer,
        player: SoundPlayer | None = None,
        engine: Sequence[str] = ENGINE,
        probe: Sequence[str] = PROBE,
        patience: int = LOOK_MILLISECONDS,
        pauses: Sequence[int] = PAUSES_MILLISECONDS,
    ) -> None:
        """Make a client. `engine` and `probe` are the commands of the TTS engine and the capability probe.

        `patience` is the timeout of the probe, `pauses` those between its retries, in milliseconds.
        """
        super().__init__(parent)
        self._engine, self._probe = engine, probe
        self._look_patience, self._pauses = patience, pauses
        self._server = server
        server.changed.connect(self._follow_server)
        self._player = player or SoundPlayer(server, self)
        self._player.moved.connect(self._follow)
        self._player.ended.connect(self.ended)
        self._voice: ChildProcess | None = None
        self._looking: ChildProcess | None = None
        self._languages: list[str] = []
        self._looks_failed = 0
        self._missing = ""
        """What the log was told last."""
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._look)
        self._words: list[tuple[int, int, int]] = []
        self._word = -1

    def look(self, languages: Iterable[str]) -> None:
        """Probe for a loudspeaker and voices of these languages; `found` is emitted when they are known.

        A probe that hangs or fails is repeated later.
        """
        self._languages = list(languages)
        self._looks_failed = 0
        self._look()

    def say(self, text: str, language: str, *, slow: bool) -> None:
        """Speak a text; what is heard now ends."""
        self.stop()
        self._voice = ChildProcess(self._engine, self, timeout=PATIENCE_MILLISECONDS, most_bytes=MOST_BYTES)
        self._voice.ended.connect(self._play)
        self._voice.send(json.dumps({"text": text, "language": language, "slow": slow}).encode())

    def play(self, url: str, *, slow: bool) -> None:
        """Play a sound file; what is heard now ends."""
        self.stop()
        self._player.play_file(url, slow=slow)

    def stop(self) -> None:
        """Be silent at once, without `ended`."""
        voice, self._voice = self._voice, None
        if voice:
            voice.end()
        self._words, self._word = [], -1
        self._player.stop()

    def close(self) -> None:
        """Be silent, and end the probe."""
        self.stop()
        self._again.stop()
        looking, self._looking = self._looking, None
        if looking:
            looking.end()

    def set_loudness(self, loudness: float) -> None:
        """Set the loudness, from 0 to 1."""
        self._player.set_loudness(loudness)

    @Slot(str)
    def _play(self, why: str) -> None:
        voice, self._voice = self._voice, None
        head, _, sound = bytes(voice.output if voice else b"").partition(b"\n")
        try:
            self._words = [(int(start), int(end), int(moment)) for start, end, moment in json.loads(head)["words"]]
        except (ValueError, TypeError, KeyError):
            log.warning("the voice of the computer gave no answer: %s", why or "there is none in what it says")
            self.ended.emit()
            return
        self._player.play_bytes(sound)

    @Slot(int)
    def _follow(self, milliseconds: int) -> None:
        now = self._word
        while now + 1 < len(self._words) and self._words[now + 1][2] <= milliseconds:
            now += 1
        if now != self._word:
            self._word = now
            start, end, _ = self._words[now]
            self.said.emit(start, end)

    @Slot()
    def _look(self) -> None:
        self._again.stop()
        if self._looking:
            self._looking.end()  # what it finds is out of date
        self._looking = ChildProcess((*self._probe, *self._languages), self, timeout=self._look_patience)
        self._looking.ended.connect(self._find)
        self._looking.send()

    @Slot(str)
    def _find(self, why: str) -> None:
        looking, self._looking = self._looking, None
        try:
            known = json.loads(looking.output if looking else b"")
            loudspeaker, self.voices = bool(known["loudspeaker"]), frozenset(known["voices"])
        except (ValueError, TypeError, KeyError):
            self._tell(f"nothing can be listened to: looking for a loudspeaker failed: {why or 'it found nothing'}")
            self._again.start(self._pauses[min(self._looks_failed, len(self._pauses) - 1)])
            self._looks_failed += 1
            self.found.emit()
            return
        self._server.note_loudspeaker(found=loudspeaker)
        if not loudspeaker:
            self._tell("nothing can be listened to: no loudspeaker was found")
        elif known["missing"]:
            self._tell(f"only recordings can be listened to: {known['missing']}")
        else:
            self._missing = ""
        self.found.emit()

    @Slot()
    def _follow_server(self) -> None:
        self.loudspeaker = self._server.available
        if self._server.lost:
            self._tell(NO_ANSWER)
        elif self._missing == NO_ANSWER:
            self._missing = ""
        self.found.emit()

    def _tell(self, missing: str) -> None:
        """Log missing voices, once for each message."""
        if missing != self._missing:
            self._missing = missing
            log.warning("%s", missing)
