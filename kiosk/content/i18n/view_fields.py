"""View fields: values that views need beyond the fields of a block, such as the length of a bar or a short date."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate
from typing import Any, Protocol

from kiosk.content.i18n.dates import first_day
from kiosk.content.i18n.messages import Catalogue
from kiosk.content.i18n.monograms import monogram, without_monogram
from kiosk.content.i18n.numbers import number as plain_value
from kiosk.content.schema.blocks import (
    Chart,
    Event,
    Film,
    Number,
    Office,
    Partner,
    Photo,
    Picture,
    Scene,
    Timeline,
    Value,
)
from kiosk.content.schema.types import ANY_LANGUAGE

Localized = Mapping[str, Any]


class LocalizerProtocol(Protocol):
    """The part of `Localizer` that view fields need."""

    @property
    def catalogue(self) -> Catalogue:
        """Return the message catalogue."""

    def joined(self, parts: Iterable[str]) -> str:
        """Return parts joined by the comma of the language."""

    def date_without_year(self, text: str) -> str:
        """Return a date without its year."""

    def message(self, key: str) -> str:
        """Return a message of the interface."""

    def partial_date(self, text: str) -> str:
        """Return a date as people say it."""

    def number(self, text: str, *, may_be_a_year: bool) -> str:
        """Return a plain number as this language writes it."""

    def typeset(self, text: str) -> str:
        """Return a text whose signs stay with their words, and with isolates around its numbers from right to left."""


_YEAR_MONTH_DAY = (4, 7, 10)
"""Lengths of a date up to its year, its month and its day."""


def view_fields(item: object, localized: Localized, localizer: LocalizerProtocol) -> dict[str, Any]:
    """Return the view fields of an item, in the language of the localizer.

    `spokenText` is one line that describes a whole item, where its fields alone would say little.
    """
    derive = _VIEW_FIELDS.get(type(item))
    return derive(item, localized, localizer) if derive else {}


def _event(_event: Event, localized: Localized, localizer: LocalizerProtocol) -> dict[str, Any]:
    return {"name": localizer.joined((localized["date"], localized["title"]))}


def _timeline(timeline: Timeline, localized: Localized, localizer: LocalizerProtocol) -> dict[str, Any]:
    """Return the events with their `year` and, where years repeat, as much more of the date as tells them apart."""
    dates = [event.date for event in timeline.items]
    counts = {length: Counter(date[:length] for date in dates) for length in _YEAR_MONTH_DAY}
    shorts = (
        next((date[:length] for length in _YEAR_MONTH_DAY if counts[length][date[:length]] == 1), date)
        for date in dates
    )
    return {
        "items": [
            {**shown, "year": short[:4], "withinYear": localizer.date_without_year(short)}
            for shown, short in zip(localized["items"], shorts, strict=True)
        ]
    }


def _office(_office: Office, localized: Localized, localizer: LocalizerProtocol) -> dict[str, Any]:
    return {"where": localizer.joined((localized["town"], localized["department"]))}


def _partner(_partner: Partner, localized: Localized, _localizer: LocalizerProtocol) -> dict[str, Any]:
    return {"monogram": monogram(localized["name"]), "besideMonogram": without_monogram(localized["name"])}


def _pictured(item: Photo | Scene, _localized: Localized, _localizer: LocalizerProtocol) -> dict[str, Any]:
    return {"ratio": item.picture.ratio}


def _film(film: Film, _localized: Localized, _localizer: LocalizerProtocol) -> dict[str, Any]:
    return {"ratio": film.poster.ratio if film.poster else 0}


def _chart(chart: Chart, localized: Localized, localizer: LocalizerProtocol) -> dict[str, Any]:
    """Return the values with their `name`, and their positions from 0 to 1.

    `begin` and `length` are those of a bar; `at` is where a point lies in time, 0.5 where there is none.
    """
    numbers = [value.value.number for value in chart.items]
    whole = sum(numbers) if chart.style == "shares" else max(numbers)
    begins = accumulate(numbers, initial=0.0) if chart.style == "shares" else [0.0] * len(numbers)
    items = [
        {
            **shown,
            **_named(shown, localized["unit"], localizer),
            "begin": begin / (whole or 1),
            "length": number / (whole or 1),
            "at": at,
        }
        for shown, number, begin, at in zip(localized["items"], numbers, begins, _times(chart.items), strict=False)
    ]
    from kiosk.content.i18n.trend import trend_of  # the first frame has no chart

    derived = "" if localized["change"] or not chart.tells_change else trend_of(chart, localizer)
    change = localized["change"] or derived
    return {
        "items": items,
        "change": change,
        "derived": bool(derived),
        "changeName": localizer.joined((change, localized["title"])) if change else "",
    }


def _number(number: Number, localized: Localized, localizer: LocalizerProtocol) -> dict[str, Any]:
    """Return value and label as one `name`, and the `length` of what is drawn, from 0 to 1."""
    drawn = plain_value(number.value.texts[ANY_LANGUAGE]) / 100 if number.drawn_as == "people" else 0
    return {"name": localizer.joined((localized["value"], localized["label"])), "length": drawn}


def _named(shown: Localized, unit: str, localizer: LocalizerProtocol) -> dict[str, str]:
    name = localizer.joined((shown["date"], shown["label"]))
    spoken = (
        localizer.catalogue.messages["told_value"].replace("%1", name).replace("%2", shown["value"]).replace("%3", unit)
    )
    return {"name": name, "spokenText": spoken.strip()}


def _times(values: tuple[Value, ...]) -> list[float]:
    """Return the positions of the dates between the first, 0, and the last, 1."""
    if not all(value.date for value in values):
        return [0.5] * len(values)
    days = [first_day(value.date).toordinal() for value in values if value.date]
    first, span = min(days), max(days) - min(days)
    return [(day - first) / span if span else 0.5 for day in days]


_VIEW_FIELDS: dict[type, Callable[[Any, Localized, LocalizerProtocol], dict[str, Any]]] = {
    Chart: _chart,
    Event: _event,
    Film: _film,
    Number: _number,
    Office: _office,
    Partner: _partner,
    Photo: _pictured,
    Picture: _pictured,
    Scene: _pictured,
    Timeline: _timeline,
}
