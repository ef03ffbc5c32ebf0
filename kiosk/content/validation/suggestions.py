"""Suggestions for unknown words: the known words that are most similar."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache

from kiosk.content.search.terms import edit_distance

_LONGEST = 60
_LISTED = 12
_ALL_COMPARED = 200
"""Words up to which each is compared; of more, those that begin or end like the unknown one."""


def advice(word: str, words: Collection[str], otherwise: str = "") -> str:
    """Return advice for an unknown word: ``Did you mean `title`?`` where one is similar.

    Else return `otherwise`, or without that the words to choose from.
    """
    known = words if isinstance(words, frozenset) else frozenset(words)
    if word not in known and word.strip() in known:
        return f"Delete the space beside it: `{word.strip()}`."
    if (bare := word.rstrip(",;")) in known and bare != word:
        return f"Delete the `{word[len(bare) :]}` behind it: `{bare}`."
    if guess := nearest(word, known):
        return f"Did you mean `{guess}`?"
    if otherwise:
        return otherwise
    return f"Choose one of {listed(words)}." if words else "Delete it: there is none to choose from."


def nearest(word: str, words: frozenset[str]) -> str:
    """Return the most similar word by edit distance, then by common beginning; nothing where none is similar."""
    return _nearest(_simple(word[:_LONGEST]), words)


@lru_cache(maxsize=1_000)
def _nearest(word: str, words: frozenset[str]) -> str:
    maximum = _max_typos(word)
    best = (maximum + 1, 0, "")
    for simple, name in _likely(word, words):
        differing = edit_distance(word, simple, maximum)
        if differing <= maximum:
            best = min(best, (differing, -_shared(word, simple), name))
    return best[2]


def _max_typos(word: str) -> int:
    """Return how many typos a word of this length may have: in a short one, each makes another word."""
    return 0 if len(word) < 3 else min(1 + (len(word) - 3) // 3, 3)  # noqa: PLR2004 - "ext", "calout", "sectionss"


def _shared(word: str, other: str) -> int:
    """Return how many letters both begin with."""
    return next((at for at, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), len(word))


def _likely(word: str, words: frozenset[str]) -> Iterable[tuple[str, str]]:
    """Return the words to compare, each as it is compared and as it is written."""
    families = _families(words)
    if len(words) <= _ALL_COMPARED:
        return families[""]
    return dict.fromkeys(name for end in _ends(word) for name in families.get(end, ()))


@lru_cache(maxsize=100)
def _families(words: frozenset[str]) -> defaultdict[str, list[tuple[str, str]]]:
    """Return the words by their ends: a typo seldom changes both ends of a word, and comparing all takes too long."""
    families: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in sorted(words):
        for end in ("", *_ends(_simple(name))):
            families[end].append((_simple(name), name))
    return families


def _ends(word: str) -> tuple[str, str]:
    return f"{word[:1]}…", f"…{word[-2:]}"


def _simple(word: str) -> str:
    return word.strip().casefold().replace("_", "-").replace(" ", "-")


def listed(words: Collection[str]) -> str:
    """Return the words, or the first of many, to choose from."""
    shown = ", ".join(f"`{word}`" for word in list(words)[:_LISTED])
    return f"{shown} …" if len(words) > _LISTED else shown
