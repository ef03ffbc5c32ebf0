"""Lists the sections without a recording, for editors; visitors hear a computer voice there."""

from collections.abc import Iterator

from kiosk.content.schema.blocks import Block, Scene, Story
from kiosk.content.schema.model import Content, Section

NAMED = 5
"""Sections that are named one by one; more are counted."""


def unrecorded(content: Content) -> Iterator[str]:
    """Yield one line for each number of sections without a recording, with the languages that it is about."""
    sections = {f"{tab.id}/{section.id}": section for tab in content.tabs for section in tab.sections}
    lacking: dict[tuple[str, ...], list[str]] = {}
    for language in content.languages:
        missing = tuple(link for link, section in sections.items() if not _is_recorded(section, language.code))
        if missing:
            lacking.setdefault(missing, []).append(language.name)
    for links, names in lacking.items():
        which = f": {', '.join(links)}" if len(links) <= NAMED else ""
        yield f"No recording for {len(links)} of {len(sections)} sections in {', '.join(names)}{which}."


def _is_recorded(section: Section, language: str) -> bool:
    if section.audio and language in section.audio.files:
        return True
    return all(_has_recording(block, language) or _items_have_recordings(block, language) for block in section.blocks)


def _items_have_recordings(block: Block, language: str) -> bool:
    """Return whether each picture of a story is recorded."""
    return isinstance(block, Story) and all(_has_recording(scene, language) for scene in block.items)


def _has_recording(part: Block | Scene, language: str) -> bool:
    return bool(part.audio and language in part.audio.files)
