"""`kiosk schema`: prints the JSON Schema of content files, or of the settings of a device."""

import sys
from argparse import ArgumentParser, Namespace

from kiosk.commands.command import EXIT_OK

HELP = "print the JSON Schema of content files, for editors"
DESCRIPTION = ""
EPILOG = "Example: kiosk schema > content.schema.json"


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    parser.add_argument("--device", action="store_true", help="that of the settings of a device")


def execute(options: Namespace) -> int:
    """Print the JSON Schema."""
    import json

    from kiosk.content.schema.device import Device
    from kiosk.content.validation.json_schema import json_schema

    schema = json_schema(Device, "Settings of a kiosk") if options.device else json_schema()
    sys.stdout.write(json.dumps(schema, indent=2) + "\n")
    return EXIT_OK
