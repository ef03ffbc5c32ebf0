"""Parses the text of a YAML file into a tree in which every value knows where it begins and ends.

The reader (`reader.py`) judges a file; this is for changing one. Positions are relative to the collection around, so
that an edit moves only what follows it in the collections that it stands in.
"""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

from kiosk.content.yaml.syntax_errors import DEEPEST, TOO_DEEP

if TYPE_CHECKING:
    from collections.abc import Callable

_TRIVIA = re.compile(r"(?:[ \t\r\n]+|#[^\r\n]*)*")
"""What stands between two entries and means nothing."""
_PROPERTIES = re.compile(r"(?:[&!][^\s,\[\]{}]*\s+)*")
_HEADER = re.compile(r"[|>][0-9+-]*")
_BREAK = re.compile(r"\r\n?|\n")

_Event = Any
"""An event of libyaml. All have marks, which its types do not say."""


@dataclass(slots=True, eq=False)
class ScalarSpan:
    """A single value, an alias, or nothing at all."""

    at: int
    """Where it begins, in characters behind the beginning of the collection around."""
    length: int
    text: str
    """Of a text after `|` or `>`, without the end of its last line, unless all line ends are kept (`|+`)."""
    style: str
    """The sign in front of it: a quotation mark, `|`, `>`, the `*` of an alias, or nothing."""
    anchor: str = ""
    """The name after `&`; that of an alias stands in `text`."""
    tag: str = ""


@dataclass(slots=True, eq=False)
class CollectionSpan:
    """A list, or a mapping, in lines below each other (block) or between brackets (flow)."""

    at: int
    flow: bool
    keys: list[str | None] | None
    """The keys of a mapping, None for one that is no text; None for a list."""
    length: int = 0
    """Of one between brackets. Any other ends where its last value does."""
    marks: list[int] = field(default_factory=list)
    """Where each entry begins, with its hyphen or key, in characters behind the beginning of this collection."""
    key_ends: list[int] = field(default_factory=list)
    """Where each key ends; empty for a list."""
    values: list["Span"] = field(default_factory=list)
    anchor: str = ""
    tag: str = ""


Span = ScalarSpan | CollectionSpan


@dataclass(frozen=True, slots=True)
class Alias:
    """A value that stands elsewhere in the file."""

    name: str


class TooDeepError(ValueError):
    """More collections stand inside each other than the reader takes."""


class SeveralError(ValueError):
    """The text holds no value, or several documents."""


def parse(text: str) -> Span:
    """Return the tree of a text. Raises `yaml.YAMLError`, `TooDeepError` and `SeveralError`."""
    return _Parser(text).parse()


def end_of(span: Span, base: int) -> int:
    """Return where a value ends that begins at `base`."""
    if isinstance(span, ScalarSpan) or span.flow:
        return base + span.length
    return end_of(span.values[-1], base + span.values[-1].at)


def entry_end(collection: CollectionSpan, base: int, index: int) -> int:
    """Return where the value of an entry ends."""
    value = collection.values[index]
    return end_of(value, base + value.at)


def plain(span: Span) -> Any:
    """Return what a value says, for comparing: a text, an `Alias`, a list, or a tuple of keys and values."""
    if isinstance(span, ScalarSpan):
        return Alias(span.text) if span.style == "*" else span.text
    if span.keys is None:
        return [plain(each) for each in span.values]
    return tuple((key, plain(each)) for key, each in zip(span.keys, span.values, strict=True))


def trivia_end(text: str, position: int) -> int:
    """Return where blanks and comments end that begin at a position."""
    found = _TRIVIA.match(text, position)
    return found.end() if found else position


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self._take: Callable[[], _Event] = yaml.CSafeLoader(text.encode()).get_event
        self.depth = 0

    def parse(self) -> Span:
        top: Span | None = None
        for event in iter(self._take, None):
            if isinstance(event, yaml.NodeEvent):
                if top is not None:
                    raise SeveralError
                top = self._span(event, 0)
        if top is None:
            raise SeveralError
        return top

    def _span(self, event: _Event, base: int) -> Span:
        """Return what begins with this event; `base` is where the collection around begins."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self._scalar(event, base)
        if kind is yaml.AliasEvent:
            start, end = event.start_mark.index, event.end_mark.index
            return ScalarSpan(start - base, end - start, event.anchor, "*")
        if self.depth == DEEPEST:
            raise TooDeepError(TOO_DEEP[0])
        self.depth += 1
        span = (self._mapping if kind is yaml.MappingStartEvent else self._sequence)(event, base)
        span.anchor, span.tag = event.anchor or "", event.tag or ""
        self.depth -= 1
        return span

    def _scalar(self, event: _Event, base: int) -> ScalarSpan:
        start, end, style = event.start_mark.index, event.end_mark.index, event.style or ""
        value = event.value
        if style in {"|", ">"}:
            header = self._header(start)
            if "+" in header:
                end -= _break_before(self.text, end)
            else:
                end = _without_blank_lines(self.text, start, end)
                value = value if "-" in header else value.removesuffix("\n")
        return ScalarSpan(start - base, end - start, value, style, event.anchor or "", event.tag or "")

    def _header(self, start: int) -> str:
        """Return the sign in front of a text of lines, with those that say what becomes of its line ends."""
        properties = _PROPERTIES.match(self.text, start)
        header = _HEADER.match(self.text, properties.end() if properties else start)
        return header[0] if header else ""

    def _mapping(self, event: _Event, base: int) -> CollectionSpan:
        start = event.start_mark.index
        mapping = CollectionSpan(start - base, bool(event.flow_style), [])
        keys, marks, key_ends, values = mapping.keys or [], mapping.marks, mapping.key_ends, mapping.values
        mapping.keys = keys
        while type(key := self._take()) is not yaml.MappingEndEvent:
            span = self._span(key, start)
            is_text = isinstance(span, ScalarSpan) and span.style != "*"
            keys.append(key.value if is_text else None)
            marks.append(span.at)
            key_ends.append(end_of(span, span.at))
            values.append(self._span(self._take(), start))
        mapping.length = _end(key) - start
        return mapping

    def _sequence(self, event: _Event, base: int) -> CollectionSpan:
        start, flow = event.start_mark.index, bool(event.flow_style)
        sequence = CollectionSpan(start - base, flow, None)
        marks, values, hyphen = sequence.marks, sequence.values, trivia_end(self.text, self._behind_properties(event))
        while type(item := self._take()) is not yaml.SequenceEndEvent:
            value = self._span(item, start)
            marks.append(value.at if flow else hyphen - start)
            values.append(value)
            if not flow:
                hyphen = trivia_end(self.text, end_of(value, start + value.at))
        sequence.length = _end(item) - start
        return sequence

    def _behind_properties(self, event: _Event) -> int:
        found = _PROPERTIES.match(self.text, event.start_mark.index)
        return found.end() if found else int(event.start_mark.index)


def _end(event: _Event) -> int:
    return int(event.end_mark.index)


def _break_before(text: str, end: int) -> int:
    """Return the length of the line end in front of a position."""
    if text[end - 2 : end] == "\r\n":
        return 2
    return 1 if text[end - 1 : end] in {"\r", "\n"} else 0


def _without_blank_lines(text: str, start: int, end: int) -> int:
    """Return where the last line ends that is not blank."""
    last = start + len(text[start:end].rstrip(" \t\r\n"))
    found = _BREAK.search(text, last, end)
    return found.start() if found else end
