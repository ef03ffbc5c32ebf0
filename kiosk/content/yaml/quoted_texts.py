"""Finds groups of quoted texts, of which large files consist for the most part: libyaml need not take them apart.

    title: { en: "Hello", fr: "Bonjour" }        title:
                                                   en: "Hello"
                                                   fr: "Bonjour"

Without a backslash, what stands between these quotation marks is the text itself. Whether the lines are such a group at
all, or part of a longer text or a remark, only libyaml knows. So it gets the file with an empty text in place of each
group, and what is a group is what it finds such a text for (`reader.py`).
"""

import re
from functools import lru_cache
from sys import intern

from kiosk.content.yaml.nodes import Location, Mapping, Scalar

Span = tuple[int, int]
"""Where a group begins and ends in the text of the file."""

_KEY = "[A-Za-z][A-Za-z_]{0,40}+(?:-[A-Za-z]{1,9}+)?+"
_PAIR = rf'{_KEY}: "[^"\\\r\n]*+"'
_GROUP = re.compile(
    r"\n( *+)(?:- ++)*+"
    rf"(?:(?:{_KEY}: ++)?+(?P<flow>\{{ ?+{_PAIR}(?:, {_PAIR})*+ ?+\}}) *+\r?+(?![^\n])"
    rf"|{_KEY}: *+\r?+\n(\1 +)(?P<block>{_PAIR} *+\r?+(?:\n\3{_PAIR} *+\r?+)*+)(?![^\n]|\s*\n\3))"
)
"""A group in brackets up to the end of its line, or all the lines of one."""
_AROUND = " \r\n,:{"
"""What stands around the keys."""


def shorten(text: str) -> tuple[str, dict[int, Span]]:
    """Return the text of a file with an empty text for each group, and the groups by their lines, counted from 0.

    All other lines keep their numbers.
    """
    parts, groups, line, done = list[str](), dict[int, Span](), 0, 0
    for found in _GROUP.finditer(text):
        start, end = found.span(str(found.lastgroup))
        line += text.count("\n", done, start)
        groups[line] = start, end
        below = text.count("\n", start, end)
        parts += text[done:start], '""', "\n" * below
        line, done = line + below, end
    parts.append(text[done:])
    return "".join(parts), groups


def group_of(text: str, location: Location, most: int) -> Mapping | None:
    """Return the mapping that a group is, or None where it has more keys than that or one of them twice."""
    mapping = Mapping(location)
    line, column = location.line - 1, location.column - 1
    pieces = text.split('"')
    for before, words in zip(pieces[0:-1:2], pieces[1::2], strict=True):
        key, width, begins_line = _key_in(before)
        if begins_line:
            line, column = line + 1, 0
        column += width
        mapping[key] = scalar = Scalar(words)
        scalar.line, scalar.column, scalar.style, scalar.parent, scalar.step = line, column, '"', location, key
        column += len(words) + 2
    return mapping if len(mapping) == len(pieces) // 2 <= most else None


@lru_cache(maxsize=1_000)
def _key_in(before: str) -> tuple[str, int, bool]:
    """Return the key before a text, how wide it and all before it in its line is, and whether it begins a line."""
    _, line_end, line = before.rpartition("\n")
    return intern(before.strip(_AROUND)), len(line), bool(line_end)
