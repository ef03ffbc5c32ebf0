"""Descriptions of fields for the JSON Schema, from the text below each field in the source."""

import ast
import inspect
from itertools import pairwise
from textwrap import dedent

from kiosk.content.schema.types import ContentRecord


def descriptions_of(cls: type) -> dict[str, str]:
    """Return the descriptions of the fields of a class, those of its bases among them, by their names."""
    found: dict[str, str] = {}
    for base in reversed(cls.__mro__):
        if issubclass(base, ContentRecord):
            found |= _own_descriptions(base)
    return found


def _own_descriptions(cls: type) -> dict[str, str]:
    body = next(each.body for each in ast.parse(dedent(inspect.getsource(cls))).body if isinstance(each, ast.ClassDef))
    return {
        field.target.id: inspect.cleandoc(str(below.value.value))
        for field, below in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(below, ast.Expr)
        and isinstance(below.value, ast.Constant)
    }
