"""Where threads stood when the program crashed or froze is kept, and never more than a few files of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.system import stacks
from tests.conftest import ROOT
from tests.patience import PATIENCE_SECONDS

BEGIN = (
    "import sys, time; from pathlib import Path; from kiosk.system.stacks import Stacks; s = Stacks(Path(sys.argv[1]));"
)
FROZEN = "\ndef freeze(seconds):\n    s.arm(seconds)\n    time.sleep(0.5)\n"
MAX_FILES, MAX_BYTES, MAX_DUMPS = 8, 64 * 1024, 5
"""What the disk of a kiosk holds of many bad starts."""


def _runs(folder: Path, code: str) -> str:
    """Run a program, and return what its log says."""
    command = (sys.executable, "-c", BEGIN + code, str(folder))
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE_SECONDS
    ).stderr


def test_a_crash_leaves_its_stacks_and_the_next_start_names_them(tmp_path: Path) -> None:
    folder = tmp_path / "stacks"
    assert "earlier start" not in _runs(folder, "import ctypes\ndef fall(): ctypes.string_at(0)\nfall()")
    assert "in fall" in (folder / stacks.CURRENT).read_text()
    assert f"{folder}/1.txt says where" in _runs(folder, "")
    assert "in fall" in (folder / "1.txt").read_text()
    assert (folder / stacks.CURRENT).read_bytes() == b""
    assert "earlier start" not in _runs(folder, "")


def test_a_freeze_leaves_its_stacks_while_it_lasts(tmp_path: Path) -> None:
    _runs(tmp_path, f"{FROZEN}freeze(0.05)")
    assert "in freeze" in (tmp_path / stacks.CURRENT).read_text()


def test_who_is_armed_again_in_time_or_disarmed_leaves_none(tmp_path: Path) -> None:
    _runs(tmp_path, f"{FROZEN}s.arm(0.4)\nfreeze(100)\ns.arm(0.4)\ns.disarm()\ntime.sleep(0.5)")
    assert (tmp_path / stacks.CURRENT).read_bytes() == b""


def test_freezes_of_one_start_leave_a_few_stacks_only(tmp_path: Path) -> None:
    _runs(tmp_path, f"\nfor _ in range({MAX_DUMPS + 3}): s.arm(0.02); time.sleep(0.2)")
    assert (tmp_path / stacks.CURRENT).read_text().count("Timeout") == MAX_DUMPS


def test_the_newest_are_kept_and_none_is_large(tmp_path: Path) -> None:
    for number in range(1, MAX_FILES + 1):
        (tmp_path / f"{number}.txt").write_bytes(b"%d" % number)
    (tmp_path / stacks.CURRENT).write_bytes(b"new " + b"x" * MAX_BYTES)
    _runs(tmp_path, "")
    stored = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert stored.pop(stacks.CURRENT) == b""
    assert sorted(stored) == [f"{number}.txt" for number in range(1, MAX_FILES + 1)]
    assert [stored[f"{number}.txt"] for number in range(2, MAX_FILES + 1)] == [b"%d" % n for n in range(1, MAX_FILES)]
    assert stored["1.txt"].startswith(b"new ")
    assert len(stored["1.txt"]) == MAX_BYTES


def test_a_file_in_the_place_of_the_folder_is_an_error_of_the_disk(tmp_path: Path) -> None:
    (tmp_path / "stacks").touch()
    with pytest.raises(OSError, match="stacks"):
        stacks.Stacks(tmp_path / "stacks")
