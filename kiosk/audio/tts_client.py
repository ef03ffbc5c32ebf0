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
TIMEOUT_MILLISECONDS = 5_000
"""The timeout of the TTS engine; a text takes it 60 ms."""
PROBE_MILLISECONDS = 20_000
"""The timeout of the capability probe, which takes half a second."""
RETRY_DELAYS_MILLISECONDS = (10_000, 60_000, 600_000)
"""The times until a probe that failed is repeated; the last one from then on."""
NO_ANSWER = "nothing can be listened to: the sound server gives no answer"
MAX_BYTES = 40 * 1024**2
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
        timeout: int = PROBE_MILLISECONDS,
        retry_delays: Sequence[int] = RETRY_DELAYS_MILLISECONDS,
    ) -> None:
        """Make a client. `engine` and `probe` are the commands of the TTS engine and the capability probe.

        `timeout` is that of the probe, `retry_delays` those between its retries, in milliseconds.
        """
        super().__init__(parent)
        self._engine_command, self._probe_command = engine, probe
        self._probe_timeout, self._retry_delays = timeout, retry_delays
        self._server = server
        server.changed.connect(self._follow_server)
        self._player = player or SoundPlayer(server, self)
        self._player.positionChanged.connect(self._update_word)
        self._player.ended.connect(self.ended)
        self._engine_process: ChildProcess | None = None
        self._probe_process: ChildProcess | None = None
        self._languages: list[str] = []
        self._failed_probes = 0
        self._logged = ""
        """The message that was logged last."""
        self._retry_timer = QTimer(self, singleShot=True)
        self._retry_timer.timeout.connect(self._start_probe)
        self._words: list[tuple[int, int, int]] = []
        self._word = -1

    def probe(self, languages: Iterable[str]) -> None:
        """Probe for a loudspeaker and voices of these languages; `found` is emitted when they are known.

        A probe that hangs or fails is repeated later.
        """
        self._languages = list(languages)
        self._failed_probes = 0
        self._start_probe()

    def speak(self, text: str, language: str, *, slow: bool) -> None:
        """Speak a text; what is heard now ends."""
        self.stop()
        self._engine_process = ChildProcess(
            self._engine_command, self, timeout=TIMEOUT_MILLISECONDS, max_bytes=MAX_BYTES
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
        self._retry_timer.stop()
        process, self._probe_process = self._probe_process, None
        if process:
            process.end()

    def set_volume(self, volume: float) -> None:
        """Set the volume, from 0 to 1."""
        self._player.set_volume(volume)

    @Slot(str)
    def _play_speech(self, why: str) -> None:
        process, self._engine_process = self._engine_process, None
        header, _, sound = bytes(process.output if process else b"").partition(b"\n")
        try:
            self._words = [(int(start), int(end), int(moment)) for start, end, moment in json.loads(header)["words"]]
        except (ValueError, TypeError, KeyError):
            log.warning("the voice of the computer gave no answer: %s", why or "there is none in what it says")
            self.ended.emit()
            return
        self._player.play_bytes(sound)

    @Slot(int)
    def _update_word(self, milliseconds: int) -> None:
        now = self._word
        while now + 1 < len(self._words) and self._words[now + 1][2] <= milliseconds:
            now += 1
        if now != self._word:
            self._word = now
            start, end, _ = self._words[now]
            self.wordSpoken.emit(start, end)

    @Slot()
    def _start_probe(self) -> None:
        self._retry_timer.stop()
        if self._probe_process:
            self._probe_process.end()  # what it finds is out of date
        self._probe_process = ChildProcess((*self._probe_command, *self._languages), self, timeout=self._probe_timeout)
        self._probe_process.ended.connect(self._read_probe)
        self._probe_process.send()

    @Slot(str)
    def _read_probe(self, why: str) -> None:
        process, self._probe_process = self._probe_process, None
        try:
            capabilities = json.loads(process.output if process else b"")
            loudspeaker, self.voices = bool(capabilities["loudspeaker"]), frozenset(capabilities["voices"])
        except (ValueError, TypeError, KeyError):
            self._log_missing(
                f"nothing can be listened to: looking for a loudspeaker failed: {why or 'it found nothing'}"
            )
            self._retry_timer.start(self._retry_delays[min(self._failed_probes, len(self._retry_delays) - 1)])
            self._failed_probes += 1
            self.capabilitiesChanged.emit()
            return
        self._server.note_loudspeaker(found=loudspeaker)
        if not loudspeaker:
            self._log_missing("nothing can be listened to: no loudspeaker was found")
        elif capabilities["missing"]:
            self._log_missing(f"only recordings can be listened to: {capabilities['missing']}")
        else:
            self._logged = ""
        self.capabilitiesChanged.emit()

    @Slot()
    def _follow_server(self) -> None:
        self.loudspeaker = self._server.available
        if self._server.lost:
            self._log_missing(NO_ANSWER)
        elif self._logged == NO_ANSWER:
            self._logged = ""
        self.capabilitiesChanged.emit()

    def _log_missing(self, missing: str) -> None:
        """Log missing voices, once for each message."""
        if missing != self._logged:
            self._logged = missing
            log.warning("%s", missing)
