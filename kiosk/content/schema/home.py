"""What the first page of a visit shows: `Home` and what it holds."""

from typing import Annotated, ClassVar

from kiosk.content.schema.cover import Cover
from kiosk.content.schema.record import record
from kiosk.content.schema.types import ContentRecord, Limits, Link, LocalizedText

MAX_NEEDS, MAX_FACTS = 5, 3
"""Cards that have room on the smallest screen beside the first one, and figures below them."""


@record(frozen=True, kw_only=True)
class Need(ContentRecord):
    """A card of Home that leads to what somebody needs. A link alone may stand for it."""

    shorthand_field: ClassVar[str] = "link"
    link: Link
    """Where a touch leads: `tab` or `tab/section`, by their ids."""
    title: LocalizedText | None = None
    """The need in a few words; the title of that page if nothing is written."""
    text: LocalizedText | None = None
    """A few words more."""
    cover: Cover | None = None
    """The picture; that of the page to which it leads if nothing is written."""


@record(frozen=True, kw_only=True)
class HomeFact(ContentRecord):
    """A figure on Home that leads to more: the first confirmed one of a section. A link alone may stand for it."""

    shorthand_field: ClassVar[str] = "link"
    link: Link
    """The section that holds the figure, and to which a touch leads: `tab/section`, by their ids."""
    text: LocalizedText | None = None
    """What is counted, in other words than in the section."""


@record(frozen=True, kw_only=True)
class Home(ContentRecord):
    """The first page of a visit. What is not written is made from the tabs."""

    question: LocalizedText | None = None
    """The title, which asks what somebody needs."""
    hero: Need | None = None
    """The largest card; the section that helps if nothing is written."""
    needs: Annotated[tuple[Need, ...], Limits(max_length=MAX_NEEDS)] = ()
    """The other cards; the tabs if nothing is written."""
    facts: Annotated[tuple[HomeFact, ...], Limits(max_length=MAX_FACTS)] = ()
    """Figures that lead to more; those that the content has if nothing is written."""
