"""What changed from the first to the last value of a chart, in a few words: `Almost ×4 since March 2024`."""

from math import ceil, floor
from typing import Protocol

from kiosk.content.schema.blocks import Chart
from kiosk.content.schema.types import ANY_LANGUAGE

TIMES = 2
"""From so many times on a value is told as a multiple of the first; below it, as so many percent more or less."""
ALMOST = 0.95
"""The part of the next whole multiple from which on it is almost reached."""
EXACT = 0.005
"""By so small a part a value may differ from the multiple that is told."""
_YEAR_AND_MONTH = 7


class Locale(Protocol):
    """The part of `Localizer` that is needed here."""

    def message(self, key: str) -> str:
        """Return a message of the interface."""

    def partial_date(self, text: str) -> str:
        """Return a date as people say it."""

    def number(self, text: str, *, may_be_a_year: bool) -> str:
        """Return a plain number as this language writes it."""

    def typeset(self, text: str) -> str:
        """Return a text whose signs stay with their words, and with isolates around its numbers from right to left."""


def trend_of(chart: Chart, locale: Locale) -> str:
    """Return what changed in a chart of `lines`, or nothing where it would not be true or not worth a word.

    Percentages do not grow by percent, from 0 nothing grows, and nothing is worked out of what nobody confirmed.
    """
    first, last = chart.items[0], chart.items[-1]
    if chart.style != "lines" or not first.date or not (first.confirmed and last.confirmed):
        return ""
    if not first.value.number or first.value.texts[ANY_LANGUAGE].endswith("%"):
        return ""
    pattern, change = _pattern(last.value.number / first.value.number, locale)
    since = locale.partial_date(first.date[:_YEAR_AND_MONTH])
    shown_change = locale.number(change, may_be_a_year=False)
    return locale.typeset(pattern.replace("%1", shown_change).replace("%2", since))


def _pattern(ratio: float, locale: Locale) -> tuple[str, str]:
    """Return the message that tells how many times as large something became, and its number; nothing for no change."""
    if ratio < TIMES * ALMOST:
        percent = round((ratio - 1) * 100)
        return (locale.message("change_percent"), f"{percent:+}%") if percent else ("", "")
    nearest = round(ratio)
    if abs(ratio / nearest - 1) <= EXACT:
        return locale.message("change_times"), str(nearest)
    if ratio >= ceil(ratio) * ALMOST:
        return locale.message("change_almost_times"), str(ceil(ratio))
    return locale.message("change_more_times"), str(floor(ratio))
