"""Error messages for nodes of the wrong kind."""

from collections.abc import Collection, Sequence
from typing import Any

from kiosk.content.schema.types.composites import group_of
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.suggestions import advice, listed, nearest
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.content.yaml.nodes import Location, Mapping, Node, Scalar, kind_of
from kiosk.content.yaml.plain_numbers import plainly


def report_keys(node: Mapping, cls: type[Any], missing: Sequence[str], context: ValidationContext) -> bool:
    """Report unknown and missing keys; return whether there are unknown ones."""
    unknown, probable = _report_unknown(node, cls, context)
    for key in missing:
        if key not in probable:
            context.error(node, f"`{key}` is missing.", f"Add `{key}:` to this part.")
    return unknown


def _report_unknown(node: Mapping, cls: type[Any], context: ValidationContext) -> tuple[bool, set[str]]:
    """Report unknown keys; return whether there are any, and the keys that were probably meant."""
    kind: type = cls
    known = [field.written for field in group_of(kind).fields]
    free = [key for key in known if key not in node]
    how = f"Delete it; other keys possible here: {listed(free)}." if free else "Delete it."
    unknown = [key for key in node if key not in known]
    for key in unknown:
        what = f"`{key[:60]}` is not a key of this part."
        context.diagnostics.error(node.key_location(key), what, advice(key, free, how))
    return bool(unknown), {similar for key in unknown if (similar := nearest(key, frozenset(free)))}


def no_kind(node: Node) -> tuple[Location, str, str]:
    """Return the location and the message for a block without a kind."""
    if not isinstance(node, Mapping):
        what = f"A block belongs here, not {_quoted(node)}."
        return node.location, what, "Begin it with `- kind: text`, and its keys below."
    if similar := next((key for key in node if nearest(key, frozenset({"kind"}))), ""):
        return node.key_location(similar), f"`{similar[:60]}` is not a key of a block.", "Did you mean `kind`?"
    return node.location, "`kind` is missing.", "Say what the block is: `kind: text`."


def unknown_kind(kind: Node, kinds: Collection[str]) -> ErrorMessage:
    """Return the message for an unknown kind."""
    if not isinstance(kind, Scalar):
        return f"A kind of block belongs here, not {kind_of(kind)}.", "Write one word: `kind: text`."
    return f"There is no kind of block `{kind[:60]}`.", advice(kind, kinds)


def no_choice(node: Node, words: Sequence[str]) -> ErrorMessage:
    """Return the message for an unknown choice."""
    return f"{_quoted(node)} is not possible here.", advice(str(node), words)


def no_group(node: Node) -> ErrorMessage:
    """Return the message for a node that is no group of keys."""
    what = f"A group of `key: value` lines belongs here, not {_quoted(node)}."
    return what, "Write each key on its own line, indented."


def no_list(node: Node) -> ErrorMessage:
    """Return the message for a node that is no list."""
    return f"A list belongs here, not {_quoted(node)}.", "Begin each entry on a line of its own with `- `."


def too_short(count: int, minimum: int) -> ErrorMessage:
    """Return the message for a list with too few entries."""
    if count:
        return f"The list has {count} entries; {minimum} are needed.", "Add those that are missing."
    return "The list is empty.", "Add an entry, on a line that begins with `- `."


def too_long(count: int, maximum: int) -> ErrorMessage:
    """Return the message for a list with too many entries."""
    return f"The list has {count} entries; {maximum} are possible.", "Divide it between two."


def no_flag(node: Node) -> ErrorMessage:
    """Return the message for a node that is no flag."""
    return f"`true` or `false` belongs here, not {_quoted(node)}.", "Write `true` or `false`."


def no_number(node: Node, *, whole: bool) -> ErrorMessage:
    """Return the message for a node that is no number, or no whole one."""
    plain = plainly(node) if isinstance(node, Scalar) else ""
    if whole:
        return f"A whole number belongs here, not {_quoted(node)}.", f"Write digits only: `{plain or 90}`."
    how = f"Write it with a point: `{plain}`." if plain else "Write digits, with a point before parts: `18.54`."
    return f"A number belongs here, not {_quoted(node)}.", how


def too_small(node: Node, minimum: float) -> ErrorMessage:
    """Return the message for a number below the minimum."""
    return f"{_quoted(node)} is too small.", f"The smallest possible number is {minimum:g}."


def too_large(node: Node, maximum: float) -> ErrorMessage:
    """Return the message for a number above the maximum."""
    return f"{_quoted(node)} is too large.", f"The largest possible number is {maximum:g}."


def _quoted(node: Node) -> str:
    return f"`{node[:60]}`" if isinstance(node, Scalar) and node else kind_of(node)
