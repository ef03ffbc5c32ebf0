"""Notices a sound server that stalls while something plays, and waits for it nowhere."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.audio.sound_server_monitor import SoundServerMonitor

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer

STALL_SECONDS = 5.0
"""How long a player may stand still although it plays: by then its sound server gives no answer."""
MOVING_SECONDS = 0.3
"""A player that moved so short a time ago moves."""
POLL_MILLISECONDS = 100


class StallDetector(QObject):
    """Tells when a player stands still although it plays, and frees one without waiting for its sound server.

    Qt 6.11 stops a player in the thread that asks for it, which then waits for the server as long as that stalls. It
    pauses one, and plays another, without waiting.
    """

    stalled = Signal()

    def __init__(
        self, server: SoundServerMonitor, parent: QObject | None = None, now: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self._server = server
        self._now = now
        self._player: QMediaPlayer | None = None
        self._position, self._last_moved = -1, 0.0
        self._poll = QTimer(self, interval=POLL_MILLISECONDS)
        self._poll.timeout.connect(self.check)

    def watch(self, player: "QMediaPlayer") -> None:
        """Watch this player from now on, until `unwatch`."""
        self._player, self._position, self._last_moved = player, -1, self._now()
        self._poll.start()

    def unwatch(self) -> None:
        """Watch no player."""
        self._player = None
        self._poll.stop()

    @property
    def stops_at_once(self) -> bool:
        """Return whether nothing would wait for a sound server if the player was stopped now.

        A sound moves only with the server. A film may go on without it.
        """
        player = self._player
        if player is None or not (player.audioOutput() and player.hasAudio() and _is_begun(player)):
            return True
        self._notice()
        return _plays(player) and not player.hasVideo() and self._stood() < MOVING_SECONDS

    def free(self, player: "QMediaPlayer", *parts: QObject) -> None:
        """Stop the player and free it with what belongs to it, without waiting. No signal of them comes any more."""
        at_once = self.stops_at_once
        self.unwatch()
        for part in (player, *parts):
            part.blockSignals(True)
        if at_once:
            player.stop()
            for part in (player, *parts):
                part.deleteLater()
        else:
            player.pause()
            _RetiredPlayer(self._server, player, *parts)

    @Slot()
    def check(self) -> None:
        """Check whether the player has moved since the last check."""
        self._notice()
        if self._player and self._stood() >= STALL_SECONDS:
            self._poll.stop()
            self.stalled.emit()

    def _notice(self) -> None:
        position = self._player.position() if self._player else -1
        if self._player and (position != self._position or not _plays(self._player)):
            self._position, self._last_moved = position, self._now()

    def _stood(self) -> float:
        return self._now() - self._last_moved


class _RetiredPlayer(QObject):
    """Frees a player once its sound server answers."""

    _waiting: ClassVar[set["_RetiredPlayer"]] = set()

    def __init__(self, server: SoundServerMonitor, player: "QMediaPlayer", *parts: QObject) -> None:
        """Take over a player that is paused, and what belongs to it."""
        super().__init__()
        self._player = player
        for part in (player, *parts):
            part.setParent(self)
        self._waiting.add(self)
        server.answered.connect(self._free)
        server.ask()

    @Slot(bool)
    def _free(self, answers: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        if answers:
            self._player.stop()
            self.deleteLater()
            QTimer.singleShot(0, lambda: self._waiting.discard(self))


def _plays(player: "QMediaPlayer") -> bool:
    from PySide6.QtMultimedia import QMediaPlayer

    return player.playbackState() == QMediaPlayer.PlaybackState.PlayingState and _is_begun(player)


def _is_begun(player: "QMediaPlayer") -> bool:
    """Return whether a player may have to do with the sound server: neither loads still nor has come to its end."""
    from PySide6.QtMultimedia import QMediaPlayer

    stopped = player.playbackState() == QMediaPlayer.PlaybackState.StoppedState
    return not stopped and player.mediaStatus() != QMediaPlayer.MediaStatus.LoadingMedia
