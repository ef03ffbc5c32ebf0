"""Writes values as YAML, in the style that stands around them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from kiosk.content.yaml.file_style import FileStyle

Value: TypeAlias = str | Mapping[str, "Value"] | Sequence["Value"]
"""What an edit writes: texts, and mappings and lists of them. Every single value is a text."""

WIDTH = 120
"""Columns up to which a group stands on one line, and folded text in its lines."""

_WORD = re.compile(r"[a-z0-9][a-z0-9_./-]*")
"""What needs no quotation marks and has none by custom: ids, kinds, dates, numbers, files."""
_KEY = re.compile(r"[A-Za-z_][\w-]*", re.ASCII)
_ESCAPED = re.compile(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]')
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_HEADER = re.compile(r"([|>])([0-9+-]*)(.*)", re.DOTALL)


def quoted(text: str) -> str:
    """Return a text between double quotes; any text can stand so."""
    return f'"{_ESCAPED.sub(lambda found: _NAMED.get(found[0]) or _code(found[0]), text)}"'


def _code(character: str) -> str:
    return f"\\u{ord(character):04x}"


def scalar(text: str, style_of_file: FileStyle, indent: int, *, flow: bool) -> str:
    """Return a new text at its best; `indent` is where its lines stand, if it has several."""
    if _WORD.fullmatch(text):
        return text
    if "\n" in text and not flow and _can_be_lines(text):
        return _lines("|", text, style_of_file, indent)
    return quoted(text)


def _can_be_lines(text: str) -> bool:
    return text.replace("\n", "").isprintable() and not text.startswith((" ", "\n")) and not text.endswith("\n")


def replacements(
    old: str, style: str, text: str, style_of_file: FileStyle, indent: int, *, flow: bool
) -> Iterator[str]:
    """Yield ways to write a text where `old` stands, the one that is most like it first.

    Not each of them says the same: the one is right that is read as the text.
    """
    if style in {"|", ">"}:
        yield from _multiline(old, text, style_of_file)
    elif "\n" in text and not flow and "\\n" not in old and _can_be_lines(text):
        yield _lines("|", text, style_of_file, indent)
    if style == "'" and "\n" not in text:
        doubled = text.replace("'", "''")
        yield f"'{doubled}'"
    if not style and text and "\n" not in text and (old or _WORD.fullmatch(text)):
        yield text
    yield quoted(text)


def _multiline(old: str, text: str, style_of_file: FileStyle) -> Iterator[str]:
    """Yield a text in lines below the header that stands there, then below others."""
    header, _, body = old.replace("\r\n", "\n").replace("\r", "\n").partition("\n")
    first = next((line for line in body.split("\n") if line.strip()), "  ")
    indent = len(first) - len(first.lstrip(" "))
    found = _HEADER.fullmatch(header)
    if found is None or not text:
        return
    character, marks, rest = found.groups()
    for each in dict.fromkeys((marks, "", "-", "+")):
        yield _lines(
            f"{character}{each}{rest}", text.removesuffix("\n") if "+" in each else text, style_of_file, indent
        )
    if character == ">":
        yield _lines(f"|{rest}", text, style_of_file, indent)


def _lines(header: str, text: str, style_of_file: FileStyle, indent: int) -> str:
    lines = _folded(text, indent) if header.startswith(">") else text.split("\n")
    return style_of_file.line_end.join((header, *(" " * indent + line if line else "" for line in lines)))


def _folded(text: str, indent: int) -> list[str]:
    """Return the lines of a text whose single line ends are read as blanks."""
    lines: list[str] = []
    for line in text.split("\n"):
        if line and any(lines):
            lines.append("")
        lines += _wrapped(line, max(20, WIDTH - indent))
    return lines


def _wrapped(line: str, width: int) -> list[str]:
    if "  " in line or line != line.strip():
        return [line]
    lines = [""]
    for word in line.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}" if lines[-1] else word
    return lines


def key(name: str) -> str:
    """Return a key as it is written."""
    return name if _KEY.fullmatch(name) else quoted(name)


def in_brackets(value: Value, style_of_file: FileStyle) -> str:
    """Return a value on one line."""
    if isinstance(value, str):
        return scalar(value, style_of_file, 0, flow=True)
    if isinstance(value, Mapping):
        inner = ", ".join(f"{key(name)}: {in_brackets(each, style_of_file)}" for name, each in value.items())
        return f"{{{style_of_file.padding}{inner}{style_of_file.padding}}}" if inner else "{}"
    return f"[{', '.join(in_brackets(each, style_of_file) for each in value)}]"


def below(value: Value, style_of_file: FileStyle, column: int) -> str:
    """Return a list or mapping in lines that begin at a column; the first has no blanks in front of it."""
    if isinstance(value, Mapping):
        entries = [f"{key(name)}:{behind_key(each, style_of_file, column, key(name))}" for name, each in value.items()]
    else:
        entries = [f"-{behind_hyphen(each, style_of_file, column)}" for each in value]
    return (style_of_file.line_end + " " * column).join(entries)


def behind_key(value: Value, style_of_file: FileStyle, column: int, name: str = "") -> str:
    """Return what stands behind the colon of a key that stands at a column."""
    if isinstance(value, str):
        return f" {scalar(value, style_of_file, column + 2, flow=False)}"
    if not value or _is_short(value, style_of_file, column + len(name) + 2):
        return f" {in_brackets(value, style_of_file)}"
    inner = column + (2 if isinstance(value, Mapping) else style_of_file.step)
    return f"{style_of_file.line_end}{' ' * inner}{below(value, style_of_file, inner)}"


def behind_hyphen(value: Value, style_of_file: FileStyle, column: int, *, flow: bool = False) -> str:
    """Return what stands behind the hyphen of an entry at a column."""
    if isinstance(value, str):
        return f" {scalar(value, style_of_file, column + 2, flow=False)}"
    if not value or flow:
        return f" {in_brackets(value, style_of_file)}"
    return f" {below(value, style_of_file, column + 2)}"


def _is_short(value: Value, style_of_file: FileStyle, column: int) -> bool:
    """Return whether a group of single texts has room on its line."""
    if not isinstance(value, Mapping) or not all(isinstance(each, str) and "\n" not in each for each in value.values()):
        return False
    return column + len(in_brackets(value, style_of_file)) <= WIDTH
