"""Builds the search index of a release; `query.py` reads it.

The passages of a language are numbered by their weight, so what comes first is best, and a search can stop early. The
index is a SQLite database. Its full-text search is told only folded words, which its tokenizer leaves as they are; what
a result shows stands beside them.
"""

import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence

from kiosk.content.i18n.messages import Catalogue
from kiosk.content.i18n.normalize import is_whole, terms, words
from kiosk.content.schema.model import Content
from kiosk.content.search.query import fingerprint
from kiosk.content.search.search_text import Passage, passages

_SCHEMA = """
PRAGMA journal_mode = OFF;
CREATE TABLE languages (number INTEGER PRIMARY KEY, code TEXT);
CREATE TABLE passages (id INTEGER PRIMARY KEY, tab INTEGER, section INTEGER, block INTEGER, text TEXT);
CREATE TABLE terms (language INTEGER, term TEXT, reversed TEXT, word TEXT, count INTEGER,
    PRIMARY KEY (language, term)) WITHOUT ROWID;
"""
_WORDS = """CREATE VIRTUAL TABLE words_{} USING fts5(words, content='', detail=none, columnsize=0,
    tokenize='ascii', prefix='1 2 3')"""


def build(content: Content, catalogues: Mapping[str, Catalogue]) -> bytes:
    """Return the index of some content, as the bytes of a SQLite database."""
    database = sqlite3.connect(":memory:", isolation_level=None)
    try:
        database.executescript(f"{_SCHEMA} BEGIN;")
        first = 1
        for number, (code, passages_of_language) in enumerate(passages(content, catalogues).items()):
            database.execute("INSERT INTO languages VALUES (?, ?)", (number, code))
            _add(database, number, passages_of_language, first)
            first += len(passages_of_language)
        database.execute("CREATE INDEX reversed_terms ON terms (language, reversed)")
        database.execute(f"PRAGMA user_version = {fingerprint(database)}")
        database.execute("COMMIT")
        return database.serialize()
    finally:
        database.close()


def _add(database: sqlite3.Connection, number: int, passages_of_language: Sequence[Passage], first: int) -> None:
    """Add the passages of a language under the numbers from `first`."""
    forms: Counter[str] = Counter()
    folded: dict[str, list[str]] = {}
    rows = []
    for passage in passages_of_language:
        written = words(passage.text)
        forms.update(written)
        for word in written:
            if word not in folded:
                folded[word] = terms(word)
        rows.append(" ".join([term for word in written for term in folded[word]]))
    database.execute(_WORDS.format(number))
    insert = f"INSERT INTO words_{number} (rowid, words) VALUES (?, ?)"  # noqa: S608 - a number of ours
    database.executemany(insert, enumerate(rows, first))
    database.executemany(
        "INSERT INTO passages VALUES (?, ?, ?, ?, ?)",
        ((first + index, *each) for index, each in enumerate(passages_of_language)),
    )
    database.executemany("INSERT INTO terms VALUES (?, ?, ?, ?, ?)", _terms(number, forms, folded))


def _terms(
    number: int, forms: Mapping[str, int], folded: Mapping[str, Sequence[str]]
) -> list[tuple[int, str, str, str, int]]:
    """Return each folded word, its mirror image, how it is written most often, and how often it is written."""
    best: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for word, count in forms.items():
        for term in filter(is_whole, folded[word]):
            counts[term] += count
            if term not in best or forms[best[term]] < count:
                best[term] = word
    return [(number, term, term[::-1], best[term], count) for term, count in sorted(counts.items())]
