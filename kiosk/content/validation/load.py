"""Loads a content folder: returns `Content`, or the errors that keep it from being shown."""

import gc
import os
import re
from collections.abc import Iterator
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
from kiosk.content.validation.context import DecodesFiles, FindMissingLetters, ValidationContext
from kiosk.content.validation.diagnostics import DiagnosticBuilder, DueFact, reporting
from kiosk.content.validation.missing_letters import report_missing_letters
from kiosk.content.validation.phone_numbers import lines_with_numbers
from kiosk.content.yaml.breadcrumb import Breadcrumbs
from kiosk.content.yaml.content_file import CONTENT_FILE, suggest_content_file
from kiosk.content.yaml.decoding import decode, lines_of
from kiosk.content.yaml.diagnostics import Diagnostic, Diagnostics, StopReadingError
from kiosk.content.yaml.nodes import Location, Mapping, Scalar
from kiosk.content.yaml.reader import read
from kiosk.content.yaml.syntax_errors import explain
from kiosk.system.files import is_folder
from kiosk.system.signature import Signature

LARGEST = 24 * 1024 * 1024
"""Bytes that a content file may have."""

MAX_LINES = 1_000_000
"""Lines that it may have."""

_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""Opens a file, and does not wait for the other end of a pipe."""
_NUMBER = re.compile("[0-9]{1,9}")


class NoContentError(Exception):
    """There is nothing to read; the message says why in one line."""


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
    builder = DiagnosticBuilder(path.name, language)
    content = None
    with reporting(context.diagnostics, path):
        content = _content(data, context, builder)
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
        signatures={
            name: file_signature
            for name in context.media
            if (file_signature := context.signatures.get(path.parent / name))
        },
        feature_collections=context.feature_collections,
        scenes=context.scenes,
        due=builder.due(context.due),
    )


def _bytes(path: Path) -> bytes:
    try:
        with os.fdopen(os.open(path, _OPEN_FLAGS), "rb") as file:
            if not S_ISREG(os.fstat(file.fileno()).st_mode):
                raise NoContentError(f"There is no content: {path} is not a file.")
            return file.read(LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        where = f"{path.parent} holds no {path.name}" if is_folder(path.parent) else f"{path.parent} does not exist"
        raise NoContentError(f"There is no content: {where}. {suggest_content_file(path)}".rstrip()) from error
    except IsADirectoryError as error:
        raise NoContentError(f"There is no content: {path} is not a file.") from error
    except OSError as error:
        raise NoContentError(f"{path} cannot be read: {error.strerror}.") from error


def _content(data: bytes, context: ValidationContext, builder: DiagnosticBuilder) -> Content | None:
    if len(data) > LARGEST:
        raise StopReadingError(
            Location(1, 1),
            f"The file is larger than {LARGEST // 1024**2} MB.",
            "Restore the last copy; texts need less.",
        )
    source = decode(data, context.diagnostics)
    if source.utf8.count(b"\n") + source.utf8.count(b"\r") >= MAX_LINES:
        what = f"The file has more than {MAX_LINES:,} lines."
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
