"""Where a visitor has been: what Back leads to."""

from dataclasses import replace

from kiosk.content.schema.record import Record, record
from kiosk.models.page_parts import BEGIN

HOME, HUB, SECTION = "home", "hub", "section"
MOST_PLACES = 50
"""Ways back that are kept: nobody goes back farther by touches."""
NO_INDEX = -1


@record(frozen=True)
class Place(Record):
    """A page of a visit. Indexes count from 0."""

    tab_index: int = NO_INDEX
    """The tab, or `NO_INDEX` for Home."""
    section_index: int = NO_INDEX
    """The section, or `NO_INDEX` for the hub of the tab."""
    block_index: int = 0
    """The block at which it was read; of a hub, the topic with which its page begins."""
    item_index: int = BEGIN
    """The item of that block, or `BEGIN` for its very beginning."""

    @property
    def page(self) -> str:
        """Return `home`, `hub` or `section`."""
        return HOME if self.tab_index < 0 else HUB if self.section_index < 0 else SECTION

    def is_page(self, other: "Place") -> bool:
        """Return whether both are the same page, wherever they are read."""
        return (self.tab_index, self.section_index) == (other.tab_index, other.section_index)


class History:
    """The pages of a visit in the order in which they were opened; it begins at Home."""

    def __init__(self) -> None:
        self.now = Place()
        self._past: list[Place] = []

    @property
    def previous(self) -> Place | None:
        """Return where Back leads, or None at the beginning."""
        return self._past[-1] if self._past else None

    def begin(self, place: Place) -> None:
        """Forget all ways, and be at this place."""
        self.now, self._past = place, []

    def read_at(self, block_index: int, item_index: int) -> None:
        """Note at which item of which block the page is read: Back leads there."""
        self.now = replace(self.now, block_index=block_index, item_index=item_index)

    def go(self, place: Place) -> None:
        """Go on to a place, from where Back leads here."""
        if not place.is_page(self.now):
            self._past = [*self._past, self.now][-MOST_PLACES:]
        self.now = place

    def go_beside(self, place: Place) -> None:
        """Go to a place from where Back leads to where it leads from here."""
        self.now = place

    def go_up(self, place: Place) -> None:
        """Go on to a place of the bar; who came through it before, is there again."""
        before = next((index for index, each in enumerate(self._past) if each.is_page(place)), None)
        if before is None:
            self.go(place)
        else:
            self.now, self._past = place, self._past[:before]

    def go_back(self) -> Place | None:
        """Go back one page and return it, or None at the beginning."""
        if not self._past:
            return None
        self.now = self._past.pop()
        return self.now
