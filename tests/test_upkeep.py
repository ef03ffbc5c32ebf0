"""What begins after the first frame: a part that cannot begin takes no other with it."""

import gc
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import upkeep
from kiosk.content.store import Kept
from kiosk.editor import Editor
from kiosk.home import Home
from kiosk.upkeep import Upkeep
from tests.conftest import ROOT, OpensKiosk
from tests.visitor import HandClock

if TYPE_CHECKING:
    from kiosk.stage import Stage

PARTS = ("Guard", "Fingers", "Chime", "Hearing", "FilmPlayer", "Updates", "Surveyor", "Tally")


@pytest.fixture(autouse=True)
def _as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave the collector of garbage and the signals of the process as they were."""
    monkeypatch.setattr(upkeep, "Farewell", lambda _: None)
    yield
    gc.enable()
    gc.unfreeze()


@pytest.mark.parametrize("part", PARTS)
def test_a_part_that_cannot_begin_is_told_and_the_others_begin(
    opens_kiosk: OpensKiosk,
    shipped: Kept,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    part: str,
) -> None:
    begun = dict[str, object]()

    def watch(name: str) -> None:
        real = getattr(upkeep, name)

        def begin(*values: object, **named: object) -> object:
            if name == part:
                message = f"no {name} today"
                raise RuntimeError(message)
            begun[name] = real(*values, **named)
            return begun[name]

        monkeypatch.setattr(upkeep, name, begin)

    for name in PARTS:
        watch(name)
    visitor = opens_kiosk(shipped)
    gc.disable()
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    source = ROOT / "tests" / "screen" / "exhibit" / "content.yaml"
    home = Home(tmp_path, source)
    editor = Editor(visitor.kiosk, home.store)
    stage = cast("Stage", SimpleNamespace(window=visitor.window, collect_garbage=int))
    Upkeep(application, visitor.kiosk, stage, editor, home, HandClock)
    assert f"no {part} today" in caplog.text
    assert "Traceback" in caplog.text
    assert sorted(begun) == sorted(set(PARTS) - {part})
    assert gc.isenabled()
    for each in (*begun.values(), home):
        for end in {"close", "stop"} & set(dir(each)):
            getattr(each, end)()
