"""What is fed with bytes that nobody can trust, and what each may raise: anything else is a fault of ours."""

import io
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import TypeAlias, cast

import yaml

from kiosk.content import captions, films, markup, pictures, release, sounds, validation
from kiosk.content.decoding import decode
from kiosk.content.maps import atlas
from kiosk.content.nodes import Mark, Scalar
from kiosk.content.prepare import complete, prepare
from kiosk.content.problems import Findings, StopReadingError
from kiosk.content.reader import read
from kiosk.content.reading import Reading
from kiosk.content.search import Index
from kiosk.content.store import INDEX, Store
from kiosk.screens import Screen

ROOT = Path(__file__).resolve().parents[2]
OTHER_CONTENT = ROOT / "tests" / "other_content"
LANGUAGE = "en"


class WrongError(Exception):
    """A target did what it must never do."""


Target: TypeAlias = Callable[[bytes], object]


def _reading() -> Reading:
    return Reading(folder=Path("/nowhere"), today=date(2026, 3, 31), findings=Findings())


def _read_content(data: bytes) -> None:
    reading = _reading()
    try:
        top = read(decode(data, reading.findings), reading.findings)
        reading.gather(top)
        validation.validate(top, reading)
    except (StopReadingError, yaml.YAMLError):
        pass


def _read_markup(data: bytes) -> None:
    node = Scalar(data.decode("utf-8", "ignore"))
    node.mark, node.parent = cast("Mark", SimpleNamespace(index=0, line=0, column=0)), None
    node.step, node.style = "text", "|"
    reading = _reading()
    reading.languages = (LANGUAGE,)
    with suppress(StopReadingError):
        markup.read(node, reading)


def _read_captions(data: bytes) -> None:
    with suppress(captions.CaptionFileError):
        captions.read(data)


def _read_map(data: bytes) -> None:
    with suppress(atlas.MapFileError):
        atlas.read(data)


def _read_film(data: bytes) -> None:
    films.describe(io.BytesIO(data), len(data))


def _read_release(data: bytes) -> None:
    """Load nothing but our own classes. A damaged pickle may raise anything, which `release.load` takes."""
    try:
        found = release._OnlyOurs(io.BytesIO(data), Path()).load()  # noqa: SLF001 - behind the seal, which would refuse all
    except Exception:  # noqa: BLE001
        return
    if not type(found).__module__.startswith(("kiosk.content.", "builtins")):
        raise WrongError(type(found))


@cache
def _index() -> Index:
    store = Store(Path(tempfile.mkdtemp(prefix="fuzz-")))
    kept = prepare(OTHER_CONTENT / "content.yaml", store).kept
    complete(store)
    if not kept:
        raise WrongError("there is no content to search in")
    return Index(kept.folder / INDEX)


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
