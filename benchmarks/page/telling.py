"""How the page tells a section: in which language, and on how much room."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from benchmarks.page.elements import box
from benchmarks.page.sizes import Sizes
from kiosk.content.i18n.localizer import Localizer, is_right_to_left


@dataclass(frozen=True)
class Telling:
    """A language and a screen. `office_beside`: all about one office stands beside the page."""

    localizer: Localizer
    sizes: Sizes
    office_beside: bool = False

    @property
    def width(self) -> float:
        """Return the width of the blocks, in pixels."""
        beside = self.sizes.office_width + self.sizes["gap"] if self.office_beside else 0
        return self.sizes.page_width - beside

    @property
    def direction(self) -> str:
        """Return the way in which the language is written, as HTML names it."""
        return "rtl" if is_right_to_left(self.localizer.language) else "ltr"

    @property
    def onward(self) -> str:
        """Return the side to which reading goes on: `right` or `left`."""
        return "left" if self.direction == "rtl" else "right"

    def with_office_beside(self) -> "Telling":
        """Return how a section is told that has all about one office beside it."""
        return replace(self, office_beside=True)

    def say(self, key: str, *parts: object) -> str:
        """Return a word of the interface with its parts filled in."""
        words = self.localizer.catalogue.messages[key]
        for number, part in enumerate(parts, 1):
            words = words.replace(f"%{number}", str(part))
        return words

    def grid(self, cards: Sequence[str], *, cell: float = 0, maximum: int = 3) -> str:
        """Return cards of one width side by side, in as many columns as fit."""
        count = self._columns(len(cards), cell or self.sizes["cardWidth"], maximum)
        return box(f"grid of-{count}{' last-alone' if len(cards) % count == 1 else ''}", *cards)

    def _columns(self, count: int, cell: float, maximum: int) -> int:
        """Return the number of columns as `CardGrid.qml` counts them: no card stands alone in the last row."""
        gap = self.sizes["gap"]
        fitting = max(1, min(maximum, count, int((self.width + gap) // (cell + gap))))
        return fitting - 1 if fitting > 2 and count % fitting == 1 else fitting
