"""What begins after the first frame: a part that cannot begin takes no other with it."""

import gc
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QMetaObject, QObject, QTimer
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app import background
from kiosk.app.background import BackgroundServices
from kiosk.app.content_watcher import ContentWatcher
from kiosk.app.maintenance import Maintenance
from kiosk.app.publisher import Publisher
from kiosk.app.state import StateFolder
from kiosk.content.publish.publish import complete, prepare
from kiosk.content.store.store import INDEX, StoredRelease
from tests.conftest import ROOT, OpensKiosk
from tests.metaobject import metaobject
from tests.patience import PATIENCE_MILLISECONDS
from tests.visitor import HandClock, Visitor

if TYPE_CHECKING:
    from kiosk.qt.application import ViewEngine

SOURCE = ROOT / "tests" / "screen" / "exhibit" / "content.yaml"
PARTS = (
    "AudioService",
    "ContentWatcher",
    "GarbageCollector",
    "InputGuard",
    "Liveness",
    "Maintenance",
    "MediaPlayer",
    "PictureSurvey",
    "SoundServerMonitor",
    "StuckTouches",
    "UsageCounter",
    "WarningSound",
    "keep_little",
)
LEANING = {"SoundServerMonitor": {"AudioService", "MediaPlayer", "WarningSound"}}
"""What cannot begin without another part."""


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    """Leave nothing out that garbage is looked for in."""
    yield
    gc.unfreeze()


@pytest.mark.parametrize("part", PARTS)
def test_a_part_that_cannot_begin_is_told_and_the_others_begin(
    opens_kiosk: OpensKiosk,
    shipped: StoredRelease,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    part: str,
) -> None:
    begun = dict[str, object]()

    def watch(name: str) -> None:
        real = getattr(background, name)

        def begin(*values: object, **named: object) -> object:
            if name == part:
                message = f"no {name} today"
                raise RuntimeError(message)
            begun[name] = real(*values, **named)
            return begun[name]

        monkeypatch.setattr(background, name, begin)

    for name in PARTS:
        watch(name)
    state_folder = StateFolder(tmp_path, SOURCE)
    visitor = opens_kiosk(shipped)
    _begins(visitor, state_folder)
    assert f"no {part} today" in caplog.text
    assert "Traceback" in caplog.text
    assert set(begun) == set(PARTS) - {part} - LEANING.get(part, set())
    if part != "GarbageCollector":
        assert not gc.isenabled(), "it would collect in whichever thread asks for memory"
    for each in (*begun.values(), state_folder):
        for end in {"close", "stop"} & set(dir(each)):
            getattr(each, end)()
    _ends(visitor)


def test_a_release_that_cannot_be_refused_takes_nothing_with_it(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part in set(PARTS) - {"Maintenance"}:
        monkeypatch.setattr(background, part, _nothing)
    monkeypatch.setattr(Publisher, "note_first_frame", _nothing)
    state_folder = StateFolder(tmp_path, SOURCE)
    visitor = opens_kiosk(shipped)
    _begins(visitor, state_folder)
    assert visitor.kiosk.findChildren(Maintenance)
    _ends(visitor)
    state_folder.close()


def test_a_start_shows_something_also_where_nothing_can_tell_that_it_lives(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part in PARTS:
        monkeypatch.setattr(background, part, _nothing)
    state_folder = StateFolder(tmp_path, SOURCE)
    visitor = opens_kiosk(shipped)
    _begins(visitor, state_folder)
    qtbot.waitUntil(lambda: state_folder._showed_something)  # noqa: SLF001
    _ends(visitor)
    state_folder.close()
    again = StateFolder(tmp_path, SOURCE)
    assert again.failed == 0
    again.close()


def test_what_qt_knows_of_a_class_holds_for_all_its_objects(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, tmp_path: Path
) -> None:
    """Of an object with a metaobject of its own the views may read nothing at all.

    PySide makes one when a method is connected that is no slot, and Qt keeps what it knows of it by its address, where
    that of another class may lie later.
    """
    state_folder = StateFolder(tmp_path, SOURCE)
    visitor = opens_kiosk(shipped)
    _begins(visitor, state_folder)
    kiosk = visitor.kiosk
    children = [*kiosk.findChildren(QObject), *visitor.window.findChildren(QObject)]
    parts = [kiosk, *(each for each in children if type(each).__module__.startswith("kiosk."))]
    assert {type(each).__name__ for each in parts} >= {"Navigation", *PARTS} - {"UsageCounter", "keep_little"}
    assert [each for each in parts if _has_its_own_metaobject(each)] == []
    for part in parts:
        for end in {"close", "stop"} & set(vars(type(part))):
            getattr(part, end)()
    _ends(visitor)
    state_folder.close()


def _has_its_own_metaobject(item: QObject) -> bool:
    """Return whether its metaobject comes of that of its class, which has the same name."""
    with metaobject(item) as known:
        above: QMetaObject | None = known.superClass()
        return above is not None and above.className() == known.className()


def test_a_search_that_meets_damage_has_the_index_made_anew_while_the_visitor_waits(
    opens_kiosk: OpensKiosk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for part in set(PARTS) - {"ContentWatcher"}:
        monkeypatch.setattr(background, part, _nothing)
    monkeypatch.setattr(background, "TIDY_MILLISECONDS", 10 * PATIENCE_MILLISECONDS)  # then all files are looked at
    state_folder = StateFolder(tmp_path, SOURCE)
    stored = prepare(SOURCE, state_folder.store).stored
    assert stored
    complete(state_folder.store)
    (stored.folder / INDEX).write_bytes(b"damage")
    visitor = opens_kiosk(stored)
    _begins(visitor, state_folder, stored)
    visitor.kiosk.begin("en")
    search = visitor.kiosk.search
    search.begin()
    search.find("tide")
    assert search.foundNothing
    qtbot.waitUntil(lambda: not search.foundNothing, timeout=PATIENCE_MILLISECONDS)
    for end in visitor.kiosk.findChildren(ContentWatcher):
        end.stop()
    _ends(visitor)
    state_folder.close()


def _begins(visitor: Visitor, state_folder: StateFolder, stored: StoredRelease | None = None) -> None:
    """Have all begin that begins after the first frame, with this release on the screen."""
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    publisher = Publisher(visitor.kiosk, state_folder.store)
    publisher.latest = stored
    engine = cast("ViewEngine", SimpleNamespace(window=visitor.window, collect_garbage=int))
    BackgroundServices(application, visitor.kiosk, engine, publisher, state_folder, HandClock)


def _ends(visitor: Visitor) -> None:
    """Have nothing looked after any more."""
    for timer in visitor.kiosk.findChildren(QTimer):
        timer.stop()
    for maintenance in visitor.kiosk.findChildren(Maintenance):
        maintenance.close()


def _nothing(*_values: object, **_named: object) -> None:
    message = "this part is not needed"
    raise RuntimeError(message)
