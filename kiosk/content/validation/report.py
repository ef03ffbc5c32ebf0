"""Problems as people and programs read them: in a terminal, as JSON, as annotations on GitHub."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path
from typing import Literal, TextIO

from kiosk.content.validation.load import Loaded
from kiosk.content.validation.recordings import unrecorded
from kiosk.content.yaml.diagnostics import Problem

Style = Literal["text", "json", "github"]

SHOWN = 200
"""Problems that are shown one by one to people; what follows is only counted."""

_WINDOW = 100
_LEAD = 60


def report(loaded: Loaded, style: Style, out: TextIO, notes: Iterable[str] = ()) -> None:
    """Write the problems of the content to `out`, with files named as seen from the current folder.

    `notes` are lines on what is no problem and yet worth knowing.
    """
    last = [*notes, *_notes(loaded)]
    folder = _from_here(loaded.folder)
    problems = [replace(problem, file=str(folder / problem.file)) for problem in loaded.problems]
    match style:
        case "json":
            print(json.dumps([asdict(problem) for problem in problems], indent=2), file=out)
        case "github":
            for problem in problems:
                print(_annotation(problem), file=out)
            for line in last:
                print(f"::notice::{_escaped(line)}", file=out)
            print(summary(loaded), file=out)
        case "text":
            _print(problems, [*last, summary(loaded)], out)


def summary(loaded: Loaded) -> str:
    """Return one line that counts the problems."""
    if not loaded.problems:
        return "No problems found."
    counts = Counter(problem.severity for problem in loaded.problems)
    parts = [f"{counts[kind]} {kind}{'s' if counts[kind] > 1 else ''}" for kind in ("error", "warning") if counts[kind]]
    more = f", and {loaded.dropped} more" if loaded.dropped else ""
    verdict = "the content can be shown"
    if counts["error"]:
        verdict = "the content can be shown, with gaps" if loaded.content else "the content cannot be shown"
    return f"{' and '.join(parts)}{more}: {verdict}."


def _notes(loaded: Loaded) -> Iterable[str]:
    """Return what is no problem and yet worth knowing: a kiosk without recordings speaks with a computer voice."""
    return unrecorded(loaded.content) if loaded.content else ()


def _from_here(folder: Path) -> Path:
    return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder


def _annotation(problem: Problem) -> str:
    place = {"file": problem.file, "line": str(problem.line), "col": str(problem.column), "title": problem.path}
    properties = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in place.items() if value)
    return f"::{problem.severity} {properties}::{_escaped(f'{problem.what} {problem.how}')}"


def _escaped(text: str, signs: str = "") -> str:
    return "".join(f"%{ord(sign):02X}" if sign in f"%\r\n{signs}" else sign for sign in text)


def _print(problems: list[Problem], last: Iterable[str], out: TextIO) -> None:
    """Write lines with colours into a terminal, and without into anything else, for which nobody waits for them."""
    more = [(f"… and {len(problems) - SHOWN} more", "")] if len(problems) > SHOWN else []
    shown = chain.from_iterable(_lines(problem) for problem in problems[:SHOWN])
    lines = [*shown, *more, *((line, "bold") for line in last)]
    if not out.isatty():
        out.writelines(f"{text}\n" for text, _ in lines)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(file=out, highlight=False, soft_wrap=True)
    for text, look in lines:
        console.print(Text(text, look))


def _lines(problem: Problem) -> Iterable[tuple[str, str]]:
    """Yield what is said of a problem, line by line, each with its look in a terminal."""
    from rich.cells import cell_len

    colour = "red" if problem.severity == "error" else "yellow"
    yield f"{problem.file}:{problem.line}:{problem.column}: {problem.severity}: {problem.what}", f"bold {colour}"
    if problem.path:
        yield f"  in {problem.path}", "dim"
    if problem.excerpt.strip():
        begin = max(0, min(problem.column - _LEAD, len(problem.excerpt) - _WINDOW))
        excerpt = problem.excerpt[begin : begin + _WINDOW].replace("\t", "→")
        number = str(problem.line)
        yield f"  {number} │ {excerpt}", ""
        yield f"  {' ' * len(number)} │ {' ' * cell_len(excerpt[: problem.column - 1 - begin])}^", colour
    yield f"  {problem.how}", "green"
    yield "", ""
