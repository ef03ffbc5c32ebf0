"""The nodes of a YAML file: scalars, mappings and sequences, each with its location in the file."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(slots=True, eq=False)
class Location:
    """The location of a node: line and column, counted from 1, and its path from the top of the structure."""

    line: int
    column: int
    parent: "Location | None" = None
    step: str | int = ""
    """The key of the node in its parent mapping, or its index in its parent list."""

    def path(self) -> tuple[str | int, ...]:
        """Return the path: the keys and indexes from the top of the file; empty for the top itself."""
        steps = []
        location = self
        while location.parent is not None:
            steps.append(location.step)
            location = location.parent
        return tuple(reversed(steps))


class Mark(Protocol):
    """A position, counted from 0."""

    line: int
    column: int


class Scalar(str):
    """A single value, as text: only the schema decides its type."""

    __slots__ = ("column", "line", "parent", "step", "style")
    line: int
    """Counted from 0, as `column`."""
    column: int
    parent: Location | None
    step: str | int
    style: str | None
    """The sign in front of it in the file: a quotation mark, `|`, `>`, the `*` of an alias, or nothing."""

    @property
    def location(self) -> Location:
        """Return the location. It is computed on demand: few of many thousand are needed."""
        return Location(self.line + 1, self.column + 1, self.parent, self.step)

    def line_location(self, index: int) -> Location:
        """Return the location of one line of the text, counted from 0; for a folded text, that of the whole."""
        if self.style != "|":  # only then each line of the text is a line of the file
            return self.location
        return Location(self.line + 2 + index, 1, self.parent, self.step)


class Mapping(dict[str, "Node"]):
    """A mapping of keys to nodes."""

    __slots__ = ("key_marks", "location")

    def __init__(self, location: Location) -> None:
        """Make an empty mapping. `key_marks` fills with the marks of its keys, in their order.

        Where it stays empty, each key stands just before its value: `key: value`.
        """
        super().__init__()
        self.location = location
        self.key_marks: list[Mark] = []

    def key_location(self, key: str) -> Location:
        """Return the location of a key."""
        if not self.key_marks:
            value = self[key].location
            return Location(value.line, value.column - len(f"{key}: "), self.location, key)
        mark = self.key_marks[list(self).index(key)]
        return Location(mark.line + 1, mark.column + 1, self.location, key)


class Sequence(list["Node"]):
    """A list of nodes."""

    __slots__ = ("location",)

    def __init__(self, location: Location) -> None:
        """Make an empty list."""
        super().__init__()
        self.location = location


Node = Scalar | Mapping | Sequence


def with_one_key(key: str, value: Scalar) -> Mapping:
    """Return the mapping for which a value alone stands."""
    mapping = Mapping(value.location)
    mapping[key] = value
    mapping.key_marks.append(value)
    return mapping


def kind_of(node: Node) -> str:
    """Return a description of the kind of node, for messages."""
    match node:
        case Mapping():
            return "a group of `key: value` lines"
        case Sequence():
            return "a list"
        case "":
            return "empty"
        case _:
            return "a single value"
