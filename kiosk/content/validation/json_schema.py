"""The JSON Schema with which editors complete and check content while it is typed, from the readers of its classes.

It helps while typing; errors are decided by the validation.
"""

from typing import Any

from kiosk.content.schema.model import Content
from kiosk.content.schema.types.composites import group_of
from kiosk.content.validation.readers import GroupReader

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(cls: type = Content, title: str = "Kiosk content") -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a file that holds an object of a class."""
    definitions: dict[str, Any] = {}
    top = GroupReader(group_of(cls)).definition(definitions)
    return {"$schema": DIALECT, **top, "title": title, "$defs": dict(sorted(definitions.items()))}
