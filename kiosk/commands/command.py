"""The interface of a command, and its exit codes."""

from argparse import ArgumentParser, Namespace
from typing import Protocol

EXIT_OK, EXIT_FAULTY, UNUSABLE = 0, 1, 2
"""Exit codes: done; the content has errors; the command could not do its work."""


class UsageError(Exception):
    """A wrong use of a command; the message is one line."""


class Command(Protocol):
    """The interface of a command: a module of this folder, with its name."""

    HELP: str
    """Its line in `kiosk --help`."""
    DESCRIPTION: str
    """What stands above its own help."""
    EPILOG: str
    """What stands below it: an example, and what its exit codes mean."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the arguments of the command to the parser."""

    def execute(self, options: Namespace) -> int:
        """Run the command and return the exit code. Raises UsageError.

        Its imports are inside the function, so that no command waits for those of another.
        """
