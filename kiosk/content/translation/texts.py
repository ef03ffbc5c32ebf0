"""The texts of a content file that are written in several languages, each with a key of ids."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from kiosk.content.schema import blocks, home, model
from kiosk.content.schema.types import RichText
from kiosk.content.schema.types.composites import Group, ListOf, OneOfKinds, group_of
from kiosk.content.validation import title_rules
from kiosk.content.validation.announcement_rules import LONGEST_ANNOUNCEMENT
from kiosk.content.validation.text_rules import LONGEST_PROSE, LONGEST_WORDS
from kiosk.content.yaml.nodes import Mapping, Node, Scalar, Sequence
from kiosk.content.yaml.tree import ID_KEYS

_LIMITS: dict[tuple[type, str], int] = {
    (model.Content, "name"): title_rules.LONGEST_NAME,
    (model.Attract, "greeting"): title_rules.LONGEST_GREETING,
    (model.Section, "title"): title_rules.LONGEST_SECTION_TITLE,
    (home.Home, "question"): title_rules.LONGEST_QUESTION,
    (home.HomeFact, "text"): title_rules.LONGEST_FACT,
    **{(home.Need, key): maximum for key, maximum in title_rules.LONGEST_NEED.items()},
    **{(model.Announcement, key): maximum for key, maximum in LONGEST_ANNOUNCEMENT.items()},
    **{(kind, "title"): title_rules.LONGEST_TITLE for kind in (blocks.Block, blocks.Card, blocks.Event, blocks.Step)},
}
"""The letters for which there is room, or that `kiosk check` allows."""


class Text(NamedTuple):
    """A text in its languages."""

    key: str
    """Its path: keys, and entries of lists by their ids or by their numbers, counted from 1."""
    path: tuple[str | int, ...]
    """The same with indexes, counted from 0."""
    limit: int
    """Characters at most."""
    texts: dict[str, str]
    """The text by the code of its language."""


def texts_of(top: Mapping) -> list[Text]:
    """Return the texts of a content file in its order. What is the same in every language is none of them."""
    return list(_texts(group_of(model.Content), top, "", (), 0))


def _texts(type_: Any, node: Node, key: str, path: tuple[str | int, ...], limit: int) -> Iterator[Text]:
    if isinstance(node, Mapping):
        if isinstance(type_, OneOfKinds):
            kind = node.get("kind")
            type_ = type_.groups.get(str(kind).lower()) if isinstance(kind, Scalar) else None
        if isinstance(type_, Group):
            for field in type_.fields:
                if (value := node.get(field.written)) is not None:
                    maximum = _limit(type_.cls, field.written, field.type)
                    yield from _texts(field.type, value, _joined(key, field.written), (*path, field.written), maximum)
        elif type_ is not None and type_.languages is not None:
            yield Text(key, path, limit, {code: str(text) for code, text in node.items() if isinstance(text, Scalar)})
    elif isinstance(node, Sequence) and isinstance(type_, ListOf):
        maximum = limit or _limit(object, "", type_.entry)
        for index, entry in enumerate(node):
            yield from _texts(type_.entry, entry, _joined(key, _name(entry, index)), (*path, index), maximum)


def _joined(key: str, step: str) -> str:
    return f"{key}/{step}" if key else step


def _name(entry: Node, index: int) -> str:
    """Return the id of an entry, or its number."""
    ids = (entry.get(name) for name in ID_KEYS) if isinstance(entry, Mapping) else ()
    return next((str(each) for each in ids if isinstance(each, Scalar) and each), str(index + 1))


def _limit(cls: type, key: str, type_: Any) -> int:
    if isinstance(type_, ListOf):
        return 0
    own = next((_LIMITS[base, key] for base in cls.__mro__ if (base, key) in _LIMITS), 0)
    return own or (LONGEST_PROSE if type_ is RichText else LONGEST_WORDS)
