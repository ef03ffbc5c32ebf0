"""Of a sound only the beginning is decoded, by a decoder that nobody waits for without end."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtMultimedia import QAudioBuffer, QAudioDecoder

from kiosk.sandbox import films, sounds
from kiosk.sandbox.limits import LIMITS
from tests.content import sound_files

pytestmark = pytest.mark.no_qt_log  # threads of Qt Multimedia write messages


def test_two_minutes_of_a_sound_are_decoded(
    qapp: QCoreApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp
    heard: list[float] = []

    class Decoder(QAudioDecoder):
        def read(self) -> QAudioBuffer:
            buffer = super().read()
            heard.append(buffer.startTime() / 1e6)
            return buffer

    monkeypatch.setattr(sounds, "QAudioDecoder", Decoder)
    (tmp_path / "long.wav").write_bytes(sound_files.wav(seconds=180))
    assert sounds.open_sound(tmp_path / "long.wav") is None
    assert 120 < heard[-1] < 125


@pytest.mark.parametrize(
    ("kind", "timeout"), [("sound", sounds.TIMEOUT_MILLISECONDS), ("film", films.TIMEOUT_MILLISECONDS)]
)
def test_a_decoder_that_says_nothing_is_given_up_before_its_process_is(kind: str, timeout: int) -> None:
    """So the file is called damaged, and not slow."""
    assert timeout < LIMITS[kind].timeout * 1000
