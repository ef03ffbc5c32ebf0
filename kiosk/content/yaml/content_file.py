"""Finds the content file, and recognises misnamed and misplaced ones."""

import os
from contextlib import suppress
from itertools import islice
from pathlib import Path

from kiosk.system.files import is_file, is_folder, is_there

CONTENT_FILE = "content.yaml"
"""How the file in a content folder is called."""

_MEANT = ("content.yaml", "content.yml", "content.yaml.txt", "content.yml.txt")
"""How it is called, in small letters, by editors that add an ending, hide it or think of another one."""
_ENDINGS = (".yaml", ".yml")
_LOOKED_AT = 1000
"""Entries of a folder that are looked at."""


def content_file(path: Path | None) -> Path:
    """Return the content file of a folder, or the file itself.

    Without a path: the content file of the current folder, even if misnamed, else the one that comes with the program.
    """
    if path is None:
        here = Path(CONTENT_FILE)
        return here.absolute() if _is_there(here) or _misnamed(here.parent) else shipped_file()
    names_file = is_file(path) or (_looks_like_file(path) and not is_folder(path))
    return path if names_file else path / CONTENT_FILE


def likely_content_file(path: Path | None) -> Path:
    """Return what `content_file` most likely returns, without reading the disk."""
    here = path or Path().absolute()
    return here if _looks_like_file(here) else here / CONTENT_FILE


def _looks_like_file(path: Path) -> bool:
    return path.suffix.lower() in _ENDINGS


def shipped_file() -> Path:
    """Return the content file that comes with the program."""
    package = Path(__file__).parent.parent.parent
    packed = package / "default" / CONTENT_FILE
    return packed if is_there(packed) else package.parent / CONTENT_FILE


def suggest_content_file(path: Path) -> str:
    """Return advice for a path that does not exist: the file that was probably meant; or nothing."""
    folder = path.parent
    if name := _misnamed(folder):
        return f"There is {name}: rename it to {CONTENT_FILE}."
    deeper = next((each for each in _entries(folder) if _is_there(folder / each / CONTENT_FILE)), "")
    return f"There is {deeper}/{CONTENT_FILE}: name that folder, or move all that it holds up." if deeper else ""


def _misnamed(folder: Path) -> str:
    """Return the name of the file that was probably meant to be the content file, or nothing."""
    return next((each for each in _entries(folder) if each.lower() in _MEANT and each != CONTENT_FILE), "")


def _entries(folder: Path) -> list[str]:
    """Return the first names in a folder, in order; none of a folder that cannot be looked into."""
    with suppress(OSError), os.scandir(folder) as entries:
        return sorted(each.name for each in islice(entries, _LOOKED_AT))
    return []


def _is_there(path: Path) -> bool:
    return os.path.lexists(path)
