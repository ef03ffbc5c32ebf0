"""The versions of a content folder that were published, in `history/` beside its content file.

A version is a folder by its number: the content file, and `about.json` with who published it, when and why, and which
media it names. Media lie in `media/` by their digests, each once. A version is written beside its place, flushed and
renamed; a power cut leaves the whole of it or nothing.
"""

import json
import logging
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from kiosk.content.schema.record import Record, record
from kiosk.content.yaml.content_file import CONTENT_FILE
from kiosk.system.digests import digest, digest_of_file
from kiosk.system.disk import PARTIAL, Disk, replace_by_copy
from kiosk.system.files import is_file, is_folder, try_stat

log = logging.getLogger(__name__)

HISTORY = "history"
"""The folder of the versions."""
ABOUT = "about.json"
MEDIA = "media"
MAX_VERSIONS = 200
MAX_BYTES = 2 * 1024**3
"""What the versions and their media may take on the disk."""
NEWEST = 10
"""Versions of which none is left out as long as older ones are there."""

_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


@record(frozen=True)
class Version(Record):
    """A version of the content."""

    number: int
    by: str
    """Who published it; empty where the file was changed without publishing."""
    note: str
    when: str
    """Day and time by the clock of the machine, in ISO 8601."""
    digest: str
    """That of the content file."""
    media: dict[str, str]
    """The digests of the media by their names."""


class History:
    """The versions of a content folder."""

    def __init__(
        self,
        folder: Path,
        disk: Disk | None = None,
        *,
        max_bytes: int = MAX_BYTES,
        max_versions: int = MAX_VERSIONS,
    ) -> None:
        self.folder = folder / HISTORY
        self._content = folder
        self._disk = disk or Disk()
        self._max_bytes, self._max_versions = max_bytes, max_versions

    def versions(self) -> list[Version]:
        """Return the versions that can be read, the newest first."""
        found = (self._read(number) for number in self._numbers())
        return [version for version in found if version]

    def newest(self) -> Version | None:
        """Return the newest version, or None."""
        return next(filter(None, map(self._read, self._numbers())), None)

    def version(self, number: int) -> Version | None:
        """Return a version, or None where there is none of this number."""
        return self._read(number)

    def content(self, version: Version) -> bytes:
        """Return the content file of a version. Raises OSError."""
        return (self.folder / str(version.number) / CONTENT_FILE).read_bytes()

    def media_file(self, version: Version, name: str) -> Path | None:
        """Return the file that holds what a media file of a version was, or None where it is not kept."""
        path = self.folder / MEDIA / version.media.get(name, "-")
        return path if is_file(path) else None

    def keep(self, data: bytes, media: Iterable[str], *, by: str, note: str, now: datetime) -> Version:
        """Add a version and return it. Raises OSError when the disk does not take it; the others are then as before."""
        self._disk.make_folder(self.folder / MEDIA)
        self._sweep()
        digests = {name: kept for name in media if (kept := self._keep_file(self._content / name))}
        number = next(iter(self._numbers()), 0) + 1
        version = Version(number, by, note, now.isoformat(timespec="seconds"), digest(data), digests)
        partial, folder = self.folder / f"{number}{PARTIAL}", self.folder / str(number)
        try:
            self._disk.make_folder(partial)
            self._disk.write(partial / CONTENT_FILE, data)
            self._disk.write(partial / ABOUT, _written(version))
            self._disk.flush_folder(partial)
            self._disk.flush_folder(self.folder / MEDIA)
            self._disk.rename(partial, folder)
        except Exception:
            self._disk.remove(partial)
            raise
        self._disk.flush_folder(self.folder)
        self._thin()
        return version

    def _keep_file(self, path: Path) -> str:
        """Keep a media file and return its digest; nothing where it cannot be read. Raises OSError."""
        try:
            name = digest_of_file(path)
        except OSError as error:
            log.warning("%s is not kept: %s", path, error.strerror)
            return ""
        target = self.folder / MEDIA / name
        if not is_file(target):
            replace_by_copy(path, target, self._disk)
        return name

    def _numbers(self) -> list[int]:
        """Return the numbers of the versions, the newest first."""
        with suppress(OSError):
            names = [path.name for path in self.folder.iterdir() if is_folder(path)]
            return sorted((int(name) for name in names if _NUMBER.fullmatch(name)), reverse=True)
        return []

    def _read(self, number: int) -> Version | None:
        with suppress(OSError, ValueError, TypeError, KeyError):
            about = json.loads((self.folder / str(number) / ABOUT).read_bytes())
            by, note, when, media = about["by"], about["note"], about["when"], about["media"]
            names = {str(name): str(kept) for name, kept in media.items()}
            return Version(number, str(by), str(note), str(when), str(about["digest"]), names)
        return None

    def _sweep(self) -> None:
        for path in (*self.folder.glob(f"*{PARTIAL}"), *(self.folder / MEDIA).glob(f"*{PARTIAL}")):
            self._disk.remove(path)

    def _thin(self) -> None:
        """Leave out old versions, the closer to each other the sooner, until the others have room."""
        versions = self.versions()
        while len(versions) > 1 and (len(versions) > self._max_versions or self._bytes(versions) > self._max_bytes):
            versions.remove(gone := _minimum(versions))
            self._disk.remove(self.folder / str(gone.number))
        used = {kept for version in versions for kept in version.media.values()}
        with suppress(OSError):
            for path in (self.folder / MEDIA).iterdir():
                if path.name not in used:
                    self._disk.remove(path)

    def _bytes(self, versions: Sequence[Version]) -> int:
        files = {self.folder / MEDIA / kept for version in versions for kept in version.media.values()}
        files |= {self.folder / str(version.number) / CONTENT_FILE for version in versions}
        return sum(found.st_size for path in files if (found := try_stat(path)))


def _minimum(versions: list[Version]) -> Version:
    """Return the version that is missed least: an old one with others close to it; never the newest."""
    if len(versions) <= NEWEST + 1:
        return versions[-1]
    newest = versions[0].number
    inner = range(NEWEST, len(versions) - 1)
    best = min(
        inner,
        key=lambda index: (
            (versions[index - 1].number - versions[index + 1].number) / (newest - versions[index].number + 1)
        ),
    )
    return versions[best]


def _written(version: Version) -> bytes:
    about = {
        "by": version.by,
        "note": version.note,
        "when": version.when,
        "digest": version.digest,
        "media": version.media,
    }
    return json.dumps(about, ensure_ascii=False, indent=1).encode()
