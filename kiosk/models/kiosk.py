"""The root object of the views."""

from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.schema.device import Device
from kiosk.content.store.store import StoredRelease
from kiosk.models.accessibility import Accessibility
from kiosk.models.attract import AttractMode
from kiosk.models.clock import Clock
from kiosk.models.dark_screen import DarkScreen
from kiosk.models.display import Display
from kiosk.models.exhibit import Exhibit
from kiosk.models.feedback import Feedback
from kiosk.models.identity import Identity
from kiosk.models.image_providers import IconProvider, SceneProvider
from kiosk.models.left_visit import LeftVisit
from kiosk.models.listening import Listening
from kiosk.models.map.map_provider import MapProvider
from kiosk.models.navigation import Navigation
from kiosk.models.panels import Panels
from kiosk.models.playback import Playback
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.search import Search
from kiosk.models.visit import ATTRACT, Visit

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

NOWHERE = Device()
"""A device of which nothing is known."""
MAX_NOTICES = 30
"""Problems that are listed; who has mended them sees the next ones."""


@QmlElement
@QmlUncreatable("The kiosk is made by the program")
class Kiosk(QObject):
    """Owns the models, and connects them: the end of a visit resets them all."""

    noticesChanged = Signal()
    beginning = Signal()
    """A visit is about to begin: the views of visits are loaded next."""
    contentChanged = Signal()
    """Another release shows."""

    def __init__(
        self,
        clock: Clock,
        display: Display,
        *,
        device: Device = NOWHERE,
        windowed: bool = False,
        visits: bool = False,
        still: bool = False,
    ) -> None:
        """Make a kiosk.

        In a window visits end only when somebody leaves, unless `visits`. `still` is for pictures of it: nothing moves.
        """
        super().__init__()
        self.clock = clock
        """The clock by which visits last and the attract screen goes on."""
        self._windowed = windowed
        self._notices: list[dict[str, Any]] = []
        self._notices_title = ""
        self._unavailable: list[dict[str, Any]] = []
        self._pending_release: StoredRelease | None = None
        self._display = display
        display.setParent(self)
        self._exhibit = Exhibit(clock, device.language or "", self, edited=windowed)
        self._identity = Identity(self._exhibit, self)
        self._navigation = Navigation(self._exhibit, self, office=device.office or "")
        self._visit = Visit(clock, self, endless=windowed and not visits)
        self._attract_mode = AttractMode(clock, self._exhibit, self._visit, self)
        self._feedback = Feedback(self._exhibit, self._navigation, self)
        self._accessibility = Accessibility(self, still=still, max_volume=device.volume / 100)
        self._search = Search(self._exhibit, self._navigation, self)
        self._listening = Listening(self._exhibit, self._navigation, self._visit, self._accessibility, self)
        self._playback = Playback(
            self._exhibit, self._navigation, self._listening, self._accessibility, self._visit, self
        )
        self._left_visit = LeftVisit(clock, self._exhibit, self._navigation, self._accessibility, self._visit, self)
        self._dark_screen = DarkScreen(clock, self._exhibit, self._visit, self._left_visit, device.opening_hours, self)
        self._panels = Panels(self._navigation, self._playback, self._visit, self)
        self.icons = IconProvider()
        self.scenes = SceneProvider()
        self.maps = MapProvider(lambda: self._exhibit.maps)
        self._exhibit.localized.connect(self._navigation.relocalize)
        self._visit.ended.connect(self._reset)
        self._dark_screen.changed.connect(self._rest)
        self._left_visit.returning.connect(self.beginning)

    def show(self, stored: StoredRelease) -> None:
        """Show a release: at once in a window or when nobody is visiting, else after the visit."""
        visiting = self._visit.phase != ATTRACT
        if visiting and not self._windowed:
            self._pending_release = stored
            return
        self._pending_release = None
        self.icons.use(stored.release.icons)
        self.scenes.use(stored.release.scenes, stored.release.icons)
        self._search.use(stored)
        self._visit.set_times(stored.release.content.visit)
        self._exhibit.show(stored, self._exhibit.language if visiting else "")
        self.contentChanged.emit()

    def show_notices(self, diagnostics: list[dict[str, Any]]) -> None:
        """List these errors in the window of an editor; visitors never see them."""
        reported = diagnostics if self._windowed else []
        self._notices = [_notice(each) for each in reported[:MAX_NOTICES]]
        keeps = any(each["severity"] == "error" for each in reported)
        self._notices_title = _notices_title(len(reported), ready=self._exhibit.ready, keeps=keeps)
        self.noticesChanged.emit()

    def show_unavailable(self, words: list[dict[str, Any]]) -> None:
        """Show these texts, one for each language: there is nothing to show yet."""
        self._unavailable = words
        self.noticesChanged.emit()

    @Property(Exhibit, constant=True)
    def exhibit(self) -> Exhibit:
        """Return the exhibit."""
        return self._exhibit

    @Property(Navigation, constant=True)
    def navigation(self) -> Navigation:
        """Return the navigation."""
        return self._navigation

    @Property(Visit, constant=True)
    def visit(self) -> Visit:
        """Return the visit."""
        return self._visit

    @Property(Identity, constant=True)
    def identity(self) -> Identity:
        """Return what makes it look like its organisation."""
        return self._identity

    @Property(AttractMode, constant=True)
    def attractMode(self) -> AttractMode:
        """Return the attract mode."""
        return self._attract_mode

    @Property(Feedback, constant=True)
    def feedback(self) -> Feedback:
        """Return the feedback."""
        return self._feedback

    @Property(Display, constant=True)
    def display(self) -> Display:
        """Return the display."""
        return self._display

    @Property(bool, constant=True)
    def windowed(self) -> bool:
        """Return whether it runs in a window, for an editor."""
        return self._windowed

    @Property(Accessibility, constant=True)
    def accessibility(self) -> Accessibility:
        """Return the accessibility settings."""
        return self._accessibility

    @Property(Search, constant=True)
    def search(self) -> Search:
        """Return the search."""
        return self._search

    @Property(Listening, constant=True)
    def listening(self) -> Listening:
        """Return the listening."""
        return self._listening

    @Property(Playback, constant=True)
    def playback(self) -> Playback:
        """Return the playback of films and sounds."""
        return self._playback

    @Property(LeftVisit, constant=True)
    def leftVisit(self) -> LeftVisit:
        """Return the visit that was left a moment ago."""
        return self._left_visit

    @Property(DarkScreen, constant=True)
    def darkScreen(self) -> DarkScreen:
        """Return whether the screen is dark, outside of the opening hours."""
        return self._dark_screen

    @Property(Panels, constant=True)
    def panels(self) -> Panels:
        """Return the panels on top of the page."""
        return self._panels

    @Property("QVariantList", notify=noticesChanged)
    def notices(self) -> list[dict[str, Any]]:
        """Return the errors to list for an editor: `where`, `what`, `how`."""
        return self._notices

    @Property(str, notify=noticesChanged)
    def noticesTitle(self) -> str:
        """Return how many problems there are, and what shows meanwhile."""
        return self._notices_title

    @Property("QVariantList", notify=noticesChanged)
    def unavailable(self) -> list[dict[str, Any]]:
        """Return the texts while there is nothing to show: `title`, `text`, `rightToLeft` a language."""
        return self._unavailable

    @Slot(str)
    def begin(self, language: str) -> None:
        """Begin a visit in a language."""
        self.beginning.emit()
        self._left_visit.forget()
        self._exhibit.refresh_date()
        self._exhibit.chooseLanguage(language)
        self._visit.begin()

    @Slot()
    def _rest(self) -> None:
        self._attract_mode.pause(paused=self._dark_screen.dark)

    @Slot()
    def _reset(self) -> None:
        self._feedback.reset()
        self._search.reset()
        self._exhibit.reset()
        self._navigation.reset()
        self._accessibility.reset()
        if self._pending_release:
            self.show(self._pending_release)


def _notice(diagnostic: dict[str, Any]) -> dict[str, Any]:
    place = f"{diagnostic['file']}:{diagnostic['line']}:{diagnostic['column']}"
    where = f"{place}  {diagnostic['path']}" if diagnostic["path"] else place
    return {"where": where, "what": diagnostic["what"], "how": diagnostic["how"]}


def _notices_title(count: int, *, ready: bool, keeps: bool) -> str:
    """Return how many problems there are, and what shows meanwhile if any `keeps` the content from being shown."""
    diagnostics = "1 problem" if count == 1 else f"{count} problems"
    first = f", the first {MAX_NOTICES} of them below" if count > MAX_NOTICES else ""
    if not keeps:
        return f"{diagnostics}{first}. The content is shown."
    meanwhile = "What was good before shows" if ready else "Nothing can be shown"
    return f"{diagnostics}{first}. {meanwhile} until the file is mended."
