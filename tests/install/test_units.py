"""The units of the kiosk are what systemd takes, and let in little."""

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.install.placed_files import placed_files

UNITS = ("kiosk.service", "kiosk-sound.service")
MAX_EXPOSURE = 1.0
FOLDER = "/usr/lib/systemd/system/"
ANALYZE = shutil.which("systemd-analyze")
needs_systemd = pytest.mark.skipif(not ANALYZE, reason="systemd-analyze is not installed here")


@pytest.fixture
def units(tmp_path: Path) -> dict[str, Path]:
    """The units in a folder, with the one that they require and commands that exist."""
    (tmp_path / "seatd.service").write_text("[Service]\nExecStart=/bin/true\n", "utf-8")
    for name in UNITS:
        (text,) = (file.text for file in placed_files() if file.path == FOLDER + name)
        text = re.sub(r"^ExecStart=\S+", "ExecStart=/bin/true", text, flags=re.MULTILINE)
        (tmp_path / name).write_text(text, "utf-8")
    return {name: tmp_path / name for name in UNITS}


def _analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    assert ANALYZE
    return subprocess.run((ANALYZE, *arguments), capture_output=True, text=True, check=False)


@needs_systemd
def test_systemd_takes_them_without_a_word(units: dict[str, Path]) -> None:
    result = _analyze("verify", *map(str, units.values()))
    assert (result.returncode, result.stdout + result.stderr) == (0, "")


@needs_systemd
@pytest.mark.parametrize("name", UNITS)
def test_they_are_exposed_to_little(units: dict[str, Path], name: str) -> None:
    told = _analyze("security", "--offline=yes", str(units[name])).stdout
    found = re.search(rf"exposure level for {name}: ([\d.]+)", told)
    assert found, told
    assert float(found[1]) <= MAX_EXPOSURE


def _unit(name: str) -> dict[str, str]:
    reader = configparser.RawConfigParser(strict=False)
    reader.optionxform = str  # type: ignore[assignment,method-assign]
    (text,) = (file.text for file in placed_files() if file.path == FOLDER + name)
    reader.read_string(text)
    return dict(reader["Service"])


@pytest.mark.parametrize("name", UNITS)
def test_they_name_no_file_that_the_installation_does_not_write(name: str) -> None:
    written = {file.path for file in placed_files()}
    (text,) = (file.text for file in placed_files() if file.path == FOLDER + name)
    assert set(re.findall(r"^Documentation=file:(\S+)", text, re.MULTILINE)) <= written


def test_nothing_takes_the_processes_out_of_their_limits() -> None:
    """A PAM session has a scope of its own, in which no limit of the unit binds."""
    for name in UNITS:
        assert "PAMName" not in _unit(name)
        assert {"MemoryMax", "TasksMax", "MemorySwapMax"} <= _unit(name).keys()


def test_what_udev_tells_of_screens_and_headsets_reaches_them() -> None:
    """systemd.exec(5): with PrivateNetwork= events of udev are not delivered."""
    for name in UNITS:
        assert "PrivateNetwork" not in _unit(name)
        assert _unit(name)["RestrictAddressFamilies"] == "AF_UNIX AF_NETLINK"


def test_the_kiosk_is_watched_and_comes_back_each_time() -> None:
    unit = _unit("kiosk.service")
    watched = {"Type": "notify", "NotifyAccess": "all", "WatchdogSec": "20", "Restart": "always"}
    assert watched.items() <= unit.items()


def test_both_find_each_other_in_a_folder_that_neither_takes_away() -> None:
    for name in UNITS:
        assert _unit(name)["RuntimeDirectory"] == "kiosk"
        assert _unit(name)["RuntimeDirectoryPreserve"] == "yes"
        assert "XDG_RUNTIME_DIR=/run/kiosk" in _all_environment(name)


def _all_environment(name: str) -> str:
    (text,) = (file.text for file in placed_files() if file.path == FOLDER + name)
    return " ".join(re.findall(r"^Environment=(.*)$", text, re.MULTILINE))
