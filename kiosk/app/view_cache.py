"""The views as Qt compiled them, kept for the next start.

Qt maps these files into memory without checks: a damaged one crashes the program. So each has a seal, its digest, and
only intact ones are used. A start checks the few files of the first screen; the others are checked in a thread after
it, at the latest when a visit begins.
"""

import os
from contextlib import suppress
from pathlib import Path
from threading import Lock

from kiosk.system.digests import digest
from kiosk.system.disk import Disk, replace_file
from kiosk.system.signature import fingerprint

VIEWS = Path(__file__).parent.parent / "views"
SEALS = "seals"
"""A line for each file: its digest, whether the first screen needs it, its name."""


class CompiledViews:
    """The folder of the compiled views. Changed views have another folder."""

    def __init__(self, folder: Path, views: Path = VIEWS, disk: Disk | None = None) -> None:
        self._disk = disk or Disk()
        self._all = folder
        self.folder = folder.absolute() / fingerprint(views, (".qml", "qmldir"))
        """The folder that Qt uses."""
        self._seals: dict[str, tuple[str, bool]] = {}
        self._written: dict[str, tuple[str, bool]] = {}
        self._unchecked: set[str] = set()
        self._checking = Lock()

    def open(self, *, anew: bool = False) -> bool:
        """Remove damaged files, or all with `anew`; return whether Qt may use the folder."""
        if anew:
            self._disk.remove(self.folder)
        self._written = self._read_seals()
        self._seals = dict(self._written)
        self._unchecked = {name for name, (_, first) in self._seals.items() if not first}
        return all(self._is_sealed(name) or self._drop(name) for name in self._names() if name not in self._unchecked)

    def check(self) -> None:
        """Check the files that `open` did not check, once, and remove damaged ones."""
        with self._checking:
            unread, self._unchecked = self._unchecked, set()
            for name in unread:
                if not self._is_sealed(name):
                    self._drop(name)

    def seal(self) -> None:
        """Check all files, and seal those that Qt has written since. Disk errors are ignored."""
        self.check()
        with suppress(OSError):
            is_first = not self._seals
            fresh = [name for name in self._names() if name not in self._seals]
            self._disk.flush([self.folder / name for name in fresh])
            self._seals |= {name: (self._digest(name), is_first) for name in fresh}
            if self._seals != self._written:
                self._write_seals()
            if is_first:
                self._forget_others()

    def _names(self) -> list[str]:
        try:
            return [name for name in os.listdir(self.folder) if name.endswith(".qmlc")]  # noqa: PTH208 - of the names
        except OSError:
            return []

    def _is_sealed(self, name: str) -> bool:
        with suppress(OSError):
            return self._seals.get(name, ("", False))[0] == self._digest(name)
        return False

    def _digest(self, name: str) -> str:
        return digest((self.folder / name).read_bytes())

    def _drop(self, name: str) -> bool:
        """Remove a file; return whether it is gone."""
        self._seals.pop(name, None)
        self._disk.remove(self.folder / name)
        return not os.path.lexists(self.folder / name)

    def _read_seals(self) -> dict[str, tuple[str, bool]]:
        with suppress(OSError, ValueError):
            lines = [line.split(" ") for line in (self.folder / SEALS).read_text("utf-8").splitlines()]
            return {name: (sum_, first == "1") for sum_, first, name in lines}
        return {}

    def _write_seals(self) -> None:
        lines = (f"{sum_} {int(first)} {name}\n" for name, (sum_, first) in sorted(self._seals.items()))
        replace_file(self.folder / SEALS, "".join(lines).encode(), disk=self._disk)
        self._written = dict(self._seals)

    def _forget_others(self) -> None:
        for other in self._all.iterdir():
            if other.name != self.folder.name:
                self._disk.remove(other)
