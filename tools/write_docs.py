#!/usr/bin/env python3
"""Writes what follows from the code into the documentation, between the marks that name it.

python tools/write_docs.py
"""

import re
import sys
from collections.abc import Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from draw_rooms import mermaid  # noqa: E402
from draw_scenes import DRAWINGS  # noqa: E402

from kiosk.app.health import CHECKS  # noqa: E402
from kiosk.cli import COMMANDS  # noqa: E402
from kiosk.content.media.known_types import FILE_TYPES, FileType  # noqa: E402
from kiosk.content.schema.device import Device, OpeningHours  # noqa: E402
from kiosk.content.validation.descriptions import descriptions_of  # noqa: E402
from kiosk.usage.measures import MEASURES  # noqa: E402

PAGES = sorted((ROOT / "docs").glob("*.md"))
MARKED = re.compile(r"(<!-- ([a-z ]+), by tools/write_docs\.py -->\n).*?(?=\n<!-- end -->)", re.DOTALL)


def rooms() -> str:
    """Return the rooms of the package and what they import."""
    return f"```mermaid\n{mermaid()}```"


def commands() -> str:
    """Return each command with its line in the help."""
    helps = {name: import_module(f"kiosk.commands.{name}").HELP for name in COMMANDS}
    return _table(("command", "what it does"), *((f"`kiosk {name}`", line) for name, line in helps.items()))


def file_types() -> str:
    """Return each type of file, how it is called, where it comes from and what becomes of it."""
    return _table(("File", "Endings", "From", "What becomes of it"), *map(_file_type, FILE_TYPES))


def what_is_counted() -> str:
    """Return each measure of the usage counts, and for what time it is counted."""
    return _table(("what", "in each"), *((meaning, time) for meaning, time in MEASURES.values()))


def health_checks() -> str:
    """Return each thing that `kiosk doctor` looks at, and when it is well."""
    return _table(("", "well means"), *((f"`{name}`", meaning) for name, meaning in CHECKS.items()))


def scenes() -> str:
    """Return each scene: its name, the drawing and what is to be seen."""
    told = {name: (draw.__doc__ or "").strip() for name, draw in sorted(DRAWINGS.items())}
    shown = ((f"`{name}`", f"![](../resources/scenes/{name}.svg)", what) for name, what in told.items())
    return _table(("Scene", "Drawing", "What is to be seen"), *shown)


def settings() -> str:
    """Return each setting of a device, its default and what it means."""
    told = (*_settings(Device, ""), *_settings(OpeningHours, "opening_hours."))
    return _table(("key", "default", "meaning"), *told)


def _settings(cls: type[Any], before: str) -> Iterator[tuple[str, str, str]]:
    descriptions = descriptions_of(cls)
    for field in fields(cls):
        default = f"`{field.default}`" if isinstance(field.default, int | str) else ""
        yield f"`{before}{field.name}`", default, " ".join(descriptions[field.name].split())


def _file_type(each: FileType) -> tuple[str, ...]:
    name = each.name.removeprefix("a ").removeprefix("an ")
    done = "Is played." if each.purpose in {"sound", "film"} else "Is shown."
    told = f"{done if each.shown else ''} {each.advice} {each.tip}".strip()
    return name[0].upper() + name[1:], " ".join(f"`{ending}`" for ending in each.endings), each.origin, told


def _table(head: tuple[str, ...], *rows: tuple[str, ...]) -> str:
    lines = (" | ".join(row) for row in (head, *rows))
    top, *below = (f"| {line} |" for line in lines)
    return "\n".join((top, "|" + "---|" * len(head), *below))


PARTS = {
    "rooms": rooms,
    "commands": commands,
    "file types": file_types,
    "scenes": scenes,
    "settings": settings,
    "what is counted": what_is_counted,
    "what the doctor looks at": health_checks,
}


def written(page: str) -> str:
    """Return a page with the parts that follow from the code."""
    return MARKED.sub(lambda found: f"{found[1]}\n{PARTS[found[2]]()}\n", page)


if __name__ == "__main__":
    for path in PAGES:
        path.write_text(written(path.read_text("utf-8")), "utf-8")
