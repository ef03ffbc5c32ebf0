"""Blocks of pictures."""

from typing import Annotated, Literal

from kiosk.content.blocks.block import Block
from kiosk.content.record import record
from kiosk.content.types import MediaFile, Words


@record(frozen=True, kw_only=True)
class Picture(Block):
    """A picture that a touch enlarges."""

    kind: Literal["picture"] = "picture"
    picture: Annotated[str, MediaFile("picture")]
    """The file, below the content folder: `resources/field.jpg`."""
    alt: Words | None = None
    """What is to be seen, for those who do not see it. Needed unless `decoration` is true."""
    decoration: bool = False
    """`true` says that the picture carries no information."""
    caption: Words | None = None
    """A line below the picture."""
    credit: Words | None = None
    """Who made it and under which licence."""
