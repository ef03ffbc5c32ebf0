"""The history of a visit: the destinations to which Back leads."""

from dataclasses import replace

from kiosk.content.schema.record import Record, record
from kiosk.models.page_parts import BEGIN

HOME, HUB, SECTION = "home", "hub", "section"
MAX_ENTRIES = 50
"""Destinations that are kept: nobody goes back farther by touches."""
NO_INDEX = -1


@record(frozen=True)
class Destination(Record):
    """Where navigation leads: a page of a visit, and what of it is read. Indexes count from 0."""

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

    def is_page(self, other: "Destination") -> bool:
        """Return whether both are the same page, wherever they are read."""
        return (self.tab_index, self.section_index) == (other.tab_index, other.section_index)


class History:
    """The pages of a visit in the order in which they were opened; it begins at Home."""

    def __init__(self) -> None:
        self.now = Destination()
        self._entries: list[Destination] = []

    @property
    def previous(self) -> Destination | None:
        """Return where Back leads, or None at the beginning."""
        return self._entries[-1] if self._entries else None

    def begin(self, destination: Destination) -> None:
        """Forget the history, and be here."""
        self.now, self._entries = destination, []

    def note_position(self, block_index: int, item_index: int) -> None:
        """Note at which item of which block the page is read: Back leads there."""
        self.now = replace(self.now, block_index=block_index, item_index=item_index)

    def go(self, destination: Destination) -> None:
        """Go on; Back leads here."""
        if not destination.is_page(self.now):
            self._entries = [*self._entries, self.now][-MAX_ENTRIES:]
        self.now = destination

    def replace_current(self, destination: Destination) -> None:
        """Replace the current destination: Back leads where it led before."""
        self.now = destination

    def go_to_ancestor(self, destination: Destination) -> None:
        """Go to Home or a tab; if it is in the history, go back to it."""
        before = next((index for index, each in enumerate(self._entries) if each.is_page(destination)), None)
        if before is None:
            self.go(destination)
        else:
            self.now, self._entries = destination, self._entries[:before]

    def go_back(self) -> Destination | None:
        """Go back one page and return it, or None at the beginning."""
        if not self._entries:
            return None
        self.now = self._entries.pop()
        return self.now
