"""The kiosk looks what can be heard, and seldom again while there is nothing to hear with."""

import os
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtQuick import QQuickWindow
from pytestqt.qtbot import QtBot

from kiosk.audio.service import SETTLE_MILLISECONDS, AudioService
from kiosk.audio.sound_server_monitor import SoundServerMonitor
from kiosk.audio.tts_client import TtsClient
from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from kiosk.qt.process import ChildProcess
from tests.models.exhibits import exhibit
from tests.patience import PATIENCE_MILLISECONDS
from tests.visitor import HandClock

PROBE_AGAIN_SECONDS = 600
NOBODY = ("/nobody/has/this",)


class CountedSpeaker(TtsClient):
    """Counts how often it was looked for."""

    def __init__(self) -> None:
        super().__init__(server=SoundServerMonitor())
        self.probed: list[list[str]] = []

    def probe(self, languages: Iterable[str]) -> None:
        self.probed.append(list(languages))


def test_a_missing_loudspeaker_is_looked_for_between_visits_but_not_after_each(qapp: object) -> None:
    assert qapp
    kiosk, window, speaker, time = Kiosk(HandClock(), Display()), QQuickWindow(), CountedSpeaker(), HandClock()
    kiosk.show(exhibit())
    hearing = AudioService(kiosk, window, speaker, time.now, NOBODY)
    assert speaker.probed == [["ht", "fr", "en"]]
    for _ in range(3):
        kiosk.begin("fr")
        kiosk.visit.end()
    assert len(speaker.probed) == 1
    time.time += PROBE_AGAIN_SECONDS
    kiosk.begin("fr")
    kiosk.visit.end()
    assert len(speaker.probed) == 2
    speaker.loudspeaker = True
    time.time += PROBE_AGAIN_SECONDS
    kiosk.begin("fr")
    kiosk.visit.end()
    assert len(speaker.probed) == 2
    hearing.close()


def test_a_headset_is_noticed_when_it_comes_and_nobody_watches_for_more(tmp_path: Path, qtbot: QtBot) -> None:
    assert SETTLE_MILLISECONDS < 1_000, "within two seconds it is to be heard"
    os.mkfifo(tmp_path / "plugs")
    kiosk, window, speaker = Kiosk(HandClock(), Display()), QQuickWindow(), CountedSpeaker()
    kiosk.show(exhibit())
    hearing = AudioService(kiosk, window, speaker, output_monitor=("sh", "-c", f"cat '{tmp_path}/plugs'; sleep 600"))
    assert not hearing.findChildren(ChildProcess), "nobody watches before it is known that there is none"
    speaker.capabilitiesChanged.emit()
    speaker.capabilitiesChanged.emit()
    (watcher,) = hearing.findChildren(ChildProcess)
    (tmp_path / "plugs").write_text("\n\n")
    qtbot.waitUntil(lambda: len(speaker.probed) == 2, timeout=PATIENCE_MILLISECONDS)
    speaker.loudspeaker = True
    with qtbot.waitSignal(watcher.destroyed, timeout=PATIENCE_MILLISECONDS):
        speaker.capabilitiesChanged.emit()
    hearing.close()


def test_a_machine_that_does_not_tell_of_headsets_is_not_asked_over_and_over(qtbot: QtBot) -> None:
    kiosk, window, speaker = Kiosk(HandClock(), Display()), QQuickWindow(), CountedSpeaker()
    hearing = AudioService(kiosk, window, speaker, output_monitor=NOBODY)
    speaker.capabilitiesChanged.emit()
    (watcher,) = hearing.findChildren(ChildProcess)
    with qtbot.waitSignal(watcher.destroyed, timeout=PATIENCE_MILLISECONDS):
        pass
    assert not hearing.findChildren(ChildProcess)
    assert len(speaker.probed) == 1
    hearing.close()
