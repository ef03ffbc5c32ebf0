"""Views that were compiled are used when they are what was sealed, and just for the views that they were made of."""

import os
from pathlib import Path
from random import Random

import pytest

from kiosk.app.view_cache import SEALS, CompiledViews
from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from kiosk.system.disk import Disk
from tests.content.disks import Journal
from tests.visitor import HandClock


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return a folder with two views."""
    folder = tmp_path / "sources"
    (folder / "blocks").mkdir(parents=True)
    (folder / "Main.qml").write_text("Item {}")
    (folder / "blocks" / "Text.qml").write_text("Text {}")
    return folder


def _opened(tmp_path: Path, sources: Path) -> CompiledViews:
    views = CompiledViews(tmp_path / "views", sources)
    assert views.open()
    views.folder.mkdir(parents=True, exist_ok=True)
    return views


def _sealed(tmp_path: Path, sources: Path, *names: str) -> CompiledViews:
    views = _opened(tmp_path, sources)
    for name in names:
        (views.folder / f"{name}.qmlc").write_bytes(name.encode() * 100)
        views.seal()
    return views


def _held(views: CompiledViews) -> set[str]:
    return {path.stem for path in views.folder.glob("*.qmlc")}


def test_what_was_sealed_is_used_again(tmp_path: Path, sources: Path) -> None:
    _sealed(tmp_path, sources, "first", "later")
    again = _opened(tmp_path, sources)
    again.seal()
    assert _held(again) == {"first", "later"}


def test_a_damaged_view_of_the_first_screen_goes_before_qt_sees_it(tmp_path: Path, sources: Path) -> None:
    (_sealed(tmp_path, sources, "first", "later").folder / "first.qmlc").write_bytes(bytes(500))
    assert _held(_opened(tmp_path, sources)) == {"later"}


def test_another_damaged_view_goes_once_the_first_screen_is_there(tmp_path: Path, sources: Path) -> None:
    (_sealed(tmp_path, sources, "first", "later").folder / "later.qmlc").write_bytes(bytes(500))
    again = _opened(tmp_path, sources)
    again.seal()
    assert _held(again) == {"first"}
    assert b"later" not in (again.folder / SEALS).read_bytes()


def test_a_visit_that_begins_at_once_uses_no_damaged_view(qapp: object, tmp_path: Path, sources: Path) -> None:
    assert qapp
    (_sealed(tmp_path, sources, "first", "later").folder / "later.qmlc").write_bytes(bytes(500))
    again = _opened(tmp_path, sources)
    kiosk = Kiosk(HandClock(), Display())
    kiosk.beginning.connect(again.check)
    seen: list[set[str]] = []
    kiosk.visit.phaseChanged.connect(lambda: seen.append(_held(again)))
    kiosk.begin("en")
    assert seen[0] == {"first"}


def test_a_view_that_was_never_sealed_is_not_used(tmp_path: Path, sources: Path) -> None:
    views = _sealed(tmp_path, sources, "first")
    (views.folder / "half.qmlc").write_bytes(b"written just before a power cut")
    assert _held(_opened(tmp_path, sources)) == {"first"}


def test_what_is_sealed_outlives_a_power_cut(tmp_path: Path, sources: Path) -> None:
    views = _opened(tmp_path, sources)
    journal = Journal(tmp_path)
    with journal.watching():
        (views.folder / "first.qmlc").write_bytes(b"compiled" * 1000)
        views.seal()
    for seed in range(20):
        place = tmp_path / f"after the cut {seed}"
        journal.cut(place, Random(seed), at_the_end=True)  # noqa: S311 - no secret
        assert _held(_opened(place, sources)) == {"first"}


@pytest.mark.parametrize("data", [b"", b"\0" * 600, b"x y\n", b"\xff\xfe"])
def test_without_seals_nothing_is_used(tmp_path: Path, sources: Path, data: bytes) -> None:
    views = _sealed(tmp_path, sources, "first", "later")
    (views.folder / SEALS).write_bytes(data)
    assert _held(_opened(tmp_path, sources)) == set()


def test_folders_in_the_place_of_files_go(tmp_path: Path, sources: Path) -> None:
    views = _sealed(tmp_path, sources, "first")
    for name in ("first.qmlc", SEALS):
        (views.folder / name).unlink()
        (views.folder / name / "below").mkdir(parents=True)
    again = _opened(tmp_path, sources)
    assert _held(again) == set()
    (again.folder / "first.qmlc").write_bytes(b"anew")
    again.seal()
    assert _held(_opened(tmp_path, sources)) == {"first"}


def test_after_a_start_that_showed_nothing_all_are_made_anew(tmp_path: Path, sources: Path) -> None:
    _sealed(tmp_path, sources, "first", "later")
    views = CompiledViews(tmp_path / "views", sources)
    assert views.open(anew=True)
    assert _held(views) == set()


def test_what_cannot_be_trusted_nor_removed_keeps_qt_away(
    tmp_path: Path, sources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (_sealed(tmp_path, sources, "first").folder / "first.qmlc").write_bytes(b"")
    monkeypatch.setattr(Disk, "remove", lambda *_: None)
    assert not CompiledViews(tmp_path / "views", sources).open()


def test_other_views_of_the_same_size_and_date_have_other_compiled_ones(tmp_path: Path, sources: Path) -> None:
    old = _sealed(tmp_path, sources, "first")
    view = sources / "blocks" / "Text.qml"
    times = view.stat()
    view.write_text("Rect {}")
    os.utime(view, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert (view.stat().st_size, view.stat().st_mtime_ns) == (times.st_size, times.st_mtime_ns)
    new = _sealed(tmp_path, sources, "first")
    assert new.folder != old.folder
    assert not old.folder.exists(), "nobody needs it any more"


def test_a_folder_for_compiled_views_is_absolute(
    sources: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert CompiledViews(Path("state"), sources).folder.parent == tmp_path / "state"


def test_a_full_disk_leaves_them_unsealed(tmp_path: Path, sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Disk, "write", refuse)
    views = _sealed(tmp_path, sources, "first")
    assert [path.name for path in views.folder.iterdir()] == ["first.qmlc"]
