"""Disks that fail, and disks whose power is cut."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.content.disk import Disk


class PowerCutError(BaseException):
    """Nothing runs any more; no handler can do anything about it."""


class BrokenDisk(Disk):
    """Does what a disk does until its operation number `last`: that is left half done, and raises `error`."""

    def __init__(self, last: int = 0, error: BaseException | None = None, *, for_ever: bool = False) -> None:
        self.operations = 0
        self._last = range(last, last + (1_000_000 if for_ever else 1))
        self._error = error or OSError(28, "No space left on device")

    def make_folder(self, folder: Path) -> None:
        self._begin()
        super().make_folder(folder)

    def copy(self, source: Path, target: Path) -> None:
        data = source.read_bytes()
        self._begin(lambda: target.write_bytes(data[: len(data) // 2]))
        super().copy(source, target)

    def flush(self, files: Sequence[Path]) -> None:
        self._begin()
        super().flush(files)

    def link(self, source: Path, target: Path) -> None:
        self._begin()
        super().link(source, target)

    def write(self, path: Path, data: bytes) -> None:
        self._begin(lambda: path.write_bytes(data[: len(data) // 2]))
        super().write(path, data)

    def rename(self, path: Path, target: Path) -> None:
        self._begin()
        super().rename(path, target)

    def flush_folder(self, folder: Path) -> None:
        self._begin()
        super().flush_folder(folder)

    def remove(self, folder: Path) -> None:
        self._begin(lambda: list(map(Path.unlink, folder.rglob("*.yaml"))))
        super().remove(folder)

    def _begin(self, half: Callable[[], object] = lambda: None) -> None:
        self.operations += 1
        if self.operations in self._last:
            half()
            self._fail()

    def _fail(self) -> None:
        raise self._error


class ForgetfulDisk(BrokenDisk):
    """When its power is cut, it has forgotten names that were not flushed: files, folders and renamings.

    It knows the newest `spared` of them, for a disk writes in the order that it likes. Of copies that were not flushed
    it has only the beginning.
    """

    def __init__(self, last: int, spared: int) -> None:
        super().__init__(last, PowerCutError())
        self._spared = spared
        self._unflushed: list[tuple[Path, Callable[[Path], object]]] = []
        self._copies: list[Path] = []

    def make_folder(self, folder: Path) -> None:
        fresh = not folder.exists()
        super().make_folder(folder)
        if fresh:
            self._unflushed.append((folder, lambda path: shutil.rmtree(path, ignore_errors=True)))

    def copy(self, source: Path, target: Path) -> None:
        super().copy(source, target)
        self._copies.append(target)
        self._unflushed.append((target, _forget_file))

    def flush(self, files: Sequence[Path]) -> None:
        super().flush(files)
        self._copies = [path for path in self._copies if path not in files]

    def link(self, source: Path, target: Path) -> None:
        super().link(source, target)
        self._unflushed.append((target, _forget_file))

    def write(self, path: Path, data: bytes) -> None:
        super().write(path, data)
        self._unflushed.append((path, _forget_file))

    def rename(self, path: Path, target: Path) -> None:
        before = target.read_bytes() if target.is_file() else None
        super().rename(path, target)

        def undo(target: Path) -> None:
            target.rename(path)
            if before is not None:
                target.write_bytes(before)

        self._unflushed = [
            (target / each.relative_to(path) if each.is_relative_to(path) else each, forget)
            for each, forget in self._unflushed
            if each != path
        ]
        self._unflushed.append((target, undo))
        self._copies = [target / each.relative_to(path) if each.is_relative_to(path) else each for each in self._copies]

    def flush_folder(self, folder: Path) -> None:
        super().flush_folder(folder)
        self._unflushed = [each for each in self._unflushed if each[0].parent != folder]

    def _fail(self) -> None:
        for path in self._copies:
            path.write_bytes(path.read_bytes()[:1])
        for path, forget in reversed(self._unflushed[: len(self._unflushed) - self._spared]):
            forget(path)
        super()._fail()


def _forget_file(path: Path) -> None:
    path.unlink(missing_ok=True)
