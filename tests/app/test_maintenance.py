"""What lies on the disk is looked after while the kiosk shows it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import maintenance
from kiosk.app.maintenance import Maintenance
from kiosk.app.state import StateFolder
from kiosk.content.publish.publish import complete, prepare
from kiosk.content.store.store import PICKLE, StoredRelease

ROOT = Path(__file__).resolve().parent.parent.parent
EXHIBIT = ROOT / "tests" / "screen" / "exhibit" / "content.yaml"


class Care:
    """Maintenance, and what it looks after."""

    def __init__(self, folder: Path) -> None:
        self.source = folder / "content.yaml"
        self.source.write_bytes(EXHIBIT.read_bytes())
        self.state_folder = StateFolder(folder / "state", self.source)
        self.store, self.views = self.state_folder.store, self.state_folder.views
        stored = prepare(self.source, self.store).stored
        assert stored
        complete(self.store)
        self.views.open()
        self.views.folder.mkdir(parents=True)
        self.maintenance = Maintenance(self.state_folder)

    @property
    def stored(self) -> StoredRelease:
        """What is shown."""
        stored = self.store.current()
        assert stored
        return stored


@pytest.fixture
def care(tmp_path: Path, qapp: object) -> Iterator[Care]:
    """Return the maintenance of a whole release."""
    assert qapp
    care = Care(tmp_path)
    yield care
    care.maintenance.close()
    care.state_folder.close()


def test_a_damaged_file_is_mended_beside_the_drawing(care: Care, qtbot: QtBot) -> None:
    copy = care.stored.folder / "content.yaml"
    copy.write_bytes(b"half")
    care.maintenance.look_at(care.stored)
    qtbot.waitUntil(lambda: copy.read_bytes() == care.source.read_bytes())


def test_what_only_the_reader_can_make_is_asked_of_it(care: Care, qtbot: QtBot) -> None:
    stored = care.stored
    (stored.folder / PICKLE).write_bytes(b"half")
    with qtbot.waitSignal(care.maintenance.damaged):
        care.maintenance.look_at(stored)


def test_how_a_start_went_is_noted_beside_the_drawing(care: Care, qtbot: QtBot) -> None:
    lock = care.store.folder / "kiosk.lock"
    assert lock.read_text().split()[1:3] == ["1", "0"]
    care.maintenance.note_shown()
    qtbot.waitUntil(lambda: lock.read_text().split()[1:3] == ["1", "1"])
    care.maintenance.note_success()
    qtbot.waitUntil(lambda: lock.read_text().split()[1] == "0")


def test_compiled_views_are_sealed_also_without_content(care: Care, qtbot: QtBot) -> None:
    (care.views.folder / "one.qmlc").write_bytes(b"compiled")
    care.maintenance.look_at(None)
    qtbot.waitUntil((care.views.folder / "seals").exists)


def test_media_are_read_once_a_day_and_looked_at_more_often(
    care: Care, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[StoredRelease] = []
    looked: list[StoredRelease] = []

    def mend(stored: StoredRelease, *_: object, pause: object) -> bool:
        assert pause
        read.append(stored)
        return False

    def is_sound(stored: StoredRelease) -> bool:
        looked.append(stored)
        return True

    monkeypatch.setattr(maintenance, "mend", mend)
    monkeypatch.setattr(maintenance, "is_sound", is_sound)
    stored = care.stored
    care.maintenance.look_at(stored)
    qtbot.waitUntil(lambda: len(read) == 1)
    care.maintenance.look_at(stored)
    qtbot.waitUntil(lambda: len(looked) == 1)
    assert (len(read), len(looked)) == (1, 1)
    monkeypatch.setattr(maintenance, "WHOLE_SECONDS", 0)
    care.maintenance.look_at(stored)
    qtbot.waitUntil(lambda: len(read) == 2)


def test_the_end_of_the_program_waits_for_no_disk(care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    hangs = threading.Event()
    monkeypatch.setattr(maintenance, "TIMEOUT_SECONDS", 0.01)
    monkeypatch.setattr(care.maintenance, "_see_to_views", hangs.wait)
    care.maintenance.look_at(None)
    care.maintenance.close()
    hangs.set()


def test_the_end_of_the_program_ends_a_long_reading(care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    started, readers = threading.Event(), list[threading.Thread]()

    def read(*_: object, pause: object) -> bool:
        readers.append(threading.current_thread())
        started.set()
        while True:
            assert callable(pause)
            pause()

    monkeypatch.setattr(maintenance, "mend", read)
    care.maintenance.look_at(care.stored)
    started.wait()
    care.maintenance.close()
    assert not readers[0].is_alive()


def test_our_own_mistake_is_logged_and_stops_nothing(
    care: Care, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(maintenance, "mend", lambda *_, **__: 1 // 0)
        care.maintenance.look_at(care.stored)
        qtbot.waitUntil(lambda: "ZeroDivisionError" in caplog.text)
    (care.stored.folder / PICKLE).unlink(missing_ok=True)
    (care.views.folder / "one.qmlc").write_bytes(b"compiled")
    care.maintenance.look_at(None)
    qtbot.waitUntil((care.views.folder / "seals").exists)
