"""Copies of large pictures at the size in which they are shown: `kiosk optimise` makes them, a release shows them.

They lie in the folder `display` of a content folder. The name of a copy holds that of its picture and a fingerprint of
its bytes: the copy of `resources/field.jpg` is `display/resources/field.jpg.1f2e3d4c5b6a7988.webp`. So a picture that
changed has no copy any more, and nothing else need be kept. The folder may be deleted at any time.
"""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from kiosk.content.media.file_types import LARGEST_FILE, endings
from kiosk.content.media.pictures import Picture, describe
from kiosk.system.files import is_folder

FOLDER = "display"
LONGEST_EDGE = 3840
"""Pixels: no screen that the kiosk is made for is wider, or higher."""
LARGE_FILE = 1024 * 1024
"""Bytes from which on a picture has a copy, however few pixels it has."""

_PLAINLY = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""Opens files without following a link, and without waiting for whoever feeds a pipe."""
_COPY = re.compile(r".+\.[0-9a-f]{16}\.webp(\.partial)?")


def copies(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Return the names of the copies by those of the pictures that should have one, whether or not it is there.

    A copy that is there and is damaged is left out: its picture is shown itself.
    """
    return {
        name: copy
        for name, copy in expected_copies(folder, names).items()
        if is_whole(folder / copy) or not os.path.lexists(folder / copy)
    }


def is_whole(path: Path) -> bool:
    """Return whether a file is a whole picture that any screen can show."""
    picture = describe(_read(str(path)))
    return bool(picture and picture.complete and picture.format == "webp" and _edge(picture) <= LONGEST_EDGE)


def left_over(folder: Path, expected_copies: Iterable[str]) -> Iterator[Path]:
    """Yield the copies in a content folder whose picture is gone or changed."""
    keep = {folder / name for name in expected_copies}
    for path in sorted((folder / FOLDER).rglob("*")):
        if path not in keep and _COPY.fullmatch(path.name) and not is_folder(path):
            yield path


def expected_copies(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Return the names of the copies by those of the pictures that should have one."""
    return dict(_expected_copies(folder, names))


def _expected_copies(folder: Path, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for name in names:
        if name.lower().endswith(endings("picture")) and _is_large(data := _read(f"{folder}/{name}")):
            from hashlib import sha256  # it loads OpenSSL, and few pictures are large

            fingerprint = sha256(data, usedforsecurity=False).hexdigest()[:16]
            yield name, f"{FOLDER}/{name}.{fingerprint}.webp"


def _is_large(data: bytes) -> bool:
    picture = describe(data)
    return picture is not None and (_edge(picture) > LONGEST_EDGE or len(data) >= LARGE_FILE)


def _edge(picture: Picture) -> int:
    return max(picture.width, picture.height)


def _read(path: str) -> bytes:
    """Return the bytes of a regular file of limited size, or nothing."""
    with suppress(OSError, ValueError):
        number = os.open(path, _PLAINLY)
        try:
            status = os.fstat(number)
            if S_ISREG(status.st_mode) and status.st_size <= LARGEST_FILE:
                return os.read(number, status.st_size)
        finally:
            os.close(number)
    return b""
