"""How much of a disk an installed program takes."""

import subprocess
import sys
import tempfile
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

from benchmarks.figures import BROWSER, KIOSK, Row
from benchmarks.subjects import ROOT

BROWSER_PACKAGES = ("chromium", "chromium-common")


def measure_size() -> list[Row]:
    """Return the size of all that is installed to run, and of the wheel, in MB of 1,000,000 bytes."""
    installed = sum(map(_size, _needed("information-kiosk", {})))
    return [
        Row("installed size, without the system's libraries", "MB", {KIOSK: [installed], BROWSER: _browser_size()}),
        Row("size of the wheel", "MB", {KIOSK: [_wheel_size()]}),
    ]


def _needed(name: str, known: dict[str, Distribution]) -> list[Distribution]:
    """Return an installed package and all that it needs."""
    if name not in known:
        known[name] = distribution(name)
        for line in known[name].requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                _needed(requirement.name, known)
    return list(known.values())


def _size(package: Distribution) -> float:
    files = (Path(str(package.locate_file(file))) for file in package.files or ())
    return sum(file.stat().st_size for file in files if file.is_file()) / 1e6


def _wheel_size() -> float:
    with tempfile.TemporaryDirectory() as folder:
        command = (sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder)
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        return sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6


def _browser_size() -> list[float]:
    query = ("dpkg-query", "--show", "--showformat", "${Installed-Size} ", *BROWSER_PACKAGES)
    try:
        said = subprocess.run(query, check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return []
    return [sum(int(kilobytes) * 1024 for kilobytes in said.split()) / 1e6]
