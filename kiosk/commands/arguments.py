"""Arguments of several commands, and their defaults."""

import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.command import UsageError
from kiosk.system.files import is_file

if TYPE_CHECKING:
    from kiosk.content.schema.device import Device

OPTION_OF = {
    "diagonal_inches": "inches",
    **{key: key for key in ("rotation", "screen", "office", "language", "volume")},
}
"""The keys of the settings of a device that an option may replace, with the name of the option."""

MAX_VOLUME = 100
"""The highest volume, in percent of what the machine can."""


def add_content(parser: ArgumentParser) -> None:
    """Add the argument for a content folder; `report_source` finds its file."""
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


def add_device(parser: ArgumentParser) -> None:
    """Add the options for the device; `with_options` puts them in the place of what its file says."""
    parser.add_argument(
        "--device", type=Path, metavar="FILE", help="the settings of the device, as `kiosk device` tells"
    )
    parser.add_argument("--inches", type=_inches, help="the diagonal of the screen, for true sizes: 21.5")
    parser.add_argument(
        "--rotation", type=int, choices=[0, 90, 180, 270], help="how far picture and touch are turned, clockwise"
    )
    parser.add_argument("--screen", metavar="NAME", help="the screen to fill, as in HDMI-1; else the primary one")
    parser.add_argument("--office", metavar="ID", help="the office where it stands, by its id in the content")
    parser.add_argument("--language", metavar="CODE", help="begin visits in this language")
    parser.add_argument("--volume", type=_volume, metavar="PERCENT", help="how loud the highest step of the volume is")


def with_options(device: "Device", options: Namespace) -> "Device":
    """Return the settings of the device, with the options of the command line in their place."""
    from dataclasses import replace

    given = {key: getattr(options, option) for key, option in OPTION_OF.items()}
    return replace(device, **{key: value for key, value in given.items() if value is not None})


def report_source(options: Namespace) -> Path:
    """Print the path of the content file to stderr, if there is one; return it."""
    from kiosk.content.yaml.content_file import content_file, shipped_file

    path = content_file(options.content)
    report_file(path, ", which comes with the program" if path == shipped_file() else "")
    return path


def report_file(path: Path, origin: str = "") -> None:
    """Print the path of a content file to stderr, if there is one."""
    if is_file(path):
        sys.stderr.write(f"Content: {path}{origin}\n")


def option_or_answer(given: str | None, question: str, option: str) -> str:
    """Return what an option was given, or ask for it; on one line. Raises UsageError where there is no answer."""
    if given is None:
        if not sys.stdin.isatty():
            raise UsageError(f"{option} is missing")
        sys.stdout.write(question)
        sys.stdout.flush()
        given = sys.stdin.readline()
    given = " ".join(given.split())
    if not given:
        raise UsageError(f"{option} needs an answer")
    return given


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


def _inches(text: str) -> float:
    from kiosk.content.schema.device import LARGEST_DIAGONAL, SMALLEST_DIAGONAL

    with suppress(ValueError):
        inches = float(text)
        if SMALLEST_DIAGONAL <= inches <= LARGEST_DIAGONAL:
            return inches
    raise ArgumentTypeError(f"{text} is not the diagonal of a screen: 5 to 110 inches, like 21.5")


def _volume(text: str) -> int:
    if text.isdecimal() and int(text) <= MAX_VOLUME:
        return int(text)
    raise ArgumentTypeError(f"{text} is not a volume: 0 to 100 percent")
