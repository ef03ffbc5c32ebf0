"""Changes a YAML file and leaves all that was not meant as it is: comments, quotes, line ends, order.

    document = Document(path.read_bytes())
    document.set(("tabs", "offices", "title", "fr"), "Bureaux")
    document.add(("name", "es"), "Biblioteca", before="fr")
    document.insert(("tabs", 0, "sections", 0, "blocks", 2), {"kind": "heading", "text": "New"})
    document.move(("tabs", "offices", "sections", "network"), ("tabs", "offices", "sections", 0))
    document.remove(("announcements",))
    document.undo()
    path.write_bytes(document.data())

A path leads from the top: keys of mappings, and in lists an index, or the `id` of an entry. Values are texts, and
mappings and lists of texts. What belongs to an entry goes with it: the comments directly above it, and the one behind
it.

After each edit what is around it is read again and compared with what was expected, up to where the next entry begins
as it did; an edit that is read as anything else raises `EditError`, and changes nothing. So does all of a
`with document.together():` in which one edit fails; together they are also taken back as one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from kiosk.content.yaml import arrangement, emitter
from kiosk.content.yaml.emitter import Value
from kiosk.content.yaml.encoding import Encoding
from kiosk.content.yaml.file_style import file_style_of
from kiosk.content.yaml.regions import Region, line_start, region
from kiosk.content.yaml.source import Source
from kiosk.content.yaml.spans import CollectionSpan, ScalarSpan, Span, end_of, plain
from kiosk.content.yaml.tree import EditError, Step, Target, shown

__all__ = ["Document", "EditError", "Value"]

Path = Sequence[Step]
_LINE = re.compile(r"[^\r\n]*")
_BLANK = frozenset((" ", "\t", "\r", "\n", ""))


class Document:
    """A YAML file that is being changed."""

    def __init__(self, data: bytes) -> None:
        """Read the bytes of a file. Raises EditError where they are no YAML, or more than the reader takes."""
        text, self._encoding = Encoding.of(data)
        self._source = Source(text, self._encoding.encode)
        self._file_style = file_style_of(text, self._source.top)

    @property
    def text(self) -> str:
        """The text of the file as it is now."""
        return self._source.text

    def data(self) -> bytes:
        """Return the bytes of the file as it is now, in the encoding that it had. Raises EditError."""
        return self._encoding.encode(self.text)

    def value(self, path: Path) -> Value:
        """Return what stands at a path, as texts, dicts and lists. Raises EditError where there is nothing."""
        return _value(self._source.find(path).span)

    def has(self, path: Path) -> bool:
        """Return whether there is something at a path."""
        return self._source.has(path)

    def set(self, path: Path, value: Value) -> None:
        """Write a value where one stands. Of mappings and lists only what differs is written. Raises EditError."""
        with self.together():
            self._set(self._source.find(path, to_change=True), value)

    def add(self, path: Path, value: Value, *, before: str = "") -> None:
        """Add a new key with its value to a mapping, as its last one or before another. Raises EditError."""
        with self.together():
            target = self._source.find(path[:-1], to_change=True)
            mapping, name = target.span, path[-1]
            if isinstance(mapping, ScalarSpan) and not mapping.text and isinstance(name, str):
                self._replace(target, {name: value})
                return
            if not isinstance(mapping, CollectionSpan) or mapping.keys is None or not isinstance(name, str):
                raise EditError(f"{shown(path[:-1])} holds no keys.", "Add the key to a group of `key: value` lines.")
            if name in mapping.keys:
                raise EditError(f"{shown(path)} exists already.", "Change it instead.")
            if before and before not in mapping.keys:
                raise EditError(f"{shown((*path[:-1], before))} does not exist.", "Name a key that does.")
            index = mapping.keys.index(before) if before else len(mapping.keys)
            self._insert(target, index, value, name)

    def insert(self, path: Path, value: Value) -> None:
        """Insert an entry into a list; the path ends with the index that it gets. Raises EditError."""
        with self.together():
            target, index = self._source.find(path[:-1], to_change=True), path[-1]
            if isinstance(target.span, ScalarSpan) and not target.span.text and index == 0:
                self._replace(target, [value])
                return
            if (
                not isinstance(target.span, CollectionSpan)
                or target.span.keys is not None
                or not isinstance(index, int)
            ):
                raise EditError(f"{shown(path[:-1])} is no list.", "Insert into a list, by an index.")
            if not 0 <= index <= len(target.span.values):
                raise EditError(f"{shown(path)} is behind the end of its list.", "Give a smaller index.")
            self._insert(target, index, value)

    def move(self, path: Path, to: Path) -> None:
        """Move an entry of a list to another index there or in another list, or a key within its mapping.

        `to` is where the entry is found afterwards. Raises EditError.
        """
        with self.together():
            parent, index = self._source.parent_of(path)
            self._source.refuse_shared(parent.child(index))
            if any(isinstance(each, ScalarSpan) and each.style == "*" for each in parent.child(index).inside()):
                raise EditError(f"{shown(path)} repeats what stands elsewhere.", "Write it out in full first.")
            new = to[-1]
            if not isinstance(new, int):
                raise EditError(f"{shown(to)} is no place in a list.", "Give a list and an index.")
            if self._source.has(to[:-1]) and self._source.find(to[:-1]).span is parent.span:
                if not 0 <= new < len(parent.collection.values):
                    raise EditError(f"{shown(to)} is behind the end of its list.", "Give a smaller index.")
                self._reorder(parent, index, new)
            elif parent.collection.keys is not None:
                raise EditError("A key cannot be moved to another group.", "Add it there, and remove it here.")
            else:
                self._move_to_other_list(path, to)

    def remove(self, path: Path) -> None:
        """Remove an entry or a key, with the comments that belong to it. Raises EditError."""
        with self.together():
            parent, index = self._source.parent_of(path)
            self._source.refuse_shared(parent.child(index))
            self._remove(parent, index)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make all edits of the block one: where one fails none is made, and `undo` takes all of them back."""
        with self._source.group():
            yield

    def undo(self) -> bool:
        """Take the last edit back, to the same bytes; return whether there was one."""
        return self._source.undo()

    def redo(self) -> bool:
        """Make the edit again that was taken back last; return whether there was one."""
        return self._source.redo()

    # --- what the edits are made of

    def _set(self, target: Target, value: Value) -> None:
        span = target.span
        self._source.refuse_shared(target, inside=False)
        if plain(span) == _plain(value):
            return
        if isinstance(span, ScalarSpan) and isinstance(value, str) and span.style != "*" and not span.tag:
            self._rewrite(target, span, value)
        elif isinstance(span, CollectionSpan) and span.values and _is_like(span, value):
            self._set_entries(target, span, value)
        else:
            self._source.refuse_shared(target)
            self._replace(target, value)

    def _set_entries(self, target: Target, span: CollectionSpan, value: Any) -> None:
        path = target.path
        if span.keys is None:
            for index, each in enumerate(value[: len(span.values)]):
                self._set(self._source.find((*path, index)), each)
            for index in range(len(span.values) - 1, len(value) - 1, -1):
                self.remove((*path, index))
            for index in range(len(span.values), len(value)):
                self.insert((*path, index), value[index])
            return
        if None in span.keys:
            raise EditError(f"A key of {shown(path)} is no text.", "Change the file in a text editor.")
        for name, each in value.items():
            if name in (self._collection(path).keys or ()):
                self._set(self._source.find((*path, name)), each)
            else:
                self.add((*path, name), each)
        for name in [each for each in self._collection(path).keys or () if each not in value]:
            self.remove((*path, str(name)))

    def _collection(self, path: Path) -> CollectionSpan:
        span = self._source.find(path).span
        if not isinstance(span, CollectionSpan):
            raise EditError(f"{shown(path)} is a single value.", "Name a list or a group.")
        return span

    def _rewrite(self, target: Target, span: ScalarSpan, value: str) -> None:
        """Write another text in the style of the one that stands there."""
        start, end = target.start, target.start + span.length
        old = self.text[start:end]
        if span.anchor:
            raise EditError(f"{shown(target.path)} has a name, `&{span.anchor}`.", "Change it in a text editor.")
        gap = "" if old or self.text[start - 1 : start] in _BLANK else " "
        ways = emitter.replacements(
            old, span.style, value, self._file_style, self._indent(target), flow=self._source.is_in_flow(target)
        )
        self._source.replace(target, start, end, (gap + each for each in ways), _plain(value))

    def _replace(self, target: Target, value: Value) -> None:
        """Write a value of another kind than the one that stands there, with all that is in it."""
        span, text = target.span, self.text
        start, end = target.start, end_of(span, target.start)
        if not target.steps or self._source.is_in_flow(target):
            new = emitter.in_brackets(value, self._file_style)
            gap = "" if text[start - 1 : start] in {*_BLANK, "{", "["} else " "
            self._source.replace(target, start, end, (gap + new,), _plain(value))
            return
        parent, index = target.parent
        behind = self._behind_sign(parent, index)
        column = parent.start + parent.collection.marks[index]
        column -= line_start(text, column)
        if parent.collection.keys is None:
            new = emitter.behind_hyphen(value, self._file_style, column)
        else:
            new = emitter.behind_key(value, self._file_style, column, str(parent.collection.keys[index]))
        in_lines = isinstance(span, CollectionSpan) and not span.flow
        if new.startswith(" "):
            if in_lines and parent.collection.keys is not None:  # a comment behind the key stays there
                new += _rest(text, behind)
        elif in_lines:
            new = _rest(text, behind) + new
        else:
            rest = _rest(text, end)
            new, end = rest + new, end + len(rest)
        self._source.replace(target, behind, end, (new,), _plain(value))

    def _behind_sign(self, parent: Target, index: int) -> int:
        """Return where the value of an entry may begin: behind its hyphen, or its colon."""
        collection = parent.collection
        if collection.keys is None:
            return parent.start + collection.marks[index] + 1
        return self.text.index(":", parent.start + collection.key_ends[index]) + 1

    def _indent(self, target: Target) -> int:
        """Return the column for lines of a text that begins at a place."""
        if not target.steps:
            return 2
        parent, index = target.parent
        mark = parent.start + parent.collection.marks[index]
        return mark - line_start(self.text, mark) + 2

    def _regions(self, target: Target) -> list[Region]:
        collection = target.collection
        return [region(self.text, collection, target.start, index) for index in range(len(collection.values))]

    def _insert(self, target: Target, index: int, value: Value, name: str | None = None) -> None:
        collection, text = target.collection, self.text
        expected = list(plain(collection))
        expected.insert(index, _plain(value) if name is None else (name, _plain(value)))
        expected_value = expected if name is None else tuple(expected)
        if not collection.values:
            self._replace(target, [value] if name is None else {name: value})
        elif collection.flow:
            new = emitter.in_brackets(value, self._file_style)
            new = new if name is None else f"{emitter.key(name)}: {new}"
            regions = self._regions(target)
            self._apply(
                target, arrangement.inserted_in_brackets(text, regions, index, new, self._file_style), expected_value
            )
        else:
            first = target.start + collection.marks[0]
            column = first - line_start(text, first)
            if name is None:
                siblings = [each for each in collection.values if isinstance(each, CollectionSpan)]
                flow = bool(siblings) and all(each.flow for each in siblings)
                new = f"-{emitter.behind_hyphen(value, self._file_style, column, flow=flow)}"
            else:
                new = f"{emitter.key(name)}:{emitter.behind_key(value, self._file_style, column, name)}"
            self._apply(
                target, arrangement.inserted(text, self._regions(target), index, new, self._file_style), expected_value
            )

    def _remove(self, target: Target, index: int) -> None:
        collection, text = target.collection, self.text
        expected = plain(collection)
        expected_value = expected[:index] + expected[index + 1 :]
        if len(collection.values) == 1:
            if not target.steps:
                raise EditError("This is the last key of the file.", "Change it instead.")
            self._replace(target, [] if collection.keys is None else {})
            return
        take_out = arrangement.without_in_brackets if collection.flow else arrangement.without
        self._apply(target, take_out(text, self._regions(target), index, self._file_style), expected_value)

    def _reorder(self, target: Target, old: int, new: int) -> None:
        """Move an entry within its collection."""
        if old == new:
            return
        collection = target.collection
        order = list(range(len(collection.values)))
        order.insert(new, order.pop(old))
        expected = plain(collection)
        expected_value: Any = [expected[index] for index in order]
        low, high = min(old, new), max(old, new) + 1
        arrange = arrangement.arranged_in_brackets if collection.flow else arrangement.arranged
        changed = [index - low for index in order[low:high]]
        replacement = arrange(self.text, self._regions(target)[low:high], changed, self._file_style)
        self._apply(target, replacement, expected_value if collection.keys is None else tuple(expected_value))

    def _move_to_other_list(self, path: Path, to: Path) -> None:
        """Move an entry into another list: with its comments where both stand in lines, else as a value."""
        parent, index = self._source.parent_of(path)
        text, here = self.text, region(self.text, parent.collection, parent.start, index)
        value = _value(parent.child(index).span)
        is_in_lines = not parent.collection.flow
        self.remove(path)
        target, new = self._source.find(to[:-1], to_change=True), to[-1]
        span = target.span
        if is_in_lines and isinstance(span, CollectionSpan) and span.values and not span.flow and isinstance(new, int):
            if not 0 <= new <= len(span.values):
                raise EditError(f"{shown(to)} is behind the end of its list.", "Give a smaller index.")
            first = target.start + span.marks[0]
            blank = " " * (here.start - line_start(text, here.start) if not here.begins_line else 0)
            columns = first - line_start(self.text, first) - (here.start - line_start(text, here.start))
            lines = arrangement.shifted(f"{blank}{text[here.lead : here.tail]}", columns).lstrip(" ")
            expected = plain(span)
            expected_value = [*expected[:new], _plain(value), *expected[new:]]
            regions = self._regions(target)
            self._apply(target, arrangement.inserted(self.text, regions, new, lines, self._file_style), expected_value)
        elif "#" in text[here.lead : here.start] + text[here.end : here.tail]:
            raise EditError(f"{shown(path)} has comments, which have no room there.", "Delete them, then move it.")
        else:
            self.insert(to, value)

    def _apply(self, target: Target, replacement: arrangement.Replacement, expected_value: Any) -> None:
        start, end, new = replacement
        self._source.replace(target, start, end, (new,), expected_value)


def _rest(text: str, position: int) -> str:
    """Return the rest of a line."""
    found = _LINE.match(text, position)
    return found[0].rstrip() if found else ""


def _is_like(span: CollectionSpan, value: Value) -> bool:
    """Return whether a value is of the kind of a collection, and not empty."""
    if not value or isinstance(value, str):
        return False
    return isinstance(value, Mapping) == (span.keys is not None)


def _value(span: Span) -> Value:
    if isinstance(span, ScalarSpan):
        return f"*{span.text}" if span.style == "*" else span.text
    if span.keys is None:
        return [_value(each) for each in span.values]
    return {str(key): _value(each) for key, each in zip(span.keys, span.values, strict=True)}


def _plain(value: Value) -> Any:
    """Return a value as `spans.plain` does."""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        return tuple((key, _plain(each)) for key, each in value.items())
    return [_plain(each) for each in value]
