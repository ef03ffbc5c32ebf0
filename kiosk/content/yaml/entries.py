"""Recognises missing hyphens of list entries and missing colons of keys."""

import re
from typing import Any

from kiosk.content.yaml import lookalikes
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.content.yaml.nodes import Location, Mapping, Node, Scalar
from kiosk.content.yaml.plain_numbers import plainly

_Event = Any
"""An event of libyaml."""
_COLON = r"\s*:"
_TIGHT = r"(?s)([\w-]+):(?!//)(\S.*)"
_WHOLE = r"[^{}\[\]\r\n]{0,80}?(?=\s*(?:,\s*[\"']?[\w-]+[\"']?\s*:|,?\s*[}\]\r\n]))"
_LONGEST = 60
_PARTS = "between brackets, a comma begins the next entry"


def lacks_hyphen(event: _Event, mapping: Mapping) -> bool:
    """Return whether a repeated key is the first key of the next list entry, whose hyphen is missing."""
    location, mark = mapping.location, event.start_mark
    begins_entry = isinstance(location.step, int) and len(mapping) > 1 and event.value == next(iter(mapping))
    return begins_entry and mark.column + 1 == location.column and mark.line + 1 > location.line


def no_hyphen(key: str, mapping: Mapping) -> ErrorMessage:
    """Return the error message for the missing hyphen of the next entry."""
    line = mapping.location.line
    what = f"A hyphen is missing: `{key}` stands in line {line} already, so another entry of the list begins here."
    return what, f"Replace the two spaces in front of `{key}` by a hyphen and a space, as in line {line}: `- {key}: …`."


def lacks_colon(event: _Event, value: Node, text: str) -> bool:
    """Return whether the key of this event is a word that stands alone between commas, in the text of the file."""
    return isinstance(value, Scalar) and not value.style and not re.compile(_COLON).match(text, event.end_mark.index)


def no_colon(event: _Event, mapping: Mapping, text: str, last_index: int) -> tuple[Location, str, str]:
    """Return the location and the error message for a key without a colon; the index is that of the value before."""
    key, mark = event.value[:_LONGEST], event.start_mark
    here = Location(mark.line + 1, mark.column + 1, mapping.location, event.value)
    if tight := re.match(_TIGHT, key):
        here.column += len(tight[1])
        return here, "A space is missing after the colon.", f"Write `{tight[1]}: {tight[2]}`, with a space."
    name, last = next(reversed(mapping.items()), ("", None))
    if not isinstance(last, Scalar) or last.style or not last or lookalikes.find_in_key(event.value):
        return here, f"`{key}` has neither a colon nor a value.", f"Write `{key}: …`, or delete it."
    whole = re.compile(_WHOLE).match(text, last_index)
    value = whole[0][:_LONGEST] if whole else f"{last}, {key}"
    if key.isdigit() and last[-1:].isdigit():
        plain = plainly(value) or value.replace(",", "")
        return last.location, f"The number ends at its comma: {_PARTS}.", f"Write it without commas: `{name}: {plain}`."
    what = f"The text ends at its comma, and `{key}` stands alone: {_PARTS}."
    return last.location, what, f'Put the whole text between quotes: `{name}: "{value}"`.'
