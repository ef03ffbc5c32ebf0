"""`kiosk history`: lists the published versions of a content folder, compares them, and brings one back."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.arguments import report_file
from kiosk.commands.command import EXIT_OK, UsageError

if TYPE_CHECKING:
    from kiosk.content.versions.history import Version
    from kiosk.content.versions.publication import Publication

HELP = "list published versions, compare them, bring one back"
DESCRIPTION = "List the published versions of a content folder, the newest first; or look at one, or bring one back."
EPILOG = "Example: kiosk history ~/exhibit --compare 3 5. Exit code: 0 done, 2 there is no such version."


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="FOLDER", help="the content folder")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--show", type=int, metavar="N", help="what a version changed, and where its file lies")
    what.add_argument("--compare", type=int, nargs=2, metavar=("A", "B"), help="what differs between two versions")
    what.add_argument("--bring-back", type=int, metavar="N", help="make a version the draft, to be published anew")


def execute(options: Namespace) -> int:
    """Do what was asked for."""
    from kiosk.content.validation.load import load
    from kiosk.content.versions.publication import Publication, RefusedError
    from kiosk.content.yaml.edits import EditError

    today = date.today()  # noqa: DTZ011 - the day where the editor is
    publication = Publication(options.folder.absolute(), lambda path, data: load(path, today=today, data=data))
    report_file(publication.path)
    try:
        if options.show is not None:
            _show(publication, options.show)
        elif options.compare is not None:
            _compare(publication, *(_version(publication, number) for number in options.compare))
        elif options.bring_back is not None:
            publication.restore_as_draft(options.bring_back)
            sys.stdout.write(f"Version {options.bring_back} is the draft now. To make it public: kiosk publish\n")
        else:
            _list(publication)
    except (RefusedError, EditError) as error:
        raise UsageError(str(error)) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"The history cannot be read or written: {error.strerror or error}.") from error
    return EXIT_OK


def _list(publication: "Publication") -> None:
    versions = publication.history.versions()
    if not versions:
        sys.stdout.write("There are no versions yet: `kiosk publish` makes the first one.\n")
    public = next((each.number for each in versions if publication.is_public(each)), 0)
    for each in versions:
        sys.stdout.write(f"{_line(each)}{'  ← public' if each.number == public else ''}\n")


def _line(version: "Version") -> str:
    who = version.by or "changed without publishing"
    return (
        f"{version.number:>4}  {version.when[:16].replace('T', ' ')}  {who}{': ' if version.note else ''}{version.note}"
    )


def _version(publication: "Publication", number: int) -> "Version":
    version = publication.history.version(number)
    if version is None:
        raise UsageError(f"there is no version {number}")
    return version


def _show(publication: "Publication", number: int) -> None:
    version = _version(publication, number)
    sys.stdout.write(f"{_line(version)}\n{publication.history.folder / str(number) / 'content.yaml'}\n")
    older = [each for each in publication.history.versions() if each.number < number]
    if older:
        _compare(publication, older[0], version)


def _compare(publication: "Publication", one: "Version", other: "Version") -> None:
    from kiosk.commands.publish import write_changes
    from kiosk.content.versions.changes import changes, languages_of

    history = publication.history
    old, new = history.content(one), history.content(other)
    write_changes(changes(old, new), languages_of(new))
    for prefix, names in (("+", other.media.keys() - one.media.keys()), ("-", one.media.keys() - other.media.keys())):
        for name in sorted(names):
            sys.stdout.write(f"{prefix} {name}\n")
    for name in sorted(one.media.keys() & other.media.keys()):
        if one.media[name] != other.media[name]:
            sys.stdout.write(f"± {name}\n")
