"""A visit that somebody left a moment ago: who touched Leave by mistake comes back to where they were."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.i18n.localizer import is_right_to_left
from kiosk.content.schema.record import Record, record
from kiosk.models.accessibility import Accessibility, Settings
from kiosk.models.clock import Clock
from kiosk.models.exhibit import Exhibit
from kiosk.models.history import History
from kiosk.models.navigation import Navigation
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.visit import ATTRACT, Visit

if TYPE_CHECKING:
    from kiosk.content.i18n.localizer import Localizer

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

KEPT_SECONDS = 15
"""Visitors who looked first came after seven seconds; whoever comes next begins a visit of their own by any touch."""


@record(frozen=True)
class _Kept(Record):
    """What a visit was like when it was left."""

    localizer: "Localizer"
    history: History
    settings: Settings


@QmlElement
@QmlUncreatable("The left visit comes from the kiosk")
class LeftVisit(QObject):
    """Keeps page, language and settings of a visit that was left, for some seconds and no other purpose.

    Nothing else of it is kept, and nothing of a visit that ended because nobody was there. Whatever begins a visit,
    other content and another day forget it at once.
    """

    changed = Signal()
    ticked = Signal()
    """A second of the time to come back is over, or begins."""
    leaving = Signal()
    """Somebody leaves: the visit ends next."""
    returning = Signal()
    """The visit goes on: its views are wanted next."""

    def __init__(
        self,
        clock: Clock,
        exhibit: Exhibit,
        navigation: Navigation,
        accessibility: Accessibility,
        visit: Visit,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock, self._visit = clock, visit
        self._exhibit, self._navigation, self._accessibility = exhibit, navigation, accessibility
        self._kept: _Kept | None = None
        self._seconds = 0
        clock.second.connect(self._count)
        exhibit.localized.connect(self.forget)

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Return whether the way back is offered."""
        return self._kept is not None

    @Property(str, notify=changed)
    def words(self) -> str:
        """Return the words of the way back in the language of the visit, or nothing."""
        return self._kept.localizer.message("go_back_to_where_you_were") if self._kept else ""

    @Property(str, notify=changed)
    def announcement(self) -> str:
        """Return what is told of it once: its words, and how long there is for it; or nothing."""
        if not self._kept:
            return ""
        how_long = self._kept.localizer.message("seconds_to_go_back").replace("%1", str(KEPT_SECONDS))
        return f"{self.words}. {how_long}"

    @Property(int, notify=ticked)
    def secondsLeft(self) -> int:
        """Return the whole seconds for which the way back is still offered."""
        return KEPT_SECONDS - self._seconds if self._kept else 0

    @Property(int, constant=True)
    def totalSeconds(self) -> int:
        """Return for how many seconds it is offered."""
        return KEPT_SECONDS

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        """Return whether whoever left asked for less motion."""
        return self._kept is not None and self._kept.settings.reduced_motion

    @Property(bool, notify=changed)
    def rightToLeft(self) -> bool:
        """Return whether these are written from right to left."""
        return self._kept is not None and is_right_to_left(self._kept.localizer.language)

    @Slot()
    def leave(self) -> None:
        """End the visit, and offer the way back."""
        localizer, by_keyboard = self._exhibit.localizer, self._visit.byKeyboard
        if self._visit.phase == ATTRACT or not localizer:
            return
        kept = _Kept(localizer, self._navigation.current_history(), self._accessibility.settings)
        self.leaving.emit()
        self._visit.end()
        if self._exhibit.localizer and self._exhibit.localizer.content is localizer.content:
            self._kept, self._seconds = kept, 0
            self._visit.touched(by_keyboard=by_keyboard)  # so that the keyboard is seen there
            self._clock.start()
            self.changed.emit()
            self.ticked.emit()

    @Slot()
    def comeBack(self) -> None:
        """Go on with the visit where it was left."""
        self._exhibit.refresh_date()
        if kept := self._kept:
            self.returning.emit()
            self.forget()
            self._exhibit.chooseLanguage(kept.localizer.language)
            self._accessibility.use(kept.settings)
            self._navigation.restore(kept.history)
            self._visit.begin()

    @Slot()
    def forget(self) -> None:
        """Forget the visit: nobody can come back to it any more."""
        if self._kept:
            self._kept = None
            self._clock.stop()
            self._visit.touched(by_keyboard=False)
            self.changed.emit()

    @Slot()
    def _count(self) -> None:
        if not self._kept:
            return
        self._seconds += 1
        if self._seconds >= KEPT_SECONDS:
            self.forget()
        else:
            self.ticked.emit()
