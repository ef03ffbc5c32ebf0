"""The client of the TTS engine: speaks texts through a process of its own, and plays recordings."""

import json
import logging
import sys
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.audio.sound_player import SoundPlayer
from kiosk.audio.sound_server_monitor import SoundServerMonitor
from kiosk.models.speech_backend import SpeechBackend
from kiosk.qt.process import ChildProcess

log = logging.getLogger(__name__)

ENGINE = (sys.executable, "-S", "-m", "kiosk.audio.tts_engine")
PROBE = (sys.executable, "-m", "kiosk.audio.capability_probe")
PATIENCE_MILLISECONDS = 5_000
"""The timeout of the TTS engine; a text takes it 60 ms."""
PROBE_MILLISECONDS = 20_000
"""The timeout of the capability probe, which takes half a second."""
PAUSES_MILLISECONDS = (10_000, 60_000, 600_000)
"""The times until a probe that failed is repeated; the last one from then on."""
NO_ANSWER = "nothing can be listened to: the sound server gives no answer"
MOST_BYTES = 40 * 1024**2
"""The largest answer of the engine: a quarter of an hour of speech."""


class TtsClient(SpeechBackend):
    """Runs one engine process at a time, and plays the sound that it returns."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        server: SoundServerMonitor,
        player: SoundPlayer | None = None,
        engine: Sequence[str] = ENGINE,
        probe: Sequence[str] = PROBE,
        patience: int = PROBE_MILLISECONDS,
        pauses: Sequence[int] = PAUSES_MILLISECONDS,
    ) -> None:
        """Make a client. `engine` and `probe` are the commands of the TTS engine and the capability probe.

        `patience` is the timeout of the probe, `pauses` those between its retries, in milliseconds.
        """
        super().__init__(parent)
        self._engine_command, self._probe_command = engine, probe
        self._probe_patience, self._pauses = patience, pauses
        self._server = server
        server.changed.connect(self._follow_server)
        self._player = player or SoundPlayer(server, self)
        self._player.moved.connect(self._note_word)
        self._player.ended.connect(self.ended)
        self._engine_process: ChildProcess | None = None
        self._probe_process: ChildProcess | None = None
        self._languages: list[str] = []
        self._failed_probes = 0
        self._missing = ""
        """The message that was logged last."""
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._start_probe)
        self._words: list[tuple[int, int, int]] = []
        self._word = -1

    def probe(self, languages: Iterable[str]) -> None:
        """Probe for a loudspeaker and voices of these languages; `found` is emitted when they are known.

        A probe that hangs or fails is repeated later.
        """
        self._languages = list(languages)
        self._failed_probes = 0
        self._start_probe()

    def say(self, text: str, language: str, *, slow: bool) -> None:
        """Speak a text; what is heard now ends."""
        self.stop()
        self._engine_process = ChildProcess(
            self._engine_command, self, timeout=PATIENCE_MILLISECONDS, most_bytes=MOST_BYTES
        )
        self._engine_process.ended.connect(self._play_speech)
        self._engine_process.send(json.dumps({"text": text, "language": language, "slow": slow}).encode())

    def play(self, url: str, *, slow: bool) -> None:
        """Play a sound file; what is heard now ends."""
        self.stop()
        self._player.play_file(url, slow=slow)

    def stop(self) -> None:
        """Be silent at once, without `ended`."""
        process, self._engine_process = self._engine_process, None
        if process:
            process.end()
        self._words, self._word = [], -1
        self._player.stop()

    def close(self) -> None:
        """Be silent, and end the probe."""
        self.stop()
        self._again.stop()
        process, self._probe_process = self._probe_process, None
        if process:
            process.end()

    def set_loudness(self, loudness: float) -> None:
        """Set the loudness, from 0 to 1."""
        self._player.set_loudness(loudness)

    @Slot(str)
    def _play_speech(self, why: str) -> None:
        process, self._engine_process = self._engine_process, None
        head, _, sound = bytes(process.output if process else b"").partition(b"\n")
        try:
            self._words = [(int(start), int(end), int(moment)) for start, end, moment in json.loads(head)["words"]]
        except (ValueError, TypeError, KeyError):
            log.warning("the voice of the computer gave no answer: %s", why or "there is none in what it says")
            self.ended.emit()
            return
        self._player.play_bytes(sound)

    @Slot(int)
    def _note_word(self, milliseconds: int) -> None:
        now = self._word
        while now + 1 < len(self._words) and self._words[now + 1][2] <= milliseconds:
            now += 1
        if now != self._word:
            self._word = now
            start, end, _ = self._words[now]
            self.said.emit(start, end)

    @Slot()
    def _start_probe(self) -> None:
        self._again.stop()
        if self._probe_process:
            self._probe_process.end()  # what it finds is out of date
        self._probe_process = ChildProcess((*self._probe_command, *self._languages), self, timeout=self._probe_patience)
        self._probe_process.ended.connect(self._read_probe)
        self._probe_process.send()

    @Slot(str)
    def _read_probe(self, why: str) -> None:
        process, self._probe_process = self._probe_process, None
        try:
            known = json.loads(process.output if process else b"")
            loudspeaker, self.voices = bool(known["loudspeaker"]), frozenset(known["voices"])
        except (ValueError, TypeError, KeyError):
            self._log_missing(
                f"nothing can be listened to: looking for a loudspeaker failed: {why or 'it found nothing'}"
            )
            self._again.start(self._pauses[min(self._failed_probes, len(self._pauses) - 1)])
            self._failed_probes += 1
            self.found.emit()
            return
        self._server.note_loudspeaker(found=loudspeaker)
        if not loudspeaker:
            self._log_missing("nothing can be listened to: no loudspeaker was found")
        elif known["missing"]:
            self._log_missing(f"only recordings can be listened to: {known['missing']}")
        else:
            self._missing = ""
        self.found.emit()

    @Slot()
    def _follow_server(self) -> None:
        self.loudspeaker = self._server.available
        if self._server.lost:
            self._log_missing(NO_ANSWER)
        elif self._missing == NO_ANSWER:
            self._missing = ""
        self.found.emit()

    def _log_missing(self, missing: str) -> None:
        """Log missing voices, once for each message."""
        if missing != self._missing:
            self._missing = missing
            log.warning("%s", missing)
