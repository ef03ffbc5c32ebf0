"""What views need beyond the fields of a block: names, places on a scale, years, and the shape of a picture."""

from collections.abc import Callable, Mapping
from itertools import accumulate
from typing import Any

from kiosk.content.blocks import Chart, Event, Film, Photo, Picture, Scene, Value
from kiosk.content.dates import first_day

Said = Mapping[str, Any]


def derived(item: object, said: Said, words: Mapping[str, str]) -> dict[str, Any]:
    """Return what follows from the fields of an item, as it is said in the language with these words.

    `told` is one line that says a whole item, where its fields alone would say little.
    """
    derive = _DERIVED.get(type(item))
    return derive(item, said, words) if derive else {}


def _event(event: Event, _said: Said, _words: Mapping[str, str]) -> dict[str, Any]:
    return {"year": event.date[:4]}


def _pictured(item: Photo | Scene, _said: Said, _words: Mapping[str, str]) -> dict[str, Any]:
    return {"ratio": item.picture.ratio}


def _film(film: Film, _said: Said, _words: Mapping[str, str]) -> dict[str, Any]:
    return {"ratio": film.poster.ratio if film.poster else 0}


def _chart(chart: Chart, said: Said, words: Mapping[str, str]) -> dict[str, Any]:
    """Return the values with their `name`, and with their places, all from 0 to 1.

    `begin` and `length` are those of a bar; `at` is where a point lies in time, 0.5 where there is none.
    """
    numbers = [value.value.number for value in chart.items]
    whole = sum(numbers) if chart.style == "shares" else max(numbers)
    begins = accumulate(numbers, initial=0.0) if chart.style == "shares" else [0.0] * len(numbers)
    items = [
        {
            **shown,
            **_named(shown, said["unit"], words),
            "begin": begin / (whole or 1),
            "length": number / (whole or 1),
            "at": at,
        }
        for shown, number, begin, at in zip(said["items"], numbers, begins, _times(chart.items), strict=False)
    ]
    return {"items": items}


def _named(shown: Said, unit: str, words: Mapping[str, str]) -> dict[str, str]:
    name = ", ".join(part for part in (shown["date"], shown["label"]) if part)
    told = words["told_value"].replace("%1", name).replace("%2", shown["value"]).replace("%3", unit)
    return {"name": name, "told": told.strip()}


def _times(values: tuple[Value, ...]) -> list[float]:
    """Return where the dates lie between the first and the last."""
    if not all(value.date for value in values):
        return [0.5] * len(values)
    days = [first_day(value.date).toordinal() for value in values if value.date]
    first, span = min(days), max(days) - min(days)
    return [(day - first) / span if span else 0.5 for day in days]


_DERIVED: dict[type, Callable[[Any, Said, Mapping[str, str]], dict[str, Any]]] = {
    Chart: _chart,
    Event: _event,
    Film: _film,
    Photo: _pictured,
    Picture: _pictured,
    Scene: _pictured,
}
