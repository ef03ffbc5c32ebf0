"""The payload of the QR codes that visitors take along: the text of a section, or the vCard of an office.

A code on a screen is read from ten times its width. So 50 cm ask for 50 mm at least, and a phone's camera resolves
modules of 0.8 mm there. The smallest screen, of 10.1 inches, has room for 80 mm: 100 modules, 8 of them the quiet zone.
Version 18 has 17 + 4 × 18 = 89 modules, and holds 718 bytes at level L (ISO/IEC 18004:2015, table 7), two of which say
that they are UTF-8. A screen has no scratches: level L is enough.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.narration.narration import lines, provenance
from kiosk.content.schema.blocks import Office
from kiosk.content.schema.model import Section
from kiosk.content.schema.types import Utterance

MAX_BYTES = 716
"""The bytes of a code that every phone can read from every screen."""


@dataclass(frozen=True)
class SharePayload:
    """The payload of a QR code, and what stands above the code."""

    title: str
    text: str
    truncated: bool
    """Whether the code has no room for all: there is more on the screen."""
    where: str = ""
    """The town and department of an office."""


def section_text(localizer: Localizer, section: Section) -> SharePayload:
    """Return a section as plain text: its title and as many of its blocks as fit, in the visitor's language."""
    title = localizer.localize(section.title)
    localized = [(block, localizer.block(block)) for block in section.blocks]
    blocks = ["\n".join(_written(line) for line in lines(localizer, block, its)) for block, its in localized]
    lead = [localizer.localize(section.lead)] if section.lead else []
    text, truncated = _fitting(
        "\n\n".join([title, *lead]),
        [block for block in blocks if block],
        "\n\n",
        localizer.catalogue.messages["cut_short"],
    )
    return SharePayload(title, text, truncated)


def office_vcard(localizer: Localizer, office: Office) -> SharePayload:
    """Return an office as a vCard 3.0 (RFC 2426). It has no telephone number: content knows none of an office."""
    fields = localizer.block(office)
    messages = localizer.catalogue.messages
    head = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        f"N:{_escaped(fields['name'])};;;;",
        f"FN:{_escaped(fields['name'])}",
        f"ADR;TYPE=WORK:;;;{_escaped(fields['town'])};{_escaped(fields['department'])};;",
    ]
    if office.latitude is not None and office.longitude is not None:
        head.append(f"GEO:{office.latitude:.6f};{office.longitude:.6f}")
    notes = [f"{messages['hours']}: {fields['hours']}"] if fields["hours"] else []
    notes += [
        *fields["services"],
        *([fields["note"]] if fields["note"] else []),
        *provenance(localizer, office, fields),
    ]
    start = "\r\n".join([*head, "NOTE:"])
    end = "\r\nEND:VCARD\r\n"
    text, truncated = _fitting(
        start, [_escaped(note) for note in notes], r"\n", _escaped(messages["cut_short"]), MAX_BYTES - len(end)
    )
    return SharePayload(fields["name"], text.replace(r"NOTE:\n", "NOTE:") + end, truncated, fields["where"])


def _fitting(start: str, parts: Sequence[str], between: str, note: str, maximum: int = MAX_BYTES) -> tuple[str, bool]:
    """Return the start with the parts that fit, and whether some are missing, which the text then says."""
    whole = between.join([start, *parts])
    if _size(whole) <= maximum:
        return whole, False
    text, room = start, maximum - _size(between + note)
    for part in parts:
        if _size(text + between + part) > room:
            break
        text += between + part
    if text == start:  # not even the first part fits: as much of it as does
        spare = room - _size(start + between + " …")
        text += between + parts[0].encode()[: max(0, spare)].decode(errors="ignore").rpartition(" ")[0] + " …"
    return text + between + note, True


def _written(line: Utterance) -> str:
    mark = "- " if line.style in {"bullet", "number"} else ""
    return mark + line.plain + (f" {line.address}" if line.address else "")


def _escaped(text: str) -> str:
    for character in ("\\", ";", ","):
        text = text.replace(character, f"\\{character}")
    return text.replace("\n", r"\n")


def _size(text: str) -> int:
    return len(text.encode())
