"""The files of an installation: the folder `root` of this package, as it lies on the machine."""

import os
from dataclasses import dataclass
from pathlib import Path

PACKAGE = Path(__file__).parent
SETTINGS = "/etc/kiosk/"
"""The folder of the operator's settings."""


@dataclass(frozen=True)
class PlacedFile:
    """A file, and where it lies on the machine. An empty unit is one that systemd never starts."""

    path: str
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
    """Return the Debian packages without which no kiosk opens."""
    lines = (PACKAGE / "packages.txt").read_text("utf-8").splitlines()
    return tuple(line.split()[1] for line in lines if line and not line.startswith("#"))
