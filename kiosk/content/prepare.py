"""Reads a content folder in a process of its own and keeps it in the store when it is good.

The kiosk never reads a content file itself: it starts `python -m kiosk.content.prepare FILE STORE`, so that a
hostile file can neither slow the drawing nor take the screen down, and then loads what the store holds.
Prints one JSON object: `kept` (whether there is a new release) and `problems`.
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields, is_dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.content import interface
from kiosk.content.icons import svg
from kiosk.content.load import NoContentError, load
from kiosk.content.problems import Problem
from kiosk.content.store import Kept, Release, Store, inputs_of

INTERFACE_ICONS = (
    "arrow-left",
    "arrow-right",
    "chevron-left",
    "chevron-right",
    "chevron-down",
    "chevron-up",
    "x",
    "hand",
    "list",
    "maximize-2",
    "image-off",
    "info",
    "triangle-alert",
    "circle-help",
    "check",
    "clock",
    "building-2",
    "building",
    "map-pin",
    "milestone",
    "plane",
    "landmark",
    "globe",
    "users",
    "heart-handshake",
    "hand-coins",
    "quote",
)
"""The icons that the views use whatever the content says."""


@dataclass(frozen=True)
class Prepared:
    """What came of it: the new release if there is one. `again`: somebody was saving; it must be read again."""

    kept: Kept | None
    problems: tuple[Problem, ...]
    again: bool = False


def prepare(source: Path, store: Store) -> Prepared:
    """Read a content file and keep it in the store when it is good and new.

    Raises NoContentError when there is nothing to read, and OSError when the disk does not take it.
    """
    before = inputs_of(source, ())
    loaded = load(source, today=datetime.now(UTC).date())
    if loaded.content is None:
        return Prepared(kept=None, problems=loaded.problems)
    inputs = inputs_of(source, loaded.media)
    current = store.current()
    if current and current.release.inputs == inputs:
        return Prepared(kept=None, problems=loaded.problems)
    release = Release(
        content=loaded.content,
        catalogues=interface.read_all(each.code for each in loaded.content.languages),
        icons={name: svg(name) for name in sorted({*INTERFACE_ICONS, *icons_of(loaded.content)})},
        inputs=inputs,
    )
    if inputs_of(source, ()) != before:
        return Prepared(kept=None, problems=(), again=True)
    return Prepared(kept=store.keep(release, source, loaded.media), problems=loaded.problems)


def icons_of(item: object) -> Iterator[str]:
    """Yield the icons that any part of the content names."""
    if isinstance(item, tuple):
        for each in item:
            yield from icons_of(each)
    elif is_dataclass(item):
        for field in fields(item):
            value = getattr(item, field.name)
            if field.name == "icon" and value:
                yield value
            else:
                yield from icons_of(value)


def main() -> int:
    """Prepare the file and store that the command line names; print what came of it as JSON."""
    source, store = (Path(argument) for argument in sys.argv[1:3])
    try:
        prepared = prepare(source, Store(store))
    except (NoContentError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    problems = [asdict(problem) for problem in prepared.problems]
    json.dump({"kept": bool(prepared.kept), "again": prepared.again, "problems": problems}, sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
