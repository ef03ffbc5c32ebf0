"""The sound of the warning, on machines with and without a loudspeaker."""

import sys
import wave

import pytest
from PySide6.QtMultimedia import QMediaDevices

from kiosk.models.accessibility import Accessibility
from kiosk.models.warning_sound import SOUND, WarningSound

RINGS = 10


def test_a_machine_without_sound_says_so_once_and_goes_on(
    qapp: object, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    chime = WarningSound(Accessibility())
    for _ in range(RINGS):
        chime.play()
    said = [record.message for record in caplog.records if record.name == WarningSound.__module__]
    assert len(said) == 1
    assert said[0].startswith("the warning before the end of a visit is seen, not heard: ")


@pytest.mark.qt_log_ignore("PulseAudioService: ")
def test_it_plays_or_says_once_that_there_is_no_loudspeaker(qapp: object, caplog: pytest.LogCaptureFixture) -> None:
    assert qapp
    silent = QMediaDevices.defaultAudioOutput().isNull()
    chime = WarningSound(Accessibility())
    for _ in range(RINGS):
        chime.play()
    said = [record.message for record in caplog.records if record.name == WarningSound.__module__]
    assert said == ["the warning before the end of a visit is seen, not heard: no loudspeaker was found"] * silent


def test_the_sound_is_short_and_plain() -> None:
    with wave.open(str(SOUND)) as sound:
        assert sound.getnframes() / sound.getframerate() < 3
        assert sound.getsampwidth() == 2
