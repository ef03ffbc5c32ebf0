"""What pydantic found, in words for the person who writes the content."""

from collections.abc import Callable, Iterable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from kiosk.content.validation.context import Reading
from kiosk.content.validation.suggestions import advice, listed, nearest
from kiosk.content.yaml.diagnostics import Fault
from kiosk.content.yaml.nodes import Mapping, Node, Place, Scalar, Sequence, kind_of
from kiosk.content.yaml.plain_numbers import plainly

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


def report(problems: "Iterable[ErrorDetails]", node: Node, cls: type, reading: Reading) -> bool:
    """Report what was found in a node while it was read as this class; return whether it has keys of another part."""
    others, missing, unknown = [], [], []
    for problem in problems:
        if problem["type"] == "missing":
            missing.append(str(problem["loc"][-1]))
        elif problem["type"] == "unexpected_keyword_argument" and isinstance(node, Mapping):
            unknown.append(str(problem["loc"][-1]))
        else:
            others.append(problem)
    if isinstance(node, Mapping):
        meant = _report_unknown(unknown, node, cls, reading)
        missing = [key for key in missing if key not in meant]
    for key in missing:
        reading.error(node, f"`{key}` is missing.", f"Add `{key}:` to this part.")
    for problem in others:
        value: Any = problem["input"]
        reading.findings.error(_place(problem["type"], value, node), *_fault(problem, value))
    return bool(unknown)


def _report_unknown(keys: list[str], node: Mapping, cls: type, reading: Reading) -> set[str]:
    """Report keys that a part does not have; return those that were probably meant."""
    free = [field.name for field in fields(cls) if field.name not in node]
    how = f"Delete it; other keys possible here: {listed(free)}." if free else "Delete it."
    for key in keys:
        place = node.key_place(key)
        reading.findings.error(place, f"`{key[:60]}` is not a key of this part.", advice(key, free, how))
    return {key for key in (nearest(key, frozenset(free)) for key in keys) if key}


def _almost_kind(block: Mapping) -> str:
    """Return the key that was meant to be `kind`, or nothing."""
    return next((key for key in block if nearest(key, frozenset({"kind"}))), "")


def _place(kind: str, value: object, node: Node) -> Place:
    if kind == "union_tag_not_found" and isinstance(value, Mapping) and (near := _almost_kind(value)):
        return value.key_place(near)
    if kind == "union_tag_invalid" and isinstance(value, Mapping):
        return value["kind"].place
    return value.place if isinstance(value, Mapping | Sequence | Scalar) else node.place


def _fault(problem: "ErrorDetails", value: Node) -> Fault:
    given = f"`{value[:60]}`" if isinstance(value, Scalar) and value else kind_of(value)
    describe = _FAULTS.get(problem["type"])
    if describe:
        return describe(given, value, problem.get("ctx", {}))
    return f"This does not fit: {given}. {problem['msg']}.", "Compare it with the description of this key."


def _choice(given: str, value: Node, limits: dict[str, Any]) -> Fault:
    words = str(limits["expected"]).replace(" or ", ", ").split(", ")
    return f"{given} is not possible here.", advice(str(value), [word.strip("'") for word in words])


def _kind(_given: str, value: Node, limits: dict[str, Any]) -> Fault:
    if isinstance(value, Mapping) and not isinstance(value["kind"], Scalar):
        return f"A kind of block belongs here, not {kind_of(value['kind'])}.", "Write one word: `kind: text`."
    kinds = [kind.strip("'") for kind in str(limits["expected_tags"]).split(", ")]
    return f"There is no kind of block `{str(limits['tag'])[:60]}`.", advice(str(limits["tag"]), kinds)


def _no_kind(given: str, value: Node, _limits: dict[str, Any]) -> Fault:
    if isinstance(value, Mapping):
        if near := _almost_kind(value):
            return f"`{near[:60]}` is not a key of a block.", "Did you mean `kind`?"
        return "`kind` is missing.", "Say what the block is: `kind: text`."
    return f"A block belongs here, not {given}.", "Begin it with `- kind: text`, and its keys below."


def _group(given: str, _value: Node, _limits: dict[str, Any]) -> Fault:
    return f"A group of `key: value` lines belongs here, not {given}.", "Write each key on its own line, indented."


def _list(given: str, _value: Node, _limits: dict[str, Any]) -> Fault:
    return f"A list belongs here, not {given}.", "Begin each entry on a line of its own with `- `."


def _too_short(_given: str, value: Node, limits: dict[str, Any]) -> Fault:
    if value:
        return f"The list has {len(value)} entries; {limits['min_length']} are needed.", "Add those that are missing."
    return "The list is empty.", "Add an entry, on a line that begins with `- `."


def _too_long(_given: str, value: Node, limits: dict[str, Any]) -> Fault:
    return f"The list has {len(value)} entries; {limits['max_length']} are possible.", "Divide it between two."


def _yes_or_no(given: str, _value: Node, _limits: dict[str, Any]) -> Fault:
    return f"`true` or `false` belongs here, not {given}.", "Write `true` or `false`."


def _whole_number(given: str, value: Node, _limits: dict[str, Any]) -> Fault:
    plain = plainly(value) if isinstance(value, Scalar) else ""
    return f"A whole number belongs here, not {given}.", f"Write digits only: `{plain or 90}`."


def _number(given: str, value: Node, _limits: dict[str, Any]) -> Fault:
    plain = plainly(value) if isinstance(value, Scalar) else ""
    how = f"Write it with a point: `{plain}`." if plain else "Write digits, with a point before parts: `18.54`."
    return f"A number belongs here, not {given}.", how


def _too_small(given: str, _value: Node, limits: dict[str, Any]) -> Fault:
    return f"{given} is too small.", f"The smallest possible number is {limits['ge']:g}."


def _too_large(given: str, _value: Node, limits: dict[str, Any]) -> Fault:
    return f"{given} is too large.", f"The largest possible number is {limits['le']:g}."


_FAULTS: dict[str, Callable[[str, Node, dict[str, Any]], Fault]] = {
    "union_tag_not_found": _no_kind,
    "union_tag_invalid": _kind,
    "literal_error": _choice,
    "dataclass_type": _group,
    "tuple_type": _list,
    "too_short": _too_short,
    "too_long": _too_long,
    "bool_parsing": _yes_or_no,
    "bool_type": _yes_or_no,
    "int_parsing": _whole_number,
    "int_parsing_size": _whole_number,
    "int_from_float": _whole_number,
    "int_type": _whole_number,
    "float_parsing": _number,
    "float_type": _number,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
}
"""What is wrong and how to mend it, by pydantic's name of the problem: from what was given, and the limits."""
