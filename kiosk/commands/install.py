"""`kiosk install`: makes a machine a kiosk that starts by itself."""

import os
import sys
from argparse import ArgumentParser, Namespace
from contextlib import nullcontext
from pathlib import Path

from kiosk.commands.command import EXIT_OK, UsageError
from kiosk.commands.machine_arguments import (
    add_machine,
    chosen_machine,
    failures_as_usage_errors,
    is_asked_by_dpkg,
    is_from_package,
)

HELP = "make this machine a kiosk that starts by itself"
DESCRIPTION = (
    "Install system packages, the program into /opt/information-kiosk, its user and its units, "
    "so that the kiosk starts with the machine. Debian 12, 13 and Ubuntu 24.04. A second time it changes nothing."
)
EPILOG = "Example: kiosk install --content /srv/exhibit, as root"
HIDDEN = ("/home", "/root", "/run/user", "/tmp", "/var/tmp")  # noqa: S108 - what the unit hides from the kiosk
READY = "ready: the kiosk opens when the machine starts anew\n"
UNWRITABLE = frozenset("\"'\\$\n")
"""What no settings file of systemd takes as it is."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    add_machine(parser)
    parser.add_argument("--content", type=Path, metavar="FOLDER", help="the content folder that the kiosk shows")
    parser.add_argument(
        "--wheelhouse", type=Path, metavar="FOLDER", help="Python packages, by script/wheelhouse; needs no network"
    )


def execute(options: Namespace) -> int:
    """Install the kiosk and return the exit code."""
    from kiosk.install.installation import install
    from kiosk.install.program import NoProgramError, distribution

    machine = chosen_machine(options)
    content = options.content and _seen(options.content, options.root.absolute())
    source = nullcontext(None) if is_from_package(options) else distribution(options.wheelhouse)
    try:
        with failures_as_usage_errors(), source as found:
            install(machine, found, content, by_dpkg=is_asked_by_dpkg())
    except NoProgramError as error:
        message = "nothing to install from: start it from a clone, or with --wheelhouse and what script/wheelhouse made"
        raise UsageError(message) from error
    if not options.dry_run:
        sys.stdout.write(READY if machine.changes else "all of it is there: nothing was changed\n")
    return EXIT_OK


def _seen(content: Path, root: Path) -> Path:
    """Return a content folder that the kiosk of the machine below `root` will see. Raises UsageError."""
    content = Path(os.path.abspath(content))  # noqa: PTH100 - without `..`, and through no link
    paths = {content, Path(os.path.realpath(content))} if root == Path("/") else {content}
    if any(path.is_relative_to(folder) for path in paths for folder in HIDDEN):
        raise UsageError(f"{content} is hidden from the kiosk: copy it to /srv, say")
    if UNWRITABLE & set(str(content)):
        raise UsageError(f"{content}: no quotation mark, backslash or dollar in the name, please")
    return content
