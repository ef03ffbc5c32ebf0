"""Somebody who walks through the exhibit and looks at one view after another."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy

from kiosk.content.schema.blocks import Film, Gallery, Offices, Partners, Picture
from kiosk.content.schema.model import Section, Tab
from kiosk.content.store.store import StoredRelease
from tests.ears import Ears
from tests.layout import Ruler
from tests.visitor import Visitor

MIN_READING_SHARE = 0.5
"""How much of the height of the screen the page must have."""
FRAMES_AT_REST = 3
"""So many frames are drawn before a page counts as being at rest: one tells what became higher, the next packs it."""
SOUGHT = {"ht": "biwo", "fr": "bur", "en": "of", "es": "ofic", "ar": "ال", "qps": "of"}
"""What is looked for: it is found in titles and in texts."""
Lens = Callable[[QQuickItem], Iterable[str]]
"""Says what is wrong with what an item shows."""


class Look:
    """Looks at one view after another."""

    def __init__(self, visitor: Visitor, *lenses: Lens) -> None:
        """Look with a ruler and with these lenses."""
        self._visitor = visitor
        self._lenses = lenses
        self._ruler = Ruler(visitor.window, visitor.kiosk.display.pixelsPerMillimetre)

    def at(self, name: str, root: QQuickItem, *, right_to_left: bool | None = None) -> Iterator[str]:
        """Yield what is wrong with what `root` shows now; it is written as the exhibit is unless told otherwise."""
        mirrored = self._visitor.kiosk.exhibit.rightToLeft if right_to_left is None else right_to_left
        self._visitor.pauses()
        self._visitor.sees_a_frame()
        yield from (f"{name}: {finding}" for finding in self._ruler.findings(root, right_to_left=mirrored))
        yield from (f"{name}: {finding}" for lens in self._lenses for finding in lens(root))

    def at_everything(
        self, stored: StoredRelease, language: str, shows: Callable[[Section], bool] = lambda _: True
    ) -> Iterator[str]:
        """Walk through all that the kiosk can show and yield what is wrong, and where.

        Of all sections, `shows` says which ones are looked at.
        """
        kiosk = self._visitor.kiosk
        yield from self.at_greetings()
        kiosk.begin(language)
        yield from self.at_home_and_hubs(stored)
        for tab in stored.release.content.tabs:
            for section in filter(shows, tab.sections):
                yield from self.at_section(tab, section, MIN_READING_SHARE)
            yield from self.at_opened("sections", tab.id)
        yield from self.at_opened("accessibility", "any page")
        yield from self.at_search(language)
        kiosk.feedback.answer("smile")
        yield from self.at("thanks", self.child("frame"))
        kiosk.visit.ask()
        yield from self.at("still there", self.child("overlays"))

    def where_it_is_longest(self, stored: StoredRelease, language: str, min_reading_share: float) -> Iterator[str]:
        """Look at the longest section of each tab and at every panel, and yield what is wrong, and where.

        The machine has a voice, so that every control is there.
        """
        kiosk = self._visitor.kiosk
        kiosk.listening.set_backend(Ears())
        kiosk.begin(language)
        yield from self.at_home_and_hubs(stored)
        for tab in stored.release.content.tabs:
            section = max(tab.sections, key=lambda each: len(repr(each)))
            yield from self.at_section(tab, section, min_reading_share)
            kiosk.listening.listen()
            yield from self.at(f"{tab.id}, read aloud", self.child("frame"))
            kiosk.listening.stop()
            yield from self.at_opened("sections", tab.id)
        kiosk.navigation.share.offer("")
        yield from self.at("taken away", self.child("overlays"))
        kiosk.navigation.close()
        yield from self.at_opened("accessibility", "any page")
        yield from self.at_search(language)
        kiosk.visit.ask()
        yield from self.at("still there", self.child("overlays"))

    def at_home_and_hubs(self, stored: StoredRelease) -> Iterator[str]:
        """Yield what is wrong with Home and with the topics of each tab."""
        navigation = self._visitor.kiosk.navigation
        yield from self.at("home", self.child("frame"))
        for index, tab in enumerate(stored.release.content.tabs):
            navigation.openTab(index)
            navigation.openHub()
            yield from self.at(f"topics of {tab.id}", self.child("frame"))
            yield from self.at_further_pages(f"topics of {tab.id}")

    def at_section(self, tab: Tab, section: Section, min_reading_share: float) -> Iterator[str]:
        """Yield what is wrong with a section and with what opens on top of it."""
        name = f"{tab.id}/{section.id}"
        self._visitor.kiosk.navigation.openLink(name)
        yield from self.at(name, self.child("frame"))
        yield from self.reading_room(name, min_reading_share)
        yield from self.at_further_pages(name)
        yield from self.at_panels(name, section)

    def at_further_pages(self, name: str) -> Iterator[str]:
        """Yield what is wrong with the pages of a section or hub after the first, as it is read to its end."""
        pages = self._visitor.pages
        assert not pages.loading, name
        while pages.current < pages.count - 1:
            pages.turn(1)
            self._visitor.rests()
            yield from self.at(f"{name}, page {pages.current + 1}", self.child("frame"))
            yield from self.restlessness(f"{name}, page {pages.current + 1}")
        pages.open(0)

    def restlessness(self, name: str) -> Iterator[str]:
        """Yield whether pages are packed again and again though nobody touches anything."""
        laid_out = QSignalSpy(self._visitor.kiosk.navigation.pages.laidOut)
        for _ in range(FRAMES_AT_REST):
            self._visitor.sees_a_frame()
            QCoreApplication.processEvents()
        if laid_out.count():
            yield f"{name}: what stands on it does not come to rest"

    def at_greetings(self) -> Iterator[str]:
        """Yield what is wrong with the attract screen in each language, with greetings and figures."""
        exhibit = self._visitor.kiosk.exhibit
        seconds = exhibit.localizer.content.attract.language_seconds if exhibit.localizer else 0
        for greeting in exhibit.greetings.records * 2:  # who tells a figure first, greets then
            yield from self.at(
                f"attract {greeting['code']}", self.child("attract"), right_to_left=greeting["rightToLeft"]
            )
            self._visitor.waits(seconds)

    def at_panels(self, name: str, section: Section) -> Iterator[str]:
        """Yield what is wrong with what opens on top of a section."""
        navigation = self._visitor.kiosk.navigation
        for index, block in enumerate(section.blocks):
            if isinstance(block, (Picture, Gallery)):
                navigation.pictures.enlarge(index)
                yield from self.at(f"{name}, picture", self.child("overlays"))
            if isinstance(block, Film):
                self._visitor.kiosk.playback.open(index)
                yield from self.at(f"{name}, film", self.child("overlays"))
                self._visitor.kiosk.playback.close()
            if isinstance(block, Partners):
                longest = max(range(len(block.items)), key=lambda item: len(repr(block.items[item])))
                navigation.partners.open(longest)
                yield from self.at(f"{name}, partner", self.child("overlays"))
            for office in block.items if isinstance(block, Offices) else ():
                navigation.offices.open(office.id)
                yield from self.at(f"{name}, {office.id}", self.child("overlays"))
            navigation.close()

    def at_opened(self, panel: str, name: str) -> Iterator[str]:
        """Yield what is wrong with a panel of the visit screen."""
        self._visitor.kiosk.panels.open(panel)
        yield from self.at(f"{name}, {panel}", self.child("overlays"))
        self._visitor.kiosk.panels.close()

    def at_search(self, language: str) -> Iterator[str]:
        """Yield what is wrong with the search: before anything is typed, with results, and when nothing is found."""
        search = self._visitor.kiosk.search
        self._visitor.kiosk.panels.open("search")
        for typed in ("", SOUGHT[language], "wxwx"):
            search.find(typed)
            yield from self.at(f"search for {typed!r}", self.child("overlays"))
        search.find("")
        self._visitor.kiosk.panels.close()

    def reading_room(self, name: str, minimum: float) -> Iterator[str]:
        """Yield whether the section gets too little of the height of the screen."""
        share = self._visitor.page.height() / self._visitor.window.height()
        if share < minimum:
            yield f"{name}: only {share:.0%} of the height is for reading"

    def child(self, name: str) -> QQuickItem:
        """Return an item by its object name."""
        child = self._visitor.window.findChild(QQuickItem, name)
        assert isinstance(child, QQuickItem), name
        return child
