"""What Home shows: as content has it, and made from the tabs where it says nothing."""

from collections.abc import Iterator
from dataclasses import replace

from kiosk.content.schema.blocks import Number, Numbers
from kiosk.content.schema.home import MAX_FACTS, MAX_NEEDS, Home, HomeFact, Need
from kiosk.content.schema.model import Content, Section


def home_page(content: Content) -> tuple[Home, tuple[Number, ...]]:
    """Return Home with nothing missing but words, and the figure of each of its facts."""
    home = content.home
    hero = home.hero or Need(link=content.help or _first_section(content))
    tabs = (tab.id for tab in content.tabs)
    needs = home.needs or tuple(Need(link=tab_id) for tab_id in tabs)[:MAX_NEEDS]
    figures = {link: number for link, section in _sections(content) for number in _confirmed(section)[:1]}
    facts = home.facts or tuple(HomeFact(link=link) for link in figures)[:MAX_FACTS]
    return replace(home, hero=hero, needs=needs, facts=facts), tuple(figures[fact.link] for fact in facts)


def _first_section(content: Content) -> str:
    return f"{content.tabs[0].id}/{content.tabs[0].sections[0].id}"


def _sections(content: Content) -> Iterator[tuple[str, Section]]:
    return ((f"{tab.id}/{section.id}", section) for tab in content.tabs for section in tab.sections)


def _confirmed(section: Section) -> list[Number]:
    """Return the figures of a section that nobody doubts, and that show always."""
    blocks = (block for block in section.blocks if isinstance(block, Numbers) and not block.show)
    return [number for block in blocks for number in block.items if number.confirmed]
