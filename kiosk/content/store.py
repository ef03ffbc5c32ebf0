"""The last content that was good, kept whole and ready to show.

A release is a numbered folder with a copy of the content file and its media, and `release.pickle`: the same
content in the form that loads fastest. `search.sqlite` joins it a moment later. `current` names the release in use.
Everything is written beside its place, flushed and renamed, so that a power cut leaves either the old or the new one.
"""

import os
import re
import zlib
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from kiosk.content.disk import Disk, locked
from kiosk.content.looks import is_file, is_folder
from kiosk.content.record import Record, record
from kiosk.content.release import Release, dump, load
from kiosk.content.source import CONTENT_FILE

FAST_FORM = "release.pickle"
INDEX = "search.sqlite"

_NAME = re.compile(rb"[1-9][0-9]{0,8}")
"""How a release is called."""


@record(frozen=True)
class Kept(Record):
    """A release and the folder that holds its media."""

    release: Release
    folder: Path


class ChangedError(Exception):
    """Somebody saved the content while it was copied."""


def inputs_of(source: Path, media: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Return size in bytes and time of change in nanoseconds of a content file and its media, missing ones left out.

    The names are relative to the folder of the content file. Two equal answers mean that nothing changed.
    """
    folder = str(source.parent)
    inputs = {}
    for name in (source.name, *media):
        with suppress(OSError, ValueError):
            status = os.stat(f"{folder}/{name}")  # noqa: PTH116 - of a thousand names, paths would take four times as long
            inputs[name] = (status.st_size, status.st_mtime_ns)
    return inputs


def store_name(source: Path) -> str:
    """Return the name of the store of a content file: readable, and another for every place on the disk."""
    place = source.resolve()
    return f"{place.parent.name}-{zlib.crc32(bytes(place)):08x}"


def _sizes(inputs: Mapping[str, tuple[int, int]]) -> list[int]:
    return [size for size, _ in inputs.values()]


class Store:
    """The releases of one content folder."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self.folder = folder.absolute()
        self._disk = disk or Disk()
        self._current = self.folder / "current"

    def current(self) -> Kept | None:
        """Return the release in use, or None when there is none that this very program wrote."""
        folder = self.current_folder()
        release = load(folder / FAST_FORM) if folder else None
        return Kept(release, folder) if release and folder else None

    def current_folder(self) -> Path | None:
        """Return the folder of the release in use: a whole content folder, whatever program wrote it."""
        try:
            with self._current.open("rb") as file:
                name = file.read(16)
        except OSError:
            return None
        folder = self.folder / name.decode("ascii") if _NAME.fullmatch(name) else None
        return folder if folder and is_folder(folder) else None

    def keep(self, release: Release, source: Path, media: Iterable[str]) -> Kept:
        """Make a release the one in use and return it. `source` is the content file; `media` lies beside it.

        Raises OSError when the disk does not take it, and ChangedError when a file is no longer what
        `release.inputs` says; the release in use is then still the old one.
        """
        self._disk.make_folder(self.folder)
        with locked(self.folder / "lock"):
            old = self.current_folder()
            folder = self.folder / str(int(old.name) + 1 if old else 1)
            partial = folder.with_suffix(".partial")
            for leftover in (partial, folder):
                self._disk.remove(leftover)
            self._fill(partial, release, source, tuple(media), old)
            self._disk.rename(partial, folder)
            self._disk.flush_folder(self.folder)
            self._use(folder)
        return Kept(release, folder)

    def searchable(self) -> bool:
        """Return whether there is an index of the release in use, or nothing to make one of."""
        folder = self.current_folder()
        return folder is None or is_file(folder / INDEX)

    def add_index(self, kept: Kept, index: bytes) -> None:
        """Add the index to a release. Raises OSError when the disk does not take it; the release is whole without."""
        with locked(self.folder / "lock"):
            partial = kept.folder / f"{INDEX}.partial"
            self._disk.write(partial, index)
            self._disk.rename(partial, kept.folder / INDEX)
            self._disk.flush_folder(kept.folder)

    def forget_older(self, kept: Kept) -> None:
        """Remove the releases before this one, as far as that can be done. Until then their pictures can be shown."""
        with suppress(OSError):
            for other in self.folder.iterdir():
                if _NAME.fullmatch(other.name.encode()) and int(other.name) < int(kept.folder.name):
                    self._disk.remove(other)

    def _fill(self, folder: Path, release: Release, source: Path, media: tuple[str, ...], old: Path | None) -> None:
        self._disk.make_folder(folder)
        for below in {(folder / path).parent for path in media}:
            self._disk.make_folder(below)
        held = inputs_of(old / CONTENT_FILE, media) if old else {}
        copies = [(source, folder / CONTENT_FILE)]
        for path in media:
            same = old / path if old and path in held and held[path] == release.inputs.get(path) else None
            if not (same and self._link(same, folder / path)):
                copies.append((source.parent / path, folder / path))
        for original, copy in copies:
            self._disk.copy(original, copy)
        copied = inputs_of(folder / CONTENT_FILE, media)  # who writes may set the time of change back, as `cp -p` does
        if inputs_of(source, media) != release.inputs or _sizes(copied) != _sizes(release.inputs):
            raise ChangedError
        self._disk.write(folder / FAST_FORM, dump(release))
        self._disk.flush([copy for _, copy in copies])
        for each, _, _ in os.walk(folder):
            self._disk.flush_folder(Path(each))

    def _link(self, same: Path, target: Path) -> bool:
        """Link to a copy that the last release holds; return whether that could be done."""
        with suppress(OSError):  # not every kind of disk has links
            self._disk.link(same, target)
            return True
        return False

    def _use(self, folder: Path) -> None:
        new = self._current.with_suffix(".new")
        self._disk.write(new, folder.name.encode("ascii"))
        self._disk.rename(new, self._current)
        with suppress(OSError):  # it is in use already; only a power cut could take it back
            self._disk.flush_folder(self.folder)
