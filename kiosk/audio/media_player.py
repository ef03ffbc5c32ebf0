"""Plays one film or sound at a time, with Qt Multimedia, which is loaded when the first is played."""

import logging
from collections.abc import Callable
from functools import cache, partial
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QImage
from shiboken6 import isValid

from kiosk.audio.output import make_output
from kiosk.audio.sound_server_monitor import SoundServerMonitor
from kiosk.audio.stall_detector import StallDetector
from kiosk.audio.video_frames import convert
from kiosk.models.media_backend import MediaBackend
from kiosk.qt.thread_pool import ThreadPool
from kiosk.system.log import logged_errors

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame, QVideoSink

log = logging.getLogger(__name__)

POLL_MILLISECONDS = 100
"""The interval at which the position of a sound is read."""
THREADS = 2
MAX_WAITING = 3
"""Frames with the threads, or waiting for one: a moment in which the machine does something else costs no picture."""
SAME_FRAME = 1
"""Milliseconds after the moment at which a frame begins: at that very moment Qt 6.11 shows the frame before."""


class MediaPlayer(MediaBackend):
    """Plays with Qt, and converts the newest frame to a picture in two threads; others are dropped.

    While there is no loudspeaker, or a sound server that gives no answer, it plays without sound.
    """

    def __init__(
        self, server: SoundServerMonitor, parent: QObject | None = None, now: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self._server = server
        server.answered.connect(self._open)
        server.changed.connect(self._follow_server)
        self._url = ""
        self._waiting_for_server = False
        """Whether a file waits for the answer of the server."""
        self._muted = False
        """Whether this film plays without sound because it stood still with it."""
        self._stall_detector = StallDetector(server, self, now)
        self._stall_detector.stalled.connect(self._stall)
        self._player: QMediaPlayer | None = None
        self._sink: QVideoSink | None = None
        self._output: QAudioOutput | None = None
        self._threads = _frame_threads()
        self._next_frame: QVideoFrame | None = None
        self._playing = self._ready = self._has_shown_frame = False
        self._start_position = self._frames_in_work = 0
        self._last_submitted = self._last_shown = (
            0  # of the last frame that was given to the threads, and of the last one passed on
        )
        self._size = QSize()
        self._volume = 1.0
        self._poll = QTimer(self, interval=POLL_MILLISECONDS)
        self._poll.timeout.connect(self._report_position)

    def load(self, url: str, milliseconds: int, *, playing: bool) -> None:
        """Play a file from this position, or only show its frame; the current playback ends."""
        self.close()
        self._url, self._start_position, self._playing = url, milliseconds, playing
        self._waiting_for_server, self._muted = True, False
        self._server.ask()

    def play(self) -> None:
        """Play."""
        self._playing = True
        if self._player and self._ready:
            self._player.play()

    def pause(self) -> None:
        """Pause."""
        self._playing = False
        if self._player and self._ready:
            self._player.pause()

    def seek(self, milliseconds: int) -> None:
        """Seek to a position, playing or paused."""
        self._start_position = milliseconds
        self._drop_frames()
        if self._player and self._ready:
            self._player.setPosition(milliseconds + SAME_FRAME)
            self._apply_playing()

    @Slot()
    def close(self) -> None:
        """Stop the playback and free it; no signal follows."""
        self._drop_frames()
        self._ready = self._has_shown_frame = self._waiting_for_server = False
        self._poll.stop()
        if self._player and self._sink:
            self._stall_detector.free(self._player, self._sink, *((self._output,) if self._output else ()))
        self._player = self._sink = self._output = None

    def set_size(self, size: QSize) -> None:
        """Set the size of the frames, in pixels."""
        self._size = size

    def set_volume(self, volume: float) -> None:
        """Set the volume, from 0 to 1."""
        self._volume = volume
        if self._output:
            self._output.setVolume(volume)

    def _drop_frames(self) -> None:
        """Drop all pending frames."""
        self._last_shown, self._next_frame = self._last_submitted, None

    @Slot(bool)
    def _open(self, audible: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        if self._waiting_for_server:
            self._waiting_for_server = False
            player = self._make_player()
            if audible and not self._muted:
                self._add_sound(player)
            player.setSource(QUrl(self._url))

    @Slot()
    def _follow_server(self) -> None:
        if self._player and not self._output and not self._muted and self._server.available:
            self._add_sound(self._player)

    def _add_sound(self, player: "QMediaPlayer") -> None:
        self._output = make_output(self, self._volume)
        player.setAudioOutput(self._output)

    def _make_player(self) -> "QMediaPlayer":
        # Else Qt has OpenGL convert the frames: without a graphics card that takes seven times as long.
        QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ForceRasterWidgets)
        from PySide6.QtMultimedia import QMediaPlayer, QVideoSink

        self._player, self._sink = QMediaPlayer(self), QVideoSink(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._receive)
        self._player.mediaStatusChanged.connect(self._follow)
        self._player.durationChanged.connect(self._measure)
        self._player.errorOccurred.connect(self._give_up)
        return self._player

    def _apply_playing(self) -> None:
        if self._player and self._playing:
            self._player.play()
        elif self._player:
            self._player.pause()

    @Slot()
    def _follow(self) -> None:
        from PySide6.QtMultimedia import QMediaPlayer

        status = self._player.mediaStatus() if self._player else QMediaPlayer.MediaStatus.NoMedia
        if status == QMediaPlayer.MediaStatus.LoadedMedia and not self._ready:
            self._begin()
        elif status == QMediaPlayer.MediaStatus.EndOfMedia:
            self._playing = False
            self.ended.emit()
        elif status == QMediaPlayer.MediaStatus.InvalidMedia:
            self._give_up()

    def _begin(self) -> None:
        player = self._player
        if not player:
            return
        if not (player.hasVideo() or player.hasAudio()):
            self._give_up()
            return
        self._ready = True
        self._measure()
        if self._start_position:
            player.setPosition(self._start_position + SAME_FRAME)
        self._apply_playing()
        self._stall_detector.watch(player)
        if not player.hasVideo():
            self._poll.start()

    @Slot()
    def _give_up(self) -> None:
        if self._player:
            self._fail(self._player.errorString() or "there is nothing in it")

    @Slot()
    def _stall(self) -> None:
        """Go on without sound; what cannot ends."""
        player, audible = self._player, bool(self._output)
        if audible:
            self._server.note_stall()
        if player and audible and player.hasVideo():
            self.load(self._url, player.position(), playing=True)
            self._muted = True
        else:
            self._fail("it stands still" + ", for the sound server gives no answer" * audible)

    def _fail(self, why: str) -> None:
        log.warning("a film or sound cannot be played: %s", why)
        self.close()
        self.failed.emit()

    @Slot()
    def _measure(self) -> None:
        if self._player and self._player.duration() > 0:
            self.durationChanged.emit(self._player.duration())

    @Slot()
    def _report_position(self) -> None:
        if self._player and self._playing:
            self.positionChanged.emit(self._player.position())

    @Slot("QVideoFrame")
    def _receive(self, frame: "QVideoFrame") -> None:
        if self.sender() != self._sink:
            return  # a thread had it on its way here when that film was closed
        if not frame.isValid():
            return  # the film has ended; its last picture stays
        self._next_frame = frame
        if self._frames_in_work < MAX_WAITING:
            self._convert_next()

    def _convert_next(self) -> None:
        frame, self._next_frame = self._next_frame, None
        if frame is None:
            return
        self._frames_in_work += 1
        self._last_submitted += 1
        milliseconds = frame.startTime() // 1000
        self._threads.submit(
            partial(_convert, frame, QSize(self._size)), partial(self._deliver, self._last_submitted, milliseconds)
        )

    def _deliver(self, number: int, milliseconds: int, converted: tuple[QImage, float]) -> None:
        self._frames_in_work -= 1
        if not isValid(self):
            return
        if number > self._last_shown:  # else a later one was ready first, or the film is closed
            self._show(number, *converted, milliseconds)
        self._convert_next()

    def _show(self, number: int, picture: QImage, ratio: float, milliseconds: int) -> None:
        if not picture.isNull():
            self._last_shown, self._has_shown_frame = number, True
            self.frameReady.emit(picture, ratio, milliseconds)
        elif not self._has_shown_frame:
            self._fail("its pictures have colours that cannot be shown without a graphics card, of 10 bits for example")


@cache
def _frame_threads() -> ThreadPool:
    """Return the threads that convert frames, for all players.

    They never end: two crashes, which nobody could repeat, came as such threads ended.
    """
    return ThreadPool("frames", threads=THREADS)


def _convert(frame: "QVideoFrame", size: QSize) -> tuple[QImage, float]:
    """Convert a frame, to a null picture if that fails: else the film would stop. Runs in a thread."""
    picture, ratio = QImage(), 0.0
    with logged_errors():
        picture, ratio = convert(frame, size)
    return picture, ratio
