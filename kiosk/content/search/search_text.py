"""What a search can find: the title of every section, and of every block its headings and its whole text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from html import unescape
from typing import NamedTuple

from kiosk.content.i18n.localizer import Localiser, roles_of
from kiosk.content.i18n.messages import Catalogue
from kiosk.content.schema.blocks import Fact, Heading, Photo
from kiosk.content.schema.model import Content
from kiosk.content.schema.types import ANY_LANGUAGE, Prose, Words

NO_BLOCK = -1
"""Stands for the section as a whole."""
BETWEEN = "\n"
"""Stands between the parts of a block."""

_TAG = re.compile(r"<[^>]*>")
_HEADINGS = frozenset({"title", "name"})
_NOT_SEARCHED = frozenset(each.name for each in fields(Fact)) | {"credit"}
"""How far a statement can be trusted, and whose picture it is, is not what anybody looks for."""


class Passage(NamedTuple):
    """A title, the headings of a block, or its whole text. Indexes count from 0."""

    tab: int
    section: int
    block: int
    text: str


class _Part(NamedTuple):
    value: Words | Prose | str
    """A text, or a date."""
    heading: bool


class _Found(NamedTuple):
    titles: list[Passage]
    headings: list[Passage]
    texts: list[Passage]


def passages(content: Content, catalogues: Mapping[str, Catalogue]) -> dict[str, list[Passage]]:
    """Return the passages of each language by their weight: titles of sections, then headings, then texts.

    A block counts in the languages in which it is whole: in others it is not shown.
    """
    speakers = [Localiser(content, catalogues, "", each.code, {}) for each in content.languages]
    found = {each.language: _Found([], [], []) for each in speakers}
    for t, tab in enumerate(content.tabs):
        for s, section in enumerate(tab.sections):
            told = [(NO_BLOCK, [_Part(section.title, heading=True)])]
            told += [(b, list(_parts(block, isinstance(block, Heading)))) for b, block in enumerate(section.blocks)]
            for speaker in speakers:
                for block, parts in told:
                    _add(found[speaker.language], (t, s, block), parts, speaker)
    return {code: each.titles + each.headings + each.texts for code, each in found.items()}


def _add(found: _Found, place: tuple[int, int, int], parts: list[_Part], speaker: Localiser) -> None:
    said = _said(parts, speaker)
    headings = [text for part, text in zip(parts, said, strict=False) if part.heading]
    if headings:
        weight = found.headings if place[2] != NO_BLOCK else found.titles
        weight.append(Passage(*place, BETWEEN.join(headings)))
    if len(headings) < len(said):
        found.texts.append(Passage(*place, BETWEEN.join(said)))


def _parts(item: object, heading: bool) -> Iterator[_Part]:  # noqa: FBT001 - passed on
    """Yield what can be searched of a block or of an item in it."""
    if isinstance(item, Photo) and item.consent:
        return  # the index would outlive the consent
    if isinstance(item, (Words, Prose)):
        yield _Part(item, heading)
    elif isinstance(item, tuple):
        for each in item:
            yield from _parts(each, heading)
    elif is_dataclass(item):
        kind: type = type(item)
        for name, is_date in _searched(kind):
            value = getattr(item, name)
            if is_date and value:
                yield _Part(value, heading=False)
            elif value is not None and not is_date:
                yield from _parts(value, heading or name in _HEADINGS)


@cache
def _searched(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the fields of a class that can be searched, and whether each is a date."""
    roles = roles_of(kind)
    names = (each.name for each in fields(kind) if each.name not in _NOT_SEARCHED)
    return tuple((name, name in roles and roles[name].rule == "date") for name in names)


def _said(parts: list[_Part], speaker: Localiser) -> list[str]:
    """Return the texts in a language, or none when one of them is missing there."""
    said = []
    for value, _ in parts:
        if isinstance(value, str):
            said.append(speaker.partial_date(value))
            continue
        text = value.texts.get(speaker.language, value.texts.get(ANY_LANGUAGE))
        if text is None:
            return []
        paragraphs = (text,) if isinstance(text, str) else (_plain(each.text) for each in text if each.style != "jump")
        said.append(BETWEEN.join(paragraphs))
    return said


def _plain(styled: str) -> str:
    """Return a paragraph without its marks."""
    return unescape(_TAG.sub("", styled.replace("<br>", " "))) if "<" in styled or "&" in styled else styled
