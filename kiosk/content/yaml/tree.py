"""Finds values in the tree of a YAML file, by paths of keys, indexes and ids."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from kiosk.content.yaml.spans import CollectionSpan, ScalarSpan, Span

Step: TypeAlias = str | int
"""A key of a mapping; an index of a list, or the `id` of one of its entries."""

ID_KEYS = ("id", "code")
"""The keys by whose values paths name entries of lists: of each entry the first that it has."""


class EditError(Exception):
    """A file cannot be changed so; nothing was changed. `what` and `how` say why, and what to do."""

    def __init__(self, what: str, how: str) -> None:
        """Make the error."""
        super().__init__(f"{what} {how}")
        self.what = what
        self.how = how


@dataclass(frozen=True, slots=True)
class Around:
    """A collection around a value, and which entry of it leads there."""

    collection: CollectionSpan
    base: int
    """Where the collection begins in the text."""
    index: int


@dataclass(frozen=True, slots=True)
class Target:
    """A value, and where it stands."""

    span: Span
    start: int
    """Where it begins in the text."""
    steps: tuple[Around, ...]
    """The collections around it, from the top."""
    path: tuple[Step, ...]

    @property
    def collection(self) -> CollectionSpan:
        """The value as a collection. Raises EditError where it is a single one."""
        if isinstance(self.span, CollectionSpan):
            return self.span
        raise EditError(f"{shown(self.path)} is a single value.", "Name a list or a group.")

    @property
    def parent(self) -> "tuple[Target, int]":
        """The collection around, and the index there."""
        around = self.steps[-1]
        return Target(around.collection, around.base, self.steps[:-1], self.path[:-1]), around.index

    def child(self, index: int) -> "Target":
        """Return an entry of the collection."""
        collection = self.collection
        value = collection.values[index]
        step: Step = index if collection.keys is None else (collection.keys[index] or "")
        around = Around(collection, self.start, index)
        return Target(value, self.start + value.at, (*self.steps, around), (*self.path, step))

    def inside(self) -> Iterator[Span]:
        """Yield the value and all that stands in it."""
        waiting: list[Span] = [self.span]
        while waiting:
            span = waiting.pop()
            yield span
            if isinstance(span, CollectionSpan):
                waiting += span.values


class Tree:
    """The tree of a file."""

    top: Span

    def find(self, path: Sequence[Step], *, to_change: bool = False) -> Target:
        """Return what stands at a path. Raises EditError where there is nothing.

        With `to_change` also where it is shared with other places.
        """
        target = Target(self.top, self.top.at, (), ())
        for step in path:
            target = target.child(self._index(target, step))
            target = Target(target.span, target.start, target.steps, (*target.path[:-1], step))
        if to_change:
            self.refuse_shared(target, inside=False)
        return target

    def has(self, path: Sequence[Step]) -> bool:
        """Return whether there is something at a path."""
        try:
            self.find(path)
        except EditError:
            return False
        return True

    def parent_of(self, path: Sequence[Step]) -> tuple[Target, int]:
        """Return the collection around what stands at a path, and its index there. Raises EditError."""
        if not path:
            raise EditError("The file itself is no part of it.", "Name a key or an entry.")
        target = self.find(path, to_change=True)
        return target.parent

    def is_in_flow(self, target: Target) -> bool:
        """Return whether brackets stand around a value."""
        return any(around.collection.flow for around in target.steps)

    def refuse_shared(self, target: Target, *, inside: bool = True) -> None:
        """Raise EditError where a value, or with `inside` a part of it, also stands elsewhere, by an alias."""
        around: list[Span] = [each.collection for each in target.steps]
        for span in (*around, *(target.inside() if inside else (target.span,))):
            if span.anchor and span.anchor in self._aliases():
                raise EditError(
                    f"{shown(target.path)} also stands in other places, as `*{span.anchor}`.",
                    f"Write it out in full where `*{span.anchor}` stands, and delete `&{span.anchor}`.",
                )

    def _aliases(self) -> set[str]:
        every = Target(self.top, 0, (), ()).inside()
        return {span.text for span in every if isinstance(span, ScalarSpan) and span.style == "*"}

    def _index(self, target: Target, step: Step) -> int:
        span = target.span
        if isinstance(span, ScalarSpan):
            if span.style == "*":
                raise EditError(
                    f"{shown(target.path)} stands elsewhere: `*{span.text}` repeats it.", "Write it out in full first."
                )
        elif span.keys is not None:
            count = span.keys.count(step) if isinstance(step, str) else 0
            if count > 1:
                raise EditError(f"{shown((*target.path, step))} stands there {count} times.", "Delete all but one.")
            if count:
                return span.keys.index(str(step))
        elif isinstance(step, int):
            if 0 <= step < len(span.values):
                return step
        elif (found := _named(span, step)) is not None:
            return found
        raise EditError(
            f"{shown((*target.path, step))} does not exist.", "Look at the file again: it may have changed."
        )


def shown(path: Sequence[Step]) -> str:
    """Return a path as messages show it."""
    return f"`{'/'.join(map(str, path))[:200]}`" if path else "The file"


def _named(span: CollectionSpan, name: str) -> int | None:
    """Return the index of the entry of a list that has this id, or None."""
    for index, value in enumerate(span.values):
        if isinstance(value, CollectionSpan) and value.keys is not None:
            for key in ID_KEYS:
                if key in value.keys:
                    known = value.values[value.keys.index(key)]
                    if isinstance(known, ScalarSpan) and known.text == name:
                        return index
                    break
    return None
