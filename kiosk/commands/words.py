"""`kiosk words`: prints the message catalogue of a language, to be translated."""

import sys
from argparse import ArgumentParser, Namespace

from kiosk.commands.command import EXIT_OK, UsageError

HELP = "print the words of buttons and dates, to be translated"
DESCRIPTION = "Print an entry for `languages`: the words of the kiosk itself, to be translated."
EPILOG = "Example: kiosk words pt"


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    parser.add_argument("code", metavar="CODE", help="the code of the new language: pt, de, pt-BR")


def execute(options: Namespace) -> int:
    """Print an entry for `languages` of a content file."""
    from kiosk.content.i18n.messages import template
    from kiosk.content.validation.value_rules import LANGUAGE

    if not LANGUAGE.fullmatch(options.code):
        raise UsageError(f"{options.code} is not the code of a language: two or three small letters, as in fr or pt-BR")
    sys.stdout.write(template(options.code))
    return EXIT_OK
