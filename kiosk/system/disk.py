"""File operations that are safe from power cuts: each is either complete or not done at all."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE

from kiosk.system.files import is_folder, try_stat

CLONE = 0x40049409
"""FICLONE of Linux (ioctl_ficlone(2)): btrfs and XFS know it."""

PARTIAL = ".partial"
"""The end of the name of what is written until it is complete."""


class Disk:
    """File operations of the store. Each raises OSError when it fails."""

    def make_folder(self, folder: Path) -> None:
        """Create a folder and its missing parents."""
        folder.mkdir(parents=True, exist_ok=True)

    def copy(self, source: Path, target: Path) -> None:
        """Copy a file with its modification time. Only `flush` makes the copy durable.

        On a file system with copy-on-write clones this takes neither time nor space.
        """
        import shutil  # most starts copy and remove nothing

        if _share_blocks(source, target):
            shutil.copystat(source, target)
        else:
            shutil.copy2(source, target)

    def flush(self, files: Sequence[Path]) -> None:
        """Flush these files only: another disk of the machine may be slow, or hang.

        The flush of all is started before the first is waited for, so that many files take hardly longer than one.
        """
        if sys.platform == "linux":
            for path in files:
                with path.open("rb") as file:
                    os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        for path in files:
            with path.open("r+b" if sys.platform == "win32" else "rb") as file:  # Windows flushes what it may write
                os.fsync(file.fileno())

    def link(self, source: Path, target: Path) -> None:
        """Create a hard link to a file."""
        os.link(source, target)

    def write(self, path: Path, data: bytes) -> None:
        """Write a file and flush it."""
        with path.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def rename(self, path: Path, target: Path) -> None:
        """Rename a file or folder. A file of the new name is replaced, a folder is not."""
        try:
            path.replace(target)
        except IsADirectoryError:
            self.remove(target)
            path.replace(target)

    def flush_folder(self, folder: Path) -> None:
        """Flush a folder, so that created, renamed and removed names are durable."""
        if sys.platform == "win32":
            return  # Windows cannot open a folder and flushes it with the file
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def remove(self, path: Path) -> None:
        """Remove a file, or a folder with its contents; ignore what cannot be removed."""
        with suppress(OSError):
            path.unlink()
            return
        import shutil

        shutil.rmtree(path, ignore_errors=True)
        for parent, folders, _ in os.walk(path):  # what is left may lie in folders of ours that lost their rights
            for folder in (parent, *(f"{parent}/{name}" for name in folders)):
                with suppress(OSError):
                    Path(folder).chmod(0o700)
        shutil.rmtree(path, ignore_errors=True)


def _share_blocks(source: Path, target: Path) -> bool:
    """Clone a file so that both share their blocks (reflink); return whether the file system can do that."""
    if sys.platform == "linux":
        import fcntl

        with source.open("rb") as original, target.open("wb") as copy, suppress(OSError):
            fcntl.ioctl(copy.fileno(), CLONE, original.fileno())
            return True
    return False


def open_or_create(path: Path) -> int:
    """Open a small file for reading and writing, create it where it is missing, and return its descriptor.

    A folder of the same name is removed, and missing permissions are restored. Raises OSError.
    """
    with suppress(IsADirectoryError, PermissionError):
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    if is_folder(path):
        import shutil

        shutil.rmtree(path)
    else:
        path.chmod(0o600)
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o644)


class ChangedMeanwhileError(Exception):
    """Somebody else has written the file that was to be replaced."""


def replace_file(
    path: Path, data: bytes, mode: int = 0o666, disk: Disk | None = None, *, known: bytes | None = None
) -> None:
    """Write a file so that a power cut leaves the old or the new one; make its folder where there is none.

    Who may do what with it stays; a new one has these permissions, less those that the umask takes. Behind a link the
    file itself is replaced. Raises OSError, and ChangedMeanwhileError when the old one does not hold what is `known`,
    as far as that can be seen when the new one has reached the disk.
    """
    disk, target = disk or Disk(), path.resolve()
    disk.make_folder(target.parent)
    partial = target.with_name(f"{target.name}{PARTIAL}")
    partial.unlink(missing_ok=True)
    os.close(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
    try:
        disk.write(partial, data)
        if found := try_stat(target):
            _copy_ownership(found, partial)
        _refuse_changed(target, known)
        disk.rename(partial, target)
    except (OSError, ChangedMeanwhileError):
        disk.remove(partial)
        raise
    disk.flush_folder(target.parent)


def _refuse_changed(path: Path, known: bytes | None) -> None:
    if known is not None and path.read_bytes() != known:
        raise ChangedMeanwhileError


def replace_by_copy(source: Path, target: Path, disk: Disk) -> None:
    """Copy a file so that a power cut leaves the whole copy, or what was there before. Raises OSError."""
    partial = target.with_name(f"{target.name}{PARTIAL}")
    try:
        disk.copy(source, partial)
        disk.flush([partial])
        disk.rename(partial, target)
    except OSError:
        disk.remove(partial)
        raise
    disk.flush_folder(target.parent)


def _copy_ownership(found: os.stat_result, path: Path) -> None:
    """Give a file the owner and the permissions of another, as far as that is allowed."""
    if sys.platform != "win32":
        with suppress(PermissionError):
            os.chown(path, found.st_uid, found.st_gid)
    path.chmod(S_IMODE(found.st_mode))
