"""What an installation consists of, step by step, and how it is taken back."""

import re
from pathlib import Path

from kiosk.install.machine import Machine
from kiosk.install.placed_files import SETTINGS, PlacedFile, needed_packages, placed_files
from kiosk.install.program import PROGRAM, Distribution, install_program

UNITS = ("kiosk.service", "kiosk-sound.service")
ENABLED = tuple(f"/etc/systemd/system/multi-user.target.wants/{unit}" for unit in UNITS)
DESKTOP = "/etc/systemd/system/display-manager.service"
PACKAGE_NAME = "kiosk"
OWNED_BY_DPKG = f"/var/lib/dpkg/info/{PACKAGE_NAME}.list"
PACKAGED = "/usr/"
"""Where the files lie that a Debian package brings itself; those elsewhere come and go with its installation."""
BUILDS_PROGRAM = ("ca-certificates", "python3", "python3-venv")
RUNTIME, STATE = "/run/kiosk", "/var/lib/kiosk"
ENV_FILE = f"{SETTINGS}kiosk.env"
_APT = ("apt-get", "--quiet=2", "-o", "DPkg::Lock::Timeout=300")


class CannotInstallError(Exception):
    """The machine cannot become a kiosk, or be taken back; the message says why and what to do."""


def install(machine: Machine, source: Distribution | None, content: Path | None, *, by_dpkg: bool = False) -> None:
    """Make the machine a kiosk; without a source the program came as a Debian package, with what it needs.

    `by_dpkg` says that dpkg asks for it, which may have brought another program.

    Raises CannotInstallError, CalledProcessError, OSError.
    """
    if source and machine.has(OWNED_BY_DPKG):
        raise CannotInstallError("the kiosk came as a package: apt-get install the newer package")
    if machine.has(DESKTOP):
        raise CannotInstallError(
            "a desktop takes the screen when this machine starts: type `systemctl disable display-manager`, then again"
        )
    before = machine.changes
    if source:
        install_packages(machine)
        install_program(machine, source)
    for file in placed_files():
        machine.write(file)
    if content:
        show_content(machine, content)
    if by_dpkg or machine.changes > before or not all(map(machine.has, ENABLED)):
        enable_units(machine)
        if machine.is_running:
            restart_units(machine)


def install_packages(machine: Machine) -> None:
    """Install the system packages that are missing. Raises CalledProcessError, OSError."""
    if missing := machine.lacks((*BUILDS_PROGRAM, *needed_packages())):
        machine.report(f"# installs {' '.join(missing)}")
        machine.inside(*_APT, "update")
        machine.inside(*_APT, "install", "--yes", "--no-install-recommends", *missing)


def show_content(machine: Machine, content: Path) -> None:
    """Have the kiosk show a content folder from its next start on. Raises OSError."""
    (settings,) = (file for file in placed_files() if file.path == ENV_FILE)
    text = machine.path_of(ENV_FILE).read_text("utf-8") if machine.has(ENV_FILE) else settings.text
    line = f"CONTENT='\"{content}\"'" if " " in str(content) else f"CONTENT={content}"
    machine.write(PlacedFile(ENV_FILE, re.sub("^CONTENT=.*$", lambda _: line, text, flags=re.MULTILINE)))


def enable_units(machine: Machine) -> None:
    """Make the user and its folders, and have the units start with the machine. Raises CalledProcessError, OSError."""
    machine.systemd("systemd-sysusers", "kiosk.conf")
    machine.systemd("systemd-tmpfiles", "--create", "kiosk.conf")
    machine.systemd("systemctl", "enable", "--quiet", *UNITS)


def restart_units(machine: Machine) -> None:
    """Have a running systemd read the units anew, and start anew what runs. Raises CalledProcessError, OSError."""
    machine.systemd("systemctl", "daemon-reload")
    machine.systemd("systemctl", "try-restart", *UNITS)


def uninstall(machine: Machine, *, purge: bool, by_dpkg: bool = False) -> None:
    """Take back all of it; settings, state and their user only if asked for. Raises as `install`.

    `by_dpkg` says that dpkg asks for it, which removes the files of the package itself.
    """
    if machine.has(OWNED_BY_DPKG) and not by_dpkg:
        raise CannotInstallError(f"the kiosk came as a package: apt-get remove {PACKAGE_NAME}")
    if machine.is_running and any(map(machine.has, ENABLED)):
        stop_units(machine)
    disable_units(machine)
    for file in placed_files():
        if not file.is_setting and not (by_dpkg and file.path.startswith(PACKAGED)):
            machine.remove(file.path)
            machine.remove_empty(str(Path(file.path).parent))
    if not by_dpkg:
        machine.remove(PROGRAM)
    if purge:
        remove_state(machine)
    if machine.is_running:
        machine.systemd("systemctl", "daemon-reload")


def stop_units(machine: Machine) -> None:
    """End what runs. Raises CalledProcessError, OSError."""
    machine.systemd("systemctl", "stop", *UNITS)


def disable_units(machine: Machine) -> None:
    """Have the units no longer start with the machine, and forget what they keep in memory. Raises OSError."""
    for path in (*ENABLED, RUNTIME):
        machine.remove(path)


def remove_state(machine: Machine) -> None:
    """Remove settings, state and their user. Raises CalledProcessError, OSError."""
    for path in (STATE, SETTINGS.rstrip("/")):
        machine.remove(path)
    machine.inside("sh", "-c", "! getent passwd kiosk >/dev/null || userdel kiosk")
