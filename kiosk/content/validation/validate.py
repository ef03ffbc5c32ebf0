"""Checks what was read against the classes of content."""

from kiosk.content.schema.model import Content
from kiosk.content.schema.types.composites import group_of
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.readers import reader_of
from kiosk.content.yaml import nodes


def validate(top: nodes.Mapping, context: ValidationContext) -> Content | None:
    """Return the content. What is wrong with it goes to `context.diagnostics`; then what is returned is of no use."""
    content = reader_of(group_of(Content)).read(top, context)
    return content if isinstance(content, Content) else None
