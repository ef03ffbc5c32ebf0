"""Rules for message catalogues in content."""

import re
from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping as Map
from functools import cache
from typing import Any

from kiosk.content.i18n import messages
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.suggestions import advice
from kiosk.content.yaml.decoding import with_single_blanks
from kiosk.content.yaml.nodes import Mapping, Node, Scalar, kind_of

LONGEST = 200
"""Characters of a word of the interface: a question at most."""
PLACEHOLDERS = {
    "month": ({"month", "year"}, set()),
    "first": ({"month", "year"}, {"day"}),
    "day": ({"day", "month", "year"}, set()),
    "today": ({"weekday", "day"}, set()),
    "percent": ({"number"}, set()),
}
"""The placeholders that a pattern must have, and those that it may have."""

_VALUE = "%[0-9]+"
_PLACEHOLDER = r"\{(\w+)\}"
_LISTED = 6


@cache
def english() -> Map[str, str]:
    """Return the English messages by their keys."""
    return messages.read(messages.SOURCE_LANGUAGE).messages


def read_messages(node: Node, context: ValidationContext) -> dict[str, str]:
    """Return the messages of a language in content, without unknown keys."""
    if not isinstance(node, Mapping):
        context.error(
            node, f"A group of words belongs here, not {kind_of(node)}.", "Run `kiosk words` and copy the group."
        )
        return {}
    return {key: text for key, word in node.items() if (text := _word(key, word, node, context))}


def _word(key: str, word: Node, group: Mapping, context: ValidationContext) -> str:
    if key not in english():
        context.diagnostics.warning(
            group.key_location(key), f"The kiosk has no word `{key[:60]}`.", advice(key, english().keys())
        )
        return ""
    if not isinstance(word, Scalar) or not word.strip():
        context.error(word, f"A text belongs here, not {kind_of(word)}.", f"Translate “{english()[key]}”.")
        return ""
    if len(word) > LONGEST:
        context.error(word, f"The text has {len(word):,} characters; {LONGEST} are possible.", "Shorten it.")
    expected, found = (Counter(re.findall(_VALUE, text)) for text in (english()[key], word))
    if expected != found:
        has = "`%1` stands once" if expected else "there is no `%1`"
        context.error(
            word, "The places for values are not those of the English words.", f"In “{english()[key]}” {has}."
        )
    return with_single_blanks(word)


def pattern_error(name: str, pattern: str) -> tuple[str, str] | None:
    """Return what is wrong with a pattern for dates or numbers, or None."""
    needed, possible = PLACEHOLDERS[name]
    found = re.findall(_PLACEHOLDER, pattern)
    if (
        set("{}") & set(re.sub(_PLACEHOLDER, "", pattern))
        or not set(found) <= needed | possible
        or not needed <= set(found)
    ):
        return f"`{pattern[:60]}` has not the places that it needs.", f"It needs {_listed(sorted(needed))}."
    return None


def missing(words: Iterable[str]) -> list[str]:
    """Return the keys of the first missing messages, and the number of the others."""
    there = set(words)
    absent = [f"`{key}`" for key in english() if key not in there]
    more = len(absent) - _LISTED
    return [*absent[:_LISTED], f"{more} other words"] if more > 0 else absent


def _listed(names: Iterable[str]) -> str:
    return " and ".join(f"`{{{name}}}`" for name in names)


MESSAGES_SCHEMA: dict[str, Any] = {
    "type": "object",
    "additionalProperties": {"type": "string", "minLength": 1, "maxLength": LONGEST},
    "examples": [{"close": "Fechar", "help": "Ajuda"}],
}
