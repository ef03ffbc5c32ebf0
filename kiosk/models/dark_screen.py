"""The dark screen: black outside of the opening hours, until somebody touches it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.schema.device import OpeningHours
from kiosk.content.visibility.clock_evidence import credible
from kiosk.models.clock import Clock
from kiosk.models.exhibit import Exhibit
from kiosk.models.left_visit import LeftVisit
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.visit import ATTRACT, Visit

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The dark screen comes from the kiosk")
class DarkScreen(QObject):
    """Whether the screen is dark: nobody visits, and the clock, which can be believed, says that the place is closed.

    It is looked at when a minute begins, and when a visit ends. Without hours it never is. What says that there is
    nothing to show, and the way back into a visit that was left, stay in sight.
    """

    changed = Signal()

    def __init__(
        self,
        clock: Clock,
        exhibit: Exhibit,
        visit: Visit,
        left_visit: LeftVisit,
        hours: OpeningHours | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._exhibit, self._visit, self._left_visit, self._hours = (
            clock,
            exhibit,
            visit,
            left_visit,
            hours,
        )
        self._dark = False
        if hours:
            clock.minute.connect(self._update)
            exhibit.localized.connect(self._update)
            visit.phaseChanged.connect(self._update)
            left_visit.changed.connect(self._update)
            clock.emit_minutes()

    @Property(bool, notify=changed)
    def dark(self) -> bool:
        """Return whether it is dark."""
        return self._dark

    @Slot()
    def _update(self) -> None:
        waiting = self._visit.phase == ATTRACT and self._exhibit.ready and not self._left_visit.offered
        if self._dark != (waiting and self._is_closed()):
            self._dark = not self._dark
            self.changed.emit()

    def _is_closed(self) -> bool:
        from kiosk.content.visibility.opening_hours import is_open  # a kiosk without hours does without

        now, release = self._clock.local(), self._exhibit.release
        clock_is_credible = self._clock.certain or credible(now.date(), release.saved_on if release else "")
        return clock_is_credible and self._hours is not None and not is_open(self._hours, now)
