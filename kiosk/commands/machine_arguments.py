"""Arguments of the commands that change a machine, and what they say when that fails."""

import os
import shlex
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.command import UsageError

if TYPE_CHECKING:
    from subprocess import CalledProcessError

    from kiosk.install.machine import Machine


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
