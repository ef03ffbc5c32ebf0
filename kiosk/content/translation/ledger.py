"""The ledger of translations: for each the source of which it was made, and who confirmed it.

It lies beside the content file as `translations.json`, and holds fingerprints only. What somebody translated in the
content file itself is noted when the ledger is next brought up to date.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from kiosk.content.translation.texts import Text
from kiosk.system.digests import digest
from kiosk.system.disk import replace_file
from kiosk.system.files import is_file

LEDGER = "translations.json"
FORMAT = 1

State = Literal["missing", "stale", "unreviewed", "reviewed"]


class LedgerError(Exception):
    """The ledger cannot be read; the message says why in one line."""


@dataclass(frozen=True)
class Entry:
    """What is known of one translation."""

    source: str
    """The fingerprint of the source of which it was made."""
    text: str
    """Its own fingerprint."""
    by: str = ""
    """Who confirmed it, if anybody."""
    on: str = ""
    """When."""


@dataclass
class Ledger:
    """What is known of all translations of a content."""

    source: str
    """The code of the language in which texts are written first."""
    entries: dict[str, dict[str, Entry]] = field(default_factory=dict)
    """By the code of the language and the key of the text."""

    def follow(self, texts: Iterable[Text], codes: Iterable[str]) -> None:
        """Note each translation that is new or another one: it was made of the source as it is now."""
        known = {each.key: each for each in texts}
        for code in codes:
            before, now = self.entries.get(code, {}), dict[str, Entry]()
            for key, text in known.items():
                if self.source in text.texts and code in text.texts:
                    entry, own = before.get(key), fingerprint(text.texts[code])
                    same = entry is not None and entry.text == own
                    now[key] = entry if entry and same else Entry(fingerprint(text.texts[self.source]), own)
            self.entries[code] = now

    def state(self, text: Text, code: str) -> State:
        """Return how far a translation is, once the ledger follows the texts."""
        if code not in text.texts:
            return "missing"
        entry = self.entries.get(code, {}).get(text.key)
        if entry and entry.source != fingerprint(text.texts.get(self.source, "")):
            return "stale"
        return "reviewed" if entry and entry.by else "unreviewed"

    def renew(self, text: Text, code: str, origin: str) -> None:
        """Note that somebody compared a text with that in `origin`, and that both say the same.

        What was made of a translation is of the source of which that was made.
        """
        if code == self.source:
            code, origin = origin, code
        of_origin = self.entries.get(origin, {}).get(text.key)
        if origin == self.source and origin in text.texts:
            source = fingerprint(text.texts[origin])
        elif of_origin:
            source = of_origin.source
        else:
            return
        self.entries.setdefault(code, {})[text.key] = Entry(source, fingerprint(text.texts[code]))

    def confirm(self, texts: Iterable[Text], code: str, by: str, on: str) -> int:
        """Note who confirmed the translations into a language, and when; return how many."""
        entries = self.entries.setdefault(code, {})
        confirmed = [each for each in texts if each.key in entries]
        for text in confirmed:
            source = fingerprint(text.texts[self.source])
            entries[text.key] = replace(entries[text.key], source=source, by=by, on=on)
        return len(confirmed)

    def reviews(self, code: str) -> list[tuple[str, str]]:
        """Return who confirmed translations into a language, and when, the last first."""
        found = {(each.by, each.on) for each in self.entries.get(code, {}).values() if each.by}
        return sorted(found, key=lambda review: review[::-1], reverse=True)

    def save(self, folder: Path) -> None:
        """Write the ledger into a content folder, whole or not at all. Raises OSError."""
        languages = {
            code: {key: {name: value for name, value in asdict(entry).items() if value} for key, entry in its.items()}
            for code, its in sorted(self.entries.items())
        }
        document = {"format": FORMAT, "source": self.source, "languages": languages}
        data = (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()
        path = folder / LEDGER
        if not is_file(path) or path.read_bytes() != data:
            replace_file(path, data)


def load(folder: Path, source: str) -> Ledger:
    """Return the ledger of a content folder, an empty one where there is none. Raises LedgerError."""
    try:
        data = (folder / LEDGER).read_bytes()
    except FileNotFoundError:
        return Ledger(source)
    except OSError as error:
        raise LedgerError(f"{LEDGER} cannot be read: {error.strerror}") from error
    try:
        document = json.loads(data)
        if document["format"] > FORMAT:
            raise LedgerError(f"{LEDGER} is of a newer version of the program")
        entries = {code: {key: Entry(**_texts(its)) for key, its in known.items()} for code, known in _of(document)}
        return Ledger(source, entries if document["source"] == source else {})
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise LedgerError(f"{LEDGER} is damaged: restore its last copy, or delete it") from error


def fingerprint(text: str) -> str:
    """Return a fingerprint of a text, the same however its lines end."""
    return digest("\n".join(text.strip().splitlines()).encode())[:12]


def _of(document: Any) -> Iterable[tuple[str, Mapping[str, Any]]]:
    languages: dict[str, Mapping[str, Any]] = document["languages"]
    return languages.items()


def _texts(values: Mapping[str, Any]) -> dict[str, str]:
    if not all(isinstance(each, str) for each in values.values()):
        raise TypeError
    return dict(values)
