"""Plays one sound at a time, with Qt Multimedia, which is loaded when the first is played."""

import logging
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer, QUrl, Signal, Slot

from kiosk.audio.output import make_output
from kiosk.audio.sound_server_monitor import SoundServerMonitor
from kiosk.audio.stall_detector import StallDetector

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

log = logging.getLogger(__name__)

POLL_MILLISECONDS = 40
"""The interval of `positionChanged`: words follow each other after 200 ms or more."""
SLOW_PACE = 0.8
"""Of the usual pace, for recordings."""


class SoundPlayer(QObject):
    """Plays one sound file at a time."""

    positionChanged = Signal(int)  # noqa: N815 - named as in Qt
    """The position in the sound, in milliseconds."""
    ended = Signal()
    """The sound is over, or cannot be played."""

    def __init__(
        self, server: SoundServerMonitor, parent: QObject | None = None, now: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self._server = server
        server.answered.connect(self._begin)
        self._pending_play: Callable[[], None] | None = None
        """Plays what waits for an answer of the server."""
        self._stall_detector = StallDetector(server, self, now)
        self._stall_detector.stalled.connect(self._give_up)
        self._player: QMediaPlayer | None = None
        self._output: QAudioOutput | None = None
        self._buffer = QBuffer(self)
        self._volume = 1.0
        self._poll = QTimer(self, interval=POLL_MILLISECONDS)
        self._poll.timeout.connect(self._report_position)

    def play_file(self, url: str, *, slow: bool) -> None:
        """Play a sound file."""
        self._play_next(partial(self._play_file, url, slow=slow))

    def play_bytes(self, sound: bytes) -> None:
        """Play a WAV file that is in memory."""
        self._play_next(partial(self._play_bytes, sound))

    def stop(self) -> None:
        """Be silent at once, without `ended`."""
        self._pending_play = None
        if self._player:
            self._idle_player()

    def set_volume(self, volume: float) -> None:
        """Set the volume, from 0 to 1."""
        self._volume = volume
        if self._output:
            self._output.setVolume(volume)

    def _play_next(self, play: Callable[[], None]) -> None:
        self.stop()
        self._pending_play = play
        self._server.ask()

    @Slot(bool)
    def _begin(self, audible: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        play, self._pending_play = self._pending_play, None
        if play and audible:
            play()
        elif play:
            self.ended.emit()

    def _play_file(self, url: str, *, slow: bool) -> None:
        player = self._idle_player()
        player.setPlaybackRate(SLOW_PACE if slow else 1.0)
        player.setSource(QUrl(url))
        self._play(player)

    def _play_bytes(self, sound: bytes) -> None:
        player = self._idle_player()
        self._buffer.setData(QByteArray(sound))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        player.setPlaybackRate(1.0)
        player.setSourceDevice(self._buffer, QUrl("speech.wav"))
        self._play(player)
        self._poll.start()

    def _play(self, player: "QMediaPlayer") -> None:
        player.play()
        self._stall_detector.watch(player)

    def _idle_player(self) -> "QMediaPlayer":
        """Return an idle player: a new one where stopping the current one would block."""
        self._poll.stop()
        if self._player and self._output and not self._stall_detector.stops_at_once:
            self._stall_detector.free(self._player, self._output, self._buffer)
            self._player, self._buffer = None, QBuffer(self)
        self._stall_detector.unwatch()
        player = self._player or self._load()
        player.blockSignals(True)
        player.stop()
        player.setSource(QUrl())
        player.blockSignals(False)
        self._buffer.close()
        return player

    def _load(self) -> "QMediaPlayer":
        from PySide6.QtMultimedia import QMediaPlayer

        self._player, self._output = QMediaPlayer(self), make_output(self, self._volume)
        self._player.setAudioOutput(self._output)
        self._player.mediaStatusChanged.connect(self._note_status)
        return self._player

    @Slot()
    def _report_position(self) -> None:
        if self._player:
            self.positionChanged.emit(self._player.position())

    @Slot()
    def _give_up(self) -> None:
        self.stop()
        self._server.note_stall()
        self.ended.emit()

    @Slot()
    def _note_status(self) -> None:
        from PySide6.QtMultimedia import QMediaPlayer

        status = self._player.mediaStatus() if self._player else QMediaPlayer.MediaStatus.NoMedia
        if status == QMediaPlayer.MediaStatus.InvalidMedia and self._player:
            log.warning("a sound cannot be played: %s", self._player.errorString())
        if status in {QMediaPlayer.MediaStatus.EndOfMedia, QMediaPlayer.MediaStatus.InvalidMedia}:
            self._poll.stop()
            self._stall_detector.unwatch()
            self.ended.emit()
