"""Finds the codes of areas where the usual sources of maps write them: in the `id` of a feature, or in a property."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

LONGEST_CODE = 40
MAX_PROPERTIES = 100
"""Of a file, that are kept to be named."""

_SOURCES = (
    "code",
    "id",
    "iso_3166_2",  # Natural Earth, level 1
    r"adm(?:in)?([0-9])_?pcode?",  # OCHA
    "gid_([0-9])",  # GADM
    "hasc_([0-9])",
    "shapeiso",  # geoBoundaries
    "shapeid",
    "iso_a2_eh",  # Natural Earth, level 0
    "iso_a2",
)
"""How properties that hold codes are called, the best first; of those with a number, the deepest level counts."""
_NO_CODES = frozenset({"", "-99", "NA", "N/A"})


class Features:
    """The features of a map file: which codes they have, and which properties."""

    def __init__(self, code_property: str = "") -> None:
        """Make a reader of codes; with a name, those of this property count."""
        self._property = code_property.casefold()
        self._items: list[tuple[Any, dict[str, Any]]] = []
        self.properties: dict[str, dict[str, None]] = {}
        """The values of each property, in the order of the file."""

    def add(self, item: Mapping[str, Any]) -> None:
        """Take the next feature."""
        given = item.get("properties") or {}
        for name, value in given.items():
            code = _code(value)
            if code and (name in self.properties or len(self.properties) < MAX_PROPERTIES):
                self.properties.setdefault(name[:LONGEST_CODE], {})[code] = None
        self._items.append((item.get("id"), {name.casefold(): value for name, value in given.items()}))

    def codes(self) -> list[str]:
        """Return the code of each feature, or nothing for one that has none."""
        if self._property:
            return [
                _code(its.get(self._property, number if self._property == "id" else "")) for number, its in self._items
            ]
        own = _unless_counted([number for number, _ in self._items])
        ids = _unless_counted([its.get("id") for _, its in self._items])
        return [
            code or _first({**its, "id": inner}) for code, inner, (_, its) in zip(own, ids, self._items, strict=True)
        ]


def _unless_counted(values: Sequence[Any]) -> list[str]:
    """Return codes, unless they only number the rows, from 0 or from 1 on."""
    codes = [_code(value) for value in values]
    counted = any(codes == [str(index) for index in range(first, first + len(codes))] for first in (0, 1))
    return [""] * len(codes) if counted else codes


def _first(properties: Mapping[str, Any]) -> str:
    return next((code for name in _best(tuple(properties)) if (code := _code(properties[name]))), "")


@lru_cache(maxsize=16)
def _best(names: tuple[str, ...]) -> list[str]:
    """Return the names of properties that hold codes, the best first."""
    return [name for source in _SOURCES for _, name in sorted(_levels(source, names), reverse=True)]


def _levels(source: str, names: Iterable[str]) -> list[tuple[str, str]]:
    found = (re.fullmatch(source, name) for name in names)
    return [("".join(each.groups()), each[0]) for each in found if each]


def _code(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    code = str(value).strip()[:LONGEST_CODE] if isinstance(value, str | int) and not isinstance(value, bool) else ""
    return "" if code in _NO_CODES else code
