"""Parses the text of a YAML file into nodes with locations.

Only the events of libyaml are used: no types are guessed, nothing is constructed, and nesting cannot exhaust the stack.
A large file has a million events: what happens for each of them is written for speed.
"""

from sys import intern
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from kiosk.content.yaml import entries, lookalikes
from kiosk.content.yaml.decoding import Decoded, describe, unprintable_character
from kiosk.content.yaml.diagnostics import Diagnostics, StopReadingError
from kiosk.content.yaml.nodes import Location, Mapping, Node, Scalar, Sequence
from kiosk.content.yaml.quoted_texts import Span, group_of, shorten
from kiosk.content.yaml.syntax_errors import DEEPEST, TOO_DEEP, cut_by_comment

if TYPE_CHECKING:
    from collections.abc import Callable

NODES = 1_000_000
"""How many values, lists and mappings a file may hold."""
KEYS = 300
"""How many keys a mapping may hold."""

_NEAR = 1_000
"""Characters before a key that may tell how it was meant."""
_TOO_MANY_KEYS = (f"More than {KEYS} keys stand here.", "Look for a list without its hyphens.")

_DIRECTIONS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_Event: TypeAlias = Any
"""An event of libyaml. All have marks, which its types do not say."""
_TEXT: Any = yaml.ScalarEvent
_ALIAS: Any = yaml.AliasEvent
_END: Any = yaml.MappingEndEvent


def read(source: Decoded, diagnostics: Diagnostics, beginning: str = "format: 1") -> Mapping:
    """Return the top node of a file; `beginning` is an example of its first line, for advice.

    Raises `StopReadingError` where the file exceeds a limit or is not one mapping, and `yaml.YAMLError` where it is not
    YAML.
    """
    lookalikes.refuse_conflicts(source.text)
    top = _read_shortened(source) or _Builder(source, diagnostics).build()
    if top is None:
        raise StopReadingError(Location(1, 1), "The file is empty.", "Write the content, or restore the last copy.")
    if not isinstance(top, Mapping):
        raise StopReadingError(
            top.location,
            "The file does not begin with `key: value` lines.",
            f"Begin with `{beginning}`, without a hyphen or spaces in front of it.",
        )
    return top


def _read_shortened(source: Decoded) -> Mapping | None:
    """Return the top of a file that has groups of quoted texts and no error: in half of the time."""
    short, groups = shorten(source.text)
    if not groups:
        return None
    builder = _Builder(Decoded(short, short.encode()), Diagnostics(), source.text, groups)
    try:
        top = builder.build()
    except (StopReadingError, yaml.YAMLError):
        return None
    return top if isinstance(top, Mapping) and not (groups or builder.diagnostics.kept) else None


class _Builder:
    """Turns the events of one file into nodes. What begins with an event is built from those that follow it."""

    def __init__(
        self, source: Decoded, diagnostics: Diagnostics, whole: str = "", groups: dict[int, Span] | None = None
    ) -> None:
        """Read a file, or one that was shortened: then its whole text and its groups are needed, too."""
        self.text = source.text
        self.whole = whole
        self.groups = groups or {}
        """The groups for which no text was met so far."""
        self.diagnostics = diagnostics
        self.escapes = "\\" in source.text
        """Whether a text between double quotes may hold what does not stand in the file."""
        self.take: Callable[[], _Event] = yaml.CSafeLoader(source.utf8).get_event
        """Returns the next event; None after the last."""
        self.depth = 0
        """How many lists and mappings have begun and not ended."""
        self.brackets = 0
        """How many of them stand in brackets."""
        self.count = 1
        """How many values, lists, mappings and keys there are so far, the top among them."""
        self.split_off: list[Mapping] = []
        """The entries of a list that follow the one that was just read, and lack their hyphens."""

    def build(self) -> Node | None:
        """Return the top of the file, None where there is none."""
        top = None
        for event in iter(self.take, None):
            if isinstance(event, yaml.NodeEvent):
                top = self._node(event, None, "")
            elif isinstance(event, yaml.DocumentStartEvent) and top is not None:
                raise StopReadingError(
                    _location(event, None, ""),
                    "A second document begins here.",
                    "Delete the line with `---`, or what follows.",
                )
        return top

    def _node(self, event: _Event, parent: Location | None, step: str | int) -> Node:
        """Return the node that begins with this event."""
        if type(event) is _TEXT:
            return self._value(event, parent, step)
        if type(event) is _ALIAS:
            event.value, event.tag, event.style = f"*{event.anchor}", None, "*"
            return self._value(event, parent, step)
        location = _location(event, parent, step)
        self._refuse_shorthand(event, location)
        if self.depth == DEEPEST:
            raise StopReadingError(location, *TOO_DEEP)
        self.depth += 1
        self.brackets += event.flow_style
        node = self._mapping(location) if type(event) is yaml.MappingStartEvent else self._sequence(location)
        self.brackets -= event.flow_style
        self.depth -= 1
        return node

    def _mapping(self, location: Location) -> Mapping:
        first = mapping = Mapping(location)
        take, read_value, split_off, without_colon, last_index = self.take, self._value, None, 0, 0
        while type(event := take()) is not _END:
            if type(event) is not _TEXT:
                self._skip(event, location)
                continue
            key = intern(event.value)
            is_new = key not in mapping
            if not is_new and entries.lacks_hyphen(event, mapping):
                mapping, is_new = self._split_entry(event, mapping), True
                split_off = [*(split_off or ()), mapping]
            if event.anchor or event.tag or not (is_new and key.isidentifier()) or len(mapping) == KEYS:
                self._check_key(event, key, mapping)
            value = take()
            node = (read_value if type(value) is _TEXT else self._node)(value, mapping.location, key)
            if not node and entries.lacks_colon(event, node, self.text):
                error = entries.no_colon(event, mapping, self.text, last_index)
                without_colon += 1
                if without_colon > KEYS:
                    raise StopReadingError(location, *_TOO_MANY_KEYS)
                self._cause(*error, _location(event, location, key), mapping.location)
            elif is_new:
                mapping.key_marks.append(event.start_mark)
                mapping[key] = node
                last_index = value.start_mark.index
        self._count(2 * len(first), location)
        if split_off:
            self._count(2 * sum(map(len, split_off)), location)
            self.split_off = split_off
        return first

    def _split_entry(self, event: _Event, mapping: Mapping) -> Mapping:
        """Return the entry of a list that begins with this event, though its hyphen is missing."""
        location, key = mapping.location, event.value
        self._cause(_location(event, location, key), *entries.no_hyphen(key, mapping))
        return Mapping(
            _location(event, location.parent, location.step + 1 if isinstance(location.step, int) else location.step)
        )

    def _sequence(self, location: Location) -> Sequence:
        sequence = Sequence(location)
        while type(event := self.take()) is not yaml.SequenceEndEvent:
            self._count(1, location)
            sequence.append(self._node(event, location, len(sequence)))
            if self.split_off:
                sequence += self.split_off
                self.split_off = []
        return sequence

    def _value(self, event: _Event, parent: Location | None, step: str | int) -> Scalar | Mapping:
        text, style, mark = event.value, event.style, event.start_mark
        if not text and self.groups and (group := self._group(event, parent, step)):
            return group
        if event.anchor or event.tag or (self.escapes and style == '"' and not text.isprintable()):
            self._check_text(event, _location(event, parent, step))
        if not style and (comment := cut_by_comment(self.text, event.end_mark.index)):
            self._attach_comment(event, _location(event, parent, step), *comment)
        scalar = Scalar(text)
        scalar.line, scalar.column = mark.line, mark.column
        scalar.style, scalar.parent, scalar.step = style, parent, step
        return scalar

    def _group(self, event: _Event, parent: Location | None, step: str | int) -> Mapping | None:
        """Return the group of quoted texts for which this empty text stands, or None where it is itself."""
        line: int = event.start_mark.line
        span = self.groups.get(line) if event.style == '"' else None
        if not span or self.brackets or self.depth == DEEPEST:
            return None
        location = _location(event, parent, step)
        if group := group_of(self.whole[slice(*span)], location, KEYS):
            self._count(2 * len(group), location)
            del self.groups[line]
        return group

    def _attach_comment(self, event: _Event, location: Location, index: int, comment: str) -> None:
        """Report a remark that was hardly meant as one, and that leaves of the value nothing or a part."""
        why = "after a space, `#` begins a remark"
        if event.value:
            how = "Put the text between quotes; if it is a remark, write a space after `#`."
            self.diagnostics.warning(location, f"The text ends before `{comment}`: {why}.", how)
            return
        column = location.column + index - event.end_mark.index
        where = Location(location.line, column, location.parent, location.step)
        how = f'Put the value between quotes: `"{comment}"`.'
        self._cause(where, f"This value is empty: {why}.", how, location)

    def _check_key(self, event: _Event, key: str, mapping: Mapping) -> None:
        """Report what is wrong with a key that is not plain and new."""
        location = _location(event, mapping.location, key)
        self._check_text(event, location)
        if key in mapping:
            self._error(
                location,
                f"`{key[:60]}` stands here a second time; the first is in line {mapping.key_location(key).line}.",
                "Delete one of the two, or correct its key.",
            )
        elif len(mapping) == KEYS:
            raise StopReadingError(location, *_TOO_MANY_KEYS)
        elif hidden := _DIRECTIONS.intersection(key):
            self._error(
                location,
                f"This key holds an invisible character that turns the writing direction: {describe(min(hidden))}.",
                "Delete the key and type it again.",
            )
        elif found := lookalikes.find_in_key(key, self._before(event)):
            column, error = found
            where = Location(
                location.line, location.column + (0 if event.style else column), location.parent, location.step
            )
            self._cause(where, *error, location, mapping.location)

    def _before(self, event: _Event) -> str:
        """Return the last of what stands before this event."""
        end: int = event.start_mark.index
        return self.text[max(0, end - _NEAR) : end]

    def _skip(self, event: _Event, location: Location) -> None:
        """Build what stands where a key belongs, and its value, for the problems in them."""
        if type(event) is not yaml.AliasEvent:
            self._error(
                _location(event, location, ""),
                "A bracket begins a list or group where a key belongs.",
                "Put the text between quotes.",
            )
        self._node(event, location, "")
        self._node(self.take(), location, "?")

    def _check_text(self, event: _Event, location: Location) -> None:
        """Report what no text may have in front of it or hold."""
        self._refuse_shorthand(event, location)
        if event.style == '"' and (unfit := unprintable_character(event.value)):
            self._error(
                location,
                f"This text holds a character that cannot be shown: {unfit[1]}.",
                "Delete it; in double quotes, a backslash begins such a character.",
            )

    def _refuse_shorthand(self, event: _Event, location: Location) -> None:
        if type(event) is yaml.AliasEvent:
            character = f"*{event.anchor}"
        else:
            character = event.tag or (event.anchor and f"&{event.anchor}")
        if character:
            self._error(
                location,
                f"`{character[:40]}` is a shorthand of YAML that is not used here.",
                "Put the text between quotes if this is part of it; else write the value out in full.",
            )

    def _count(self, more: int, location: Location) -> None:
        self.count += more
        if self.count > NODES:
            what = f"The file holds more than {NODES:,} values."
            raise StopReadingError(location, what, "Divide the content between two kiosks.")

    def _error(self, location: Location, what: str, how: str) -> None:
        self.diagnostics.error(location, what, how)
        self._stop_when_full(location)

    def _cause(self, location: Location, what: str, how: str, *follow: Location) -> None:
        self.diagnostics.root_error(location, what, how, *follow)
        self._stop_when_full(location)

    def _stop_when_full(self, location: Location) -> None:
        if self.diagnostics.full:
            raise StopReadingError(location, "There are too many errors to go on.", "Mend those above first.")


def _location(event: _Event, parent: Location | None, step: str | int) -> Location:
    mark = event.start_mark
    return Location(mark.line + 1, mark.column + 1, parent, step)
