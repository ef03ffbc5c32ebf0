"""Reports missing letters: those that no font can draw, at their first location."""

import re
from itertools import groupby

from kiosk.content.i18n.font_coverage import package_of
from kiosk.content.validation.context import ValidationContext
from kiosk.content.yaml import nodes
from kiosk.content.yaml.nodes import Node, Scalar

LISTED = 8
"""Letters that a message names."""

_NON_LATIN = "[^\\0-\u024f\u2010-\u203a\u20ac]"
"""What is not Latin, nor the punctuation beside it."""
_LATIN_BYTES = bytes(range(0xC9)) + b"\xe2"
"""With which bytes of UTF-8 the others begin, and go on."""
_NON_LATIN_BYTES = re.compile(rb"\xe2(?!\x80[\x90-\xba]|\x82\xac)")
"""Where a letter begins with the last of them and is not one of the others."""


def report_missing_letters(utf8: bytes, top: nodes.Mapping, context: ValidationContext) -> None:
    """Report what `context.missing_letters` returns of the letters in a file: one warning for each package of fonts."""
    missing = context.missing_letters(non_latin_letters(utf8)) if context.missing_letters else ()
    first = _first_nodes(top, set(missing)) if missing else {}
    for package, group in groupby(sorted(first, key=package_of), key=package_of):
        letters = list(group)
        more = f" and {len(letters) - LISTED} more" if len(letters) > LISTED else ""
        what = f"No font of this machine has {' '.join(letters[:LISTED])}{more}: visitors would see empty boxes."
        how = (
            f"Install the package {package} here and on the kiosk; `script/run` does so for the content that it opens."
        )
        context.warning(first[letters[0]], what, how)


def non_latin_letters(utf8: bytes) -> dict[str, None]:
    """Return each non-Latin letter once, in order; of a text that has none, in a tenth of the time."""
    if not utf8.translate(None, _LATIN_BYTES) and not _NON_LATIN_BYTES.search(utf8):
        return {}
    return dict.fromkeys(re.findall(_NON_LATIN, utf8.decode()))


def _first_nodes(top: nodes.Mapping, letters: set[str]) -> dict[str, Scalar]:
    """Return the first value that holds each of the letters, in the order of the file; comments hold nothing."""
    first: dict[str, Scalar] = {}
    rest: list[Node] = [top]
    while rest:
        last = rest.pop()
        if not isinstance(last, Scalar):
            rest += reversed(list(last.values() if isinstance(last, nodes.Mapping) else last))
        elif not last.isascii():
            first |= {letter: last for letter in last if letter in letters and letter not in first}
    return first
