"""The rules for covers: scenes are there and simple, and a cover is one of scene and picture."""

import os
import re
from typing import Any

from kiosk.content.media.scene_file import MAX_BYTES, scene_error
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.path_rules import names_in, path_error
from kiosk.content.validation.suggestions import advice
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.content.yaml.nodes import Mapping, Scalar
from kiosk.system.signature import signature

FOLDER = "resources/scenes"
"""Where the scenes lie, below the content folder."""
_ENDING = ".svg"
_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
SCENE_SCHEMA: dict[str, Any] = {"type": "string", "pattern": f"^(?:{_NAME.pattern})$", "examples": ["camp", "desk"]}


def read_scene(node: Scalar, context: ValidationContext) -> None:
    """Judge the name of a scene, and the file itself, once for each name; what it holds goes to the context."""
    if not _NAME.fullmatch(node):
        what = f"`{node[:60]}` is not the name of a scene."
        context.error(node, what, f"Write the name of a drawing in `{FOLDER}`, without `{_ENDING}`: `camp`.")
        return
    name = f"{FOLDER}/{node}{_ENDING}"
    if name not in context.media:
        context.media[name] = _absent(node, context) or path_error(name, context) or _judged(name, node, context)
    if found := context.media[name]:
        context.error(node, *found)


def cover_shows_one_thing(node: Mapping, context: ValidationContext) -> None:
    """Report a cover with nothing to show, or with more than one thing, and what only a picture can have."""
    if "scene" in node and "picture" in node:
        what = "A cover is a scene or a picture, not both."
        context.diagnostics.error(node.key_location("scene"), what, "Delete `scene`, or `picture`.")
    elif "scene" not in node and "picture" not in node:
        context.error(node, "The cover shows nothing.", "Add `scene` or `picture`, or delete `cover`.")
    elif "scene" in node:
        for key in ("alt", "people", "consent"):
            if key in node:
                what = f"A scene is decoration: it has no `{key}`."
                context.diagnostics.error(node.key_location(key), what, f"Delete `{key}`.")


def _absent(name: str, context: ValidationContext) -> ErrorMessage | None:
    known = {
        each.removesuffix(_ENDING) for each in names_in(f"{context.folder}/{FOLDER}", context) if each.endswith(_ENDING)
    }
    if name in known:
        return None
    otherwise = "" if known else "Copy the scenes that come with the kiosk there, or take a `picture`."
    return f"There is no scene `{name[:60]}` in `{FOLDER}`.", advice(name, sorted(known), otherwise)


def _judged(name: str, scene: str, context: ValidationContext) -> ErrorMessage | None:
    path = context.folder / name
    try:
        with path.open("rb") as file:
            context.signatures[path] = signature(os.fstat(file.fileno()))
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return f"`{path.name}` cannot be read: {error.strerror}.", "Give the kiosk the right to read it."
    if wrong := scene_error(data):
        what, how = wrong
        return f"`{path.name}` cannot be used as a scene: {what}.", how
    context.scenes[str(scene)] = data.decode()
    return None
