"""Diagnostics of a content file: errors and warnings, collected while it is read and reported all at once."""

from dataclasses import dataclass, field
from typing import Literal

from kiosk.content.yaml.nodes import Location

Severity = Literal["error", "warning"]

ErrorMessage = tuple[str, str]
"""Two sentences: what is wrong, and how to mend it."""

INTERNAL_ERROR: ErrorMessage = (
    "The program broke down while it checked this. That is a mistake in the program, and not in your file.",
    "Send this file, and the lines that begin with `Traceback`, to those who look after the program.",
)
"""The message where a check itself fails: a bug of this program."""

MAX_KEPT = 500
"""Diagnostics of each severity that are kept; the others are only counted, so that no file can fill the memory."""


@dataclass(frozen=True, kw_only=True)
class Diagnostic:
    """An error or a warning, as it is reported: with the name of the file and the breadcrumb."""

    file: str
    """The name of the file, relative to the content folder."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1."""
    path: str
    """The breadcrumb: `tab “Offices” (offices) › section “Here” (here) › block 3 (list) › title`."""
    what: str
    """What is wrong."""
    how: str
    """How to mend it."""
    severity: Severity
    """An `error` keeps the content from being shown, a `warning` does not."""
    excerpt: str = ""
    """The line of the file."""


@dataclass(frozen=True, slots=True)
class NodeDiagnostic:
    """An error or a warning at a node, before it gets the name of the file and the breadcrumb."""

    location: Location
    what: str
    how: str
    severity: Severity = "error"


class StopReadingError(Exception):
    """The rest of the file cannot be read; `location`, `what` and `how` say why."""

    def __init__(self, location: Location, what: str, how: str) -> None:
        """Make the error."""
        super().__init__(what)
        self.location = location
        self.what = what
        self.how = how


@dataclass
class Diagnostics:
    """The errors and warnings found so far."""

    kept: list[NodeDiagnostic] = field(default_factory=list)
    errors: int = 0
    warnings: int = 0
    _explained: set[tuple[int, int]] = field(default_factory=set)
    """Line and column of each place where an error is only a consequence of a reported one."""

    @property
    def full(self) -> bool:
        """Whether `MAX_KEPT` errors are reached: the rest of the file need not be checked."""
        return self.errors >= MAX_KEPT

    @property
    def dropped(self) -> int:
        """Return the number of diagnostics that were counted and not kept."""
        return self.errors + self.warnings - len(self.kept)

    def error(self, location: Location, what: str, how: str) -> None:
        """Add an error, or only count it when there are too many.

        An error that is a consequence of a reported one is left out.
        """
        if (location.line, location.column) in self._explained:
            return
        self.errors += 1
        if self.errors <= MAX_KEPT:
            self.kept.append(NodeDiagnostic(location, what, how))

    def root_error(self, location: Location, what: str, how: str, *follow: Location) -> None:
        """Add an error, and leave out later errors at its place and at the places that `follow` from it."""
        self.error(location, what, how)
        self._explained.update((each.line, each.column) for each in (location, *follow))

    def warning(self, location: Location, what: str, how: str) -> None:
        """Add a warning, or only count it when there are too many."""
        self.warnings += 1
        if self.warnings <= MAX_KEPT:
            self.kept.append(NodeDiagnostic(location, what, how, "warning"))
