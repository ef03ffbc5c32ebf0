"""`kiosk report`: tells how the kiosk is used."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.arguments import add_content, report_source, state_folder
from kiosk.commands.command import EXIT_OK, UsageError
from kiosk.system.files import is_there
from kiosk.usage.measures import MIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.usage.report import ReportRow

HELP = "tell how the kiosk is used and what visitors found useful"
DESCRIPTION = (
    "Print visits, languages, settings, searches, sections and answers of each month that is over. "
    "Numbers below 5, and what would tell them, are hidden."
)
EPILOG = "Example: kiosk report ~/exhibit --page report.html. Exit code: 0 done, 2 nothing to report."


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    add_content(parser)
    parser.add_argument("--state", type=Path, metavar="FOLDER", help="what `kiosk run` was given")
    parser.add_argument("--csv", type=Path, metavar="FILE", help="write CSV there instead; `-` prints it")
    parser.add_argument(
        "--page", type=Path, metavar="FILE", help="write a page with plots there instead, to be printed"
    )
    parser.add_argument(
        "--language", metavar="CODE", help="the language of the page; else the first one of the content"
    )
    parser.add_argument("--least", type=_minimum, default=MIN, metavar="N", help="hide numbers below this, 5 or more")


def execute(options: Namespace) -> int:
    """Print the report, or write it into files."""
    from kiosk.app.state import folder_of
    from kiosk.usage.report import report_rows, write_csv
    from kiosk.usage.report_tables import print_tables
    from kiosk.usage.usage_file import FILE, read_usage

    folder = folder_of(options.state or state_folder(), report_source(options))
    path = folder / FILE
    if not is_there(path):
        raise UsageError(f"nothing was counted yet: there is no {path}")
    try:
        report = report_rows(read_usage(path), date.today(), options.least)  # noqa: DTZ011 - the month where the kiosk is
        if not report:
            raise UsageError("nothing can be reported yet: a month is, once it is over")
        if options.page:
            options.page.write_text(_page(folder, report, options), "utf-8")
        if options.csv and str(options.csv) != "-":
            with options.csv.open("w", encoding="utf-8", newline="") as file:
                write_csv(report, file, options.least)
        elif options.csv:
            write_csv(report, sys.stdout, options.least)
        elif not options.page:
            print_tables(report, sys.stdout, options.least)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"the counts in {path} cannot be reported: {error}") from error
    return EXIT_OK


def _page(folder: Path, report: "Sequence[ReportRow]", options: Namespace) -> str:
    """Return the page, with the titles of the content that the kiosk shows."""
    from kiosk.content.i18n.localizer import Localizer
    from kiosk.content.store.store import Store
    from kiosk.usage.report_page import page

    stored = Store(folder).current()
    if not stored:
        raise UsageError(f"there is no content in {folder}, whose titles the page could show")
    content = stored.release.content
    language = options.language or content.source_language or content.default_language
    codes = [each.code for each in content.languages]
    if language not in codes:
        raise UsageError(f"the content is not in {language}: choose one of {', '.join(codes)}")
    return page(report, Localizer(content, stored.release.catalogues, "", language, {}), options.least)


def _minimum(text: str) -> int:
    with suppress(ValueError):
        if int(text) >= MIN:
            return int(text)
    raise ArgumentTypeError(f"{text} tells too much: numbers below {MIN} are never shown")
