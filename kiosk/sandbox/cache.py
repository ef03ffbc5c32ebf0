"""The cache of the decode check: only changed files are decoded again."""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from kiosk.content.store.release import program
from kiosk.system.disk import Disk
from kiosk.system.files import try_stat

MAX_FILES = 20_000
"""Entries at most; the oldest are removed first."""


class DecodeCache:
    """A file with the names, sizes and modification times of good files. It may be deleted at any time."""

    def __init__(self, path: Path, decoders: str = "") -> None:
        """Read the file. Entries of another version of the program, or of other `decoders`, are ignored."""
        self._path = path
        self._program = f"{program()} {decoders or _decoders()}"
        self._known: dict[str, list[int]] = {}
        with suppress(OSError, ValueError, TypeError, LookupError):
            held = json.loads(path.read_text("utf-8"))
            if held["program"] == self._program:
                self._known = dict(held["files"])

    def knows(self, path: Path) -> bool:
        """Return whether the file could be opened, and is still the same."""
        return self._known.get(str(path), []) == _look_of(path) != []

    def remember(self, paths: Iterable[Path]) -> None:
        """Add these good files. Errors of the disk are ignored: the files are decoded again next time."""
        for path in paths:
            self._known.pop(str(path), None)
            self._known[str(path)] = _look_of(path)
        newest = dict(list(self._known.items())[-MAX_FILES:])
        partial = self._path.with_suffix(f".{os.getpid()}")
        with suppress(OSError, UnicodeError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            Disk().write(partial, json.dumps({"program": self._program, "files": newest}).encode())
            Disk().rename(partial, self._path)


def _decoders() -> str:
    """Return a fingerprint of the installed Qt, without loading it."""
    found = find_spec("PySide6")
    status = try_stat(Path(found.origin)) if found and found.origin else None
    return str(status.st_mtime_ns) if status else ""


def _look_of(path: Path) -> list[int]:
    with suppress(OSError, ValueError):
        status = path.lstat()
        return [status.st_size, status.st_mtime_ns, status.st_ino]
    return []
