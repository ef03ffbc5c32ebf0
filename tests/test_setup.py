"""`script/run` on machines of all kinds, played by fake commands: nothing is installed, nothing is downloaded."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.screen.sessions import as_nobody

ROOT = Path(__file__).resolve().parent.parent
FAKES = {
    "apt-get": 'echo "apt-get $*" >>"$LOG"; exit "$APT_RESULT"',
    "sudo": '[ -n "$MAY_SUDO" ] || exit 1; [ "$1" = -n ] && shift; "$@"',
    "ldconfig": 'cat "$LIBRARIES"',
    "python3": """
        case "$*" in
        --version) echo "Python $VERSION" ;;
        "-m venv"*)
            echo venv >>"$LOG"
            for last; do :; done
            rm -rf "$last"
            mkdir -p "$last/bin"
            ln -s "$0" "$last/bin/python"
            printf '#!/bin/sh\\necho "kiosk $*" >>"$LOG"\\n' >"$last/bin/kiosk"
            chmod +x "$last/bin/kiosk" ;;
        "-c import shiboken6") [ "$SBK_EMBED" = 0 ] && echo unpack >>"$LOG" ;;
        "-I -S "*font_coverage.py*)
            shift 3
            printf "<%s>" "$@" >"$LOG.fonts"
            [ -z "$FONTS" ] || echo "$FONTS" | tr " " "\\n" ;;
        "-m pip"*" --editable "*) echo editable >>"$LOG" ;;
        "-m pip"*" --require-hashes --only-binary :all: "*)
            [ ! -p "$SLOW_PIP" ] || read -r _ <"$SLOW_PIP"
            echo "pip${*##*/requirements}" >>"$LOG"
            case "$*" in *--no-index*) echo "no network" >>"$LOG" ;; esac
            exit "$PIP_RESULT" ;;
        *build_package.py) echo build >>"$LOG" ;;
        *version_info*) [ "$VERSION" != 3.10.12 ] ;;
        esac""",
}
INSTALLED = ["pip/run.txt", "editable", "unpack"]
PACKAGES = Path("kiosk") / "install" / "packages.txt"
NEEDED_LIBRARIES = [
    line.split()[0] for line in (ROOT / PACKAGES).read_text("utf-8").splitlines() if line.startswith("lib")
]


@dataclass
class Machine:
    """A machine with a fresh copy of the scripts, in a folder with spaces in its name."""

    folder: Path
    libraries: list[str]
    display: str = ":0"
    may_sudo: bool = True
    version: str = "3.11.2"
    pip_result: int = 0
    apt_result: int = 0
    fonts: str = ""
    """The packages with fonts for letters of the content that no font has."""
    prefix: tuple[str, ...] = ()
    copy: str = "the copy"

    def starts(self, *options: str, script: str = "run") -> subprocess.CompletedProcess[str]:
        """Run a script from the root folder of the machine; return its result."""
        self.log.write_text("", "utf-8")
        process = self.begins(*options, script=script)
        stdout, stderr = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, stdout, stderr)

    def begins(self, *options: str, script: str = "run") -> subprocess.Popen[str]:
        """Begin a script from the root folder of the machine; return its process."""
        (self.folder / "libraries").write_text(
            "".join(f"\t{name} (libc6,x86-64)\n" for name in self.libraries), "utf-8"
        )
        command = (*self.prefix, str(self.folder / self.copy / "script" / script), *options)
        pipe = subprocess.PIPE
        return subprocess.Popen(command, env=self._environment(), cwd="/", stdout=pipe, stderr=pipe, text=True)

    @property
    def log(self) -> Path:
        """The file in which the fake commands write what they were asked."""
        return self.folder / "log"

    @property
    def did(self) -> list[str]:
        """What the last start did."""
        return self.log.read_text("utf-8").splitlines()

    def _environment(self) -> dict[str, str]:
        return {
            "PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}",
            "HOME": str(self.folder / "home"),
            "LOG": str(self.log),
            "LIBRARIES": str(self.folder / "libraries"),
            "DISPLAY": self.display,
            "MAY_SUDO": "yes" if self.may_sudo else "",
            "VERSION": self.version,
            "PIP_RESULT": str(self.pip_result),
            "APT_RESULT": str(self.apt_result),
            "FONTS": self.fonts,
            "SLOW_PIP": str(self.folder / "slow-pip"),
        }


@pytest.fixture
def machine() -> Iterator[Machine]:
    """A machine on which everything is installed but the kiosk, in a folder that every user may enter."""
    with tempfile.TemporaryDirectory(prefix="machine-") as folder:
        Path(folder).chmod(0o755)
        yield _machine(Path(folder))


def _machine(folder: Path) -> Machine:
    copy = folder / "the copy"
    shutil.copytree(ROOT / "script", copy / "script")
    shutil.copytree(ROOT / "requirements", copy / "requirements")
    shutil.copy(ROOT / "pyproject.toml", copy)
    (copy / PACKAGES).parent.mkdir(parents=True)
    shutil.copy(ROOT / PACKAGES, copy / PACKAGES)
    fonts = folder / "home" / ".local" / "share" / "fonts"
    fonts.mkdir(parents=True)
    for font in ("NotoSansArabic-Regular.ttf", "DejaVuSans.ttf"):
        (fonts / font).touch()
    commands = folder / "bin"
    commands.mkdir()
    for name, text in FAKES.items():
        (commands / name).write_text(f"#!/bin/sh\n{text}\n", "utf-8")
        (commands / name).chmod(0o755)
    return Machine(folder, list(NEEDED_LIBRARIES))


def test_the_first_start_prepares_and_opens_the_kiosk(machine: Machine) -> None:
    assert machine.starts("--windowed", "a folder").returncode == 0
    assert machine.did == ["venv", *INSTALLED, "kiosk run --windowed a folder"]


def test_the_second_start_only_opens_the_kiosk(machine: Machine) -> None:
    machine.starts()
    assert machine.starts().stdout == ""
    assert machine.did == ["kiosk run"]


def test_two_starts_at_once_prepare_the_machine_once(machine: Machine) -> None:
    os.mkfifo(machine.folder / "slow-pip")
    first = machine.begins()
    with (machine.folder / "slow-pip").open("w", encoding="utf-8"):
        second = machine.begins()
        assert second.stdout is not None
        assert "being prepared by another start" in second.stdout.readline()
    assert [process.communicate()[1] for process in (first, second)] == ["", ""]
    assert machine.did == ["venv", *INSTALLED, "kiosk run", "kiosk run"]


def test_changed_requirements_are_installed(machine: Machine) -> None:
    machine.starts()
    with (machine.folder / "the copy" / "pyproject.toml").open("a", encoding="utf-8") as settings:
        settings.write("# changed\n")
    machine.starts()
    assert machine.did == [*INSTALLED, "kiosk run"]


def test_changed_locks_are_installed(machine: Machine) -> None:
    machine.starts()
    with (machine.folder / "the copy" / "requirements" / "run.txt").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    machine.starts()
    assert machine.did == [*INSTALLED, "kiosk run"]


def test_a_wheelhouse_takes_the_place_of_the_network(machine: Machine) -> None:
    (machine.folder / "the copy" / "wheelhouse").mkdir()
    assert "from wheelhouse/" in machine.starts().stdout
    assert machine.did == ["venv", "pip/run.txt", "no network", "editable", "unpack", "kiosk run"]


def test_a_wheelhouse_that_lacks_something_is_named(machine: Machine) -> None:
    (machine.folder / "the copy" / "wheelhouse").mkdir()
    machine.pip_result = 1
    failed = machine.starts()
    assert failed.returncode == 3
    assert "script/wheelhouse run" in failed.stderr


def test_another_python_gets_a_new_environment(machine: Machine) -> None:
    machine.starts()
    machine.version = "3.13.5"
    machine.starts()
    assert machine.did == ["venv", *INSTALLED, "kiosk run"]


def test_a_folder_that_moved_gets_a_new_environment(machine: Machine) -> None:
    machine.starts()
    machine.copy = "moved"
    (machine.folder / "the copy").rename(machine.folder / "moved")
    machine.starts()
    assert machine.did == ["venv", *INSTALLED, "kiosk run"]


def test_a_half_made_environment_is_made_anew(machine: Machine) -> None:
    machine.pip_result = 1
    failed = machine.starts()
    assert failed.returncode == 3
    assert "network" in failed.stderr
    machine.pip_result = 0
    assert machine.starts().returncode == 0
    assert machine.did == ["venv", *INSTALLED, "kiosk run"]


def test_a_missing_library_is_installed(machine: Machine) -> None:
    machine.libraries.remove("libxcb-cursor.so.0")
    assert "libxcb-cursor0" in machine.starts().stdout
    installs = [line for line in machine.did if "install" in line]
    assert [line.split()[-1] for line in installs] == ["libxcb-cursor0"]


def test_without_the_rights_it_prints_what_an_administrator_has_to_run(machine: Machine) -> None:
    machine.prefix = tuple(as_nobody(machine.folder))
    machine.may_sudo = False
    machine.libraries.remove("libxcb-cursor.so.0")
    result = machine.starts()
    assert result.returncode == 3
    assert "apt-get install --yes --no-install-recommends libxcb-cursor0\n" in result.stderr
    assert machine.did == []


def test_an_old_python_is_named(machine: Machine) -> None:
    machine.version = "3.10.12"
    result = machine.starts()
    assert result.returncode == 3
    assert "3.11 or newer" in result.stderr
    assert "3.10.12" in result.stderr


def test_without_a_display_it_draws_pictures(machine: Machine) -> None:
    machine.display = ""
    content = machine.folder / "home"
    result = machine.starts("--windowed", str(content))
    assert "no display" in result.stdout
    assert machine.did[-1] == f"kiosk snapshot {content} --out {machine.folder / 'the copy' / 'snapshots'}"


def test_a_package_is_built_of_a_clone_and_of_nothing_else(machine: Machine) -> None:
    copy = machine.folder / machine.copy
    result = machine.starts(script="package")
    assert result.returncode == 3
    assert "in a clone that git made" in result.stderr
    settings = ("-c", "user.name=x", "-c", "user.email=x@x", "-C", str(copy))
    subprocess.run(("git", "init", "--quiet", str(copy)), check=True)
    subprocess.run(("git", *settings, "commit", "--quiet", "--allow-empty", "--message=x"), check=True)
    assert machine.starts(script="package").returncode == 0
    assert machine.did == ["build"]


# --- fonts for the content


def test_fonts_for_the_letters_of_the_content_are_installed(machine: Machine) -> None:
    machine.starts()
    content = str(machine.folder / "home")
    machine.fonts = "fonts-noto-cjk fonts-noto-color-emoji"
    result = machine.starts("--windowed", content)
    assert "installing fonts for letters of the content: fonts-noto-cjk fonts-noto-color-emoji" in result.stdout
    assert machine.did[-2].endswith("install --yes --no-install-recommends fonts-noto-cjk fonts-noto-color-emoji")
    assert machine.did[-1] == f"kiosk run --windowed {content}"
    assert (machine.folder / "log.fonts").read_text("utf-8") == f"<{content}>"


def test_without_a_folder_the_content_here_and_that_of_the_program_are_looked_at(machine: Machine) -> None:
    machine.starts()
    assert (machine.folder / "log.fonts").read_text("utf-8") == f"<.><{machine.folder / machine.copy}>"


def test_without_the_rights_the_kiosk_opens_and_the_line_for_the_fonts_is_printed(machine: Machine) -> None:
    machine.starts()
    for path in (machine.log, machine.folder / "log.fonts"):
        path.chmod(0o666)
    machine.prefix = tuple(as_nobody(machine.folder))
    machine.may_sudo = False
    machine.fonts = "fonts-noto-cjk"
    result = machine.starts()
    assert result.returncode == 0
    assert "apt-get install --yes --no-install-recommends fonts-noto-cjk\n" in result.stdout
    assert machine.did == ["kiosk run"]


def test_fonts_that_could_not_be_installed_are_not_tried_at_every_start(machine: Machine) -> None:
    machine.starts()
    machine.fonts, machine.apt_result = "fonts-noto-cjk", 1
    assert machine.starts().returncode == 0
    assert any("install" in line for line in machine.did)
    result = machine.starts()
    assert "visitors see empty boxes" in result.stdout
    assert machine.did == ["kiosk run"]
