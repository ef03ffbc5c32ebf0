"""`kiosk schema`: prints the JSON Schema of content files."""

import sys
from argparse import ArgumentParser, Namespace

from kiosk.commands.command import CLEAN

HELP = "print the JSON Schema of content files, for editors"
DESCRIPTION = ""
EPILOG = "Example: kiosk schema > content.schema.json"


def add_arguments(_parser: ArgumentParser) -> None:
    """Add no arguments."""


def act(_options: Namespace) -> int:
    """Print the JSON Schema."""
    import json

    from kiosk.content.validation.json_schema import json_schema

    sys.stdout.write(json.dumps(json_schema(), indent=2) + "\n")
    return CLEAN
