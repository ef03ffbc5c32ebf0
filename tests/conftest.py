"""The parts that tests share: Qt without a display, the shipped content read once, and the Visitor."""

import gc
import os
import signal
import sys
import traceback

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"  # else each frame waits for 5 ms, in which more could be asked of it

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.commands.screens import Screen
from kiosk.content.publish.publish import complete, prepare
from kiosk.content.schema.device import Device
from kiosk.content.store.store import Store, StoredRelease
from kiosk.models.display import Display
from kiosk.models.kiosk import NOWHERE, Kiosk
from kiosk.qt.application import ViewEngine, make_application
from kiosk.qt.input_guard import InputGuard
from kiosk.qt.stuck_touches import StuckTouches
from kiosk.qt.window import WindowSizeObserver
from tests.patience import PATIENCE_MILLISECONDS
from tests.visitor import HandClock, Visitor

ROOT = Path(__file__).parent.parent
OTHER_CONTENT = ROOT / "tests" / "other_content"
USUAL_SCREEN = Screen.parse("1920x1080@21.5")

OpensKiosk = Callable[..., Visitor]

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell has what it starts in the background ignore it

settings.register_profile(
    "everywhere alike",  # the same examples each time, on a machine of any speed
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("everywhere alike")

for _wait in (QtBot.waitSignal, QtBot.waitSignals, QtBot.waitUntil, QtBot.waitCallback):
    assert _wait.__kwdefaults__
    _wait.__kwdefaults__["timeout"] = PATIENCE_MILLISECONDS


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that no worker waits for another at the end."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


@pytest.fixture(autouse=True)
def _garbage() -> Iterator[None]:
    """Take down what a test leaves, in this thread: no Qt object may end in another, as it would by itself."""
    gc.disable()
    yield
    failed = getattr(sys, "last_traceback", None)
    if failed:  # it holds things of a closed window; PySide would take for them what comes to lie in their place
        traceback.clear_frames(failed)
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            break


@pytest.fixture(autouse=True)
def _environment() -> Iterator[None]:
    """Give the next test the environment variables that this one found."""
    before = dict(os.environ)
    yield
    for name in before.keys() | os.environ.keys():  # only what differs: threads of Qt may read the others meanwhile
        if name not in before:
            del os.environ[name]
        elif os.environ.get(name) != before[name]:
            os.environ[name] = before[name]


@pytest.fixture(scope="session")
def qapp() -> QGuiApplication:
    """Return the application as the kiosk makes it; there is one in a process."""
    return make_application()


@pytest.fixture(scope="session")
def touchscreen(qapp: QGuiApplication) -> object:
    """Return a touch device; Qt keeps it as long as the application."""
    assert qapp
    return QTest.createTouchDevice()


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> StoredRelease:
    """Return the content that comes with the program, kept in a store."""
    return keep(ROOT / "content.yaml", tmp_path_factory.mktemp("shipped"))


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> StoredRelease:
    """Return the content of another organisation, in Arabic and English."""
    return keep(OTHER_CONTENT / "content.yaml", tmp_path_factory.mktemp("library"))


@pytest.fixture
def opens_kiosk(qapp: QGuiApplication, touchscreen: object, qtbot: object) -> Iterator[OpensKiosk]:
    """Return a function that opens a kiosk in a real window and returns its visitor. All are closed afterwards."""
    assert qapp
    assert qtbot
    engines: list[ViewEngine] = []

    def open_kiosk(
        stored: StoredRelease | None,
        screen: Screen = USUAL_SCREEN,
        *,
        language: str = "",
        device: Device = NOWHERE,
        windowed: bool = False,
        visits: bool = False,
        clock: HandClock | None = None,
    ) -> Visitor:
        clock = clock or HandClock()
        display = Display(screen.inches, rotation=device.rotation)
        kiosk = Kiosk(
            clock,
            display,
            device=replace(device, language=language or device.language),
            windowed=windowed,
            visits=visits,
            still=True,
        )
        if stored:
            kiosk.show(stored)
        engine = ViewEngine(kiosk, QSize(screen.width, screen.height))
        engines.append(engine)
        WindowSizeObserver(engine.window, kiosk.display)
        InputGuard(engine.window, kiosk.visit, windowed=windowed)
        fingers = HandClock()
        StuckTouches(engine.window, kiosk.visit, fingers)
        engine.window.show()
        return Visitor(kiosk, engine.window, clock, touchscreen, fingers)

    yield open_kiosk
    for engine in engines:
        engine.close()


@pytest.fixture
def visitor(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> Visitor:
    """Return somebody in front of a 21.5 inch kiosk that nobody has touched yet."""
    return opens_kiosk(shipped)


def keep(source: Path, folder: Path) -> StoredRelease:
    """Read a content file that must be good, and return what the store keeps of it."""
    store = Store(folder)
    stored = prepare(source, store).stored
    assert stored, f"{source} has errors"
    complete(store)
    return stored
