#!/usr/bin/env python3
"""Builds a package for the Debian or Ubuntu that this runs on: the program at its place, without what it never loads.

    script/package

The same commit gives the same bytes on every machine with that Debian or Ubuntu.
"""

import gzip
import hashlib
import os
import re
import shutil
from pathlib import Path

from package_control import Release, architecture, maintainer_scripts, this_release
from prune import prune

from kiosk.install.installation import PACKAGE_NAME, PACKAGED
from kiosk.install.machine import Machine, run_command
from kiosk.install.placed_files import placed_files
from kiosk.install.program import PROGRAM, STAGE, STAMP, distribution, install_program

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "package"
COMMAND = "/usr/bin/kiosk"
DOCUMENTS = f"/usr/share/doc/{PACKAGE_NAME}"
COMPRESSION = ("-Zxz", "-z2")
"""Takes less than half the time of what dpkg does by itself, for a tenth more room."""


class Staging(Machine):
    """A folder in which a machine is put together; commands are run by the machine around it."""

    def inside(self, *command: str) -> str:
        """Run a command on what lies in the folder. Raises CalledProcessError, OSError."""
        return self._run(tuple(re.sub(f"^(?={PROGRAM}|{STAGE})", str(self.root), word) for word in command))


def main() -> None:
    """Build the package and print where it lies."""
    release = this_release()
    os.environ |= {"SOURCE_DATE_EPOCH": str(release.seconds), "PYTHONHASHSEED": "0", "PIP_NO_COMPILE": "1"}
    shutil.rmtree(BUILD, ignore_errors=True)
    tree = BUILD / "root"
    stage_program(tree)
    stage_files(tree, release)
    write_control(tree, release)
    settle(tree, release.seconds)
    package = BUILD.parent / f"{PACKAGE_NAME}_{release.version}_{architecture()}.deb"
    pack(tree, package)
    print(f"{package}\n{package.stat().st_size / 1e6:.1f} MB, installed {_kibibytes(tree) / 1024:.0f} MB")


# --- what is in it


def stage_program(tree: Path) -> None:
    """Install the program below a folder, as `kiosk install` does, for its place on a machine."""
    wheelhouse = ROOT / "wheelhouse"
    machine = Staging(tree)
    with distribution(wheelhouse if wheelhouse.is_dir() else None) as source:
        install_program(machine, source)
    machine.remove(STAMP)
    program = machine.path_of(PROGRAM)
    (site,) = program.glob("lib/python3*/site-packages")
    prune(site, site / "kiosk")
    for path in (*site.glob("*.dist-info/RECORD"), *site.glob("*.dist-info/direct_url.json"), program / "lib64"):
        path.unlink(missing_ok=True)
    for folder in (tree / "var", program / "include", program / "share"):
        shutil.rmtree(folder, ignore_errors=True)
    _name_place(program)
    _compile(site, tree)


def _name_place(program: Path) -> None:
    """Leave of the commands Python and the kiosk, and have both know where they will lie."""
    for path in (program / "bin").iterdir():
        if not path.name.startswith("python") and path.name != "kiosk":
            path.unlink()
    (program / "bin" / "kiosk").write_text(
        f"#!{PROGRAM}/bin/python\nimport sys\n\nfrom kiosk.cli import main\n\nsys.exit(main())\n", "utf-8"
    )
    settings = (program / "pyvenv.cfg").read_text("utf-8").splitlines()
    kept = [line for line in settings if line.startswith(("home", "include-system"))]
    (program / "pyvenv.cfg").write_text("\n".join((*kept, "")), "utf-8")


def _compile(site: Path, tree: Path) -> None:
    """Compile all modules, to be used as they are: the program lies where its user cannot write."""
    for folder in list(site.rglob("__pycache__")):
        shutil.rmtree(folder)
    options = ("-q", "-s", str(tree), "-p", "/", "--invalidation-mode", "unchecked-hash")
    run_command(("/usr/bin/python3", "-m", "compileall", *options, str(site)))


def stage_files(tree: Path, release: Release) -> None:
    """Place the files of the installation that a package brings itself, its command and what it says of itself."""
    machine = Machine(tree)
    for file in placed_files():
        if file.path.startswith(PACKAGED):
            machine.write(file)
    command = machine.path_of(COMMAND)
    command.parent.mkdir(parents=True, exist_ok=True)
    command.symlink_to(f"{PROGRAM}/bin/kiosk")
    documents = machine.path_of(DOCUMENTS)
    documents.mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "debian" / "copyright", documents)
    for page in ("THIRD_PARTY.md", "sbom.cdx.json", "docs/operating.md", "docs/content.md"):
        shutil.copy(ROOT / page, documents)
    (documents / "changelog.gz").write_bytes(gzip.compress(release.changelog().encode(), mtime=0))
    overrides = machine.path_of(f"/usr/share/lintian/overrides/{PACKAGE_NAME}")
    overrides.parent.mkdir(parents=True)
    shutil.copy(ROOT / "tools" / "debian" / "lintian-overrides", overrides)


# --- what dpkg knows of it


def write_control(tree: Path, release: Release) -> None:
    """Write fields, scripts and checksums of the package. Raises OSError."""
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    sums = (f"{_md5(path)}  {path.relative_to(tree)}" for path in files)
    control = tree / "DEBIAN"
    control.mkdir()
    (control / "md5sums").write_text("\n".join((*sums, "")), "utf-8")
    (control / "control").write_text(release.control(_kibibytes(tree)), "utf-8")
    for name, text in maintainer_scripts().items():
        (control / name).write_text(text, "utf-8")


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def _kibibytes(tree: Path) -> int:
    """Return the installed size as Debian Policy counts it: each file in whole kibibytes, and one for all else."""
    paths = (path for path in tree.rglob("*") if "DEBIAN" not in path.parts)
    return sum(-(-path.lstat().st_size // 1024) if path.is_file() and not path.is_symlink() else 1 for path in paths)


def pack(tree: Path, package: Path) -> Path:
    """Make a package of a folder that is settled, and return it. Raises CalledProcessError, OSError."""
    run_command(("dpkg-deb", "--root-owner-group", *COMPRESSION, "--build", str(tree), str(package)))
    return package


def settle(tree: Path, seconds: int) -> None:
    """Give all that lies there the same modes and times, whoever builds it and when."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or _is_run(path.relative_to(tree)) else 0o644)
        os.utime(path, (seconds, seconds), follow_symlinks=False)


def _is_run(path: Path) -> bool:
    return path.parent.name == "bin" or str(path) in {f"DEBIAN/{name}" for name in maintainer_scripts()}


if __name__ == "__main__":
    main()
