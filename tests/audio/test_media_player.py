"""What plays films, on a machine that may have no loudspeaker: whatever the file is, it comes to an end."""

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from threading import enumerate as enumerate_threads

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, QUrl
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoFrameFormat, QVideoSink
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.audio import media_player, video_frames
from kiosk.audio.media_player import MediaPlayer
from kiosk.audio.sound_server_monitor import SoundServerMonitor
from kiosk.audio.stall_detector import StallDetector
from tests import films
from tests.audio.sound_servers import HandServer, audible_server
from tests.patience import PATIENCE_MILLISECONDS, PATIENCE_SECONDS

STALL_SECONDS = 5
MANY_FILMS = 8
# Threads of Qt Multimedia write messages. In Python they would wait for the drawing thread, which may wait for them.
pytestmark = pytest.mark.no_qt_log


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a film of one second, with a sound."""
    return films.numbered(tmp_path_factory.mktemp("films") / "film.mp4", seconds=1, sound=True)


@dataclass
class Paused:
    """A film that is paused, and gets frames when the test says so."""

    player: MediaPlayer
    sink: QVideoSink

    @property
    def waiting(self) -> int:
        """Return how many frames are with the threads, or wait for one."""
        return self.player._frames_in_work  # noqa: SLF001

    def gets_a_frame(self) -> None:
        """Have Qt hand over the same picture again."""
        self.sink.videoFrameChanged.emit(self.sink.videoFrame())


def _wait_for(qtbot: QtBot, signals: QSignalSpy) -> None:
    qtbot.waitUntil(lambda: signals.count() == 1, timeout=PATIENCE_MILLISECONDS)


def _url(path: Path) -> str:
    return QUrl.fromLocalFile(str(path)).toString()


@pytest.mark.parametrize("damage", ["missing", "empty", "text", "only its beginning", "zeros after its beginning"])
def test_what_is_no_film_fails_and_the_log_says_why(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, film: Path, tmp_path: Path, damage: str
) -> None:
    data, bad = film.read_bytes(), tmp_path / "bad.mp4"
    damaged = {
        "empty": b"",
        "text": b"hello" * 1000,
        "only its beginning": data[:600],
        "zeros after its beginning": data[:40] + bytes(len(data) - 40),
    }
    if damage in damaged:
        bad.write_bytes(damaged[damage])
    player = MediaPlayer(audible_server())
    with qtbot.waitSignal(player.failed, timeout=PATIENCE_MILLISECONDS), caplog.at_level(logging.WARNING):
        player.load(_url(bad), 0, playing=True)
    assert "a film or sound cannot be played" in caplog.text


def test_a_film_with_a_sound_plays_to_its_end_without_a_loudspeaker(qtbot: QtBot, film: Path) -> None:
    player = MediaPlayer(audible_server())
    frames, durations = QSignalSpy(player.frameReady), QSignalSpy(player.durationChanged)
    player.set_size(QSize(80, 48))
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(film), 0, playing=True)
    pictures = [frames.at(index) for index in range(frames.count())]
    assert {picture.size() for picture, _, _ in pictures} == {QSize(80, 48)}
    assert [moment for _, _, moment in pictures] == sorted({moment for _, _, moment in pictures})
    assert pictures[0][1] == pytest.approx(films.WIDTH / films.HEIGHT)
    assert abs(durations.at(0)[0] - 1000) < 100
    player.close()


def test_the_environment_does_not_change_while_threads_of_a_film_may_read_it(qtbot: QtBot, film: Path) -> None:
    before = dict(os.environ)
    player = MediaPlayer(audible_server())
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(film), 0, playing=True)
    assert dict(os.environ) == before
    assert os.environ["QT_FFMPEG_DECODING_HW_DEVICE_TYPES"] == ","
    assert os.environ["PULSE_LATENCY_MSEC"] == "60"


@pytest.mark.parametrize(("degrees", "ratio"), [(90, 0.6), (180, 1 / 0.6), (270, 0.6)])
def test_a_film_is_as_wide_as_it_is_shown(qtbot: QtBot, film: Path, tmp_path: Path, degrees: int, ratio: float) -> None:
    player = MediaPlayer(audible_server())
    with qtbot.waitSignal(player.frameReady, timeout=PATIENCE_MILLISECONDS) as told:
        player.load(_url(films.turned(tmp_path / "turned.mp4", film, degrees)), 0, playing=True)
    picture, width, _ = told.args
    assert width == pytest.approx(ratio)
    assert picture.width() / picture.height() == pytest.approx(ratio)
    player.close()


@pytest.mark.parametrize("name", ["a.mp4", "hevc.mp4", "vp9.webm"])
def test_a_film_whose_pictures_cannot_be_shown_fails_and_the_log_says_why_once(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, tmp_path: Path, name: str
) -> None:
    player = MediaPlayer(audible_server())
    frames = QSignalSpy(player.frameReady)
    with qtbot.waitSignal(player.failed, timeout=PATIENCE_MILLISECONDS), caplog.at_level(logging.WARNING):
        player.load(_url(films.plain(tmp_path / name, "yuv420p10le")), 0, playing=True)
    assert caplog.text.count("10 bits") == 1
    assert frames.count() == 0


def test_a_film_begins_where_it_was_left(qtbot: QtBot, film: Path) -> None:
    player = MediaPlayer(audible_server())
    with qtbot.waitSignal(player.frameReady, timeout=PATIENCE_MILLISECONDS) as shown:
        player.load(_url(film), 500, playing=False)
    assert shown.args[2] == 480, "the frame that shows at that moment"
    player.close()


@pytest.fixture
def paused(qtbot: QtBot, film: Path) -> Iterator[Paused]:
    """A film that stands at its beginning, with its picture."""
    player = MediaPlayer(audible_server())
    with qtbot.waitSignal(player.frameReady, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(film), 0, playing=False)
    sink = player.findChild(QVideoSink)
    assert sink
    yield Paused(player, sink)
    player.close()


def test_pictures_that_cannot_be_converted_are_left_out_and_the_film_goes_on(
    qtbot: QtBot, paused: Paused, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(media_player, "convert", lambda *_: 1 // 0)
        for _ in range(5):
            paused.gets_a_frame()
            qtbot.waitUntil(lambda: paused.waiting == 0)
    assert caplog.text.count("ZeroDivisionError") == 5
    with qtbot.waitSignal(paused.player.frameReady):
        paused.gets_a_frame()


def test_two_threads_convert_and_three_frames_wait_for_a_machine_that_does_something_else(
    qtbot: QtBot, paused: Paused, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, goes_on = list[QVideoFrame](), Event()

    def convert_slowly(frame: QVideoFrame, size: QSize) -> tuple[QImage, float]:
        begun.append(frame)
        goes_on.wait(PATIENCE_SECONDS)
        return video_frames.convert(frame, size)

    qtbot.waitUntil(lambda: paused.waiting == 0)
    monkeypatch.setattr(media_player, "convert", convert_slowly)
    for _ in range(10):
        paused.gets_a_frame()
    assert paused.waiting == 3
    assert [thread.name for thread in enumerate_threads()].count("frames") == 2
    goes_on.set()
    qtbot.waitUntil(lambda: paused.waiting == 0)
    assert len(begun) == 4, "three, and the newest of all"


def test_a_sound_tells_where_it_is_and_that_it_has_ended(qtbot: QtBot, tmp_path: Path) -> None:
    player = MediaPlayer(audible_server())
    positions = QSignalSpy(player.positionChanged)
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(films.tone(tmp_path / "tone.ogg", 1)), 0, playing=True)
    told = [positions.at(index)[0] for index in range(positions.count())]
    assert told == sorted(told)
    assert told[-1] > 500


def test_nothing_comes_of_what_was_closed_and_nothing_of_it_stays(qtbot: QtBot, film: Path) -> None:
    player = MediaPlayer(audible_server())
    with qtbot.waitSignal(player.frameReady, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(film), 0, playing=True)
    player.close()
    signals = (player.frameReady, player.positionChanged, player.ended, player.failed)
    spies = [QSignalSpy(signal) for signal in signals]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.waitSignal(player.failed, timeout=PATIENCE_MILLISECONDS):
        player.load("file:///nobody/has/this.mp4", 0, playing=True)
    assert [spy.count() for spy in spies] == [0, 0, 0, 1]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert {type(child).__name__ for child in player.children()} == {"StallDetector", "QTimer"}


def test_a_frame_that_was_on_its_way_when_its_film_was_closed_is_none_of_the_next(qtbot: QtBot, film: Path) -> None:
    player = MediaPlayer(audible_server())
    with qtbot.waitSignal(player.frameReady, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(film), 0, playing=True)
    sink = player.findChild(QVideoSink)
    assert sink
    frame = QVideoFrame(QVideoFrameFormat(QSize(8, 8), QVideoFrameFormat.PixelFormat.Format_YUV420P10))
    thread = Thread(target=lambda: sink.videoFrameChanged.emit(frame))
    thread.start()
    thread.join()
    failed = QSignalSpy(player.failed)
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(film), 0, playing=True)
    assert failed.count() == 0


def test_opening_films_again_and_again_leaves_no_threads_behind(qtbot: QtBot, film: Path) -> None:
    player = MediaPlayer(audible_server())
    counted = []
    for _ in range(2 * MANY_FILMS):
        with qtbot.waitSignal(player.frameReady, timeout=PATIENCE_MILLISECONDS):
            player.load(_url(film), 0, playing=True)
        (media,) = player.findChildren(QMediaPlayer)
        gone = QSignalSpy(media.destroyed)
        player.close()
        _wait_for(qtbot, gone)
        counted.append(_threads())
    maximum = counted[MANY_FILMS - 1] + MANY_FILMS // 2  # a thread that all films share may begin late
    qtbot.waitUntil(lambda: _threads() <= maximum, timeout=PATIENCE_MILLISECONDS)


def _threads() -> int:
    return len(list(Path("/proc/self/task").iterdir()))


class Standing:
    """A player of a film or sound that stands still once it `stands`, and whose server then stalls."""

    def __init__(self, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.time = [0.0]
        self.hand = HandServer()
        self.server = audible_server(self.hand)
        self.player = MediaPlayer(self.server, now=lambda: self.time[0])
        self._qtbot, self._patch = qtbot, monkeypatch

    def plays(self, path: Path) -> QMediaPlayer:
        """Play a file; return what Qt plays it with."""
        before = self.player.findChildren(QMediaPlayer)
        self.player.load(_url(path), 0, playing=True)

        def begun() -> list[QMediaPlayer]:
            return [each for each in self.player.findChildren(QMediaPlayer) if each not in before]

        self._qtbot.waitUntil(lambda: bool(begun()))
        (media,) = begun()
        self._qtbot.waitUntil(lambda: media.playbackState() == QMediaPlayer.PlaybackState.PlayingState)
        return media

    def stands(self) -> None:
        """Have what plays now stand still for too long."""
        looks = []

        def stand(_: QMediaPlayer) -> int:
            looks.append(self.time[0])
            return 0

        self.hand.stalls()
        with self._patch.context() as standing:
            standing.setattr(QMediaPlayer, "position", stand)
            self._qtbot.waitUntil(lambda: len(looks) > 3)
            with self._qtbot.waitSignal(self.server.changed):
                self.time[0] += STALL_SECONDS


@pytest.fixture
def standing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Standing:
    """Return a player that plays nothing yet."""
    return Standing(qtbot, monkeypatch)


def test_a_film_goes_on_without_sound_when_the_sound_server_stalls_and_nobody_waits_for_it(
    qtbot: QtBot, film: Path, standing: Standing
) -> None:
    player = standing.player
    media = standing.plays(film)
    gone, failed = QSignalSpy(media.destroyed), QSignalSpy(player.failed)
    with qtbot.waitSignal(player.ended):
        standing.stands()
    assert failed.count() == 0
    (silent,) = player.findChildren(QMediaPlayer)
    assert silent.audioOutput() is None
    assert gone.count() == 0
    assert media.playbackState() == QMediaPlayer.PlaybackState.PausedState
    standing.hand.goes_on()
    _wait_for(qtbot, gone)
    assert silent.audioOutput() is None, "it stood still with sound once"
    assert standing.plays(film).audioOutput()
    player.close()


def test_a_sound_is_over_when_the_sound_server_stalls(
    qtbot: QtBot, tmp_path: Path, standing: Standing, caplog: pytest.LogCaptureFixture
) -> None:
    standing.plays(films.tone(tmp_path / "tone.ogg", 60))
    with qtbot.waitSignal(standing.player.failed):
        standing.stands()
    assert "the sound server gives no answer" in caplog.text
    standing.hand.goes_on()


def test_a_film_that_stands_still_without_sound_cannot_be_played(
    qtbot: QtBot, film: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    time = [0.0]
    player = MediaPlayer(SoundServerMonitor(), now=lambda: time[0])
    player.load(_url(film), 0, playing=True)
    qtbot.waitUntil(lambda: bool(player.findChildren(QMediaPlayer)))
    monkeypatch.setattr(QMediaPlayer, "position", lambda _: 0)
    (media,) = player.findChildren(QMediaPlayer)
    qtbot.waitUntil(lambda: media.playbackState() == QMediaPlayer.PlaybackState.PlayingState)
    detector = player.findChildren(StallDetector)[0]
    with qtbot.waitSignal(player.failed):
        detector.check()
        time[0] = STALL_SECONDS
    assert caplog.messages[-1].endswith("it stands still")


def test_a_film_is_heard_as_soon_as_there_is_a_loudspeaker(qtbot: QtBot, film: Path) -> None:
    server = SoundServerMonitor(check=HandServer().check)
    player = MediaPlayer(server)
    player.set_volume(0.25)
    with qtbot.waitSignal(player.frameReady):
        player.load(_url(film), 0, playing=True)
    (media,) = player.findChildren(QMediaPlayer)
    assert media.audioOutput() is None
    with qtbot.waitSignal(player.ended):
        server.note_loudspeaker(found=True)
    assert media.audioOutput().volume() == 0.25
    player.close()


def test_what_is_closed_before_the_server_answers_is_never_played(qtbot: QtBot, film: Path) -> None:
    server = audible_server()
    player = MediaPlayer(server)
    with qtbot.waitSignal(server.answered):
        player.load(_url(film), 0, playing=True)
        player.close()
    assert not player.findChildren(QMediaPlayer)
