"""Checks what was read against the classes of content, with the engine of pydantic.

Every class of content catches its own problems. So one mistake never hides another, and a file with many
mistakes cannot fill the memory. The engine gets its schema from here: pydantic itself takes longer to import and to
read the classes than a usual file takes to check.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from functools import cache, partial
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin, get_type_hints

from kiosk.content.schema.model import Content
from kiosk.content.schema.types import (
    ByKind,
    Captions,
    Figure,
    Leaf,
    Measure,
    Prose,
    Quantity,
    Recordings,
    Spoken,
    Words,
)
from kiosk.content.validation import messages, rules
from kiosk.content.validation.context import Reading
from kiosk.content.validation.value_rules import RULES
from kiosk.content.yaml import nodes
from kiosk.content.yaml.diagnostics import OWN_FAULT, StopReadingError
from kiosk.system.lone_modules import import_alone

if TYPE_CHECKING:
    from pydantic_core import SchemaValidator, ValidationError
else:
    _engine = import_alone("pydantic_core._pydantic_core")
    SchemaValidator, ValidationError = _engine.SchemaValidator, _engine.ValidationError

log = logging.getLogger(__name__)

_Schema: TypeAlias = Any
"""How something is read: what `pydantic_core.core_schema` describes, and takes longer to import than to write out."""
_SIMPLE = {bool: "bool", int: "int", float: "float"}


def validate(top: nodes.Mapping, reading: Reading) -> Content | None:
    """Return the content; what is wrong with it goes to `reading.findings`, and then what is returned is of no use."""
    content: object = _validator().validate_python(top, context=reading)
    return content if isinstance(content, Content) else None


@cache
def _validator() -> SchemaValidator:
    return SchemaValidator(_class(Content))


def _class(cls: type) -> _Schema:
    """Return how a class of content is read: by its fields, and by the rules that look at several of them."""
    hints = get_type_hints(cls, include_extras=True)
    parts = [
        {"type": "dataclass-field", "name": each.name, "schema": _field(each, hints[each.name])} for each in fields(cls)
    ]
    return _guarded(
        cls,
        {
            "type": "dataclass",
            "cls": cls,
            "fields": [each.name for each in fields(cls)],
            "schema": {"type": "dataclass-args", "dataclass_name": cls.__name__, "fields": parts},
            "config": {"extra_fields_behavior": "forbid"},
        },
        rules.of(cls),
    )


def _field(field: Field[Any], hint: object) -> _Schema:
    value = _value(hint)
    return value if field.default is MISSING else {"type": "default", "schema": value, "default": field.default}


def _value(hint: Any) -> _Schema:
    """Return how a value of this type is read."""
    base, *marks = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    if base in {Captions, Figure, Measure, Prose, Quantity, Recordings, Spoken, Words}:
        return _leaf(base.__name__.lower())
    for mark in marks:
        if isinstance(mark, Leaf):
            return _leaf(mark.rule)
        if isinstance(mark, ByKind):
            return _by_kind(base)
    return _limited(base, {name: limit for mark in marks for name, limit in mark.bounds.items()})


def _limited(base: Any, limits: Mapping[str, Any]) -> _Schema:
    """Return how a value of this plain type is read, within these limits."""
    origin, inner = get_origin(base), get_args(base)
    if base in _SIMPLE:
        return {"type": _SIMPLE[base], **limits}
    if origin is tuple:
        return {"type": "tuple", "items_schema": [_value(inner[0])], "variadic_item_index": 0, **limits}
    if origin is Literal:
        return {"type": "literal", "expected": list(inner)}
    if origin in {UnionType, Union}:
        return {"type": "nullable", "schema": _value(inner[0])}
    return _class(base)


def _leaf(rule: str) -> _Schema:
    """Return how a single value is read by the rule of this name."""
    return {"type": "function-plain", "function": _called(partial(_apply, RULES[rule].read))}


def _called(function: Callable[..., object]) -> _Schema:
    return {"type": "with-info", "function": function}


def _apply(rule: Callable[[Any, Reading], object], node: nodes.Node, info: Any) -> object:
    """Return what a rule makes of a node. That a rule breaks down is a bug of this program, and is told as that."""
    reading: Reading = info.context
    try:
        return rule(node, reading)
    except (StopReadingError, MemoryError):
        raise
    except OSError as error:  # a file went away since it was judged
        reading.error(node, f"What is named here cannot be read: {error.strerror or error}.", "Check again.")
    except Exception:
        log.exception("a rule broke down in line %d", node.place.line)
        reading.error(node, *OWN_FAULT)
    return None


def _by_kind(base: type[Any]) -> _Schema:
    """Return how the subclass of a class is found by its kind: the name of the subclass in lower case."""
    kinds = {cls.__name__.lower(): _class(cls) for cls in base.__subclasses__()}
    return _guarded(
        base, {"type": "tagged-union", "choices": kinds, "discriminator": "kind"}, ()
    )  # each has those of `base`


def _guarded(cls: type, schema: _Schema, checks: tuple[rules.Rule, ...]) -> _Schema:
    """Return how a class is read with every problem reported at its place."""

    def read_guarded(node: nodes.Node, read: Callable[[nodes.Node], object], info: Any) -> object:
        reading: Reading = info.context
        if reading.findings.full:
            return None
        value, has_others = None, False
        try:
            value = read(node)
        except ValidationError as problems:
            has_others = messages.report(problems.errors(include_url=False), node, cls, reading)
        if isinstance(node, nodes.Mapping) and not has_others:  # else what they miss may stand there, misspelt
            for check in checks:
                _apply(check, node, info)
        return value

    return {"type": "function-wrap", "function": _called(read_guarded), "schema": schema}
