"""The text of a YAML file and its tree, of which parts are replaced only by what is read as it was meant."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import yaml

from kiosk.content.yaml.decoding import lines_of
from kiosk.content.yaml.regions import line_start
from kiosk.content.yaml.spans import CollectionSpan, SeveralError, Span, TooDeepError, parse, plain
from kiosk.content.yaml.syntax_errors import explain
from kiosk.content.yaml.tree import Around, EditError, Target, Tree, shown

_GUARD = "guard"
"""Stands for the next entry where a part of the file is read."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A replacement: it can be made, and taken back."""

    entry: tuple[int, ...]
    """Where that stands which was read again: indexes from the top."""
    start: int
    old: str
    new: str
    was: Any
    is_now: Any

    def back(self) -> "_Change":
        """Return the replacement that takes this one back."""
        return _Change(self.entry, self.start, self.new, self.old, self.is_now, self.was)


class Source(Tree):
    """The text of a file, and where its values stand."""

    def __init__(self, text: str, encodes: Callable[[str], object] = str.encode) -> None:
        """Parse a text. `encodes` raises EditError for letters that the file cannot hold."""
        self.text = text
        self._encode = encodes
        self.top = _parsed(text)
        self._undo_stack: list[list[_Change]] = []
        self._redo_stack: list[list[_Change]] = []
        self._group: list[_Change] | None = None

    @contextmanager
    def group(self) -> Iterator[None]:
        """Make the replacements of the block one; where it raises, take them back."""
        if self._group is not None:
            yield
            return
        group: list[_Change] = []
        self._group = group
        try:
            yield
        except BaseException:
            for change in reversed(group):
                self._make(change.back())
            raise
        finally:
            self._group = None
        if group:
            self._undo_stack.append(group)
            self._redo_stack.clear()

    def replace(self, target: Target, start: int, end: int, ways: Iterable[str], expected_value: Any) -> None:
        """Replace a part of the text by the first of several ways to write it that is read as wanted.

        `expected_value` is what the value at the place is then. Raises EditError when no way is.
        """
        depth = len(target.steps)
        while depth and target.steps[depth - 1].collection.flow:
            depth -= 1
        for around in reversed(target.steps[depth:]):
            expected_value = _with(around, expected_value)
        entry = tuple(each.index for each in target.steps[:depth])
        was = plain(target.steps[depth - 1].collection.values[entry[-1]] if depth else self.top)
        old = self.text[start:end]
        for new in ways:
            self._encode(new)
            change = _Change(entry, start, old, new, was, expected_value)
            if self._make(change):
                if self._group is not None:
                    self._group.append(change)
                return
        raise EditError(
            f"{shown(target.path)} cannot be changed so: the file would be read as something else.",
            "Change it in a text editor.",
        )

    def undo(self) -> bool:
        """Take the last group of replacements back; return whether there was one."""
        if not self._undo_stack:
            return False
        group = self._undo_stack.pop()
        for change in reversed(group):
            self._make(change.back())
        self._redo_stack.append(group)
        return True

    def redo(self) -> bool:
        """Make the group again that was taken back last; return whether there was one."""
        if not self._redo_stack:
            return False
        group = self._redo_stack.pop()
        for change in group:
            self._make(change)
        self._undo_stack.append(group)
        return True

    def _make(self, change: _Change) -> bool:
        """Replace a part of the text, and return whether what is around it is then read as it should be."""
        end = change.start + len(change.old)
        if not change.entry:
            return self._make_whole(change, end)
        steps = self._steps(change.entry)
        collection, base, index = steps[-1].collection, steps[-1].base, steps[-1].index
        first = base + collection.marks[index]
        last = self._end_of_entry(steps)
        column = first - line_start(self.text, first)
        piece = f"{' ' * column}{self.text[first : change.start]}{change.new}{self.text[end:last]}"
        key = None if collection.keys is None else collection.keys[index]
        expected_value = [change.is_now] if collection.keys is None else [(key, change.is_now)]
        if last < len(self.text):  # the next entry begins as it did: the guard is read in its place
            piece += f"{' ' * column}{'-' if collection.keys is None else f'{_GUARD}:'} {_GUARD}"
            expected_value.append(_GUARD if collection.keys is None else (_GUARD, _GUARD))
        read = _parsed_as(expected_value if collection.keys is None else tuple(expected_value), piece)
        if not isinstance(read, CollectionSpan) or read.flow:
            return False
        self.text = f"{self.text[: change.start]}{change.new}{self.text[end:]}"
        _graft(collection, index, read, first - column + read.at - base)
        _shift(steps, len(change.new) - len(change.old))
        return True

    def _make_whole(self, change: _Change, end: int) -> bool:
        text = f"{self.text[: change.start]}{change.new}{self.text[end:]}"
        top = _parsed_as(change.is_now, text)
        if top is None:
            return False
        self.text, self.top = text, top
        return True

    def _steps(self, entry: tuple[int, ...]) -> list[Around]:
        steps: list[Around] = []
        span, base = self.top, self.top.at
        for index in entry:
            if not isinstance(span, CollectionSpan):
                raise TypeError(entry)
            steps.append(Around(span, base, index))
            span = span.values[index]
            base += span.at
        return steps

    def _end_of_entry(self, steps: list[Around]) -> int:
        """Return where the line begins of what follows the last entry of the steps; the end of the text if nothing."""
        for each in reversed(steps):
            if each.index + 1 < len(each.collection.marks):
                return line_start(self.text, each.base + each.collection.marks[each.index + 1])
        return len(self.text)


def _parsed(text: str) -> Span:
    try:
        return parse(text)
    except yaml.YAMLError as error:
        location, what, how = explain(error, lines_of(text))
        raise EditError(f"{what} (line {location.line})", how) from error
    except TooDeepError as error:
        raise EditError(str(error), "Change the file in a text editor.") from error
    except SeveralError as error:
        raise EditError("The file is empty, or holds several documents.", "Restore the last copy.") from error


def _parsed_as(expected_value: Any, text: str) -> Span | None:
    """Return the tree of a text that says what is wanted; None of any other."""
    try:
        read = parse(text)
    except (yaml.YAMLError, ValueError):
        return None
    return read if plain(read) == expected_value else None


def _with(around: Around, expected_value: Any) -> Any:
    """Return what a collection says with another value for one of its entries."""
    values = list(plain(around.collection))
    if around.collection.keys is None:
        values[around.index] = expected_value
        return values
    values[around.index] = (values[around.index][0], expected_value)
    return tuple(values)


def _graft(collection: CollectionSpan, index: int, read: CollectionSpan, offset: int) -> None:
    """Put the first entry of what was read in the place of an entry; `offset` is how much further behind it begins."""
    value = read.values[0]
    value.at += offset
    collection.marks[index] = read.marks[0] + offset
    if collection.keys is not None:
        collection.key_ends[index] = read.key_ends[0] + offset
    collection.values[index] = value


def _shift(steps: Sequence[Around], by: int) -> None:
    """Move all that follows an entry in the collections around it."""
    for each in steps:
        collection = each.collection
        for following in range(each.index + 1, len(collection.marks)):
            collection.marks[following] += by
            collection.values[following].at += by
            if collection.keys is not None:
                collection.key_ends[following] += by
        if collection.flow:
            collection.length += by
