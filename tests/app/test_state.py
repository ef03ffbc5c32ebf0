"""A kiosk keeps what it must not forget under the name of its content, or in a temporary folder, and says which."""

import os
import tempfile
from pathlib import Path

import pytest

from kiosk.app.state import OUT_OF_SERVICE, STEP_BACK, StateFolder, folder_of
from kiosk.content.store import instance_lock
from kiosk.content.store.instance_lock import TEMPORARY, InstanceLock


@pytest.fixture(autouse=True)
def _temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    for name in ("QML_DISK_CACHE_PATH", "QML_DISABLE_DISK_CACHE"):
        monkeypatch.delenv(name, raising=False)


def test_every_content_file_has_a_folder_of_its_own(tmp_path: Path) -> None:
    one, other = tmp_path / "a" / "exhibit" / "content.yaml", tmp_path / "b" / "exhibit" / "content.yaml"
    assert folder_of(tmp_path, one) == folder_of(tmp_path, one.parent / ".." / "exhibit" / "content.yaml")
    assert folder_of(tmp_path, one) != folder_of(tmp_path, other)
    assert folder_of(tmp_path, one).name.startswith("exhibit-")


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    """Return a content file behind a link that leads to the first of two folders."""
    for name in ("rel-1", "rel-2"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "content.yaml").touch()
    (tmp_path / "exhibit").symlink_to("rel-1")
    return tmp_path / "exhibit" / "content.yaml"


def _leads_to_the_second(linked: Path) -> None:
    linked.parent.unlink()
    linked.parent.symlink_to("rel-2")


def test_a_folder_behind_a_link_is_one_exhibit_wherever_the_link_leads(tmp_path: Path, linked: Path) -> None:
    before = folder_of(tmp_path / "state", linked)
    _leads_to_the_second(linked)
    assert folder_of(tmp_path / "state", linked) == before
    assert before.name.startswith("exhibit-")


def test_what_an_earlier_program_kept_under_another_name_moves_with_its_counts(tmp_path: Path, linked: Path) -> None:
    state = tmp_path / "state"
    earlier = folder_of(state, linked.resolve())
    earlier.mkdir(parents=True)
    (earlier / "answers.sqlite").write_bytes(b"counts")
    assert folder_of(state, linked) == earlier, "a report finds the counts before the kiosk ran"
    state_folder = StateFolder(state, linked)
    state_folder.close()
    assert (folder_of(state, linked) / "answers.sqlite").read_bytes() == b"counts"
    assert folder_of(state, linked).name.startswith("exhibit-")
    _leads_to_the_second(linked)
    assert (folder_of(state, linked) / "answers.sqlite").exists()


def test_a_second_kiosk_takes_a_folder_of_its_own_and_leaves_that_of_the_first(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    source = tmp_path / "content.yaml"
    first = StateFolder(tmp_path / "state", source)
    second = StateFolder(tmp_path / "state", source)
    assert f"the kiosk with the process number {os.getpid()} uses it" in caplog.text
    assert second.store.folder.name.startswith(TEMPORARY)
    assert second.read_only_store is None, "the first may remove its pages at any time"
    assert not second.views.folder.is_relative_to(first.store.folder)
    second.close()
    assert first.store.folder.is_dir()
    assert not second.store.folder.exists()
    first.close()


def test_a_state_that_cannot_be_written_is_read_and_a_temporary_folder_takes_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    source = tmp_path / "content.yaml"
    state = folder_of(tmp_path / "state", source)
    usual = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != state and usual(path, mode))
    state_folder = StateFolder(tmp_path / "state", source)
    assert "nothing can be written there" in caplog.text
    assert state_folder.store.folder.name.startswith(TEMPORARY)
    assert state_folder.read_only_store
    assert state_folder.read_only_store.folder == state
    state_folder.close()


def test_where_nothing_at_all_can_be_written_the_state_is_still_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    state_folder = StateFolder(tmp_path / "state", tmp_path / "content.yaml")
    assert state_folder.failed == 0
    assert state_folder.store.current() is None
    state_folder.note_success()
    state_folder.close()


def test_a_file_in_the_place_of_the_state_folder_stops_nothing(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "state").write_bytes(b"")
    state_folder = StateFolder(tmp_path / "state", tmp_path / "content.yaml")
    assert "Not a directory" in caplog.text
    assert state_folder.store.folder.name.startswith(TEMPORARY)
    state_folder.close()


def test_qt_uses_the_compiled_views_of_the_home(tmp_path: Path) -> None:
    state_folder = StateFolder(tmp_path / "state", tmp_path / "content.yaml")
    state_folder.use_compiled_views()
    assert os.environ["QML_DISK_CACHE_PATH"] == str(state_folder.views.folder)
    state_folder.close()


def test_qt_uses_none_where_they_can_neither_be_trusted_nor_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    state_folder = StateFolder(tmp_path / "state", tmp_path / "content.yaml")
    monkeypatch.setattr(state_folder.views, "open", lambda **_: False)
    state_folder.use_compiled_views()
    assert os.environ["QML_DISABLE_DISK_CACHE"] == "1"
    state_folder.close()


def test_a_start_that_showed_nothing_costs_the_compiled_views(tmp_path: Path) -> None:
    source = tmp_path / "content.yaml"
    InstanceLock(folder_of(tmp_path / "state", source)).close()
    state_folder = StateFolder(tmp_path / "state", source)
    old = state_folder.views.folder / "old.qmlc"
    old.parent.mkdir(parents=True)
    old.touch()
    state_folder.use_compiled_views()
    assert not old.parent.exists()
    state_folder.close()


def test_a_kiosk_that_showed_something_and_ends_when_it_is_told_was_good(tmp_path: Path) -> None:
    source = tmp_path / "content.yaml"
    first = StateFolder(tmp_path / "state", source)
    first.note_shown()
    first.close()
    assert StateFolder(tmp_path / "state", source).failed == 0


def test_one_that_ends_before_it_showed_anything_was_not(tmp_path: Path) -> None:
    source = tmp_path / "content.yaml"
    StateFolder(tmp_path / "state", source).close()
    second = StateFolder(tmp_path / "state", source)
    assert (second.failed, second.restarts) == (1, 1)
    second.close()


@pytest.mark.parametrize("shows", [True, False])
def test_only_starts_that_show_nothing_lead_to_the_page_that_says_so(tmp_path: Path, shows: bool) -> None:  # noqa: FBT001
    folder = folder_of(tmp_path / "state", tmp_path / "content.yaml")
    for _ in range(OUT_OF_SERVICE + 2):
        lock = InstanceLock(folder)
        if shows:
            lock.note_shown()
        lock.close()
    state_folder = StateFolder(tmp_path / "state", tmp_path / "content.yaml")
    assert (state_folder.failed >= OUT_OF_SERVICE) is not shows
    state_folder.close()


def test_who_starts_the_machine_anew_has_the_kiosk_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = folder_of(tmp_path / "state", tmp_path / "content.yaml")
    for _ in range(OUT_OF_SERVICE + 2):
        InstanceLock(folder).close()
    (tmp_path / "boot").write_text("another-boot")
    monkeypatch.setattr(instance_lock, "BOOT", tmp_path / "boot")
    state_folder = StateFolder(tmp_path / "state", tmp_path / "content.yaml")
    assert state_folder.failed == STEP_BACK
    state_folder.close()
