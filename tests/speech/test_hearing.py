"""The kiosk looks what can be heard, and seldom again while there is nothing to hear with."""

from collections.abc import Iterable

from PySide6.QtQuick import QQuickWindow

from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from kiosk.speech.hearing import LOOK_AGAIN_SECONDS, Hearing
from kiosk.speech.speaker import Speaker
from tests.models.exhibits import exhibit
from tests.visitor import HandClock


class CountedSpeaker(Speaker):
    """Counts how often it was looked for."""

    def __init__(self) -> None:
        super().__init__()
        self.looked: list[list[str]] = []

    def look(self, languages: Iterable[str]) -> None:
        self.looked.append(list(languages))


def test_a_missing_loudspeaker_is_looked_for_between_visits_but_not_after_each(qapp: object) -> None:
    assert qapp
    kiosk, window, speaker, time = Kiosk(HandClock(), Display()), QQuickWindow(), CountedSpeaker(), HandClock()
    kiosk.show(exhibit())
    hearing = Hearing(kiosk, window, speaker, time.now)
    assert speaker.looked == [["ht", "fr", "en"]]
    for _ in range(3):
        kiosk.begin("fr")
        kiosk.visit.end()
    assert len(speaker.looked) == 1
    time.time += LOOK_AGAIN_SECONDS
    kiosk.begin("fr")
    kiosk.visit.end()
    assert len(speaker.looked) == 2
    speaker.loudspeaker = True
    time.time += LOOK_AGAIN_SECONDS
    kiosk.begin("fr")
    kiosk.visit.end()
    assert len(speaker.looked) == 2
    hearing.close()
