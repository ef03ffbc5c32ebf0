"""What a section says, line by line, without its looks: to be taken along in a code, and to be heard.

A line keeps how the views show it, so that the words can be marked while they are read aloud.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from html import escape, unescape
from itertools import groupby
from operator import itemgetter
from typing import Any

from kiosk.content.i18n.localizer import Localiser, roles_of
from kiosk.content.i18n.normalize import terms
from kiosk.content.schema.blocks import Fact
from kiosk.content.schema.model import Announcement, Section
from kiosk.content.schema.types import Prose, Words

MARK, UNMARK = "\ue000", "\ue001"
"""Stand around the word that is being said; no font has letters for them."""
LONGEST_PIECE = 400
"""Characters that are spoken in one go: the first are heard soon, and none fill the memory."""

_SENTENCE_END = re.compile(r"(?<=[.!?…؟。:;])\s+|\n+")
_MARKUP = re.compile(r"<[^>]*>|&\w+;|.", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SAID_AT_THE_END = frozenset(each.name for each in fields(Fact))


@dataclass(frozen=True)
class Line:
    """One line of what a block says."""

    shown: str
    """As the views have it: plain, or styled when it has a `style`."""
    language: str
    style: str = ""
    """The style of a paragraph of prose: `paragraph`, `bullet`, `number` or `link`."""
    address: str = ""
    """The web address of a `link`."""

    @property
    def plain(self) -> str:
        """Return the words without any marks."""
        return unescape(_TAG.sub("", self.shown.replace("<br>", "\n"))) if self.style else self.shown


@dataclass(frozen=True)
class Told:
    """What is heard of one block or of an item in it: a recorded sound, or else its lines."""

    block: int
    """Its index in the section; -1 for the section as a whole."""
    recording: str = ""
    """The URL of the file."""
    lines: tuple[Line, ...] = ()
    item: int = -1
    """The index of an item in the block; -1 for what belongs to none."""


def told(localiser: Localiser, section: Section, announced: Iterable[Announcement] = ()) -> tuple[Told, ...]:
    """Return what is heard of a section: what stands above it, then what somebody recorded or its title and blocks."""
    above = tuple(Told(-1, lines=tuple(_announced(localiser, each))) for each in announced)
    if recording := localiser.recording(section.audio):
        return (*above, Told(-1, recording))
    title = Told(-1, lines=(Line(localiser.words(section.title), localiser.language),))
    blocks = (part for index in range(len(section.blocks)) for part in told_block(localiser, section, index))
    return (title, *above, *blocks)


def told_block(localiser: Localiser, section: Section, index: int) -> tuple[Told, ...]:
    """Return what is heard of one block, and of each item in it: what somebody recorded, else its lines."""
    block = section.blocks[index]
    said = localiser.block(block)
    if said["audio"]:
        return (Told(index, said["audio"]),)
    recorded = [its.get("audio", "") if isinstance(its, dict) else "" for its in said.get("items", ())]
    parts = (
        Told(index, recorded[item], item=item)
        if item >= 0 and recorded[item]
        else Told(index, lines=tuple(line for _, line in numbered), item=item)
        for item, numbered in groupby(_numbered(localiser, block, said), key=itemgetter(0))
    )
    return tuple(parts)


def _announced(localiser: Localiser, announcement: Announcement) -> Iterator[Line]:
    said = localiser.block(announcement)
    yield from (Line(said[key], said["language"]) for key in ("title", "text") if said[key])


@dataclass(frozen=True)
class Step:
    """What is heard in one go: a recording, or some of a line."""

    block: int
    recording: str = ""
    line: Line = Line("", "")
    start: int = 0
    """Where in the line the text begins."""
    text: str = ""
    item: int = -1


def heard(parts: Iterable[Told], voices: Collection[str]) -> Iterator[Step]:
    """Yield what is heard of these parts, one after another, where the machine can speak these languages."""
    for part in parts:
        if part.recording:
            yield Step(part.block, part.recording, item=part.item)
        for line in part.lines:
            if line.language in voices:
                yield from (Step(part.block, "", line, start, text, part.item) for start, text in pieces(line.plain))


def lines(localiser: Localiser, item: Any, said: dict[str, Any], language: str = "") -> Iterator[Line]:
    """Yield what the fields of an item say, whatever its kind; then how far it can be trusted."""
    yield from (line for _, line in _numbered(localiser, item, said, language))


def item_with(localiser: Localiser, block: Any, words: Collection[str]) -> int:
    """Return the index of the item in a block that holds most of these folded words or beginnings, 0 if none does."""
    texts: dict[int, set[str]] = {}
    for item, line in _numbered(localiser, block, localiser.block(block)):
        texts.setdefault(max(0, item), set()).update(terms(line.plain))
    counts = {item: sum(any(each.startswith(word) for each in its) for word in words) for item, its in texts.items()}
    return max(counts, key=lambda item: (counts[item], -item), default=0)


def _numbered(localiser: Localiser, item: Any, said: dict[str, Any], language: str = "") -> Iterator[tuple[int, Line]]:
    """Yield the lines of an item, each with the index of the item in it that says it, or -1."""
    kind: type = type(item)
    known = roles_of(kind)
    code = said.get("language") or language or localiser.language
    if "told" in said:
        yield -1, Line(said["told"], code)
    for field, shown in zip(fields(item), () if "told" in said else said.values(), strict=False):
        value, role = getattr(item, field.name), known.get(field.name)
        if isinstance(item, Fact) and field.name in _SAID_AT_THE_END:
            continue
        if isinstance(value, Prose):
            paragraphs = (each for each in shown if each["style"] != "jump")
            yield from ((-1, Line(each["text"], code, each["style"], each["address"])) for each in paragraphs)
        elif isinstance(value, Words):
            yield -1, Line(shown, code)
        elif isinstance(value, tuple):
            for index, (each, its) in enumerate(zip(value, shown, strict=True)):
                within = is_dataclass(each) and isinstance(its, dict)
                inner = lines(localiser, each, its, code) if within else [Line(its, code)]
                yield from ((index if within else -1, line) for line in inner)
        elif value and role and field.name == "verified_on":
            yield -1, Line(localiser.catalogue.words["number_checked"].replace("%1", shown), localiser.language)
        elif value and role and role.rule in {"date", "phone"}:
            yield -1, Line(shown, code)
    yield from ((-1, Line(each, localiser.language)) for each in trust(localiser, item, said))


def trust(localiser: Localiser, item: Any, said: dict[str, Any]) -> list[str]:
    """Return how far an item can be trusted, in one line or none: its date, its source, whether it is confirmed."""
    words = localiser.catalogue.words
    told_with = [("as_of", said.get("asOf")), ("source", said.get("source")), ("shown_in", said.get("fallback"))]
    parts = [words["unconfirmed"]] if isinstance(item, Fact) and not item.confirmed else []
    parts += [words[key].replace("%1", value) for key, value in told_with if value]
    return [" · ".join(parts)] if parts else []


def mark(line: Line, start: int, end: int) -> str:
    """Return a line as styled text, with marks around the characters of `line.plain` from `start` to before `end`."""
    shown = line.shown if line.style else escape(line.shown, quote=False)
    out, position, within = list[str](), 0, False
    for piece in _MARKUP.findall(shown):
        counts = piece == "<br>" or not piece.startswith("<")
        wanted = counts and start <= position < end
        if within != wanted:
            out.append(MARK if wanted else UNMARK)
            within = wanted
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
