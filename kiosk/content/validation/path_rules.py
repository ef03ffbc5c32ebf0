"""Rules for paths: inside the content folder, in plain notation, no symbolic link, a regular file."""

import os
import stat
import unicodedata
from collections.abc import Collection
from pathlib import Path

from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.suggestions import advice
from kiosk.content.yaml.decoding import printable_characters
from kiosk.content.yaml.diagnostics import ErrorMessage

BACKSLASH = "A way to a file has `/` between its folders, no backslash."
OUTSIDE = "The file must lie in the content folder."
_WHERE = "Write the way from the content folder, with `/`: `resources/field.jpg`."
_ESCAPED = {ord("\\"): "/", ord("\n"): "/n", ord("\r"): "/r", ord("\t"): "/t"}
"""What a backslash, or one in double quotes with the letter after it, was meant to be in the name of a file."""
_LONGEST_PATH = 250


def unescaped(name: str) -> str:
    """Return a path without the escapes of other systems, such as `%20`."""
    return name.translate(_ESCAPED)


def is_elsewhere(name: str) -> bool:
    """Return whether a path leads out of the content folder, by its text alone."""
    return name.startswith("/") or ":" in name


def spelling_error(name: str) -> ErrorMessage | None:
    """Return the error in the text of a path, or None."""
    parts = name.split("/")
    if name != unescaped(name):
        return BACKSLASH, _WHERE
    if is_elsewhere(name):
        return OUTSIDE, _WHERE
    if any(part in {"", ".", ".."} for part in parts) or len(name) > _LONGEST_PATH:
        return f"`{name[:60]}` is not a plain way to a file.", _WHERE
    if not unicodedata.is_normalized("NFC", name):
        return "An accent in the name is stored as a separate sign.", "Type the name again, and rename the file to it."
    return None


def path_error(name: str, context: ValidationContext) -> ErrorMessage | None:
    """Return the error of a path that leads to no readable file in the folder, or None."""
    folder = str(context.folder)  # to put names together, a Path takes twenty times as long
    parts = name.split("/")
    for index, part in enumerate(parts):
        names = names_in(folder, context)
        if part not in names:
            return _absent(folder, part, names, is_file=index == len(parts) - 1)
        folder = f"{folder}/{part}"
        try:
            mode = os.lstat(folder).st_mode
        except OSError as error:
            return f"`{part}` cannot be read: {error.strerror}.", "Give the kiosk the right to read it."
        if stat.S_ISLNK(mode):
            return f"`{part}` is a link to another place.", "Copy the file itself into the content folder."
        if index < len(parts) - 1 and not stat.S_ISDIR(mode):
            return f"`{part}` is not a folder.", _WHERE
    if not stat.S_ISREG(mode):
        return f"`{parts[-1]}` is not a file.", _WHERE
    return None


def names_in(folder: str, context: ValidationContext) -> Collection[str]:
    """Return the names of the files in a folder, which is looked into once; none where there is no folder."""
    if folder not in context.folders:
        try:
            context.folders[folder] = frozenset(os.listdir(folder))  # noqa: PTH208 - of the names, no paths are needed
        except OSError:
            context.folders[folder] = frozenset()
    return context.folders[folder]


def _absent(folder: str, part: str, names: Collection[str], *, is_file: bool) -> ErrorMessage:
    kind = "file" if is_file else "folder"
    what = f"There is no {kind} `{part}` in `{Path(folder).name}`."
    for name in names:
        if name.split() == part.split():
            return what, f"The {kind} has this name with a special space, which looks like an ordinary one: rename it."
        if unicodedata.normalize("NFC", name) == part:
            return what, f"The {kind} has this name, with the accents stored as separate signs: rename it."
        if name.casefold() == part.casefold():
            return what, f"The {kind} is named `{name}`: write it so here, with the same small and capital letters."
    near = frozenset(name for name in names if printable_characters(name) == name)
    return what, advice(part, near, "Put it there, or correct the name.")
