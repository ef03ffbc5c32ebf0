"""The bridge to pydantic: it finds the rule for each value and reports each problem at its place.

Every class of content catches its own problems. So one mistake never hides another, and a file with many
mistakes cannot fill the memory.
"""

from functools import cache
from typing import Any

from pydantic import GetCoreSchemaHandler, TypeAdapter, ValidationError
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from kiosk.content import rules, wording
from kiosk.content.blocks import Block, Fact
from kiosk.content.leaves import RULES
from kiosk.content.model import Content
from kiosk.content.nodes import Mapping, Node
from kiosk.content.reading import Reading

_KIND = "kind"


def validate(top: Mapping, reading: Reading) -> Content | None:
    """Return the content; what is wrong with it goes to `reading.findings`, and then what is returned is of no use."""
    content: object = _adapter().validate_python(top, context=reading)
    return content if isinstance(content, Content) else None


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) with which editors complete and check content while it is typed."""
    schema = _adapter().json_schema(schema_generator=_EditorSchema)
    # pydantic describes keys only in the class that declares them: those of Fact are missing in its subclasses
    trust = TypeAdapter(Fact).json_schema(schema_generator=_EditorSchema)["properties"]
    for fact in Fact.__subclasses__():
        schema["$defs"][fact.__name__]["properties"] |= trust
    for kind in Block.__subclasses__():
        definition = schema["$defs"][kind.__name__]
        definition["required"] = [_KIND, *definition.get("required", [])]
    return {"$schema": GenerateJsonSchema.schema_dialect, "title": "Kiosk content", **schema}


def leaf(rule: str) -> CoreSchema:
    """Return how pydantic reads a single value by the rule of this name."""
    read = RULES[rule].read
    return core_schema.with_info_plain_validator_function(
        lambda node, info: read(node, info.context),
        metadata={"pydantic_js_functions": [lambda _schema, _handler: dict(RULES[rule].schema)]},
    )


def checked(cls: type, schema: CoreSchema) -> CoreSchema:
    """Return how pydantic reads a class of content: by its fields, and by the rules that look at several of them."""
    fields = dict(schema)
    reference = fields.pop("ref")
    return core_schema.with_info_wrap_validator_function(
        lambda node, read, info: _guarded(node, read, info.context, cls), fields, ref=reference
    )


def by_kind(base: type[Any], handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return how pydantic finds the subclass of a class by its kind: the name of the subclass in lower case."""
    kinds = {cls.__name__.lower(): handler.generate_schema(cls) for cls in base.__subclasses__()}
    return core_schema.with_info_wrap_validator_function(
        lambda node, read, info: _guarded(node, read, info.context, base),
        core_schema.tagged_union_schema(kinds, discriminator=_KIND),
    )


@cache
def _adapter() -> TypeAdapter[Content]:
    return TypeAdapter(Content)


def _guarded(node: Node, read: core_schema.ValidatorFunctionWrapHandler, reading: Reading, cls: type) -> object:
    if reading.findings.full:
        return None
    if isinstance(node, Mapping):
        rules.apply(cls, node, reading)
    try:
        return read(node)
    except ValidationError as problems:
        for problem in problems.errors(include_url=False):
            wording.report(problem, node, cls, reading)
        return None


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
