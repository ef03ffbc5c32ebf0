"""The last content that was good, kept whole and ready to show.

A release is a numbered folder with a copy of the content file and its media, and `release.pickle`: the same
content in the form that loads fastest. `current` names the release in use. Everything is written beside its
place, flushed and renamed, so that a power cut leaves either the old release or the new one.
"""

import hashlib
import io
import pickle
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kiosk import __version__
from kiosk.content.disk import Disk, locked
from kiosk.content.interface import Catalogue
from kiosk.content.model import Content

FAST_FORM = "release.pickle"
CONTENT_FILE = "content.yaml"

_NAME = re.compile(rb"[1-9][0-9]{0,8}")
"""How a release is called."""


@cache
def program() -> str:
    """Return what tells this program from others, which may read the same content in another way."""
    package = Path(__file__).parent
    fingerprint = hashlib.sha256()
    for path in sorted((*package.glob("*.py"), *package.glob("words/*.yaml"))):
        status = path.stat()
        fingerprint.update(f"{path.name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return f"{__version__} {fingerprint.hexdigest()}"


@dataclass(frozen=True, kw_only=True)
class Release:
    """Content with all that showing it needs."""

    content: Content
    catalogues: Mapping[str, Catalogue]
    icons: Mapping[str, str]
    inputs: Mapping[str, tuple[int, int]]
    program: str = field(default_factory=program)


@dataclass(frozen=True)
class Kept:
    """A release and the folder that holds its media."""

    release: Release
    folder: Path


class ChangedError(Exception):
    """Somebody saved the content while it was copied."""


def inputs_of(source: Path, media: Iterable[str]) -> dict[str, tuple[int, int]]:
    """Return size in bytes and time of change in nanoseconds of a content file and its media, missing ones left out.

    The names are relative to the folder of the content file. Two equal answers mean that nothing changed.
    """
    inputs = {}
    for name in (source.name, *media):
        with suppress(OSError, ValueError):
            status = (source.parent / name).stat()
            inputs[name] = (status.st_size, status.st_mtime_ns)
    return inputs


class Store:
    """The releases of one content folder."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self.folder = folder.absolute()
        self._disk = disk or Disk()
        self._current = self.folder / "current"

    def current(self) -> Kept | None:
        """Return the release in use, or None when there is none that this very program wrote."""
        folder = self.current_folder()
        release = _load(folder / FAST_FORM) if folder else None
        return Kept(release, folder) if release and folder else None

    def current_folder(self) -> Path | None:
        """Return the folder of the release in use: a whole content folder, whatever program wrote it."""
        try:
            with self._current.open("rb") as file:
                name = file.read(16)
        except OSError:
            return None
        folder = self.folder / name.decode("ascii") if _NAME.fullmatch(name) else None
        return folder if folder and folder.is_dir() else None

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

    def forget_older(self, kept: Kept) -> None:
        """Remove the releases before this one, as far as that can be done. Until then their pictures can be shown."""
        with suppress(OSError):
            for other in self.folder.iterdir():
                if _NAME.fullmatch(other.name.encode()) and int(other.name) < int(kept.folder.name):
                    self._disk.remove(other)

    def _fill(self, folder: Path, release: Release, source: Path, media: tuple[str, ...], old: Path | None) -> None:
        self._disk.make_folder(folder)
        self._disk.copy(source, folder / CONTENT_FILE)
        for path in media:
            self._take(source.parent / path, folder / path, old / path if old else None)
        if inputs_of(source, media) != release.inputs:
            raise ChangedError
        self._disk.write(folder / FAST_FORM, _dump(release))
        for each in (folder, *(path for path in folder.rglob("*") if path.is_dir())):
            self._disk.flush_folder(each)

    def _take(self, source: Path, target: Path, same: Path | None) -> None:
        """Copy a file, or link to the copy that the last release holds when the file has not changed since."""
        self._disk.make_folder(target.parent)
        if same and _unchanged(source, same):
            with suppress(OSError):  # not every kind of disk has links
                self._disk.link(same, target)
                return
        self._disk.copy(source, target)

    def _use(self, folder: Path) -> None:
        new = self._current.with_suffix(".new")
        self._disk.write(new, folder.name.encode("ascii"))
        self._disk.rename(new, self._current)
        with suppress(OSError):  # it is in use already; only a power cut could take it back
            self._disk.flush_folder(self.folder)


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
    """Return the release in a file, or None when the file is missing, damaged or of another program."""
    try:
        data = path.read_bytes()
        if hashlib.sha256(data[32:]).digest() != data[:32]:
            return None
        release = _OnlyOurs(io.BytesIO(data[32:])).load()
        return release if isinstance(release, Release) and release.program == program() else None
    except Exception:  # noqa: BLE001 - there is no end to what a foreign file makes pickle raise
        return None


def _unchanged(source: Path, copy: Path) -> bool:
    try:
        one, other = source.stat(), copy.stat()
    except OSError:
        return False
    return (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)
