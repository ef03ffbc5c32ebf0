"""Hides pictures of people whose consent has ended, or while the clock is wrong.

A consent ends while the kiosk runs. So this is asked at the beginning of each visit, not when content is read.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

from kiosk.content.schema.blocks import Block, Consent, Gallery, Photo, Picture
from kiosk.content.schema.model import Content, Section
from kiosk.content.schema.types import ANY_LANGUAGE, LocalizedText, PictureFile
from kiosk.content.schema.types.composites import values_of
from kiosk.content.schema.types.plain import PastDateType, StaffPastDateType

Note = Callable[[Consent], str]
"""Says to an editor why a picture is not shown."""
AnyPhoto = TypeVar("AnyPhoto", bound=Photo)


def past_dates(content: Content) -> Iterator[str]:
    """Yield the dates in content that were past when it was written: a clock behind them is wrong."""
    return (when for _, when in values_of(content, _is_past))


def _is_past(type_: object) -> bool:
    return isinstance(type_, type) and issubclass(type_, (PastDateType, StaffPastDateType))


def plausible_day(today: date, newest: str) -> date | None:
    """Return the day, or None when it lies before the newest past date of the content: then the clock is wrong."""
    return None if newest > today.isoformat() else today


def holds(consent: Consent, day: date | None) -> bool:
    """Return whether the people agreed that the picture is shown on this day; on a day that is not known, no."""
    return day is not None and consent.given <= day.isoformat() and not has_ended(consent.until, day)


def has_ended(until: str, day: date) -> bool:
    """Return whether a day lies after a date: after the last day of it when it is a month or a year."""
    return day.isoformat()[: len(until)] > until


def without_hidden_pictures(section: Section, day: date | None, note: Note | None = None) -> Section:
    """Return a section without the pictures, and their texts, whose consent does not hold on this day.

    In the window of an editor a `note` replaces each.
    """
    blocks = tuple(_permitted(block, day, note) for block in section.blocks)
    silent = any(new is not old for new, old in zip(blocks, section.blocks, strict=True))
    return replace(section, blocks=blocks, audio=None if silent else section.audio)


def _permitted(block: Block, day: date | None, note: Note | None) -> Block:
    if isinstance(block, Picture) and _is_withheld(block, day):
        return replace(_emptied(block, note), audio=None)
    if isinstance(block, Gallery) and any(_is_withheld(each, day) for each in block.items):
        items = (_emptied(each, note) if _is_withheld(each, day) else each for each in block.items)
        return replace(block, audio=None, items=tuple(each for each in items if each.picture or note))
    return block


def _is_withheld(photo: Photo, day: date | None) -> bool:
    return photo.consent is not None and not holds(photo.consent, day)


def _emptied(photo: AnyPhoto, note: Note | None) -> AnyPhoto:
    """Return an empty picture, with the note if there is one."""
    alt = LocalizedText({ANY_LANGUAGE: note(photo.consent)}) if note and photo.consent else None
    return replace(photo, picture=PictureFile(""), alt=alt, caption=None, credit=None, consent=None)
