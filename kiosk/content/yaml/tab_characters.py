"""Tab characters in the indentation: how many spaces to type instead."""

import re
from collections.abc import Iterator

from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.content.yaml.indentation import Step, open_steps, steps

_LEVEL = 2
"""Columns by which a line stands further right than the key that it belongs to."""
_OPENS = r"(?::|: *[|>][+-]?)(?: +#.*)?$"
"""The end of a line to which those below belong."""
_MAX_LINES = 1_000
"""Lines in which the next one without a tab is looked for."""


def explain(lines: list[str], number: int, column: int) -> ErrorMessage:
    """Return the advice for a tab at this column of a line, both counted from 0."""
    line = lines[number]
    indentation = line[: len(line) - len(line.lstrip(" \t"))]
    if column >= len(indentation):
        return "A tab stands here.", "Delete it and type a space."
    count = indentation.count("\t")
    what = f"{count} tabs stand" if count > 1 else "A tab stands"
    return f"{what} at the beginning of this line.", ordinary_spaces(line[len(indentation) :], _column(lines, number))


def ordinary_spaces(rest: str, count: int) -> str:
    """Return how to begin a line with so many spaces, whose text is `rest`."""
    first = "the hyphen" if rest.startswith("- ") else "the first word"
    spaces = "one ordinary space" if count == 1 else f"{count} ordinary spaces"
    return f"Delete what stands in front of {first}{f' and type {spaces}' if count else ''}."


def _column(lines: list[str], number: int) -> int:
    """Return the column at which the text of a line was probably meant to begin, as the lines around tell."""
    step = next(steps(lines[number].strip(), number), Step(0, number, is_hyphen=False))
    open_here = open_steps(lines, number)
    last = [each for each in open_here if each.line == max(other.line for other in open_here)]
    below = set(_columns_below(lines, step))
    if last and (re.search(_OPENS, lines[last[0].line]) or (not step.is_hyphen and ":" not in lines[number])):
        possible = [column for column in below if column > last[0].column]
        return min(possible, default=last[0].column + _LEVEL)
    beside = [each.column for each in open_here if each.is_hyphen == step.is_hyphen]
    return next((column for column in beside if column in below), beside[0] if beside else 0)


def _columns_below(lines: list[str], own: Step) -> Iterator[int]:
    """Yield at which column this line would stand as the next one without a tab tells."""
    for number in range(own.line + 1, min(own.line + _MAX_LINES, len(lines))):
        if step := next(steps(lines[number], number), None):
            if step.is_hyphen == own.is_hyphen:
                yield step.column
            elif own.is_hyphen:
                yield step.column - _LEVEL
            return
