"""What an installation consists of, step by step, and how it is taken back."""

import re
from pathlib import Path

from kiosk.install.machine import Machine
from kiosk.install.placed_files import SETTINGS, PlacedFile, needed_packages, placed_files
from kiosk.install.program import PROGRAM, Distribution, install_program

UNITS = ("kiosk.service", "kiosk-sound.service")
ENABLED = tuple(f"/etc/systemd/system/multi-user.target.wants/{unit}" for unit in UNITS)
DESKTOP = "/etc/systemd/system/display-manager.service"
OWNED_BY_DPKG = "/var/lib/dpkg/info/information-kiosk.list"
BUILDS_PROGRAM = ("ca-certificates", "python3", "python3-venv")
RUNTIME, STATE = "/run/kiosk", "/var/lib/kiosk"
ENV_FILE = f"{SETTINGS}kiosk.env"
_APT = ("apt-get", "--quiet=2", "-o", "DPkg::Lock::Timeout=300")


class CannotInstallError(Exception):
    """The machine cannot become a kiosk, or be taken back; the message says why and what to do."""


def install(machine: Machine, source: Distribution, content: Path | None) -> None:
    """Make the machine a kiosk. Raises CannotInstallError, CalledProcessError, OSError."""
    if machine.has(OWNED_BY_DPKG):
        raise CannotInstallError("the kiosk came as a package: apt-get install the newer package")
    if machine.has(DESKTOP):
        raise CannotInstallError(
            "a desktop takes the screen when this machine starts: type `systemctl disable display-manager`, then again"
        )
    before = machine.changes
    if missing := machine.lacks((*BUILDS_PROGRAM, *needed_packages())):
        machine.report(f"# installs {' '.join(missing)}")
        machine.inside(*_APT, "update")
        machine.inside(*_APT, "install", "--yes", "--no-install-recommends", *missing)
    install_program(machine, source)
    for file in placed_files():
        machine.write(file)
    if content:
        show_content(machine, content)
    if machine.changes > before or not all(map(machine.has, ENABLED)):
        enable_units(machine)
        if machine.is_running:
            restart_units(machine)


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


def uninstall(machine: Machine, *, purge: bool) -> None:
    """Take back all of it; settings, state and their user only if asked for. Raises as `install`."""
    if machine.has(OWNED_BY_DPKG):
        raise CannotInstallError("the kiosk came as a package: apt-get remove information-kiosk")
    if machine.is_running and any(map(machine.has, ENABLED)):
        stop_units(machine)
    disable_units(machine)
    for file in placed_files():
        if not file.is_setting:
            machine.remove(file.path)
            machine.remove_empty(str(Path(file.path).parent))
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
