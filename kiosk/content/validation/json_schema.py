"""The JSON Schema with which editors complete and check content while it is typed, from the same classes.

What keeps content from being shown is decided in `validate.py`.
"""

from typing import Any

from pydantic import GetCoreSchemaHandler, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from kiosk.content.schema.blocks import Block, Fact, Photo
from kiosk.content.schema.model import Content
from kiosk.content.validation.value_rules import RULES

_KIND = "kind"


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12)."""
    schema = TypeAdapter(Content).json_schema(schema_generator=_EditorSchema)
    # pydantic describes keys only in the class that declares them: not those of a base in its subclasses
    recorded = _keys_of(Block)["audio"]
    for base in (Fact, Photo):
        for cls in base.__subclasses__():
            schema["$defs"][cls.__name__]["properties"] |= _keys_of(base)
    for kind in Block.__subclasses__():
        definition = schema["$defs"][kind.__name__]
        definition["properties"]["audio"] = recorded
        definition["required"] = [_KIND, *definition.get("required", [])]
    return {"$schema": GenerateJsonSchema.schema_dialect, "title": "Kiosk content", **schema}


def _keys_of(cls: type) -> dict[str, Any]:
    keys: dict[str, Any] = TypeAdapter(cls).json_schema(schema_generator=_EditorSchema)["properties"]
    return keys


def leaf(rule: str) -> CoreSchema:
    """Return how an editor checks a single value by the rule of this name."""
    return core_schema.any_schema(
        metadata={"pydantic_js_functions": [lambda _schema, _handler: dict(RULES[rule].schema)]}
    )


def by_kind(base: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return how an editor finds the subclass of a class by its kind: the name of the subclass in lower case."""
    kinds = {cls.__name__.lower(): handler.generate_schema(cls) for cls in base.__subclasses__()}
    return core_schema.tagged_union_schema(kinds, discriminator=_KIND)


class _EditorSchema(GenerateJsonSchema):
    """Leaves out what would only disturb the person who types."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Offer no empty value: a key that is not needed is left out."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Name a default only where a person could write it."""
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        return {**inner, "default": default} if isinstance(default, bool | int | str) else inner

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002 - pydantic calls it with the field
        """Give no second name to a key."""
        return False
