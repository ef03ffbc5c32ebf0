"""Content in the form that loads fastest: an outline at once, and the blocks of a section when somebody opens it.

The file holds a pickle of the blocks of each section and of each map, then one of the release in which these are
replaced by where they lie, with their digest, and last the position of that. A start reads the outline only, however
large the content is. The digest of the outline, its seal, is kept elsewhere: no byte of a file reaches the unpickler
that was not there when the file was written.
"""

import io
import logging
import pickle
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from kiosk import __version__
from kiosk.content.i18n.messages import Catalogue
from kiosk.content.maps.office_markers import OfficeMarker
from kiosk.content.maps.shapes import ProjectedMap
from kiosk.content.schema.blocks import Number, Show
from kiosk.content.schema.home import Home
from kiosk.content.schema.model import Content, Section
from kiosk.content.schema.record import Record, Storable, record
from kiosk.system.digests import digest
from kiosk.system.signature import Signature, fingerprint

if TYPE_CHECKING:
    from typing import SupportsIndex

    from kiosk.content.schema.blocks import Block

log = logging.getLogger(__name__)

Span = tuple[int, int, str]
"""Where the blocks of a section lie: their position in the file, their length, their digest."""

MAX_BYTES = 64 * 1024**2
"""Of an outline: that of ten thousand blocks in eight languages has a twentieth of it."""
_END = struct.Struct(">Q")
"""The last bytes of the file: the position of the outline."""


def program() -> str:
    """Return a fingerprint of the source files of the reader; releases of another reader are read anew."""
    return f"{__version__} {fingerprint(Path(__file__).parent.parent, ('.py', '.yaml', '.json', '.svg'))}"


@record(frozen=True, kw_only=True)
class Release(Record):
    """A content, with everything needed to show it."""

    content: Content
    catalogues: Mapping[str, Catalogue]
    icons: Mapping[str, str]
    inputs: Mapping[str, Signature]
    copies: Mapping[str, str]
    """Copies of pictures that are shown in their place, once they are there: once they are among the `inputs`."""
    scenes: Mapping[str, Sequence[str]]
    """The drawing of each scene, SVG, by its name."""
    maps: Mapping[str, Sequence[ProjectedMap]]
    """One drawing by the name of its map file; without a name that of the exhibit."""
    home: Home = Home()
    """The first page of a visit, with nothing missing but words."""
    home_figures: tuple[Number, ...] = ()
    """The figure of each of its facts: a visit begins without reading blocks for them."""
    newest_date: str = ""
    """The latest date that the content tells as past: no day can come before it. See `evidence`."""
    office_markers: tuple[OfficeMarker, ...] = ()
    saved_on: str = ""
    """The day on which the content was saved, as `2024-03-31`: no day can come before it, either."""
    has_schedule: bool = False
    """Whether any tab, section or block shows on some days only."""
    block_days: tuple[tuple[str, tuple[Show | None, ...]], ...] = ()
    """The sections, as `tab/section`, of which a block does not show always, with the days of each block."""
    program: str = program()


class LazySequence(Sequence[Any]):
    """The blocks of a section, or a map, in the file of a release, read from the file at each access.

    It is empty when the file has become damaged since the start, which is logged.
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
        return isinstance(other, tuple | LazySequence) and self._read() == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def _read(self) -> tuple[Any, ...]:
        try:
            if (data := self._bytes()) is not None:
                return cast("tuple[Any, ...]", StorableUnpickler(io.BytesIO(data), self._path).load())
            log.error("%s is damaged", self._path)
        except Exception:
            log.exception("%s cannot be read", self._path)
        return ()

    def is_whole(self) -> bool:
        """Return whether the data in the file is still intact."""
        try:
            return self._bytes() is not None
        except OSError:
            return False

    def _bytes(self) -> bytes | None:
        """Return the data, or None when it is damaged. Raises OSError."""
        position, length, written = self.span
        with self._path.open("rb") as file:
            file.seek(position)
            data = file.read(length)
        return data if digest(data) == written else None


class _IndexPickler(pickle.Pickler):
    """Pickles a release with the positions of its blocks instead of the blocks."""

    def persistent_id(self, item: object) -> Span | None:
        return item.span if isinstance(item, LazySequence) else None


class StorableUnpickler(pickle.Unpickler):
    """Unpickles only objects of `Storable` classes of this package, so that a file cannot run code."""

    def __init__(self, file: BinaryIO, path: Path = Path()) -> None:
        """Read from an open file; `path` is where the blocks that it names lie."""
        super().__init__(file)
        self._path = path

    def find_class(self, module: str, name: str) -> type:
        """Return a class by its name. Raises UnpicklingError for one that has no place in a file."""
        if module.startswith("kiosk.content."):
            found: object = super().find_class(module, name)
            if isinstance(found, Storable) and found.__module__ == module:
                return found
        message = f"{module}.{name} has no place in a release"
        raise pickle.UnpicklingError(message)

    def persistent_load(self, span: Span) -> LazySequence:
        """Return what lies in the file at this place."""
        return LazySequence(self._path, span)


def dump(release: Release) -> bytes:
    """Return the release serialized for `load`."""
    out = io.BytesIO()
    tabs = tuple(
        replace(tab, sections=tuple(_without_blocks(section, out) for section in tab.sections))
        for tab in release.content.tabs
    )
    maps = {name: _set_aside(tuple(drawn), out) for name, drawn in release.maps.items()}
    scenes = {name: _set_aside(tuple(drawn), out) for name, drawn in release.scenes.items()}
    position = out.tell()
    outline = replace(release, content=replace(release.content, tabs=tabs), maps=maps, scenes=scenes)
    _IndexPickler(out, pickle.HIGHEST_PROTOCOL).dump(outline)
    out.write(_END.pack(position))
    return out.getvalue()


def seal_of(data: bytes) -> str:
    """Return the seal of a serialized release, which `load` needs; it must be stored outside of the file."""
    (position,) = _END.unpack(data[-_END.size :])
    return digest(memoryview(data)[position:])


def load(path: Path, seal: str) -> Release | None:
    """Return the release in a file, or None when it is missing, not as sealed, or of another program."""
    try:
        with path.open("rb") as file:
            file.seek(-_END.size, io.SEEK_END)
            (position,) = _END.unpack(file.read(_END.size))
            file.seek(position)
            outline = file.read(MAX_BYTES)
        if digest(outline) != seal:
            return None
        release = StorableUnpickler(io.BytesIO(outline), path).load()
        return release if isinstance(release, Release) and release.program == Release.program else None
    except Exception:  # noqa: BLE001 - there is no end to what a disk and a file of another program make this raise
        return None


def is_whole(release: Release) -> bool:
    """Return whether the blocks and maps of a loaded release can still be read."""
    blocks = (section.blocks for tab in release.content.tabs for section in tab.sections)
    return all(
        part.is_whole()
        for part in (*blocks, *release.maps.values(), *release.scenes.values())
        if isinstance(part, LazySequence)
    )


def _without_blocks(section: Section, out: BinaryIO) -> Section:
    """Write the blocks of a section; return the section with their place in their place."""
    return replace(section, blocks=cast("tuple[Block, ...]", _set_aside(tuple(section.blocks), out)))


def _set_aside(items: tuple[object, ...], out: BinaryIO) -> LazySequence:
    """Write what is not part of the outline; return its place."""
    data = pickle.dumps(items, pickle.HIGHEST_PROTOCOL)
    stored = LazySequence(Path(), (out.tell(), len(data), digest(data)))
    out.write(data)
    return stored
