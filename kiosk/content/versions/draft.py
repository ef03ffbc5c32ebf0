"""The draft of a content folder: what an editor writes, and what the public does not see.

`draft/content.yaml` lies beside the content file; pictures and films of both lie in `resources/`, new ones under new
names. `draft/base.yaml` is the content file as it was when the draft began: by it a draft knows what others changed.
"""

from contextlib import suppress
from pathlib import Path

from kiosk.content.yaml.content_file import CONTENT_FILE
from kiosk.system.disk import Disk, replace_file
from kiosk.system.files import is_there

DRAFT = "draft"
BASE = "base.yaml"


class Draft:
    """The draft of a content folder."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self.folder = folder / DRAFT
        self.path = self.folder / CONTENT_FILE
        self._disk = disk or Disk()

    def read(self) -> bytes | None:
        """Return what the draft says; None where there is none. Raises OSError where it cannot be read."""
        with suppress(FileNotFoundError, NotADirectoryError):
            return self.path.read_bytes()
        return None

    def base(self) -> bytes | None:
        """Return the content file as it was when the draft began; None where nobody knows."""
        with suppress(OSError):
            return (self.folder / BASE).read_bytes()
        return None

    def write(self, data: bytes, *, base: bytes) -> None:
        """Write the draft; `base` is the content file from which it began. Raises OSError; it is then as before."""
        files = [(self.folder / BASE, base), (self.path, data)]
        if self.read() is not None:  # a power cut leaves a draft that is said to be too old, never one too new
            files.reverse()
        for path, written in files:
            replace_file(path, written, disk=self._disk)

    def discard(self, data: bytes | None) -> bool:
        """Remove the draft if it still says this; return whether it did."""
        if self.read() != data:
            return False
        self._disk.remove(self.path)
        if is_there(self.path):
            return False
        with suppress(OSError):
            self._disk.flush_folder(self.folder)  # a draft that comes back after a power cut is known by its base
            self._disk.remove(self.folder / BASE)
            self.folder.rmdir()
        return True
