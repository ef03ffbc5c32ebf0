"""Checks the checksums of a release, and replaces damaged media from the content folder.

`checksums` in a release is a list in the format of `b2sum -l 64`. It is made and checked in the background, since that
reads all files.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kiosk.content.store.release import is_whole
from kiosk.content.store.store import CHECKSUMS, INDEX, StoredRelease, files_of
from kiosk.content.yaml.content_file import CONTENT_FILE
from kiosk.system.digests import digest_of_file
from kiosk.system.disk import Disk, replace_by_copy
from kiosk.system.files import is_file

log = logging.getLogger(__name__)

Pause = Callable[[], object]
"""Called after each megabyte; it may block, to slow the reading down."""


def checksums(folder: Path, before: Path | None = None) -> bytes:
    """Return the checksums of all files of a release. Raises OSError.

    The checksum of a file shared with the release `before` is copied: the file may have been damaged since.
    """
    known = read_checksums(before) if before else {}
    lines = []
    for name in (*files_of(folder), INDEX):
        shared = before and name in known and _is_shared(before / name, folder / name)
        lines.append(f"{known[name] if shared else digest_of_file(folder / name)}  {name}\n")
    return "".join(lines).encode("utf-8", "surrogateescape")


def read_checksums(folder: Path) -> dict[str, str]:
    """Return the checksum of each file in a release, as far as they can be read."""
    with suppress(OSError):
        lines = (folder / CHECKSUMS).read_bytes().decode("utf-8", "surrogateescape").splitlines()
        return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    return {}


def is_sound(stored: StoredRelease) -> bool:
    """Return whether a release has all its files but the index, and its pickle matches its seal. Media are not read."""
    needed = read_checksums(stored.folder).keys() - {INDEX}  # the reader adds an index to the release that has none
    return is_whole(stored.release) and all(is_file(stored.folder / name) for name in needed)


def mend(stored: StoredRelease, source: Path, disk: Disk | None = None, pause: Pause = lambda: None) -> bool:
    """Read all files of a release, and replace damaged ones from the content folder.

    Returns whether the content must be published again, because some damage remains. `source` is the content file.
    """
    disk = disk or Disk()
    written = read_checksums(stored.folder)
    names = {CONTENT_FILE, INDEX, *stored.release.inputs} - ({source.name} - {CONTENT_FILE})
    if not is_whole(stored.release) or written.keys() != names:
        disk.remove(stored.folder / CHECKSUMS)
        return True
    damaged = [name for name in sorted(names) if not _has_digest(stored.folder / name, written[name], pause)]
    originals = {name: source if name == CONTENT_FILE else source.parent / name for name in damaged}
    still_damaged = [
        name for name in damaged if not _mended(stored.folder / name, originals[name], written[name], disk)
    ]
    if any(_are_equal(stored.folder / name, originals[name]) for name in still_damaged):
        disk.remove(stored.folder / CHECKSUMS)  # it is the list that is wrong
    return INDEX in damaged or not is_sound(stored) or not read_checksums(stored.folder)


def _mended(copy: Path, original: Path, digest: str, disk: Disk) -> bool:
    """Replace a damaged file by its original, or remove an index, which is made again; return whether it worked."""
    log.warning("%s is not what was written", copy)
    if copy.name == INDEX:
        disk.remove(copy)
    elif _has_digest(original, digest):
        try:
            replace_by_copy(original, copy, disk)
        except OSError as error:
            log.warning("it cannot be taken from %s: %s", original, error.strerror)
            return False
    else:
        log.warning("%s has it no more", original.parent)
        return False
    return True


def _has_digest(path: Path, written: str, pause: Pause = lambda: None) -> bool:
    try:
        return digest_of_file(path, pause) == written
    except OSError:
        return False


def _are_equal(one: Path, other: Path) -> bool:
    try:
        return digest_of_file(one) == digest_of_file(other)
    except OSError:
        return False


def _is_shared(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
