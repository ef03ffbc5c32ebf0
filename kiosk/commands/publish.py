"""`kiosk publish`: makes the draft of a content folder public."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.arguments import option_or_answer, report_file
from kiosk.commands.command import EXIT_FAULTY, EXIT_OK, UsageError

if TYPE_CHECKING:
    from kiosk.content.versions.changes import Change
    from kiosk.content.versions.publication import Proposal

HELP = "make a draft public, and keep the version"
DESCRIPTION = (
    "Show what the draft of a content folder, draft/content.yaml, changes; then make it the content, and keep the "
    "version with a name and a line that says why. Without a draft: keep what was changed in content.yaml itself."
)
EPILOG = (
    'Example: kiosk publish ~/exhibit --by "Marie" --note "New hours". '
    "Exit code: 0 published or nothing new, 1 the content has errors, 2 not published."
)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="FOLDER", help="the content folder")
    parser.add_argument("--by", metavar="NAME", help="who publishes; asked for unless given")
    parser.add_argument("--note", metavar="TEXT", help="why, in one line; asked for unless given")
    parser.add_argument(
        "--keep-mine",
        action="store_true",
        help="publish the draft although content.yaml was changed since it began; that version stays in the history",
    )


def execute(options: Namespace) -> int:
    """Show what changes, ask, and publish."""
    from kiosk.content.validation.load import Loaded, load
    from kiosk.content.versions.publication import Publication, RefusedError

    today = date.today()  # noqa: DTZ011 - the day where the editor is

    def loads(path: Path, data: bytes) -> Loaded:
        return load(path, today=today, data=data)

    publication = Publication(options.folder.absolute(), loads)
    report_file(publication.path)
    try:
        proposal = publication.proposal()
        if proposal is None:
            sys.stdout.write("Nothing is new.\n")
            return EXIT_OK
        _show(proposal)
        if proposal.loaded.content is None:
            sys.stdout.write("Nothing was published: mend the errors first.\n")
            return EXIT_FAULTY
        if proposal.theirs and not options.keep_mine:
            raise UsageError(_THEIRS)
        by = option_or_answer(options.by, "Your name: ", "--by")
        note = option_or_answer(options.note, "What is new, in one line: ", "--note")
        version = publication.publish(proposal, by=by, note=note, now=datetime.now().astimezone())
    except RefusedError as error:
        raise UsageError(str(error)) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"Nothing was published: {error.strerror or error}.") from error
    sys.stdout.write(f"Published as version {version.number}.\n")
    return EXIT_OK


_THEIRS = (
    "content.yaml was changed since the draft began, as shown above. Take those changes over into the draft, or "
    "publish the draft with --keep-mine; the other version then stays in the history"
)


def _show(proposal: "Proposal") -> None:
    write_changes(proposal.changes, proposal.loaded.languages)
    added, removed = proposal.media
    for prefix, names in (("+", added), ("-", removed)):
        for name in names:
            sys.stdout.write(f"{prefix} {name}\n")
    if proposal.theirs:
        sys.stdout.write("\nChanged in content.yaml by others since the draft began:\n")
        write_changes(proposal.theirs, proposal.loaded.languages)
    problems = proposal.problems
    if problems:
        sys.stdout.write("\nProblems that are new:\n")
    for each in problems:
        sys.stdout.write(f"{each.file}:{each.line}:{each.column}: {each.severity}: {each.what}\n  {each.how}\n")


def write_changes(changes: Iterable["Change"], languages: Iterable[str]) -> None:
    """Print changes: first those of each language, then all others."""
    rest = list(changes)
    for language in languages:
        mine = [each for each in rest if each.path and each.path[-1] == language]
        rest = [each for each in rest if each not in mine]
        _write_group(f"In {language}:", mine)
    _write_group("Elsewhere:", rest)


def _write_group(title: str, changes: list["Change"]) -> None:
    if changes:
        sys.stdout.write(f"\n{title}\n")
    for each in changes:
        sys.stdout.write(f"  {' › '.join(each.path)}\n")
        for prefix, text in (("-", each.before), ("+", each.after)):
            if text is not None:
                lines = text.strip().splitlines() or [""]
                sys.stdout.write("".join(f"    {prefix} {line}\n" for line in lines))
