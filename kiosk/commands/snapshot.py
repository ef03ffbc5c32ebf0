"""`kiosk snapshot`: draws every view into PNG files."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from kiosk.commands.arguments import add_content, add_day, report_source
from kiosk.commands.command import UsageError
from kiosk.commands.screens import Screen

HELP = "draw every view into PNG files"
DESCRIPTION = "Draw every view of a content folder, and each page of each section, into PNG files; needs no display."
EPILOG = "Example: kiosk snapshot --out pictures --screen 1920x1080@21.5 --language fr"


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    add_content(parser)
    add_day(parser)
    parser.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where the pictures go")
    parser.add_argument(
        "--screen",
        action="append",
        type=_screen,
        metavar="WxH@INCHES",
        help="a screen to draw for; may be repeated; all reference screens unless given",
    )
    parser.add_argument("--language", action="append", metavar="CODE", help="may be repeated; all unless given")
    parser.add_argument("--text-size", type=int, choices=[0, 1, 2], default=0, help="of a visit: 2 is the largest")
    parser.add_argument("--high-contrast", action="store_true", help="in the colours of high contrast")
    parser.add_argument("--low-reach", action="store_true", help="with everything in the lower part of the screen")


def execute(options: Namespace) -> int:
    """Draw the views and return the exit code."""
    from kiosk.commands.photographer import VisitorSettings, draw_views
    from kiosk.content.validation.load import NoContentError

    try:
        return draw_views(
            report_source(options),
            options.out,
            options.screen,
            options.language,
            VisitorSettings(options.text_size, options.high_contrast, options.low_reach),
            day=options.day,
        )
    except NoContentError as error:
        raise UsageError(str(error)) from error


def _screen(text: str) -> Screen:
    try:
        return Screen.parse(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error
