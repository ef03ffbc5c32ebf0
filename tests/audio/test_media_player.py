"""What plays films, on a machine that may have no loudspeaker: whatever the file is, it comes to an end."""

import logging
import os
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, QUrl
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.audio.media_player import MediaPlayer
from kiosk.audio.stall_detector import STALL_SECONDS
from tests import films

PATIENCE_MILLISECONDS = 30_000
MANY_FILMS = 8
pytestmark = pytest.mark.qt_log_ignore(
    "PulseAudioService: ", "Using Qt multimedia", "No audio device", "No RHI backend", "Could not open", "No HW decoder"
)


@pytest.fixture(scope="module")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a film of one second, with a sound."""
    return films.numbered(tmp_path_factory.mktemp("films") / "film.mp4", seconds=1, sound=True)


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
    player = MediaPlayer()
    with qtbot.waitSignal(player.failed, timeout=PATIENCE_MILLISECONDS), caplog.at_level(logging.WARNING):
        player.load(_url(bad), 0, playing=True)
    assert "a film or sound cannot be played" in caplog.text


def test_a_film_with_a_sound_plays_to_its_end_without_a_loudspeaker(qtbot: QtBot, film: Path) -> None:
    player = MediaPlayer()
    pictured, measured = QSignalSpy(player.pictured), QSignalSpy(player.measured)
    player.set_size(QSize(80, 48))
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(film), 0, playing=True)
    pictures = [pictured.at(index) for index in range(pictured.count())]
    assert {picture.size() for picture, _, _ in pictures} == {QSize(80, 48)}
    assert [moment for _, _, moment in pictures] == sorted({moment for _, _, moment in pictures})
    assert pictures[0][1] == pytest.approx(films.WIDTH / films.HEIGHT)
    assert abs(measured.at(0)[0] - 1000) < 100
    player.close()


def test_the_environment_does_not_change_while_threads_of_a_film_may_read_it(qtbot: QtBot, film: Path) -> None:
    before = dict(os.environ)
    player = MediaPlayer()
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(film), 0, playing=True)
    assert dict(os.environ) == before
    assert os.environ["QT_FFMPEG_DECODING_HW_DEVICE_TYPES"] == ","
    assert os.environ["PULSE_LATENCY_MSEC"] == "60"


@pytest.mark.parametrize(("degrees", "ratio"), [(90, 0.6), (180, 1 / 0.6), (270, 0.6)])
def test_a_film_is_as_wide_as_it_is_shown(qtbot: QtBot, film: Path, tmp_path: Path, degrees: int, ratio: float) -> None:
    player = MediaPlayer()
    with qtbot.waitSignal(player.pictured, timeout=PATIENCE_MILLISECONDS) as told:
        player.load(_url(films.turned(tmp_path / "turned.mp4", film, degrees)), 0, playing=True)
    picture, width, _ = told.args
    assert width == pytest.approx(ratio)
    assert picture.width() / picture.height() == pytest.approx(ratio)
    player.close()


@pytest.mark.parametrize("name", ["a.mp4", "hevc.mp4", "vp9.webm"])
def test_a_film_whose_pictures_cannot_be_shown_fails_and_the_log_says_why_once(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, tmp_path: Path, name: str
) -> None:
    player = MediaPlayer()
    pictured = QSignalSpy(player.pictured)
    with qtbot.waitSignal(player.failed, timeout=PATIENCE_MILLISECONDS), caplog.at_level(logging.WARNING):
        player.load(_url(films.plain(tmp_path / name, "yuv420p10le")), 0, playing=True)
    assert caplog.text.count("10 bits") == 1
    assert pictured.count() == 0


def test_a_sound_tells_where_it_is_and_that_it_has_ended(qtbot: QtBot, tmp_path: Path) -> None:
    player = MediaPlayer()
    moved = QSignalSpy(player.moved)
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(films.tone(tmp_path / "tone.ogg", 1)), 0, playing=True)
    told = [moved.at(index)[0] for index in range(moved.count())]
    assert told == sorted(told)
    assert told[-1] > 500


def test_nothing_comes_of_what_was_closed_and_nothing_of_it_stays(qtbot: QtBot, film: Path) -> None:
    player = MediaPlayer()
    with qtbot.waitSignal(player.pictured, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(film), 0, playing=True)
    player.close()
    signals = (player.pictured, player.moved, player.ended, player.failed)
    spies = [QSignalSpy(signal) for signal in signals]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    with qtbot.waitSignal(player.failed, timeout=PATIENCE_MILLISECONDS):
        player.load("file:///nobody/has/this.mp4", 0, playing=True)
    assert [spy.count() for spy in spies] == [0, 0, 0, 1]
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert {type(child).__name__ for child in player.children()} == {"StallDetector", "QTimer"}


def test_opening_films_again_and_again_leaves_no_threads_behind(qtbot: QtBot, film: Path) -> None:
    player = MediaPlayer()
    counted = []
    for _ in range(2 * MANY_FILMS):
        with qtbot.waitSignal(player.pictured, timeout=PATIENCE_MILLISECONDS):
            player.load(_url(film), 0, playing=True)
        (media,) = player.findChildren(QMediaPlayer)
        gone = QSignalSpy(media.destroyed)
        player.close()
        _wait_for(qtbot, gone)
        counted.append(_threads())
    most = counted[MANY_FILMS - 1] + MANY_FILMS // 2  # a thread that all films share may begin late
    qtbot.waitUntil(lambda: _threads() <= most, timeout=PATIENCE_MILLISECONDS)


def _threads() -> int:
    return len(list(Path("/proc/self/task").iterdir()))


def test_a_sound_server_that_stalls_ends_what_it_plays_and_nobody_waits_for_it(
    qtbot: QtBot, film: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A player stands still, and so does each other, until the server answers: only then one is freed."""
    time, looks = [0.0], []
    player = MediaPlayer(now=lambda: time[0])
    with qtbot.waitSignal(player.pictured, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(film), 0, playing=True)
    (media,) = player.findChildren(QMediaPlayer)
    gone = QSignalSpy(media.destroyed)

    def stand(_: QMediaPlayer) -> int:
        looks.append(time[0])
        return 0

    with monkeypatch.context() as server:
        server.setattr(QMediaPlayer, "position", stand)
        qtbot.waitUntil(lambda: bool(looks), timeout=PATIENCE_MILLISECONDS)
        with qtbot.waitSignal(player.failed, timeout=PATIENCE_MILLISECONDS):
            time[0] = STALL_SECONDS
        assert "the sound server gives no answer" in caplog.text
        assert player.findChildren(QMediaPlayer) == []
        looks.clear()
        qtbot.waitUntil(lambda: len(looks) > 3, timeout=PATIENCE_MILLISECONDS)
        assert gone.count() == 0
        assert media.playbackState() == QMediaPlayer.PlaybackState.PausedState
    _wait_for(qtbot, gone)
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.load(_url(film), 0, playing=True)
    player.close()
