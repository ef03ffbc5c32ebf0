"""The sound of the warning, on machines with and without a loudspeaker."""

import wave

import pytest
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer
from pytestqt.qtbot import QtBot

from kiosk.audio.sound_server_monitor import SoundServerMonitor
from kiosk.audio.warning_sound import WarningSound
from kiosk.models.accessibility import Accessibility
from kiosk.models.speech_backend import CHIME
from tests.audio.sound_servers import audible_server


@pytest.mark.no_qt_log  # as of other tests that play
def test_it_is_as_loud_as_the_visitor_wants_it(qtbot: QtBot) -> None:
    accessibility = Accessibility()
    warning = WarningSound(accessibility, audible_server())
    for step in (1, accessibility.volumeSteps):
        accessibility.chooseVolume(step)
        warning.play()
        qtbot.waitUntil(lambda: CHIME.name in _plays(warning))
        (output,) = warning.findChildren(QAudioOutput)
        assert output.volume() == pytest.approx(accessibility.linear_volume)


def _plays(warning: WarningSound) -> list[str]:
    return [each.source().fileName() for each in warning.findChildren(QMediaPlayer)]


def test_without_a_loudspeaker_it_is_silent(qtbot: QtBot) -> None:
    server = SoundServerMonitor()
    warning = WarningSound(Accessibility(), server)
    with qtbot.waitSignal(server.answered):
        warning.play()
    assert not warning.findChildren(QMediaPlayer)


def test_the_sound_is_short_and_plain() -> None:
    with wave.open(str(CHIME)) as sound:
        assert sound.getnframes() / sound.getframerate() < 3
        assert sound.getsampwidth() == 2
