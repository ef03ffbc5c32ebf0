"""The kinds of block that a section can hold.

One frozen class per kind. The class name in lower case is the word that content
writes after `kind:`, and the view of the kind is `kiosk/views/blocks/<Class>Block.qml`.
Limits stand in the annotations; the reader, the JSON Schema and `docs/content.md` follow from them.
"""

from typing import Annotated

from kiosk.content.schema.blocks.block import Block, Fact, Show
from kiosk.content.schema.blocks.figures import Chart, Event, Number, Numbers, Timeline, Value
from kiosk.content.schema.blocks.geography import Area, Map, Office, Offices
from kiosk.content.schema.blocks.media import Film, Sound
from kiosk.content.schema.blocks.people import Contact, Partner, Partners, Person
from kiosk.content.schema.blocks.pictures import Consent, Gallery, Photo, Picture, Scene, Story
from kiosk.content.schema.blocks.texts import Callout, Card, Cards, Heading, List, Quote, Step, Steps, Text
from kiosk.content.schema.types import ByKind

AnyBlock = Annotated[Block, ByKind()]
"""A block of whichever kind the content says."""

__all__ = [
    "AnyBlock",
    "Area",
    "Block",
    "Callout",
    "Card",
    "Cards",
    "Chart",
    "Consent",
    "Contact",
    "Event",
    "Fact",
    "Film",
    "Gallery",
    "Heading",
    "List",
    "Map",
    "Number",
    "Numbers",
    "Office",
    "Offices",
    "Partner",
    "Partners",
    "Person",
    "Photo",
    "Picture",
    "Quote",
    "Scene",
    "Show",
    "Sound",
    "Step",
    "Steps",
    "Story",
    "Text",
    "Timeline",
    "Value",
]
