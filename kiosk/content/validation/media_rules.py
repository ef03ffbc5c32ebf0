"""The rule for files that content names: inside the folder, real, whole, and of a type that can be shown."""

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.content.maps.features import FeatureCollection, MapFileError, world
from kiosk.content.maps.features import read as read_areas
from kiosk.content.maps.shapes import map_name
from kiosk.content.media.file_types import ending_of, endings, endings_in_words, pattern
from kiosk.content.media.films import describe as describe_film
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.file_rules import file_error
from kiosk.content.validation.path_rules import BACKSLASH, OUTSIDE, is_elsewhere, path_error, spelling_error, unescaped
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.content.yaml.nodes import Scalar
from kiosk.system.files import is_file

if TYPE_CHECKING:
    from kiosk.content.media.known_types import Purpose
    from kiosk.content.schema.types import Cue

MAX_MAPS = 10
"""Different map files in one content."""


def _schema(purpose: "Purpose", example: str) -> dict[str, Any]:
    return {"type": "string", "pattern": pattern(purpose), "examples": [example]}


PICTURE_SCHEMA = _schema("picture", "resources/field.jpg")
SOUND_SCHEMA = _schema("sound", "resources/welcome-ht.ogg")
FILM_SCHEMA = _schema("film", "resources/arrival.webm")
CAPTIONS_SCHEMA = _schema("caption file", "resources/arrival-ht.vtt")
MAP_SCHEMA = _schema("map", "resources/maps/country.json")


def read_picture(node: Scalar, context: ValidationContext) -> None:
    """Check the name and the file of a picture, once for each name."""
    _read(node, context, "picture")


def read_sound(node: Scalar, context: ValidationContext) -> None:
    """Check the name and the file of a sound, once for each name."""
    _read(node, context, "sound")


def read_map(node: Scalar, context: ValidationContext) -> None:
    """Check the name and the file of a map, once for each name."""
    _read(node, context, "map")


def is_map(name: str, context: ValidationContext) -> bool:
    """Return whether a file can be used as a map."""
    return _error(name, context, "map") is None


def features_of(file: str, code_property: str, context: ValidationContext) -> FeatureCollection | None:
    """Return the areas of a map file, those of the world without one, or None when it is not good or one too many."""
    if not file:
        return world()
    name = map_name(file, code_property)
    if (
        name not in context.feature_collections
        and is_map(file, context)
        and len(context.feature_collections) < MAX_MAPS
    ):
        with suppress(OSError, MapFileError):  # it was good a moment ago
            context.feature_collections[name] = _areas(context.folder / file, code_property, context)
    return context.feature_collections.get(name)


def _areas(path: Path, code_property: str, context: ValidationContext) -> FeatureCollection:
    if context.last_map and context.last_map[0] == path and not code_property:
        return context.last_map[1]
    return read_areas(path.read_bytes(), code_property)


def read_film(node: Scalar, context: ValidationContext) -> None:
    """Check the name and the header of a film, once for each name."""
    _read(node, context, "film")


def read_captions(node: Scalar, context: ValidationContext) -> None:
    """Check the name and the text of a caption file; lost captions are a warning."""
    _read(node, context, "caption file")
    for what, how in _captions_of(node, context)[1]:
        context.warning(node, f"`{Path(node).name}`, {what}", how)


def cues(name: str, context: ValidationContext) -> "tuple[Cue, ...]":
    """Return the cues of a valid caption file, or nothing for another."""
    return _captions_of(name, context)[0]


def _captions_of(name: str, context: ValidationContext) -> "tuple[tuple[Cue, ...], list[ErrorMessage]]":
    return context.captions.get(context.folder / name, ((), []))


def is_silent(name: Scalar, context: ValidationContext) -> bool:
    """Return whether a film has no sound track; False where that is unknown."""
    if _error(name, context, "film"):
        return False
    with (context.folder / name).open("rb") as file:
        film = describe_film(file, os.fstat(file.fileno()).st_size)
    return film is not None and film.silent


def _read(node: Scalar, context: ValidationContext, purpose: "Purpose") -> None:
    error = _error(node, context, purpose)
    context.named.setdefault(str(node), []).append(node)
    if error:
        context.error(node, *error)


def _error(name: str, context: ValidationContext, purpose: "Purpose") -> ErrorMessage | None:
    """Return the error of a file for this purpose, or None. Each file is read once."""
    spelling = spelling_error(name)
    if name not in context.media:
        context.media[str(name)] = (
            spelling or path_error(name, context) or file_error(context.folder / name, context, purpose)
        )
    if spelling:
        return _foreign_path_error(name, context, purpose) or spelling
    error = context.media[name]
    was_opened = error and context.folder / name in context.signatures
    return error if was_opened else _ending_error(name, purpose) or error


def _foreign_path_error(name: str, context: ValidationContext, purpose: "Purpose") -> ErrorMessage | None:
    """Return the error for a path in the notation of another system, with the right notation, or None."""
    plain = unescaped(name)
    if plain == name and not is_elsewhere(name):
        return None
    parts = plain.split("/")
    tails = ("/".join(parts[index:]) for index in range(len(parts)))
    inside = next((tail for tail in tails if not spelling_error(tail) and is_file(context.folder / tail)), "")
    what = OUTSIDE if is_elsewhere(plain) else BACKSLASH
    if inside and not _error(inside, context, purpose):
        return what, f"Write `{inside}`."
    if is_elsewhere(plain):
        return what, f"Copy the file into the folder `resources`, and write `resources/{parts[-1][-60:]}`."
    error = _error(plain, context, purpose)
    return (f"{what} {error[0]}", error[1]) if error else None


def _ending_error(name: str, purpose: "Purpose") -> ErrorMessage | None:
    if ending_of(name) in endings(purpose):
        return None
    last = name.rpartition("/")[2][-60:]
    return f"A {purpose} cannot have a name like `{last}`.", f"Use a file in {endings_in_words(purpose)}."
