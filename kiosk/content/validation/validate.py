"""Checks what was read against the classes of content."""

from kiosk.content.schema.model import Content
from kiosk.content.schema.types.composites import group_of
from kiosk.content.validation.context import Reading
from kiosk.content.validation.readers import reader_of
from kiosk.content.yaml import nodes


def validate(top: nodes.Mapping, reading: Reading) -> Content | None:
    """Return the content; what is wrong with it goes to `reading.findings`, and then what is returned is of no use."""
    content = reader_of(group_of(Content)).read(top, reading)
    return content if isinstance(content, Content) else None
