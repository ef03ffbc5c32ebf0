"""Draws every view into PNG files, without a display."""

import gc
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QSize, QThread
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem

from kiosk.commands.command import EXIT_FAULTY, EXIT_OK
from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.publish.publish import complete, prepare
from kiosk.content.schema.blocks import Film, Gallery, Offices, Partners, Picture
from kiosk.content.schema.device import Device
from kiosk.content.schema.model import Content, Section, Tab
from kiosk.content.store.store import Store, StoredRelease
from kiosk.content.validation.load import NoContentError, load
from kiosk.content.validation.report import report
from kiosk.models.clock import Clock
from kiosk.models.display import Display
from kiosk.models.history import HUB
from kiosk.models.kiosk import Kiosk
from kiosk.models.speech_backend import SpeechBackend
from kiosk.qt.application import ViewEngine, choose_renderer, make_application
from kiosk.qt.window import WindowSizeObserver

SETTLED_ROUNDS = 3
LOADING_MILLISECONDS = 2
TIMEOUT_MILLISECONDS = 5000
SOUGHT_LETTERS = 4
"""So much of a title is typed in the picture of a search."""


@dataclass(frozen=True)
class VisitorSettings:
    """The accessibility settings of the pictures."""

    text_size: int = 0
    high_contrast: bool = False
    low_reach: bool = False


def draw_views(
    source: Path,
    out: Path,
    screens: Sequence[Screen] | None,
    languages: Sequence[str] | None,
    settings: VisitorSettings,
    day: date | None = None,
) -> int:
    """Write the pictures and return the exit code. Raises NoContentError when there is nothing to draw.

    `day` is the date of the clock.
    """
    today = Clock(day=day).today
    loaded = load(source, today=today())
    if loaded.content is None:
        report(loaded, "text", sys.stderr)
        return EXIT_FAULTY
    codes = _chosen(loaded.content, languages)
    from rich.progress import Progress, TextColumn

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        prepared = prepare(source, store, today)
        if not (stored := prepared.stored):
            what = "the content changed while it was read" if prepared.again else prepared.diagnostics[-1].what
            sys.stderr.write(f"kiosk: {what}\n")
            return EXIT_FAULTY
        complete(store)
        choose_renderer("software")
        gc.disable()  # the bar has a thread of its own, in which no Qt object may end: see `qt/garbage_collector.py`
        application = make_application()
        shots = [(screen, code) for screen in screens or REFERENCE_SCREENS for code in codes]
        with Progress(*Progress.get_default_columns(), TextColumn("{task.fields[view]}")) as progress:
            task = progress.add_task("Drawing", total=len(shots), view="")
            for done, (screen, code) in enumerate(shots):
                progress.update(task, view=f"{screen} {code}")
                for share in Photographer(stored, screen, code, out / str(screen) / code, settings, day).draw():
                    progress.update(task, completed=done + share)
                gc.collect()
        del application
    sys.stdout.write(f"{out}\n")
    return EXIT_OK


def _chosen(content: Content, languages: Sequence[str] | None) -> list[str]:
    known = [each.code for each in content.languages]
    if unknown := set(languages or ()) - set(known):
        raise NoContentError(f"There is no content in {', '.join(sorted(unknown))}; there is in {', '.join(known)}.")
    return [code for code in known if not languages or code in languages]


def _sections(content: Content) -> list[tuple[Tab, Section]]:
    return [(tab, section) for tab in content.tabs for section in tab.sections]


class StillClock(Clock):
    """A clock for pictures: no time passes."""

    def start(self) -> None:
        """Do nothing: on a slow machine a visit would end while it is drawn."""

    def step_every(self, seconds: float) -> None:
        """Do nothing."""


class _Loudspeaker(SpeechBackend):
    """A silent speech backend, so that the pictures show the buttons for listening."""

    loudspeaker = True


def make_still_kiosk(
    stored: StoredRelease, screen: Screen, language: str, day: date | None = None
) -> tuple[Kiosk, ViewEngine]:
    """Return a kiosk with this content on this screen, without animations, and its view engine."""
    QGuiApplication.styleHints().setCursorFlashTime(0)
    kiosk = Kiosk(StillClock(day=day), Display(screen.inches), device=Device(language=language or None), still=True)
    kiosk.show(stored)
    engine = ViewEngine(kiosk, QSize(screen.width, screen.height))
    WindowSizeObserver(engine.window, kiosk.display)
    engine.window.show()
    kiosk.listening.set_backend(_Loudspeaker(kiosk))
    return kiosk, engine


class Photographer:
    """Takes a picture of every view of a kiosk on one screen in one language."""

    def __init__(
        self,
        stored: StoredRelease,
        screen: Screen,
        language: str,
        folder: Path,
        settings: VisitorSettings,
        day: date | None,
    ) -> None:
        self._stored = stored
        self._folder = folder
        self._language = language
        self._settings = settings
        self._kiosk, self._stage = make_still_kiosk(stored, screen, language, day)

    def draw(self) -> Iterator[float]:
        """Write the pictures; stop for a moment after each page, and yield which part of all is done, up to 1."""
        self._folder.mkdir(parents=True, exist_ok=True)
        navigation = self._kiosk.navigation
        self._take("attract")
        self._kiosk.begin(self._language)
        self._ask_for_settings()
        self._take("home")
        release = self._kiosk.exhibit.release
        content = release.content if release else self._stored.release.content
        sections = _sections(content)
        steps = len(content.tabs) + len(sections) + 1
        for index, tab in enumerate(content.tabs):
            navigation.openTab(index)
            navigation.openHub()
            self._take_pages(tab.id)
            yield (index + 1) / steps
        for done, (tab, section) in enumerate(sections, len(content.tabs) + 1):
            navigation.openLink(f"{tab.id}/{section.id}")
            self._take_pages(f"{tab.id}.{section.id}")
            self._open_panels(f"{tab.id}.{section.id}", section)
            yield done / steps
        for panel in ("sections", "accessibility", "search"):
            self._kiosk.panels.open(panel)
            self._take(panel)
            if panel == "search":
                self._kiosk.search.find(navigation.title[:SOUGHT_LETTERS])
                self._take("search-found")
            self._kiosk.panels.close()
        self._kiosk.visit.ask()
        self._take("still-there")
        self._stage.close()
        yield 1

    def _ask_for_settings(self) -> None:
        accessibility = self._kiosk.accessibility
        accessibility.chooseTextSize(self._settings.text_size)
        accessibility.useHighContrast(self._settings.high_contrast)
        accessibility.useLowReach(self._settings.low_reach)

    def _take_pages(self, name: str) -> None:
        navigation = self._kiosk.navigation
        self._take(name)
        pages = navigation.hub.pages if navigation.page == HUB else navigation.pages
        for number in range(1, pages.count):
            pages.open(number)
            self._take(f"{name}.{number + 1}")

    def _open_panels(self, name: str, section: Section) -> None:
        navigation = self._kiosk.navigation
        for index, block in enumerate(section.blocks):
            if isinstance(block, (Picture, Gallery)):
                navigation.pictures.enlarge(index)
                self._take(f"{name}.{block.kind}")
                navigation.close()
            if isinstance(block, Film):
                self._kiosk.playback.open(index)
                self._take(f"{name}.film")
                self._kiosk.playback.close()
            if isinstance(block, Partners):
                navigation.partners.open(0)
                self._take(f"{name}.partner")
                navigation.close()
            if isinstance(block, Offices):
                navigation.pages.open(0)  # where the map may be, on which it is marked
                navigation.offices.open(block.items[-1].id)
                self._take(f"{name}.office")
                navigation.close()

    def _take(self, name: str) -> None:
        settle(self._stage.window.contentItem())
        self._stage.window.grabWindow().save(str(self._folder / f"{name}.png"))


def settle(item: QQuickItem, timeout: int = TIMEOUT_MILLISECONDS) -> None:
    """Wait until bindings, layouts and the decoding of pictures are done, `timeout` milliseconds at most."""
    deadline = QDeadlineTimer(timeout)
    rounds = 0
    while rounds < SETTLED_ROUNDS and not deadline.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what goes outside of an event loop
        rounds += 1
        if _is_loading(item):
            rounds = 0
            QThread.msleep(LOADING_MILLISECONDS)  # whoever looks all the time keeps the processor from what loads


def _is_loading(item: QQuickItem) -> bool:
    return item.isVisible() and (item.property("loading") is True or any(map(_is_loading, item.childItems())))
