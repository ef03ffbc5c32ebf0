"""Loads a content folder: returns `Content`, or the errors that keep it from being shown."""

import gc
import logging
import os
import re
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as ByName
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from stat import S_ISREG

import yaml

from kiosk.content.maps.features import FeatureCollection
from kiosk.content.schema.model import FORMAT, Content
from kiosk.content.validation import validate
from kiosk.content.validation.context import DecodesFiles, DueCheck, FindMissingLetters, ValidationContext
from kiosk.content.validation.missing_letters import report_missing_letters
from kiosk.content.validation.phone_numbers import lines_with_numbers
from kiosk.content.yaml.breadcrumb import Breadcrumbs
from kiosk.content.yaml.content_file import CONTENT_FILE, mislaid
from kiosk.content.yaml.decoding import decode, lines_at, lines_of
from kiosk.content.yaml.diagnostics import INTERNAL_ERROR, Diagnostic, Diagnostics, NodeDiagnostic, StopReadingError
from kiosk.content.yaml.nodes import Location, Mapping, Scalar
from kiosk.content.yaml.reader import read
from kiosk.content.yaml.syntax_errors import explain
from kiosk.system.files import is_folder
from kiosk.system.signature import Signature

log = logging.getLogger(__name__)

LARGEST = 24 * 1024 * 1024
"""Bytes that a content file may have."""

LINES = 1_000_000
"""Lines that it may have."""

_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opens a file, and does not wait for the other end of a pipe."""
_NUMBER = re.compile("[0-9]{1,9}")
_BLANKS = re.compile(r"\s+")


class NoContentError(Exception):
    """There is nothing to read; the message says why in one line."""


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


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """The result of loading a content folder."""

    content: Content | None
    """What the kiosk shows; None when there are errors."""
    diagnostics: tuple[Diagnostic, ...]
    """The errors in the order of the file, then the warnings."""
    dropped: int
    """The number of further diagnostics, which are not kept."""
    languages: tuple[str, ...]
    """The codes of the languages, as far as the file could be read."""
    folder: Path
    """The folder below which the media lie."""
    media: tuple[str, ...]
    """The files that the content names, relative to the folder."""
    signatures: ByName[str, Signature]
    """Their signatures when they were checked."""
    feature_collections: ByName[str, FeatureCollection]
    """The areas of the map files, by their names."""
    scenes: ByName[str, str]
    """The scenes that the content names: SVG by name."""
    due: tuple[DueFact, ...] = ()
    """The facts to be checked soon, in the order of the file."""


@contextmanager
def _without_collection() -> Iterator[None]:
    """Pause the garbage collector: reading makes a million objects and no garbage."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_without_collection()
def load(
    source: Path,
    *,
    today: date,
    decode_check: DecodesFiles | None = None,
    missing_letters: FindMissingLetters | None = None,
    language: str = "",
    data: bytes | None = None,
) -> Loaded:
    """Read a content folder, or a content file; raise `NoContentError` when there is none that can be read.

    With `decode_check` all media files are decoded, too. A file that cannot be decoded is an error, but the
    content can still be shown, with a gap. With `missing_letters` it warns of letters that no font has. Breadcrumbs use
    titles in `language`; where it is empty or a title lacks it, in the default language of the file. `data` is read
    as if it stood in the file.
    """
    path = (source / CONTENT_FILE if is_folder(source) else source).absolute()
    data = _bytes(path) if data is None else data
    context = ValidationContext(
        folder=path.parent,
        today=today,
        diagnostics=Diagnostics(),
        decode_check=decode_check,
        missing_letters=missing_letters,
    )
    builder = _DiagnosticBuilder(path.name, language)
    content = None
    try:
        content = _content(data, context, builder)
    except StopReadingError as stop:
        context.diagnostics.error(stop.location, stop.what, stop.how)
    except MemoryError:
        what = "This machine has not enough memory to read the file."
        context.diagnostics.error(Location(1, 1), what, "Close other programs, or divide the content.")
    except OSError as error:
        context.diagnostics.error(
            Location(1, 1), f"The disk cannot be read: {error.strerror or error}.", "Check again."
        )
    except Exception:
        log.exception("reading %s broke down", path)
        context.diagnostics.error(Location(1, 1), *INTERNAL_ERROR)
    context.report_unknown()
    diagnostics = context.diagnostics
    if diagnostics.errors:
        content = None
    if content:
        context.open_media()
    return Loaded(
        content=content,
        diagnostics=builder.diagnostics(diagnostics),
        dropped=diagnostics.dropped,
        languages=context.languages,
        folder=path.parent,
        media=tuple(context.media),
        signatures={name: seen for name in context.media if (seen := context.signatures.get(path.parent / name))},
        feature_collections=context.feature_collections,
        scenes=context.scenes,
        due=builder.due(context.due),
    )


def _bytes(path: Path) -> bytes:
    try:
        with os.fdopen(os.open(path, _AT_ONCE), "rb") as file:
            if not S_ISREG(os.fstat(file.fileno()).st_mode):
                raise NoContentError(f"There is no content: {path} is not a file.")
            return file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        where = f"{path.parent} holds no {path.name}" if is_folder(path.parent) else f"{path.parent} does not exist"
        raise NoContentError(f"There is no content: {where}. {mislaid(path)}".rstrip()) from error
    except IsADirectoryError as error:
        raise NoContentError(f"There is no content: {path} is not a file.") from error
    except OSError as error:
        raise NoContentError(f"{path} cannot be read: {error.strerror}.") from error


def _content(data: bytes, context: ValidationContext, builder: "_DiagnosticBuilder") -> Content | None:
    if len(data) > LARGEST:
        raise StopReadingError(
            Location(1, 1),
            f"The file is larger than {LARGEST // 1024**2} MB.",
            "Restore the last copy; texts need less.",
        )
    source = decode(data, context.diagnostics)
    if source.utf8.count(b"\n") + source.utf8.count(b"\r") >= LINES:
        what = f"The file has more than {LINES:,} lines."
        raise StopReadingError(Location(1, 1), what, "Restore the last copy; texts need less.")
    builder.text = source.text
    try:
        top = read(source, context.diagnostics)
    except yaml.YAMLError as error:
        context.diagnostics.error(*explain(error, lines_of(source.text)))
        return None
    builder.breadcrumbs = Breadcrumbs(top, builder.language)
    _refuse_newer(top)
    context.lines_with_numbers = lines_with_numbers(source.utf8)
    context.collect_ids(top)
    content = validate.validate(top, context)
    if content:
        report_missing_letters(source.utf8, top, context)
    return content


def _refuse_newer(top: Mapping) -> None:
    written = top.get("format")
    if isinstance(written, Scalar) and _NUMBER.fullmatch(written) and int(written) > FORMAT:
        raise StopReadingError(
            written.location,
            f"This content has format {written}; this program reads format {FORMAT}.",
            "Install the newer version of the program.",
        )


class _DiagnosticBuilder:
    """The text and the breadcrumbs of the file, which complete diagnostics."""

    def __init__(self, name: str, language: str) -> None:
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
