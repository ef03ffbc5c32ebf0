"""One kiosk has the right to a folder; who comes second is told who has it."""

import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest

from kiosk.content.store import instance_lock
from kiosk.content.store.instance_lock import FILE, TEMPORARY, InstanceLock, lock_temporary_folder
from kiosk.system.disk import Disk

ROOT = Path(__file__).resolve().parent.parent.parent.parent


def test_a_second_kiosk_is_told_which_process_has_the_right(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    with pytest.raises(BlockingIOError, match=f"process number {os.getpid()} "):
        InstanceLock(tmp_path)
    lock.close()
    InstanceLock(tmp_path).close()


@pytest.mark.slow
def test_who_comes_second_keeps_no_file_open(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    with pytest.raises(BlockingIOError):
        InstanceLock(tmp_path)
    for thread in threading.enumerate():
        if thread.name == "marks":
            thread.join()
    open_files = [os.path.realpath(each) for each in Path("/proc/self/fd").iterdir()]
    assert open_files.count(str(tmp_path.resolve() / FILE)) == 1
    lock.close()


def test_a_full_disk_takes_nobody_the_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise OSError(28, "no room")

    with monkeypatch.context() as disk:
        disk.setattr(os, "write", refuse)
        lock = InstanceLock(tmp_path)
        lock.note_success()
    with pytest.raises(BlockingIOError):
        InstanceLock(tmp_path)
    lock.close()


def test_a_process_that_was_killed_has_no_right_any_more(tmp_path: Path) -> None:
    code = (
        "import os, signal, sys; from pathlib import Path; from kiosk.content.store.instance_lock import InstanceLock;"
        "lock = InstanceLock(Path(sys.argv[1])); os.kill(os.getpid(), signal.SIGKILL)"
    )
    subprocess.run((sys.executable, "-c", code, str(tmp_path)), cwd=ROOT, check=False)
    assert (tmp_path / FILE).read_bytes()
    lock = InstanceLock(tmp_path)
    assert lock.failed == 1
    lock.close()


def test_starts_that_show_nothing_are_counted_until_one_does(tmp_path: Path) -> None:
    for failed in range(4):
        lock = InstanceLock(tmp_path)
        assert lock.failed == failed
        lock.close()
    lock = InstanceLock(tmp_path)
    lock.note_success()
    lock.close()
    assert InstanceLock(tmp_path).failed == 0


def _boots(boot: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the machine say that this is its boot."""
    (folder / "boot").write_text(f"{boot}-0001\n")
    monkeypatch.setattr(instance_lock, "BOOT", folder / "boot")


def test_a_start_that_showed_something_and_ended_without_a_word_failed(tmp_path: Path) -> None:
    for failed in range(3):
        lock = InstanceLock(tmp_path)
        assert (lock.failed, lock.showed) == (failed, failed > 0)
        lock.note_shown()
        lock.close()


def test_one_that_showed_something_and_ended_with_the_machine_did_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        _boots(f"{number}a6b1e72", tmp_path, monkeypatch)
        lock = InstanceLock(tmp_path)
        assert (lock.failed, lock.rebooted) == (0, True)
        lock.note_shown()
        lock.close()


def test_one_that_showed_nothing_failed_also_when_the_machine_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        _boots(f"{number}a6b1e72", tmp_path, monkeypatch)
        lock = InstanceLock(tmp_path)
        assert lock.failed == number
        lock.close()


def test_starts_are_counted_since_the_machine_was_booted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    for boot in "aab":
        _boots(f"{boot}00a6b1e", tmp_path, monkeypatch)
        lock = InstanceLock(tmp_path)
        lock.note_success()
        seen.append(lock.starts)
        lock.close()
    assert seen == [1, 2, 1]


def test_who_tries_again_says_how_many_starts_failed(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    lock.request_retry(2)
    lock.close()
    assert InstanceLock(tmp_path).failed == 2


def test_what_an_earlier_program_counted_still_counts(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"4711 3\n")
    assert InstanceLock(tmp_path).failed == 3


def test_a_power_cut_finds_the_count_of_this_start_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed = threading.Event()

    def flush(_disk: Disk, files: list[Path]) -> None:
        assert files == [tmp_path / FILE]
        flushed.set()

    monkeypatch.setattr(Disk, "flush", flush)
    lock = InstanceLock(tmp_path)
    assert flushed.wait(60)
    assert (tmp_path / FILE).stat().st_size == instance_lock.LINE_BYTES
    flushed.clear()
    lock.note_shown()
    assert flushed.is_set()
    flushed.clear()
    lock.note_success()
    assert flushed.is_set()
    lock.close()


def test_a_second_kiosk_counts_no_start(tmp_path: Path) -> None:
    lock = InstanceLock(tmp_path)
    lock.note_success()
    with pytest.raises(BlockingIOError):
        InstanceLock(tmp_path)
    lock.close()
    assert InstanceLock(tmp_path).failed == 0


@pytest.mark.parametrize("data", [b"", b"\0" * 512, b"x", b"12", b"1 2 3", b"\xff" * 40])
def test_a_damaged_file_says_nothing_and_stops_nothing(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE).write_bytes(data)
    lock = InstanceLock(tmp_path)
    assert lock.failed == 0
    lock.close()


def test_a_folder_in_the_place_of_the_file_goes(tmp_path: Path) -> None:
    (tmp_path / FILE / "below").mkdir(parents=True)
    InstanceLock(tmp_path).close()
    assert (tmp_path / FILE).is_file()


def test_a_file_in_the_place_of_the_folder_is_no_home(tmp_path: Path) -> None:
    (tmp_path / "state").write_bytes(b"")
    with pytest.raises(OSError, match="state"):
        InstanceLock(tmp_path / "state")


def test_a_folder_that_cannot_be_written_is_no_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK | os.X_OK)
    with pytest.raises(PermissionError, match="nothing can be written there"):
        InstanceLock(tmp_path)


def test_temporary_folders_that_killed_kiosks_left_are_removed_and_those_in_use_stay(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    (tmp_path / f"{TEMPORARY}left" / "1-0").mkdir(parents=True)
    (tmp_path / "another-left").mkdir()
    used = lock_temporary_folder()
    other = lock_temporary_folder()
    assert used.folder.exists()
    assert {path.name for path in tmp_path.iterdir()} == {"another-left", used.folder.name, other.folder.name}
    for lock in (used, other):
        lock.close()
    assert [path.name for path in tmp_path.iterdir()] == ["another-left"]
