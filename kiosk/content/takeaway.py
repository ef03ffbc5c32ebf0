"""What a visitor takes along in a QR code: the text of a section, and the card of an office.

A code on a screen is read from ten times its width. So 50 cm ask for 50 mm at least, and a phone's camera resolves
modules of 0.8 mm there. The smallest panel, of 10.1 inches, has room for 80 mm: 100 modules, 8 of them the quiet zone.
Version 18 has 17 + 4 × 18 = 89 modules, and holds 718 bytes at level L (ISO/IEC 18004:2015, table 7), two of which say
that they are UTF-8. A screen has no scratches: level L is enough.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from html import unescape
from typing import Any

from kiosk.content.blocks import Fact, Office
from kiosk.content.localise import Localiser, roles_of
from kiosk.content.model import Section
from kiosk.content.types import Prose, Words

MOST_BYTES = 716
"""What a code holds that every phone reads from every panel."""

_TAG = re.compile(r"<[^>]*>")
_SAID_AT_THE_END = frozenset(each.name for each in fields(Fact))


@dataclass(frozen=True)
class Taken:
    """What a code holds. `cut`: there is more on the screen."""

    title: str
    text: str
    cut: bool
    place: str = ""


def section_text(localiser: Localiser, section: Section) -> Taken:
    """Return a section as plain text: its title and as many of its blocks as fit, in the visitor's language."""
    title = localiser.words(section.title)
    blocks = ["\n".join(_lines(localiser, block, localiser.block(block))) for block in section.blocks]
    text, cut = _fitting(title, [block for block in blocks if block], "\n\n", localiser.catalogue.words["cut_short"])
    return Taken(title, text, cut)


def office_card(localiser: Localiser, office: Office) -> Taken:
    """Return an office as a vCard 3.0 (RFC 2426). It has no telephone number: content knows none of an office."""
    said = localiser.block(office)
    words = localiser.catalogue.words
    head = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_escaped(said['name'])};;;;",
        f"FN:{_escaped(said['name'])}",
        f"ADR;TYPE=WORK:;;;{_escaped(said['town'])};{_escaped(said['department'])};;",
    ]
    if office.latitude is not None and office.longitude is not None:
        head.append(f"GEO:{office.latitude:.6f};{office.longitude:.6f}")
    notes = [f"{words['hours']}: {said['hours']}"] if said["hours"] else []
    notes += [*said["services"], *([said["note"]] if said["note"] else []), *_trust(localiser, office, said)]
    start = "\r\n".join([*head, "NOTE:"])
    end = "\r\nEND:VCARD\r\n"
    text, cut = _fitting(
        start, [_escaped(note) for note in notes], r"\n", _escaped(words["cut_short"]), MOST_BYTES - len(end)
    )
    place = ", ".join(part for part in (said["town"], said["department"]) if part)
    return Taken(said["name"], text.replace(r"NOTE:\n", "NOTE:") + end, cut, place)


def _fitting(start: str, parts: Sequence[str], between: str, note: str, most: int = MOST_BYTES) -> tuple[str, bool]:
    """Return the start with the parts that fit, and whether some are missing, which the text then says."""
    whole = between.join([start, *parts])
    if _size(whole) <= most:
        return whole, False
    text, room = start, most - _size(between + note)
    for part in parts:
        if _size(text + between + part) > room:
            break
        text += between + part
    if text == start:  # not even the first part fits: as much of it as does
        spare = room - _size(start + between + " …")
        text += between + parts[0].encode()[: max(0, spare)].decode(errors="ignore").rpartition(" ")[0] + " …"
    return text + between + note, True


def _lines(localiser: Localiser, item: Any, said: dict[str, Any]) -> Iterator[str]:
    """Yield what the fields of an item say, one line each, whatever its kind; then how far it can be trusted."""
    kind: type = type(item)
    known = roles_of(kind)
    for field, shown in zip(fields(item), said.values(), strict=False):
        value, role = getattr(item, field.name), known.get(field.name)
        if isinstance(item, Fact) and field.name in _SAID_AT_THE_END:
            continue
        if isinstance(value, Prose):
            yield from (_plain(paragraph) for paragraph in shown)
        elif isinstance(value, Words):
            yield shown
        elif isinstance(value, tuple):
            for each, its in zip(value, shown, strict=True):
                yield from _lines(localiser, each, its) if is_dataclass(each) and isinstance(its, dict) else [its]
        elif value and role and field.name == "verified_on":
            yield localiser.catalogue.words["number_checked"].replace("%1", shown)
        elif value and role and role.rule in {"date", "phone"}:
            yield shown
    yield from _trust(localiser, item, said)


def _trust(localiser: Localiser, item: Any, said: dict[str, Any]) -> list[str]:
    words = localiser.catalogue.words
    told = [("as_of", said.get("asOf")), ("source", said.get("source")), ("shown_in", said.get("fallback"))]
    parts = [words["unconfirmed"]] if isinstance(item, Fact) and not item.confirmed else []
    parts += [words[key].replace("%1", value) for key, value in told if value]
    return [" · ".join(parts)] if parts else []


def _plain(paragraph: dict[str, Any]) -> str:
    mark = "" if paragraph["style"] in {"paragraph", "link"} else "- "
    address = f" {paragraph['address']}" if paragraph.get("address") else ""
    return mark + unescape(_TAG.sub("", paragraph["text"].replace("<br>", "\n"))) + address


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", r"\n")


def _size(text: str) -> int:
    return len(text.encode())
