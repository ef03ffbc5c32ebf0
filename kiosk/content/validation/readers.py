"""Readers turn nodes into values: one for each value type; those of groups and lists call those of their parts.

Every group reports its errors at once and goes on. So one error never hides another, and many errors cannot fill the
memory.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import MISSING
from functools import cache
from typing import Any, Protocol

from kiosk.content.schema.record import Record
from kiosk.content.schema.types.composites import Group, ListOf, OneOfKinds
from kiosk.content.schema.types.plain import Choice, Flag, Number
from kiosk.content.validation import messages, rules
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.descriptions import descriptions_of
from kiosk.content.validation.plain_readers import INVALID, ChoiceReader, FlagReader, NumberReader, Schema
from kiosk.content.validation.value_rules import RULES
from kiosk.content.yaml import nodes
from kiosk.content.yaml.diagnostics import INTERNAL_ERROR, StopReadingError
from kiosk.content.yaml.nodes import Node, Scalar

log = logging.getLogger(__name__)

_KIND = "kind"


class Reader(Protocol):
    """Reads one type of value."""

    def read(self, node: Node, context: ValidationContext) -> Any:
        """Return the value of a node; errors are reported to the context."""

    def json_schema(self, definitions: dict[str, Schema]) -> Schema:
        """Return the JSON Schema of the type; schemas of classes are added to the definitions."""


@cache
def reader_of(type_: Any) -> Reader:
    """Return the reader of a type of value."""
    return RULES[type_] if isinstance(type_, type) and type_ in RULES else _READERS[type(type_)](type_)


def attempt(rule: Callable[[Any, ValidationContext], Any], node: Node, context: ValidationContext) -> Any:
    """Return the result of a rule for a node. An exception in it is logged, and reported as a bug of this program."""
    try:
        return rule(node, context)
    except (StopReadingError, MemoryError):
        raise
    except OSError as error:  # a file went away since it was judged
        context.error(node, f"What is named here cannot be read: {error.strerror or error}.", "Check again.")
    except Exception:
        log.exception("a rule broke down in line %d", node.location.line)
        context.error(node, *INTERNAL_ERROR)
    return None


class GroupReader:
    """Reads objects of a class of content: its fields, and its rules."""

    def __init__(self, group: Group) -> None:
        self.cls = group.cls
        self._fields = tuple((each, reader_of(each.type)) for each in group.fields)
        self._readers = tuple((each.name, each.written, reader.read, each.default) for each, reader in self._fields)
        self._rules = rules.of(group.cls)
        self._shorthand_field: str = group.cls.shorthand_field

    def read(self, node: Node, context: ValidationContext) -> Record | None:
        """Return the object."""
        if context.diagnostics.full:
            return None
        if self._shorthand_field and isinstance(node, Scalar):
            node = nodes.with_one_key(self._shorthand_field, node)
        if not isinstance(node, nodes.Mapping):
            context.error(node, *messages.no_group(node))
            return None
        values, missing, known, fits = {}, [], 0, True
        for name, written, read, default in self._readers:
            value = node.get(written)
            if value is not None:
                known += 1
                values[name] = made = attempt(read, value, context)
                fits = fits and made is not INVALID
            elif default is MISSING:
                missing.append(written)
            else:
                values[name] = default
        if missing or known < len(node):
            fits = False
            if messages.report_keys(node, self.cls, missing, context):
                return None  # what its rules miss may stand in a key that is misspelt
        for rule in self._rules:
            attempt(rule, node, context)
        return self.cls.of(values) if fits else None

    def json_schema(self, definitions: dict[str, Schema]) -> Schema:
        """Return a reference to the definition of the class."""
        name = self.cls.__name__
        if name not in definitions:
            definitions[name] = self.definition(definitions)
        reference = {"$ref": f"#/$defs/{name}"}
        shorthand = next((reader for each, reader in self._fields if each.name == self._shorthand_field), None)
        return {"anyOf": [shorthand.json_schema(definitions), reference]} if shorthand else reference

    def definition(self, definitions: dict[str, Schema]) -> Schema:
        """Return the JSON Schema of the class."""
        descriptions = descriptions_of(self.cls)
        required = [each.written for each, _ in self._fields if each.default is MISSING]
        properties = {}
        for each, reader in self._fields:
            described = {"description": descriptions[each.name]} if each.name in descriptions else {}
            default = {"default": each.default} if isinstance(each.default, bool | int | str) else {}
            properties[each.written] = {**reader.json_schema(definitions), **described, **default}
        return {
            "title": self.cls.__name__,
            "description": self.cls.__doc__,
            "type": "object",
            "properties": properties,
            **({"required": required} if required else {}),
            "additionalProperties": False,
        }


class KindsReader:
    """Reads objects of the subclasses of a class, each by its kind."""

    def __init__(self, type_: OneOfKinds) -> None:
        self._readers = {kind: GroupReader(group) for kind, group in type_.groups.items()}

    def read(self, node: Node, context: ValidationContext) -> Record | None:
        """Return the object."""
        if context.diagnostics.full:
            return None
        kind = node.get(_KIND) if isinstance(node, nodes.Mapping) else None
        if kind is None:
            context.diagnostics.error(*messages.no_kind(node))
            return None
        if not isinstance(kind, Scalar) or kind not in self._readers:
            context.error(kind, *messages.unknown_kind(kind, list(self._readers)))
            return None
        return self._readers[kind].read(node, context)

    def json_schema(self, definitions: dict[str, Schema]) -> Schema:
        """Return the JSON Schema, which chooses the class by `kind`."""
        references = {kind: reader.json_schema(definitions) for kind, reader in self._readers.items()}
        for reader in self._readers.values():
            definition = definitions[reader.cls.__name__]
            definition["required"] = list(dict.fromkeys((_KIND, *definition.get("required", ()))))
        mapping = {kind: reference["$ref"] for kind, reference in references.items()}
        return {
            "oneOf": list(references.values()),
            "discriminator": {"propertyName": _KIND, "mapping": mapping},
        }


class ListReader:
    """Reads lists of values of one type."""

    def __init__(self, type_: ListOf) -> None:
        self._type = type_
        self._entry = reader_of(type_.entry)

    def read(self, node: Node, context: ValidationContext) -> object:
        """Return a tuple of the values."""
        if not isinstance(node, nodes.Sequence):
            context.error(node, *messages.no_list(node))
            return INVALID
        maximum, read = self._type.max_length, self._entry.read
        entries = node if maximum is None else node[: maximum + 1]
        values = tuple([attempt(read, each, context) for each in entries])
        if maximum is not None and len(node) > maximum:
            context.error(node, *messages.too_long(len(node), maximum))
        elif len(node) < self._type.min_length:
            context.error(node, *messages.too_short(len(node), self._type.min_length))
        else:
            return values
        return INVALID

    def json_schema(self, definitions: dict[str, Schema]) -> Schema:
        """Return the JSON Schema of the list."""
        minimum, maximum = self._type.min_length, self._type.max_length
        return {
            "type": "array",
            "items": self._entry.json_schema(definitions),
            **({"minItems": minimum} if minimum else {}),
            **({"maxItems": maximum} if maximum is not None else {}),
        }


_READERS: Mapping[type, Callable[[Any], Reader]] = {
    Group: GroupReader,
    OneOfKinds: KindsReader,
    ListOf: ListReader,
    Choice: ChoiceReader,
    Number: NumberReader,
    type: lambda flag: {Flag: FlagReader()}[flag],
}
