"""The rule for dates, with advice for dates in other notations."""

import re
from functools import lru_cache

from kiosk.content.i18n.dates import DATE_PATTERN, YEARS, exists, lies_before
from kiosk.content.validation.context import ValidationContext
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.content.yaml.nodes import Mapping, Scalar

_HOW = "Write a year, a month or a day: `2024`, `2024-03` or `2024-03-31`."


@lru_cache(maxsize=1024)
def date_error(text: str) -> ErrorMessage | None:
    """Return what is wrong with a date and how to write it, or None."""
    if not re.fullmatch(DATE_PATTERN, text):
        return f"`{text[:60]}` is not a date.", _as_meant(text)
    year = int(text[:4])
    if year not in YEARS:
        return f"The year {year} is out of range.", f"Years from {YEARS[0]} to {YEARS[-1]} are possible."
    if not exists(text):
        # Not at the top: it folds words, which compiles large patterns, and only a wrong date needs it.
        from kiosk.content.validation.meant_dates import iso_of_year_last

        meant = iso_of_year_last("-".join(reversed(text.split("-"))))
        return f"There is no such day as {text}.", f"Is `{meant}` meant?" if meant else _HOW
    return None


def date_at(node: Mapping, key: str) -> Scalar | None:
    """Return the date under a key; None where there is none, or what stands there is no date."""
    value = node.get(key)
    return value if isinstance(value, Scalar) and not date_error(value) else None


def check_day_order(node: Mapping, context: ValidationContext) -> bool:
    """Report a `last_day` that lies before the `first_day`; return False then."""
    first, last = date_at(node, "first_day"), date_at(node, "last_day")
    if first is None or last is None or not lies_before(last, first):
        return True
    context.error(last, f"The `last_day` {last} lies before the `first_day` {first}.", "Correct one of them.")
    return False


def _as_meant(text: str) -> str:
    """Return how to write a date that is written in another way."""
    from kiosk.content.validation.meant_dates import iso_meant, iso_of_year_last

    if meant := iso_of_year_last(text):
        return f"Write the year first: `{meant}`."
    return f"Write `{meant}`." if (meant := iso_meant(text)) else _HOW
