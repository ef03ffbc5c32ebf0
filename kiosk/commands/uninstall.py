"""`kiosk uninstall`: takes back what `kiosk install` did."""

import sys
from argparse import ArgumentParser, Namespace

from kiosk.commands.command import EXIT_OK
from kiosk.commands.machine_arguments import add_machine, chosen_machine, failures_as_usage_errors, is_asked_by_dpkg

HELP = "take back what `kiosk install` did"
DESCRIPTION = (
    "Remove the program, its units and all its files. System packages stay, and so do settings, state and the user "
    "that owns them, unless --purge is given."
)
EPILOG = "Example: kiosk uninstall --purge, as root"


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    add_machine(parser)
    parser.add_argument("--purge", action="store_true", help="remove settings, state and the user of the kiosk, too")


def execute(options: Namespace) -> int:
    """Remove the kiosk and return the exit code."""
    from kiosk.install.installation import uninstall

    machine = chosen_machine(options)
    with failures_as_usage_errors():
        uninstall(machine, purge=options.purge, by_dpkg=is_asked_by_dpkg())
    if not options.dry_run:
        sys.stdout.write(
            "ready: the kiosk is gone\n" if machine.changes else "there is no kiosk: nothing was changed\n"
        )
    return EXIT_OK
