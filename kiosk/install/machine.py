"""A machine that becomes a kiosk: this one, or one whose disk is mounted in a folder; and one that only tells."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from kiosk.install.placed_files import PlacedFile
from kiosk.system.files import is_folder

Run = Callable[[Sequence[str]], str]
"""Runs a command and returns what it prints. Raises CalledProcessError, OSError."""


def run_command(command: Sequence[str]) -> str:
    """Run a command, whose errors are shown, and return what it prints. Raises CalledProcessError, OSError."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment)  # noqa: S603 - ours
    return done.stdout


class Machine:
    """Changes a machine, says each change in a line, and changes nothing that is as it should be."""

    def __init__(self, root: Path = Path("/"), run: Run = run_command) -> None:
        self.root = root
        self.changes = 0
        """How many there were."""
        self._run = run

    @property
    def is_running(self) -> bool:
        """Whether it is this one, and systemd runs it."""
        return self.root == Path("/") and is_folder(Path("/run/systemd/system"))

    def path_of(self, path: str) -> Path:
        """Return where a path of the machine lies here."""
        return self.root / path.lstrip("/")

    def report(self, line: str) -> None:
        """Count and print a change."""
        self.changes += 1
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()

    def write(self, file: PlacedFile) -> bool:
        """Write a file, unless it is there; return whether it changed. Raises OSError."""
        if self.holds(file) or (file.is_setting and self.has(file.path)):
            return False
        target = self.path_of(file.path)
        _make_folder(target.parent)
        target.unlink(missing_ok=True)
        target.write_text(file.text, "utf-8")
        target.chmod(0o644)
        self.report(f"writes {file.path}")
        return True

    def holds(self, file: PlacedFile) -> bool:
        """Return whether a file is there as it should be."""
        target = self.path_of(file.path)
        try:
            return not target.is_symlink() and target.read_text("utf-8") == file.text
        except (OSError, UnicodeDecodeError):
            return False

    def copy(self, source: Path, path: str) -> None:
        """Copy a file or a folder. Raises OSError."""
        target = self.path_of(path)
        _make_folder(target.parent)
        if is_folder(source):
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copyfile(source, target)

    def remove(self, path: str) -> None:
        """Remove a file, or a folder with all that is in it, if it is there. Raises OSError."""
        target = self.path_of(path)
        if not os.path.lexists(target):
            return
        if is_folder(target) and not os.path.islink(target):  # noqa: PTH114 - it never raises
            shutil.rmtree(target)
        else:
            target.unlink()
        self.report(f"removes {path}")

    def remove_empty(self, path: str) -> None:
        """Remove a folder if nothing is in it."""
        with suppress(OSError):
            self.path_of(path).rmdir()

    def inside(self, *command: str) -> str:
        """Run a command of the machine itself, and return what it prints. Raises CalledProcessError, OSError."""
        return self._run(command if self.root == Path("/") else ("chroot", str(self.root), *command))

    def systemd(self, tool: str, *arguments: str) -> None:
        """Run a tool of systemd for the machine. Raises CalledProcessError, OSError."""
        rooted = () if self.root == Path("/") else (f"--root={self.root}",)
        self._run((tool, *rooted, *arguments))

    def has(self, path: str) -> bool:
        """Return whether there is something at a path."""
        return os.path.lexists(self.path_of(path))

    def lacks(self, packages: Sequence[str]) -> list[str]:
        """Return those of some Debian packages that are neither installed nor provided by others."""
        form = "${db:Status-Status} ${Package} ${Provides}\n"
        lines = self.inside("dpkg-query", "--show", f"--showformat={form}").splitlines()
        words = [line.replace(",", " ").split() for line in lines if line.startswith("installed ")]
        return [each for each in packages if each not in {word for line in words for word in line}]


class DryRun(Machine):
    """Tells what would be done to a machine on which nothing was done yet: each file with its text, each command."""

    def __init__(self, root: Path = Path("/")) -> None:
        super().__init__(root, self._print_command)

    def holds(self, file: PlacedFile) -> bool:  # noqa: ARG002 - on no machine
        """Return that it is not there."""
        return False

    def write(self, file: PlacedFile) -> bool:
        """Print a file."""
        self.report(f"# writes {file.path}:\n{file.text}".rstrip("\n") + "\n")
        return True

    def copy(self, source: Path, path: str) -> None:
        """Print where something is copied."""
        self.report(shlex.join(("cp", "-r", str(source), path)))

    def remove(self, path: str) -> None:
        """Print what is removed."""
        self.report(shlex.join(("rm", "-rf", path)))

    def remove_empty(self, path: str) -> None:
        """Keep silent: it says nothing when it is done, either."""

    def has(self, path: str) -> bool:  # noqa: ARG002 - on no machine
        """Return that nothing is there."""
        return False

    def lacks(self, packages: Sequence[str]) -> list[str]:
        """Return all packages."""
        return list(packages)

    def _print_command(self, command: Sequence[str]) -> str:
        self.report(shlex.join(command))
        return ""


def _make_folder(folder: Path) -> None:
    """Make a folder and those around it, which every user may enter, whatever the umask."""
    if not is_folder(folder):
        _make_folder(folder.parent)
        folder.mkdir()
        folder.chmod(0o755)
