"""The kinds of value that content is made of: each is one class, which knows how it is shown, found and told.

How it is read is known by its counterpart in `validation/value_rules.py`, which the first frame does not load.
"""

from kiosk.content.schema.types.composites import ByKind, Checked, Limits
from kiosk.content.schema.types.media import Captions, Cue, FilmFile, MapFile, PictureFile, Recordings, Spoken
from kiosk.content.schema.types.plain import (
    Colour,
    Date,
    Icon,
    Identifier,
    InterfaceWords,
    Label,
    LanguageCode,
    Link,
    Mark,
    PastDate,
    Phone,
    SourceName,
    VerifiedOn,
    WebAddress,
)
from kiosk.content.schema.types.texts import Figure, Measure, Paragraph, Prose, Quantity, Words
from kiosk.content.schema.types.value_type import ANY_LANGUAGE, Utterance, ValueType

__all__ = [
    "ANY_LANGUAGE",
    "ByKind",
    "Captions",
    "Checked",
    "Colour",
    "Cue",
    "Date",
    "Figure",
    "FilmFile",
    "Icon",
    "Identifier",
    "InterfaceWords",
    "Label",
    "LanguageCode",
    "Limits",
    "Link",
    "MapFile",
    "Mark",
    "Measure",
    "Paragraph",
    "PastDate",
    "Phone",
    "PictureFile",
    "Prose",
    "Quantity",
    "Recordings",
    "SourceName",
    "Spoken",
    "Utterance",
    "ValueType",
    "VerifiedOn",
    "WebAddress",
    "Words",
]
