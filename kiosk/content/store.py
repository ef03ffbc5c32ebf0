"""The last content that was good, kept whole and ready to show.

A release is a numbered folder with a copy of the content file and its media, and `release.pickle`: the same
content in the form that loads fastest. `current` names the release in use. Everything is written beside its
place, flushed and renamed, so that a power cut leaves either the old release or the new one.
"""

import hashlib
import io
import os
import pickle
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk import __version__
from kiosk.content.interface import Catalogue
from kiosk.content.model import Content

FAST_FORM = "release.pickle"
CONTENT_FILE = "content.yaml"


@dataclass(frozen=True, kw_only=True)
class Release:
    """Content with all that showing it needs."""

    content: Content
    catalogues: Mapping[str, Catalogue]
    icons: Mapping[str, str]
    inputs: Mapping[str, tuple[int, int]]
    version: str = __version__


@dataclass(frozen=True)
class Kept:
    """A release and the folder that holds its media."""

    release: Release
    folder: Path


def inputs_of(source: Path, media: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Return size in bytes and time of change in nanoseconds of a content file and its media, missing ones left out.

    The names are relative to the folder of the content file. Two equal answers mean that nothing changed.
    """
    inputs = {}
    for name in (source.name, *media):
        with suppress(OSError):
            status = (source.parent / name).stat()
            inputs[name] = (status.st_size, status.st_mtime_ns)
    return inputs


class Store:
    """The releases of one content folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._current = folder / "current"

    def current(self) -> Kept | None:
        """Return the release in use, or None when there is none that this version of the program can load."""
        folder = self.current_folder()
        release = _load(folder / FAST_FORM) if folder else None
        return Kept(release, folder) if release and folder else None

    def current_folder(self) -> Path | None:
        """Return the folder of the release in use: a whole content folder, whatever version wrote it."""
        try:
            folder = self.folder / self._current.read_text("ascii").strip()
        except (OSError, ValueError):
            return None
        return folder if folder != self.folder and folder.is_dir() else None

    def keep(self, release: Release, source: Path, media: tuple[str, ...]) -> Kept:
        """Make a release the one in use and return it. `source` is the content file; `media` lies beside it.

        Raises OSError when the disk does not take it; the release in use is then still the old one.
        """
        old = self.current_folder()
        folder = self.folder / str(int(old.name) + 1 if old else 1)
        partial = folder.with_suffix(".partial")
        for leftover in (partial, folder):
            shutil.rmtree(leftover, ignore_errors=True)
        partial.mkdir(parents=True)
        _copy(source, partial / CONTENT_FILE, None)
        for path in media:
            _copy(source.parent / path, partial / path, old / path if old else None)
        _write(partial / FAST_FORM, _dump(release))
        for each in [partial, *(path for path in partial.rglob("*") if path.is_dir())]:
            _flush_folder(each)
        partial.rename(folder)
        _flush_folder(self.folder)
        _replace(self._current, folder.name.encode("ascii"))
        self._forget_all_but(folder)
        return Kept(release, folder)

    def _forget_all_but(self, folder: Path) -> None:
        for other in self.folder.iterdir():
            if other.is_dir() and other != folder:
                shutil.rmtree(other, ignore_errors=True)


class _OnlyOurs(pickle.Unpickler):
    """Reads back the plain classes of this package and nothing else, so that a damaged file can run no code."""

    def find_class(self, module: str, name: str) -> type:
        if module.startswith("kiosk.content."):
            found: object = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        message = f"{module}.{name} has no place in a release"
        raise pickle.UnpicklingError(message)


def _dump(release: Release) -> bytes:
    data = pickle.dumps(release, protocol=pickle.HIGHEST_PROTOCOL)
    return hashlib.sha256(data).digest() + data


def _load(path: Path) -> Release | None:
    """Return the release in a file, or None when the file is missing, damaged or of another version."""
    try:
        data = path.read_bytes()
        if hashlib.sha256(data[32:]).digest() != data[:32]:
            return None
        release = _OnlyOurs(io.BytesIO(data[32:])).load()
    except (OSError, pickle.UnpicklingError, AttributeError, ImportError, EOFError):
        return None
    return release if isinstance(release, Release) and release.version == __version__ else None


def _copy(source: Path, target: Path, same: Path | None) -> None:
    """Copy a file, or link to the copy that the last release holds when the file has not changed since."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if same and _unchanged(source, same):
        os.link(same, target)
        return
    shutil.copy2(source, target)
    with target.open("rb") as file:
        os.fsync(file.fileno())


def _unchanged(source: Path, copy: Path) -> bool:
    try:
        one, other = source.stat(), copy.stat()
    except OSError:
        return False
    return (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _replace(path: Path, data: bytes) -> None:
    new = path.with_suffix(".new")
    _write(new, data)
    new.replace(path)
    _flush_folder(path.parent)


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows cannot open a folder and flushes it with the file
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
