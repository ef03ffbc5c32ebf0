"""Changes on the disk, read by the real process: what is good arrives, what is not is told."""

import logging
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QProcess, QTimer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.app import content_watcher
from kiosk.app.content_watcher import (
    DEBOUNCE_MILLISECONDS,
    POLL_MEDIA,
    POLL_MILLISECONDS,
    SILENT_POLLS,
    ContentWatcher,
)
from kiosk.content.media.display_copies import expected_copies
from kiosk.content.publish.publish import complete, prepare
from kiosk.content.search.query import Index
from kiosk.content.store.store import INDEX, Store, StoredRelease, inputs_of
from kiosk.qt.process import ChildProcess
from kiosk.qt.thread_pool import ThreadPool
from kiosk.system.signature import Signature
from tests.content import picture_files
from tests.patience import PATIENCE_MILLISECONDS

pytestmark = pytest.mark.slow

CONTENT = """\
format: 1
name: First
languages: [{code: en, name: English, reviewed: true}]
default_language: en
attract: {greeting: Welcome}
tabs:
  - id: about
    title: About
    icon: info
    sections:
      - id: who
        title: Who
        icon: users
        blocks:
          - {kind: text, text: Words}
"""
PICTURE = "          - {kind: picture, picture: resources/map.png, decoration: true}\n"


class Watched:
    """A content folder that is watched, and what came of it."""

    def __init__(self, folder: Path, state: Path, qtbot: QtBot, **options: Any) -> None:
        self._options = options
        self.source = folder / "content.yaml"
        self.store = Store(state)
        self.arrived: list[str] = []
        self.diagnostics: list[list[dict[str, Any]]] = []
        self._qtbot = qtbot
        self.watcher = self._watch()

    def _watch(self) -> ContentWatcher:
        watcher = ContentWatcher(self.source, self.store, **self._options)
        watcher.published.connect(self._arrive)
        watcher.checked.connect(self.diagnostics.append)
        return watcher

    def starts_anew(self) -> None:
        """Watch as a kiosk does that was started anew."""
        self.watcher = self._watch()
        self.watcher.start()

    def _arrive(self, stored: StoredRelease) -> None:
        self.arrived.extend(stored.release.content.name.texts.values())

    @property
    def looks(self) -> bool:
        """Return whether it looks at the disk."""
        return any(aside.pending for aside in self.watcher.findChildren(ThreadPool))

    def saves(self, text: str) -> None:
        """Write the content file."""
        self.source.parent.mkdir(exist_ok=True)
        self.source.write_text(text, "utf-8")

    def after(self, act: Callable[[], object]) -> None:
        """Do something, and wait until the content was read because of it."""
        with self._qtbot.waitSignal(self.watcher.checked, timeout=PATIENCE_MILLISECONDS):
            act()

    @property
    def errors(self) -> list[str]:
        """What is wrong, as it was told last."""
        return [diagnostic["what"] for diagnostic in self.diagnostics[-1] if diagnostic["severity"] == "error"]


@pytest.fixture
def watched(tmp_path: Path, qtbot: QtBot) -> Iterator[Watched]:
    """A folder with good content that was read."""
    watched = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot)
    watched.saves(CONTENT)
    watched.after(watched.watcher.start)
    yield watched
    watched.watcher.stop()


@pytest.fixture
def empty(tmp_path: Path, qtbot: QtBot) -> Iterator[Watched]:
    """A folder that is not there yet."""
    empty = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot)
    empty.after(empty.watcher.start)
    yield empty
    empty.watcher.stop()


def test_content_is_read_at_the_start(watched: Watched) -> None:
    assert (watched.arrived, watched.errors) == (["First"], [])


def test_a_good_change_arrives(watched: Watched) -> None:
    watched.after(lambda: watched.saves(CONTENT.replace("First", "Second")))
    assert watched.arrived == ["First", "Second"]


def test_a_change_is_noticed_when_it_happens_and_not_only_when_it_is_looked_for(watched: Watched) -> None:
    for timer in watched.watcher.findChildren(QTimer):
        if not timer.isSingleShot():
            timer.stop()
    watched.after(lambda: watched.saves(CONTENT.replace("First", "Second")))
    watched.after(watched.source.unlink)
    watched.after(lambda: watched.saves(CONTENT))
    assert watched.arrived == ["First", "Second", "First"]


def test_a_bad_change_is_told_and_the_old_stays(watched: Watched) -> None:
    watched.after(lambda: watched.saves(CONTENT.replace("kind: text", "kind: texst")))
    assert len(watched.errors) == 1
    assert watched.arrived == ["First"]
    stored = watched.store.current()
    assert stored
    assert set(stored.release.content.name.texts.values()) == {"First"}


def test_a_change_mended_arrives(watched: Watched) -> None:
    watched.after(lambda: watched.saves("name: ["))
    watched.after(lambda: watched.saves(CONTENT.replace("First", "Mended")))
    assert (watched.arrived, watched.errors) == (["First", "Mended"], [])


def test_a_file_replaced_by_another_arrives_each_time(watched: Watched) -> None:
    beside = watched.source.with_name(".content.yaml.swp")
    for name in ("Second", "Third"):
        beside.write_text(CONTENT.replace("First", name), "utf-8")
        watched.after(lambda: beside.replace(watched.source))
    assert watched.arrived == ["First", "Second", "Third"]


def test_a_file_saved_in_two_steps_arrives_whole_and_once(watched: Watched) -> None:
    whole = CONTENT.replace("First", "Second").replace("Words", "All the words")
    half = whole[: whole.index("  - id: about")]

    def save() -> None:
        watched.saves("")
        watched.saves(half)
        watched.saves(whole)

    watched.after(save)
    assert (watched.arrived, watched.diagnostics[1:]) == (["First", "Second"], [[]])


def test_a_reader_waits_until_the_file_is_quiet(watched: Watched, qtbot: QtBot) -> None:
    quiet = _never_quiet(watched)
    watched.saves(CONTENT.replace("First", "Second"))
    qtbot.waitUntil(lambda: _is_ready_to_read(watched.watcher), timeout=PATIENCE_MILLISECONDS)
    with qtbot.assertNotEmitted(watched.watcher.checked):
        before = quiet.timerId()
        watched.saves(CONTENT.replace("First", "Third"))
        qtbot.waitUntil(lambda: quiet.timerId() != before, timeout=PATIENCE_MILLISECONDS)  # it begins anew
    watched.after(lambda: quiet.start(0))
    assert watched.arrived == ["First", "Third"]


def _never_quiet(watched: Watched) -> QTimer:
    """Have a file that changed count as quiet when the test says so; return the timer that tells it."""
    (quiet,) = (each for each in watched.watcher.findChildren(QTimer) if each.interval() == DEBOUNCE_MILLISECONDS)
    quiet.setInterval(100 * PATIENCE_MILLISECONDS)
    return quiet


def _is_ready_to_read(watcher: ContentWatcher) -> bool:
    """Return whether the process that reads has loaded what it needs for it, and waits."""
    reader = watcher.findChild(QProcess)
    if not reader or not reader.processId():
        return False
    process = Path(f"/proc/{reader.processId()}")
    waits = process.joinpath("stat").read_text("utf-8").rpartition(")")[2].split()[0] == "S"
    return waits and "_yaml" in process.joinpath("maps").read_text("utf-8")


def test_a_file_deleted_and_restored_changes_nothing_for_visitors(watched: Watched) -> None:
    watched.after(watched.source.unlink)
    assert watched.errors[0].startswith("There is no content")
    watched.after(lambda: watched.saves(CONTENT))
    assert watched.errors == []
    assert set(watched.arrived) == {"First"}


def test_a_folder_deleted_and_brought_back_is_watched_again(watched: Watched) -> None:
    away = watched.source.parent.with_name("away")
    watched.after(lambda: watched.source.parent.rename(away))
    assert watched.errors[0].startswith("There is no content")
    watched.after(lambda: shutil.copytree(away, watched.source.parent))
    watched.after(lambda: watched.saves(CONTENT.replace("First", "Second")))
    assert watched.arrived[-1] == "Second"


def test_content_that_appears_later_arrives(empty: Watched) -> None:
    assert empty.errors[0].startswith("There is no content")
    assert empty.arrived == []
    empty.after(lambda: empty.saves(CONTENT))
    assert empty.arrived == ["First"]


def test_a_missing_picture_that_appears_later_arrives(empty: Watched) -> None:
    empty.after(lambda: empty.saves(CONTENT + PICTURE))
    assert len(empty.errors) == 1
    picture = empty.source.parent / "resources" / "map.png"
    picture.parent.mkdir()
    empty.after(lambda: picture.write_bytes(picture_files.png(1, 1)))
    assert empty.arrived == ["First"]


def test_a_changed_picture_arrives(watched: Watched) -> None:
    picture = watched.source.parent / "resources" / "map.png"
    picture.parent.mkdir()
    picture.write_bytes(picture_files.png(1, 1))
    watched.after(lambda: watched.saves(CONTENT + PICTURE))
    watched.after(lambda: picture.write_bytes(picture_files.png(2, 1)))
    assert watched.arrived == ["First"] * 3


def test_the_copy_of_a_large_picture_arrives_though_the_kiosk_was_started_anew(watched: Watched) -> None:
    folder = watched.source.parent
    (folder / "resources").mkdir()
    (folder / "resources" / "map.png").write_bytes(picture_files.png(5000, 1))
    watched.after(lambda: watched.saves(CONTENT + PICTURE))
    watched.watcher.stop()
    complete(watched.store)
    watched.starts_anew()
    copy = folder / expected_copies(folder, ["resources/map.png"])["resources/map.png"]
    copy.parent.mkdir(parents=True)
    watched.after(lambda: copy.write_bytes(picture_files.webp(3840, 1)))
    stored = watched.store.current()
    assert stored
    assert (stored.folder / copy.relative_to(folder)).exists()


def test_pictures_are_looked_at_in_turn_and_none_is_forgotten(
    watched: Watched, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"resources/{number}.png" for number in range(POLL_MEDIA * 2 + 1)]
    (watched.source.parent / "resources").mkdir()
    for name in names:
        (watched.source.parent / name).write_bytes(picture_files.png(1, 1))
    blocks = "".join(PICTURE.replace("resources/map.png", name) for name in names)
    watched.after(lambda: watched.saves(CONTENT + blocks))
    (polls,) = (timer for timer in watched.watcher.findChildren(QTimer) if timer.interval() == POLL_MILLISECONDS)
    looked: list[int] = []

    def count(source: Path, media: Iterable[str]) -> dict[str, Signature]:
        looked.append(len(tuple(media)))
        return inputs_of(source, media)

    monkeypatch.setattr(content_watcher, "inputs_of", count)
    polls.setInterval(DEBOUNCE_MILLISECONDS * 2)
    watched.after(lambda: (watched.source.parent / names[-1]).write_bytes(picture_files.png(2, 1)))
    assert watched.arrived == ["First"] * 3
    qtbot.waitUntil(lambda: POLL_MEDIA in looked, timeout=PATIENCE_MILLISECONDS)


def test_who_knows_the_release_in_use_saves_reading_it_again(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot)
    known.saves(CONTENT)
    stored = prepare(known.source, known.store).stored
    monkeypatch.delattr(Store, "current")
    known.watcher.start(stored)
    qtbot.waitUntil(lambda: not known.looks, timeout=PATIENCE_MILLISECONDS)
    known.watcher.stop()
    assert known.diagnostics == []


def test_what_the_store_holds_already_is_not_read_again(tmp_path: Path, qtbot: QtBot) -> None:
    known = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot)
    known.saves(CONTENT)
    prepare(known.source, known.store)
    complete(known.store)
    known.watcher.start()
    qtbot.waitUntil(lambda: not known.looks, timeout=PATIENCE_MILLISECONDS)
    assert not known.watcher.findChild(QProcess)
    known.after(lambda: known.saves(CONTENT.replace("First", "Second")))
    assert known.arrived == ["Second"]
    known.watcher.stop()


def test_the_folder_is_the_one_seen_from_where_it_was_named(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "here" / "exhibit"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder.parent)
    watched = Watched(Path("exhibit"), Path("state"), qtbot)
    watched.saves(CONTENT)
    watched.after(watched.watcher.start)
    watched.watcher.stop()
    assert watched.arrived == ["First"]
    assert list((tmp_path / "here" / "state").glob("1-*"))


def test_a_reader_that_cannot_start_is_told_and_tried_again(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    watched = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot, retry_delays=[10])
    watched.saves(CONTENT)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "executable", str(tmp_path / "no-python"))
        watched.after(watched.watcher.start)
    assert "the content could not be read" in caplog.text
    assert watched.diagnostics == [[]]
    with qtbot.waitSignal(watched.watcher.published, timeout=PATIENCE_MILLISECONDS):
        pass
    watched.watcher.stop()


def test_what_was_saved_while_it_was_read_is_read_again(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot)
    watched.saves(CONTENT)
    reader = tmp_path / "python"
    reader.write_text(
        f"#!/bin/sh\nmkdir '{tmp_path}/once' 2>&- || exec '{sys.executable}' \"$@\"\n"
        "cat >/dev/null\necho '{\"again\": true}'\n",  # as the real one, it says nothing before it was asked
        "utf-8",
    )
    reader.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(reader))
    watched.after(watched.watcher.start)
    watched.watcher.stop()
    assert watched.arrived == ["First"]
    assert (tmp_path / "once").exists()


def test_a_reader_that_dies_is_told(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    watched = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot)
    watched.saves(CONTENT)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "executable", "/bin/false")
        watched.after(watched.watcher.start)
    watched.watcher.stop()
    assert watched.diagnostics == [[]]
    assert "the content could not be read: it came to no end" in caplog.text


def test_a_reader_that_waits_ends_with_the_kiosk(
    watched: Watched, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    _never_quiet(watched)
    watched.saves(CONTENT.replace("First", "Second"))
    qtbot.waitUntil(lambda: watched.watcher.findChild(QProcess) is not None, timeout=PATIENCE_MILLISECONDS)
    reader = watched.watcher.findChild(QProcess)
    assert reader
    qtbot.waitUntil(lambda: reader.processId() > 0, timeout=PATIENCE_MILLISECONDS)
    process = Path(f"/proc/{reader.processId()}")
    watched.watcher.stop()
    qtbot.waitUntil(lambda: not process.exists(), timeout=PATIENCE_MILLISECONDS)
    assert "could not be read" not in caplog.text
    watched.starts_anew()


def test_stopping_ends_the_reading_at_once_and_without_a_word(
    tmp_path: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    watched = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot)
    watched.saves(CONTENT)
    watched.watcher.start()
    with qtbot.assertNotEmitted(watched.watcher.checked):
        watched.watcher.stop()
    assert not caplog.records
    assert watched.arrived == []


def test_a_release_that_lacks_its_index_at_the_start_gets_one(tmp_path: Path, qtbot: QtBot) -> None:
    known = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot)
    known.saves(CONTENT)
    stored = prepare(known.source, known.store).stored
    assert stored
    with qtbot.waitSignal(known.watcher.indexed, timeout=PATIENCE_MILLISECONDS):
        known.watcher.start()
    assert known.store.is_complete(stored)
    assert known.arrived == []
    known.watcher.stop()


def test_a_damaged_index_is_made_anew_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    known = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot)
    known.saves(CONTENT)
    stored = prepare(known.source, known.store).stored
    assert stored
    complete(known.store)
    known.watcher.start()
    (stored.folder / INDEX).write_bytes(b"damage")
    with qtbot.waitSignal(known.watcher.indexed, timeout=PATIENCE_MILLISECONDS):
        known.watcher.rebuild_index()
    assert Index(stored.folder / INDEX).find("words", "en")
    assert known.arrived == []
    known.watcher.stop()


# --- a slow disk, a full disk, a share that hangs


def _pretends_to_be_python(path: Path, script: str) -> str:
    """Write a program that is started in place of the reader, and return its name."""
    path.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    path.chmod(0o755)
    return str(path)


def test_a_reader_that_says_nothing_is_ended_and_tried_again(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    watched = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot, timeout=50, retry_delays=[10])
    watched.saves(CONTENT)
    with monkeypatch.context() as patch:
        hangs = _pretends_to_be_python(tmp_path / "python", "exec sleep 600")
        patch.setattr(sys, "executable", hangs)
        watched.after(watched.watcher.start)
    assert "the content could not be read: it said nothing for 0.05 seconds" in caplog.text
    watched.watcher.stop()


def test_a_reader_that_comes_no_further_has_a_minute(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", _pretends_to_be_python(tmp_path / "python", "exec sleep 600"))
    watched = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot)
    watched.saves(CONTENT)
    watched.watcher.start()
    qtbot.waitUntil(lambda: watched.watcher.findChild(ChildProcess) is not None, timeout=PATIENCE_MILLISECONDS)
    reader = watched.watcher.findChild(ChildProcess)
    assert reader
    assert [timer.interval() for timer in reader.findChildren(QTimer)] == [60_000]
    watched.watcher.stop()


def test_what_the_disk_does_not_take_is_tried_again(tmp_path: Path, qtbot: QtBot) -> None:
    watched = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot, retry_delays=[10])
    watched.saves(CONTENT)
    watched.store.folder.write_bytes(b"in the way")
    watched.after(watched.watcher.start)
    assert watched.errors[0].startswith("The content is good, but cannot be kept")
    watched.store.folder.unlink()
    with qtbot.waitSignal(watched.watcher.published, timeout=PATIENCE_MILLISECONDS):
        pass
    watched.watcher.stop()


def test_what_the_disk_does_not_take_is_tried_again_when_room_comes(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = [1_000]
    monkeypatch.setattr(content_watcher, "disk_usage", lambda _: SimpleNamespace(free=room[0]))
    watched = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot)
    watched.saves(CONTENT)
    watched.store.folder.write_bytes(b"in the way")
    watched.after(watched.watcher.start)
    (polls,) = (timer for timer in watched.watcher.findChildren(QTimer) if timer.interval() == POLL_MILLISECONDS)
    polls.setInterval(10)
    looked = QSignalSpy(polls.timeout)
    qtbot.waitUntil(lambda: looked.count() > 5, timeout=PATIENCE_MILLISECONDS)
    assert len(watched.diagnostics) == 1
    watched.store.folder.unlink()
    room[0] = 1_000_000
    with qtbot.waitSignal(watched.watcher.published, timeout=PATIENCE_MILLISECONDS):
        pass
    watched.watcher.stop()


def test_a_disk_that_does_not_tell_its_room_is_no_fault_of_the_kiosk(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    asked: list[Path] = []

    def refuse(folder: Path) -> None:
        asked.append(folder)
        raise OSError(5, "input or output error")

    monkeypatch.setattr(content_watcher, "disk_usage", refuse)
    watched = Watched(tmp_path / "exhibit", tmp_path / "state", qtbot)
    watched.saves(CONTENT)
    watched.store.folder.write_bytes(b"in the way")
    watched.after(watched.watcher.start)
    (polls,) = (timer for timer in watched.watcher.findChildren(QTimer) if timer.interval() == POLL_MILLISECONDS)
    polls.setInterval(10)
    qtbot.waitUntil(lambda: len(asked) > 1, timeout=PATIENCE_MILLISECONDS)
    watched.watcher.stop()
    assert "Traceback" not in caplog.text


def test_a_share_that_hangs_is_told_once_and_noticed_when_it_answers_again(
    watched: Watched, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    hangs = Event()

    def try_stat(source: Path, media: Iterable[str]) -> object:
        hangs.wait()
        return inputs_of(source, media)

    (polls,) = (timer for timer in watched.watcher.findChildren(QTimer) if timer.interval() == POLL_MILLISECONDS)
    qtbot.waitUntil(lambda: not watched.looks, timeout=PATIENCE_MILLISECONDS)
    with monkeypatch.context() as patch, caplog.at_level(logging.INFO):
        patch.setattr(content_watcher, "inputs_of", try_stat)
        polls.setInterval(1)
        looked = QSignalSpy(polls.timeout)
        qtbot.waitUntil(lambda: looked.count() > 3 * SILENT_POLLS, timeout=PATIENCE_MILLISECONDS)
        watched.saves(CONTENT.replace("First", "Second"))
        polls.setInterval(POLL_MILLISECONDS)
        assert [each.levelname for each in caplog.records if "gives no answer" in each.message] == ["WARNING"]
        watched.after(hangs.set)
    assert "answers again" in caplog.text
    assert watched.arrived == ["First", "Second"]
