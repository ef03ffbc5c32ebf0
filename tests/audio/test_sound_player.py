"""The loudspeaker itself, on a machine that may have none: whatever happens, what was begun comes to an end."""

import logging

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.audio.sound_player import Player
from kiosk.models.warning_sound import SOUND

PATIENCE_MILLISECONDS = 20_000
pytestmark = pytest.mark.qt_log_ignore(
    "PulseAudioService: ", "Using Qt multimedia", "Could not open", "No audio device"
)


@pytest.mark.parametrize("url", ["file:///nobody/has/this.ogg", f"file://{__file__}"])
def test_what_is_no_sound_is_over_and_the_log_says_why(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, url: str
) -> None:
    player = Player()
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS), caplog.at_level(logging.WARNING):
        player.play_file(url, slow=False)
    assert "a sound cannot be played" in caplog.text


def test_a_sound_in_memory_is_played_to_its_end_and_tells_where_it_is(qtbot: QtBot) -> None:
    player = Player()
    moved = QSignalSpy(player.moved)
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.play_bytes(SOUND.read_bytes())
    told = [moved.at(index)[0] for index in range(moved.count())]
    assert told == sorted(told)
    assert told[-1] > 0


def test_what_is_stopped_never_tells_its_end(qtbot: QtBot) -> None:
    player = Player()
    ended = QSignalSpy(player.ended)
    player.play_bytes(SOUND.read_bytes())
    player.stop()
    with qtbot.waitSignal(player.ended, timeout=PATIENCE_MILLISECONDS):
        player.play_file("file:///nobody/has/this.ogg", slow=False)
    assert ended.count() == 1
