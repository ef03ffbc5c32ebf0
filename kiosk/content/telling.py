"""What a section says, line by line, without its looks: to be taken along in a code, and to be heard.

A line keeps how the views show it, so that the words can be marked while they are read aloud.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from html import escape, unescape
from typing import Any

from kiosk.content.blocks import Fact
from kiosk.content.localise import Localiser, roles_of
from kiosk.content.model import Section
from kiosk.content.types import Prose, Words

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
    """What is heard of one block: a recorded sound, or else its lines."""

    block: int
    """Its index in the section; -1 for the section as a whole."""
    recording: str = ""
    """The URL of the file."""
    lines: tuple[Line, ...] = ()


def told(localiser: Localiser, section: Section) -> tuple[Told, ...]:
    """Return what is heard of a section: what somebody recorded, else its title and its blocks."""
    if recording := localiser.recording(section.audio):
        return (Told(-1, recording),)
    title = Told(-1, lines=(Line(localiser.words(section.title), localiser.language),))
    blocks = (told_block(localiser, section, index) for index in range(len(section.blocks)))
    return (title, *(each for each in blocks if each.recording or each.lines))


def told_block(localiser: Localiser, section: Section, index: int) -> Told:
    """Return what is heard of one block."""
    block = section.blocks[index]
    said = localiser.block(block)
    return Told(index, said["audio"]) if said["audio"] else Told(index, lines=tuple(lines(localiser, block, said)))


@dataclass(frozen=True)
class Step:
    """What is heard in one go: a recording, or some of a line."""

    block: int
    recording: str = ""
    line: Line = Line("", "")
    start: int = 0
    """Where in the line the text begins."""
    text: str = ""


def heard(parts: Iterable[Told], voices: Collection[str]) -> Iterator[Step]:
    """Yield what is heard of these parts, one after another, where the machine can speak these languages."""
    for part in parts:
        if part.recording:
            yield Step(part.block, part.recording)
        for line in part.lines:
            if line.language in voices:
                yield from (Step(part.block, "", line, start, text) for start, text in pieces(line.plain))


def lines(localiser: Localiser, item: Any, said: dict[str, Any], language: str = "") -> Iterator[Line]:
    """Yield what the fields of an item say, whatever its kind; then how far it can be trusted."""
    kind: type = type(item)
    known = roles_of(kind)
    code = said.get("language") or language or localiser.language
    for field, shown in zip(fields(item), said.values(), strict=False):
        value, role = getattr(item, field.name), known.get(field.name)
        if isinstance(item, Fact) and field.name in _SAID_AT_THE_END:
            continue
        if isinstance(value, Prose):
            paragraphs = (each for each in shown if each["style"] != "jump")
            yield from (Line(each["text"], code, each["style"], each["address"]) for each in paragraphs)
        elif isinstance(value, Words):
            yield Line(shown, code)
        elif isinstance(value, tuple):
            for each, its in zip(value, shown, strict=True):
                within = is_dataclass(each) and isinstance(its, dict)
                yield from lines(localiser, each, its, code) if within else [Line(its, code)]
        elif value and role and field.name == "verified_on":
            yield Line(localiser.catalogue.words["number_checked"].replace("%1", shown), localiser.language)
        elif value and role and role.rule in {"date", "phone"}:
            yield Line(shown, code)
    yield from (Line(each, localiser.language) for each in trust(localiser, item, said))


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
