"""Leaves out of a release the tabs, sections and blocks that do not show on a day, and what leads to them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from kiosk.content.i18n.dates import lies_within
from kiosk.content.schema.blocks import Block, Show
from kiosk.content.schema.home import Need
from kiosk.content.schema.model import Content, Section, Tab
from kiosk.content.schema.types import ContentRecord, RichText
from kiosk.content.schema.types.composites import group_for
from kiosk.content.schema.types.plain import LinkType
from kiosk.content.store.release import Release

if TYPE_CHECKING:
    from typing import SupportsIndex

ShownFlags = tuple[bool, ...]
"""Whether each block of a section shows."""


class ShownContent(NamedTuple):
    """What shows of a release on a day."""

    release: Release
    """The same without the rest, in which nothing leads to it."""
    tabs: tuple[tuple[int, tuple[int, ...]], ...]
    """The index in the whole release of each tab that shows, and of each of its sections."""
    flags: Mapping[str, ShownFlags]
    """By `tab/section`, where a block is left out."""

    @property
    def what(self) -> tuple[object, object]:
        """Return what tells it from what shows of the same release on another day."""
        return self.tabs, self.flags

    def position(self, tab: int, section: int, block: int) -> tuple[int, int, int] | None:
        """Return the indexes here of what lies there in the whole release, or None when it does not show.

        A negative block stays as it is.
        """
        found = next((at for at, (index, _) in enumerate(self.tabs) if index == tab), None)
        if found is None or section not in self.tabs[found][1]:
            return None
        there = self.tabs[found][1].index(section)
        here = self.release.content.tabs[found]
        flags = self.flags.get(f"{here.id}/{here.sections[there].id}")
        if flags is None or block < 0:
            return found, there, block
        return (found, there, sum(flags[:block])) if block < len(flags) and flags[block] else None


class ShownBlocks(Sequence[Block]):
    """The blocks of a section that show, without links to what does not; read from the release at each access."""

    def __init__(self, blocks: Sequence[Block], flags: ShownFlags | None, hidden: frozenset[str]) -> None:
        self._blocks, self._flags, self._hidden = blocks, flags, hidden

    def __len__(self) -> int:
        return len(self._read())

    def __getitem__(self, index: "SupportsIndex | slice") -> Any:
        return self._read()[index]

    def __iter__(self) -> Iterator[Block]:
        return iter(self._read())

    def _read(self) -> tuple[Block, ...]:
        blocks = tuple(self._blocks)
        flags = self._flags or (True,) * len(blocks)
        return tuple(_without_links(each, self._hidden) for each, shows in zip(blocks, flags, strict=False) if shows)


def shown_on(release: Release, day: str) -> ShownContent | None:
    """Return what shows on a day, or None where that is all."""
    flags = {link: known for link, days in release.block_days if not all(known := _which(days, day))}
    tabs = [(at, tab, _sections(tab, day, flags)) for at, tab in enumerate(release.content.tabs)]
    tabs = [(at, tab, sections) for at, tab, sections in tabs if sections and _shows(tab.show, day)]
    links = {link for _, tab, sections in tabs for link in (tab.id, *(f"{tab.id}/{each.id}" for _, each in sections))}
    hidden = frozenset(_links(release.content)) - links
    if not flags and not hidden:
        return None
    content = replace(
        release.content,
        help=None if release.content.help in hidden else release.content.help,
        tabs=tuple(_tab(tab, (each for _, each in sections), flags, hidden) for _, tab, sections in tabs),
    )
    indexes = tuple((at, tuple(index for index, _ in sections)) for at, _, sections in tabs)
    return ShownContent(_with_home(replace(release, content=content), hidden), indexes, flags)


def _shows(show: Show | None, day: str) -> bool:
    return show is None or lies_within(day, show.from_, show.until)


def _which(days: Sequence[Show | None], day: str) -> ShownFlags:
    return tuple(_shows(each, day) for each in days)


def _sections(tab: Tab, day: str, flags: Mapping[str, ShownFlags]) -> list[tuple[int, Section]]:
    """Return the sections that show on a day, and of which a block does, with their indexes."""
    shown = ((index, each) for index, each in enumerate(tab.sections) if _shows(each.show, day))
    return [(index, each) for index, each in shown if any(flags.get(f"{tab.id}/{each.id}", (True,)))]


def _links(content: Content) -> Iterator[str]:
    for tab in content.tabs:
        yield tab.id
        yield from (f"{tab.id}/{section.id}" for section in tab.sections)


def _tab(tab: Tab, sections: Iterator[Section], flags: Mapping[str, ShownFlags], hidden: frozenset[str]) -> Tab:
    return replace(tab, sections=tuple(_section(each, flags.get(f"{tab.id}/{each.id}"), hidden) for each in sections))


def _section(section: Section, flags: ShownFlags | None, hidden: frozenset[str]) -> Section:
    """Return a section without what does not show; a recording of the whole would say that, too."""
    if flags is None and not hidden:
        return section
    blocks: Any = ShownBlocks(section.blocks, flags, hidden)
    return replace(section, blocks=blocks, audio=section.audio if flags is None else None)


def _with_home(release: Release, hidden: frozenset[str]) -> Release:
    """Return a release whose Home leads to nothing that is hidden: then the next card is the largest."""
    home, first = release.home, release.content.tabs[0]
    cards = [each for each in (home.hero, *home.needs) if each and each.link not in hidden]
    hero, *needs = cards or [Need(link=f"{first.id}/{first.sections[0].id}")]
    flags = [each for each in zip(home.facts, release.home_figures, strict=False) if each[0].link not in hidden]
    facts, figures = tuple(fact for fact, _ in flags), tuple(figure for _, figure in flags)
    return replace(release, home=replace(home, hero=hero, needs=tuple(needs), facts=facts), home_figures=figures)


def _without_links(value: Any, hidden: frozenset[str]) -> Any:
    """Return an object of content without links to what is hidden."""
    if isinstance(value, tuple):
        made = tuple(_without_links(each, hidden) for each in value)
        return value if all(new is old for new, old in zip(made, value, strict=True)) else made
    if isinstance(value, RichText):
        return _without_jumps(value, hidden)
    if not hidden or not isinstance(value, ContentRecord):
        return value
    changes: dict[str, Any] = {}
    for part in group_for(value).parts(value):
        changed = None if part.type is LinkType and part.value in hidden else _without_links(part.value, hidden)
        if changed is not part.value:
            changes[part.name] = changed
    return value.of({**vars(value), **changes}) if changes else value


def _without_jumps(text: RichText, hidden: frozenset[str]) -> RichText:
    if not any(each.address in hidden for paragraphs in text.texts.values() for each in paragraphs):
        return text
    return RichText(
        {
            code: tuple(each for each in paragraphs if each.style != "jump" or each.address not in hidden)
            for code, paragraphs in text.texts.items()
        }
    )
