#!/usr/bin/env python3
"""Has tests use the program of a package, with just its files: of the one that is installed, else of the newest here.

    script/package --test                       what could miss a file: films, voice, search, keys, pictures, processes
    script/package --test tests/visits -k map   arguments go to pytest

Its own Python runs the tests. Beside what it brings they find the packages for tests of this clone, and of PySide6 the
parts that only tests use.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.install.installation import OWNED_BY_DPKG, PACKAGE_NAME
from kiosk.install.program import PROGRAM

ROOT = Path(__file__).resolve().parent.parent
TESTS = (
    "tests/audio",
    "tests/commands/test_snapshot.py",
    "tests/sandbox",
    "tests/screen/test_keys.py",
    "tests/visits/test_films.py",
    "tests/visits/test_keyboard.py",
    "tests/visits/test_listening.py",
    "tests/visits/test_search.py",
)
FOR_TESTS = ("QtTest", "QtWidgets")
"""Modules of PySide6 that no kiosk loads."""
ITS_OWN = {"PySide6", "shiboken6", "kiosk"}
COPIED = ("tests", "benchmarks", "tools", "requirements", "resources", "content.yaml", "pyproject.toml")
PLUGIN = f"""import sys, PySide6, PySide6.QtCore, PySide6.QtGui, PySide6.QtMultimedia, PySide6.QtQuick
assert PySide6.__file__.startswith(sys.prefix), "not that of the package"
PySide6.__path__.append(__file__.removesuffix("parts_for_tests.py") + "PySide6-for-tests")
import {", ".join(f"PySide6.{name}" for name in FOR_TESTS)}
"""


def main(arguments: list[str]) -> int:
    """Run the tests and return the exit code of pytest."""
    with program() as folder, TemporaryDirectory(prefix="try-package-") as name:
        print(f"testing what lies in {folder}")
        trial = Path(name)
        for each in COPIED:
            copy = shutil.copytree if (ROOT / each).is_dir() else shutil.copy
            copy(ROOT / each, trial / each)
        (site,) = folder.glob("lib/python3*/site-packages")
        (trial / "kiosk").symlink_to(site / "kiosk")
        packages = trial / "packages"
        _link_packages(packages, site)
        environment = os.environ | {"PYTHONPATH": str(packages), "PATH": f"{folder / 'bin'}:{os.environ['PATH']}"}
        options = ("-p", "parts_for_tests", "-p", "no:cacheprovider")
        command = (folder / "bin" / "python", "-m", "pytest", *options, *(arguments or TESTS))
        return subprocess.run(command, cwd=trial, env=environment, check=False).returncode


@contextmanager
def program() -> Iterator[Path]:
    """Provide the folder of the program: the installed package, else the newest package that was built here."""
    if os.path.lexists(OWNED_BY_DPKG):
        yield Path(PROGRAM)
        return
    packages = list((ROOT / "build").glob(f"{PACKAGE_NAME}_*.deb"))
    if not packages:
        sys.exit("there is no package: run script/package first")
    with TemporaryDirectory(prefix="package-") as folder:
        newest = max(packages, key=lambda path: path.stat().st_mtime)
        subprocess.run(("dpkg-deb", "--extract", newest, folder), check=True)
        yield Path(folder + PROGRAM)


def _link_packages(packages: Path, site: Path) -> None:
    """Fill a folder with what tests need and the program does not have."""
    (here,) = (Path(path) for path in sys.path if path.endswith("site-packages"))
    packages.mkdir()
    there = {path.name for path in site.iterdir()} | ITS_OWN
    for path in here.iterdir():
        if path.name not in there and path.suffix != ".pth":
            (packages / path.name).symlink_to(path)
    pyside, more = here / "PySide6", packages / "PySide6-for-tests"
    (more / "Qt" / "lib").mkdir(parents=True)
    for name in FOR_TESTS:
        (more / f"{name}.abi3.so").symlink_to(pyside / f"{name}.abi3.so")
        library = Path("Qt", "lib", f"lib{name.replace('Qt', 'Qt6', 1)}.so.6")
        (more / library).symlink_to(pyside / library)
    (packages / "parts_for_tests.py").write_text(PLUGIN, "utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
