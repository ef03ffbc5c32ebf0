"""Diagnostics of a content file, gathered while it is read and told all at once."""

from dataclasses import dataclass, field
from typing import Literal

from kiosk.content.yaml.nodes import Place

Severity = Literal["error", "warning"]

Fault = tuple[str, str]
"""What is wrong, and how to mend it."""

OWN_FAULT: Fault = (
    "The program broke down while it checked this. That is a mistake in the program, and not in your file.",
    "Send this file, and the lines that begin with `Traceback`, to those who look after the program.",
)
"""What is said where this program has a bug."""

KEPT = 500
"""Diagnostics of each severity that are kept; the others are only counted, so that no file can fill the memory."""


@dataclass(frozen=True, kw_only=True)
class Problem:
    """What was found in the content, as people are told."""

    file: str
    """The name of the file, relative to the content folder."""
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1."""
    path: str
    """The way to it in words: `tab “Offices” (offices) › section “Here” (here) › block 3 (list) › title`."""
    what: str
    """What is wrong."""
    how: str
    """How to mend it."""
    severity: Severity
    """An `error` keeps the content from being shown, a `warning` does not."""
    excerpt: str = ""
    """The line of the file."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A problem that does not know yet how its file is called."""

    place: Place
    what: str
    how: str
    severity: Severity = "error"


class StopReadingError(Exception):
    """What follows in the file cannot be understood; `place`, `what` and `how` say why."""

    def __init__(self, place: Place, what: str, how: str) -> None:
        """Make the error."""
        super().__init__(what)
        self.place = place
        self.what = what
        self.how = how


@dataclass
class Diagnostics:
    """Everything found so far."""

    kept: list[Diagnostic] = field(default_factory=list)
    errors: int = 0
    warnings: int = 0
    _explained: set[tuple[int, int]] = field(default_factory=set)
    """Line and column of each place at which an error would only follow from another one."""

    @property
    def full(self) -> bool:
        """Whether there are more errors than anybody would read: the rest of the file need not be looked at."""
        return self.errors >= KEPT

    @property
    def dropped(self) -> int:
        """How many diagnostics were counted and not kept."""
        return self.errors + self.warnings - len(self.kept)

    def error(self, place: Place, what: str, how: str) -> None:
        """Add what keeps the content from being shown, or only count it when there are too many.

        Where it only follows from an error that was told, it is left out.
        """
        if (place.line, place.column) in self._explained:
            return
        self.errors += 1
        if self.errors <= KEPT:
            self.kept.append(Diagnostic(place, what, how))

    def cause(self, place: Place, what: str, how: str, *follow: Place) -> None:
        """Add an error that explains all others at its place, and those at the places that follow from it."""
        self.error(place, what, how)
        self._explained.update((each.line, each.column) for each in (place, *follow))

    def warning(self, place: Place, what: str, how: str) -> None:
        """Add what should be looked at, or only count it when there are too many."""
        self.warnings += 1
        if self.warnings <= KEPT:
            self.kept.append(Diagnostic(place, what, how, "warning"))
