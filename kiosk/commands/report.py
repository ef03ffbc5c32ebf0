"""`kiosk report`: prints the usage counts."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from kiosk.commands.arguments import add_content, source, state_folder
from kiosk.commands.command import CLEAN, UsageError
from kiosk.system.files import is_there

HELP = "print what visitors found useful"
DESCRIPTION = (
    "Print how often each face was touched: a row for each month, section and language. "
    "Numbers below 5, and totals that would tell them, are not shown."
)
EPILOG = "Example: kiosk report ~/exhibit --csv useful.csv. Exit code: 0 done, 2 nothing to report."


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    add_content(parser)
    parser.add_argument("--state", type=Path, metavar="FOLDER", help="what `kiosk run` was given")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write CSV there instead; `-` prints it")


def act(options: Namespace) -> int:
    """Print the counts, or write them into a file."""
    from kiosk.app.state import folder_of
    from kiosk.usage.answers import FILE, read_months
    from kiosk.usage.report import print_table, rows, write_csv

    path = folder_of(options.state or state_folder(), source(options)) / FILE
    if not is_there(path):
        raise UsageError(f"nothing was counted yet: there is no {path}")
    try:
        shown = rows(read_months(path), date.today())  # noqa: DTZ011 - the month where the kiosk is
        if not shown:
            raise UsageError("nothing can be reported yet: a month is, once it is over")
        if options.csv and str(options.csv) != "-":
            with options.csv.open("w", encoding="utf-8", newline="") as file:
                write_csv(shown, file)
        else:
            (write_csv if options.csv else print_table)(shown, sys.stdout)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"the counts in {path} cannot be reported: {error}") from error
    return CLEAN
