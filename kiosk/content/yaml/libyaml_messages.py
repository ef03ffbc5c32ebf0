"""Translates messages of libyaml into plain words, where the lines of the file tell nothing more exact."""

import re

from kiosk.content.yaml import brackets, tab_characters
from kiosk.content.yaml.brackets import Position
from kiosk.content.yaml.diagnostics import ErrorMessage

LONGEST_LINE = 10_000
"""Characters of a line in which is looked for a cause: more could only be meant to take long."""
QUOTE = "Put the text between quotes"
_PATH = r"\"([^\"\\]*\\[^\"]*\.\w{3,7})\""

_UNEVEN = (
    "This line does not stand exactly below the others of its group.",
    "Give keys that belong together the same number of spaces.",
)
_INSIDE_BRACES = (
    "Something inside these brackets is not understood: a colon, a quotation mark, or no closing bracket.",
    f'{QUOTE}: `{{en: "Hours: 8 to 4", fr: "…"}}`, and close the bracket.',
)
_NOT_AT_START = ("A text without quotes cannot begin with this sign.", f"{QUOTE}.")

_SYNTAX_ERRORS: tuple[tuple[str, ErrorMessage], ...] = (
    ("scanning an alias", _NOT_AT_START),
    ("scanning an anchor", _NOT_AT_START),
    ("scanning a directive", _NOT_AT_START),
    ("cannot start any token", _NOT_AT_START),
    ("expected node content", _NOT_AT_START),
    ("mapping keys are not allowed", _NOT_AT_START),
    ("scanning a tag", _NOT_AT_START),
    ("tag handle", _NOT_AT_START),
    ("quoted scalar found unexpected", ("This quotation mark is never closed.", "Close it at the end of the text.")),
    (
        "indentation indicator",
        ("A number behind `|` or `>` does not fit.", "Write `|` or `>` alone, and begin the text on the next line."),
    ),
    ("YAML document", ("A line that begins with `%` is meant for other programs.", "Delete it.")),
    ("directive", ("A line that begins with `%` is meant for other programs.", "Delete it.")),
    ("comment or line break", ("Text stands behind `|` or `>`.", "Begin the text on the next line, indented.")),
    (
        "quoted scalar",
        ("A backslash in double quotes begins a special sign.", "Write two backslashes, or use single quotes."),
    ),
    (
        "sequence entries are not allowed",
        (
            "A hyphen with a space begins a list, which cannot begin here.",
            f"{QUOTE}, or begin the list on a new line.",
        ),
    ),
    (
        "'-' indicator",
        ("This line stands in a list and does not begin with a hyphen.", "Begin it with `- `, or indent it further."),
    ),
    ("<document start>", ("More text follows after the end of the content.", "Delete the line with `...`.")),
)


def by_message(message: str, lines: list[str], begin: Position, end: Position) -> tuple[int, int, ErrorMessage]:
    """Return the position and the error message for a message of libyaml."""
    number, column = begin if _points_to_the_beginning(message, begin, end) else end
    line = lines[number]
    character = line[column : column + 1]
    if "flow" in message:
        error = _INSIDE_BRACES
    elif "expected key" in message:
        error = _bracket(character) if character and character in "}]" else _UNEVEN
    elif "tab character" in message:
        error = tab_characters.explain(lines, number, column)
    elif "parsing a quoted scalar" in message and (path := re.search(_PATH, line[:LONGEST_LINE])):
        how = f"Write `/` instead, from the content folder on: `{path[1].replace(chr(92), '/')[:60]}`."
        error = ("A way to a file has `/` between its folders, no backslash.", how)
    else:
        generic = (f"This cannot be understood: {message}.", f"{QUOTE}.")
        error = next((error for words, error in _SYNTAX_ERRORS if words in message), generic)
    if error is _NOT_AT_START and ": " in line[: column + 1]:
        error = (error[0], f"{QUOTE}: `{brackets.quoted(line)}`.")
    return number, column, error


def _bracket(character: str) -> ErrorMessage:
    opening = {"}": "{", "]": "["}[character]
    what = f"This `{character}` closes nothing: there is no `{opening}` before it that is still open."
    return what, "Delete it."


def _points_to_the_beginning(message: str, begin: Position, end: Position) -> bool:
    """Return whether the error is at the beginning of the part, not where libyaml noticed it."""
    if any(part in message for part in ("of stream", "simple key", "alias", "anchor")):
        return True
    return "flow" in message and end.line != begin.line
