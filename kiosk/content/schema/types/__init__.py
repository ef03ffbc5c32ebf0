"""The value types of content: one class each, which localizes, searches and narrates its values.

How a value is read stands in `validation/value_rules.py`, which is not loaded for the first frame.
"""

from kiosk.content.schema.types.composites import ByKind, Checked, Limits
from kiosk.content.schema.types.media import (
    Captions,
    Cue,
    FilmFile,
    MapFile,
    PictureFile,
    Recordings,
    SceneName,
    SoundFiles,
)
from kiosk.content.schema.types.plain import (
    Colour,
    Families,
    Hours,
    Icon,
    Identifier,
    InterfaceMessages,
    Label,
    LanguageCode,
    Link,
    Mark,
    PartialDate,
    PastDate,
    Phone,
    Rotation,
    SourceName,
    StaffDate,
    VerifiedOn,
    WebAddress,
)
from kiosk.content.schema.types.texts import Figure, LocalizedText, Measure, Paragraph, Quantity, RichText
from kiosk.content.schema.types.value_type import ANY_LANGUAGE, Utterance, ValueType

__all__ = [
    "ANY_LANGUAGE",
    "ByKind",
    "Captions",
    "Checked",
    "Colour",
    "Cue",
    "Families",
    "Figure",
    "FilmFile",
    "Hours",
    "Icon",
    "Identifier",
    "InterfaceMessages",
    "Label",
    "LanguageCode",
    "Limits",
    "Link",
    "LocalizedText",
    "MapFile",
    "Mark",
    "Measure",
    "Paragraph",
    "PartialDate",
    "PastDate",
    "Phone",
    "PictureFile",
    "Quantity",
    "Recordings",
    "RichText",
    "Rotation",
    "SceneName",
    "SoundFiles",
    "SourceName",
    "StaffDate",
    "Utterance",
    "ValueType",
    "VerifiedOn",
    "WebAddress",
]
