"""The engine: nothing from the network, the words of the content, and an end in the right order."""

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QFileSelector, QSize, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage
from PySide6.QtQml import QQmlComponent, qmlEngine
from pytestqt.qtbot import QtBot

from kiosk.content.schema.model import Attract
from kiosk.models.display import Display
from kiosk.models.image_providers import IconProvider
from kiosk.models.kiosk import Kiosk
from kiosk.qt.application import QUIET_MILLISECONDS, ViewEngine
from tests.models.exhibits import exhibit, said
from tests.patience import PATIENCE_SECONDS
from tests.visitor import HandClock

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def kiosk(qapp: QGuiApplication) -> Kiosk:
    """A kiosk with a small exhibit."""
    assert qapp
    kiosk = Kiosk(HandClock(), Display(), still=True)
    kiosk.show(exhibit())
    return kiosk


@pytest.fixture
def engine(kiosk: Kiosk) -> Iterator[ViewEngine]:
    """The engine of the kiosk."""
    engine = ViewEngine(kiosk)
    yield engine
    engine.close()


@pytest.mark.qt_log_ignore("QML Image: Protocol")
@pytest.mark.parametrize(
    "address", ["http://127.0.0.1:9/a.png", "https://example.invalid/a.png", "ftp://example.invalid/a.png"]
)
def test_no_view_can_load_anything_from_the_network(
    engine: ViewEngine, qtbot: QtBot, caplog: pytest.LogCaptureFixture, address: str
) -> None:
    component = QQmlComponent(qmlEngine(engine.window))
    view = f'import QtQuick\nImage {{ property bool failed: status === Image.Error; source: "{address}" }}'
    component.setData(view.encode(), QUrl())
    with caplog.at_level(logging.ERROR):
        image = component.create()
        qtbot.waitUntil(lambda: image.property("failed"), timeout=PATIENCE_SECONDS * 1000)
    assert f"a view asked for {address}; nothing is loaded from the network" in caplog.text


def test_views_that_are_read_for_the_first_time_hold_nothing_up(tmp_path: Path) -> None:
    """Qt reads views in a thread of its own, which must never wait for Python while Python waits for the view.

    Not for translations, and not to have its complaints heard: here it may say all of them.
    """
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from kiosk.content.publish.publish import prepare\n"
        "from kiosk.content.store.store import Store\n"
        "from kiosk.models.display import Display\n"
        "from kiosk.models.kiosk import Kiosk\n"
        "from PySide6.QtCore import QLoggingCategory\n"
        "from PySide6.QtQuick import QQuickItem\n"
        "from kiosk.qt.application import ViewEngine, make_application\n"
        "from kiosk.commands.photographer import settle\n"
        "from tests.visitor import HandClock\n"
        "stored = prepare(Path('content.yaml'), Store(Path(sys.argv[1]))).stored\n"
        "application = make_application()\n"
        "QLoggingCategory.setFilterRules('')\n"
        "kiosk = Kiosk(HandClock(), Display())\n"
        "kiosk.show(stored)\n"
        "engine = ViewEngine(kiosk)\n"
        "engine.window.show()\n"
        "kiosk.begin('en')\n"
        "kiosk.panels.open('search')\n"
        "for tab in kiosk.exhibit.localizer.content.tabs:\n"
        "    for section in tab.sections:\n"
        "        kiosk.navigation.openLink(f'{tab.id}/{section.id}')\n"
        "        settle(engine.window.contentItem())\n"
        "engine.close()\n"
    )
    nothing_kept = {**os.environ, "QML_DISK_CACHE_PATH": str(tmp_path / "views")}
    ended = subprocess.run(
        (sys.executable, "-c", code, str(tmp_path / "state")),
        cwd=ROOT,
        env=nothing_kept,
        check=True,
        timeout=PATIENCE_SECONDS,
        capture_output=True,
        text=True,
    )
    assert "WARNING" in ended.stderr
    assert list((tmp_path / "views").iterdir())


def test_no_variants_of_views_are_looked_for(qapp: QGuiApplication) -> None:
    assert qapp
    assert QFileSelector().allSelectors() == []


def test_a_frameless_window_is_for_visitors_only(kiosk: Kiosk, engine: ViewEngine) -> None:
    frameless = Qt.WindowType.FramelessWindowHint
    assert not kiosk.windowed
    assert engine.window.flags() & frameless
    windowed = Kiosk(HandClock(), Display(), windowed=True)
    other = ViewEngine(windowed)
    assert not other.window.flags() & frameless
    other.close()


def test_a_request_to_close_is_refused_before_anything_else_guards_the_window(engine: ViewEngine) -> None:
    engine.window.show()
    request = QCloseEvent()
    QGuiApplication.sendEvent(engine.window, request)
    assert not request.isAccepted()
    assert not engine.window.close()
    assert engine.window.isVisible()


def test_an_editor_may_close_the_window(qapp: QGuiApplication) -> None:
    assert qapp
    engine = ViewEngine(Kiosk(HandClock(), Display(), windowed=True, still=True))
    engine.window.show()
    assert engine.window.close()
    engine.close()


@pytest.mark.parametrize(
    ("inches", "attract", "icons"),  # Qt keeps pictures of one size for the next window
    [
        (32, Attract(greeting=said("Welcome")), ["arrow-right", "hand"]),
        (28, Attract(greeting=said("Welcome"), promise=said("Free")), ["arrow-right", "hand", "shield-check"]),
    ],
    ids=["a greeting", "a promise"],
)
def test_the_first_screen_is_laid_out_once(
    qapp: QGuiApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    inches: float,
    attract: Attract,
    icons: list[str],
) -> None:
    assert qapp
    drawn: list[tuple[str, int]] = []
    usual = IconProvider.requestImage

    def request(self: IconProvider, name: str, size: QSize, wanted: QSize) -> QImage:
        drawn.append((name, wanted.width()))
        return usual(self, name, size, wanted)

    monkeypatch.setattr(IconProvider, "requestImage", request)
    kiosk = Kiosk(HandClock(), Display(inches), still=True)
    shown = exhibit()
    kiosk.show(replace(shown, release=replace(shown.release, content=replace(shown.release.content, attract=attract))))
    engine = ViewEngine(kiosk, QSize(1080, 1920))
    engine.window.setGeometry(0, 0, 1080, 1920)
    with qtbot.waitSignal(engine.window.frameSwapped):
        engine.window.show()
    engine.close()
    assert sorted(name.partition("/")[0] for name, _ in drawn) == icons, drawn


def test_what_waits_for_the_first_frame_comes_once(engine: ViewEngine, qtbot: QtBot) -> None:
    frames: list[int] = []
    engine.after_first_frame(lambda: frames.append(1))
    with qtbot.waitSignal(engine.window.frameSwapped):
        engine.window.show()
    assert frames == []
    assert QUIET_MILLISECONDS <= 100, "a visitor may touch it already"
    qtbot.waitUntil(lambda: bool(frames))
    with qtbot.waitSignal(engine.window.frameSwapped):
        engine.window.update()
    assert frames == [1]


def test_a_screen_that_draws_nothing_is_not_waited_for(engine: ViewEngine, qtbot: QtBot) -> None:
    begun: list[int] = []
    engine.after_first_frame(lambda: begun.append(1))
    qtbot.waitUntil(lambda: bool(begun))


def test_words_of_the_views_change_with_the_language(kiosk: Kiosk, engine: ViewEngine) -> None:
    component = QQmlComponent(qmlEngine(engine.window))
    component.setData(b'import QtQml\nQtObject { property string said: qsTr("close") }', QUrl())
    said = component.create()
    assert said.property("said") == "Fèmen"
    kiosk.exhibit.chooseLanguage("fr")
    assert said.property("said") == "Fermer"


def test_a_kiosk_can_be_staged_again_after_it_was_closed(qapp: QGuiApplication) -> None:
    assert qapp
    for _ in range(3):
        kiosk = Kiosk(HandClock(), Display(), still=True)
        kiosk.show(exhibit())
        engine = ViewEngine(kiosk)
        engine.window.show()
        kiosk.begin("fr")
        engine.close()
        kiosk.exhibit.chooseLanguage("en")


def test_a_finger_may_slip_four_millimetres(kiosk: Kiosk, engine: ViewEngine) -> None:
    assert engine.window
    for size in (QSize(1920, 1080), QSize(3840, 2160)):
        kiosk.display.resize(size)
        assert QGuiApplication.styleHints().startDragDistance() == round(4 * kiosk.display.pixelsPerMillimetre)
