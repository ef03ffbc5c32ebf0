"""Recognises errors in brackets, `{ }` and `[ ]`, and quotation marks, from the lines around the error."""

import re
from typing import NamedTuple

from kiosk.content.yaml.diagnostics import ErrorMessage

_CLOSES = {"{": "}", "[": "]"}
_SPAN = r'"(?:[^"\\]|\\.)*"$|\'(?:[^\']|\'\')*\'$'
_KEY_NEXT = r"\s*[\"']?([\w-]+)[\"']?\s*:"
_KEY_AT_END = r"[,;]?\s*[\"']?[\w-]+[\"']?\s*:\s*[\"']$"
_KEY_BEFORE = r"([\w-]+)\s*:\s*$"
_WORD_AT_END = r"([\w-]+)$"
_NUMBER = r"[+-]?[\d.,]+ ?%?"
_SHOWN = 80
_MAX_LINES = 200
"""Lines in which a quotation mark is looked for that was never closed."""
_LONGEST_LINE = 10_000
"""Characters of each of them that are looked at."""
_CURLY = ("“", "”", "„", "«", "»")
_QUOTED_END = r"(?=\s*(?:,\s*(?:[\w-]+\s*:|[\"'{\[])|[}\]]|#|$))"
"""What follows a quotation mark that ends a text, and none within it."""

_Found = tuple[int, int, ErrorMessage]
"""The line and the column, counted from 0, and what is wrong there."""


class Position(NamedTuple):
    """A position in a file, counted from 0."""

    line: int
    column: int


def explain(lines: list[str], begin: Position, end: Position) -> _Found | None:
    """Return the error between the bracket opened at `begin` and `end`, where libyaml gave up, or None."""
    opening = lines[begin.line][begin.column : begin.column + 1]
    closing = _CLOSES.get(opening)
    if closing is None:
        return None
    line = lines[end.line]
    character, before = line[end.column : end.column + 1], line[: end.column].rstrip()
    found: _Found | None = None
    if (end.line != begin.line or not character) and (found := _across_lines(lines, begin, end)):
        pass
    elif character in _CLOSES.values() and character != closing:
        what = f"A `{opening}` is closed with `{character}`."
        found = *end, (what, f"Write `{closing}` instead.")
    elif character == ":":
        found = _colon(lines, end, before)
    elif before.endswith(('"', "'")):
        found = _after_quote(line, end, before)
    elif re.match(_KEY_NEXT, line[end.column :]):
        found = end.line, len(before), _no_comma(line, end)
    return found


def open_quote(lines: list[str], number: int, before: str) -> _Found | None:
    """Return the position of an unclosed quotation mark above, when the one at the end of `before` opens a text."""
    if _opener(before) != len(before) - 1:
        return None
    for above in range(number - 1, max(-1, number - 1 - _MAX_LINES), -1):
        column = _opener(lines[above][:_LONGEST_LINE])
        if column is not None:
            return above, column, _never_closed(lines[above][column:], number)
    return None


def quoted(line: str) -> str:
    """Return the key and the value of a line, or of a part between brackets, with quotation marks around the value."""
    key, _, value = line.strip().removeprefix("- ").partition(":")
    value = value.strip().strip(f"{''.join(_CURLY)} \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
    value = value.rstrip('"') if _lacks_opener(value) else value
    return _entry(key.strip(), value)


def _entry(key: str, value: str, mark: str = "") -> str:
    shown = value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"
    mark = mark or ("'" if '"' in shown else '"')
    return f"{key}: {mark}{shown}{mark}" if key else f"{mark}{shown}{mark}"


def _lacks_opener(value: str) -> bool:
    return value.endswith('"') and value.count('"') == 1


def _opener(line: str) -> int | None:
    """Return the column of a quotation mark that begins a text which does not end in this line."""
    column, opened = 0, None
    while column < len(line):
        character, last = line[column], line[:column].rstrip()[-1:]
        if opened is None:
            if character == "#" and line[column - 1 : column] in {"", " "}:
                break
            if character in "\"'" and (not last or last in ":,[{-"):
                opened = column
        elif character == "\\" and line[opened] == '"':
            column += 1
        elif character == line[opened]:
            opened = None
        column += 1
    return opened


def _never_closed(text: str, number: int) -> ErrorMessage:
    what = f"The quotation mark that opens here is not closed before the next one, in line {number + 1}."
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
    return what, f"Close it at the end of its text: `{shown}{text[0]}`."


def _across_lines(lines: list[str], begin: Position, end: Position) -> _Found | None:
    """Return what is wrong when the end of the brackets was looked for in later lines."""
    opening = lines[begin.line][begin.column]
    rest = lines[begin.line][begin.column + 1 :].split(" #")[0].rstrip()
    if rest and not rest.endswith((",", "{", "[")):
        what = f"The `{opening}` that opens here is never closed."
        return begin.line, begin.column, (what, f"Write `{_CLOSES[opening]}` behind the last text that belongs to it.")
    above = next((number for number in range(end.line - 1, begin.line, -1) if lines[number].strip()), begin.line)
    last = lines[above].split(" #")[0].rstrip()
    if above > begin.line and not last.endswith((",", "{", "[")):
        return (
            above,
            len(last),
            ("A comma is missing at the end of this line.", "Between brackets, part all entries with commas."),
        )
    return None


def _colon(lines: list[str], end: Position, before: str) -> _Found:
    """Return what is wrong with a colon where none can stand: it is part of a text, or a comma is missing."""
    entry = re.split(r"[{,\[]", before)[-1].strip()
    key, _, text = entry.partition(": ")
    word = re.search(_WORD_AT_END, before)
    rest = text.removesuffix(word[1]).strip() if word else ""
    if (
        word
        and rest
        and not text.startswith(_CURLY)
        and (re.fullmatch(_NUMBER, rest) or is_key(word[1], lines, end.line))
    ):
        column = word.start()
        return end.line, column, _no_comma(lines[end.line], Position(end.line, column))
    more = re.split(r"[,}\]]", lines[end.line][end.column :])[0]
    return colon_in_text(f"{key}: {text}{more}", text, Position(end.line, len(before)))


def colon_in_text(entry: str, text: str, end: Position) -> _Found:
    """Return what to do with a colon in an entry, `key: text: more`, that has no quotes; `text` ends at `end`."""
    begin = end.line, end.column - len(text)
    if text.startswith(_CURLY):
        kind = "pointed" if text[0] in "«»" else "curly"
        what = f"These quotation marks are {kind}; only straight ones hold a text together."
        return *begin, (what, f"Put straight ones around the text: `{quoted(entry)}`.")
    if _lacks_opener(entry.strip()):
        return *begin, ("The quotation mark that opens this text is missing.", f"Write it: `{quoted(entry)}`.")
    what = "A colon with a space after it stands in a text without quotes."
    return *end, (what, f"Put the text between quotes: `{quoted(entry)}`.")


def _after_quote(line: str, end: Position, before: str) -> _Found:
    """Return what is wrong where something follows a text between quotes."""
    span = re.search(_SPAN, before)
    rest = line[end.column :]
    if span and (key := re.compile(_KEY_AT_END).search(span[0], 1)):
        text = span[0][: key.start()]
        what = "The quotation mark that opens here is not closed before the next one."
        return end.line, span.start(), (what, f"Close it at the end of its text: `{text[:40]}{text[0]}`.")
    if re.match(_KEY_NEXT, rest) or rest[:1] in "\"'{[":
        return end.line, len(before), _no_comma(line, end)
    return end.line, end.column, inner_quote(line, end.column)


def inner_quote(line: str, column: int) -> ErrorMessage:
    """Return what to do where a text goes on at this column of a line, behind a quotation mark within it."""
    before = line[:column].rstrip()
    mark, (key, text) = before[-1], _whole(line, before, column)
    if mark == "'":
        what, how = "This apostrophe ends the text, which stands between the same signs.", "Write ’ inside the text"
        if text and not set(text) & set('"\\'):
            return what, f"Put double quotation marks around the text: `{_entry(key, text)}`."
        text = text.replace("'", "’")
    else:
        what, how = "A quotation mark ends the text here, and more follows.", "Write “ ” inside the text"
        text = re.sub('"([^"]*)"', r"“\1”", text)
    return what, f"{how}: `{_entry(key, text, mark)}`." if text and mark not in text else f"{how}."


def _whole(line: str, before: str, column: int) -> tuple[str, str]:
    """Return the key and all of the text within which a quotation mark ends `before`; nothing where it has no end."""
    span = re.search(_SPAN, before)
    end = re.compile(before[-1] + _QUOTED_END).search(line, column)
    if not span or not end:
        return "", ""
    key = re.search(_KEY_BEFORE, line[: span.start()])
    return key[1] if key else "", line[span.start() + 1 : end.start()].replace("''", "'")


def _no_comma(line: str, end: Position) -> ErrorMessage:
    word = re.match(_KEY_NEXT, line[end.column :])
    name = f" in front of `{word[1]}`" if word else " between two entries"
    before = line[: end.column].rstrip()[-20:].lstrip()
    return (
        f"A comma is missing{name}.",
        f"Between brackets, part all entries with commas: `…{before}, {line[end.column :][:12].rstrip()}…`.",
    )


def is_key(word: str, lines: list[str], number: int) -> bool:
    """Return whether a word stands as a key in another line."""
    key = re.compile(rf"(?:^|[{{,\s-])[\"']?{re.escape(word)}[\"']?\s*:(?:\s|$)")
    return any(key.search(line) for at, line in enumerate(lines) if at != number)
