"""The narration of a section: its text line by line, for speech and for the QR code."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields
from html import escape
from itertools import groupby
from operator import itemgetter
from typing import Any

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.i18n.normalize import terms
from kiosk.content.schema.blocks import Fact, Office
from kiosk.content.schema.model import Announcement, Section
from kiosk.content.schema.record import Record
from kiosk.content.schema.types import Utterance
from kiosk.content.schema.types.composites import Group, ListOf, Part, group_for

MARK, UNMARK = "\ue000", "\ue001"
"""Marks around the word that is being said: private-use characters, which no font draws."""
LONGEST_PIECE = 400
"""Characters spoken in one step: a short step begins sooner and takes little memory."""

_SENTENCE_END = re.compile(r"(?<=[.!?…؟。:;])\s+|\n+")
_MARKUP = re.compile(r"<[^>]*>|&\w+;|.", re.DOTALL)
_SILENCE = Utterance("", "")
_SAID_AT_THE_END = frozenset(each.name for each in fields(Fact))


@dataclass(frozen=True)
class NarrationPart:
    """The narration of one block or of an item in it: a recording, or else its lines."""

    block: int
    """Its index in the section; -1 for the section as a whole."""
    recording: str = ""
    """The URL of the file."""
    lines: tuple[Utterance, ...] = ()
    item: int = -1
    """The index of an item in the block; -1 for what belongs to none."""


def narrate(
    localizer: Localizer, section: Section, announced: Iterable[Announcement] = ()
) -> tuple[NarrationPart, ...]:
    """Return the narration of a section: its announcements, then its recording, else its title and blocks."""
    above = tuple(NarrationPart(-1, lines=tuple(_announced(localizer, each))) for each in announced)
    if recording := localizer.recording(section.audio):
        return (*above, NarrationPart(-1, recording))
    localize = (each for each in (section.title, section.lead) if each)
    title = NarrationPart(-1, lines=tuple(Utterance(localizer.localize(each), localizer.language) for each in localize))
    blocks = (part for index in range(len(section.blocks)) for part in narrate_block(localizer, section, index))
    return (title, *above, *blocks)


def narrate_page(localizer: Localizer, title: str, items: Iterable[Iterable[str]]) -> tuple[NarrationPart, ...]:
    """Return the narration of a page without blocks: its title, then each item that can be touched."""
    return tuple(
        NarrationPart(index, lines=tuple(Utterance(each, localizer.language) for each in texts if each))
        for index, texts in enumerate([[title], *items], start=-1)
    )


def narrate_block(localizer: Localizer, section: Section, index: int) -> tuple[NarrationPart, ...]:
    """Return the narration of one block and of each item in it: the recording, else the lines."""
    block = section.blocks[index]
    texts = localizer.block(block)
    if texts["audio"]:
        return (NarrationPart(index, texts["audio"]),)
    recorded = [its.get("audio", "") if isinstance(its, dict) else "" for its in texts.get("items", ())]
    parts = (
        NarrationPart(index, recorded[item], item=item)
        if item >= 0 and recorded[item]
        else NarrationPart(index, lines=tuple(line for _, line in numbered), item=item)
        for item, numbered in groupby(_numbered(localizer, block, texts), key=itemgetter(0))
    )
    return tuple(parts)


def _announced(localizer: Localizer, announcement: Announcement) -> Iterator[Utterance]:
    texts = localizer.block(announcement)
    yield from (Utterance(texts[key], texts["language"]) for key in ("title", "text") if texts[key])


@dataclass(frozen=True)
class SpeechStep:
    """One step of reading aloud: a recording, or a piece of a line."""

    block: int
    recording: str = ""
    line: Utterance = _SILENCE
    start: int = 0
    """Where in the line the text begins."""
    text: str = ""
    item: int = -1


def speech_steps(parts: Iterable[NarrationPart], voices: Collection[str]) -> Iterator[SpeechStep]:
    """Yield the steps of reading these parts aloud; lines only in the languages of `voices`."""
    for part in parts:
        if part.recording:
            yield SpeechStep(part.block, part.recording, item=part.item)
        for line in part.lines:
            if line.language in voices:
                yield from (
                    SpeechStep(part.block, "", line, start, text, part.item) for start, text in pieces(line.plain)
                )


def lines(localizer: Localizer, item: Record, shown: dict[str, Any], language: str = "") -> Iterator[Utterance]:
    """Yield the lines of an item of any class, its provenance last."""
    yield from (line for _, line in _numbered(localizer, item, shown, language))


def item_with(localizer: Localizer, block: Any, words: Collection[str]) -> int:
    """Return the index of the item in a block that holds most of these folded words or beginnings, 0 if none does."""
    texts: dict[int, set[str]] = {}
    for item, line in _numbered(localizer, block, localizer.block(block)):
        texts.setdefault(max(0, item), set()).update(terms(line.plain))
    counts = {item: sum(any(each.startswith(word) for each in its) for word in words) for item, its in texts.items()}
    return max(counts, key=lambda item: (counts[item], -item), default=0)


def _numbered(
    localizer: Localizer, item: Record, shown: dict[str, Any], language: str = ""
) -> Iterator[tuple[int, Utterance]]:
    """Yield the lines of an item, each with the index of its item, or -1."""
    code = shown.get("language") or language or localizer.language
    if "spokenText" in shown:
        yield -1, Utterance(shown["spokenText"], code)
    for part in () if "spokenText" in shown else group_for(item).parts(item):
        if not part.type.for_views or (isinstance(item, Fact) and part.name in _SAID_AT_THE_END):
            continue
        yield from ((-1, each) for each in _narrated(part, shown[part.key], localizer, code))
        for entry in part.type.parts(part.value) if isinstance(part.type, ListOf) else ():
            its = shown[part.key][entry.key]
            if isinstance(entry.type, Group):
                yield from ((entry.key, each) for each in lines(localizer, entry.value, its, code))
            else:
                yield from ((-1, each) for each in _narrated(entry, its, localizer, code))
    if shown.get("derived"):
        yield from ((-1, Utterance(each, code)) for each in (shown["change"], localizer.message("derived")))
    yield from ((-1, Utterance(each, localizer.language)) for each in provenance(localizer, item, shown))


def _narrated(part: Part, shown: Any, localizer: Localizer, language: str) -> Iterable[Utterance]:
    return part.type.narrate(shown, localizer, language) if part.type.narrate else ()


def provenance(localizer: Localizer, item: Any, texts: dict[str, Any]) -> list[str]:
    """Return the provenance of an item in one line or none: its date, its source, whether it is confirmed."""
    messages = localizer.catalogue.messages
    told_with = [("as_of", texts.get("asOf")), ("source", texts.get("source")), ("shown_in", texts.get("fallback"))]
    doubt = messages["unconfirmed_office" if isinstance(item, Office) else "unconfirmed"]
    parts = [doubt] if isinstance(item, Fact) and not item.confirmed else []
    parts += [messages[key].replace("%1", value) for key, value in told_with if value]
    return [" · ".join(parts)] if parts else []


def mark(line: Utterance, start: int, end: int) -> str:
    """Return a line as styled text, with marks around the characters of `line.plain` from `start` to before `end`."""
    shown = line.text if line.style else escape(line.text, quote=False)
    out, position, within = list[str](), 0, False
    for piece in _MARKUP.findall(shown):
        counts = piece == "<br>" or not piece.startswith("<")
        marked = counts and start <= position < end
        if within != marked:
            out.append(MARK if marked else UNMARK)
            within = marked
        if piece not in {MARK, UNMARK}:
            out.append(piece)
        position += counts
    return "".join(out) + (UNMARK if within else "")


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """Yield a text in pieces that are short enough to be spoken in one go, each with where it begins."""
    start = 0
    while len(text) - start > LONGEST_PIECE:
        ends = [found.end() for found in _SENTENCE_END.finditer(text, start, start + LONGEST_PIECE)]
        end = ends[-1] if ends else text.rfind(" ", start, start + LONGEST_PIECE) + 1
        end = end if end > start else start + LONGEST_PIECE
        yield start, text[start:end]
        start = end
    if text[start:].strip():
        yield start, text[start:]
