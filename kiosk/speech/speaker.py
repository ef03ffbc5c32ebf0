"""Makes the kiosk heard: recordings as they are, texts through the engine, each in a process of its own."""

import json
import logging
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Slot

import kiosk
from kiosk.models.sound import Sound
from kiosk.speech.player import Player

log = logging.getLogger(__name__)

PACKAGE_PARENT = Path(kiosk.__file__).parent.parent
ENGINE = (sys.executable, "-S", "-m", "kiosk.speech.engine")
PROBE = (sys.executable, "-m", "kiosk.speech.probe")
PATIENCE_MILLISECONDS = 5_000
"""How long the engine may take for a text; it takes 60 ms."""
MOST_BYTES = 40 * 1024**2
"""What it may answer: a quarter of an hour of speech."""


class Speaker(Sound):
    """Has one process at a time speak, and plays what it says."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        player: Player | None = None,
        engine: Sequence[str] = ENGINE,
        probe: Sequence[str] = PROBE,
    ) -> None:
        """Make a speaker. `engine` and `probe` are the commands that speak, and that look what there is."""
        super().__init__(parent)
        self._engine, self._probe = engine, probe
        self._player = player or Player(self)
        self._player.moved.connect(self._follow)
        self._player.ended.connect(self.ended)
        self._process: QProcess | None = None
        self._looking: QProcess | None = None
        self._answer = bytearray()
        self._words: list[tuple[int, int, int]] = []
        self._word = -1
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self._give_up)

    def look(self, languages: Iterable[str]) -> None:
        """Find out whether there is a loudspeaker, and voices for these languages; `found` tells when it is known."""
        if self._looking is None:
            self._looking = self._start([*self._probe, *languages])
            self._looking.finished.connect(self._find)

    def say(self, text: str, language: str, *, slow: bool) -> None:
        """Speak a text; what is heard now ends."""
        self.stop()
        self._process = self._start(self._engine)
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._play)
        self._process.errorOccurred.connect(self._fail)
        self._process.write(json.dumps({"text": text, "language": language, "slow": slow}).encode())
        self._process.closeWriteChannel()
        self._patience.start()

    def play(self, url: str, *, slow: bool) -> None:
        """Play a sound file; what is heard now ends."""
        self.stop()
        self._player.play_file(url, slow=slow)

    def stop(self) -> None:
        """Be silent at once, without `ended`."""
        self._patience.stop()
        self._drop()
        self._words, self._word = [], -1
        self._player.stop()

    def close(self) -> None:
        """Be silent, and end what looks for voices."""
        self.stop()
        if self._looking:
            _end(self._looking)
            self._looking = None

    def set_loudness(self, loudness: float) -> None:
        """Make everything as loud as this, from 0 to 1."""
        self._player.set_loudness(loudness)

    def _start(self, command: Sequence[str]) -> QProcess:
        process = QProcess(self)
        process.setWorkingDirectory(str(PACKAGE_PARENT))
        process.setStandardErrorFile(QProcess.nullDevice())
        process.start(command[0], list(command[1:]))
        return process

    def _drop(self) -> None:
        if self._process:
            _end(self._process)
        self._process = None
        self._answer.clear()

    @Slot()
    def _read(self) -> None:
        if self._process:
            self._answer += self._process.readAllStandardOutput().data()
            if len(self._answer) > MOST_BYTES:
                self._give_up()

    @Slot()
    def _play(self) -> None:
        self._read()
        answer, process = bytes(self._answer), self._process
        if process is None:
            return
        self._patience.stop()
        self._drop()
        head, _, sound = answer.partition(b"\n")
        try:
            self._words = [(int(start), int(end), int(moment)) for start, end, moment in json.loads(head)["words"]]
        except (ValueError, TypeError, KeyError):
            log.warning("the voice of the computer gave no answer")
            self.ended.emit()
            return
        self._player.play_bytes(sound)

    @Slot()
    def _fail(self) -> None:
        if self._process and self._process.error() == QProcess.ProcessError.FailedToStart:
            self._give_up()

    @Slot()
    def _give_up(self) -> None:
        log.warning("the voice of the computer did not come to an end")
        self.stop()
        self.ended.emit()

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
    def _find(self) -> None:
        process, self._looking = self._looking, None
        if process is None:
            return
        process.deleteLater()
        try:
            known = json.loads(bytes(process.readAllStandardOutput().data()))
            self.loudspeaker, self.voices = bool(known["loudspeaker"]), frozenset(known["voices"])
        except (ValueError, TypeError, KeyError):
            log.warning("nothing can be listened to: looking for a loudspeaker came to no end")
            return
        if not self.loudspeaker:
            log.warning("nothing can be listened to: no loudspeaker was found")
        elif known["missing"]:
            log.warning("only recordings can be listened to: %s", known["missing"])
        self.found.emit()


def _end(process: QProcess) -> None:
    """End a process that nobody waits for any more."""
    process.blockSignals(True)
    process.kill()
    process.waitForFinished(1000)
    process.deleteLater()
