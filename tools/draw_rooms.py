#!/usr/bin/env python3
"""Prints the rooms of the package and what they import as a Mermaid diagram, for docs/architecture.md.

    python tools/draw_rooms.py

An arrow leads from a room to one that it imports, unless other arrows lead there already.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOMS = (
    "kiosk",
    "kiosk.system",
    "kiosk.install",
    "kiosk.content.yaml",
    "kiosk.content.colours",
    "kiosk.content.schema",
    "kiosk.content.media",
    "kiosk.content.i18n",
    "kiosk.content.maps",
    "kiosk.content.search",
    "kiosk.content.store",
    "kiosk.content.narration",
    "kiosk.content.visibility",
    "kiosk.content.validation",
    "kiosk.content.translation",
    "kiosk.content.publish",
    "kiosk.content.versions",
    "kiosk.content.starters",
    "kiosk.models",
    "kiosk.qt",
    "kiosk.audio",
    "kiosk.sandbox",
    "kiosk.usage",
    "kiosk.app",
    "kiosk.commands",
    "kiosk.cli",
    "kiosk.__main__",
)
"""A module may import its own room and those before it."""
UNDRAWN = {"kiosk", "kiosk.cli", "kiosk.__main__"}
"""Single files: what they import says nothing about rooms."""


def modules(root: Path = ROOT) -> dict[str, Path]:
    """Return the files of the package by the names of their modules."""
    paths = (root / "kiosk").rglob("*.py")
    return {".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): path for path in paths}


MODULES = modules()


def imported(module: str) -> Iterator[str]:
    """Yield the modules of the package that a module imports, wherever in its file."""
    for node in ast.walk(ast.parse(MODULES[module].read_text("utf-8"))):
        match node:
            case ast.ImportFrom(module=str(package), names=names) if package.split(".")[0] == "kiosk":
                inside = {f"{package}.{each.name}" for each in names}
                yield from (each if each in MODULES else package for each in inside)
            case ast.Import(names=names):
                yield from (each.name for each in names if each.name.split(".")[0] == "kiosk")
            case _:
                pass


def room_of(module: str) -> str:
    """Return the room in which a module lies: the longest of their names with which its own begins."""
    return max((room for room in ROOMS if f"{module}.".startswith(f"{room}.")), key=len)


def arrows() -> dict[str, set[str]]:
    """Return the other rooms that each room imports."""
    found: dict[str, set[str]] = {}
    for module in MODULES:
        room = room_of(module)
        if room not in UNDRAWN:
            found.setdefault(room, set()).update(room_of(each) for each in imported(module))
    return {room: {each for each in others if ROOMS.index(each) < ROOMS.index(room)} for room, others in found.items()}


def mermaid() -> str:
    """Return the diagram, the last rooms on top."""
    rooms = [room for room in reversed(ROOMS) if room not in UNDRAWN]
    direct = arrows()
    reached: dict[str, set[str]] = {}
    for room in reversed(rooms):
        reached[room] = direct[room].union(*(reached[each] for each in direct[room] - UNDRAWN))
    lines = ["flowchart TD"]
    for room in rooms:
        others = direct[room] - UNDRAWN
        shown = [each for each in rooms if each in others and not any(each in reached[other] for other in others)]
        lines += [f"    {_label(room)} --> {' & '.join(map(_label, shown))}"] if shown else []
    return "\n".join(lines) + "\n"


def _label(room: str) -> str:
    return room.removeprefix("kiosk.").replace(".", "/")


if __name__ == "__main__":
    print(mermaid(), end="")
