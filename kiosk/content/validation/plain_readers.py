"""The readers of numbers, choices and flags."""

import re
from typing import Any

from kiosk.content.schema.types.plain import Choice, Number
from kiosk.content.validation import messages
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.flags import flag
from kiosk.content.yaml.nodes import Node, Scalar

Schema = dict[str, Any]
"""A JSON Schema."""

INVALID = object()
"""What is read of a value that does not fit its group."""

_WHOLE = re.compile(r"([+-]?[0-9]+(?:_[0-9]+)*)(?:\.0+)?")
_MAX_DIGITS = 4_300
"""Beyond which Python makes no number of them."""


class ChoiceReader:
    """Reads a choice."""

    def __init__(self, type_: Choice) -> None:
        self._words = {word: word for word in type_.words}

    def read(self, node: Node, context: ValidationContext) -> object:
        """Return the word."""
        if isinstance(node, Scalar) and node in self._words:
            return self._words[node]
        context.error(node, *messages.no_choice(node, list(self._words)))
        return INVALID

    def json_schema(self, _definitions: dict[str, Schema]) -> Schema:
        """Return the JSON Schema."""
        first, *others = self._words
        return {"type": "string", **({"enum": [first, *others]} if others else {"const": first})}


class FlagReader:
    """Reads a flag."""

    def read(self, node: Node, context: ValidationContext) -> object:
        """Return the flag."""
        value = flag(node)
        if value is None:
            context.error(node, *messages.no_flag(node))
            return INVALID
        return value

    def json_schema(self, _definitions: dict[str, Schema]) -> Schema:
        """Return the JSON Schema."""
        return {"type": "boolean"}


class NumberReader:
    """Reads a number within limits."""

    def __init__(self, type_: Number) -> None:
        self._type = type_

    def read(self, node: Node, context: ValidationContext) -> object:
        """Return the number."""
        whole, minimum, maximum = self._type.whole, self._type.ge, self._type.le
        value = (_whole(node) if whole else _decimal(node)) if isinstance(node, Scalar) else None
        if value is None:
            context.error(node, *messages.no_number(node, whole=whole))
        elif not value <= maximum:  # what is no number at all is none of these
            context.error(node, *messages.too_large(node, maximum))
        elif value < minimum:
            context.error(node, *messages.too_small(node, minimum))
        else:
            return value
        return INVALID

    def json_schema(self, _definitions: dict[str, Schema]) -> Schema:
        """Return the JSON Schema."""
        kind = "integer" if self._type.whole else "number"
        return {"type": kind, "minimum": self._type.ge, "maximum": self._type.le}


def _whole(text: str) -> int | None:
    found = _WHOLE.fullmatch(text.strip())
    return int(found[1]) if found and len(found[1]) <= _MAX_DIGITS else None


def _decimal(text: str) -> float | None:
    try:
        return float(text) if text.strip().isascii() else None
    except ValueError:
        return None
