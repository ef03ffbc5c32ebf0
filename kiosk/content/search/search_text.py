"""The passages that are indexed: the title of every section, and the headings and the whole text of every block."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, NamedTuple

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.i18n.messages import Catalogue
from kiosk.content.schema.blocks import Fact, Heading, Photo
from kiosk.content.schema.model import Content, Section
from kiosk.content.schema.types.composites import group_of, leads_further
from kiosk.content.schema.types.texts import BETWEEN

NO_BLOCK = -1
"""Stands for the section as a whole."""

_HEADINGS = frozenset({"title", "name"})
_NOT_SEARCHED = frozenset(each.name for each in fields(Fact)) | {"credit"}
"""How far a statement can be trusted, and whose picture it is, is not what anybody looks for."""


class Passage(NamedTuple):
    """A title, the headings of a block, or its whole text. Indexes count from 0."""

    tab: int
    section: int
    block: int
    text: str


class _Source(NamedTuple):
    type: Any
    value: Any
    heading: bool


class _Found(NamedTuple):
    titles: list[Passage]
    headings: list[Passage]
    texts: list[Passage]


def passages(content: Content, catalogues: Mapping[str, Catalogue]) -> dict[str, list[Passage]]:
    """Return the passages of each language by their weight: titles of sections, then headings, then texts.

    A block counts in the languages in which it is whole: in others it is not shown.
    """
    locales = [Localizer(content, catalogues, "", each.code, {}) for each in content.languages]
    found = {each.language: _Found([], [], []) for each in locales}
    for indexes, sources in _needs(content):
        for locale in locales:
            _add(found[locale.language], indexes, sources, locale)
    for t, tab in enumerate(content.tabs):
        for s, section in enumerate(tab.sections):
            for block, sources in _sources_by_block(section):
                for locale in locales:
                    _add(found[locale.language], (t, s, block), sources, locale)
    return {code: each.titles + each.headings + each.texts for code, each in found.items()}


def _needs(content: Content) -> Iterator[tuple[tuple[int, int, int], list[_Source]]]:
    """Yield the words that Home has of its own, each card with the section to which it leads."""
    targets = {
        link: (t, s, NO_BLOCK)
        for t, tab in reversed(tuple(enumerate(content.tabs)))
        for s, section in reversed(tuple(enumerate(tab.sections)))
        for link in (tab.id, f"{tab.id}/{section.id}")
    }
    for need in filter(None, (content.home.hero, *content.home.needs)):
        for words, heading in ((need.title, True), (need.text, False)):
            if words:
                yield targets[need.link], [_Source(type(words), words, heading)]


def _sources_by_block(section: Section) -> Iterator[tuple[int, list[_Source]]]:
    """Yield what can be searched of a section by the index of its block."""
    yield NO_BLOCK, [_Source(type(section.title), section.title, heading=True)]
    if section.lead:
        yield NO_BLOCK, [_Source(type(section.lead), section.lead, heading=False)]
    for index, block in enumerate(section.blocks):
        yield index, list(_sources(block, isinstance(block, Heading)))


def _sources(item: object, heading: bool) -> Iterator[_Source]:  # noqa: FBT001 - passed on
    """Yield what can be searched of a block or of an item in it."""
    if isinstance(item, Photo) and item.consent:
        return  # the index would outlive the consent
    cls: type = type(item)
    values = vars(item)
    for name, type_, is_heading in _searched(cls):
        value = values[name]
        for each in value if isinstance(value, tuple) else () if value is None else (value,):
            if type_.search_text:
                yield _Source(type_, each, heading or is_heading)
            else:
                yield from _sources(each, heading or is_heading)


@cache
def _searched(cls: type) -> tuple[tuple[str, Any, bool], ...]:
    """Return the fields of a class that can be searched, with the type of each value in them; which are headings."""
    return tuple(
        (name, type_, name in _HEADINGS)
        for name, type_ in group_of(cls).contents
        if name not in _NOT_SEARCHED and (type_.search_text or leads_further(type_))
    )


def _add(found: _Found, indexes: tuple[int, int, int], sources: list[_Source], locale: Localizer) -> None:
    texts = _texts(sources, locale)
    headings = [text for source, text in zip(sources, texts, strict=False) if source.heading]
    if headings:
        weight = found.headings if indexes[2] != NO_BLOCK else found.titles
        weight.append(Passage(*indexes, BETWEEN.join(headings)))
    if len(headings) < len(texts):
        found.texts.append(Passage(*indexes, BETWEEN.join(texts)))


def _texts(sources: list[_Source], locale: Localizer) -> list[str]:
    """Return the texts in a language, or none when one of them is missing there."""
    texts = []
    for type_, value, _ in sources:
        text = type_.search_text(value, locale)
        if text is None:
            return []
        texts.append(text)
    return texts
