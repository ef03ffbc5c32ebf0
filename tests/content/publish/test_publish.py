"""Good content is kept, bad content changes nothing, and no file can take more than its share of the machine."""

import errno
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.content.media.display_copies import expected_copies
from kiosk.content.publish.make_release import icons_of
from kiosk.content.publish.publish import (
    MAX_BYTES,
    MAX_SECONDS,
    MAX_WATCHED,
    PublishResult,
    complete,
    prepare,
    restore,
)
from kiosk.content.search.query import Index
from kiosk.content.store.integrity import read_checksums
from kiosk.content.store.store import INDEX, Store
from kiosk.content.validation.context import FindMissingLetters
from kiosk.content.validation.load import Loaded, load
from kiosk.content.yaml.content_file import CONTENT_FILE
from kiosk.system.disk import Disk
from tests.content import picture_files
from tests.content.conftest import TODAY
from tests.content.disks import Failing

if TYPE_CHECKING:
    from tests.content.conftest import Desk

ROOT = Path(__file__).resolve().parent.parent.parent.parent
TEXT = "          - {kind: text, text: Some words}\n"
PICTURE = "          - {kind: picture, picture: map.png, decoration: true}\n"


@pytest.fixture
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Return an empty store."""
    return Store(tmp_path_factory.mktemp("state") / "store")


@pytest.fixture
def saves(desk: "Desk", top: str) -> Callable[..., Path]:
    """Return a function that saves a content file with these blocks below a title, and returns its path."""

    def save(blocks: str = TEXT, name: str = "Test house") -> Path:
        return desk.save(CONTENT_FILE, (top.replace("Test house", name) + blocks).encode())

    return save


Saves = Callable[..., Path]


def test_good_content_is_kept(saves: Saves, store: Store) -> None:
    prepared = _prepared(saves(), store)
    assert prepared.stored
    assert prepared.stored == store.current()
    assert prepared.diagnostics == ()


def test_what_is_kept_has_all_words_and_icons_that_showing_it_needs(saves: Saves, store: Store) -> None:
    stored = _prepared(saves("          - {kind: list, icon: anchor, items: [One]}\n"), store).stored
    assert stored
    assert set(stored.release.catalogues) == {"en", "fr"}
    assert stored.release.catalogues["fr"].messages["close"] == "Fermer"
    assert icons_of(stored.release.content) == {"map-pin", "users", "anchor"}
    assert {"map-pin", "users", "anchor", "x"} <= set(stored.release.icons)


def test_the_same_content_is_not_kept_again(saves: Saves, store: Store) -> None:
    source = saves()
    _prepared(source, store)
    assert _prepared(source, store).stored is None


def test_a_change_is_kept(saves: Saves, store: Store) -> None:
    _prepared(saves(), store)
    stored = _prepared(saves(name="Other house"), store).stored
    assert stored
    assert set(stored.release.content.name.texts.values()) == {"Other house"}


def test_a_changed_picture_is_kept(desk: "Desk", saves: Saves, store: Store, png: bytes) -> None:
    desk.save("map.png", png)
    source = saves(PICTURE)
    _prepared(source, store)
    desk.save("map.png", png.replace(b"IHDR\0\0\0\1", b"IHDR\0\0\0\2"))
    assert _prepared(source, store).stored


def test_bad_content_gives_problems_and_the_old_stays(saves: Saves, store: Store) -> None:
    good = _prepared(saves(), store).stored
    prepared = _prepared(saves("          - {kind: texst, text: Words}\n"), store)
    assert prepared.stored is None
    assert [diagnostic.severity for diagnostic in prepared.diagnostics] == ["error"]
    assert store.current() == good


def test_no_content_is_a_problem(desk: "Desk", store: Store) -> None:
    (diagnostic,) = _prepared(desk.folder / CONTENT_FILE, store).diagnostics
    assert diagnostic.what.startswith("There is no content: ")
    assert diagnostic.severity == "error"


def test_a_full_disk_is_a_problem_and_the_old_stays(saves: Saves, store: Store) -> None:
    good = _prepared(saves(), store).stored
    source = saves(name="Other house")
    with Failing(store.folder / "lock", 1, errno.ENOSPC, for_ever=True).watching():
        prepared = _prepared(source, store)
    assert prepared.stored is None
    assert prepared.diagnostics[-1].what == "The content is good, but cannot be kept: No space left on device."
    assert store.current() == good


def test_a_file_saved_while_it_is_read_is_read_again(saves: Saves, store: Store) -> None:
    def today() -> date:
        saves(name="Other house")
        return TODAY

    assert prepare(saves(), store, today) == PublishResult(again=True)
    assert store.current() is None


def test_a_picture_saved_after_it_was_judged_is_judged_again(
    desk: "Desk", saves: Saves, store: Store, png: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(source: Path, *, today: date, missing_letters: FindMissingLetters) -> Loaded:
        loaded = load(source, today=today, missing_letters=missing_letters)
        desk.save("map.png", png[:20])
        return loaded

    desk.save("map.png", png)
    monkeypatch.setattr("kiosk.content.publish.publish.load", slowly)
    assert _prepared(saves(PICTURE), store) == PublishResult(again=True)
    assert store.current() is None


def test_a_picture_saved_while_it_is_copied_is_read_again(desk: "Desk", saves: Saves, store: Store, png: bytes) -> None:
    class SlowDisk(Disk):
        def copy(self, source: Path, target: Path) -> None:
            super().copy(source, target)
            desk.save("map.png", png[:20])

    desk.save("map.png", png)
    assert _prepared(saves(PICTURE), Store(store.folder, SlowDisk())) == PublishResult(again=True)
    assert store.current() is None


def test_it_tells_which_files_were_read(desk: "Desk", saves: Saves, store: Store, png: bytes) -> None:
    desk.save("map.png", png)
    prepared = _prepared(saves(PICTURE), store)
    assert prepared.media == ("map.png",)
    assert {name: size for name, (size, *_) in prepared.inputs.items()} == {
        CONTENT_FILE: (desk.folder / CONTENT_FILE).stat().st_size,
        "map.png": len(png),
    }


def test_it_tells_which_picture_is_missing_so_that_its_arrival_is_noticed(saves: Saves, store: Store) -> None:
    prepared = _prepared(saves(PICTURE), store)
    assert prepared.media == ("map.png",)
    assert set(prepared.inputs) == {CONTENT_FILE}


def test_bad_content_cannot_have_the_machine_watch_other_folders(saves: Saves, store: Store) -> None:
    names = ["/etc/passwd", "../secret.png", "a/../../b.png", *(f"{number}.png" for number in range(MAX_WATCHED))]
    blocks = "".join(f"          - {{kind: picture, picture: {name}, decoration: true}}\n" for name in names[:50])
    media = _prepared(saves(blocks), store).media
    assert media
    assert not [name for name in media if ".." in name or name.startswith("/")]


def test_what_another_version_kept_is_read_anew_when_the_file_is_bad(
    desk: "Desk", saves: Saves, store: Store, png: bytes
) -> None:
    desk.save("map.png", png)
    source = saves(PICTURE, name="Old house")
    _age(source, store)
    (desk.folder / "map.png").unlink()
    saves("not: a block\n")
    assert _prepared(source, store).stored is None
    restored = restore(store)
    assert restored == store.current()
    assert restored
    assert set(restored.release.content.name.texts.values()) == {"Old house"}
    assert (restored.folder / "map.png").read_bytes() == png


def test_what_this_version_kept_is_not_read_again(saves: Saves, store: Store) -> None:
    _prepared(saves(), store)
    assert restore(store) is None


def test_what_another_version_kept_and_this_one_finds_bad_is_not_shown(saves: Saves, store: Store) -> None:
    folder = _age(saves(), store)
    (folder / CONTENT_FILE).write_text("not: good", "utf-8")
    assert restore(store) is None
    assert store.current() is None


def test_an_empty_store_restores_nothing(store: Store) -> None:
    assert restore(store) is None


@pytest.mark.slow
def test_as_a_process_it_prints_what_came_of_it(saves: Saves, store: Store) -> None:
    source = saves("          - {kind: text, text: {en: Words}}\n")
    said = _run(source, store)
    assert said["stored"] is True
    assert said["again"] is False
    assert [diagnostic["severity"] for diagnostic in said["diagnostics"]] == ["warning"]
    current = store.current()
    assert current
    assert {name: tuple(status) for name, status in said["inputs"].items()} == current.release.inputs


@pytest.mark.slow
def test_as_a_process_it_restores_what_another_version_kept(saves: Saves, store: Store) -> None:
    source = saves()
    _age(source, store)
    source.unlink()
    said = _run(source, store)
    assert said["stored"] is True
    assert said["diagnostics"][0]["what"].startswith("There is no content")
    assert store.current()


@pytest.mark.slow
def test_as_a_process_on_a_full_disk_it_leaves_the_old_release(saves: Saves, store: Store) -> None:
    good = _prepared(saves(), store).stored
    said = _run(saves(name="Other house"), store, "ulimit -f 2; ")
    assert said["stored"] is False
    assert "cannot be kept" in said["diagnostics"][-1]["what"]
    assert store.current() == good


@pytest.mark.slow
@pytest.mark.parametrize(("before", "limits"), [("", (MAX_BYTES, MAX_SECONDS)), ("ulimit -t 7; ", (MAX_BYTES, 7))])
def test_the_process_may_use_only_its_share_of_the_machine(
    saves: Saves, store: Store, before: str, limits: tuple[int, int]
) -> None:
    code = (
        "import resource, sys; from kiosk.content.publish import publish; publish.main();"
        "print(resource.getrlimit(resource.RLIMIT_AS)[1], resource.getrlimit(resource.RLIMIT_CPU)[1],"
        "file=open(sys.argv[2] + '.limits', 'w'))"
    )
    _start(["-c", code, str(saves()), str(store.folder)], before)
    said = store.folder.with_suffix(".limits").read_text()
    assert tuple(map(int, said.split())) == limits


def _prepared(source: Path, store: Store) -> PublishResult:
    return prepare(source, store, lambda: TODAY)


def _age(source: Path, store: Store) -> Path:
    """Keep good content as a program of another time would have; return its folder."""
    stored = _prepared(source, store).stored
    assert stored
    media = [name for name in stored.release.inputs if name != CONTENT_FILE]
    shutil.rmtree(stored.folder)
    return store.keep(replace(stored.release, program="0.0.1 of another time"), source, media).folder


def _run(source: Path, store: Store, before: str = "") -> dict[str, Any]:
    said: dict[str, Any] = json.loads(
        _start(["-m", "kiosk.content.publish.publish", str(source), str(store.folder)], before)
    )
    return said


def _start(arguments: list[str], before: str) -> str:
    """Run Python after commands of the shell; return what it printed."""
    command = ["sh", "-c", f'{before}exec "$@"', "sh", sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


# --- fonts


def test_letters_that_no_font_has_are_told_by_the_kiosk_too(saves: Saves, store: Store) -> None:
    diagnostics = _prepared(saves(name="\U00030000"), store).diagnostics
    assert ["No font of this machine has \U00030000" in diagnostic.what for diagnostic in diagnostics] == [True]


# --- the index


def test_a_release_becomes_searchable_once(saves: Saves, store: Store) -> None:
    complete(store)
    stored = _prepared(saves(), store).stored
    assert stored
    complete(store)
    index = stored.folder / INDEX
    made = index.stat().st_mtime_ns
    complete(store)
    assert index.stat().st_mtime_ns == made
    assert Index(index).find("words", "en")


def test_a_damaged_index_is_replaced_on_demand(saves: Saves, store: Store) -> None:
    stored = _prepared(saves(), store).stored
    assert stored
    (stored.folder / INDEX).write_bytes(b"damage")
    complete(store)
    assert not Index(stored.folder / INDEX).find("words", "en")
    complete(store, anew=True)
    assert Index(stored.folder / INDEX).find("words", "en")


def test_a_disk_that_does_not_take_the_index_leaves_the_release_without(saves: Saves, store: Store) -> None:
    stored = _prepared(saves(), store).stored
    with Failing(store.folder / "lock", 1, errno.ENOSPC, for_ever=True).watching():
        complete(store)
    assert stored
    assert store.current() == stored
    assert not store.is_complete(stored)


@pytest.mark.slow
def test_the_process_makes_the_index_after_it_has_told_all(saves: Saves, store: Store) -> None:
    assert _run(saves(), store)["stored"] is True
    stored = store.current()
    assert stored
    assert store.is_complete(stored)
    assert set(read_checksums(stored.folder)) == {CONTENT_FILE, INDEX}


# --- copies of large pictures


def _large(desk: "Desk") -> str:
    """Save a picture that is larger than any screen; return how its copy is called."""
    desk.save("map.png", picture_files.png(5000, 10))
    return expected_copies(desk.folder, ["map.png"])["map.png"]


def test_a_copy_that_arrives_later_is_noticed_and_kept(desk: "Desk", saves: Saves, store: Store) -> None:
    copy = _large(desk)
    prepared = _prepared(saves(PICTURE), store)
    assert prepared.media == ("map.png", copy)
    assert prepared.stored
    assert copy not in prepared.inputs
    desk.save(copy, picture_files.webp(3840, 8))
    stored = _prepared(desk.folder / CONTENT_FILE, store).stored
    assert stored
    assert stored.release.copies == {"map.png": copy}
    assert (stored.folder / copy).read_bytes() == picture_files.webp(3840, 8)
    assert (stored.folder / "map.png").exists()
    assert _prepared(desk.folder / CONTENT_FILE, store).stored is None


@pytest.mark.parametrize(
    "data", [b"", b"no picture", picture_files.png(3840, 8), picture_files.webp(9, 9)[:-1], picture_files.webp(3841, 8)]
)
def test_a_copy_that_is_damaged_is_not_shown(desk: "Desk", saves: Saves, store: Store, data: bytes) -> None:
    desk.save(_large(desk), data)
    stored = _prepared(saves(PICTURE), store).stored
    assert stored
    assert stored.release.copies == {}


def test_the_copy_of_another_picture_of_the_same_name_is_not_shown(desk: "Desk", saves: Saves, store: Store) -> None:
    copy = _large(desk)
    desk.save(copy, picture_files.webp(3840, 8))
    desk.save("map.png", picture_files.png(5000, 11))
    stored = _prepared(saves(PICTURE), store).stored
    assert stored
    assert copy not in stored.release.inputs
