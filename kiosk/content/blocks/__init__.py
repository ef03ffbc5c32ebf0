"""The kinds of block that a section can hold.

One frozen class per kind. The class name in lower case is the word that content
writes after `kind:`, and the view of the kind is `kiosk/views/blocks/<Class>Block.qml`.
Limits stand in the annotations; the reader, the JSON Schema and `docs/content.md` follow from them.
"""

from typing import Annotated

from kiosk.content.blocks.block import Block, Fact
from kiosk.content.blocks.figures import Chart, Event, Number, Numbers, Timeline, Value
from kiosk.content.blocks.media import Film, Sound
from kiosk.content.blocks.people import Contact, Partner, Partners, Person
from kiosk.content.blocks.pictures import Consent, Gallery, Photo, Picture, Scene, Story
from kiosk.content.blocks.places import Area, Map, Office, Offices
from kiosk.content.blocks.texts import Callout, Card, Cards, Heading, List, Quote, Step, Steps, Text
from kiosk.content.types import ByKind

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
    "Sound",
    "Step",
    "Steps",
    "Story",
    "Text",
    "Timeline",
    "Value",
]
