"""From the text of a YAML file to nodes that know where they stand.

Only the events of libyaml are used: no types are guessed, nothing is constructed, and nesting cannot exhaust the stack.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import yaml

from kiosk.content.decoding import describe, unfit_character
from kiosk.content.nodes import Mapping, Node, Place, Scalar, Sequence
from kiosk.content.problems import Findings, StopReadingError
from kiosk.content.slips import cut_by_a_remark

if TYPE_CHECKING:
    from collections.abc import Callable

DEEPEST = 20
"""How many lists and mappings may stand inside each other."""
NODES = 200_000
"""How many values, lists and mappings a file may hold."""
KEYS = 100
"""How many keys a mapping may hold."""

_DIRECTIONS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def read(text: str, lines: list[str], findings: Findings) -> Mapping:
    """Return the top of the file, given as a whole and line by line.

    Raise `StopReadingError` where the file breaks a limit or has another form than one mapping, and `yaml.YAMLError`
    where it is not YAML.
    """
    builder = _Builder(lines, findings)
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        builder.take(event)
    if builder.top is None:
        raise StopReadingError(Place(1, 1), "The file is empty.", "Write the content, or restore the last copy.")
    if not isinstance(builder.top, Mapping):
        raise StopReadingError(
            builder.top.place,
            "The file does not begin with `key: value` lines.",
            "Begin with `format: 1`, without a hyphen or spaces in front of it.",
        )
    return builder.top


@dataclass(slots=True)
class _Open:
    """A list or mapping whose end has not come yet."""

    node: Mapping | Sequence
    key: str | None = None
    """The key whose value comes next; None in a list, and where the next thing is a key."""
    keep: bool = True
    """Whether that value is kept; a second value for the same key is not."""


class _Builder:
    """Turns events into nodes, one at a time."""

    def __init__(self, lines: list[str], findings: Findings) -> None:
        self.lines = lines
        self.findings = findings
        self.top: Node | None = None
        self.stack: list[_Open] = []
        self.count = 0
        self.takes: dict[type[yaml.Event], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._end,
            yaml.SequenceEndEvent: self._end,
            yaml.AliasEvent: self._alias,
            yaml.DocumentStartEvent: self._document,
        }

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the file."""
        if take := self.takes.get(type(event)):
            take(event)

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        self._refuse_shorthand(event, event.tag)
        if event.style == '"' and (unfit := unfit_character(event.value)):
            self._error(
                self._place(event),
                f"This text holds a character that cannot be shown: {unfit[1]}.",
                "Delete it; in double quotes, a backslash begins such a character.",
            )
        if self.stack and self.stack[-1].key is None and isinstance(self.stack[-1].node, Mapping):
            self._key(self.stack[-1], self.stack[-1].node, event)
        else:
            place = self._place(event)
            if not event.style and (fault := cut_by_a_remark(self.lines, cast("yaml.Mark", event.end_mark))):
                self.findings.warning(place, *fault)
            self._put(Scalar(event.value, place, literal=event.style == "|"))

    def _mapping(self, event: yaml.MappingStartEvent) -> None:
        self._refuse_shorthand(event, event.tag)
        self._open(Mapping(self._place(event)))

    def _sequence(self, event: yaml.SequenceStartEvent) -> None:
        self._refuse_shorthand(event, event.tag)
        self._open(Sequence(self._place(event)))

    def _end(self, _event: yaml.Event) -> None:
        self.stack.pop()

    def _alias(self, event: yaml.AliasEvent) -> None:
        self._refuse_shorthand(event, None)
        self._put(Scalar(f"*{event.anchor}", self._place(event)))

    def _document(self, event: yaml.DocumentStartEvent) -> None:
        if self.top is not None:
            raise StopReadingError(
                self._place(event), "A second document begins here.", "Delete the line with `---`, or what follows."
            )

    def _place(self, event: yaml.Event, key: str = "") -> Place:
        mark = cast("yaml.Mark", event.start_mark)  # libyaml marks every event
        line, column = mark.line + 1, mark.column + 1
        if not self.stack:
            return Place(line, column)
        parent = self.stack[-1]
        step = len(parent.node) if isinstance(parent.node, Sequence) else parent.key or key
        return Place(line, column, parent.node.place, step)

    def _refuse_shorthand(self, event: yaml.NodeEvent, tag: str | None) -> None:
        if event.anchor or tag:
            sign = tag or f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{event.anchor}"
            self._error(
                self._place(event),
                f"`{sign[:40]}` is a shorthand of YAML that is not used here.",
                "Put the text between quotes if this is part of it; else write the value out in full.",
            )

    def _error(self, place: Place, what: str, how: str) -> None:
        self.findings.error(place, what, how)
        if self.findings.full:
            raise StopReadingError(place, "There are too many errors to go on.", "Mend those above first.")

    def _open(self, node: Mapping | Sequence) -> None:
        if len(self.stack) == DEEPEST:
            raise StopReadingError(
                node.place, f"More than {DEEPEST} levels stand inside each other.", "Look for brackets left open above."
            )
        self._put(node)
        self.stack.append(_Open(node))

    def _put(self, node: Node) -> None:
        self._count(node.place)
        if not self.stack:
            self.top = node
            return
        parent = self.stack[-1]
        if isinstance(parent.node, Sequence):
            parent.node.append(node)
        elif parent.key is None:
            self._error(
                node.place, "A bracket begins a list or group where a key belongs.", "Put the text between quotes."
            )
            parent.key, parent.keep = "?", False
        else:
            if parent.keep:
                parent.node[parent.key] = node
            parent.key = None

    def _key(self, parent: _Open, mapping: Mapping, event: yaml.ScalarEvent) -> None:
        key = event.value
        place = self._place(event, key)
        self._count(place)
        parent.key, parent.keep = key, key not in mapping
        if not parent.keep:
            self._error(
                place,
                f"`{key[:60]}` stands here a second time; the first is in line {mapping.key_places[key].line}.",
                "Keep one of the two.",
            )
            return
        if len(mapping) == KEYS:
            raise StopReadingError(place, f"More than {KEYS} keys stand here.", "Look for a list without its hyphens.")
        mapping.key_places[key] = place
        if not key.isascii() and (hidden := _DIRECTIONS.intersection(key)):
            self._error(
                place,
                f"This key holds an invisible character that turns the writing direction: {describe(min(hidden))}.",
                "Delete the key and type it again.",
            )

    def _count(self, place: Place) -> None:
        self.count += 1
        if self.count > NODES:
            raise StopReadingError(
                place, f"The file holds more than {NODES:,} values.", "Divide the content between two kiosks."
            )
