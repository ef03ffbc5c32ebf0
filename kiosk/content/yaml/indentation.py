"""Recognises wrong indentation."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kiosk.content.yaml.diagnostics import ErrorMessage

_LINE = r"( *)((?:- +)*)(-$)?(\S.*)?"
_LIST_AT_THE_TOP = (
    "A hyphen begins a list here, and the lines below go on without.",
    "Delete the hyphen and the space behind it: the file is made of `key: value` lines.",
)
_MAX_LINES = 10_000
"""Lines that are looked at, in both directions."""
_NEAR = 2
"""Columns by which a line can miss the others of its group."""


class Step(NamedTuple):
    """The column of a hyphen or a key."""

    column: int
    line: int
    is_hyphen: bool
    first: int = 0
    """The line in which the first of those below each other stands."""


_Found = tuple[int, int, ErrorMessage]
"""The line and the column, counted from 0, and what is wrong there."""


def explain(lines: list[str], number: int) -> _Found | None:
    """Return the position and the error message of a line with wrong indentation."""
    here = next(steps(lines[number], number), None)
    if here is None:
        return None
    if (above := _fell_out(lines, number)) is not None:
        return above, len(lines[above]) - len(lines[above].lstrip()), _too_far_left(lines, above)
    if lost := lost_hyphen(lines, number) or lost_hyphen(lines, number - 1):
        return lost
    around = open_steps(lines, number)
    if here.is_hyphen:
        return _beside(lines, here, around) or _first_without_hyphen(lines, here, around)
    return _without_hyphen(lines, here, around) or _beside(lines, here, around)


def lost_hyphen(lines: list[str], number: int) -> _Found | None:
    """Return what is wrong with a line of which only the hyphen was deleted, and not the space behind it."""
    here = next(steps(lines[number], number), None) if number >= 0 else None
    if here is None or here.is_hyphen:
        return None
    word, column = lines[number].split()[0], here.column - 1
    beside = (
        step for step in (*open_steps(lines, number), *_below(lines, here)) if step.is_hyphen and step.column == column
    )
    entry = next((step for step in beside if lines[step.line].split()[1:2] == [word]), None)
    if entry is None:
        return None
    what = f"A hyphen is missing: the entries of this list begin with one, as in line {entry.line + 1}."
    return number, here.column, (what, begin_entry(word, 1))


def _below(lines: list[str], here: Step) -> Iterator[Step]:
    """Yield where the lines below begin, until one stands further left."""
    for number in range(here.line + 1, min(here.line + _MAX_LINES, len(lines))):
        step = next(steps(lines[number], number), None)
        if step and step.column < here.column - 1:
            break
        if step:
            yield step


def _without_hyphen(lines: list[str], here: Step, around: list[Step]) -> _Found | None:
    """Return what is wrong with a line without a hyphen where the entries of a list begin with one."""
    word = lines[here.line].split()[0]
    hyphens = {here.column - step.column: step for step in reversed(around) if step.is_hyphen}
    entry = hyphens.get(len("- "))
    if entry and word.startswith("{") and lines[entry.line].lstrip(" -").startswith("{"):
        what = f"A hyphen is missing: the entries of this list begin with one, as in line {entry.line + 1}."
        return here.line, here.column, (what, begin_entry("{", len("- ")))
    if 0 not in hyphens:
        return None
    if not here.column:
        return hyphens[0].first, 0, _LIST_AT_THE_TOP
    return here.line, here.column, _no_hyphen(word, lines[hyphens[0].line], hyphens[0])


def _beside(lines: list[str], here: Step, around: list[Step]) -> _Found | None:
    """Return what is wrong with a line that hardly misses the others of its group."""
    alike = [step for step in around if step.is_hyphen == here.is_hyphen]
    begins = lines[here.line].split(":")[0].strip() if here.is_hyphen else ""
    likely = [step for step in alike if begins and lines[step.line].split(":")[0].strip() == begins] or alike
    nearest = min(likely, key=lambda step: abs(step.column - here.column), default=here)
    missing = nearest.column - here.column
    if not 0 < abs(missing) <= _NEAR:
        return None
    spaces = "one space" if abs(missing) == 1 else f"{abs(missing)} spaces"
    what = f"This line does not stand exactly below the others of its group: line {nearest.line + 1} does."
    how = f"{'Add' if missing > 0 else 'Delete'} {spaces} at the beginning of this line."
    return here.line, here.column, (what, how)


def _first_without_hyphen(lines: list[str], here: Step, around: list[Step]) -> _Found | None:
    """Return the first entry of the list that this hyphen goes on with, when it has no hyphen."""
    keys = (step for step in around if not step.is_hyphen and 0 <= step.column - here.column <= _NEAR)
    if not (first := next(keys, None)):
        return None
    key = lines[first.first][first.column :].split(":")[0][:40]
    what = f"A hyphen is missing in front of `{key}`: the list goes on with one in line {here.line + 1}."
    return first.first, first.column, (what, begin_entry(f"{key}:", first.column - here.column))


def _fell_out(lines: list[str], number: int) -> int | None:
    """Return the line above when it stands further left than its group, which goes on in this line."""
    here, above, before = (_indent(lines, at) for at in (number, number - 1, number - 2))
    if here is None or above is None or before is None or not above < here <= before:
        return None
    lost = here - above > _NEAR
    return number - 1 if lost and not lines[number - 1].rstrip().endswith((":", "-", "{", "[")) else None


def _indent(lines: list[str], number: int) -> int | None:
    """Return how many spaces a line begins with; None of an empty one, of a remark, and where there is none."""
    text = lines[number].lstrip(" ") if number >= 0 else ""
    return len(lines[number]) - len(text) if text.strip() and not text.startswith("#") else None


def _too_far_left(lines: list[str], number: int) -> ErrorMessage:
    spaces = (_indent(lines, number - 1) or 0) - (_indent(lines, number) or 0)
    what = f"This line stands too far left: it ends the group of line {number}, and the next line goes on with that."
    return what, f"Add {spaces} spaces at its beginning, if it belongs below line {number}."


def begin_entry(word: str, spaces: int) -> str:
    """Return how to begin an entry of a list with this word, so many spaces further right than the hyphens stand."""
    with_hyphen = f"a hyphen and a space: `- {word} …`."
    if not spaces:
        return f"Write in front of `{word.rstrip(':')}` {with_hyphen}"
    blanks = "the two spaces" if spaces == len("- ") else "one space"
    return f"Replace {blanks} in front of `{word.rstrip(':')}` by {with_hyphen}"


def _no_hyphen(word: str, entry: str, step: Step) -> ErrorMessage:
    """Return how to mend a line that stands below the hyphens of a list and has none."""
    if entry[step.column :].split()[1:2] == [word]:
        what = f"A hyphen is missing: the entries of this list begin with one, as in line {step.line + 1}."
        return what, begin_entry(word, 0)
    what = f"This line stands below the hyphen of line {step.line + 1}, and does not begin with a hyphen."
    return what, f"Write `- {word} …` if it begins an entry; if not, add two spaces at the beginning of this line."


def open_steps(lines: list[str], number: int) -> list[Step]:
    """Return the groups and lists that this line could go on, from the inside to the outside: the last line of each."""
    inner, found = 10_000, dict[tuple[int, bool], Step]()
    for above in range(number - 1, max(-1, number - 1 - _MAX_LINES), -1):
        begun = list(steps(lines[above], above))
        for step in begun:
            if step.column <= inner:
                last = found.setdefault((step.column, step.is_hyphen), step)
                found[step.column, step.is_hyphen] = last._replace(first=above)
        inner = min([inner, *(step.column for step in begun)])
        if not inner:
            break
    return sorted(found.values(), reverse=True)


def steps(line: str, number: int) -> Iterator[Step]:
    """Yield the columns of the hyphens and of the key of a line; none of an empty one and of a remark."""
    match = re.match(_LINE, line)
    if not match or not line.strip() or line.lstrip().startswith("#"):
        return
    column = len(match[1])
    for character in re.finditer("-", match[2]):
        yield Step(column + character.start(), number, is_hyphen=True)
    if match[3]:
        yield Step(column + len(match[2]), number, is_hyphen=True)
    elif match[4]:
        yield Step(column + len(match[2]), number, is_hyphen=False)
