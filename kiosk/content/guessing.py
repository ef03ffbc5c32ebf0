"""What was probably meant by a word that nobody knows."""

from collections import defaultdict
from collections.abc import Collection
from difflib import get_close_matches
from functools import lru_cache

_SHARE = 0.7
"""How alike two words must be, between 0 and 1, to be taken for the same."""
_LONGEST = 60
_LISTED = 12


def advice(word: str, words: Collection[str]) -> str:
    """Return how to mend an unknown word: the nearest known one, or else those to choose from."""
    if not words:
        return "Delete it: there is none to choose from."
    return did_you_mean(word, words) or f"Choose one of {_listed(words)}."


def did_you_mean(word: str, words: Collection[str]) -> str:
    """Return a question such as ``Did you mean `title`?``, or an empty text when nothing comes near."""
    guess = _nearest(_simple(word[:_LONGEST]), words if isinstance(words, frozenset) else frozenset(words))
    return f"Did you mean `{guess}`?" if guess else ""


def _listed(words: Collection[str]) -> str:
    shown = ", ".join(f"`{word}`" for word in list(words)[:_LISTED])
    return f"{shown} …" if len(words) > _LISTED else shown


@lru_cache(maxsize=1_000)
def _nearest(word: str, words: frozenset[str]) -> str:
    families = _families(words)
    likely = dict(name for end in _ends(word) for name in families.get(end, ())) if word else {}
    found = get_close_matches(word, likely, 1, _SHARE)
    return likely[found[0]] if found else ""


@lru_cache(maxsize=100)
def _families(words: frozenset[str]) -> defaultdict[str, list[tuple[str, str]]]:
    """Return the words by their ends: a slip seldom changes both ends of a word, and comparing all takes too long."""
    families: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in sorted(words):
        for end in _ends(_simple(name)):
            families[end].append((_simple(name), name))
    return families


def _ends(word: str) -> tuple[str, str]:
    return f"{word[:1]}…", f"…{word[-2:]}"


def _simple(word: str) -> str:
    return word.strip().casefold().replace("_", "-").replace(" ", "-")
