"""The loudspeaker itself, on a machine that may have none: whatever happens, what was begun comes to an end."""

import logging
from functools import partial

import pytest
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.audio.sound_player import SoundPlayer
from kiosk.audio.sound_server_monitor import SoundServerMonitor
from kiosk.models.speech_backend import CHIME
from tests.audio.sound_servers import HandServer, audible_server
from tests.content import sound_files
from tests.patience import PATIENCE_MILLISECONDS

STALL_SECONDS = 5
# Threads of Qt Multimedia write messages. In Python they would wait for the drawing thread, which may wait for them.
pytestmark = pytest.mark.no_qt_log


@pytest.mark.parametrize("url", ["file:///nobody/has/this.ogg", f"file://{__file__}"])
def test_what_is_no_sound_is_over_and_the_log_says_why(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, url: str
) -> None:
    player = SoundPlayer(audible_server())
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS), caplog.at_level(logging.WARNING):
        player.play_file(url, slow=False)
    assert "a sound cannot be played" in caplog.text


def test_a_sound_in_memory_is_played_to_its_end_and_tells_where_it_is(qtbot: QtBot) -> None:
    player = SoundPlayer(audible_server())
    positions = QSignalSpy(player.positionChanged)
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.play_bytes(CHIME.read_bytes())
    told = [positions.at(index)[0] for index in range(positions.count())]
    assert told == sorted(told)
    assert told[-1] > 0


def test_a_recording_is_slower_for_whoever_wants_it(qtbot: QtBot) -> None:
    player = SoundPlayer(audible_server())
    for slow, pace in ((True, 0.8), (False, 1)):
        player.play_file(CHIME.as_uri(), slow=slow)
        qtbot.waitUntil(partial(_plays_at, player, pace))
    player.stop()


def _plays_at(player: SoundPlayer, pace: float) -> bool:
    return [each.playbackRate() for each in player.findChildren(QMediaPlayer)] == [pytest.approx(pace)]


def test_what_is_stopped_never_tells_its_end(qtbot: QtBot) -> None:
    player = SoundPlayer(audible_server())
    ended = QSignalSpy(player.ended)
    player.play_bytes(CHIME.read_bytes())
    player.stop()
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.play_file("file:///nobody/has/this.ogg", slow=False)
    assert ended.count() == 1


def test_a_sound_server_that_stalls_ends_the_sound_and_another_one_can_be_played(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    time, order, hand = [0.0], list[str](), HandServer()
    server = audible_server(hand)
    player = SoundPlayer(server, now=lambda: time[0])
    server.changed.connect(lambda: order.append("there" if server.available else "lost"))
    player.ended.connect(lambda: order.append("ended"))
    looks = list[float]()

    def stand(_: QMediaPlayer) -> int:
        looks.append(time[0])
        return 0

    with monkeypatch.context() as standing:
        standing.setattr(QMediaPlayer, "position", stand)
        player.play_bytes(sound_files.wav(seconds=600))  # it ends before long by the server alone
        qtbot.waitUntil(lambda: bool(player.findChildren(QMediaPlayer)))
        (media,) = player.findChildren(QMediaPlayer)
        gone = QSignalSpy(media.destroyed)
        qtbot.waitUntil(lambda: media.playbackState() == QMediaPlayer.PlaybackState.PlayingState)
        hand.stalls()
        looks.clear()
        qtbot.waitUntil(lambda: len(looks) > 3)
        with qtbot.waitSignal(player.ended):
            time[0] = STALL_SECONDS
        assert order == ["lost", "ended"]
        with qtbot.waitSignal(player.ended):
            player.play_bytes(CHIME.read_bytes())
        assert order == ["lost", "ended", "ended"]
        assert gone.count() == 0
    hand.goes_on()
    qtbot.waitUntil(lambda: gone.count() == 1)
    assert order == ["lost", "ended", "ended", "there"]
    positions = QSignalSpy(player.positionChanged)
    with qtbot.waitSignal(player.ended):
        player.play_bytes(CHIME.read_bytes())
    assert positions.count() > 0


def test_nothing_is_played_without_a_loudspeaker(qtbot: QtBot) -> None:
    player = SoundPlayer(SoundServerMonitor())
    with qtbot.waitSignal(player.ended):
        player.play_bytes(CHIME.read_bytes())
    with qtbot.waitSignal(player.ended):
        player.play_file(CHIME.as_uri(), slow=False)
    assert not player.findChildren(QMediaPlayer)


def test_what_is_stopped_before_the_server_answers_is_never_played(qtbot: QtBot) -> None:
    server = audible_server()
    player = SoundPlayer(server)
    ended = QSignalSpy(player.ended)
    with qtbot.waitSignal(server.answered):
        player.play_bytes(CHIME.read_bytes())
        player.stop()
    assert not player.findChildren(QMediaPlayer)
    assert ended.count() == 0
