"""What was good is kept whole, whatever happens to the disk, the power or the files."""

import pickle
import shutil
import threading
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content import interface
from kiosk.content.disk import Disk
from kiosk.content.release import Release, Stored
from kiosk.content.store import FAST_FORM, INDEX, ChangedError, Kept, Store, inputs_of
from tests.content import picture_files
from tests.content.disks import BrokenDisk, ForgetfulDisk, PowerCutError

if TYPE_CHECKING:
    from tests.content.conftest import Desk

PICTURES = ("pictures/map.png", "pictures/of/door.png")
BLOCKS = "".join(f"          - {{kind: picture, picture: {name}, decoration: true}}\n" for name in PICTURES)

CUTS = [
    pytest.param(lambda last: BrokenDisk(last, PowerCutError()), id="all names are on the disk"),
    *(pytest.param(partial(ForgetfulDisk, spared=count), id=f"the newest {count} are") for count in range(4)),
]


@dataclass
class Shelf:
    """A content folder with two pictures, and the store that keeps it."""

    desk: "Desk"
    top: str
    store: Store

    @property
    def source(self) -> Path:
        """The content file."""
        return self.desk.folder / "content.yaml"

    def keeps(self, name: str, disk: Disk | None = None, door: int = 2) -> Kept:
        """Write an exhibit of this name and keep it; `door` is the width of a picture."""
        release = self.writes(name, door)
        return Store(self.store.folder, disk).keep(release, self.source, PICTURES)

    def writes(self, name: str, door: int = 2) -> Release:
        """Write an exhibit of this name, and return what is to be kept of it."""
        for picture, width in zip(PICTURES, (1, door), strict=True):
            path = self.desk.folder / picture
            if not path.exists() or path.read_bytes() != picture_files.png(width, 1):
                self.desk.save(picture, picture_files.png(width, 1))
        content = self.desk.read(self.top.replace("Test house", name) + BLOCKS).content
        assert content
        return Release(
            content=content,
            catalogues=interface.read_all(["en", "fr"]),
            icons={"map-pin": "<svg/>"},
            inputs=inputs_of(self.source, PICTURES),
            copies={},
            maps={},
        )

    @property
    def shown(self) -> str:
        """What a kiosk that starts now shows: the name of the exhibit with the width of its door."""
        kept = Store(self.store.folder).current()
        if kept is None:
            return "nothing"
        for name in ("content.yaml", *PICTURES):
            data = (kept.folder / name).read_bytes()
            assert len(data) == kept.release.inputs[name][0], f"{name} is damaged"
        door = (kept.folder / PICTURES[1]).read_bytes()[19]
        (name,) = set(kept.release.content.name.texts.values())
        return f"{name} {door}"


@pytest.fixture
def shelf(desk: "Desk", top: str, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Return a shelf with nothing kept yet."""
    return Shelf(desk, top, Store(tmp_path_factory.mktemp("store")))


def test_what_is_kept_loads_equal(shelf: Shelf) -> None:
    kept = shelf.keeps("First")
    assert Store(shelf.store.folder).current() == kept


def test_a_release_is_a_whole_content_folder(shelf: Shelf) -> None:
    folder = shelf.keeps("First").folder
    for name in ("content.yaml", *PICTURES):
        assert (folder / name).read_bytes() == (shelf.desk.folder / name).read_bytes()


def test_a_picture_that_did_not_change_is_not_copied_again(shelf: Shelf) -> None:
    old = shelf.keeps("First", door=2).folder
    new = shelf.keeps("Second", door=3).folder
    assert (new / PICTURES[0]).samefile(old / PICTURES[0])
    assert not (new / PICTURES[1]).samefile(old / PICTURES[1])


def test_what_is_kept_is_never_the_file_of_the_editor(shelf: Shelf) -> None:
    for name in ("First", "Second"):
        folder = shelf.keeps(name).folder
        for picture in PICTURES:
            assert not (folder / picture).samefile(shelf.desk.folder / picture)


def test_a_disk_without_links_gets_copies(shelf: Shelf) -> None:
    class OldDisk(Disk):
        def link(self, source: Path, target: Path) -> None:
            raise OSError(1, f"{source} and {target}: no links here")

    shelf.keeps("First")
    shelf.keeps("Second", OldDisk())
    assert shelf.shown == "Second 2"


def test_the_last_release_stays_until_it_is_shown_no_more(shelf: Shelf) -> None:
    old, new = shelf.keeps("First"), shelf.keeps("Second")
    assert (old.folder / PICTURES[0]).exists()
    shelf.store.forget_older(new)
    assert [path.name for path in shelf.store.folder.iterdir() if path.is_dir()] == [new.folder.name]
    assert shelf.shown == "Second 2"


def test_what_changes_while_it_is_copied_is_not_kept(shelf: Shelf) -> None:
    class SlowDisk(Disk):
        def copy(self, source: Path, target: Path) -> None:
            super().copy(source, target)
            if source.suffix == ".png":
                source.write_bytes(b"half a pict")

    shelf.keeps("First")
    with pytest.raises(ChangedError):
        shelf.keeps("Second", SlowDisk(), door=3)
    assert shelf.shown == "First 2"


def test_a_file_of_which_half_was_written_when_it_was_copied_is_not_kept(shelf: Shelf) -> None:
    class EarlyDisk(Disk):
        def copy(self, source: Path, target: Path) -> None:
            """Copy what was there of a file whose writer then gave it back its old time, as `cp -p` does."""
            data = source.read_bytes()
            target.write_bytes(data[: len(data) // 2] if source.suffix == ".png" else data)
            shutil.copystat(source, target)

    shelf.keeps("First")
    with pytest.raises(ChangedError):
        shelf.keeps("Second", EarlyDisk(), door=3)
    assert shelf.shown == "First 2"


def test_a_disk_that_fails_at_any_step_leaves_the_old_release_in_use(shelf: Shelf) -> None:
    for step in _steps(shelf):
        disk = BrokenDisk(step)
        try:
            shelf.keeps("Second", disk, door=3)
        except OSError:
            assert shelf.shown == "First 2", f"after step {step}"
        else:
            assert shelf.shown == "Second 3", f"after step {step}"
        shelf.keeps("Third")
        assert shelf.shown == "Third 2", f"after step {step}"
        shelf.keeps("First")


def test_a_disk_that_stays_broken_leaves_the_old_release_in_use(shelf: Shelf) -> None:
    in_use = _steps(shelf)[-1]
    for step in range(1, in_use):
        with pytest.raises(OSError, match="No space"):
            shelf.keeps("Second", BrokenDisk(step, for_ever=True), door=3)
        assert shelf.shown == "First 2", f"after step {step}"


@pytest.mark.parametrize("cut", CUTS)
def test_a_power_cut_at_any_step_leaves_the_old_release_or_the_new_one(
    shelf: Shelf, cut: Callable[[int], BrokenDisk]
) -> None:
    seen = set()
    for step in _steps(shelf):
        with pytest.raises(PowerCutError):
            shelf.keeps("Second", cut(step), door=3)
        seen.add(shelf.shown)
        assert shelf.shown in {"First 2", "Second 3"}, f"after step {step}"
        shelf.keeps("First")
        assert shelf.shown == "First 2", f"after step {step}"
    assert "First 2" in seen


@pytest.mark.parametrize("cut", CUTS)
def test_a_power_cut_while_the_very_first_is_kept_leaves_nothing_or_all(
    shelf: Shelf, cut: Callable[[int], BrokenDisk]
) -> None:
    whole = BrokenDisk()
    shelf.keeps("First", whole)
    for step in range(1, whole.operations + 1):
        shutil.rmtree(shelf.store.folder, ignore_errors=True)
        with pytest.raises(PowerCutError):
            shelf.keeps("Second", cut(step))
        assert shelf.shown in {"nothing", "Second 2"}, f"after step {step}"


def _steps(shelf: Shelf) -> range:
    """Return the numbers of the operations that a change of one picture takes; then `First` is in use."""
    disk = BrokenDisk()
    shelf.keeps("First")
    shelf.keeps("Second", disk, door=3)
    shelf.keeps("First")
    return range(1, disk.operations + 1)


def test_two_that_keep_at_once_wait_for_each_other(shelf: Shelf) -> None:
    release = shelf.writes("First")
    other = threading.Thread(target=shelf.store.keep, args=(release, shelf.source, PICTURES))

    class WatchedDisk(Disk):
        def rename(self, path: Path, target: Path) -> None:
            if other.ident is None:
                other.start()
                other.join(0.3)
            assert other.is_alive()
            super().rename(path, target)

    Store(shelf.store.folder, WatchedDisk()).keep(release, shelf.source, PICTURES)
    other.join()
    assert shelf.shown == "First 2"


@pytest.mark.parametrize(
    "name",
    [b"", b".", b"..", b"../..", b"/", b"0", b"-1", b"01", b"1/..", b"2", b"\xff\xfe", b"\0", b"1\n", b"9" * 100_000],
)
def test_a_senseless_pointer_is_no_release_and_does_no_harm(shelf: Shelf, name: bytes) -> None:
    shelf.keeps("First")
    (shelf.store.folder / "current").write_bytes(name)
    assert shelf.store.current() is None
    assert shelf.store.current_folder() is None
    shelf.keeps("Second")
    assert shelf.shown == "Second 2"


def test_a_release_of_another_program_is_not_loaded_but_its_folder_is_known(shelf: Shelf) -> None:
    release = replace(shelf.writes("First"), program="0.0.1 of another time")
    kept = shelf.store.keep(release, shelf.source, PICTURES)
    assert shelf.store.current() is None
    assert shelf.store.current_folder() == kept.folder


@pytest.mark.parametrize("length", [0, 1, 31, 32, 33, 500, -1])
def test_a_release_cut_short_is_not_loaded(shelf: Shelf, length: int) -> None:
    path = shelf.keeps("First").folder / FAST_FORM
    path.write_bytes(path.read_bytes()[:length])
    assert shelf.store.current() is None


def test_a_release_with_any_bit_flipped_is_not_loaded(shelf: Shelf) -> None:
    path = shelf.keeps("First").folder / FAST_FORM
    data = path.read_bytes()
    for place in (0, 31, 32, 40, len(data) // 2, len(data) - 1):
        path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        assert shelf.store.current() is None


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("os", "mkdir"),
        ("shutil", "rmtree"),
        ("_io", "FileIO"),
        ("kiosk.content.disk", "shutil.rmtree"),
        ("kiosk.content.disk", "Disk.remove"),
        ("kiosk.content.release", "io.FileIO"),
        ("kiosk.cli", "Path.touch"),
    ],
)
def test_a_foreign_file_is_not_executed(shelf: Shelf, tmp_path: Path, module: str, name: str) -> None:
    path = shelf.keeps("First").folder / FAST_FORM
    victim = tmp_path / "victim"
    for exists in (False, True):
        if exists:
            victim.mkdir()
        for arguments in ((str(victim),), (str(victim), "w"), ("", str(victim))):
            _seal(path, _calling(module, name, *arguments))
            assert shelf.store.current() is None
            assert victim.exists() == exists


def test_no_file_however_made_does_more_than_not_load(shelf: Shelf) -> None:
    """Left out: BYTEARRAY8, which makes Python 3.11.2 complain on stderr when the file ends early, and not load it."""
    path = shelf.keeps("First").folder / FAST_FORM

    @settings(derandomize=True, deadline=None)
    @given(st.binary(max_size=200).filter(lambda data: pickle.BYTEARRAY8 not in data))
    def none_loads(data: bytes) -> None:
        _seal(path, data)
        assert shelf.store.current() is None

    none_loads()


def test_the_blocks_of_a_section_are_read_when_they_are_asked_for(shelf: Shelf) -> None:
    whole = shelf.keeps("First").release.content.tabs[0].sections[0].blocks
    kept = Store(shelf.store.folder).current()
    assert kept
    blocks = kept.release.content.tabs[0].sections[0].blocks
    assert (len(blocks), blocks[1], list(blocks), blocks) == (2, whole[1], list(whole), whole)


@pytest.mark.parametrize("harm", ["letter", "cut", "remove"])
def test_blocks_that_go_bad_after_the_start_are_not_shown_and_told(
    shelf: Shelf, harm: str, caplog: pytest.LogCaptureFixture
) -> None:
    path = shelf.keeps("First").folder / FAST_FORM
    kept = Store(shelf.store.folder).current()
    data = path.read_bytes()
    harms: dict[str, Callable[[], object]] = {
        "letter": lambda: path.write_bytes(data.replace(b"door", b"moor")),
        "cut": lambda: path.write_bytes(data[:9]),
        "remove": path.unlink,
    }
    harms[harm]()
    assert kept
    assert list(kept.release.content.tabs[0].sections[0].blocks) == []
    assert FAST_FORM in caplog.text


def test_blocks_of_a_foreign_file_are_not_executed(shelf: Shelf, tmp_path: Path) -> None:
    path = shelf.keeps("First").folder / FAST_FORM
    victim = tmp_path / "victim"
    path.write_bytes(call := _calling("os", "mkdir", str(victim)))
    assert tuple(Stored(path, (0, len(call), zlib.crc32(call)))) == ()
    assert not victim.exists()


def _calling(module: str, name: str, *arguments: str) -> bytes:
    """Return a pickle that calls a function when it is loaded."""
    words = [pickle.SHORT_BINUNICODE + bytes([len(word)]) + word.encode() for word in (module, name, *arguments)]
    call = [pickle.STACK_GLOBAL, pickle.MARK, *words[2:], pickle.TUPLE, pickle.REDUCE, pickle.STOP]
    return b"".join([pickle.PROTO, b"\x04", *words[:2], *call])


def _seal(path: Path, data: bytes) -> None:
    """Write a file with a right checksum and this outline, as a program would."""
    sealed = data + (8).to_bytes(8, "big")
    path.write_bytes(zlib.crc32(sealed).to_bytes(8, "big") + sealed)


# --- the index


def test_an_index_joins_the_release(shelf: Shelf) -> None:
    assert shelf.store.searchable(), "there is nothing to make one of"
    kept = shelf.keeps("First")
    assert not shelf.store.searchable()
    shelf.store.add_index(kept, b"index")
    assert shelf.store.searchable()
    assert (kept.folder / INDEX).read_bytes() == b"index"
    assert shelf.store.current() == kept
    shelf.keeps("Second")
    assert not shelf.store.searchable()


@pytest.mark.parametrize("cut", [pytest.param(BrokenDisk, id="the disk is full"), *CUTS])
@pytest.mark.parametrize("last", range(1, 5))
def test_an_index_is_there_as_a_whole_or_not_at_all(shelf: Shelf, cut: Callable[[int], Disk], last: int) -> None:
    kept = shelf.keeps("First")
    with suppress(OSError, PowerCutError):
        Store(shelf.store.folder, cut(last)).add_index(kept, b"index" * 1000)
    assert shelf.shown == "First 2"
    if shelf.store.searchable():
        assert (kept.folder / INDEX).read_bytes() == b"index" * 1000
    shelf.store.add_index(kept, b"index")
    assert (kept.folder / INDEX).read_bytes() == b"index"


def test_an_index_of_a_release_that_is_gone_is_refused(shelf: Shelf) -> None:
    old, new = shelf.keeps("First"), shelf.keeps("Second")
    shelf.store.forget_older(new)
    with pytest.raises(OSError, match="No such file"):
        shelf.store.add_index(old, b"index")
    assert not old.folder.exists()
