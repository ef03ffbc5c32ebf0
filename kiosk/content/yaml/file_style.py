"""How a file is written: what its first lines, braces and lists show."""

import re
from dataclasses import dataclass

from kiosk.content.yaml.regions import line_start
from kiosk.content.yaml.spans import ScalarSpan, Span

_LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class FileStyle:
    """How a file is written."""

    line_end: str = "\n"
    padding: str = " "
    """What stands behind the brace that opens a group."""
    step: int = 2
    """Columns by which a list stands further right than its key."""


def file_style_of(text: str, top: Span) -> FileStyle:
    """Return how a text is written, whose tree begins with `top`."""
    found = _LINE_END.search(text)
    padding, step = None, None
    waiting: list[tuple[Span, int, int | None]] = [(top, top.at, None)]
    while waiting and (padding is None or step is None):
        span, base, key_column = waiting.pop()
        if isinstance(span, ScalarSpan):
            continue
        if span.flow and span.keys and padding is None:
            padding = " " if text[base + 1 : base + 2] == " " else ""
        if span.keys is None and not span.flow and key_column is not None and step is None:
            step = max(0, base - line_start(text, base) - key_column)
        for mark, value in zip(span.marks, span.values, strict=True):
            is_line = span.keys is not None and not span.flow
            column = base + mark - line_start(text, base + mark) if is_line else None
            waiting.append((value, base + value.at, column))
    return FileStyle(found[0] if found else "\n", " " if padding is None else padding, 2 if step is None else step)
