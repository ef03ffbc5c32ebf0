"""What differs between two content files: texts by language, and entries that came and went."""

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from kiosk.content.schema.record import Record, record
from kiosk.content.yaml.edits import Document, EditError, Value
from kiosk.content.yaml.tree import ID_KEYS

_TITLES = ("title", "name", "text", "label", "who", "kind")
_LONGEST = 60


@record(frozen=True)
class Change(Record):
    """One text, or one entry, that differs."""

    path: tuple[str, ...]
    """Keys, ids, and entries without an id by their number, counted from 1."""
    before: str | None
    """What stood there; None where there was nothing."""
    after: str | None
    """What stands there; None where there is nothing any more."""


def changes(before: bytes, after: bytes) -> tuple[Change, ...]:
    """Return what differs between two content files, in the order of the later one. Raises EditError."""
    return tuple(_compared((), Document(before).value(()), Document(after).value(())))


def languages_of(data: bytes) -> tuple[str, ...]:
    """Return the codes of the languages of a content file; none of one that cannot be read."""
    try:
        written = Document(data).value(("languages",))
    except EditError:
        return ()
    codes = (each.get("code") for each in written if isinstance(each, dict))
    return tuple(code for code in codes if isinstance(code, str))


def changes_if_readable(before: bytes, after: bytes) -> tuple[Change, ...] | None:
    """Return what differs between two content files; None where one of them is no YAML."""
    try:
        return changes(before, after)
    except EditError:
        return None


def _compared(path: tuple[str, ...], before: Value | None, after: Value | None) -> Iterator[Change]:
    if before == after:
        return
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys((*after, *before)):
            yield from _compared((*path, key), before.get(key), after.get(key))
    elif isinstance(before, list) and isinstance(after, list):
        yield from _lists(path, before, after)
    else:
        yield Change(path, _shown(before), _shown(after))


def _lists(path: tuple[str, ...], before: list[Value], after: list[Value]) -> Iterator[Change]:
    """Yield what differs between two lists: entries with an id are compared with that of the same id."""
    old, new = {_id(each): each for each in before}, {_id(each): each for each in after}
    if "" not in old | new and len(old) == len(before) and len(new) == len(after):
        for name in dict.fromkeys((*new, *old)):
            yield from _compared((*path, name), old.get(name), new.get(name))
        moved = [name for name in new if name in old], [name for name in old if name in new]
        if moved[0] != moved[1]:
            yield Change((*path, "order"), ", ".join(moved[1]), ", ".join(moved[0]))
        return
    one_side, other_side = ([json.dumps(each) for each in entries] for entries in (before, after))
    for what, first, last, start, stop in SequenceMatcher(None, one_side, other_side, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        pairs = zip_longest(before[first:last], after[start:stop])
        for number, (one, other) in enumerate(pairs, (start if stop > start else first) + 1):
            if one is not None and other is not None and _kind(one) != _kind(other):
                yield Change((*path, str(number)), _shown(one), None)
                yield Change((*path, str(number)), None, _shown(other))
            else:
                yield from _compared((*path, str(number)), one, other)


def _id(value: Value) -> str:
    if isinstance(value, dict):
        return next((name for key in ID_KEYS if isinstance(name := value.get(key), str)), "")
    return ""


def _kind(value: Value) -> object:
    return value.get("kind") if isinstance(value, dict) else type(value)


def _shown(value: Value | None) -> str | None:
    """Return a value as text: of an entry, what it is called."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, dict):
        titles = (title for key in _TITLES if (title := _first_text(value.get(key))))
        kind = value.get("kind")
        title = next(titles, "") or _first_text(value)
        short = title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1]}…"
        return f"{short} ({kind})" if isinstance(kind, str) and kind != title else short
    return ", ".join(_shown(each) or "" for each in value)


def _first_text(value: object) -> str:
    while isinstance(value, dict | list) and value:
        value = next(iter(value.values() if isinstance(value, dict) else value))
    return value if isinstance(value, str) else ""
