"""Signatures of files: size, times and inode, by which a change is noticed without reading the file."""

import os
from collections.abc import Iterator
from typing import TypeAlias
from zlib import crc32

Signature: TypeAlias = tuple[int, ...]
"""Size in bytes, times of change in nanoseconds of what a file holds and of anything about it, number of the file.

Who gives a file back its old time, as `cp -p` does, or puts another one in its place, changes one of the last two.
"""


def signature(status: os.stat_result) -> Signature:
    """Return the signature of a file by its `os.stat_result`."""
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino


def fingerprint(folder: str | os.PathLike[str], endings: tuple[str, ...]) -> str:
    """Return 8 digits that change with any file below a folder whose name ends like one of these. Raises OSError."""
    top = os.fspath(folder)
    seen = 0
    for path in sorted(_files(top, endings)):
        line = f"{path.removeprefix(top)} {signature(os.stat(path))}\n"  # noqa: PTH116 - a Path costs more
        seen = crc32(line.encode(), seen)
    return f"{seen:08x}"


def _files(folder: str, endings: tuple[str, ...]) -> Iterator[str]:
    for each in os.scandir(folder):
        if each.name.endswith(endings):
            yield each.path
        elif each.is_dir() and each.name != "__pycache__":
            yield from _files(each.path, endings)
