"""The rule for files that content names: inside the folder, real, whole, and of a type that can be shown."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.content.maps.features import Atlas, MapFileError, world
from kiosk.content.maps.features import read as read_areas
from kiosk.content.maps.shapes import map_name
from kiosk.content.media.file_types import ending_of, endings, listed, pattern
from kiosk.content.media.films import describe as describe_film
from kiosk.content.validation.context import Reading
from kiosk.content.validation.file_rules import file_fault
from kiosk.content.validation.path_rules import BACKSLASH, OUTSIDE, is_elsewhere, place_fault, spelling_fault, unescaped
from kiosk.content.yaml.diagnostics import Fault
from kiosk.content.yaml.nodes import Scalar
from kiosk.system.files import is_file

if TYPE_CHECKING:
    from kiosk.content.media.known_types import Purpose
    from kiosk.content.schema.types import Cue

MOST_MAPS = 10
"""Different map files in one content."""


def _schema(purpose: "Purpose", example: str) -> dict[str, Any]:
    return {"type": "string", "pattern": pattern(purpose), "examples": [example]}


PICTURE_SCHEMA = _schema("picture", "resources/field.jpg")
SOUND_SCHEMA = _schema("sound", "resources/welcome-ht.ogg")
FILM_SCHEMA = _schema("film", "resources/arrival.webm")
CAPTIONS_SCHEMA = _schema("caption file", "resources/arrival-ht.vtt")
MAP_SCHEMA = _schema("map", "resources/maps/country.json")


def read_picture(node: Scalar, reading: Reading) -> None:
    """Judge the name of a picture, and the file itself, once for each name."""
    _read(node, reading, "picture")


def read_sound(node: Scalar, reading: Reading) -> None:
    """Judge the name of a recorded sound, and the file itself, once for each name."""
    _read(node, reading, "sound")


def read_map(node: Scalar, reading: Reading) -> None:
    """Judge the name of a map file, and the file itself, once for each name."""
    _read(node, reading, "map")


def is_map(name: str, reading: Reading) -> bool:
    """Return whether a file can be used as a map."""
    return _fault(name, reading, "map") is None


def atlas_of(file: str, code_property: str, reading: Reading) -> Atlas | None:
    """Return the areas of a map file, those of the world without one, or None when it is not good or one too many."""
    if not file:
        return world()
    name = map_name(file, code_property)
    if name not in reading.atlases and is_map(file, reading) and len(reading.atlases) < MOST_MAPS:
        with suppress(OSError, MapFileError):  # it was good a moment ago
            reading.atlases[name] = _areas(reading.folder / file, code_property, reading)
    return reading.atlases.get(name)


def _areas(path: Path, code_property: str, reading: Reading) -> Atlas:
    if reading.last_map and reading.last_map[0] == path and not code_property:
        return reading.last_map[1]
    return read_areas(path.read_bytes(), code_property)


def read_film(node: Scalar, reading: Reading) -> None:
    """Judge the name of a film, and the headers of the file itself, once for each name."""
    _read(node, reading, "film")


def read_captions(node: Scalar, reading: Reading) -> None:
    """Judge the name of a caption file, and all that stands in it; what a viewer would miss is a warning."""
    _read(node, reading, "caption file")
    for what, how in _captions_of(node, reading)[1]:
        reading.warning(node, f"`{Path(node).name}`, {what}", how)


def cues(name: str, reading: Reading) -> "tuple[Cue, ...]":
    """Return what a caption file that was judged to be good says when, or nothing for another."""
    return _captions_of(name, reading)[0]


def _captions_of(name: str, reading: Reading) -> "tuple[tuple[Cue, ...], list[Fault]]":
    return reading.captions.get(reading.folder / name, ((), []))


def is_silent(name: Scalar, reading: Reading) -> bool:
    """Return whether there is nothing to hear in a film; a file that cannot be judged may hold anything."""
    if _fault(name, reading, "film"):
        return False
    with (reading.folder / name).open("rb") as file:
        film = describe_film(file, os.fstat(file.fileno()).st_size)
    return film is not None and film.silent


def _read(node: Scalar, reading: Reading, purpose: "Purpose") -> None:
    fault = _fault(node, reading, purpose)
    reading.named.setdefault(str(node), []).append(node)
    if fault:
        reading.error(node, *fault)


def _fault(name: str, reading: Reading, purpose: "Purpose") -> Fault | None:
    """Return why a file cannot be shown as this. It is looked at once for each name, whatever it is to be shown as."""
    spelling = spelling_fault(name)
    if name not in reading.media:
        reading.media[str(name)] = (
            spelling or place_fault(name, reading) or file_fault(reading.folder / name, reading, purpose)
        )
    if spelling:
        return _foreign_fault(name, reading, purpose) or spelling
    fault = reading.media[name]
    was_opened = fault and reading.folder / name in reading.judged
    return fault if was_opened else _ending_fault(name, purpose) or fault


def _foreign_fault(name: str, reading: Reading, purpose: "Purpose") -> Fault | None:
    """Return what is wrong with a name as another system writes it, and how to write it, so that no fault follows."""
    plain = unescaped(name)
    if plain == name and not is_elsewhere(name):
        return None
    parts = plain.split("/")
    tails = ("/".join(parts[index:]) for index in range(len(parts)))
    inside = next((tail for tail in tails if not spelling_fault(tail) and is_file(reading.folder / tail)), "")
    what = OUTSIDE if is_elsewhere(plain) else BACKSLASH
    if inside and not _fault(inside, reading, purpose):
        return what, f"Write `{inside}`."
    if is_elsewhere(plain):
        return what, f"Copy the file into the folder `resources`, and write `resources/{parts[-1][-60:]}`."
    fault = _fault(plain, reading, purpose)
    return (f"{what} {fault[0]}", fault[1]) if fault else None


def _ending_fault(name: str, purpose: "Purpose") -> Fault | None:
    if ending_of(name) in endings(purpose):
        return None
    last = name.rpartition("/")[2][-60:]
    return f"A {purpose} cannot have a name like `{last}`.", f"Use a file in {listed(purpose)}."
