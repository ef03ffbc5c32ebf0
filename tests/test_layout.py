"""Nothing is cut, too small, too close or out of reach: every view, on every reference screen, in every language."""

from collections.abc import Iterator

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk.content.blocks import Offices, Picture
from kiosk.content.model import Section, Tab
from kiosk.content.store import Kept
from kiosk.screens import REFERENCE_SCREENS, Screen
from tests.conftest import OpensKiosk
from tests.layout import Ruler
from tests.visitor import Visitor

LANGUAGES = ("ht", "fr", "en", "es")
PORTRAIT = Screen.parse("1080x1920@21.5")
LEAST_READING_SHARE = {"1280x800@10.1": 0.6}
USUAL_READING_SHARE = 0.65


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
        yield from look.at(f"attract {greeting['code']}", look.attract)
    kiosk.begin(language)
    for tab, section in _sections(kept):
        name = f"{tab.id}/{section.id}"
        kiosk.place.openLink(name)
        yield from look.at(name, look.frame)
        yield from look.reading_room(name, LEAST_READING_SHARE.get(str(screen), USUAL_READING_SHARE))
        yield from look.at_panels(name, section)
    kiosk.visit.ask()
    yield from look.at("still there", look.overlays)


def _sections(kept: Kept) -> list[tuple[Tab, Section]]:
    return [(tab, section) for tab in kept.release.content.tabs for section in tab.sections]


class _Look:
    """Looks at one view after another."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor
        words = visitor.kiosk.exhibit.word
        small = frozenset({words("more_above") or "", words("more_below") or ""})
        self._ruler = Ruler(visitor.window, visitor.kiosk.display.pixelsPerMillimetre, small)
        self.frame = self._child("frame")
        self.overlays = self._child("overlays")
        self.attract = self._child("attract")

    def at(self, name: str, root: QQuickItem) -> Iterator[str]:
        """Yield what is wrong with what `root` shows now."""
        self._visitor.pauses()
        yield from (f"{name}: {finding}" for finding in self._ruler.findings(root))

    def at_panels(self, name: str, section: Section) -> Iterator[str]:
        """Yield what is wrong with what opens on top of a section."""
        place, window = self._visitor.kiosk.place, self._visitor.window
        window.setProperty("sectionsOpen", True)
        yield from self.at(f"{name}, sections", self.overlays)
        window.setProperty("sectionsOpen", False)
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

    def _child(self, name: str) -> QQuickItem:
        child = self._visitor.window.findChild(QQuickItem, name)
        assert isinstance(child, QQuickItem), name
        return child
