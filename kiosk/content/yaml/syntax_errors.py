"""Explains the syntax errors of a YAML file in plain words.

libyaml reports where it gave up. The cause often lies before that: it is searched in the lines around.
"""

import re

import yaml

from kiosk.content.yaml import brackets, indentation, lookalikes, tab_characters
from kiosk.content.yaml.brackets import Position
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.content.yaml.libyaml_messages import LONGEST_LINE, QUOTE, by_message
from kiosk.content.yaml.nodes import Location

DEEPEST = 20
"""How many lists and mappings may stand inside each other."""
TOO_DEEP = (f"More than {DEEPEST} levels stand inside each other.", "Look for brackets left open above.")

_KEY = r"\s*(- +)*[^\s:]+ *:"
_REMARK = r" +#[^\s#][^\r\n]*"
_ONE_WORD = r"( *(?:- +)*)([A-Za-z_][\w-]*) *(?:#.*)?$"
_TIGHT = r" *(?:- +)*([\w-]+):(?=[^\s/])(.*)"
_NO_COLON = r" *(?:- +)*([A-Za-z_]\w*) *([;=.,\-\[\]{}\"']?) +(\S.*)"

_TOO_FAR = (
    "This line does not fit below the one above: it stands too far right, or the text above has no quotes.",
    "Give keys that belong together the same number of spaces.",
)
_NO_KEY = (
    "This line is neither `key: value` nor part of a text.",
    "Write the key with its colon, or indent the line if it belongs to the text above.",
)
_MORE_FOLLOWS = (
    "The value has ended before this, and more follows.",
    f"Look for a bracket or a quotation mark too many in front of it. {QUOTE} if all of it is one text.",
)
_COMMA_AFTER = (
    "A comma stands after the value.",
    "Delete it: only inside { } and [ ] do commas part what stands there.",
)


def explain(error: yaml.YAMLError, lines: list[str]) -> tuple[Location, str, str]:
    """Return the location of a syntax error, what is wrong and how to mend it."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Location(1, 1), f"The file is not YAML: {str(error)[:200]}.", "Compare it with the last copy."
    mark, begin = error.problem_mark, error.context_mark or error.problem_mark
    message = f"{error.context} {error.problem}"
    line, column, (what, how) = _explain(message, lines, _spot(begin, lines), _spot(mark, lines))
    return Location(line + 1, column + 1), what, how


def _spot(mark: yaml.Mark, lines: list[str]) -> Position:
    """Return the position of a mark, no further than the end of the file."""
    line = min(mark.line, len(lines) - 1)
    return Position(line, min(mark.column if line == mark.line else len(lines[line]), len(lines[line])))


def cut_by_comment(text: str, end: int) -> tuple[int, str] | None:
    """Return where something like `#4` begins that ends a value without quotes and was hardly meant to, and what it is.

    `end` is the position in the text of the file at which the value ends, and so is what is returned.
    """
    if not text.startswith(" ", end):
        return None
    remark = re.compile(_REMARK).match(text, end)
    return (text.index("#", end), remark.group().strip()[:40]) if remark else None


def _explain(message: str, lines: list[str], begin: Position, end: Position) -> tuple[int, int, ErrorMessage]:
    """Return line and column, counted from 0, of what is wrong, and how to mend it."""
    if "nesting depth" in message:  # libyaml reads on before it tells what it has read
        return *begin, TOO_DEEP
    suspects = _suspects(message, lines, begin, end)
    if max(len(lines[number]) for number in (begin.line, *suspects)) > LONGEST_LINE:
        return by_message(message, lines, begin, end)
    for number in suspects:
        if found := lookalikes.find(lines[number]):
            column, error = found
            return number, column, error
    return _typed(message, lines, begin, end) or by_message(message, lines, begin, end)


def _suspects(message: str, lines: list[str], begin: Position, end: Position) -> list[int]:
    """Return the lines in which a sign can be the cause: where libyaml gave up, where the part began, the one above."""
    suspects = [end.line, _above(lines, end.line)]
    if "flow" in message or "simple key" in message:
        suspects.insert(1, begin.line)
    return list(dict.fromkeys(suspects))


def _above(lines: list[str], number: int) -> int:
    """Return the last line above this one that is not empty, or this one."""
    return next((above for above in range(number - 1, -1, -1) if lines[above].strip()), number)


def _typed(message: str, lines: list[str], begin: Position, end: Position) -> tuple[int, int, ErrorMessage] | None:
    """Return what was typed wrong, where the lines around tell it."""
    line = lines[end.line]
    character, before = line[end.column : end.column + 1], line[: end.column].rstrip()
    if character == "\t":
        return *end, tab_characters.explain(lines, end.line, end.column)
    if before.endswith(('"', "'")) and "expected" in message and "scanning" not in message:
        return brackets.open_quote(lines, end.line, before) or _after_quote(message, lines, begin, end)
    if "flow" in message:
        return brackets.explain(lines, begin, end)
    if character == "," and not line[end.column + 1 :].strip():
        return *end, _COMMA_AFTER
    return _key_or_indent(message, lines, begin, end)


def _after_quote(
    message: str, lines: list[str], begin: Position, end: Position
) -> tuple[int, int, ErrorMessage] | None:
    """Return what is wrong where something follows a text between quotes."""
    rest = lines[end.line][end.column :]
    if "flow" in message:
        return brackets.explain(lines, begin, end)
    if rest.strip() == ",":
        return *end, _COMMA_AFTER
    return *end, brackets.inner_quote(lines[end.line], end.column)


def _key_or_indent(
    message: str, lines: list[str], begin: Position, end: Position
) -> tuple[int, int, ErrorMessage] | None:
    """Return what is wrong with a key or its colon, or with where a line begins."""
    if "mapping values" in message:
        return _colon(lines, end)
    if "':'" in message:
        return _no_key(lines, begin.line) or (*begin, _NO_KEY)
    if "expected key" in message or "'-' indicator" in message:
        before = lines[end.line][: end.column]
        if not before.strip(" -"):
            return indentation.explain(lines, end.line)
        if lines[end.line][end.column : end.column + 1] not in {"}", "]"}:
            return *end, _MORE_FOLLOWS
    return None


def _colon(lines: list[str], end: Position) -> tuple[int, int, ErrorMessage]:
    """Return what is wrong with a colon where none can stand."""
    line = lines[end.line]
    key = re.match(_KEY, line)
    if not key or key.end() != end.column + 1:
        text = line[: end.column].partition(": ")[2]
        if text.strip().isidentifier() and line.rstrip().endswith("}") and line.count("}") > line.count("{"):
            what = f"A `{{` is missing in front of `{text.strip()}`: the line ends with `}}`."
            return end.line, end.column - len(text), (what, f"Write `{{ {text.strip()}: …`.")
        return brackets.colon_in_text(line, text.strip(), Position(end.line, len(line[: end.column].rstrip())))
    above = _above(lines, end.line)
    return (
        _no_key(lines, above)
        or indentation.lost_hyphen(lines, above)
        or indentation.explain(lines, end.line)
        or (*end, _TOO_FAR)
    )


def _no_key(lines: list[str], number: int) -> tuple[int, int, ErrorMessage] | None:
    """Return what is wrong with a line in which a key has no colon, or no space behind it."""
    line = lines[number]
    if tight := re.match(_TIGHT, line):
        how = f"Write `{tight[1]}: {tight[2][:40].strip()}`, with a space."
        return number, tight.end(1), ("A space is missing after the colon.", how)
    word = re.match(_ONE_WORD, line)
    if word and brackets.is_key(word[2], lines, number):
        return number, word.end(2), (f"The colon after `{word[2]}` is missing.", f"Write `{word[2]}:`.")
    words = re.match(_NO_COLON, line)
    if words and (words[2] in {";", "="} or brackets.is_key(words[1], lines, number)):
        what = f"`{words[2]}` stands in place of the colon" if words[2] else "The colon is missing"
        how = f"Write `{words[1]}: {words[3][:40].strip()}`."
        return number, words.start(2) if words[2] else words.end(1), (f"{what} after `{words[1]}`.", how)
    return None
