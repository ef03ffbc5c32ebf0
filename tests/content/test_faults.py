"""Whatever request a disk refuses, and whenever its power is cut, what was good is there, and nothing is left over.

`KIOSK_TEST_FAULTS` and `KIOSK_TEST_CUTS` say how many are tried, 500 and 1,000 unless given.
"""

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from kiosk.app.view_cache import CompiledViews
from kiosk.content.store.instance_lock import InstanceLock
from kiosk.content.store.integrity import checksums, mend
from kiosk.content.store.release import Release
from kiosk.content.store.store import CHECKSUMS, INDEX, ChangedError, Store
from tests.content.disks import Failing, Journal
from tests.content.shelf import PICTURES, Shelf

pytestmark = pytest.mark.slow

FAULTS = int(os.environ.get("KIOSK_TEST_FAULTS", "500"))
CUTS = int(os.environ.get("KIOSK_TEST_CUTS", "1000"))
ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES, errno.ESTALE)
WHOLE = {"First 2", "Second 3"}
VIEWS = {f"{number}.qmlc": bytes([number]) * 3000 for number in range(3)}


@pytest.fixture
def changed(shelf: Shelf) -> tuple[Shelf, Release]:
    """Return a store that holds the first exhibit, and the second one, which is ready to be kept."""
    shelf.keeps("First")
    return shelf, shelf.writes("Second", door=3)


def _work(shelf: Shelf, release: Release, folder: Path) -> None:
    """Do all that is done to a store: by the reader first, then by the kiosk."""
    store = Store(folder)
    stored = None
    with suppress(OSError, ChangedError):
        stored = store.keep(release, shelf.source, PICTURES)
        store.add(stored, INDEX, b"index" * 1000)
        before = next(iter(store.folders()[1:]), None)
        store.add(stored, CHECKSUMS, checksums(stored.folder, before))
    current = store.current()
    if current:
        store.is_complete(current)
        mend(current, shelf.source)
        store.remove_older(current)
    with suppress(OSError):
        lock = InstanceLock(folder)
        lock.note_success()
        lock.close()


def _is_right(shelf: Shelf, folder: Path, allowed: set[str]) -> bool:
    """Return whether one of these is shown as a whole, and its index and checksums are whole or not there."""
    whole = Shelf(shelf.desk, shelf.top, Store(folder)).shown in allowed
    current = Store(folder).current()
    index = current.folder / INDEX if current else None
    return whole and (not index or not index.exists() or index.read_bytes() == b"index" * 1000)


def _leftovers(folder: Path) -> set[str]:
    """Return what a store has no use for."""
    releases = Store(folder).folders()
    own = {*(release.name for release in releases[:2]), "lock", "kiosk.lock"}
    inside = {path.name for release in releases for path in release.rglob("*.partial")}
    return {path.name for path in folder.iterdir()} - own | inside


def test_whatever_a_disk_refuses_the_old_release_or_the_new_one_is_shown(
    changed: tuple[Shelf, Release], tmp_path: Path
) -> None:
    shelf, release = changed
    whole = Failing(shutil.copytree(shelf.store.folder, tmp_path / "whole" / "0"))
    with whole.watching():
        _work(shelf, release, tmp_path / "whole" / "0")
    kinds = [(step, error, ever) for step in range(1, whole.requests + 1) for error in ERRORS for ever in (False, True)]
    tried = Random(1).sample(kinds * (FAULTS // len(kinds) + 1), FAULTS)  # noqa: S311 - no secret
    for number, (step, error, ever) in enumerate(tried):
        folder = shutil.copytree(shelf.store.folder, tmp_path / str(number) / "0")
        with Failing(folder, step, error, for_ever=ever).watching():
            _work(shelf, release, folder)
        case = f"request {step}, {errno.errorcode[error]}, {'for ever' if ever else 'once'}"
        assert _is_right(shelf, folder, WHOLE), case
        assert ever or not list(folder.rglob("*.partial")), case
        _work(shelf, release, folder)
        assert _is_right(shelf, folder, {"Second 3"}), case
        assert _leftovers(folder) == set(), case
        shutil.rmtree(folder)


@pytest.mark.parametrize("first", [True, False], ids=["the very first", "a change"])
def test_whenever_the_power_is_cut_the_old_release_or_the_new_one_is_shown(
    changed: tuple[Shelf, Release], tmp_path: Path, *, first: bool
) -> None:
    shelf, release = changed
    folder = tmp_path / "watched"
    if first:
        folder.mkdir()
    else:
        shutil.copytree(shelf.store.folder, folder)
    journal = Journal(folder)
    with journal.watching():
        _work(shelf, release, folder)
    allowed = {"nothing", "Second 3"} if first else WHOLE
    seen = set()
    for seed in range(CUTS // 2):
        place = tmp_path / "cut" / str(seed)
        step = journal.cut(place, Random(seed))  # noqa: S311 - no secret
        case = f"seed {seed}, before change {step} of {len(journal)}"
        assert _is_right(shelf, place, allowed), case
        seen.add(Shelf(shelf.desk, shelf.top, Store(place)).shown)
        if seed % 10 == 0:
            _work(shelf, release, place)
            assert _is_right(shelf, place, {"Second 3"}), case
            assert _leftovers(place) == set(), case
        shutil.rmtree(place)
    assert seen == allowed


def test_what_was_told_to_be_kept_outlives_any_power_cut(changed: tuple[Shelf, Release], tmp_path: Path) -> None:
    shelf, release = changed
    folder = shutil.copytree(shelf.store.folder, tmp_path / "watched")
    journal = Journal(folder)
    with journal.watching():
        Store(folder).keep(release, shelf.source, PICTURES)
    for seed in range(20):
        journal.cut(tmp_path / str(seed), Random(seed), at_the_end=True)  # noqa: S311 - no secret
        assert Shelf(shelf.desk, shelf.top, Store(tmp_path / str(seed))).shown == "Second 3", f"seed {seed}"


def test_an_index_that_was_added_outlives_any_power_cut(shelf: Shelf, tmp_path: Path) -> None:
    stored = shelf.keeps("First")
    journal = Journal(shelf.store.folder)
    with journal.watching():
        shelf.store.add(stored, INDEX, b"index")
    for seed in range(20):
        place = tmp_path / str(seed)
        journal.cut(place, Random(seed), at_the_end=True)  # noqa: S311 - no secret
        assert (place / stored.folder.name / INDEX).read_bytes() == b"index", f"seed {seed}"


def test_whenever_the_power_is_cut_no_compiled_view_is_used_that_is_not_whole(tmp_path: Path) -> None:
    watched = tmp_path / "watched"
    sources = tmp_path / "sources"
    sources.mkdir()
    views = CompiledViews(watched, sources)
    views.folder.mkdir(parents=True)
    journal = Journal(watched)
    with journal.watching():
        views.open()
        for name, data in VIEWS.items():
            (views.folder / name).write_bytes(data)
            views.seal()
    left = set()
    for seed in range(CUTS // 10):
        place = tmp_path / "cut" / str(seed)
        journal.cut(place, Random(seed))  # noqa: S311 - no secret
        again = CompiledViews(place, sources)
        assert again.open()
        again.seal()
        held = {path.name: path.read_bytes() for path in again.folder.glob("*.qmlc")}
        assert held.items() <= VIEWS.items(), f"seed {seed}"
        left.add(len(held))
    assert max(left) == len(VIEWS)
