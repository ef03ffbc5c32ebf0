"""The attract mode: what the screen shows while nobody is visiting."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.i18n.line_breaking import NO_BREAK_SPACE
from kiosk.content.maps.ways import dots, shape
from kiosk.models.clock import Clock
from kiosk.models.exhibit import Exhibit
from kiosk.models.home_page import figures
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList
from kiosk.models.visit import ATTRACT, Visit

if TYPE_CHECKING:
    from kiosk.content.i18n.localizer import Localizer
    from kiosk.content.maps.office_markers import OfficeMarker
    from kiosk.content.schema.model import Backdrop

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

T = TypeVar("T")

STEPS_OF_A_GREETING = 2
"""Office markers that light up while one greeting stays."""
TURNS_TO_A_FIGURE = 3
"""The last of so many turns tells a figure instead of greeting."""
DRIFT_SECONDS = 5 * 60
ORBIT = ((0, 0), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1))
"""The steps of the drift, across and down, so that no picture burns into the screen."""


@QmlElement
@QmlUncreatable("The attract mode comes from the kiosk")
class AttractMode(QObject):
    """What the attract screen shows: it goes on step by step while nobody visits.

    Each step lights the next office marker. Every second one is the turn of the next language, which greets or,
    every third time, tells a figure of Home. Pictures and announcements change once each language had its turn.
    """

    stepped = Signal()

    def __init__(self, clock: Clock, exhibit: Exhibit, visit: Visit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._exhibit, self._visit = clock, exhibit, visit
        self._shown: Localizer | None = None
        self._localizers: list[Localizer] = []
        self._positioned: list[tuple[OfficeMarker, float, float]] = []
        self._step = 0
        self._drift_seconds = 0.0
        self._paused = False
        self._markers = RecordList(("across", "down", "central"), self)
        self._ways: list[dict[str, Any]] = []
        self._dots = RecordList(("across", "down"), self)
        exhibit.localized.connect(self._follow_content)
        visit.phaseChanged.connect(self._follow_visit)
        clock.step.connect(self._advance)

    @Property(int, notify=stepped)
    def greeting(self) -> int:
        """Return the index of the greeting in `exhibit.greetings`."""
        return self._turn % max(1, len(self._localizers))

    @Property("QVariantMap", notify=stepped)
    def figure(self) -> dict[str, Any]:
        """Return the figure that is told in the place of the greeting: `value`, `label`, `note`; or an empty map.

        Each is told in every language before the next. An announcement comes first: then none is told.
        """
        count, release = len(self._localizers), self._exhibit.release
        # Where the same languages would tell one each time, others take their turn.
        turn = self._turn + (self._cycle if count % TURNS_TO_A_FIGURE == 0 else 0)
        if not count or not release or turn % TURNS_TO_A_FIGURE != TURNS_TO_A_FIGURE - 1 or self.announcement:
            return {}
        localizer = self._localizers[self.greeting]
        known = [each for each in figures(localizer, release) if not each["fallback"]]
        figure = _in_turn(known, self._turn // TURNS_TO_A_FIGURE // count)
        if not figure:
            return {}
        note = localizer.message("as_of").replace("%1", figure["asOf"]) if figure["asOf"] else ""
        value = figure["value"].replace(" ", NO_BREAK_SPACE)
        return {"value": value, "label": figure["label"], "note": note}

    @Property(str, notify=stepped)
    def language(self) -> str:
        """Return the code of the language of the greeting."""
        return self._localizers[self.greeting].language if self._localizers else ""

    @Property(RecordList, constant=True)
    def markers(self) -> RecordList:
        """Return the office markers on the picture: `across` and `down`, from 0 to 1, and `central`."""
        return self._markers

    @Property(RecordList, constant=True)
    def dots(self) -> RecordList:
        """Return the dots of the ways from the central place to those that are lit: `across` and `down`."""
        return self._dots

    @Property(int, notify=stepped)
    def markerIndex(self) -> int:
        """Return the index of the marker that is lit, or -1."""
        return self._step % len(self._positioned) if self._positioned else -1

    @Property("QVariantMap", notify=stepped)
    def marker(self) -> dict[str, Any]:
        """Return the place that is named, in the language of the greeting: `town`, `across`, `down`; or an empty map.

        It is the last lit one that somebody confirmed: who passes by is told nothing doubtful.
        """
        confirmed = [each for each in self._positioned[: self.markerIndex + 1] if each[0].confirmed]
        confirmed = confirmed or [each for each in self._positioned if each[0].confirmed][:1]
        if not confirmed:
            return {}
        marker, across, down = confirmed[-1]
        return {"town": self._localizers[self.greeting].localize(marker.town), "across": across, "down": down}

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
        announcement = _in_turn(self._exhibit.announcements, self._cycle)
        return self._localizers[self.greeting].block(announcement) if announcement and self._localizers else {}

    @Property(int, notify=stepped)
    def driftAcross(self) -> int:
        """Return the drift of the screen: -1, 0 or 1."""
        return self._drift[0]

    @Property(int, notify=stepped)
    def driftDown(self) -> int:
        """Return the drift of the screen: -1, 0 or 1."""
        return self._drift[1]

    @property
    def _drift(self) -> tuple[int, int]:
        return ORBIT[int(self._drift_seconds / DRIFT_SECONDS) % len(ORBIT)]

    @property
    def _turn(self) -> int:
        """Return the number of completed turns, of which each language has one after another."""
        return self._step // STEPS_OF_A_GREETING

    @property
    def _cycle(self) -> int:
        """Return how often each language had its turn."""
        return self._turn // max(1, len(self._localizers))

    @property
    def _seconds(self) -> float:
        localizer = self._shown
        return localizer.content.attract.language_seconds / STEPS_OF_A_GREETING if localizer else 0

    def _backdrops(self) -> "tuple[Backdrop, ...]":
        return self._shown.content.attract.pictures if self._shown else ()

    def _backdrop(self, ahead: int) -> "Backdrop | None":
        return _in_turn(self._backdrops(), self._cycle + ahead)

    def _url(self, backdrop: "Backdrop | None") -> str:
        return self._shown.file(backdrop.picture) if self._shown and backdrop else ""

    def pause(self, *, paused: bool) -> None:
        """Stop, as in the dark; or begin anew."""
        self._paused = paused
        self._follow_visit()

    @Slot()
    def _follow_content(self) -> None:
        localizer = self._exhibit.localizer
        if localizer and (
            self._shown is None
            or localizer.content is not self._shown.content
            or localizer.damaged_pictures != self._shown.damaged_pictures
        ):
            self._shown = localizer
            codes = [each["code"] for each in self._exhibit.greetings.records]
            self._localizers = [replace(localizer, language=code) for code in codes]
            self._follow_visit()

    @Slot()
    def _follow_visit(self) -> None:
        """Restart when a visit ends; stop during a visit and in the dark, when the attract screen is hidden."""
        waiting = self._visit.phase == ATTRACT and not self._paused
        self._clock.step_every(self._seconds if waiting else 0)
        if waiting:
            self._exhibit.refresh_date()
            self._show(0)

    @Slot()
    def _advance(self) -> None:
        self._drift_seconds += self._seconds
        self._exhibit.refresh_date()
        self._show(self._step + 1)

    def _show(self, step: int) -> None:
        before, self._step = self._backdrop(0), step
        if step == 0 or self._backdrop(0) is not before:
            self._show_markers()
        lit = tuple(dot for dot in self._ways if dot["marker"] <= self.markerIndex)
        if lit != self._dots.records:  # none at the start, a hundred once all are lit
            self._dots.show(lit)
        self.stepped.emit()

    def _show_markers(self) -> None:
        backdrop, release = self._backdrop(0), self._exhibit.release
        edges = backdrop.edges if backdrop else None
        markers = release.office_markers if release and edges else ()
        self._positioned = [(each, *position) for each in markers if edges and (position := each.position(edges))]
        self._markers.show(
            [{"across": across, "down": down, "central": each.central} for each, across, down in self._positioned]
        )
        towns = [(marker.central, (across, down)) for marker, across, down in self._positioned]
        self._ways = dots(towns, shape(edges)) if edges else []


def _in_turn(items: Sequence[T], turn: int) -> T | None:
    return items[turn % len(items)] if items else None
