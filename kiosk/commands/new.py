"""`kiosk new`: makes a content folder to begin with."""

import sys
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.commands.arguments import option_or_answer
from kiosk.commands.command import EXIT_OK, UsageError

HELP = "make a content folder to begin with"
DESCRIPTION = (
    "Make a content folder that can be shown at once, with remarks that say how to go on: for an office, a museum or a "
    "clinic. What is not given is asked for."
)
EPILOG = (
    'Example: kiosk new ~/exhibit --name "City Library" --languages fr,en --starter museum. '
    "Exit code: 0 made, 2 not made."
)
_ACCENT = "#0033A0"


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    parser.add_argument(
        "folder", type=Path, metavar="FOLDER", help="the folder to make; it must not exist, or be empty"
    )
    parser.add_argument("--name", metavar="TEXT", help="the name of the organisation, or of the exhibit")
    parser.add_argument("--languages", metavar="CODES", help="of ht, fr, en, es, the first one first: fr,en")
    parser.add_argument("--accent", metavar="COLOUR", help=f'the colour of the organisation, as "{_ACCENT}"')
    parser.add_argument("--starter", metavar="KIND", help="office, museum or clinic; office unless given")


def execute(options: Namespace) -> int:
    """Make the folder, or nothing."""
    from kiosk.content.starters.new_folder import LANGUAGES, STARTERS, write_folder
    from kiosk.content.validation.load import load
    from kiosk.system.files import is_there

    folder: Path = options.folder.absolute()
    starter = options.starter or STARTERS[0]
    if starter not in STARTERS:
        raise UsageError(f"there is no starter {starter}: choose {', '.join(STARTERS)}")
    name = option_or_answer(options.name, "Name of the organisation or the exhibit: ", "--name")
    codes = option_or_answer(options.languages, "Languages, of ht, fr, en, es, the first one first: ", "--languages")
    languages = tuple(dict.fromkeys(codes.replace(",", " ").split()))
    if unknown := [code for code in languages if code not in LANGUAGES]:
        raise UsageError(
            f"the starters do not speak {', '.join(unknown)}: begin with {', '.join(LANGUAGES)}; "
            "`kiosk words` helps to add others"
        )
    try:
        if is_there(folder) and any(folder.iterdir()):
            raise UsageError(f"{folder} holds something already: choose a new folder")
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as temporary:
            made = Path(temporary) / folder.name
            write_folder(made, starter=starter, name=name, languages=languages, accent=options.accent or _ACCENT)
            loaded = load(made, today=date.today())  # noqa: DTZ011 - the day where the editor is
            if loaded.content is None:
                wrong = next(each for each in loaded.diagnostics if each.severity == "error")
                raise UsageError(f"{wrong.what} {wrong.how}")
            made.replace(folder)
    except OSError as error:
        raise UsageError(f"{folder} cannot be made: {error.strerror or error}") from error
    sys.stdout.write(f"{folder} is made. To look at it: kiosk run {folder} --windowed\n")
    return EXIT_OK
