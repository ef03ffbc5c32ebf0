"""All that plays goes through an output that no other thread has to ask Python about."""

import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtMultimedia import QAudioOutput

from kiosk.audio.output import make_output


class _Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[float] = []

    @Slot(float)
    def hear(self, loudness: float) -> None:
        self.heard.append(loudness)


@pytest.mark.qt_log_ignore("PulseAudio")
def test_it_is_as_loud_as_asked_for_and_nobody_else_listens(qapp: QGuiApplication) -> None:
    assert qapp
    parent, listener = QObject(), _Listener()
    output = make_output(parent, 0.25)
    assert isinstance(output, QAudioOutput)
    assert output.parent() is parent
    assert output.volume() == 0.25
    assert output.receivers("2volumeChanged(float)") == 0
    output.volumeChanged.connect(listener.hear)
    output.setVolume(0.5)
    assert listener.heard == [0.5]
