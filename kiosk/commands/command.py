"""What a command consists of, and how it ends."""

from argparse import ArgumentParser, Namespace
from typing import Protocol

CLEAN, FAULTY, UNUSABLE = 0, 1, 2
"""Exit codes: done; the content has errors; the command could not do its work."""


class UsageError(Exception):
    """The command cannot do what it was asked; the message says why in one line."""


class Command(Protocol):
    """A module of this folder: the command has its name."""

    HELP: str
    """Its line in `kiosk --help`."""
    DESCRIPTION: str
    """What stands above its own help."""
    EPILOG: str
    """What stands below it: an example, and what its exit codes mean."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Let the parser take the arguments of the command."""

    def act(self, options: Namespace) -> int:
        """Do what the arguments ask for and return the exit code. Raises UsageError.

        It imports what it needs, so that no command waits for the imports of another.
        """
