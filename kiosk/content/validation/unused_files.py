"""Finds unused files: media in `resources` that the content does not name. Scenes are a stock to choose from."""

import os
from collections.abc import Iterator
from itertools import islice

from kiosk.content.media.file_types import all_endings, ending_of
from kiosk.content.validation.load import Loaded
from kiosk.content.validation.scene_rules import FOLDER as SCENES
from kiosk.content.yaml.diagnostics import MAX_KEPT, Diagnostic

FOLDER = "resources"


def unused(loaded: Loaded) -> tuple[Diagnostic, ...]:
    """Return a warning for each media file that the content does not name; none while errors hide what it names."""
    if loaded.content is None:
        return ()
    named = set(loaded.media)
    return tuple(islice((_diagnostic(name) for name in _files(loaded) if name not in named), MAX_KEPT))


def _files(loaded: Loaded) -> Iterator[str]:
    """Yield the media files in the folder, in order, as content would name them."""
    for folder, folders, names in os.walk(loaded.folder / FOLDER):
        folders.sort()
        below = os.path.relpath(folder, loaded.folder).replace(os.sep, "/")
        if below == SCENES:
            continue
        yield from (
            f"{below}/{name}" for name in sorted(names) if ending_of(name) in all_endings("picture", "sound", "film")
        )


def _diagnostic(name: str) -> Diagnostic:
    shown = "".join(sign if sign.isprintable() else "·" for sign in name)
    return Diagnostic(
        file=shown,
        line=1,
        column=1,
        path="",
        what="No line of the content names this file.",
        how="Name it where it belongs, or delete it.",
        severity="warning",
    )
