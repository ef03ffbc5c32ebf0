"""A made-up language, longer than any other: what it shows whole, every translation shows whole.

Each text of the English content and catalogue is kept readable, and grows as translations do. Its letters have
accents above and below; a bracket at each end lets a person see, and a test find, that nothing is cut off.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from html import escape, unescape
from itertools import cycle
from math import ceil
from typing import Any

from kiosk.content.i18n.messages import SOURCE_LANGUAGE, Catalogue
from kiosk.content.schema.model import Language
from kiosk.content.schema.types import ANY_LANGUAGE, LocalizedText, Paragraph, RichText
from kiosk.content.store.store import StoredRelease

CODE = "qps"
GROWTH = ((5, 1.0), (12, 0.8), (20, 0.6), (30, 0.4), (50, 0.2))
"""How much longer a text of at most so many characters becomes, as a part of its length."""
MIN_GROWTH = 0.1
LONGEST_TO_STRETCH = 5
"""Characters of a text whose letters are doubled; a longer one gets more words."""
PADDING = ("ôñé", "ţŵö", "ţĥŕéé", "ƒôüŕţééñ", "ẊÎİṾ", "çôñşéqûéñţĺý", "ḑéêp", "ŷèŷ")
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = "åƀçďéƒğĥîĵķļɱñôþqŕşţûṽŵẋŷžÅɃÇḊÉḞĜĤÎĴĶĻḾÑÔÞQŔŞŢÛṼŴẊŶŽ"
ACCENTS = str.maketrans(PLAIN, ACCENTED)
KEPT = re.compile(r"(<[^>]*>|%[0-9]|\{[a-z]+\})")
"""Marks, and places for values, which stay what they are."""


def grown(text: str) -> str:
    """Return a plain text in the made-up language, with its places for values; what has no letters stays."""
    if not any(map(str.isalpha, KEPT.sub("", text))):
        return text
    letters = _stretched(text) if len(text) <= LONGEST_TO_STRETCH else text
    accented = (part if KEPT.fullmatch(part) else part.translate(ACCENTS) for part in KEPT.split(letters))
    return f"[{''.join(accented)}{_padding(text)}]"


def grown_markup(text: str) -> str:
    """Return a text with Qt's marks in the made-up language."""
    inner = "".join(
        part if KEPT.fullmatch(part) else escape(unescape(part).translate(ACCENTS), quote=False)
        for part in KEPT.split(text)
    )
    return f"[{inner}{_padding(unescape(KEPT.sub('', text)))}]"


def growth_of(length: int) -> float:
    """Return by how much a text of this length grows, as a part of it."""
    return next((growth for maximum, growth in GROWTH if length <= maximum), MIN_GROWTH)


def in_pseudo_language(stored: StoredRelease) -> StoredRelease:
    """Return content with the made-up language in place of English."""
    release = stored.release
    content = _translated(release.content)
    languages = tuple(
        Language(code=CODE, name="[Ṕşéûďô]", reviewed=True) if each.code == SOURCE_LANGUAGE else each
        for each in content.languages
    )
    content = replace(content, languages=languages, default_language=CODE)
    catalogues = {**release.catalogues, CODE: _catalogue(release.catalogues[SOURCE_LANGUAGE])}
    return replace(stored, release=replace(release, content=content, catalogues=catalogues))


def _catalogue(english: Catalogue) -> Catalogue:
    return replace(
        english,
        messages={key: grown(text) for key, text in english.messages.items()},
        months=tuple(map(grown, english.months)),
        weekdays=tuple(map(grown, english.weekdays)),
    )


def _translated(part: Any) -> Any:
    if isinstance(part, LocalizedText):
        return replace(part, texts=_texts(part.texts, grown))
    if isinstance(part, RichText):
        return replace(part, texts=_texts(part.texts, lambda paragraphs: tuple(map(_paragraph, paragraphs))))
    if is_dataclass(part) and not isinstance(part, type):
        return replace(part, **{each.name: _translated(getattr(part, each.name)) for each in fields(part)})
    if isinstance(part, Iterable) and not isinstance(part, str | Mapping):
        return tuple(map(_translated, part))
    return part


def _texts(texts: Mapping[str, Any], grow: Any) -> dict[str, Any]:
    """Return what is said in the made-up language; what is the same in every language stays so."""
    said = texts.get(SOURCE_LANGUAGE)
    return {CODE: grow(said)} if said else {ANY_LANGUAGE: texts[ANY_LANGUAGE]}


def _paragraph(paragraph: Paragraph) -> Paragraph:
    return paragraph if paragraph.address else replace(paragraph, text=grown_markup(paragraph.text))


def _stretched(text: str) -> str:
    """Return the letters with some of them twice, from the second on; the brackets are part of the growth."""
    spare = len(text) - 2
    return "".join(letter * (2 if letter.isalpha() and 0 < index <= spare else 1) for index, letter in enumerate(text))


def _padding(text: str) -> str:
    """Return more words, as many as the text has to grow by; the brackets are part of that."""
    if len(text) <= LONGEST_TO_STRETCH:
        return ""
    wanted = ceil(len(text) * growth_of(len(text))) - 2
    words = ""
    for word in cycle(PADDING):
        if len(words) >= wanted:
            return words
        words += f" {word}"[: max(2, wanted - len(words))]
    return words
