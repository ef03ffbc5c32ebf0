"""The program on the machine: an environment of Python at its place, with just the packages that are locked."""

import hashlib
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from kiosk.install.machine import Machine, run_command
from kiosk.install.placed_files import PACKAGE, PlacedFile
from kiosk.system.files import is_file

PROGRAM = "/opt/information-kiosk"
STAMP = f"{PROGRAM}/installed"
STAGE = "/var/cache/information-kiosk"
"""Where the machine finds what is installed, while it is."""
PROJECT = PACKAGE.parent.parent
"""The folder of a clone, if this is one."""
KEPT_DECODERS = ("libqjpeg.so", "libqsvg.so", "libqwebp.so")
"""Of the picture formats that Qt brings: no content can hold another one, and each is a way in."""


class NoProgramError(Exception):
    """There is neither a clone nor a wheel of the program to install from."""


@dataclass(frozen=True)
class Distribution:
    """What is installed: the wheel of the program, the lock of its packages, and a folder that holds these, if any."""

    wheel: Path
    lock: Path
    wheelhouse: Path | None

    def fingerprint(self) -> str:
        """Return digits that change with what is installed. Raises OSError."""
        return hashlib.sha256(self.wheel.read_bytes() + self.lock.read_bytes()).hexdigest()


@contextmanager
def distribution(wheelhouse: Path | None) -> Iterator[Distribution]:
    """Provide what this program is installed from. Raises NoProgramError, CalledProcessError, OSError."""
    with tempfile.TemporaryDirectory() as folder:
        if is_file(PROJECT / "pyproject.toml"):
            wheels = _build(folder)
        else:
            wheels = list(wheelhouse.glob("information_kiosk-*.whl")) if wheelhouse else []
        if not wheels:
            raise NoProgramError
        newest = max(wheels, key=_numbers)
        yield Distribution(newest, _lock(newest, folder), wheelhouse)


def _numbers(wheel: Path) -> list[int]:
    """Return the numbers of the version in the name of a wheel."""
    return [int(digits) for digits in re.findall("[0-9]+", wheel.name.split("-")[1])]


def _lock(wheel: Path, folder: str) -> Path:
    """Take the lock out of a wheel into a folder. Raises NoProgramError, OSError."""
    try:
        with ZipFile(wheel) as archive:
            return Path(archive.extract("kiosk/install/requirements.txt", folder))
    except (BadZipFile, KeyError) as error:
        raise NoProgramError from error


def _build(folder: str) -> list[Path]:
    """Build the wheel of this clone, with nothing from a network."""
    options = ("--no-index", "--no-build-isolation", "--no-deps", "--quiet", "--disable-pip-version-check")
    run_command((sys.executable, "-m", "pip", "wheel", *options, "--wheel-dir", folder, str(PROJECT)))
    return list(Path(folder).glob("*.whl"))


def install_program(machine: Machine, source: Distribution) -> None:
    """Install the program, unless just this is there. Raises CalledProcessError, OSError."""
    python = os.path.realpath(machine.path_of("/usr/bin/python3"))
    stamp = PlacedFile(STAMP, f"{Path(python).name} {source.fingerprint()}\n")
    if machine.holds(stamp):
        return
    machine.report(f"# installs the program into {PROGRAM}")
    try:
        _install(machine, source)
    finally:
        machine.remove(STAGE)
    machine.write(stamp)


def _install(machine: Machine, source: Distribution) -> None:
    wheel, lock = f"{STAGE}/{source.wheel.name}", f"{STAGE}/requirements.txt"
    machine.copy(source.wheel, wheel)
    machine.copy(source.lock, lock)
    packages: tuple[str, ...] = ()
    if source.wheelhouse:
        machine.copy(source.wheelhouse, f"{STAGE}/wheelhouse")
        packages = ("--no-index", "--find-links", f"{STAGE}/wheelhouse")
    python = f"{PROGRAM}/bin/python"
    pip = (python, "-m", "pip", "--disable-pip-version-check", "--quiet", "install")
    machine.inside("/usr/bin/python3", "-m", "venv", PROGRAM)
    machine.inside(*pip, *packages, "--require-hashes", "--only-binary", ":all:", "--requirement", lock)
    machine.inside(*pip, "--no-index", "--no-deps", "--force-reinstall", wheel)
    machine.inside("env", "SBK_EMBED=0", python, "-c", "import shiboken6")  # unpacks a part of itself, once for all
    kept = [word for name in KEPT_DECODERS for word in ("!", "-name", name)]
    machine.inside("find", PROGRAM, "-path", "*/plugins/imageformats/*", *kept, "-delete")
