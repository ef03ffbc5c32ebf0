"""What is fed with bytes that nobody can trust, and what each may raise: anything else is a fault of ours."""

import io
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeAlias

import yaml

from kiosk.commands.screens import Screen
from kiosk.content.maps import features
from kiosk.content.media import captions, films, pictures, sounds
from kiosk.content.publish.publish import complete, prepare
from kiosk.content.search.query import Index
from kiosk.content.store import release
from kiosk.content.store.store import INDEX, Store
from kiosk.content.validation import markdown, validate
from kiosk.content.validation.context import ValidationContext
from kiosk.content.yaml.decoding import decode
from kiosk.content.yaml.diagnostics import Diagnostics, StopReadingError
from kiosk.content.yaml.nodes import Scalar
from kiosk.content.yaml.reader import read

ROOT = Path(__file__).resolve().parents[2]
OTHER_CONTENT = ROOT / "tests" / "other_content"
LANGUAGE = "en"


class WrongError(Exception):
    """A target did what it must never do."""


Target: TypeAlias = Callable[[bytes], object]


def _reading() -> ValidationContext:
    return ValidationContext(folder=Path("/nowhere"), today=date(2026, 3, 31), diagnostics=Diagnostics())


def _read_content(data: bytes) -> None:
    context = _reading()
    try:
        top = read(decode(data, context.diagnostics), context.diagnostics)
        context.collect_ids(top)
        validate.validate(top, context)
    except (StopReadingError, yaml.YAMLError):
        pass


def _read_markup(data: bytes) -> None:
    node = Scalar(data.decode("utf-8", "ignore"))
    node.line, node.column, node.parent, node.step, node.style = 0, 0, None, "text", "|"
    context = _reading()
    context.languages = (LANGUAGE,)
    with suppress(StopReadingError):
        markdown.read(node, context)


def _read_captions(data: bytes) -> None:
    with suppress(captions.CaptionFileError):
        captions.read(data)


def _read_map(data: bytes) -> None:
    with suppress(features.MapFileError):
        features.read(data)


def _read_film(data: bytes) -> None:
    films.describe(io.BytesIO(data), len(data))


def _read_release(data: bytes) -> None:
    """Load nothing but our own classes. A damaged pickle may raise anything, which `release.load` takes."""
    try:
        found = release.StorableUnpickler(io.BytesIO(data)).load()  # behind the seal, which would refuse all
    except Exception:  # noqa: BLE001
        return
    if not type(found).__module__.startswith(("kiosk.content.", "builtins")):
        raise WrongError(type(found))


@cache
def _index() -> Index:
    store = Store(Path(tempfile.mkdtemp(prefix="fuzz-")))
    stored = prepare(OTHER_CONTENT / "content.yaml", store).stored
    complete(store)
    if not stored:
        raise WrongError("there is no content to search in")
    return Index(stored.folder / INDEX)


def _search(data: bytes) -> None:
    question = data.decode("utf-8", "ignore")
    _index().find(question, LANGUAGE)
    _index().completions(question, LANGUAGE)
    if _index().damaged:
        raise WrongError(question)


def _read_screen(data: bytes) -> None:
    with suppress(ValueError):
        Screen.parse(data.decode("utf-8", "ignore"))


TARGETS: dict[str, tuple[Target, str]] = {
    "content": (_read_content, "tests/**/*.yaml"),
    "markup": (_read_markup, "docs/*.md"),
    "captions": (_read_captions, "**/*.vtt"),
    "map": (_read_map, "tests/**/*.geojson"),
    "picture": (pictures.describe, "tests/other_content/resources/*.png"),
    "sound": (sounds.describe, "**/*.ogg"),
    "film": (_read_film, "**/*.webm"),
    "release": (_read_release, ""),
    "search": (_search, ""),
    "screen": (_read_screen, ""),
}
"""By their names, each with the files of the project that it begins with."""
