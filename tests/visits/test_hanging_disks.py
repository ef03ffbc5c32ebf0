"""A share or a disk that hangs: the picture goes on, what was good last shows, and the kiosk ends when it is told."""

import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import content_watcher as module
from kiosk.app.content_watcher import ContentWatcher
from kiosk.app.publisher import Publisher
from kiosk.app.state import folder_of
from kiosk.content.publish.publish import complete, prepare
from kiosk.content.store.store import Store, StoredRelease, inputs_of
from kiosk.qt.folder_events import FolderEvents
from kiosk.qt.thread_pool import ThreadPool
from tests.app.test_run import GOOD, Process
from tests.conftest import OpensKiosk
from tests.patience import PATIENCE_MILLISECONDS
from tests.shares import hanging
from tests.visitor import Visitor

FRAMES = 10
HANG_SECONDS = 30.0
"""So that a kiosk that waits is found out."""


def test_the_kiosk_opens_and_ends_while_the_share_with_its_content_hangs(tmp_path: Path, qtbot: QtBot) -> None:
    folder, state = tmp_path / "exhibit", tmp_path / "state"
    source = folder / "content.yaml"
    folder.mkdir()
    source.write_text(GOOD, "utf-8")
    store = Store(folder_of(state, source))
    assert prepare(source, store).stored
    complete(store)
    with hanging(folder):
        process = Process(folder, "--state", str(state))
        try:
            assert process.says(r"INFO content: .*/1-"), process.heard
            qtbot.waitUntil(lambda: _hears_signals(process.id), timeout=PATIENCE_MILLISECONDS)
            assert process.is_told_to_end() == 0
        finally:
            process.close()


def test_a_kiosk_that_never_showed_anything_opens_too(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "exhibit"
    folder.mkdir()
    with hanging(folder):
        process = Process(folder, "--state", str(tmp_path / "state"))
        try:
            assert process.says("gives no answer"), process.heard
            qtbot.waitUntil(lambda: _hears_signals(process.id), timeout=PATIENCE_MILLISECONDS)
            assert process.is_told_to_end() == 0
        finally:
            process.close()


def test_a_kiosk_opens_and_ends_while_the_disk_with_its_state_hangs(tmp_path: Path) -> None:
    folder, state = tmp_path / "exhibit", tmp_path / "state"
    folder.mkdir()
    state.mkdir()
    (folder / "content.yaml").write_text(GOOD, "utf-8")
    with hanging(state):
        process = Process(folder, "--state", str(state))
        try:
            assert process.says("its disk gives no answer"), process.heard
            assert process.says(r"INFO content: .*/1-"), process.heard
            assert process.is_told_to_end() == 0
        finally:
            process.close()


def test_a_kiosk_ends_while_it_waits_for_the_disk_with_its_state(tmp_path: Path, qtbot: QtBot) -> None:
    state = tmp_path / "state"
    state.mkdir()
    (tmp_path / "content.yaml").write_text(GOOD, "utf-8")
    with hanging(state):
        process = Process(tmp_path, "--state", str(state))
        try:
            assert process.says("Content: "), process.heard
            qtbot.waitUntil(lambda: _hears_signals(process.id), timeout=PATIENCE_MILLISECONDS)
            assert process.is_told_to_end() in {0, -signal.SIGTERM}
        finally:
            process.close()


def _hears_signals(process: int) -> bool:
    """Return whether a process has begun to take signals for itself, as the kiosk does after its first frame."""
    (caught,) = (line for line in Path(f"/proc/{process}/status").read_text("ascii").splitlines() if "SigCgt" in line)
    return bool(int(caught.split()[1], 16) >> (signal.SIGTERM - 1) & 1)


# --- a slow disk behind each way in


class SlowDisk:
    """What is asked of it waits until the disk is `freed`.

    `asked` counts the questions, `given_up` those of whoever waited for long.
    """

    def __init__(self) -> None:
        self.asked = self.given_up = 0
        self._answers = threading.Event()

    def behind(self, act: Callable[..., object]) -> Callable[..., object]:
        """Return the same act on this disk."""

        def wait(*values: object, **named: object) -> object:
            self.asked += 1
            self.given_up += not self._answers.wait(HANG_SECONDS)
            return act(*values, **named)

        return wait

    def freed(self) -> None:
        """Answer all that was asked, and all that is asked from now on at once."""
        self._answers.set()


Lays = Callable[[pytest.MonkeyPatch, Store, SlowDisk], None]


def _look(patch: pytest.MonkeyPatch, _store: Store, disk: SlowDisk) -> None:
    patch.setattr(module, "inputs_of", disk.behind(inputs_of))


def _watch(patch: pytest.MonkeyPatch, _store: Store, disk: SlowDisk) -> None:
    patch.setattr(FolderEvents, "watch", disk.behind(FolderEvents.watch))


def _load(patch: pytest.MonkeyPatch, store: Store, disk: SlowDisk) -> None:
    patch.setattr(store, "current", disk.behind(store.current))


def _remove(patch: pytest.MonkeyPatch, store: Store, disk: SlowDisk) -> None:
    patch.setattr(store, "remove_older", disk.behind(store.remove_older))


@pytest.mark.parametrize("lay", [_look, _watch, _load, _remove])
def test_no_disk_holds_the_picture_up(
    opens_kiosk: OpensKiosk,
    shipped: StoredRelease,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    lay: Lays,
) -> None:
    source, disk = tmp_path / "content.yaml", SlowDisk()
    source.write_text(GOOD, "utf-8")
    visitor = opens_kiosk(shipped)
    publisher = Publisher(visitor.kiosk, Store(tmp_path / "state"))
    watcher = ContentWatcher(source, publisher.store, visitor.kiosk)
    watcher.published.connect(publisher.publish)
    with qtbot.waitSignal(watcher.checked, timeout=PATIENCE_MILLISECONDS):
        watcher.start()
    frames = Frames(visitor)
    lay(monkeypatch, publisher.store, disk)
    source.write_text(GOOD.replace("name: ", "name: New ", 1), "utf-8")
    try:
        with monkeypatch.context() as impatient:
            impatient.setattr(ThreadPool, "wait", None)  # not for a moment either
            qtbot.waitUntil(lambda: disk.asked > 0, timeout=PATIENCE_MILLISECONDS)
            frames.wait_for_more(qtbot)
        assert not disk.given_up
    finally:
        disk.freed()
        qtbot.waitUntil(lambda: visitor.kiosk.exhibit.name.startswith("New "), timeout=PATIENCE_MILLISECONDS)
        watcher.stop()


class Frames:
    """Has frames drawn as fast as can be, and counts them."""

    def __init__(self, visitor: Visitor) -> None:
        self._window = visitor.window
        self._drawn = 0
        self._window.frameSwapped.connect(self._next)
        self._window.update()

    def _next(self) -> None:
        self._drawn += 1
        self._window.update()

    def wait_for_more(self, qtbot: QtBot) -> None:
        """Let some more be drawn."""
        enough = self._drawn + FRAMES
        qtbot.waitUntil(lambda: self._drawn >= enough, timeout=PATIENCE_MILLISECONDS)
