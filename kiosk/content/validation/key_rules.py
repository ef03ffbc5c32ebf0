"""Helpers for rules on keys."""

from collections.abc import Iterator, Sequence

from kiosk.content.validation.context import ValidationContext
from kiosk.content.yaml.nodes import Mapping, Node, Scalar
from kiosk.content.yaml.nodes import Sequence as NodeSequence


def has_value(node: Mapping, key: str, word: str) -> bool:
    """Return whether a key has this word as its value."""
    value = node.get(key)
    return isinstance(value, Scalar) and value.lower() == word


def unique(node: Mapping, key: str, among: object, context: ValidationContext) -> None:
    """Report a value of a key that is not unique among these nodes."""
    name = node.get(key)
    if not isinstance(name, Scalar) or not name:
        return
    first = context.first.setdefault((among, str(name)), name)
    if first is not name:
        what = f"`{name[:60]}` stands here a second time; the first is in line {first.location.line}."
        context.error(name, what, f"Give each its own `{key}`.")


def beside(node: Mapping, key: str, line: str) -> str:
    """Return advice to write a line beside a key, ready to be copied."""
    rows = {node.key_location(each).line for each in node}
    if len(rows) < len(node):
        return f"behind the value of `{key}`: `, {line}`"
    return f"in a line exactly below `{key}`: `{line}`"


def texts_of(words: Node | None) -> Iterator[Scalar]:
    """Yield the texts of words: one, or one for each language."""
    texts = words.values() if isinstance(words, Mapping) else (words,)
    return (text for text in texts if isinstance(text, Scalar))


def entries(node: Node | None) -> Sequence[Node]:
    """Return the entries of a list; none of what is no list."""
    return node if isinstance(node, NodeSequence) else ()
