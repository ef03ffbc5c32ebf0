"""Arguments of the commands that change a machine, and what they say when that fails."""

import os
import shlex
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import contextmanager
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
    """Return the machine that is changed, or a dry run. Raises UsageError."""
    from kiosk.install.machine import DryRun, Machine

    if sys.platform != "linux":
        raise UsageError("only Debian and Ubuntu become a kiosk")
    root = options.root.absolute()
    if options.dry_run:
        return DryRun(root)
    if os.geteuid() != 0:
        raise UsageError(f"an administrator has to do this: sudo {' '.join(sys.argv)}")
    return Machine(root)


def is_from_package(options: Namespace) -> bool:
    """Return whether this program came as a Debian package of the machine that is changed."""
    from kiosk.install.installation import OWNED_BY_DPKG
    from kiosk.install.program import PROGRAM

    return options.root.absolute() == Path("/") and sys.prefix == PROGRAM and os.path.lexists(OWNED_BY_DPKG)


def is_asked_by_dpkg() -> bool:
    """Return whether a script of a Debian package runs this program."""
    return "DPKG_MAINTSCRIPT_NAME" in os.environ


def failure(error: "CalledProcessError") -> str:
    """Return what to say of a command that failed."""
    return f"not finished: `{shlex.join(error.cmd)}` failed, the lines above say why. Mend that and start it again"


@contextmanager
def failures_as_usage_errors() -> Iterator[None]:
    """Raise UsageError with what went wrong when a change to a machine in the block fails."""
    from subprocess import CalledProcessError

    from kiosk.install.installation import CannotInstallError

    try:
        yield
    except CannotInstallError as error:
        raise UsageError(str(error)) from error
    except CalledProcessError as error:
        raise UsageError(failure(error)) from error
    except BrokenPipeError:  # nobody reads what is printed: that is no failure of the change
        raise
    except OSError as error:
        raise UsageError(f"not finished: {error}. Mend that and start it again: it goes on") from error
