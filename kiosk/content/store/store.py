"""The store of releases: valid content, ready to be shown.

A release is a folder with a copy of the content file and its media, and `release.pickle`: the same content in the form
that loads fastest. Its name is its number and the seal of that form: `7-1f0c3a…`. The newest that loads is in use, and
the one before stays beside it. A release is written beside its place, flushed and renamed, so that a power cut leaves
the whole of it or nothing. `search.sqlite` and `checksums` join it a moment later.
"""

import os
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from kiosk.content.schema.record import Record, record
from kiosk.content.store.release import Release, dump, load, seal_of
from kiosk.content.yaml.content_file import CONTENT_FILE
from kiosk.system.digests import digest_of_file
from kiosk.system.disk import PARTIAL, Disk
from kiosk.system.file_lock import locked
from kiosk.system.files import is_file, is_folder
from kiosk.system.signature import Signature, signature

PICKLE = "release.pickle"
INDEX = "search.sqlite"
CHECKSUMS = "checksums"
"""How the names of what is not yet whole end."""
ADDED = (PICKLE, INDEX, CHECKSUMS)
"""What a release holds beside the content."""
REFUSED = "refused"

_NAME = re.compile(r"([1-9][0-9]{0,8})(?:-([0-9a-f]{16}))?")
"""How a release is called. Earlier programs left the seal out."""
_OUT_OF_USE = ("current", "current.new")
"""What earlier programs wrote."""


@record(frozen=True)
class StoredRelease(Record):
    """A release and the folder that holds its media."""

    release: Release
    folder: Path


class ChangedError(Exception):
    """Somebody saved the content while it was copied."""


def inputs_of(source: Path, media: Iterable[str]) -> dict[str, Signature]:
    """Return the signatures of a content file and its media by name, without missing files.

    The names are relative to the folder of the content file. Two equal answers mean that nothing changed.
    """
    folder = str(source.parent)
    inputs = {}
    for name in (source.name, *media):
        with suppress(OSError, ValueError):
            inputs[name] = signature(os.stat(f"{folder}/{name}"))  # noqa: PTH116 - of a thousand names, paths would take four times as long
    return inputs


def files_of(folder: Path) -> list[str]:
    """Return the names of the content file and media in the folder of a release, sorted."""
    found = (os.path.relpath(f"{parent}/{name}", folder) for parent, _, names in os.walk(folder) for name in names)
    return sorted(name for name in found if name not in ADDED and not name.endswith(PARTIAL))


class Store:
    """The releases of one content folder."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self.folder = folder.absolute()
        self._disk = disk or Disk()

    def current(self, *, skip: int = 0) -> StoredRelease | None:
        """Return the newest release that is intact and of this version of the program, or None.

        `skip` is the number of newest releases to skip.
        """
        for folder in self.folders()[skip:]:
            if release := load(folder / PICKLE, _seal(folder)):
                return StoredRelease(release, folder)
        return None

    def folders(self) -> list[Path]:
        """Return the folders of all releases, the newest first, also those of other versions of the program."""
        try:
            return self._folders()
        except OSError:
            return []

    def keep(self, release: Release, source: Path, media: Iterable[str]) -> StoredRelease:
        """Store a release as the newest one and return it. `source` is the content file, `media` lie beside it.

        Raises OSError when the disk does not take it, and ChangedError when a file is no longer what
        `release.inputs` says; the release in use is then still the old one.
        """
        self._disk.make_folder(self.folder)
        with locked(self.folder / "lock"):
            self._sweep()
            folders = self._folders()
            data = dump(release)
            folder = self.folder / f"{_number(folders[0]) + 1 if folders else 1}-{seal_of(data)}"
            partial = self.folder / f"{folder.name}{PARTIAL}"
            try:
                self._fill(partial, release, source, tuple(media), folders[0] if folders else None)
                self._disk.write(partial / PICKLE, data)
                self._flush_folders(partial)
                self._disk.rename(partial, folder)
            except Exception:
                self._disk.remove(partial)
                raise
            with suppress(OSError):  # it is in use already; only a power cut could take it back
                self._disk.flush_folder(self.folder)
        return StoredRelease(release, folder)

    def is_complete(self, stored: StoredRelease) -> bool:
        """Return whether a release has its index and its checksums."""
        return all(is_file(stored.folder / name) for name in (INDEX, CHECKSUMS))

    def add(self, stored: StoredRelease, name: str, data: bytes) -> None:
        """Add the index or the checksums to a release. Raises OSError when the disk does not take them."""
        partial = stored.folder / f"{name}{PARTIAL}"
        with locked(self.folder / "lock"):
            try:
                self._disk.write(partial, data)
                self._disk.rename(partial, stored.folder / name)
            except OSError:
                self._disk.remove(partial)
                raise
            self._disk.flush_folder(stored.folder)

    def remove_older(self, stored: StoredRelease) -> None:
        """Remove the releases before the one before this, as far as that can be done."""
        older = [folder for folder in self.folders() if _number(folder) < _number(stored.folder)]
        for folder in older[1:]:
            self._disk.remove(folder)

    def discard_pickle(self) -> None:
        """Remove the pickle of the newest release, so that it is read anew."""
        for folder in self.folders()[:1]:
            self._disk.remove(folder / PICKLE)

    def refuse_newest(self) -> None:
        """Remove the newest release, and refuse content of the same files from now on, as far as the disk allows."""
        import json  # no start needs it as long as nothing is refused

        for folder in self.folders()[:1]:
            seen = _contents(inputs_of(folder / CONTENT_FILE, files_of(folder)))
            with suppress(OSError):
                self._disk.write(self.folder / REFUSED, json.dumps(seen).encode())
            self._disk.remove(folder)

    def refuses(self, inputs: Mapping[str, Signature]) -> bool:
        """Return whether content of these files was refused."""
        import json

        with suppress(OSError, ValueError):
            refused: object = json.loads((self.folder / REFUSED).read_bytes())
            return refused == {name: list(seen) for name, seen in _contents(inputs).items()}
        return False

    def _folders(self) -> list[Path]:
        """Return what `folders` does. Raises OSError when that cannot be found out."""
        try:
            names = os.listdir(self.folder)  # noqa: PTH208 - of the names, no paths are needed
        except FileNotFoundError:
            return []
        found = [self.folder / name for name in names if _NAME.fullmatch(name) and is_folder(self.folder / name)]
        return sorted(found, key=_number, reverse=True)

    def _sweep(self) -> None:
        """Remove leftovers of interrupted work and of earlier programs."""
        strays = [path for path in self.folder.iterdir() if _NAME.fullmatch(path.name) and not is_folder(path)]
        partials = sorted(self.folder.rglob(f"*{PARTIAL}"))
        for path in (*strays, *partials, *map(self.folder.joinpath, _OUT_OF_USE)):
            self._disk.remove(path)

    def _fill(self, folder: Path, release: Release, source: Path, media: tuple[str, ...], old: Path | None) -> None:
        for each in {folder, *((folder / path).parent for path in media)}:
            self._disk.make_folder(each)
        before = load(old / PICKLE, _seal(old)) if old else None
        copies = [(source, folder / CONTENT_FILE)]
        for path in media:
            known = bool(before and before.inputs.get(path) == release.inputs[path])
            same = old and _is_same(old / path, source.parent / path, known=known)
            if not (old and same and self._link(old / path, folder / path)):
                copies.append((source.parent / path, folder / path))
        for original, copy in copies:
            self._disk.copy(original, copy)
        now, was = inputs_of(source, media), release.inputs
        if source.parent == old:  # its files were just linked, which counts as a change of what is about them
            now, was = _contents(now), _contents(was)
        copied = inputs_of(folder / CONTENT_FILE, media)  # who writes may set the time of change back, as `cp -p` does
        if now != was or _sizes(copied) != _sizes(was):
            raise ChangedError
        self._disk.flush([copy for _, copy in copies])

    def _flush_folders(self, folder: Path) -> None:
        for each, _, _ in os.walk(folder):
            self._disk.flush_folder(Path(each))

    def _link(self, same: Path, target: Path) -> bool:
        """Link to a copy that the last release holds; return whether that could be done."""
        with suppress(OSError):  # not every kind of disk has links
            self._disk.link(same, target)
            return True
        return False


def _is_same(copy: Path, original: Path, *, known: bool) -> bool:
    """Return whether a copy holds what its original does. `known`: the original did not change since it was copied."""
    try:
        existing, expected = signature(os.stat(copy)), signature(os.stat(original))  # noqa: PTH116 - an error is an answer
        return existing[:2] == expected[:2] and (known or digest_of_file(copy) == digest_of_file(original))
    except OSError:
        return False


def _contents(inputs: Mapping[str, Signature]) -> dict[str, Signature]:
    """Return of looks what a copy shares with its original."""
    return {name: seen[:2] for name, seen in inputs.items()}


def _sizes(inputs: Mapping[str, Signature]) -> list[int]:
    return [size for size, *_ in inputs.values()]


def _number(folder: Path) -> int:
    return int(folder.name.partition("-")[0])


def _seal(folder: Path) -> str:
    return folder.name.partition("-")[2]
