"""Blocks of pictures."""

from typing import Annotated, Literal

from kiosk.content.schema.blocks.block import Block
from kiosk.content.schema.record import record
from kiosk.content.schema.types import (
    ContentRecord,
    Label,
    Limits,
    LocalizedText,
    PartialDate,
    PastDate,
    PictureFile,
    Recordings,
)


@record(frozen=True, kw_only=True)
class Consent(ContentRecord):
    """What the people in a picture agreed to. Visitors are told nothing of it."""

    form: Label
    """Where to find what they signed: the number of the form, the name of the folder."""
    given: PastDate
    """When they agreed."""
    until: PartialDate
    """The last day, month or year in which the picture may be shown."""


@record(frozen=True, kw_only=True)
class Photo(ContentRecord):
    """One picture."""

    picture: PictureFile
    """The file, below the content folder: `resources/field.jpg`."""
    alt: LocalizedText | None = None
    """What is to be seen, for those who do not see it. Needed unless `decoration` is true."""
    decoration: bool = False
    """`true` says that the picture carries no information."""
    caption: LocalizedText | None = None
    """A line below the picture."""
    credit: LocalizedText | None = None
    """Who made it and under which licence."""
    people: bool | None = None
    """Whether people can be recognised in it. `true` needs their `consent`."""
    consent: Consent | None = None
    """That the people in it agreed, and until when. After that day nobody sees the picture."""


@record(frozen=True, kw_only=True)
class Picture(Photo, Block):
    """A picture that a touch enlarges."""

    kind: Literal["picture"] = "picture"


@record(frozen=True, kw_only=True)
class Gallery(Block):
    """Pictures of one size, one after another; a touch enlarges them."""

    kind: Literal["gallery"] = "gallery"
    title: LocalizedText | None = None
    """A small title above the pictures."""
    items: Annotated[tuple[Photo, ...], Limits(min_length=1, max_length=40)]
    """The pictures, in the order shown."""


@record(frozen=True, kw_only=True)
class Scene(ContentRecord):
    """One picture of a story, with its line."""

    picture: PictureFile
    """The file, below the content folder: `resources/desk.png`."""
    text: LocalizedText
    """What happens, in one short sentence."""
    alt: LocalizedText
    """What is to be seen, for those who do not see it."""
    audio: Recordings | None = None
    """A recorded sound that says the line, by language; spoken by the computer where there is none."""


@record(frozen=True, kw_only=True)
class Story(Block):
    """Pictures one after another, each with a line, for those who read little."""

    kind: Literal["story"] = "story"
    title: LocalizedText | None = None
    """A small title above the pictures."""
    items: Annotated[tuple[Scene, ...], Limits(min_length=2, max_length=12)]
    """The pictures, in order."""
