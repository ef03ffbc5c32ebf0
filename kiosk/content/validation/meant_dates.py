"""Meant dates: the ISO form of dates in other notations."""

import re
from functools import cache

from kiosk.content.i18n import messages
from kiosk.content.i18n.dates import YEARS, exists
from kiosk.content.i18n.normalize import fold

_LONGEST = 60
"""Characters in which the name of a month is looked for."""
_YEAR_LAST = r"(?:([0-9]{1,2})[./ -])?([0-9]{1,2})[./ -]([0-9]{4})"
_YEAR_FIRST = r"([0-9]{4})[./ -]([0-9]{1,2})(?:[./ -]([0-9]{1,2}))?"
_NUMBER, _WORD = re.compile("[0-9]+"), re.compile(r"[^\W\d_]+")
_LONGEST_LINK = 3
"""Letters of a word beside the month that says nothing: `of`, `de`, `del`, `the`."""
_SHORTEST_BEGINNING = 3
"""Letters by which a month is known: `Apr`."""


def iso_of_year_last(text: str) -> str:
    """Return the ISO form of a date with its year last; nothing where it is ambiguous."""
    parts = re.fullmatch(_YEAR_LAST, text)
    if not parts:
        return ""
    first, second, year = int(parts[1] or 0), int(parts[2]), parts[3]
    orders = {(second, first), (first, second)} if first else {(second, 0)}
    dates = list(filter(None, (_date(year, month, day) for month, day in orders)))
    return dates[0] if len(dates) == 1 else ""


def iso_meant(text: str) -> str:
    """Return the ISO form of a date with other separators or with the name of a month; nothing where it is none."""
    if parts := re.fullmatch(_YEAR_FIRST, text):
        return _date(parts[1], int(parts[2]), int(parts[3] or 0))
    return _in_words(text) if len(text) <= _LONGEST else ""


def _in_words(text: str) -> str:
    months, numbers = list[int](), _NUMBER.findall(text)
    for word in _WORD.findall(text):
        if month := _month(word):
            months.append(month)
        elif len(word) > _LONGEST_LINK:
            return ""
    years = [number for number in numbers if len(number) == len("2024")]
    days = [int(number) for number in numbers if len(number) < len("100")]
    if len(months) != 1 or len(years) != 1 or len(days) > 1 or len(years + days) < len(numbers):
        return ""
    return _date(years[0], months[0], days[0] if days else 0)


def _date(year: str, month: int, day: int) -> str:
    """Return a date, of a month where the day is 0; nothing where there is no such date."""
    date = f"{year}-{month:02}" + (f"-{day:02}" if day else "")
    return date if int(year) in YEARS and exists(date) else ""


def _month(name: str) -> int:
    """Return the month with this name, or with one that begins so, in a language of the program; 0 for none."""
    word, known = fold(name), _months()
    found = known.get(word, set[int]())
    if not found and len(word) >= _SHORTEST_BEGINNING:
        found = set[int]().union(*(months for each, months in known.items() if each.startswith(word)))
    return next(iter(found)) if len(found) == 1 else 0


@cache
def _months() -> dict[str, set[int]]:
    """Return the months by their names and short names in all languages of the program."""
    names = dict[str, set[int]]()
    for catalogue in messages.read_all(messages.languages()).values():
        for each in (catalogue.months, catalogue.short_months):
            for month, name in enumerate(each, 1):
                names.setdefault(fold(name).strip(), set()).add(month)
    return names
