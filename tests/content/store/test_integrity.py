"""A release that is no longer what was written is mended from the content folder, or read again."""

import os
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from kiosk.content.store.integrity import checksums, is_sound, mend, read_checksums
from kiosk.content.store.store import CHECKSUMS, INDEX, PICKLE, StoredRelease
from kiosk.system.digests import CHUNK
from kiosk.system.disk import Disk
from tests.content.shelf import PICTURES, Shelf

DOOR = PICTURES[1]


@pytest.fixture
def stored(shelf: Shelf) -> StoredRelease:
    """Return a release with an index and checksums."""
    return _complete(shelf, shelf.keeps("First"))


def _complete(shelf: Shelf, stored: StoredRelease, before: Path | None = None) -> StoredRelease:
    shelf.store.add(stored, INDEX, b"index")
    shelf.store.add(stored, CHECKSUMS, checksums(stored.folder, before))
    return stored


def test_a_whole_release_needs_nothing(shelf: Shelf, stored: StoredRelease) -> None:
    assert is_sound(stored)
    assert not mend(stored, shelf.source)


@pytest.mark.slow
def test_the_checksums_are_those_of_b2sum(stored: StoredRelease) -> None:
    said = subprocess.run(
        ("b2sum", "-l", "64", *read_checksums(stored.folder)), cwd=stored.folder, capture_output=True, check=True
    )
    assert said.stdout == (stored.folder / CHECKSUMS).read_bytes()
    assert set(read_checksums(stored.folder)) == {"content.yaml", *PICTURES, INDEX}


def _flip(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:-3] + bytes([data[-3] ^ 1]) + data[-2:])


def _make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


HARMS = [_flip, Path.unlink, _make_folder, lambda path: path.write_bytes(b""), lambda path: os.truncate(path, 20)]
HARM_NAMES = ["one bit", "gone", "a folder", "empty", "cut"]


@pytest.mark.parametrize("name", [DOOR, "content.yaml"])
@pytest.mark.parametrize("harm", HARMS, ids=HARM_NAMES)
def test_a_damaged_file_is_taken_anew_from_the_content_folder(
    shelf: Shelf, stored: StoredRelease, harm: Callable[[Path], object], name: str
) -> None:
    whole = (stored.folder / name).read_bytes()
    harm(stored.folder / name)
    assert not mend(stored, shelf.source)
    assert (stored.folder / name).read_bytes() == whole
    assert not list(stored.folder.rglob("*.partial"))


def test_what_is_taken_anew_is_on_the_disk_before_it_has_its_name(shelf: Shelf, stored: StoredRelease) -> None:
    done: list[str] = []

    class NotingDisk(Disk):
        def flush(self, files: Sequence[Path]) -> None:
            done.extend(f"flush {path.name}" for path in files)

        def rename(self, path: Path, target: Path) -> None:
            super().rename(path, target)
            done.append(f"name {target.name}")

        def flush_folder(self, folder: Path) -> None:
            done.append(f"flush {folder.name}")

    (stored.folder / DOOR).write_bytes(b"half")
    assert not mend(stored, shelf.source, NotingDisk())
    assert done == ["flush door.png.partial", "name door.png", "flush of"]


def test_a_full_disk_that_cannot_take_it_anew_is_told_and_nothing_is_left(
    shelf: Shelf, stored: StoredRelease, caplog: pytest.LogCaptureFixture
) -> None:
    class FullDisk(Disk):
        def copy(self, source: Path, target: Path) -> None:
            target.write_bytes(source.read_bytes()[:5])
            raise OSError(28, "no room")

    (stored.folder / DOOR).write_bytes(b"half")
    assert not mend(stored, shelf.source, FullDisk())
    assert "no room" in caplog.text
    assert (stored.folder / DOOR).read_bytes() == b"half"
    assert not list(stored.folder.rglob("*.partial"))


def test_the_content_file_may_have_any_name(shelf: Shelf, stored: StoredRelease) -> None:
    (stored.folder / "content.yaml").write_bytes(b"")
    other = shelf.source.rename(shelf.source.with_name("exhibit.yaml"))
    renamed = {**stored.release.inputs, "exhibit.yaml": stored.release.inputs["content.yaml"]}
    del renamed["content.yaml"]
    object.__setattr__  # noqa: B018
    vars(stored.release)["inputs"] = renamed
    assert not mend(stored, other)
    assert (stored.folder / "content.yaml").read_bytes() == other.read_bytes()


def test_a_damaged_file_that_nobody_has_any_more_stays_and_is_told(
    shelf: Shelf, stored: StoredRelease, caplog: pytest.LogCaptureFixture
) -> None:
    (stored.folder / DOOR).write_bytes(b"half")
    (shelf.desk.folder / DOOR).unlink()
    assert not mend(stored, shelf.source)
    assert f"{DOOR} is not what was written" in caplog.text
    assert "has it no more" in caplog.text
    assert (stored.folder / DOOR).read_bytes() == b"half"


def test_other_bytes_of_the_editor_do_not_come_into_a_release(shelf: Shelf, stored: StoredRelease) -> None:
    (stored.folder / DOOR).write_bytes(b"half")
    (shelf.desk.folder / DOOR).write_bytes(b"new")
    assert not mend(stored, shelf.source)
    assert (stored.folder / DOOR).read_bytes() == b"half"


@pytest.mark.parametrize("harm", HARMS, ids=HARM_NAMES)
def test_a_damaged_index_goes_and_is_made_again_by_the_reader(
    shelf: Shelf, stored: StoredRelease, harm: Callable[[Path], object]
) -> None:
    (stored.folder / INDEX).write_bytes(b"i" * 100)
    shelf.store.add(stored, CHECKSUMS, checksums(stored.folder))
    harm(stored.folder / INDEX)
    assert mend(stored, shelf.source)
    assert not (stored.folder / INDEX).exists()
    assert not shelf.store.is_complete(stored)
    assert is_sound(stored), "it gets an index, and no other release that would wait for the end of a visit"


@pytest.mark.parametrize("harm", HARMS, ids=HARM_NAMES)
def test_damaged_checksums_are_made_again_and_harm_no_file(
    shelf: Shelf, stored: StoredRelease, harm: Callable[[Path], object]
) -> None:
    whole = {name: (stored.folder / name).read_bytes() for name in ("content.yaml", *PICTURES)}
    harm(stored.folder / CHECKSUMS)
    assert mend(stored, shelf.source)
    assert not shelf.store.is_complete(stored)
    assert {name: (stored.folder / name).read_bytes() for name in whole} == whole


def test_a_wrong_checksum_of_a_file_that_is_right_is_made_again(shelf: Shelf, stored: StoredRelease) -> None:
    path = stored.folder / CHECKSUMS
    right = read_checksums(stored.folder)[DOOR]
    path.write_bytes(path.read_bytes().replace(right.encode(), b"0" * 16))
    assert mend(stored, shelf.source)
    assert mend(stored, shelf.source)
    assert not shelf.store.is_complete(stored)


@pytest.mark.parametrize("harm", HARMS, ids=HARM_NAMES)
def test_a_release_that_goes_bad_while_it_is_shown_is_for_the_reader(
    shelf: Shelf, harm: Callable[[Path], object]
) -> None:
    shelf.keeps("First")
    stored = shelf.store.current()
    assert stored
    _complete(shelf, stored)
    path = stored.folder / PICKLE
    data = path.read_bytes()
    path.write_bytes(data[:-3] + data[-3:])
    if harm is _flip:
        path.write_bytes(bytes([data[0] ^ 1]) + data[1:])
    else:
        harm(path)
    assert not is_sound(stored)
    assert mend(stored, shelf.source)


def test_a_file_that_is_gone_is_seen_without_reading(stored: StoredRelease) -> None:
    (stored.folder / DOOR).unlink()
    assert not is_sound(stored)


def test_a_release_that_is_gone_does_not_come_back_in_part(shelf: Shelf, stored: StoredRelease) -> None:
    shutil.rmtree(stored.folder)
    assert mend(stored, shelf.source)
    assert not stored.folder.exists()


def test_what_two_releases_share_keeps_the_checksum_that_it_had(shelf: Shelf, stored: StoredRelease) -> None:
    new = shelf.keeps("Second")
    (stored.folder / DOOR).write_bytes(b"half")
    assert (new.folder / DOOR).read_bytes() == b"half", "one file with two names"
    _complete(shelf, new, stored.folder)
    assert not mend(new, shelf.source)
    assert (new.folder / DOOR).read_bytes() == (shelf.desk.folder / DOOR).read_bytes()


def test_a_film_is_read_in_pieces_with_rests_between(shelf: Shelf, stored: StoredRelease) -> None:
    (stored.folder / INDEX).write_bytes(bytes(3 * CHUNK))
    shelf.store.add(stored, CHECKSUMS, checksums(stored.folder))
    rests: list[int] = []
    assert not mend(stored, shelf.source, pause=lambda: rests.append(1))
    assert len(rests) == 3 + 1 + len(PICTURES)
