"""The loudspeaker itself, on a machine that may have none: whatever happens, what was begun comes to an end."""

import logging

import pytest
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.audio.sound_player import SoundPlayer
from kiosk.audio.stall_detector import STALL_SECONDS
from kiosk.models.warning_sound import SOUND
from tests.content import sound_files

PATIENCE_MILLISECONDS = 60_000
pytestmark = pytest.mark.qt_log_ignore(
    "PulseAudioService: ", "Using Qt multimedia", "Could not open", "No audio device"
)


@pytest.mark.parametrize("url", ["file:///nobody/has/this.ogg", f"file://{__file__}"])
def test_what_is_no_sound_is_over_and_the_log_says_why(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, url: str
) -> None:
    player = SoundPlayer()
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS), caplog.at_level(logging.WARNING):
        player.play_file(url, slow=False)
    assert "a sound cannot be played" in caplog.text


def test_a_sound_in_memory_is_played_to_its_end_and_tells_where_it_is(qtbot: QtBot) -> None:
    player = SoundPlayer()
    moved = QSignalSpy(player.moved)
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.play_bytes(SOUND.read_bytes())
    told = [moved.at(index)[0] for index in range(moved.count())]
    assert told == sorted(told)
    assert told[-1] > 0


def test_what_is_stopped_never_tells_its_end(qtbot: QtBot) -> None:
    player = SoundPlayer()
    ended = QSignalSpy(player.ended)
    player.play_bytes(SOUND.read_bytes())
    player.stop()
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.play_file("file:///nobody/has/this.ogg", slow=False)
    assert ended.count() == 1


def test_a_sound_server_that_stalls_ends_the_sound_and_another_one_can_be_played(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    time, order = [0.0], list[str]()
    player = SoundPlayer(now=lambda: time[0])
    player.stalled.connect(lambda: order.append("stalled"))
    player.ended.connect(lambda: order.append("ended"))
    looks = list[float]()

    def stand(_: QMediaPlayer) -> int:
        looks.append(time[0])
        return 0

    with monkeypatch.context() as server:
        server.setattr(QMediaPlayer, "position", stand)
        player.play_bytes(sound_files.wav(seconds=600))  # it ends before long by the server alone
        (media,) = player.findChildren(QMediaPlayer)
        gone = QSignalSpy(media.destroyed)
        qtbot.waitUntil(
            lambda: media.playbackState() == QMediaPlayer.PlaybackState.PlayingState, timeout=PATIENCE_MILLISECONDS
        )
        looks.clear()
        qtbot.waitUntil(lambda: len(looks) > 3, timeout=PATIENCE_MILLISECONDS)
        with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
            time[0] = STALL_SECONDS
        assert order == ["stalled", "ended"]
        looks.clear()
        qtbot.waitUntil(lambda: len(looks) > 3, timeout=PATIENCE_MILLISECONDS)
        assert gone.count() == 0
    qtbot.waitUntil(lambda: gone.count() == 1, timeout=PATIENCE_MILLISECONDS)
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.play_bytes(SOUND.read_bytes())
    assert order == ["stalled", "ended", "ended"]
