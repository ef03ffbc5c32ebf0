"""References to the sections of the content."""

from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from kiosk.content.i18n.distances import nearest_first
from kiosk.content.schema.blocks import Block, Office, Offices
from kiosk.content.schema.model import Content, Section, Tab, TopicGroup
from kiosk.content.schema.record import Record, record

T = TypeVar("T")


@record(frozen=True)
class SectionReference(Record):
    """The indexes of one section, from 0, and what follows from them: its tab, its blocks, the next one."""

    content: Content
    tab_index: int = 0
    section_index: int = 0
    office_id: str = ""
    """The id of the office in which the kiosk stands, or nothing."""

    @property
    def tab(self) -> Tab:
        """Return the tab."""
        return self.content.tabs[self.tab_index]

    @property
    def section(self) -> Section:
        """Return the section."""
        return self.tab.sections[self.section_index]

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the section, read from the disk once for each visit to it."""
        blocks = tuple(self.section.blocks)
        return nearest_first(blocks, self.here) if self.here and _offices(blocks) else blocks

    @cached_property
    def here(self) -> Office | None:
        """Return the office in which the kiosk stands, if it is one of this tab."""
        if not self.office_id:
            return None
        offices = (office for section in self.tab.sections for office in _offices(section.blocks))
        return next((office for office in offices if office.id == self.office_id), None)

    @property
    def link(self) -> str:
        """Return `tab/section`, by their ids."""
        return f"{self.tab.id}/{self.section.id}"

    def at(self, tab_index: int, section_index: int) -> "SectionReference | None":
        """Return a reference to another section of the same content, or None when there is no such section."""
        tabs = self.content.tabs
        if 0 <= tab_index < len(tabs) and 0 <= section_index < len(tabs[tab_index].sections):
            return SectionReference(self.content, tab_index, section_index, self.office_id)
        return None

    def next(self) -> "SectionReference | None":
        """Return the section that follows, as the hub of this tab shows them or in the next tab, or None at the end."""
        order = order_of(self.tab)
        following = order.index(self.section_index) + 1
        if following < len(order):
            return self.at(self.tab_index, order[following])
        last = self.tab_index + 1 == len(self.content.tabs)
        return None if last else self.at(self.tab_index + 1, order_of(self.content.tabs[self.tab_index + 1])[0])

    def find(self, link: str) -> "SectionReference | None":
        """Return a reference to `tab` or `tab/section`, by their ids, or None when there is no such tab.

        For an unknown section it is the first of the tab.
        """
        tab_id, _, section_id = link.partition("/")
        for index, tab in enumerate(self.content.tabs):
            if tab.id == tab_id:
                ids = [section.id for section in tab.sections]
                return self.at(index, ids.index(section_id) if section_id in ids else 0)
        return None

    def items(self, kind: type[T]) -> list[T]:
        """Return the items of one class in all blocks of the section."""
        items = (item for block in self.blocks for item in getattr(block, "items", ()))
        return [item for item in items if isinstance(item, kind)]


def in_groups(tab: Tab) -> list[tuple[TopicGroup | None, list[int]]]:
    """Return the groups of a tab with the indexes of their sections; under None those that are in no group."""
    ids = [group.id for group in tab.groups]
    found: dict[int, list[int]] = {index: [] for index in range(len(ids) + 1)}
    for index, section in enumerate(tab.sections):
        found[ids.index(section.group) if section.group in ids else len(ids)].append(index)
    return [(tab.groups[at] if at < len(ids) else None, found[at]) for at in found if found[at]]


def order_of(tab: Tab) -> list[int]:
    """Return the indexes of the sections of a tab in the order in which they are shown."""
    return [index for _, indexes in in_groups(tab) for index in indexes]


def _offices(blocks: Iterable[Block]) -> list[Office]:
    return [office for block in blocks if isinstance(block, Offices) for office in block.items]
