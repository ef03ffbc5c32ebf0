"""The command line `kiosk`: dispatches to the commands, and makes printing robust."""

import errno
import io
import os
import sys
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from typing import Any, NoReturn, cast

from kiosk.system.lazy_modules import lazy_modules

RARELY_USED = frozenset({"inspect", "ipaddress", "textwrap", "tokenize"})
"""What modules of Python ask for and a start never uses: a thirtieth of it."""

with lazy_modules(RARELY_USED):
    import argparse
    import dataclasses  # noqa: F401 - asks for `inspect`, and is used by all records
    import logging
    from pathlib import Path

from kiosk import __version__  # noqa: E402
from kiosk.commands.command import UNUSABLE, Command, UsageError  # noqa: E402

COMMANDS = (
    "run",
    "check",
    "optimise",
    "snapshot",
    "report",
    "device",
    "doctor",
    "schema",
    "words",
    "translate",
    "install",
    "uninstall",
    "new",
    "publish",
    "history",
)
"""The modules of `kiosk/commands` that are commands, in the order of the help."""
OUTPUT_CLOSED = 141
"""Exit code when the output cannot be written: that of a shell for a closed pipe."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line."""

    def __init__(self, **options: Any) -> None:
        # With a width it does not look for that of the terminal, for which Python loads six modules.
        super().__init__(**options, formatter_class=partial(argparse.HelpFormatter, width=0))

    def format_help(self) -> str:
        """Return the help, as wide as the terminal."""
        self.formatter_class = argparse.HelpFormatter
        return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Print what is wrong, without the usage, and end with the exit code for it."""
        self.exit(UNUSABLE, f"{self.prog}: {message}; see `{self.prog} --help`\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code, also when its output cannot be written."""
    _print_anywhere()
    try:
        try:
            return _perform(sys.argv[1:] if arguments is None else arguments)
        finally:
            sys.stdout.flush()
    except OSError as error:
        if error.errno not in {errno.EPIPE, errno.ENOSPC}:
            raise
        if error.errno == errno.ENOSPC:
            sys.stderr.write("kiosk: the output cannot be written: there is no room on the disk\n")
        _print_nowhere()
        return OUTPUT_CLOSED


def _perform(arguments: Sequence[str]) -> int:
    options = _parser(arguments).parse_args(arguments)
    logging.basicConfig(format="%(levelname)s %(message)s", level=logging.INFO, stream=sys.stderr)
    try:
        code: int = options.execute(options)
    except UsageError as error:
        sys.stderr.write(f"kiosk: {error}\n")
        return UNUSABLE
    return code


def _print_anywhere() -> None:
    """Make printing never fail: escape characters that the encoding lacks, and ignore a closed output."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # it was closed before the command began
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - to the end of the process
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _print_nowhere() -> None:
    """Discard the buffered output, so that Python does not try to write it at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def _parser(arguments: Sequence[str]) -> Parser:
    """Return a parser for the given command only, which is faster; without one, for all commands."""
    parser = Parser(
        prog="kiosk",
        description="One content file becomes a full-screen, touch-first, multilingual exhibit.",
        epilog="Example: kiosk run",
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name in [name for name in COMMANDS if name in arguments[:1]] or COMMANDS:
        command = cast("Command", import_module(f"kiosk.commands.{name}"))
        each = commands.add_parser(name, help=command.HELP, description=command.DESCRIPTION, epilog=command.EPILOG)
        command.add_arguments(each)
        each.set_defaults(execute=command.execute)
    return parser
