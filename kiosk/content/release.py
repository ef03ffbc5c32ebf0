"""Content in the form that loads fastest: an outline at once, and the blocks of a section when somebody opens it.

The file begins with a checksum of all that follows: a pickle of the blocks of each section and of each map, then one of
the release in which these are replaced by where they lie, and last the position of that. A start makes objects of
the outline only, however large the content is; it verifies the whole file, so that a damaged one is never shown.
"""

import io
import logging
import os
import pickle
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast
from zlib import crc32

from kiosk import __version__
from kiosk.content.interface import Catalogue
from kiosk.content.lights import Light
from kiosk.content.maps.shapes import Drawing
from kiosk.content.model import Content, Section
from kiosk.content.record import Record, record

if TYPE_CHECKING:
    from typing import SupportsIndex

    from kiosk.content.blocks import Block

log = logging.getLogger(__name__)

Span = tuple[int, int, int]
"""Where the blocks of a section lie: their position in the file, their length, their checksum."""

_WORD = 8
"""The size in bytes of the checksum at the beginning of the file, and of the position at its end."""
_CHUNK = 1024 * 1024


def _read_by(folder: str) -> Iterator[str]:
    """Yield the files of this folder and those in it that decide how content is read."""
    for each in os.scandir(folder):
        if each.name.endswith((".py", ".yaml", ".json")):
            yield each.path
        elif each.is_dir() and each.name != "__pycache__":
            yield from _read_by(each.path)


def program() -> str:
    """Return what tells this program from others, which may read the same content in another way."""
    package = str(Path(__file__).parent)
    fingerprint = 0
    for path in sorted(_read_by(package)):
        status = os.stat(path)  # noqa: PTH116 - a Path costs more than the look
        line = f"{path.removeprefix(package)} {status.st_size} {status.st_mtime_ns}\n"
        fingerprint = crc32(line.encode(), fingerprint)
    return f"{__version__} {fingerprint:08x}"


@record(frozen=True, kw_only=True)
class Release(Record):
    """Content with all that showing it needs."""

    content: Content
    catalogues: Mapping[str, Catalogue]
    icons: Mapping[str, str]
    inputs: Mapping[str, tuple[int, int]]
    copies: Mapping[str, str]
    """Copies of pictures that are shown in their place, once they are there: once they are among the `inputs`."""
    maps: Mapping[str, Sequence[Drawing]]
    """One drawing by the name of its map file; without a name that of the exhibit."""
    newest_date: str = ""
    """The latest date that the content tells as past."""
    lights: tuple[Light, ...] = ()
    saved_on: str = ""
    """The day on which the content was saved, as `2024-03-31`: no day can come before it."""
    program: str = program()


class Stored(Sequence[Any]):
    """The blocks of a section, or a map, in the file of a release, read anew each time that they are asked for.

    There are none, and the log says why, when the file went bad after the start.
    """

    def __init__(self, path: Path, span: Span) -> None:
        self._path = path
        self.span = span

    def __len__(self) -> int:
        return len(self._read())

    def __iter__(self) -> Iterator[Any]:
        return iter(self._read())

    def __getitem__(self, index: "SupportsIndex | slice") -> Any:
        return self._read()[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, tuple | Stored) and self._read() == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def _read(self) -> tuple[Any, ...]:
        position, length, checksum = self.span
        try:
            with self._path.open("rb") as file:
                file.seek(position)
                data = file.read(length)
            if crc32(data) == checksum:
                return cast("tuple[Any, ...]", _OnlyOurs(io.BytesIO(data), self._path).load())
            log.error("%s is damaged", self._path)
        except Exception:
            log.exception("%s cannot be read", self._path)
        return ()


class _Outliner(pickle.Pickler):
    """Writes a release with the places of its blocks in place of the blocks."""

    def persistent_id(self, item: object) -> Span | None:
        return item.span if isinstance(item, Stored) else None


class _OnlyOurs(pickle.Unpickler):
    """Reads back the plain classes of this package and nothing else, so that a damaged file can run no code."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        super().__init__(file)
        self._path = path

    def find_class(self, module: str, name: str) -> type:
        if module.startswith("kiosk.content."):
            found: object = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        message = f"{module}.{name} has no place in a release"
        raise pickle.UnpicklingError(message)

    def persistent_load(self, span: Span) -> Stored:
        return Stored(self._path, span)


def dump(release: Release) -> bytes:
    """Return the release in the form that `load` reads."""
    out = io.BytesIO()
    out.write(bytes(_WORD))
    tabs = tuple(
        replace(tab, sections=tuple(_without_blocks(section, out) for section in tab.sections))
        for tab in release.content.tabs
    )
    maps = {name: _set_aside(tuple(drawn), out) for name, drawn in release.maps.items()}
    position = out.tell()
    outline = replace(release, content=replace(release.content, tabs=tabs), maps=maps)
    _Outliner(out, pickle.HIGHEST_PROTOCOL).dump(outline)
    out.write(_word(position))
    data = out.getbuffer()[_WORD:]
    return _word(crc32(data)) + data


def load(path: Path) -> Release | None:
    """Return the release in a file, or None when the file is missing, damaged or of another program."""
    try:
        with path.open("rb") as file:
            if file.read(_WORD) != _word(_checksum(file)):
                return None
            file.seek(-_WORD, io.SEEK_END)
            file.seek(int.from_bytes(file.read(_WORD), "big"))
            release = _OnlyOurs(file, path).load()
        return release if isinstance(release, Release) and release.program == program() else None
    except Exception:  # noqa: BLE001 - there is no end to what a foreign file makes pickle raise
        return None


def _word(number: int) -> bytes:
    return number.to_bytes(_WORD, "big")


def _checksum(file: BinaryIO) -> int:
    """Return the checksum of the rest of a file, without having all of it in memory."""
    checksum = 0
    while data := file.read(_CHUNK):
        checksum = crc32(data, checksum)
    return checksum


def _without_blocks(section: Section, out: BinaryIO) -> Section:
    """Write the blocks of a section; return the section with their place in their place."""
    return replace(section, blocks=cast("tuple[Block, ...]", _set_aside(tuple(section.blocks), out)))


def _set_aside(items: tuple[object, ...], out: BinaryIO) -> Stored:
    """Write what is not part of the outline; return its place."""
    data = pickle.dumps(items, pickle.HIGHEST_PROTOCOL)
    stored = Stored(Path(), (out.tell(), len(data), crc32(data)))
    out.write(data)
    return stored
