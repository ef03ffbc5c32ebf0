"""`kiosk uninstall`: takes back what `kiosk install` did."""

import sys
from argparse import ArgumentParser, Namespace

from kiosk.commands.command import CLEAN, UsageError
from kiosk.commands.machine_arguments import add_machine, chosen_machine, failure

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


def act(options: Namespace) -> int:
    """Remove the kiosk and return the exit code."""
    from subprocess import CalledProcessError

    from kiosk.install.installation import CannotInstallError, uninstall

    machine = chosen_machine(options)
    try:
        uninstall(machine, purge=options.purge)
    except CannotInstallError as error:
        raise UsageError(str(error)) from error
    except CalledProcessError as error:
        raise UsageError(failure(error)) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"not finished: {error}. Mend that and start it again") from error
    if not options.dry_run:
        sys.stdout.write(
            "ready: the kiosk is gone\n" if machine.changes else "there is no kiosk: nothing was changed\n"
        )
    return CLEAN
