"""`kiosk optimise`: writes display copies of large pictures."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date

from kiosk.commands.arguments import add_content, report_source
from kiosk.commands.command import EXIT_FAULTY, UsageError

HELP = "write copies of large pictures in the size in which they are shown"
DESCRIPTION = (
    "Write copies of large pictures into the folder `display`, in the size in which they are shown. "
    "The pictures and the content file stay as they are; the kiosk shows the copies."
)
EPILOG = (
    "Example: kiosk optimise ~/exhibit. Exit code: 0 done, 1 a picture or the content has errors, "
    "2 not done, 130 interrupted: the same command goes on."
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    add_content(parser)


def execute(options: Namespace) -> int:
    """Write the copies and return the exit code."""
    from kiosk.commands.display_copy_writer import write_copies
    from kiosk.content.validation.load import NoContentError, load
    from kiosk.content.validation.report import report

    try:
        loaded = load(report_source(options), today=date.today())  # noqa: DTZ011 - the day where the editor is
        if loaded.content is None:
            report(loaded, "text", sys.stderr)
            return EXIT_FAULTY
        return write_copies(loaded, sys.stdout)
    except NoContentError as error:
        raise UsageError(str(error)) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"the copies cannot be written: {error}") from error
