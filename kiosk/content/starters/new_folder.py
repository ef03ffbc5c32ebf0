"""Makes a content folder out of a starter: with a name, a colour, and some of its languages."""

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.content.yaml.content_file import CONTENT_FILE, shipped_file
from kiosk.content.yaml.edits import Document, Value

STARTERS = ("office", "museum", "clinic")
"""The content files beside this module."""
LANGUAGES = {"ht": "Kreyòl", "fr": "Français", "en": "English", "es": "Español"}
"""The languages of each starter, and what they are called."""

_FOLDER = Path(__file__).parent
_SCENES = Path("resources", "scenes")

_Path = tuple[str | int, ...]


def write_folder(folder: Path, *, starter: str, name: str, languages: Sequence[str], accent: str) -> None:
    """Write a content folder, which must not exist yet. Raises OSError."""
    document = Document((_FOLDER / f"{starter}.yaml").read_bytes())
    with document.together():
        document.set(("name",), name)
        document.set(("accent",), accent)
        document.set(("default_language",), languages[0])
        entries = [{"code": code, "name": LANGUAGES[code], "reviewed": "false"} for code in languages]
        document.set(("languages",), entries)
        for path, text in list(_texts(document.value(()))):
            for code in text.keys() - set(languages):
                document.remove((*path, code))
    scenes = folder / _SCENES
    scenes.mkdir(parents=True)
    for scene in sorted(set(_scenes(document.value(())))):
        shutil.copyfile(shipped_file().parent / _SCENES / f"{scene}.svg", scenes / f"{scene}.svg")
    (folder / CONTENT_FILE).write_bytes(document.data())


def _texts(value: Value, path: _Path = ()) -> Iterator[tuple[_Path, dict[str, Value]]]:
    """Yield each text in several languages, with its path."""
    if isinstance(value, dict) and value and value.keys() <= LANGUAGES.keys():
        yield path, value
        return
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in entries:
        yield from _texts(each, (*path, step))


def _scenes(value: Value) -> Iterator[str]:
    """Yield the names of the scenes of all covers."""
    if isinstance(value, dict):
        scene = value.get("scene")
        if isinstance(scene, str):
            yield scene
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _scenes(each)
