"""Queries the search index: the visitor's language first, then the others, with small typos forgiven."""

import logging
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar
from weakref import finalize
from zlib import crc32

from kiosk.content.i18n.normalize import is_short, query_terms
from kiosk.content.search.terms import Terms
from kiosk.system.files import is_file

log = logging.getLogger(__name__)

LONGEST_QUERY = 60
"""Characters that are looked at: whoever typed more has typed enough."""
MAX_WORDS = 6
MAX_FOUND = 20
MAX_OF_SECTION = 2
"""Places of one section that are told: there are others."""
MAX_READ = 100
"""Passages that are read for one question, the weightiest."""
FEW = 3
"""With fewer found, typos are forgiven."""
MAX_FORGIVEN = 2
"""Words of a question whose typos are forgiven in other languages, too."""
MAX_COMPLETIONS = 4

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_PRIMARY = 0xFF
"""Of a result code of SQLite; what is above tells it more exactly."""
_T = TypeVar("_T")

Shows = Callable[[int, int, int], bool]
"""Says whether the block of these indexes shows: of tab, section and block."""
Group = tuple[str, ...]
"""Folded words of which one must be there; the first is the one that was typed."""


@dataclass(frozen=True)
class Hit:
    """A search hit: its position in the content and the text that matches. Indexes count from 0.

    `groups` are the normalized words, or beginnings of words, that match.
    """

    language: str
    tab: int
    section: int
    block: int
    text: str
    groups: tuple[Group, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Return the words of all groups."""
        return tuple(word for group in self.groups for word in group)


def fingerprint(index: sqlite3.Connection) -> int:
    """Return a checksum of the tables of an index, which its file names as its version."""
    return crc32(repr(index.execute("SELECT sql FROM sqlite_schema").fetchall()).encode()) >> 1


class DamagedError(Exception):
    """The index file is damaged."""


class Index:
    """The index in a file, opened by the first query. A missing or damaged one finds nothing."""

    def __init__(self, path: Path) -> None:
        """Name the file; it is not touched yet."""
        self._path = path
        self._connection: sqlite3.Connection | None = None
        self._finalizer: finalize[..., Index] | None = None
        """Closes the file, at the latest when nobody has the index any more."""
        self._numbers: dict[str, int] = {}
        self.damaged = False
        """Whether the file was found damaged: it is not opened again."""

    @property
    def is_open(self) -> bool:
        """Return whether it answers from the file: there is one, and it is whole as far as anybody asked."""
        return self._connection is not None

    def close(self) -> None:
        """Close the file."""
        if self._finalizer:
            self._finalizer()
        self._connection = self._finalizer = None

    def find(self, query: str, language: str, shows: Shows | None = None) -> list[Hit]:
        """Return the hits, the best first, of the places that show."""
        words = _words(query)
        return self._ask(lambda: list(islice(_apart(self._search(words, language, shows)), MAX_FOUND))) if words else []

    def completions(self, query: str, language: str, shows: Shows | None = None) -> list[str]:
        """Return completions of the last word of the query in a language, the most frequent first.

        Only words are offered that stand in places that show.
        """
        words = _words(query)

        def answer() -> list[str]:
            number = self._numbers.get(language)
            if number is None:
                return []
            found = self._terms(number).completions(words[-1])
            completions = (word for term, word in found if shows is None or self._stands(term, language, shows))
            return list(islice(completions, MAX_COMPLETIONS))

        return self._ask(answer) if words else []

    def _ask(self, answer: Callable[[], list[_T]]) -> list[_T]:
        """Return an answer from the file, or nothing when it gives none."""
        try:
            return answer() if self._open() else []
        except (sqlite3.Error, DamagedError, UnicodeError) as error:  # SQLite quotes text that Python cannot read
            self.close()
            self.damaged = _tells_damage(error)
            log.log(logging.ERROR, "%s: %s", self._path, error, exc_info=not self.damaged)
            return []

    # --- how it is found

    def _search(self, words: Sequence[str], language: str, shows: Shows | None) -> Iterator[Hit]:
        """Yield what is found, also the same place again: exactly, then with typos, then each word alone."""
        exact = [(word,) for word in words]
        own = [code for code in self._numbers if code == language]
        others = [code for code in self._numbers if code != language]
        found_in: set[tuple[int, int, int]] = set()
        for code in own:
            for groups in self._ways(words, code):
                if len(found_in) >= FEW:
                    break
                for found in self._match(groups, code, shows):
                    found_in.add((found.tab, found.section, found.block))
                    yield found
        for code in others:
            for found in self._match(exact, code, shows):
                found_in.add((found.tab, found.section, found.block))
                yield found
        for code in others if not found_in and len(words) <= MAX_FORGIVEN else ():
            yield from self._match(self._forgiving(words, code), code, shows)

    def _ways(self, words: Sequence[str], code: str) -> Iterator[Sequence[Group]]:
        """Yield what to look for, from the strictest on."""
        yield [(word,) for word in words]
        yield self._forgiving(words, code)
        if len(words) > 1:
            terms = self._terms(self._numbers[code])
            counts = {word: terms.count(word) for word in words}
            yield from ([(word,)] for word in sorted(counts, key=lambda word: counts[word]))

    def _forgiving(self, words: Sequence[str], code: str) -> Sequence[Group]:
        terms = self._terms(self._numbers[code])
        last = len(words) - 1
        return [(word, *terms.near(word, unfinished=index == last)) for index, word in enumerate(words)]

    def _match(self, groups: Sequence[Group], code: str, shows: Shows | None) -> Iterator[Hit]:
        found = (each for each in self._passages(_expression(groups), code) if shows is None or shows(*each[:3]))
        for tab, section, block, text in islice(found, MAX_READ):
            yield Hit(code, tab, section, block, text, tuple(groups))

    def _stands(self, term: str, code: str, shows: Shows) -> bool:
        """Return whether a whole word stands in a place that shows."""
        return any(shows(*indexes) for *indexes, _ in self._passages(f'"{term}"', code))

    def _passages(self, expression: str, code: str) -> Iterator[tuple[int, int, int, str]]:
        """Yield the place and the text of each passage that matches, the weightiest first."""
        if not self._connection:
            return
        table = f"words_{self._numbers[code]}"
        rows = self._connection.execute(
            f"""SELECT tab, section, block, text FROM {table} JOIN passages ON id = {table}.rowid
                WHERE {table} MATCH ? ORDER BY {table}.rowid""",  # noqa: S608 - a name of ours
            (expression,),
        )
        for tab, section, block, text in rows:
            if (type(tab), type(section), type(block), type(text)) != (int, int, int, str):
                raise DamagedError(f"a passage is at {tab}, {section}, {block}")
            yield tab, section, block, text

    def _terms(self, number: int) -> Terms:
        if not self._connection:
            raise sqlite3.ProgrammingError
        return Terms(self._connection, number)

    # --- the file

    def _open(self) -> bool:
        if not self._connection and not self.damaged and is_file(self._path):
            self._connection = sqlite3.connect(f"{self._path.as_uri()}?mode=ro&immutable=1", uri=True)
            self._finalizer = finalize(self, self._connection.close)
            self._finalizer.atexit = False
            if self._connection.execute("PRAGMA user_version").fetchone() != (fingerprint(self._connection),):
                raise DamagedError("it is not as it was written")
            self._numbers = dict(self._connection.execute("SELECT code, number FROM languages ORDER BY number"))
        return self._connection is not None


def _tells_damage(error: Exception) -> bool:
    """Return whether an error says that the file is damaged: most errors of SQLite do not."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:  # of Python, to which a text is no UTF-8
        return isinstance(error, (DamagedError, UnicodeError, sqlite3.OperationalError))
    return code & _PRIMARY in _DAMAGE


def _words(query: str) -> list[str]:
    """Return the words of a question; a last letter alone is one that only begins."""
    words = query_terms(query[:LONGEST_QUERY])[:MAX_WORDS]
    return [word for word in words[:-1] if not is_short(word)] + [word for word in words[-1:] if len(word) > 1] or words


def _expression(groups: Sequence[Group]) -> str:
    """Return the question in the language of FTS5. Words hold letters and digits only, and stand in quotes."""
    return " AND ".join("(" + " OR ".join(f'"{word}"*' for word in group) + ")" for group in groups)


def _apart(found: Iterator[Hit]) -> Iterator[Hit]:
    """Leave out places that were found already, and more than a few of one section."""
    seen: set[tuple[int, int, int]] = set()
    of_section: Counter[tuple[int, int]] = Counter()
    for each in found:
        indexes, section = (each.tab, each.section, each.block), (each.tab, each.section)
        if indexes not in seen and of_section[section] < MAX_OF_SECTION:
            seen.add(indexes)
            of_section[section] += 1
            yield each
