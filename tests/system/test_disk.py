"""What the store does to the disk: it flushes its own files alone, and loses none."""

import os
import shutil
from pathlib import Path

import pytest

from kiosk.system.disk import Disk, replace_file


def test_what_cannot_be_removed_stays_without_a_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **_named: object) -> None:
        raise PermissionError(1, "not permitted")

    (tmp_path / "folder").mkdir()
    monkeypatch.setattr(shutil, "rmtree", lambda *_, **_named: None)
    monkeypatch.setattr(Path, "chmod", refuse)
    Disk().remove(tmp_path / "folder")
    assert (tmp_path / "folder").exists()


@pytest.mark.parametrize("count", [1, 50])
def test_its_own_files_are_flushed_and_no_other_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    files = [tmp_path / str(number) for number in range(count)]
    flushed: list[str] = []
    for file in files:
        file.write_bytes(b"data")
    monkeypatch.setattr(os, "sync", None)
    monkeypatch.setattr(os, "fsync", lambda number: flushed.append(str(Path(f"/proc/self/fd/{number}").readlink())))
    Disk().flush(files)
    assert flushed == list(map(str, files))


def test_a_file_is_replaced_as_a_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "folder" / "file"
    replace_file(path, b"old", 0o600)
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"old", 0o600)
    path.chmod(0o640)

    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    for name in ("fsync", "replace"):
        with monkeypatch.context() as broken:
            broken.setattr(os, name, refuse)
            with pytest.raises(OSError, match="No space"):
                replace_file(path, b"new")
        assert path.read_bytes() == b"old"
        assert [each.name for each in path.parent.iterdir()] == ["file"]
    replace_file(path, b"new")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o640)
    assert [each.name for each in path.parent.iterdir()] == ["file"]


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o002, 0o664), (0o077, 0o600)])
def test_a_new_file_has_the_usual_permissions_and_an_old_one_its_own(tmp_path: Path, umask: int, mode: int) -> None:
    before = os.umask(umask)
    try:
        replace_file(tmp_path / "new", b"1")
        (tmp_path / "old").touch(0o640)
        (tmp_path / "old").chmod(0o640)
        replace_file(tmp_path / "old", b"2")
    finally:
        os.umask(before)
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("new", "old")] == [mode, 0o640]
