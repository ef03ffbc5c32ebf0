"""What belongs to an entry in the text of a file: its lines, and the comments directly above it."""

import re
from dataclasses import dataclass

from kiosk.content.yaml.spans import CollectionSpan, entry_end

_COMMENT = re.compile(r"[ \t]*#")
_REST = re.compile(r"[ \t]*(?:#[^\r\n]*)?")
_COMMA = re.compile(r"[ \t]*,")


@dataclass(frozen=True, slots=True)
class Region:
    """Where an entry stands, in characters from the beginning of the text."""

    lead: int
    """The beginning of its first line, that of a comment directly above it, or `start` where its line begins before."""
    start: int
    """Its hyphen, its key, or the value of a list between brackets."""
    end: int
    """The end of its value."""
    tail: int
    """The end of its last line, with the comment there; the line end itself is behind it."""

    begins_line: bool
    """Whether nothing stands in front of it on its line."""


def region(text: str, collection: CollectionSpan, base: int, index: int) -> Region:
    """Return the region of an entry of a collection that begins at `base`."""
    start = base + collection.marks[index]
    end = entry_end(collection, base, index)
    tail = end
    if rest := _REST.match(text, end):
        tail = rest.end()
    if collection.flow:
        comma = _COMMA.match(text, end)
        behind = comma.end() if comma else end
        rest = _REST.match(text, behind)
        stop = rest.end() if rest else behind
        tail = stop if stop == len(text) or text[stop] in "\r\n" else end
    line = line_start(text, start)
    if text[line:start].strip(" \t"):
        return Region(start, start, end, tail, begins_line=False)
    floor = entry_end(collection, base, index - 1) if index else base if collection.flow else 0
    return Region(_comments_above(text, line, start - line, floor), start, end, tail, begins_line=True)


def line_start(text: str, position: int) -> int:
    """Return where the line of a position begins."""
    return max(text.rfind("\n", 0, position), text.rfind("\r", 0, position)) + 1


def _comments_above(text: str, line: int, column: int, floor: int) -> int:
    """Return where the comments directly above a line begin that stand no further right than its entry."""
    while line:
        above = line_start(text, line - (2 if text[line - 2 : line] == "\r\n" else 1))
        found = _COMMENT.match(text, above, line)
        if above < floor or not found or found.end() - 1 - above > column:
            break
        line = above
    return line
