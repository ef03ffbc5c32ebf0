"""`kiosk translate`: hands texts to translators, takes them back, and tells how far each language is."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.arguments import add_content, option_or_answer, report_source
from kiosk.commands.command import EXIT_FAULTY, EXIT_OK, UsageError

if TYPE_CHECKING:
    from kiosk.commands.translated_content import TranslatedContent
    from kiosk.content.translation.ledger import State

HELP = "hand texts to translators, take them back, and tell how far each language is"
DESCRIPTION = (
    "Hand texts to translators as .xlsx, .docx, .po or .xlf, take them back, and tell how far each language is."
)
EPILOG = (
    "Example: kiosk translate out ~/exhibit --to ht for-marie.xlsx. Exit code: 0 done, 1 nothing was taken over, "
    "2 it cannot be done."
)

_STATES: "tuple[State, ...]" = ("missing", "stale", "unreviewed", "reviewed")


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    tasks = parser.add_subparsers(required=True, metavar="TASK", dest="task")
    out = tasks.add_parser("out", help="write texts into a file for translators")
    out.add_argument("content", type=Path, metavar="FOLDER", help="the content folder or file")
    out.add_argument("file", type=Path, metavar="FILE", help="a new file, named *.xlsx, *.docx, *.po or *.xlf")
    out.add_argument("--to", required=True, metavar="CODE", help="the language into which is translated")
    out.add_argument("--from", dest="origin", default="", metavar="CODE", help="unless given, the source_language")
    out.add_argument("--missing", action="store_true", help="what has no translation; with --stale, both")
    out.add_argument("--stale", action="store_true", help="what was translated before its source changed")
    back = tasks.add_parser("in", help="take translations over from a file, all or none")
    back.add_argument("content", type=Path, metavar="FOLDER", help="the content folder or file")
    back.add_argument("file", type=Path, metavar="FILE", help="the file that came back; rows may be sorted or removed")
    add_content(tasks.add_parser("status", help="count what is missing, stale, unreviewed and reviewed"))
    reviewed = tasks.add_parser("reviewed", help="note that somebody confirmed every translation into a language")
    add_content(reviewed)
    reviewed.add_argument("--language", required=True, metavar="CODE", help="the language that was read")
    reviewed.add_argument("--by", metavar="NAME", help="who read it; asked for unless given")


def execute(options: Namespace) -> int:
    """Do the task and return the exit code."""
    from kiosk.commands.translated_content import TranslatedContent
    from kiosk.content.translation.ledger import LedgerError
    from kiosk.content.translation.rows import FileRejectedError

    try:
        content = TranslatedContent(report_source(options))
        tasks = {"out": _out, "in": _in, "status": _status, "reviewed": _reviewed}
        return tasks[options.task](content, options)
    except (LedgerError, FileRejectedError) as error:
        raise UsageError(str(error)) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"{error.filename or 'the disk'}: {error.strerror or error}") from error


def _out(content: "TranslatedContent", options: Namespace) -> int:
    origin = options.origin or content.ledger.source
    _know(content, options.to, origin)
    if options.to == origin:
        raise UsageError(f"{options.to} is the language from which is translated; name another one with --to")
    states = frozenset(state for state in _STATES if getattr(options, state, False)) or frozenset(_STATES)
    count = content.export(options.file, origin, options.to, states)
    content.save_ledger()
    sys.stdout.write(f"{options.file}: {_texts(count)}\n" if count else "There is nothing to translate.\n")
    return EXIT_OK


def _in(content: "TranslatedContent", options: Namespace) -> int:
    taken = content.import_file(options.file)
    for line in (*taken.errors, *taken.changed):
        sys.stdout.write(f"{line}\n")
    if taken.errors:
        sys.stdout.write("Nothing was taken over: mend these rows first.\n")
        return EXIT_FAULTY
    empty = f", {taken.empty} came back empty" if taken.empty else ""
    same = f", {len(taken.confirmed)} are as they were" if taken.confirmed else ""
    left = f", {len(taken.changed)} were left as they are" if taken.changed else ""
    sys.stdout.write(f"{_texts(len(taken.edits))} taken over{same}{left}{empty}.\n")
    return EXIT_OK


def _status(content: "TranslatedContent", _options: Namespace) -> int:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    table.add_column("language")
    for state in _STATES:
        table.add_column(state, justify="right")
    table.add_column("last reviewed")
    for code in content.targets:
        counts = content.counts(code)
        by, on = next(iter(content.ledger.reviews(code)), ("", ""))
        table.add_row(code, *(str(counts[state]) for state in _STATES), f"{on} by {by}" if by else "")
    Console(file=sys.stdout, highlight=False).print(table)
    try:
        content.save_ledger()
    except OSError as error:
        sys.stderr.write(f"kiosk: what is stale later cannot be told, for nothing can be noted: {error.strerror}\n")
    return EXIT_OK


def _reviewed(content: "TranslatedContent", options: Namespace) -> int:
    _know(content, options.language)
    name = option_or_answer(options.by, "Who read it: ", "--by")
    count, missing = content.confirm(options.language, name, date.today().isoformat())  # noqa: DTZ011 - the reader's day
    sys.stdout.write(f"{_texts(count)} in {options.language} confirmed by {name}.\n")
    if missing:
        sys.stdout.write(f"{_texts(missing)} missing: until then the language stays `reviewed: false`.\n")
    return EXIT_OK


def _know(content: "TranslatedContent", *codes: str) -> None:
    for code in codes:
        if code not in content.languages:
            known = ", ".join(content.languages)
            raise UsageError(f"{code} is not one of the languages of this content: {known}")


def _texts(count: int) -> str:
    return "1 text" if count == 1 else f"{count:,} texts"
