"""The rows of a file for translators, and what is wrong with one that comes back."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.content.translation.ledger import Ledger, State, fingerprint
from kiosk.content.translation.texts import Text

_PLACEHOLDER = re.compile(r"%\d|\{[^{}\n]{0,40}\}")
_LINK = re.compile(r"(?<!\\)\]\(([^)\s]*)\)")
_BOLD = re.compile(r"(?<!\\)\*\*")
_KEY = re.compile(r"(?P<key>[^@\s]+)@(?P<source>[0-9a-f]{12})-(?P<text>[0-9a-f]{12}|new)")


@dataclass(frozen=True)
class Row:
    """A text to be translated, as a file for translators has it."""

    key: str
    """The key of the text with the fingerprints of its source and its translation: `name@1f…-3a…`, `name@1f…-new`."""
    breadcrumb: str
    """Where it stands, in words."""
    source: str
    text: str
    """The translation as far as there is one."""
    limit: int
    """Characters at most."""


@dataclass(frozen=True)
class ReturnedRow:
    """A row that came back."""

    number: int
    """Its number in the file, as its program counts it."""
    key: str
    text: str


@dataclass(frozen=True)
class ReturnedFile:
    """All of a file that came back."""

    source: str
    """The code of the language from which was translated."""
    target: str
    """The code of the language into which was translated."""
    rows: tuple[ReturnedRow, ...]


class FileRejectedError(Exception):
    """A file cannot be taken; the message says why in one line."""


@dataclass(frozen=True)
class Known:
    """What a key says: which text, and what it and its translation were when the file was made."""

    key: str
    source: str
    text: str


def rows(
    texts: Iterable[Text],
    ledger: Ledger,
    source: str,
    target: str,
    states: frozenset[State],
    breadcrumb: dict[str, str],
) -> Iterator[Row]:
    """Yield the rows of the texts whose translations are in one of these states, with the `breadcrumb` of each key."""
    for each in texts:
        if source in each.texts and ledger.state(each, target) in states:
            key = f"{each.key}@{fingerprint(each.texts[source])}-{version(each, target)}"
            yield Row(key, breadcrumb[each.key], each.texts[source], each.texts.get(target, ""), each.limit)


def version(text: Text, code: str) -> str:
    """Return the fingerprint of a text in a language, or `new` where it has none."""
    return fingerprint(text.texts[code]) if code in text.texts else "new"


def known(key: str) -> Known | None:
    """Return what a key says, or None where it is none of ours."""
    found = _KEY.fullmatch(key.strip())
    return Known(found["key"], found["source"], found["text"]) if found else None


def differing_marks(source: str, text: str) -> str:
    """Return which places for values, links or marks for bold words differ from those of the source, or nothing."""
    for what, pattern in (("places for values", _PLACEHOLDER), ("links", _LINK), ("marks for bold words", _BOLD)):
        in_source, in_translation = Counter(pattern.findall(source)), Counter(pattern.findall(text))
        if in_source != in_translation:
            return f"{what}: {_counted(in_source)} in the source, {_counted(in_translation)} in the translation"
    return ""


def _counted(marks: Counter[str]) -> str:
    return ", ".join(f"{count} × {mark}" for mark, count in sorted(marks.items())) or "none"
