"""`kiosk check`: finds the problems of a content folder."""

import gc
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

from kiosk.commands.arguments import add_content, add_day, cache_folder, report_source, state_folder
from kiosk.commands.command import EXIT_FAULTY, EXIT_OK, UsageError

HELP = "find the problems of a content folder"
DESCRIPTION = "Find every problem of a content folder: where it is, what is wrong, how to mend it."
EPILOG = "Example: kiosk check ~/exhibit. Exit code: 0 no errors, 1 errors, 2 nothing to check."

_Done = TypeVar("_Done")


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    add_content(parser)
    add_day(parser)
    parser.add_argument("--format", choices=["text", "json", "github"], default="text", help="how to print problems")
    parser.add_argument(
        "--language",
        default="",
        metavar="CODE",
        help="tell places by their titles in this language; unless given, in the source_language of the content",
    )
    parser.add_argument(
        "--state", type=Path, metavar="FOLDER", help="what `kiosk run` was given: tells what is missing"
    )
    parser.add_argument("--strict", action="store_true", help="let warnings fail, too")


def execute(options: Namespace) -> int:
    """Print every diagnostic, and return the exit code."""
    gc.disable()  # the command ends before there is enough garbage to look for
    from dataclasses import replace

    from kiosk.app.state import folder_of
    from kiosk.content.i18n.font_coverage import missing_letters
    from kiosk.content.publish.losses import loss
    from kiosk.content.store.store import Store
    from kiosk.content.validation.load import NoContentError, load
    from kiosk.content.validation.report import report
    from kiosk.content.validation.unused_files import unused
    from kiosk.sandbox.cache import DecodeCache
    from kiosk.sandbox.decode_check import DecodeCheck

    decode_check = DecodeCheck(DecodeCache(cache_folder() / "opened.json"), _followed)
    try:
        today = options.day or date.today()  # noqa: DTZ011 - the editor's day
        path = report_source(options)
        loaded = load(
            path, today=today, decode_check=decode_check, missing_letters=missing_letters, language=options.language
        )
    except NoContentError as error:
        raise UsageError(str(error)) from error
    if options.language and loaded.languages and options.language not in loaded.languages:
        known = ", ".join(loaded.languages)
        raise UsageError(f"{options.language} is not one of the languages of this content: {known}")
    last = Store(folder_of(options.state or state_folder(), path)).current()
    lost = loss(last.release.content, loaded.content, path.name) if last and loaded.content else None
    loaded = replace(loaded, diagnostics=(*loaded.diagnostics, *([lost] if lost else []), *unused(loaded)))
    report(loaded, options.format, sys.stdout, decode_check.notes)
    failed = options.strict or any(diagnostic.severity == "error" for diagnostic in loaded.diagnostics)
    return EXIT_FAULTY if failed and loaded.diagnostics else EXIT_OK


def _followed(done: Iterator[_Done], total: int) -> Iterable[_Done]:
    """Show the progress in a terminal."""
    if not total or not sys.stderr.isatty():
        return done
    from rich.console import Console
    from rich.progress import track

    return track(done, "Opening files", total, console=Console(stderr=True), transient=True)
