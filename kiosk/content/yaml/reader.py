"""From the text of a YAML file to nodes that know where they stand.

Only the events of libyaml are used: no types are guessed, nothing is constructed, and nesting cannot exhaust the stack.
A large file has a million events: what happens for each of them is written for speed.
"""

from sys import intern
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from kiosk.content.yaml import entries, lookalikes
from kiosk.content.yaml.decoding import describe, unfit_character
from kiosk.content.yaml.diagnostics import Diagnostics, StopReadingError
from kiosk.content.yaml.nodes import Mapping, Node, Place, Scalar, Sequence
from kiosk.content.yaml.syntax_errors import DEEPEST, TOO_DEEP, cut_by_a_remark

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


def read(text: str, diagnostics: Diagnostics) -> Mapping:
    """Return the top of the file.

    Raise `StopReadingError` where the file breaks a limit or has another form than one mapping, and `yaml.YAMLError`
    where it is not YAML.
    """
    lookalikes.refuse_conflicts(text)
    top = _Builder(text, diagnostics).build()
    if top is None:
        raise StopReadingError(Place(1, 1), "The file is empty.", "Write the content, or restore the last copy.")
    if not isinstance(top, Mapping):
        raise StopReadingError(
            top.place,
            "The file does not begin with `key: value` lines.",
            "Begin with `format: 1`, without a hyphen or spaces in front of it.",
        )
    return top


class _Builder:
    """Turns the events of one file into nodes. What begins with an event is built from those that follow it."""

    def __init__(self, text: str, diagnostics: Diagnostics) -> None:
        self.text = text
        self.diagnostics = diagnostics
        self.escapes = "\\" in text
        """Whether a text between double quotes may hold what does not stand in the file."""
        self.take: Callable[[], _Event] = yaml.CSafeLoader(text).get_event
        """Returns the next event; None after the last."""
        self.depth = 0
        """How many lists and mappings have begun and not ended."""
        self.count = 1
        """How many values, lists, mappings and keys there are so far, the top among them."""
        self.torn: list[Mapping] = []
        """The entries of a list that follow the one that was just read, and lack their hyphens."""

    def build(self) -> Node | None:
        """Return the top of the file, None where there is none."""
        top = None
        for event in iter(self.take, None):
            if isinstance(event, yaml.NodeEvent):
                top = self._node(event, None, "")
            elif isinstance(event, yaml.DocumentStartEvent) and top is not None:
                raise StopReadingError(
                    _place(event, None, ""),
                    "A second document begins here.",
                    "Delete the line with `---`, or what follows.",
                )
        return top

    def _node(self, event: _Event, parent: Place | None, step: str | int) -> Node:
        """Return the node that begins with this event."""
        if type(event) is _TEXT:
            return self._value(event, parent, step)
        if type(event) is _ALIAS:
            event.value, event.tag, event.style = f"*{event.anchor}", None, "*"
            return self._value(event, parent, step)
        place = _place(event, parent, step)
        self._refuse_shorthand(event, place)
        if self.depth == DEEPEST:
            raise StopReadingError(place, *TOO_DEEP)
        self.depth += 1
        node = self._mapping(place) if type(event) is yaml.MappingStartEvent else self._sequence(place)
        self.depth -= 1
        return node

    def _mapping(self, place: Place) -> Mapping:
        first = mapping = Mapping(place)
        take, read_value, torn, bare = self.take, self._value, None, 0
        while type(event := take()) is not _END:
            if type(event) is not _TEXT:
                self._pass_over(event, place)
                continue
            key = intern(event.value)
            is_new = key not in mapping
            if not is_new and entries.lacks_hyphen(event, mapping):
                mapping, is_new = self._tear(event, mapping), True
                torn = [*(torn or ()), mapping]
            if event.anchor or event.tag or not (is_new and key.isidentifier()) or len(mapping) == KEYS:
                self._judge_key(event, key, mapping)
            value = take()
            node = (read_value if type(value) is _TEXT else self._node)(value, mapping.place, key)
            if not node and entries.lacks_colon(event, node, self.text):
                error = entries.no_colon(event, mapping, self.text)
                bare += 1
                if bare > KEYS:
                    raise StopReadingError(place, *_TOO_MANY_KEYS)
                self._cause(*error, _place(event, place, key), mapping.place)
            elif is_new:
                mapping.key_marks.append(event.start_mark)
                mapping[key] = node
        self._count(2 * len(first), place)
        if torn:
            self._count(2 * sum(map(len, torn)), place)
            self.torn = torn
        return first

    def _tear(self, event: _Event, mapping: Mapping) -> Mapping:
        """Return the entry of a list that begins with this event, though its hyphen is missing."""
        place, key = mapping.place, event.value
        self._cause(_place(event, place, key), *entries.no_hyphen(key, mapping))
        return Mapping(_place(event, place.parent, place.step + 1 if isinstance(place.step, int) else place.step))

    def _sequence(self, place: Place) -> Sequence:
        sequence = Sequence(place)
        while type(event := self.take()) is not yaml.SequenceEndEvent:
            self._count(1, place)
            sequence.append(self._node(event, place, len(sequence)))
            if self.torn:
                sequence += self.torn
                self.torn = []
        return sequence

    def _value(self, event: _Event, parent: Place | None, step: str | int) -> Scalar:
        text, style = event.value, event.style
        if event.anchor or event.tag or (self.escapes and style == '"' and not text.isprintable()):
            self._judge(event, _place(event, parent, step))
        if not style and (remark := cut_by_a_remark(self.text, event.end_mark.index)):
            self._tell_remark(event, _place(event, parent, step), *remark)
        scalar = Scalar(text)
        scalar.mark, scalar.style, scalar.parent, scalar.step = event.start_mark, style, parent, step
        return scalar

    def _tell_remark(self, event: _Event, place: Place, index: int, remark: str) -> None:
        """Report a remark that was hardly meant as one, and that leaves of the value nothing or a part."""
        why = "after a space, `#` begins a remark"
        if event.value:
            how = "Put the text between quotes; if it is a remark, write a space after `#`."
            self.diagnostics.warning(place, f"The text ends before `{remark}`: {why}.", how)
            return
        column = place.column + index - event.end_mark.index
        where = Place(place.line, column, place.parent, place.step)
        how = f'Put the value between quotes: `"{remark}"`.'
        self._cause(where, f"This value is empty: {why}.", how, place)

    def _judge_key(self, event: _Event, key: str, mapping: Mapping) -> None:
        """Report what is wrong with a key that is not plain and new."""
        place = _place(event, mapping.place, key)
        self._judge(event, place)
        if key in mapping:
            self._error(
                place,
                f"`{key[:60]}` stands here a second time; the first is in line {mapping.key_place(key).line}.",
                "Delete one of the two, or correct its key.",
            )
        elif len(mapping) == KEYS:
            raise StopReadingError(place, *_TOO_MANY_KEYS)
        elif hidden := _DIRECTIONS.intersection(key):
            self._error(
                place,
                f"This key holds an invisible character that turns the writing direction: {describe(min(hidden))}.",
                "Delete the key and type it again.",
            )
        elif found := lookalikes.find_in_key(key, self._before(event)):
            column, error = found
            where = Place(place.line, place.column + (0 if event.style else column), place.parent, place.step)
            self._cause(where, *error, place, mapping.place)

    def _before(self, event: _Event) -> str:
        """Return the last of what stands before this event."""
        end: int = event.start_mark.index
        return self.text[max(0, end - _NEAR) : end]

    def _pass_over(self, event: _Event, place: Place) -> None:
        """Build what stands where a key belongs, and its value, for the problems in them."""
        if type(event) is not yaml.AliasEvent:
            self._error(
                _place(event, place, ""),
                "A bracket begins a list or group where a key belongs.",
                "Put the text between quotes.",
            )
        self._node(event, place, "")
        self._node(self.take(), place, "?")

    def _judge(self, event: _Event, place: Place) -> None:
        """Report what no text may have in front of it or hold."""
        self._refuse_shorthand(event, place)
        if event.style == '"' and (unfit := unfit_character(event.value)):
            self._error(
                place,
                f"This text holds a character that cannot be shown: {unfit[1]}.",
                "Delete it; in double quotes, a backslash begins such a character.",
            )

    def _refuse_shorthand(self, event: _Event, place: Place) -> None:
        if type(event) is yaml.AliasEvent:
            sign = f"*{event.anchor}"
        else:
            sign = event.tag or (event.anchor and f"&{event.anchor}")
        if sign:
            self._error(
                place,
                f"`{sign[:40]}` is a shorthand of YAML that is not used here.",
                "Put the text between quotes if this is part of it; else write the value out in full.",
            )

    def _count(self, more: int, place: Place) -> None:
        self.count += more
        if self.count > NODES:
            what = f"The file holds more than {NODES:,} values."
            raise StopReadingError(place, what, "Divide the content between two kiosks.")

    def _error(self, place: Place, what: str, how: str) -> None:
        self.diagnostics.error(place, what, how)
        self._stop_when_full(place)

    def _cause(self, place: Place, what: str, how: str, *follow: Place) -> None:
        self.diagnostics.cause(place, what, how, *follow)
        self._stop_when_full(place)

    def _stop_when_full(self, place: Place) -> None:
        if self.diagnostics.full:
            raise StopReadingError(place, "There are too many errors to go on.", "Mend those above first.")


def _place(event: _Event, parent: Place | None, step: str | int) -> Place:
    mark = event.start_mark
    return Place(mark.line + 1, mark.column + 1, parent, step)
