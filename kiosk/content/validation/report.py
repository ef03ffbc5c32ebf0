"""Writes diagnostics as text, as JSON, or as annotations for GitHub."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, replace
from itertools import chain, groupby
from pathlib import Path
from typing import Literal, TextIO

from kiosk.content.validation.diagnostics import DueFact
from kiosk.content.validation.load import Loaded
from kiosk.content.validation.recordings import unrecorded
from kiosk.content.yaml.diagnostics import Diagnostic

Style = Literal["text", "json", "github"]

SHOWN = 200
"""Problems that are shown one by one to people; what follows is only counted."""

_WINDOW = 100
_LEAD = 60


def report(loaded: Loaded, style: Style, out: TextIO, notes: Iterable[str] = ()) -> None:
    """Write the diagnostics to `out`, with file names relative to the current folder.

    `notes` are further lines of information.
    """
    footer = [*notes, *_notes(loaded)]
    folder = _from_here(loaded.folder)
    diagnostics = [replace(diagnostic, file=str(folder / diagnostic.file)) for diagnostic in loaded.diagnostics]
    match style:
        case "json":
            print(json.dumps([asdict(diagnostic) for diagnostic in diagnostics], indent=2), file=out)
        case "github":
            for diagnostic in diagnostics:
                print(_annotation(diagnostic), file=out)
            for line in footer:
                print(f"::notice::{_escaped(line)}", file=out)
            print(summary(loaded), file=out)
        case "text":
            write_text(diagnostics, [*footer, summary(loaded)], out)


def summary(loaded: Loaded) -> str:
    """Return one line with the number of errors and warnings."""
    if not loaded.diagnostics:
        return "No problems found."
    more = f", and {loaded.dropped} more" if loaded.dropped else ""
    verdict = "the content can be shown"
    if any(diagnostic.severity == "error" for diagnostic in loaded.diagnostics):
        verdict = "the content can be shown, with gaps" if loaded.content else "the content cannot be shown"
    return f"{count_text(loaded.diagnostics)}{more}: {verdict}."


def count_text(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many errors and warnings there are, in words."""
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [f"{counts[kind]} {kind}{'s' if counts[kind] > 1 else ''}" for kind in ("error", "warning") if counts[kind]]
    return " and ".join(parts)


def _notes(loaded: Loaded) -> Iterable[str]:
    """Return what is no problem and yet worth knowing.

    Who has to check which facts, and that a kiosk without recordings speaks with a computer voice.
    """
    return [*_due(loaded.due), *(unrecorded(loaded.content) if loaded.content else ())]


def _due(facts: Iterable[DueFact]) -> Iterator[str]:
    """Yield the facts to be checked by their owners, those of nobody last, each in the order of their days."""
    by_owner = sorted(facts, key=lambda fact: (not fact.owner, fact.owner.casefold(), fact.owner, fact.check_by))
    for owner, its in groupby(by_owner, key=lambda fact: fact.owner):
        yield f"To be checked by {owner}:" if owner else "To be checked by somebody (they have no `owner`):"
        for fact in its:
            yield f"  {'overdue since' if fact.overdue else 'until'} {fact.check_by}, line {fact.line}: {fact.path}"


def _from_here(folder: Path) -> Path:
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder


def _annotation(diagnostic: Diagnostic) -> str:
    location = {
        "file": diagnostic.file,
        "line": str(diagnostic.line),
        "col": str(diagnostic.column),
        "title": diagnostic.path,
    }
    properties = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in location.items() if value)
    return f"::{diagnostic.severity} {properties}::{_escaped(f'{diagnostic.what} {diagnostic.how}')}"


def _escaped(text: str, characters: str = "") -> str:
    return "".join(f"%{ord(character):02X}" if character in f"%\r\n{characters}" else character for character in text)


def write_text(diagnostics: Sequence[Diagnostic], footer: Iterable[str], out: TextIO) -> None:
    """Write diagnostics for people, then further lines: with colours into a terminal, which alone is waited for."""
    more = [(f"… and {len(diagnostics) - SHOWN} more", "")] if len(diagnostics) > SHOWN else []
    shown = chain.from_iterable(_lines(diagnostic) for diagnostic in diagnostics[:SHOWN])
    lines = [*shown, *more, *((line, "bold") for line in footer)]
    if not out.isatty():
        out.writelines(f"{text}\n" for text, _ in lines)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=out, highlight=False, soft_wrap=True)
    for text, style in lines:
        console.print(Text(text, style))


def _lines(diagnostic: Diagnostic) -> Iterable[tuple[str, str]]:
    """Yield what is said of a problem, line by line, each with its look in a terminal."""
    from rich.cells import cell_len

    colour = "red" if diagnostic.severity == "error" else "yellow"
    yield (
        f"{diagnostic.file}:{diagnostic.line}:{diagnostic.column}: {diagnostic.severity}: {diagnostic.what}",
        f"bold {colour}",
    )
    if diagnostic.path:
        yield f"  in {diagnostic.path}", "dim"
    if diagnostic.excerpt.strip():
        begin = max(0, min(diagnostic.column - _LEAD, len(diagnostic.excerpt) - _WINDOW))
        excerpt = diagnostic.excerpt[begin : begin + _WINDOW].replace("\t", "→")
        number = str(diagnostic.line)
        yield f"  {number} │ {excerpt}", ""
        yield f"  {' ' * len(number)} │ {' ' * cell_len(excerpt[: diagnostic.column - 1 - begin])}^", colour
    yield f"  {diagnostic.how}", "green"
    yield "", ""
