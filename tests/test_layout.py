"""Nothing is cut, too small, too close or out of reach: every view, on every reference screen, in every language."""

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QSignalSpy

from kiosk.content.blocks import Offices, Picture
from kiosk.content.model import Section
from kiosk.content.store import Kept
from kiosk.screens import REFERENCE_SCREENS, Screen
from tests.conftest import OpensKiosk
from tests.layout import Ruler
from tests.visitor import FRAME_PATIENCE_MILLISECONDS, Visitor

LANGUAGES = ("ht", "fr", "en", "es")
PORTRAIT = Screen.parse("1080x1920@21.5")
LEAST_READING_SHARE = {"1280x800@10.1": 0.6}
USUAL_READING_SHARE = 0.6


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_the_exhibit_shows_well(opens_kiosk: OpensKiosk, shipped: Kept, screen: Screen, language: str) -> None:
    assert not list(_findings(opens_kiosk(shipped, screen, language=language), shipped, screen, language))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_other_content_shows_well(opens_kiosk: OpensKiosk, library: Kept, language: str) -> None:
    assert not list(_findings(opens_kiosk(library, PORTRAIT, language=language), library, PORTRAIT, language))


def _findings(visitor: Visitor, kept: Kept, screen: Screen, language: str) -> Iterator[str]:
    """Walk through all that the kiosk can show and yield what is wrong, and where."""
    kiosk = visitor.kiosk
    look = _Look(visitor)
    for turn, greeting in enumerate(kiosk.exhibit.greetings.records):
        look.attract.setProperty("turn", turn)
        yield from look.at(f"attract {greeting['code']}", look.attract, right_to_left=greeting["rightToLeft"])
    kiosk.begin(language)
    for tab in kept.release.content.tabs:
        for section in tab.sections:
            name = f"{tab.id}/{section.id}"
            kiosk.place.openLink(name)
            yield from look.at(name, look.frame)
            yield from look.reading_room(name, LEAST_READING_SHARE.get(str(screen), USUAL_READING_SHARE))
            yield from look.at_panels(name, section)
        visitor.window.setProperty("sectionsOpen", True)
        yield from look.at(f"{tab.id}, sections", look.overlays)
        visitor.window.setProperty("sectionsOpen", False)
    kiosk.visit.ask()
    yield from look.at("still there", look.overlays)


class _Look:
    """Looks at one view after another."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        self._ruler = Ruler(visitor.window, visitor.kiosk.display.pixelsPerMillimetre)
        self.frame = self._child("frame")
        self.overlays = self._child("overlays")
        self.attract = self._child("attract")

    def at(self, name: str, root: QQuickItem, *, right_to_left: bool | None = None) -> Iterator[str]:
        """Yield what is wrong with what `root` shows now; it is written as the exhibit is unless told otherwise."""
        mirrored = self._visitor.kiosk.exhibit.rightToLeft if right_to_left is None else right_to_left
        self._visitor.pauses()
        self._sees_a_frame()
        yield from (f"{name}: {finding}" for finding in self._ruler.findings(root, right_to_left=mirrored))

    def at_panels(self, name: str, section: Section) -> Iterator[str]:
        """Yield what is wrong with what opens on top of a section."""
        place = self._visitor.kiosk.place
        for index, block in enumerate(section.blocks):
            if isinstance(block, Picture):
                place.enlarge(index)
                yield from self.at(f"{name}, picture", self.overlays)
            for office in block.items if isinstance(block, Offices) else ():
                place.openOffice(office.id)
                yield from self.at(f"{name}, {office.id}", self.overlays)
            place.close()

    def reading_room(self, name: str, least: float) -> Iterator[str]:
        """Yield whether the section gets too little of the height of the screen."""
        share = self._visitor.page.height() / self._visitor.window.height()
        if share < least:
            yield f"{name}: only {share:.0%} of the height is for reading"

    def _sees_a_frame(self) -> None:
        """Have everything put in its place, which Qt does just before it draws."""
        window = self._visitor.window
        frames = QSignalSpy(window.frameSwapped)
        window.update()
        assert frames.wait(FRAME_PATIENCE_MILLISECONDS)

    def _child(self, name: str) -> QQuickItem:
        child = self._visitor.window.findChild(QQuickItem, name)
        assert isinstance(child, QQuickItem), name
        return child
