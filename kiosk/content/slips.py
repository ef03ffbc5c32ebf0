"""What libyaml could not read, in words for the person who wrote it."""

import re

import yaml

from kiosk.content.nodes import Place
from kiosk.content.problems import Fault

DEEPEST = 20
"""How many lists and mappings may stand inside each other."""
TOO_DEEP = (f"More than {DEEPEST} levels stand inside each other.", "Look for brackets left open above.")

_QUOTE = "Put the text between quotes"
_KEY = re.compile(r"\s*(- +)*[^\s:]+ *:")
_REMARK = re.compile(r" +#[^\s#][^\r\n]*")
_ODD_INDENT = re.compile(r" *[\u00a0\u2007\u202f\u3000\u200b\ufeff]")

_TAB = ("A tab stands here.", "Use spaces only: delete the tab and type two spaces for each step to the right.")
_ODD_BLANK = (
    "An unusual space stands at the beginning of this line.",
    "Delete what stands in front of the first word and type ordinary spaces.",
)
_COLON = (
    "A colon with a space after it stands in a text without quotes.",
    f'{_QUOTE}: `title: "Hours: 8 to 4"`.',
)
_TOO_FAR = (
    "This line does not fit below the one above: it stands too far right, or the text above has no quotes.",
    "Give keys that belong together the same number of spaces.",
)
_INNER_QUOTE = (
    "A quotation mark ends the text here, and more follows.",
    "Use “ ” or ’ inside the text, or look above for a quotation mark that was never closed.",
)
_BRACKET = ("A closing bracket stands here without an opening one.", f"Delete it. {_QUOTE} if it is part of the text.")
_UNEVEN = (
    "This line does not stand exactly below the others of its group.",
    "Give keys that belong together the same number of spaces.",
)
_INSIDE_BRACES = (
    "Something inside these brackets is not understood: a colon, a quotation mark, or no closing bracket.",
    f'{_QUOTE}: `{{en: "Hours: 8 to 4", fr: "…"}}`, and close the bracket.',
)
_NO_SPACE = ("A space is missing after the colon.", "Write `key: value`, with a space.")
_NO_KEY = (
    "This line is neither `key: value` nor part of a text.",
    "Write the key with its colon, or indent the line if it belongs to the text above.",
)
_NOT_AT_START = ("A text without quotes cannot begin with this sign.", f"{_QUOTE}.")

_SLIPS: tuple[tuple[str, Fault], ...] = (
    ("tab character that violates", _TAB),
    ("scanning an alias", _NOT_AT_START),
    ("scanning an anchor", _NOT_AT_START),
    ("scanning a directive", _NOT_AT_START),
    ("cannot start any token", _NOT_AT_START),
    ("expected node content", _NOT_AT_START),
    ("mapping keys are not allowed", _NOT_AT_START),
    ("scanning a tag", _NOT_AT_START),
    ("tag handle", _NOT_AT_START),
    ("quoted scalar found unexpected", ("This quotation mark is never closed.", "Close it at the end of the text.")),
    ("comment or line break", ("Text stands behind `|` or `>`.", "Begin the text on the next line, indented.")),
    (
        "quoted scalar",
        ("A backslash in double quotes begins a special sign.", "Write two backslashes, or use single quotes."),
    ),
    (
        "sequence entries are not allowed",
        (
            "A hyphen with a space begins a list, which cannot begin here.",
            f"{_QUOTE}, or begin the list on a new line.",
        ),
    ),
    (
        "'-' indicator",
        ("This line stands in a list and does not begin with a hyphen.", "Begin it with `- `, or indent it further."),
    ),
    ("<document start>", ("More text follows after the end of the content.", "Delete the line with `...`.")),
)


def explain(error: yaml.YAMLError, lines: list[str]) -> tuple[Place, str, str]:
    """Return where a file is not YAML, what is wrong and how to mend it."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return Place(1, 1), f"The file is not YAML: {str(error)[:200]}.", "Restore the last copy."
    mark, begin = error.problem_mark, error.context_mark or error.problem_mark
    if _points_to_the_beginning(error) or mark.line >= len(lines):
        mark = begin
    number = min(mark.line, len(lines) - 1)
    line = lines[number]
    column = min(mark.column, len(line))
    what, how = _ODD_BLANK if _ODD_INDENT.match(line) else _fault(error, line, column)
    return Place(number + 1, column + 1), what, how


def cut_by_a_remark(text: str, end: int) -> Fault | None:
    """Return what is wrong where a value without quotes ends before something like `#4`, which was hardly meant.

    `end` is the position in the text of the file at which the value ends.
    """
    remark = _REMARK.match(text, end)
    if not remark:
        return None
    what = f"The text ends before `{remark.group().strip()[:40]}`: after a space, `#` begins a remark."
    return what, f"{_QUOTE}; if it is a remark, write a space after `#`."


def _points_to_the_beginning(error: yaml.MarkedYAMLError) -> bool:
    """Return whether the slip is where the part began, not where it turned out."""
    if error.problem_mark is None or error.context_mark is None:
        return False
    context = error.context or ""
    if "stream" in (error.problem or "") or any(part in context for part in ("simple key", "alias", "anchor")):
        return True
    return "flow" in context and error.problem_mark.line != error.context_mark.line


def _fault(error: yaml.MarkedYAMLError, line: str, column: int) -> Fault:
    message = f"{error.context} {error.problem}"
    sign, before = line[column : column + 1], line[:column].rstrip()
    key = _KEY.match(line)
    if "nesting depth" in message:  # libyaml reads on before it tells what it has read
        fault = TOO_DEEP
    elif sign == "\t":
        fault = _TAB
    elif "mapping values" in message:
        fault = _TOO_FAR if key and key.end() == column + 1 else _COLON
    elif "flow" in message:
        fault = _INSIDE_BRACES
    elif "':'" in message:
        fault = _NO_SPACE if re.search(r":\S", line) else _NO_KEY
    elif before.endswith(('"', "'")) and "expected" in message and "scanning" not in message:
        fault = _INNER_QUOTE
    elif "expected key" in message:
        fault = _BRACKET if sign and sign in "}]" else _UNEVEN
    else:
        generic = (f"This cannot be understood: {error.problem}.", f"{_QUOTE}.")
        fault = next((fault for words, fault in _SLIPS if words in message), generic)
    return fault
