"""`kiosk install`: makes a machine a kiosk that starts by itself."""

import os
import shlex
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.command import CLEAN, UsageError

if TYPE_CHECKING:
    from subprocess import CalledProcessError

    from kiosk.install.machine import Machine

HELP = "make this machine a kiosk that starts by itself"
DESCRIPTION = (
    "Install system packages, the program into /opt/information-kiosk, its user and its units, "
    "so that the kiosk starts with the machine. Debian 12, 13 and Ubuntu 24.04. A second time it changes nothing."
)
EPILOG = "Example: sudo kiosk install --content /srv/exhibit"
HIDDEN = ("/home", "/root", "/run/user", "/tmp", "/var/tmp")  # noqa: S108 - what the unit hides from the kiosk
UNWRITABLE = frozenset("\"'\\$\n")
"""What no settings file of systemd takes as it is."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    add_machine(parser)
    parser.add_argument("--content", type=Path, metavar="FOLDER", help="the content folder that the kiosk shows")
    parser.add_argument(
        "--wheelhouse", type=Path, metavar="FOLDER", help="Python packages, by script/wheelhouse; needs no network"
    )


def add_machine(parser: ArgumentParser) -> None:
    """Add the options for the machine that is changed; `chosen_machine` returns it."""
    parser.add_argument("--dry-run", action="store_true", help="only print each file with its text, and each command")
    parser.add_argument(
        "--root", type=Path, default=Path("/"), metavar="FOLDER", help="a system in a folder, in place of this one"
    )


def chosen_machine(options: Namespace) -> "Machine":
    """Return the machine that is changed, or a rehearsal. Raises UsageError."""
    from kiosk.install.machine import Machine, Rehearsal

    if sys.platform != "linux":
        raise UsageError("only Debian and Ubuntu become a kiosk")
    root = options.root.absolute()
    if options.dry_run:
        return Rehearsal(root)
    if os.geteuid() != 0:
        raise UsageError(f"an administrator has to do this: sudo {' '.join(sys.argv)}")
    return Machine(root)


def failure(error: "CalledProcessError") -> str:
    """Return what to say of a command that failed."""
    return f"not finished: `{shlex.join(error.cmd)}` failed, the lines above say why. Mend that and start it again"


def act(options: Namespace) -> int:
    """Install the kiosk and return the exit code."""
    from subprocess import CalledProcessError

    from kiosk.install.installation import CannotInstallError, install
    from kiosk.install.program import NoProgramError, distribution

    machine = chosen_machine(options)
    content = options.content and _seen(options.content.absolute())
    try:
        with distribution(options.wheelhouse) as source:
            install(machine, source, content)
    except NoProgramError as error:
        message = "nothing to install from: start it from a clone, or with --wheelhouse and what script/wheelhouse made"
        raise UsageError(message) from error
    except CannotInstallError as error:
        raise UsageError(str(error)) from error
    except CalledProcessError as error:
        raise UsageError(failure(error)) from error
    except OSError as error:
        raise UsageError(f"not finished: {error}. Mend that and start it again: it goes on") from error
    if not options.dry_run:
        sys.stdout.write(READY if machine.changes else "all of it is there: nothing was changed\n")
    return CLEAN


READY = "ready: the kiosk opens when the machine starts anew\n"


def _seen(content: Path) -> Path:
    """Return a content folder that the kiosk will see. Raises UsageError."""
    if any(content.is_relative_to(folder) for folder in HIDDEN):
        raise UsageError(f"{content} is hidden from the kiosk: copy it to /srv, say")
    if UNWRITABLE & set(str(content)):
        raise UsageError(f"{content}: no quotation mark, backslash or dollar in the name, please")
    return content
