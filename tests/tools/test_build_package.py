"""The package holds what an installation puts on a machine, says what it needs, and is the same whoever builds it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk import __version__
from kiosk.install.placed_files import needed_packages, placed_files
from kiosk.install.program import PROGRAM

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import build_package  # noqa: E402
import package_control  # noqa: E402
from package_control import Release, maintainer_scripts  # noqa: E402

RELEASE = Release("0.1.0+20260102030405.1234abcd+deb13", 1767323045, (3, 13))
NEWER = "0.1.0+20260203040506.00000000+deb13"
pytestmark = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="no Debian: dpkg is not installed here")


def _staged(folder: Path, umask: int = 0o022) -> Path:
    """Return a folder with all but the program, as somebody with this umask makes it."""
    before = os.umask(umask)
    try:
        tree = folder / "root"
        program = tree / PROGRAM.lstrip("/") / "bin"
        program.mkdir(parents=True)
        (program / "kiosk").write_text("#!/bin/sh\n", "utf-8")
        build_package.stage_files(tree, RELEASE)
        build_package.write_control(tree, RELEASE)
    finally:
        os.umask(before)
    build_package.settle(tree, RELEASE.seconds)
    return tree


def test_it_brings_the_files_of_the_installation_and_leaves_settings_to_it(tmp_path: Path) -> None:
    tree = _staged(tmp_path)
    lie_there = {f"/{path.relative_to(tree)}" for path in tree.rglob("*") if path.is_file()}
    placed = {file.path for file in placed_files()}
    assert placed & lie_there == {path for path in placed if path.startswith("/usr/")}
    assert not any(path.startswith(("/etc", "/var")) for path in lie_there)
    assert (tree / "usr/bin/kiosk").readlink() == Path(PROGRAM, "bin", "kiosk")
    assert {"/usr/share/doc/kiosk/copyright", "/usr/share/doc/kiosk/THIRD_PARTY.md"} <= lie_there


def test_everybody_may_read_it_and_only_commands_and_scripts_run(tmp_path: Path) -> None:
    tree = _staged(tmp_path, 0o077)
    files = [path for path in tree.rglob("*") if path.is_file() and not path.is_symlink()]
    runs = {str(path.relative_to(tree)) for path in files if path.stat().st_mode & 0o111}
    assert runs == {"opt/information-kiosk/bin/kiosk", *(f"DEBIAN/{name}" for name in maintainer_scripts())}
    assert all(path.stat().st_mode & 0o444 == 0o444 for path in files)
    assert {path.lstat().st_mtime for path in tree.rglob("*")} == {RELEASE.seconds}


def test_the_same_commit_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(RELEASE.seconds))
    built = []
    for name, umask in (("jane", 0o022), ("joe", 0o077)):
        (tmp_path / name).mkdir()
        built.append(build_package.pack(_staged(tmp_path / name, umask), tmp_path / f"{name}.deb").read_bytes())
    assert built[0] == built[1]


def test_it_needs_the_packages_of_the_installation_and_its_python() -> None:
    needed = _field("Depends").split(", ")
    assert set(needed_packages()) <= set(needed)
    assert {"python3 (>= 3.13)", "python3 (<< 3.14)", "libc6"} <= set(needed)


@pytest.mark.parametrize(
    ("older", "newer"), [(RELEASE.version, NEWER), (NEWER.replace("deb13", "deb12"), NEWER), (__version__, NEWER)]
)
def test_a_later_commit_and_a_newer_debian_take_the_place_of_an_older_one(older: str, newer: str) -> None:
    assert subprocess.run(("dpkg", "--compare-versions", older, "lt", newer), check=False).returncode == 0


def test_its_version_names_the_commit_and_what_is_not_committed(monkeypatch: pytest.MonkeyPatch) -> None:
    changes = [""]

    def told(*words: str) -> str:
        return {"log": "1767323045 1234abcdef", "status": changes[0]}.get((*words, "")[3], "3 13")

    monkeypatch.setattr(package_control, "_told", told)
    monkeypatch.setattr(package_control, "system", lambda: "deb13")
    assert package_control.this_release() == Release(
        f"{__version__}+20260102030405.1234abcd+deb13", 1767323045, (3, 13)
    )
    changes[0] = " M kiosk/cli.py"
    assert ".1234abcd.changed+" in package_control.this_release().version


def test_commands_concern_the_folder_in_which_it_is_put_together(tmp_path: Path) -> None:
    asked: list[str] = []

    def run(command: Sequence[str]) -> str:
        asked.extend(command)
        return ""

    machine = build_package.Staging(tmp_path, run)
    machine.inside(f"{PROGRAM}/bin/python", "-m", "venv", "/var/cache/information-kiosk/x.whl", "/usr/bin/python3")
    placed = [f"{tmp_path}{PROGRAM}/bin/python", f"{tmp_path}/var/cache/information-kiosk/x.whl"]
    assert asked == [placed[0], "-m", "venv", placed[1], "/usr/bin/python3"]


def test_its_scripts_leave_the_work_to_the_program_and_take_all_away_at_last() -> None:
    scripts = maintainer_scripts()
    assert "/opt/information-kiosk/bin/kiosk install" in scripts["postinst"]
    assert "/opt/information-kiosk/bin/kiosk uninstall" in scripts["prerm"]
    for line in ("rm -rf /var/lib/kiosk", "rm -rf /etc/kiosk", "userdel kiosk"):
        assert line in scripts["postrm"]


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck is not installed here")
@pytest.mark.parametrize("name", maintainer_scripts())
def test_its_scripts_are_clean(name: str) -> None:
    text = maintainer_scripts()[name]
    result = subprocess.run(("shellcheck", "-"), input=text, capture_output=True, text=True, check=False)
    assert result.stdout == ""


def _field(name: str) -> str:
    lines = RELEASE.control(1).splitlines()
    return next(line.removeprefix(f"{name}: ") for line in lines if line.startswith(f"{name}: "))
