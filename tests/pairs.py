"""Fewer tests for many factors: most of what goes wrong, goes wrong where two values meet."""

from collections.abc import Iterable
from itertools import combinations, product
from typing import Any


def each_pair_of(*factors: Iterable[Any]) -> list[tuple[Any, ...]]:
    """Return combinations of one value of each factor, so few that each two values of two factors still meet in one."""
    rows = list(product(*factors))
    met = {row: {*combinations(enumerate(row), 2)} for row in rows}
    missing = set().union(*met.values())
    chosen = []
    while missing:
        best = max(rows, key=lambda row: len(met[row] & missing))
        chosen.append(best)
        missing -= met[best]
    return chosen
