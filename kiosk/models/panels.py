"""The panels on top of the page: the open ones, and the one in front."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.models.navigation import Navigation
from kiosk.models.playback import Playback
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.visit import WARNING, Visit

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

OPENED_BY_BUTTON = {"sections", "accessibility", "search", "languages"}


@QmlElement
@QmlUncreatable("The panels come from the kiosk")
class Panels(QObject):
    """Opens and closes what lies on top of the page. The panel in front is the only one that can be used.

    Four are opened here: `sections`, `accessibility`, `search` and `languages`. The others are open while their
    model says so: `office`, `partner`, `picture`, `film`, `share`, and `question`, which asks whether anybody is
    there. All close with the visit.
    """

    changed = Signal()

    def __init__(self, navigation: Navigation, playback: Playback, visit: Visit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._navigation, self._playback, self._visit = navigation, playback, visit
        self._by_button = ""
        contents = (navigation.offices, navigation.partners, navigation.pictures, navigation.share, playback)
        for signal in (*(each.changed for each in contents), visit.phaseChanged):
            signal.connect(self.changed)
        visit.ended.connect(self._close_by_button)

    @Property(str, notify=changed)
    def byButton(self) -> str:
        """Return which of `sections`, `accessibility`, `search` and `languages` is open, or nothing."""
        return self._by_button

    @Property(str, notify=changed)
    def front(self) -> str:
        """Return the panel in front of all others, or nothing when the page can be used."""
        return next(self._from_front_to_back(), "")

    @Slot(str)
    def open(self, name: str) -> None:
        """Open `sections`, `accessibility`, `search` or `languages`."""
        self._by_button = name if name in OPENED_BY_BUTTON else ""
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        """Close the panel in front; what was open below it stays. The question wants an answer: see `Visit.stay`."""
        close = {
            "share": self._navigation.share.close,
            "film": self._playback.close,
            "picture": self._navigation.pictures.close,
            "office": self._navigation.offices.close,
            "partner": self._navigation.partners.close,
        }
        front = self.front
        if front == self._by_button:
            self._close_by_button()
        elif front in close:
            close[front]()

    @Slot()
    def closeAll(self) -> None:
        """Close every panel, and what is played on the page."""
        self._close_by_button()
        self._navigation.close()
        self._playback.close()

    @Slot()
    def _close_by_button(self) -> None:
        self.open("")

    def _from_front_to_back(self) -> Iterator[str]:
        if self._visit.phase == WARNING:
            yield "question"
        if self._by_button:
            yield self._by_button
        if self._navigation.share.isOpen:
            yield "share"
        if self._playback.filmOpen:
            yield "film"
        if self._navigation.pictures.isOpen:
            yield "picture"
        if self._navigation.offices.isOpen:
            yield "office"
        if self._navigation.partners.isOpen:
            yield "partner"
