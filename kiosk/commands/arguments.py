"""Arguments of several commands, and their defaults."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import suppress
from datetime import date
from pathlib import Path

from kiosk.system.files import is_file


def add_content(parser: ArgumentParser) -> None:
    """Add the argument for a content folder; `source` finds its file."""
    parser.add_argument(
        "content",
        nargs="?",
        type=Path,
        metavar="FOLDER",
        help="the content folder or file; unless given, the content.yaml of this folder, else that of the program",
    )


def add_day(parser: ArgumentParser) -> None:
    """Add the option for the day for which content is validated."""
    parser.add_argument("--day", type=_day, metavar="DATE", help="as it will be on this day: 2026-12-01")


def source(options: Namespace) -> Path:
    """Return the content file, and print its path."""
    from kiosk.content.yaml.content_file import content_file, shipped_file

    path = content_file(options.content)
    if is_file(path):
        origin = ", which comes with the program" if path == shipped_file() else ""
        sys.stderr.write(f"Content: {path}{origin}\n")
    return path


def state_folder() -> Path:
    """Return the default folder of the state."""
    from platformdirs import user_state_path

    return user_state_path("information-kiosk")


def cache_folder() -> Path:
    """Return the folder of caches."""
    from platformdirs import user_cache_path

    return user_cache_path("information-kiosk")


def _day(text: str) -> date:
    with suppress(ValueError):
        return date.fromisoformat(text)
    raise ArgumentTypeError(f"{text} is not a day: write it like 2026-12-01")
