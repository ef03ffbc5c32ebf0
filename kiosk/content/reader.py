"""From the text of a YAML file to nodes that know where they stand.

Only the events of libyaml are used: no types are guessed, nothing is constructed, and nesting cannot exhaust the stack.
A large file has a million events: what happens for each of them is written for speed.
"""

from sys import intern
from typing import TYPE_CHECKING, Any, TypeAlias

import yaml

from kiosk.content.decoding import describe, unfit_character
from kiosk.content.nodes import Mapping, Node, Place, Scalar, Sequence
from kiosk.content.problems import Findings, StopReadingError
from kiosk.content.slips import DEEPEST, TOO_DEEP, cut_by_a_remark

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.content.nodes import Mark

NODES = 1_000_000
"""How many values, lists and mappings a file may hold."""
KEYS = 100
"""How many keys a mapping may hold."""

_DIRECTIONS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

_Event: TypeAlias = Any
"""An event of libyaml. All have marks, which its types do not say."""


def read(text: str, findings: Findings) -> Mapping:
    """Return the top of the file.

    Raise `StopReadingError` where the file breaks a limit or has another form than one mapping, and `yaml.YAMLError`
    where it is not YAML.
    """
    top = _Builder(text, findings).take_all()
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
    """Turns events into nodes, one at a time."""

    def __init__(self, text: str, findings: Findings) -> None:
        self.text = text
        self.findings = findings
        self.top: Node | None = None
        self.mapping: Mapping | None = None
        """The mapping whose end has not come yet, if that is the innermost of what is open."""
        self.sequence: Sequence | None = None
        """The list, if that is the innermost."""
        self.key: str | None = None
        """The key in the mapping whose value comes next; None where the next thing is a key."""
        self.keep = True
        """Whether that value is kept; a second value for the same key is not."""
        self.around: list[tuple[Mapping | None, Sequence | None, str | None, bool]] = []
        """The same four of each list and mapping around it."""
        self.count = 0

    def take_all(self) -> Node | None:
        """Take the events of the file one by one; return its top."""
        takes: dict[type[yaml.Event], Callable[[_Event], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
            yaml.DocumentEndEvent: self._pass,
            yaml.StreamStartEvent: self._pass,
            yaml.StreamEndEvent: self._pass,
        }
        for event in iter(yaml.CSafeLoader(self.text).get_event, None):
            takes[type(event)](event)
        return self.top

    def _scalar(self, event: _Event) -> None:
        value, style = event.value, event.style
        if event.anchor or event.tag:
            self._refuse_shorthand(event, event.tag)
        if style == '"' and not value.isprintable() and (unfit := unfit_character(value)):
            self._error(
                self._place(event.start_mark),
                f"This text holds a character that cannot be shown: {unfit[1]}.",
                "Delete it; in double quotes, a backslash begins such a character.",
            )
        if self.mapping is not None and self.key is None:
            self._key(self.mapping, intern(value), event.start_mark)
            return
        if not style and (fault := cut_by_a_remark(self.text, event.end_mark.index)):
            self.findings.warning(self._place(event.start_mark), *fault)
        self._put_scalar(value, event.start_mark, literal=style == "|")

    def _mapping(self, event: _Event) -> None:
        self._refuse_shorthand(event, event.tag)
        self._open(Mapping(self._place(event.start_mark)))

    def _sequence(self, event: _Event) -> None:
        self._refuse_shorthand(event, event.tag)
        self._open(Sequence(self._place(event.start_mark)))

    def _end(self, _event: _Event) -> None:
        self.mapping, self.sequence, self.key, self.keep = self.around.pop()

    def _alias(self, event: _Event) -> None:
        self._refuse_shorthand(event, None)
        self._put_scalar(f"*{event.anchor}", event.start_mark)

    def _document(self, event: _Event) -> None:
        if self.top is not None:
            raise StopReadingError(
                self._place(event.start_mark),
                "A second document begins here.",
                "Delete the line with `---`, or what follows.",
            )

    def _pass(self, event: _Event) -> None:
        pass

    def _place(self, mark: "Mark", key: str = "") -> Place:
        """Return the place of what comes next."""
        line, column = mark.line + 1, mark.column + 1
        if self.mapping is not None:
            return Place(line, column, self.mapping.place, self.key or key)
        if self.sequence is not None:
            return Place(line, column, self.sequence.place, len(self.sequence))
        return Place(line, column)

    def _refuse_shorthand(self, event: _Event, tag: str | None) -> None:
        if event.anchor or tag:
            sign = tag or f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{event.anchor}"
            self._error(
                self._place(event.start_mark),
                f"`{sign[:40]}` is a shorthand of YAML that is not used here.",
                "Put the text between quotes if this is part of it; else write the value out in full.",
            )

    def _error(self, place: Place, what: str, how: str) -> None:
        self.findings.error(place, what, how)
        if self.findings.full:
            raise StopReadingError(place, "There are too many errors to go on.", "Mend those above first.")

    def _open(self, node: Mapping | Sequence) -> None:
        if len(self.around) == DEEPEST:
            raise StopReadingError(node.place, *TOO_DEEP)
        self.count += 1
        if self.count > NODES:
            self._refuse_more(node.place)
        if self.mapping is not None and self.key is None:
            self._error(
                node.place, "A bracket begins a list or group where a key belongs.", "Put the text between quotes."
            )
            self.key, self.keep = "?", False
            self.around.append((self.mapping, None, self.key, self.keep))
        else:
            self._put(node)
            self.around.append((self.mapping, self.sequence, None, True))
        self.mapping, self.sequence = (node, None) if isinstance(node, Mapping) else (None, node)
        self.key = None

    def _put(self, node: Mapping | Sequence) -> None:
        if self.mapping is not None and self.key is not None:
            if self.keep:
                self.mapping[self.key] = node
        elif self.sequence is not None:
            self.sequence.append(node)
        else:
            self.top = node

    def _put_scalar(self, value: str, mark: "Mark", *, literal: bool = False) -> None:
        scalar = str.__new__(Scalar, value)
        scalar.mark, scalar.literal = mark, literal
        mapping, sequence, key = self.mapping, self.sequence, self.key
        if mapping is not None:
            scalar.parent, scalar.step = mapping.place, key or ""
            if key is not None and self.keep:
                mapping[key] = scalar
            self.key = None
        elif sequence is not None:
            scalar.parent, scalar.step = sequence.place, len(sequence)
            sequence.append(scalar)
        else:
            scalar.parent, scalar.step = None, ""
            self.top = scalar
        self.count += 1
        if self.count > NODES:
            self._refuse_more(scalar.place)

    def _key(self, mapping: Mapping, key: str, mark: "Mark") -> None:
        self.count += 1
        if self.count > NODES:
            self._refuse_more(self._place(mark, key))
        self.key, self.keep = key, key not in mapping.key_marks
        if not self.keep:
            self._error(
                self._place(mark),
                f"`{key[:60]}` stands here a second time; the first is in line {mapping.key_place(key).line}.",
                "Keep one of the two.",
            )
            return
        if len(mapping) == KEYS:
            what = f"More than {KEYS} keys stand here."
            raise StopReadingError(self._place(mark), what, "Look for a list without its hyphens.")
        mapping.key_marks[key] = mark
        if not key.isascii() and (hidden := _DIRECTIONS.intersection(key)):
            self._error(
                self._place(mark),
                f"This key holds an invisible character that turns the writing direction: {describe(min(hidden))}.",
                "Delete the key and type it again.",
            )

    def _refuse_more(self, place: Place) -> None:
        raise StopReadingError(
            place, f"The file holds more than {NODES:,} values.", "Divide the content between two kiosks."
        )
