"""The attract mode: what the screen shows while nobody is visiting."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.models.clock import Clock
from kiosk.models.exhibit import Exhibit
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList
from kiosk.models.visit import ATTRACT, Visit

if TYPE_CHECKING:
    from kiosk.content.i18n.localizer import Localizer
    from kiosk.content.maps.office_markers import Light
    from kiosk.content.schema.model import Backdrop

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")

STEPS_OF_A_GREETING = 2
"""While one greeting stays, so many places light up."""
DRIFT_SECONDS = 5 * 60
ORBIT = ((0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1))
"""Where the screen drifts, so that no picture burns into it: across and down."""


@QmlElement
@QmlUncreatable("The attract mode comes from the kiosk")
class AttractMode(QObject):
    """Goes on step by step while nobody visits: the greeting, the light on the map, the picture, the announcement.

    Greetings change every second step, lights with each; pictures and announcements once each greeting had its turn.
    """

    stepped = Signal()

    def __init__(self, clock: Clock, exhibit: Exhibit, visit: Visit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._exhibit, self._visit = clock, exhibit, visit
        self._shown: Localizer | None = None
        self._tellers: list[Localizer] = []
        self._lights: list[tuple[Light, float, float]] = []
        self._step = 0
        self._drifted = 0.0
        self._places = RecordList(("across", "down", "central"), self)
        exhibit.localized.connect(self._follow_content)
        visit.phaseChanged.connect(self._follow_visit)
        clock.step.connect(self._go_on)

    @Property(int, notify=stepped)
    def greeting(self) -> int:
        """Return the index of the greeting in `exhibit.greetings`."""
        return self._step // STEPS_OF_A_GREETING % max(1, len(self._tellers))

    @Property(str, notify=stepped)
    def language(self) -> str:
        """Return the code of the language of the greeting."""
        return self._tellers[self.greeting].language if self._tellers else ""

    @Property(RecordList, constant=True)
    def places(self) -> RecordList:
        """Return the places on the picture: `across` and `down`, from 0 to 1, and `central`."""
        return self._places

    @Property(int, notify=stepped)
    def lit(self) -> int:
        """Return the index of the place that is lit, or -1."""
        return self._step % len(self._lights) if self._lights else -1

    @Property("QVariantMap", notify=stepped)
    def light(self) -> dict[str, Any]:
        """Return the place that is lit, in the language of the greeting: `town`, `across`, `down`, `doubt`."""
        if not self._lights:
            return {}
        there = self._tellers[self.greeting]
        light, across, down = self._lights[self.lit]
        doubt = "" if light.confirmed else there.catalogue.words["unconfirmed"]
        return {"town": there.words(light.town), "across": across, "down": down, "doubt": doubt}

    @Property(str, notify=stepped)
    def picture(self) -> str:
        """Return the URL of the picture, or nothing."""
        return self._url(self._backdrop(0))

    @Property(str, notify=stepped)
    def nextPicture(self) -> str:
        """Return the URL of the picture that follows, or nothing where there is no other."""
        return self._url(self._backdrop(1)) if len(self._backdrops()) > 1 else ""

    @Property("QVariantMap", notify=stepped)
    def announcement(self) -> dict[str, Any]:
        """Return an announcement of today in the language of the greeting, or an empty map."""
        announcement = _in_turn(self._exhibit.announcements, self._round)
        return self._tellers[self.greeting].block(announcement) if announcement and self._tellers else {}

    @Property(int, notify=stepped)
    def driftAcross(self) -> int:
        """Return where everything stands on its small orbit: -1, 0 or 1."""
        return self._drift[0]

    @Property(int, notify=stepped)
    def driftDown(self) -> int:
        """Return where everything stands on its small orbit: -1, 0 or 1."""
        return self._drift[1]

    @property
    def _drift(self) -> tuple[int, int]:
        return ORBIT[int(self._drifted / DRIFT_SECONDS) % len(ORBIT)]

    @property
    def _round(self) -> int:
        """Return how often every greeting has had its turn."""
        return self._step // (STEPS_OF_A_GREETING * max(1, len(self._tellers)))

    @property
    def _seconds(self) -> float:
        known = self._shown
        return known.content.attract.language_seconds / STEPS_OF_A_GREETING if known else 0

    def _backdrops(self) -> "tuple[Backdrop, ...]":
        return self._shown.content.attract.pictures if self._shown else ()

    def _backdrop(self, ahead: int) -> "Backdrop | None":
        return _in_turn(self._backdrops(), self._round + ahead)

    def _url(self, backdrop: "Backdrop | None") -> str:
        return self._shown.file(backdrop.picture) if self._shown and backdrop else ""

    @Slot()
    def _follow_content(self) -> None:
        known = self._exhibit.localizer
        if known and (
            self._shown is None or known.content is not self._shown.content or known.damaged != self._shown.damaged
        ):
            self._shown = known
            codes = [each["code"] for each in self._exhibit.greetings.records]
            self._tellers = [replace(known, language=code) for code in codes]
            self._follow_visit()

    @Slot()
    def _follow_visit(self) -> None:
        """Begin anew when nobody is there any more, and rest while somebody is: what is hidden must not change."""
        waiting = self._visit.phase == ATTRACT
        self._clock.step_every(self._seconds if waiting else 0)
        if waiting:
            self._show(0)

    @Slot()
    def _go_on(self) -> None:
        self._drifted += self._seconds
        self._exhibit.wake()
        self._show(self._step + 1)

    def _show(self, step: int) -> None:
        before, self._step = self._backdrop(0), step
        if step == 0 or self._backdrop(0) is not before:
            self._light_up()
        self.stepped.emit()

    def _light_up(self) -> None:
        backdrop, release = self._backdrop(0), self._exhibit.release
        edges = backdrop.edges if backdrop else None
        lights = release.lights if release and edges else ()
        self._lights = [(each, *place) for each in lights if edges and (place := each.place(edges))]
        self._places.show(
            [{"across": across, "down": down, "central": each.central} for each, across, down in self._lights]
        )


def _in_turn(items: Sequence[T], turn: int) -> T | None:
    return items[turn % len(items)] if items else None
