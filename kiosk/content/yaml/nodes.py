"""What a YAML file is made of once it was read: texts, mappings and lists that know where they stand."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(slots=True, eq=False)
class Location:
    """Where a node stands: in the file, counted from 1, and in the structure, by the way to it from the top."""

    line: int
    column: int
    parent: "Location | None" = None
    step: str | int = ""
    """The key of the node in its parent mapping, or its index in its parent list."""

    def path(self) -> tuple[str | int, ...]:
        """Return the steps from the top of the file to this place; empty for the top itself."""
        steps = []
        location = self
        while location.parent is not None:
            steps.append(location.step)
            location = location.parent
        return tuple(reversed(steps))


class Mark(Protocol):
    """Where libyaml met something in the file, counted from 0; `index` counts all characters before it."""

    index: int
    line: int
    column: int


class Scalar(str):
    """A single value. It stays text until the schema says otherwise."""

    __slots__ = ("mark", "parent", "step", "style")
    mark: Mark
    parent: Location | None
    step: str | int
    style: str | None
    """The sign in front of it in the file: a quotation mark, `|`, `>`, the `*` of an alias, or nothing."""

    @property
    def location(self) -> Location:
        """Return where the value stands. It is made when it is asked for: few of many thousand are."""
        return Location(self.mark.line + 1, self.mark.column + 1, self.parent, self.step)

    def line_location(self, index: int) -> Location:
        """Return the place of one line of the text, counted from 0; for a folded text, the place of the whole."""
        if self.style != "|":  # only then each line of the text is a line of the file
            return self.location
        return Location(self.mark.line + 2 + index, 1, self.parent, self.step)


class Mapping(dict[str, "Node"]):
    """Keys with their values."""

    __slots__ = ("key_marks", "location")

    def __init__(self, location: Location) -> None:
        """Make an empty mapping; `key_marks` fills with the marks of its keys, in their order."""
        super().__init__()
        self.location = location
        self.key_marks: list[Mark] = []

    def key_location(self, key: str) -> Location:
        """Return where a key of the mapping stands."""
        mark = self.key_marks[list(self).index(key)]
        return Location(mark.line + 1, mark.column + 1, self.location, key)


class Sequence(list["Node"]):
    """Values below each other."""

    __slots__ = ("location",)

    def __init__(self, location: Location) -> None:
        """Make an empty list."""
        super().__init__()
        self.location = location


Node = Scalar | Mapping | Sequence


def kind_of(node: Node) -> str:
    """Return what the node is, in words for a message."""
    match node:
        case Mapping():
            return "a group of `key: value` lines"
        case Sequence():
            return "a list"
        case "":
            return "empty"
        case _:
            return "a single value"
