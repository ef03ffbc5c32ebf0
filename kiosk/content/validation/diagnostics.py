"""Diagnostics as they are reported: with the name of the file, the line as it stands there, and the breadcrumb."""

import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.validation.context import DueCheck
from kiosk.content.yaml.decoding import lines_at
from kiosk.content.yaml.diagnostics import INTERNAL_ERROR, Diagnostic, Diagnostics, NodeDiagnostic, StopReadingError
from kiosk.content.yaml.nodes import Location

if TYPE_CHECKING:
    from kiosk.content.yaml.breadcrumb import Breadcrumbs

log = logging.getLogger(__name__)

_BLANKS = re.compile(r"\s+")


@contextmanager
def reporting(diagnostics: Diagnostics, path: Path) -> Iterator[None]:
    """Report whatever keeps the file from being read to its end as a diagnostic."""
    try:
        yield
    except StopReadingError as stop:
        diagnostics.error(stop.location, stop.what, stop.how)
    except MemoryError:
        what = "This machine has not enough memory to read the file."
        diagnostics.error(Location(1, 1), what, "Close other programs, or divide the content.")
    except OSError as error:
        diagnostics.error(Location(1, 1), f"The disk cannot be read: {error.strerror or error}.", "Check again.")
    except Exception:
        log.exception("reading %s broke down", path)
        diagnostics.error(Location(1, 1), *INTERNAL_ERROR)


@dataclass(frozen=True, kw_only=True)
class DueFact:
    """A fact that has to be checked again within 30 days, or had to."""

    line: int
    """Counted from 1."""
    path: str
    """The breadcrumb."""
    check_by: str
    """A year, a month or a day."""
    owner: str
    """Who does it, or nothing."""
    overdue: bool


class DiagnosticBuilder:
    """The text and the breadcrumbs of the file, which complete diagnostics."""

    def __init__(self, name: str, language: str = "") -> None:
        """Begin with a file of which only the name is known; titles are told in this language."""
        self.name = name
        self.language = language
        self.text = ""
        self.breadcrumbs: Breadcrumbs | None = None

    def diagnostics(self, diagnostics: Diagnostics) -> tuple[Diagnostic, ...]:
        """Return errors, then warnings, in the order of the file, each with its line, and its path in words."""
        lines = lines_at(self.text, {diagnostic.location.line for diagnostic in diagnostics.kept})
        found = (
            self._diagnostic(diagnostic, lines.get(diagnostic.location.line, "")) for diagnostic in diagnostics.kept
        )
        return tuple(sorted(found, key=lambda diagnostic: (diagnostic.severity, diagnostic.line, diagnostic.column)))

    def due(self, checks: Iterable[DueCheck]) -> tuple[DueFact, ...]:
        """Return the facts that have to be checked, each with its line, and its path in words."""
        return tuple(
            DueFact(
                line=each.location.line,
                path=self._path(each.location.parent),
                check_by=each.check_by,
                owner=_on_one_line(each.owner),
                overdue=each.overdue,
            )
            for each in checks
        )

    def _path(self, location: Location | None) -> str:
        return _on_one_line(self.breadcrumbs.path(location)) if self.breadcrumbs and location else ""

    def _diagnostic(self, diagnostic: NodeDiagnostic, excerpt: str) -> Diagnostic:
        indent = len(excerpt) - len(excerpt.lstrip(" "))
        return Diagnostic(
            file=self.name,
            line=diagnostic.location.line,
            column=max(diagnostic.location.column, indent + 1),
            path=self._path(diagnostic.location),
            what=_on_one_line(diagnostic.what),
            how=_on_one_line(diagnostic.how),
            severity=diagnostic.severity,
            excerpt=excerpt,
        )


def _on_one_line(text: str) -> str:
    """Return a text on one line, without control characters."""
    return "".join(sign if sign.isprintable() else "·" for sign in _BLANKS.sub(" ", text))
