"""Lines that do not stand below the others of their group or list."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.content.problems import Fault

_LINE = re.compile(r"( *)((?:- +)*)(-$)?(\S.*)?")
_LIST_AT_THE_TOP = (
    "A hyphen begins a list here, and the lines below go on without.",
    "Delete the hyphen and the space behind it: the file is made of `key: value` lines.",
)
_NEAR = 2
"""Columns by which a line can miss the others of its group."""


class _Step(NamedTuple):
    """Where a hyphen or a key stands."""

    column: int
    line: int
    is_hyphen: bool
    first: int = 0
    """The line in which the first of those below each other stands."""


def explain(lines: list[str], number: int) -> tuple[int, int, Fault] | None:
    """Return line and column, counted from 0, of what is wrong with the indent of a line, and how to mend it."""
    here = next(_steps(lines[number], number), None)
    if here is None:
        return None
    open_steps = _open(lines, number)
    alike = [step for step in open_steps if step.is_hyphen == here.is_hyphen]
    nearest = min(alike, key=lambda step: abs(step.column - here.column), default=None)
    word = lines[number].split()[0]
    list_here = [step for step in open_steps if step.is_hyphen and step.column == here.column]
    if list_here and not here.is_hyphen:
        if not here.column:
            return list_here[0].first, 0, _LIST_AT_THE_TOP
        return number, here.column, _no_hyphen(word, lines[list_here[0].line], list_here[0])
    if nearest and 0 < abs(nearest.column - here.column) <= _NEAR:
        return number, here.column, _uneven(here, nearest)
    if here.is_hyphen and (first := _first_without_hyphen(open_steps, here)):
        key = lines[first.first][first.column :].split(":")[0][:40]
        what = f"A hyphen is missing in front of `{key}`: the list goes on with one in line {number + 1}."
        return (
            first.first,
            first.column,
            (what, f"Write `- {key}: …`, with the hyphen below those of the other entries."),
        )
    return None


def _no_hyphen(word: str, entry: str, step: _Step) -> Fault:
    """Return how to mend a line that stands below the hyphens of a list and has none."""
    if entry[step.column :].split()[1:2] == [word]:
        what = f"A hyphen is missing: the entries of this list begin with one, as in line {step.line + 1}."
        return what, f"Write `- {word} …`."
    what = f"This line stands below the hyphen of line {step.line + 1}, and does not begin with a hyphen."
    return what, f"Write `- {word} …` if it begins an entry; if not, add two spaces at the beginning of this line."


def _uneven(here: _Step, other: _Step) -> Fault:
    missing = other.column - here.column
    spaces = "one space" if abs(missing) == 1 else f"{abs(missing)} spaces"
    what = f"This line does not stand exactly below the others of its group: line {other.line + 1} does."
    return what, f"{'Add' if missing > 0 else 'Delete'} {spaces} at the beginning of this line."


def _first_without_hyphen(steps: list[_Step], here: _Step) -> _Step | None:
    """Return the first key of the group that stands where the entries of the list of this hyphen would."""
    return next((step for step in steps if not step.is_hyphen and 0 <= step.column - here.column <= _NEAR), None)


def _open(lines: list[str], number: int) -> list[_Step]:
    """Return the groups and lists that this line could go on, from the inside to the outside: the last line of each."""
    inner, found = 10_000, dict[tuple[int, bool], _Step]()
    for above in range(number - 1, -1, -1):
        steps = list(_steps(lines[above], above))
        for step in steps:
            if step.column <= inner:
                last = found.setdefault((step.column, step.is_hyphen), step)
                found[step.column, step.is_hyphen] = last._replace(first=above)
        inner = min([inner, *(step.column for step in steps)])
        if not inner:
            break
    return sorted(found.values(), reverse=True)


def _steps(line: str, number: int) -> Iterator[_Step]:
    """Yield the columns of the hyphens and of the key of a line; none of an empty one and of a remark."""
    match = _LINE.match(line)
    if not match or not line.strip() or line.lstrip().startswith("#"):
        return
    column = len(match[1])
    for sign in re.finditer("-", match[2]):
        yield _Step(column + sign.start(), number, is_hyphen=True)
    if match[3]:
        yield _Step(column + len(match[2]), number, is_hyphen=True)
    elif match[4]:
        yield _Step(column + len(match[2]), number, is_hyphen=False)
