"""The files of an installation: the folder `root` of this package, as it lies on the machine."""

import os
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parent
SETTINGS = "/etc/kiosk/"
"""The folder of the operator's settings."""


@dataclass(frozen=True)
class PlacedFile:
    """A file of the installation. A systemd unit without text is masked: it is never started."""

    path: str
    """Where it lies on the machine, from the root."""
    text: str
    is_setting: bool = False
    """Whether the operator may have changed it: it is written where there is none, and removed only if asked for."""


def placed_files() -> tuple[PlacedFile, ...]:
    """Return all files, sorted by their paths. Raises OSError."""
    tree = PACKAGE / "root"
    paths = sorted(Path(folder, name) for folder, _, names in os.walk(tree) for name in names)
    places = ((f"/{path.relative_to(tree).as_posix()}", path.read_text("utf-8")) for path in paths)
    return tuple(PlacedFile(place, text, place.startswith(SETTINGS)) for place, text in places)


def needed_packages() -> tuple[str, ...]:
    """Return the names of the Debian packages that a kiosk needs to start, from `packages.txt`."""
    lines = (PACKAGE / "packages.txt").read_text("utf-8").splitlines()
    return tuple(line.split()[1] for line in lines if line and not line.startswith("#"))
