"""Validates the nodes of a file against the content classes."""

from kiosk.content.schema.model import Content
from kiosk.content.schema.types.composites import group_of
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.readers import reader_of
from kiosk.content.yaml import nodes


def validate(top: nodes.Mapping, context: ValidationContext) -> Content | None:
    """Return the content. Errors are reported to `context.diagnostics`; then the result must not be used."""
    content = reader_of(group_of(Content)).read(top, context)
    return content if isinstance(content, Content) else None
