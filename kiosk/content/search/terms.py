"""Looks up words of one language in the index: by their beginning, and with small typos."""

import sqlite3
from collections.abc import Iterator

SHORTEST = 4
"""Shorter words are neither offered nor corrected: another letter makes another word."""
SHORTEST_WITH_TWO_TYPOS = 8
MAX_COMPARED = 300
"""Words compared by their beginning, and as many by their end: the most usual."""
MAX_NEAR = 4
_LAST = "\U0010ffff"


class Terms:
    """The normalized words of a language."""

    def __init__(self, connection: sqlite3.Connection, language: int) -> None:
        """Look at the words of the language with this number."""
        self._connection = connection
        self._language = language

    def completions(self, start: str) -> Iterator[tuple[str, str]]:
        """Yield longer words with this beginning, and how they are usually written, the most frequent first."""
        yield from self._connection.execute(
            """SELECT term, word FROM terms WHERE language = ? AND term > ? AND term < ? AND length(term) >= ?
               ORDER BY count DESC, term""",
            (self._language, start, start + _LAST, SHORTEST),
        )

    def count(self, start: str) -> int:
        """Return the number of occurrences of words with this beginning."""
        rows = self._connection.execute(
            "SELECT coalesce(sum(count), 0) FROM terms WHERE language = ? AND term >= ? AND term < ?",
            (self._language, start, start + _LAST),
        )
        return int(rows.fetchone()[0])

    def near(self, word: str, *, unfinished: bool) -> list[str]:
        """Return words within a small edit distance, the nearest and most frequent first.

        An unfinished word is also compared with the beginnings of words.
        """
        if len(word) < SHORTEST:
            return []
        maximum, letters = 1 if len(word) < SHORTEST_WITH_TWO_TYPOS else 2, set(word)
        compared = [
            (edit_distance(word, term, maximum, unfinished=unfinished), -count, term)
            for term, count in self._alike(word, maximum)
            if len(letters.difference(term)) <= maximum
        ]
        return [term for differing, _, term in sorted(compared) if differing <= maximum][:MAX_NEAR]

    def _alike(self, word: str, maximum: int) -> set[tuple[str, int]]:
        """Return words with the same beginning or the same end: a typo in one leaves the other."""
        shared = (len(word) - 1) // (maximum + 1)
        found: set[tuple[str, int]] = set()
        for column, part in (("term", word[:shared]), ("reversed", word[::-1][:shared])):
            found.update(
                self._connection.execute(
                    f"""SELECT term, count FROM terms WHERE language = ? AND {column} >= ? AND {column} < ?
                        AND length(term) >= ? ORDER BY count DESC LIMIT ?""",  # noqa: S608 - a name of ours
                    (self._language, part, part + _LAST, len(word) - maximum, MAX_COMPARED),
                )
            )
        return found


def edit_distance(word: str, term: str, maximum: int, *, unfinished: bool = False) -> int:
    """Return the edit distance (optimal string alignment); `maximum` + 1 for more than `maximum`.

    An unfinished word is compared with the beginning of the term.
    """
    target = term[: len(word) + maximum] if unfinished else term
    if abs(len(target) - len(word)) > maximum:
        return maximum + 1
    before: list[int] = []
    row = list(range(len(target) + 1))
    for index, letter in enumerate(word, 1):
        older, before, row = before, row, [index]
        for column, other in enumerate(target, 1):
            if letter == other:
                minimum = before[column - 1]
            else:
                minimum = 1 + min(before[column - 1], before[column], row[column - 1])
                swapped = index > 1 and column > 1 and letter == target[column - 2] and other == word[index - 2]
                if swapped:
                    minimum = min(minimum, 1 + older[column - 2])
            row.append(minimum)
        if min(row) > maximum:
            return maximum + 1
    return min(maximum + 1, min(row) if unfinished else row[-1])
