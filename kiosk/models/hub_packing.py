"""Packs the topics of a hub into pages: heights of lines go in, pages come out. All sizes are pixels."""

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass
class Page:
    """What stands on a page, in pixels."""

    taken: float = 0.0
    """By titles, and by the space between groups."""
    lines: list[float] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    """The group of each line."""

    @property
    def height(self) -> float:
        """Return how high all of it is."""
        return self.taken + sum(self.lines)


def filled_pages(
    groups: Sequence[Sequence[float]], title_heights: Sequence[float], room: float, gap: float, *, whole: bool
) -> list[Page]:
    """Return pages, each as full as can be; a group that is parted is parted between lines.

    If groups are to stay `whole`, one goes on to the next page where that holds it, or where less than two of its
    lines have room.
    """
    pages = [Page()]
    for group, (lines, title_height) in enumerate(zip(groups, title_heights, strict=True)):
        page = pages[-1]
        left = room - page.height - gap - title_height
        goes_on = sum(lines) > left and (title_height + sum(lines) <= room or sum(lines[:2]) > left)
        if page.lines and (goes_on if whole else lines[0] > left):
            page = Page()
            pages.append(page)
        page.taken += title_height + (gap if page.lines else 0.0)
        for index, line in enumerate(lines):
            if index and page.height + line > room:
                page = Page(taken=title_height)  # which is told again
                pages.append(page)
            page.lines.append(line)
            page.groups.append(group)
    return pages


def row_height_of(lines: Sequence[float], room: float) -> float:
    """Return up to which height the lower of these lines can grow until all together fill the room, or 0."""
    by_height = sorted(lines, reverse=True)
    levels = ((room - sum(by_height[:taller])) / (len(by_height) - taller) for taller in range(len(by_height)))
    return next((level for line, level in zip(by_height, levels, strict=True) if level >= line), 0.0)
